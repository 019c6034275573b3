import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { hasMessage, translator } from '#i18n/messages.ts';
import { accounts } from '#server/identity/schema.ts';
import { test } from '#tests/database.ts';
import type { Actor } from '../../actor.ts';
import { visitor } from '../../actor.ts';
import type { Db } from '../../database.ts';
import { activities, mails, mailTemplates } from '../../schema.ts';
import { defineMail, findMailDefinition, listMailDefinitions } from '../define.ts';
import { postMail } from '../post.ts';
import { renderMail } from '../render.ts';
import { readParts } from './check.ts';
import { compose, composeSample } from './compose.ts';
import { editTemplate, resetTemplate } from './edit-template.ts';
import { listTemplates, readTemplate } from './list-templates.ts';
import { sendTestMail } from './send-test-mail.ts';
import { shippedWording, type Wording } from './shipped-wording.ts';

const operator: Actor = { kind: 'person', personId: crypto.randomUUID(), isOperator: true };

const invitation = findMailDefinition('membership.invitation')!;
const own: Wording = {
	subject: 'Willkommen im Netzwerk',
	greeting: 'Grüß Gott,',
	body: 'kommen Sie dazu!\n\n[Hier entlang]({page})\n\nDas geht {days, plural, one {# Tag} other {# Tage}} lang.',
	footer: 'Weil Sie eingeladen sind.'
};
const edit = (db: Db, wording: Wording, basedOn = 0, actor = operator) =>
	editTemplate(db, actor, { mail: invitation.name, language: 'de', basedOn, wording });

async function send(db: Db, language: 'de' | 'cs' = 'de') {
	const id = await postMail(db, {
		mail: invitation,
		recipient: 'anna@firma.example',
		language,
		values: { days: 14 },
		links: { page: '/de/invitations/geheim' },
		blocks: {}
	});
	const [mail] = await db.select().from(mails).where(eq(mails.id, id));
	return mail!;
}

describe('every mail of the platform', () => {
	test('has a name in words, and its area too', () => {
		const unnamed = listMailDefinitions().flatMap(({ name }) =>
			[`templates.mail.${name}`, `templates.area.${name.split('.')[0] ?? ''}`].filter(
				(key) => !hasMessage(key)
			)
		);
		expect(unnamed).toEqual([]);
		expect(listMailDefinitions().length).toBeGreaterThan(35);
	});

	test('is in the list as soon as the server runs, whichever pages were opened', async () => {
		const listed = listMailDefinitions().map(({ name }) => name);
		const root = join(import.meta.dirname, '..', '..', '..');
		for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
			if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
			if (!readFileSync(join(root, file), 'utf8').includes('defineMail(')) continue;
			await import(/* @vite-ignore */ join(root, file));
		}
		expect(listMailDefinitions().map(({ name }) => name)).toEqual(listed);
	});

	test('holds as it ships, in every language: the editor reads what the catalogue says', () => {
		for (const mail of listMailDefinitions()) {
			for (const language of languages) {
				const wording = shippedWording(mail, language);
				const sample = composeSample(mail, language, wording);
				if (!('body' in sample))
					throw new Error(`${mail.name} ${language} ${JSON.stringify(sample)}`);
				const t = translator(language);
				expect(sample.subject).toBe(t(mail.subject, mail.values));
				expect(sample.body.greeting).toBe(t(mail.greeting, mail.values));
				expect(sample.body.footer).toBe(t(mail.footer, mail.values));
				const texts = mail.parts.flatMap((part) =>
					'text' in part
						? [t(part.text, mail.values)]
						: 'link' in part
							? [t(part.label, mail.values)]
							: []
				);
				const { text } = renderMail(sample.body, language);
				for (const words of texts) expect(text).toContain(words);
			}
		}
	});

	test('tells every name of a placeholder, link and block apart', () => {
		for (const { parts, values } of listMailDefinitions()) {
			const names = [
				...Object.keys(values),
				...parts.flatMap((part) =>
					'link' in part ? [part.link] : 'block' in part ? [part.block] : []
				)
			];
			expect(new Set(names).size).toBe(names.length);
		}
	});

	test('has no placeholder that its words never use, in any language', () => {
		for (const mail of listMailDefinitions()) {
			for (const language of languages) {
				const all = Object.values(shippedWording(mail, language)).join('\n');
				for (const name of Object.keys(mail.values)) expect(all).toContain(`{${name}`);
			}
		}
	});
});

