import { isRedirect } from '@sveltejs/kit';
import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { readOwnMedia } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { actions } from './+page.server.ts';

const folder = await vi.hoisted(async () => {
	const { mkdtempSync } = await import('node:fs');
	const made = mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/glokal-room-`);
	process.env.GLOKAL_DATA = made;
	return made;
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

let firm = '';
let personId = '';

// The rooms work on the database of the process, so their rows are committed and removed again.
beforeEach(async () => {
	const db = database();
	firm = await anOrganisation(db);
	personId = crypto.randomUUID();
	await db.execute(sql`insert into accounts (id, name, email)
		values (${personId}, 'Jana', ${`${personId}@a.example`})`);
	await db.execute(sql`insert into memberships (organisation_id, account_id, role)
		values (${firm}, ${personId}, 'editor')`);
});

afterEach(async () => {
	const db = database();
	for (const table of ['memberships', 'organisations', 'files', 'activities', 'throttles']) {
		await db.execute(sql`delete from ${sql.identifier(table)}`);
	}
	await db.execute(sql`delete from accounts where id = ${personId}`);
});

const bytes = await sharp({
	create: { width: 400, height: 300, channels: 3, background: 'teal' }
})
	.png()
	.toBuffer();
const file = (content: Uint8Array, name = 'halle.png') =>
	new File([content as Uint8Array<ArrayBuffer>], name);
const media = () => readOwnMedia(database(), firm, 'de');

interface Answer {
	status: number;
	data: { refusal?: string; fieldErrors: Record<string, string>; values: Record<string, string> };
}

/** What a form gets back; `saved` where it led on. */
async function send(
	action: keyof typeof actions,
	fields: Record<string, string | File>,
	headers: Record<string, string> = {}
): Promise<Answer | 'saved'> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	const event = {
		params: { lang: 'de', id: firm },
		locals: { actor: { kind: 'person', personId, isOperator: false }, lang: 'de' },
		url: new URL('http://localhost/de/manage'),
		setHeaders: () => undefined,
		request: new Request('http://localhost/de/manage', { method: 'POST', body, headers })
	};
	try {
		return (await actions[action]!(event as never)) as unknown as Answer;
	} catch (cause) {
		if (isRedirect(cause)) return 'saved';
		throw cause;
	}
}

describe('the room for pictures and documents', () => {
	test('keeps what is sent and lets it go again', async () => {
		expect(await send('logo', { logo: file(bytes) })).toBe('saved');
		expect(await send('picture', { picture: file(bytes), de: 'Halle' })).toBe('saved');
		const pdf = file(Buffer.from('%PDF-1.4'), 'liste.pdf');
		expect(await send('document', { document: pdf, title: 'Liste', language: 'cs' })).toBe('saved');
		const { logo, pictures, documents } = await media();
		expect(pictures[0]).toMatchObject({ alt: { de: 'Halle' } });
		expect(documents).toMatchObject([{ title: 'Liste', language: 'cs' }]);
		const item = pictures[0]!.id;
		expect(await send('describe', { item, cs: 'Hala' })).toBe('saved');
		expect((await media()).pictures[0]!.alt).toEqual({ cs: 'Hala' });
		await send('remove', { item });
		await send('remove', { item: logo!.id });
		await send('removeDocument', { item: documents[0]!.id });
		expect(await media()).toEqual({ logo: null, pictures: [], documents: [] });
	});

	test('gives back what was typed, with what is wrong', async () => {
		const svg = file(Buffer.from('<svg onload="x">'), 'halle.png');
		expect(await send('picture', { picture: svg, de: 'Halle' })).toMatchObject({
			status: 422,
			data: { refusal: 'media.refused.svg', values: { de: 'Halle' } }
		});
		expect(await send('picture', { picture: file(bytes) })).toMatchObject({
			data: { refusal: 'media.refused.alt' }
		});
		for (const picture of [file(new Uint8Array(), ''), 'text']) {
			expect(await send('picture', { picture, de: 'Halle' })).toMatchObject({
				status: 422,
				data: { fieldErrors: { picture: 'media.file_needed' }, values: { de: 'Halle' } }
			});
		}
		const pdf = file(Buffer.from('%PDF-1.4'));
		const untitled = await send('document', { document: pdf, title: ' ', language: 'xx' });
		expect(untitled).toMatchObject({ data: { fieldErrors: { title: 'media.refused.title' } } });
		expect(await media()).toMatchObject({ pictures: [], documents: [] });
	});

	test('does not begin to read what is announced as too large', async () => {
		const announced = { 'content-length': String(200 * 1024 * 1024) };
		expect(await send('logo', { logo: file(bytes) }, announced)).toMatchObject({
			status: 413,
			data: { refusal: 'media.refused.too_large' }
		});
	});

	test('takes no more uploads than a gallery needs', async () => {
		await database().execute(sql`insert into throttles (key, window_start, hits) values
			(${`media.upload:${personId}`},
			to_timestamp(floor(extract(epoch from now()) / 3600) * 3600), 80)`);
		expect(await send('logo', { logo: file(bytes) })).toMatchObject({
			status: 429,
			data: { refusal: 'platform.too_many' }
		});
	});
});
