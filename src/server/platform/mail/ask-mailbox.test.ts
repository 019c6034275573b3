import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import type { Db } from '../database.ts';
import { confirmMailbox, mayAskMailbox } from './ask-mailbox.ts';
import { queueMail } from './queue.ts';

const body = { greeting: 'Guten Tag,', blocks: [], footer: 'Ende' };

const ask = (db: Db, recipient: string, purpose = 'inquiry.confirm', asksMailbox = true) =>
	queueMail(db, { recipient, language: 'de', purpose, subject: 'x', body, asksMailbox });

describe('a mailbox that nobody has confirmed', () => {
	test('gets three mails a day, whatever they are about', async ({ db }) => {
		for (const purpose of ['inquiry.confirm', 'identity.sign_up', 'membership.invitation']) {
			expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(true);
			await ask(db, 'wer@firma.example', purpose);
		}
		expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(false);
		expect(await mayAskMailbox(db, 'andere@firma.example')).toBe(true);
		await db.execute(sql`update mails set created_at = now() - interval '25 hours'`);
		expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(true);
	});

	test('is not held up by mails that it wanted', async ({ db }) => {
		for (let n = 0; n < 3; n++) await ask(db, 'wer@firma.example', 'inquiry.receipt', false);
		expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(true);
	});

	test('is free again once it has confirmed one of them', async ({ db }) => {
		for (let n = 0; n < 3; n++) await ask(db, 'wer@firma.example');
		expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(false);
		await confirmMailbox(db, 'wer@firma.example');
		expect(await mayAskMailbox(db, 'wer@firma.example')).toBe(true);
	});
});
