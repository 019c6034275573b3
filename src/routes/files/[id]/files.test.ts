import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { addDocument, addPicture, readDocuments, readPictures } from '#server/directory/index.ts';
import { commandLine, visitor } from '#server/platform/actor.ts';
import { database } from '#server/platform/connection.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { GET } from './+server.ts';

const folder = await vi.hoisted(async () => {
	const { mkdtempSync } = await import('node:fs');
	const made = mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/glokal-delivery-`);
	process.env.GLOKAL_DATA = made;
	return made;
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(991)}`);
let firm = '';
let document = '';
let picture = '';

// The route works on the database of the process, so its rows are committed and removed again.
beforeEach(async () => {
	const db = database();
	firm = await anOrganisation(db);
	const of = { organisationId: firm };
	const file = {
		title: 'Ceník',
		language: 'cs' as const,
		fileName: 'Ceník "2026".pdf',
		bytes: pdf
	};
	await addDocument(db, commandLine, { ...of, ...file });
	const bytes = await sharp({
		create: { width: 400, height: 300, channels: 3, background: 'teal' }
	})
		.png()
		.toBuffer();
	await addPicture(db, commandLine, { ...of, bytes, alt: { de: 'Halle' } });
	document = (await readDocuments(db, firm, 'de'))[0]?.fileId ?? '';
	picture = (await readPictures(db, firm, 'de'))[0]?.sizes[0]?.fileId ?? '';
});

afterEach(async () => {
	await database().execute(sql`delete from organisations`);
	await database().execute(sql`delete from files`);
	await database().execute(sql`delete from activities`);
});

async function ask(
	id: string,
	headers: Record<string, string> = {},
	{ method = 'GET', actor = visitor } = {}
): Promise<Response> {
	const request = new Request(`http://localhost/files/${id}`, { method, headers });
	const event = { params: { id }, locals: { actor }, request };
	try {
		return await GET(event as unknown as Parameters<typeof GET>[0]);
	} catch (cause) {
		const { status } = cause as { status?: number };
		if (status === undefined) throw cause;
		return new Response(null, { status });
	}
}

describe('GET /files/[id]', () => {
	test('gives a document to keep, never to open as a page', async () => {
		const response = await ask(document);
		expect(response.status).toBe(200);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': '1000',
			'content-disposition': `attachment; filename="Cenik 2026.pdf"; filename*=UTF-8''Cen%C3%ADk%202026.pdf`,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-cache'
		});
		expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
	});

	test('gives a picture to show', async () => {
		const response = await ask(picture);
		expect(response.headers.get('content-type')).toBe('image/webp');
		expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
		expect(response.headers.get('content-security-policy')).toContain('sandbox');
	});

	test('asks at each request whose it is, also for a copy that is kept', async () => {
		const etag = (await ask(document)).headers.get('etag') ?? '';
		expect((await ask(document, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
		await database().execute(sql`update organisations set archived_at = now()`);
		expect((await ask(document, { 'if-none-match': etag })).status).toBe(404);
		expect((await ask(picture)).status).toBe(404);
		expect((await ask(document, {}, { actor: commandLine })).status).toBe(200);
	});

	test('gives the part that is asked for', async () => {
		const part = await ask(document, { range: 'bytes=0-3' });
		expect(part.status).toBe(206);
		expect(part.headers.get('content-range')).toBe('bytes 0-3/1000');
		expect(part.headers.get('content-length')).toBe('4');
		expect(await part.text()).toBe('%PDF');
		const beyond = await ask(document, { range: 'bytes=1000-' });
		expect(beyond.status).toBe(416);
		expect(beyond.headers.get('content-range')).toBe('bytes */1000');
		const changed = await ask(document, { range: 'bytes=0-3', 'if-range': '"older"' });
		expect(changed.status).toBe(200);
	});

	test('tells the size without the bytes', async () => {
		const response = await ask(document, {}, { method: 'HEAD' });
		expect(response.headers.get('content-length')).toBe('1000');
		expect(await response.text()).toBe('');
	});

	test.for(['x', '..%2f..%2fetc', "1' or 1=1 --", '\u0000', '', 'a'.repeat(5_000)])(
		'knows no file %j',
		async (id) => {
			const response = await ask(encodeURIComponent(id));
			expect(response.status).toBe(404);
		}
	);
});