describe('words of the operator', () => {
	test('are what the mail says from then on, in that language alone', async ({ db }) => {
		const before = await send(db, 'cs');
		await edit(db, own);
		const mail = await send(db);
		expect(mail.subject).toBe('Willkommen im Netzwerk');
		expect(mail.text).toContain('Grüß Gott,\n\nkommen Sie dazu!\n\nHier entlang:\n');
		expect(mail.text).toContain('/de/invitations/geheim');
		expect(mail.text).toContain('Das geht 14 Tage lang.');
		expect(mail.html).toContain('>Hier entlang</a>');
		const after = await send(db, 'cs');
		expect(after.text).toBe(before.text);
	});

	test('never become markup', async ({ db }) => {
		await edit(db, { ...own, body: '<script>alert(1)</script>\n\n[<b>los</b>]({page})' });
		const { html } = await send(db);
		expect(html).not.toMatch(/<script|<b>/);
		expect(html).toContain('&lt;script&gt;');
	});

	test('bind Czech prepositions as all other texts do', () => {
		const said = compose(
			invitation,
			'cs',
			{ ...own, body: 'Přijďte k nám\n\n[Sem]({page})' },
			{ values: { days: 1 }, links: { page: '/' }, blocks: {} }
		);
		expect('body' in said && said.body.blocks[0]).toEqual({
			kind: 'text',
			text: 'Přijďte k\u00a0nám'
		});
	});

	test.for<[string, Partial<Wording>, string]>([
		['without the link', { body: 'Kommen Sie dazu!' }, 'link_missing'],
		['with the link twice', { body: '[a]({page})\n\n[b]({page})' }, 'twice'],
		['with the link inside a text', { body: 'Hier: {page}\n\n[a]({page})' }, 'alone'],
		['with an unknown placeholder', { subject: 'Hallo {name}' }, 'unknown'],
		['with an open bracket', { footer: 'Hallo {days' }, 'syntax'],
		['with an open bracket in a link', { body: '[a {days]({page})' }, 'syntax'],
		['with an empty greeting', { greeting: ' ' }, 'empty'],
		['with a subject of two lines', { subject: 'a\nb' }, 'one_line'],
		['that are too long', { footer: 'a'.repeat(1_001) }, 'too_long']
	])('%s are refused, and it is said what to do', async ([, change, code], { db }) => {
		const wording = { ...own, ...change };
		const read = readParts(invitation, 'de', wording);
		expect('problems' in read && read.problems.map((problem) => problem.code)).toContain(
			`templates.error.${code}`
		);
		await expect(edit(db, wording)).rejects.toThrow(`templates.error.${code}`);
		expect((await send(db)).subject).not.toBe(own.subject);
	});

	test('count only what is a number', () => {
		const ask = findMailDefinition('freshness.ask')!;
		const wording = shippedWording(ask, 'de');
		const read = readParts(ask, 'de', {
			...wording,
			subject: '{organisation, plural, one {#} other {#}}'
		});
		expect('problems' in read && read.problems[0]?.code).toBe('templates.error.no_number');
	});

	test('keep every block that the platform fills', () => {
		const deliver = findMailDefinition('inquiry.deliver')!;
		const wording = shippedWording(deliver, 'cs');
		const read = readParts(deliver, 'cs', {
			...wording,
			body: wording.body.replace('{inquiry}\n\n', '')
		});
		expect('problems' in read && read.problems).toEqual([
			{ field: 'body', code: 'templates.error.block_missing', values: { line: '{inquiry}' } }
		]);
	});

	test('that hold no longer are told, and never stop a mail: the shipped text goes out', async ({
		db
	}) => {
		const shipped = await send(db);
		const broken = [
			{ ...own, body: 'Kein Link' },
			{ ...own, subject: '{nicht_da}' },
			{ ...own, footer: '{days, plural, one {' }
		];
		for (const [at, wording] of broken.entries()) {
			await db
				.insert(mailTemplates)
				.values({ mail: invitation.name, language: 'de', version: at + 1, wording });
			expect((await send(db)).text).toBe(shipped.text);
			expect((await readTemplate(db, invitation, 'de')).state).toBe('broken');
		}
		const listed = (await listTemplates(db)).find(({ mail }) => mail === invitation.name);
		expect(listed?.states).toEqual({ de: 'broken', cs: 'shipped', en: 'shipped' });
	});

	test('do not overwrite what somebody else has saved in the meantime', async ({ db }) => {
		await edit(db, own);
		await expect(edit(db, { ...own, subject: 'Zweite' })).rejects.toThrow('templates.conflict');
		await edit(db, { ...own, subject: 'Zweite' }, 1);
		expect((await send(db)).subject).toBe('Zweite');
	});

	test('go back to the shipped ones, with every version kept', async ({ db }) => {
		const shipped = await send(db);
		await edit(db, own);
		await resetTemplate(db, operator, { mail: invitation.name, language: 'de', basedOn: 1 });
		expect((await send(db)).text).toBe(shipped.text);
		const { history, state } = await readTemplate(db, invitation, 'de');
		expect(state).toBe('shipped');
		expect(
			history.map(({ version, isShipped, wording }) => [version, isShipped, wording.subject])
		).toEqual([
			[2, true, shippedWording(invitation, 'de').subject],
			[1, false, own.subject]
		]);
		const log = await db.select().from(activities).orderBy(desc(activities.occurredAt));
		expect(
			log
				.filter(({ subjectKind }) => subjectKind === 'mail_template')
				.map(({ name }) => name)
				.sort()
		).toEqual(['mail_template.edited', 'mail_template.reset']);
	});

	test('are the operator’s alone', async ({ db }) => {
		const member: Actor = { ...operator, isOperator: false };
		await expect(edit(db, own, 0, member)).rejects.toThrow('platform.operators_only');
		await expect(edit(db, own, 0, visitor)).rejects.toThrow('platform.operators_only');
		await expect(
			resetTemplate(db, member, { mail: invitation.name, language: 'de', basedOn: 0 })
		).rejects.toThrow('platform.operators_only');
		await expect(
			sendTestMail(db, member, {
				mail: invitation.name,
				language: 'de',
				wording: own,
				recipient: 'a@b.example'
			})
		).rejects.toThrow('platform.operators_only');
		expect(await db.select().from(mails)).toEqual([]);
	});

	test('can be tried out in one’s own mailbox before they are saved', async ({ db }) => {
		const { personId } = operator;
		await db.insert(accounts).values({ id: personId!, name: 'Eva', email: 'eva@wfs.example' });
		await sendTestMail(db, operator, {
			mail: invitation.name,
			language: 'de',
			wording: own,
			recipient: 'eva@wfs.example'
		});
		const [mail] = await db.select().from(mails);
		expect(mail).toMatchObject({ recipient: 'eva@wfs.example', subject: own.subject });
		expect((await readTemplate(db, invitation, 'de')).state).toBe('shipped');
	});
});

describe('a defined mail', () => {
	test('leaves out a block that the code has nothing for', () => {
		const mail = defineMail({
			name: 'test.reason',
			subject: 'claims.mail.ask.subject',
			greeting: 'claims.mail.greeting',
			parts: [{ text: 'claims.mail.ask.text' }, { block: 'reason' }],
			footer: 'claims.mail.why',
			blocks: () => ({ reason: [] })
		});
		const said = composeSample(mail, 'de', shippedWording(mail, 'de'));
		expect('body' in said && said.body.blocks).toHaveLength(1);
	});
});
