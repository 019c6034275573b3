import { rmSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, test as plain, vi } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import { visitor, type Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { readFile } from '#server/platform/files/index.ts';
import { activities, files } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { memberships } from '../members/schema.ts';
import { certificates, organisations } from '../schema.ts';
import { encodePicture } from './encode-picture.ts';
import {
	addDocument,
	addPicture,
	describePicture,
	openMedia,
	readDocuments,
	readLogos,
	readPictures,
	readShare,
	removeDocument,
	removePicture,
	setLogo,
	sweepMedia
} from './index.ts';
import { mediaLimits } from './limits.ts';
import { documents, pictures, pictureSizes } from './schema.ts';
import { takeTurns } from './take-turns.ts';

const folder = await vi.hoisted(async () => {
	const { mkdtempSync } = await import('node:fs');
	const made = mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/glokal-media-`);
	process.env.GLOKAL_DATA = made;
	return made;
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const red = { r: 200, g: 30, b: 40 };
const aPhoto = (width = 800, height = 600) =>
	sharp({ create: { width, height, channels: 3, background: red } });
const jpeg = await aPhoto().jpeg().toBuffer();
const png = await aPhoto(300, 300).png().toBuffer();
const tiff = await aPhoto().tiff().toBuffer();
const dot = await aPhoto(10, 10).png().toBuffer();
const strip = await aPhoto(5_000, 20).png().toBuffer();
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF');
const alt = { de: 'Werkhalle mit Drehmaschine' };

type Role = typeof memberships.$inferInsert.role;

async function aMember(db: Db, organisationId: string, role: Role = 'editor'): Promise<Actor> {
	const personId = crypto.randomUUID();
	await db
		.insert(accounts)
		.values({ id: personId, name: 'Jana', email: `${personId}@jana.example` });
	await db.insert(memberships).values({ organisationId, accountId: personId, role });
	return { kind: 'person', personId, isOperator: false };
}

async function aFirm(db: Db) {
	const organisationId = await anOrganisation(db);
	return { organisationId, actor: await aMember(db, organisationId) };
}

const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => 'accepted',
		(cause: unknown) => (cause as { code?: string }).code ?? 'bug'
	);

/** A PNG whose head announces a size that its few bytes do not have. */
function pngOf(width: number, height: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const framed = Buffer.alloc(body.length + 8);
		framed.writeUInt32BE(data.length);
		body.copy(framed, 4);
		framed.writeUInt32BE(crc(body), body.length + 4);
		return framed;
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function crc(bytes: Buffer): number {
	let value = 0xffffffff;
	for (const byte of bytes) {
		value ^= byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	}
	return (value ^ 0xffffffff) >>> 0;
}

describe('a picture', () => {
	plain('is kept in sizes of our own, smaller ones only', async () => {
		const made = await encodePicture(jpeg, 'picture');
		expect(made.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual([
			'webp 480×360',
			'webp 800×600'
		]);
		const logo = await encodePicture(png, 'logo');
		expect(logo.map(({ format, width }) => `${format} ${width}`)).toEqual([
			'webp 96',
			'webp 240',
			'png 300'
		]);
	});

	plain('loses place, camera and whatever was hidden behind it', async () => {
		const payload = '<script>alert(1)</script>PK\u0003\u0004<?php system($_GET[0]) ?>';
		const tagged = await aPhoto()
			.withExif({ IFD0: { Make: 'Nikon <script>' }, IFD3: { GPSLatitude: '50/1 54/1 0/1' } })
			.jpeg()
			.toBuffer();
		const polyglot = Buffer.concat([tagged, Buffer.from(payload)]);
		// The control: all of it is in what was uploaded.
		expect((await sharp(polyglot).metadata()).exif?.toString('latin1')).toContain('Nikon');
		expect(polyglot.toString('latin1')).toContain('<script>');
		for (const { bytes } of await encodePicture(polyglot, 'picture')) {
			const { exif, xmp, iptc } = await sharp(bytes).metadata();
			expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
			const text = Buffer.from(bytes).toString('latin1');
			for (const trace of ['<script', '<?php', 'Nikon', 'PK\u0003\u0004', 'GPS']) {
				expect(text).not.toContain(trace);
			}
		}
	});

	plain('stands as the camera was held', async () => {
		const lying = await aPhoto(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
		const [small] = await encodePicture(lying, 'picture');
		expect([small!.width, small!.height]).toEqual([240, 480]);
		expect((await sharp(small!.bytes).metadata()).orientation).toBeUndefined();
	});

	plain('of a wide range of colours becomes sRGB', async () => {
		const wide = await aPhoto(400, 400).withIccProfile('p3').png().toBuffer();
		const [small] = await encodePicture(wide, 'picture');
		const { data } = await sharp(small!.bytes).raw().toBuffer({ resolveWithObject: true });
		expect(Math.abs(data[0]! - red.r)).toBeLessThan(6);
		expect((await sharp(small!.bytes).metadata()).icc).toBeUndefined();
	});

	plain('that moves gives its first frame', async () => {
		const frames = await Promise.all(
			[red, { r: 0, g: 0, b: 255 }].map((background) =>
				sharp({ create: { width: 300, height: 300, channels: 3, background } })
					.png()
					.toBuffer()
			)
		);
		const moving = await sharp(frames, { join: { animated: true } })
			.gif()
			.toBuffer();
		const [first] = await encodePicture(moving, 'picture');
		expect([first!.width, first!.height]).toEqual([300, 300]);
		const { data } = await sharp(first!.bytes).raw().toBuffer({ resolveWithObject: true });
		expect(data[0]).toBeGreaterThan(150);
	});

	const xxe =
		'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>';
	plain.each<[string, Uint8Array, string]>([
		['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'svg'],
		['SVG with an entity', Buffer.from(xxe), 'svg'],
		['SVG behind a mark and a comment', Buffer.from('\ufeff<!-- PNG --> <svg onload="x">'), 'svg'],
		['HTML', Buffer.from('<!doctype html><h1>x</h1>'), 'kind'],
		['HTML that begins with GIF', Buffer.from('GIF89a=1;alert(1)//<script>'), 'damaged'],
		['PDF', pdf, 'kind'],
		['TIFF', tiff, 'kind'],
		['nothing', new Uint8Array(), 'kind'],
		['half a JPEG', jpeg.subarray(0, 700), 'damaged'],
		['a JPEG mark alone', jpeg.subarray(0, 3), 'damaged'],
		['a dot', dot, 'too_small'],
		['a strip', strip, 'too_small'],
		['too many bytes', Buffer.concat([jpeg, Buffer.alloc(12 * 1024 * 1024)]), 'too_large']
	])('%s is refused', async (_name, bytes, reason) => {
		expect(await codeOf(encodePicture(bytes, 'picture'))).toBe(`media.refused.${reason}`);
	});

	plain('that would unpack to billions of pixels is refused by its head', async () => {
		const bomb = pngOf(60_000, 60_000);
		expect(bomb.length).toBeLessThan(200);
		const before = process.memoryUsage().rss;
		const started = performance.now();
		expect(await codeOf(encodePicture(bomb, 'picture'))).toBe('media.refused.pixels');
		expect(performance.now() - started).toBeLessThan(2_000);
		expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
		// The control: without a limit the library begins to unpack what the head promises.
		const { width } = await sharp(bomb, { limitInputPixels: false }).metadata();
		expect(width).toBe(60_000);
		const large = await aPhoto(9_000, 9_000).png().toBuffer();
		const unpacked = await sharp(large, { limitInputPixels: false }).resize(10).toBuffer();
		expect(await sharp(unpacked).metadata()).toMatchObject({ width: 10, height: 10 });
		expect(await codeOf(encodePicture(large, 'picture'))).toBe('media.refused.pixels');
	});

	plain('waits while others are drawn, and is refused where too many wait', async () => {
		const turns = takeTurns({ atOnce: 2, waiting: 3 });
		let running = 0;
		let most = 0;
		const work = async () => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 10));
			running--;
		};
		const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(turns(work))));
		expect(most).toBe(2);
		expect(codes.filter((code) => code === 'accepted')).toHaveLength(5);
		expect(codes.filter((code) => code === 'media.refused.busy')).toHaveLength(3);
		await expect(turns(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
		expect(await codeOf(turns(work))).toBe('accepted');
	});
});

describe('pictures of an organisation', () => {
	test('are shown with the text of the reader’s language, otherwise with another', async ({
		db
	}) => {
		const { organisationId, actor } = await aFirm(db);
		const id = await addPicture(db, actor, {
			organisationId,
			bytes: jpeg,
			alt: { de: 'Werkhalle', cs: 'Výrobní hala' }
		});
		const [inCzech] = await readPictures(db, organisationId, 'cs');
		expect(inCzech).toMatchObject({ id, alt: { language: 'cs', text: 'Výrobní hala' } });
		expect(inCzech!.sizes.map(({ width }) => width)).toEqual([480, 800]);
		const [inEnglish] = await readPictures(db, organisationId, 'en');
		expect(['de', 'cs']).toContain(inEnglish!.alt.language);
		await describePicture(db, actor, { organisationId, pictureId: id, alt: { en: 'Workshop' } });
		const [again] = await readPictures(db, organisationId, 'cs');
		expect(again!.alt).toEqual({ language: 'en', text: 'Workshop' });
		const noted = await db
			.select({ name: activities.name })
			.from(activities)
			.where(eq(activities.organisationId, organisationId));
		expect(noted.map(({ name }) => name)).toEqual([
			'organisation.picture_added',
			'organisation.picture_described'
		]);
	});

	test('need a text for those who do not see them', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const blank = addPicture(db, actor, { organisationId, bytes: jpeg, alt: { de: '  ' } });
		expect(await codeOf(blank)).toBe('media.refused.alt');
		expect(await db.$count(files)).toBe(0);
	});

	test('a new logo takes the place of the old one, files included', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		await setLogo(db, actor, { organisationId, bytes: png });
		const before = await db.select({ id: files.id }).from(files);
		await setLogo(db, actor, { organisationId, bytes: jpeg });
		const logos = await readLogos(db, [organisationId, crypto.randomUUID()]);
		expect([...logos.keys()]).toEqual([organisationId]);
		expect(logos.get(organisationId)!.map(({ width, height }) => [width, height])).toEqual([
			[96, 72],
			[240, 180]
		]);
		const after = await db.select({ id: files.id }).from(files);
		expect(after).toHaveLength(3);
		expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual([]);
		expect(await readPictures(db, organisationId, 'de')).toEqual([]);
	});

	test('can be changed by editors of this organisation alone', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const other = await aFirm(db);
		const own = { organisationId };
		const id = await addPicture(db, actor, { ...own, bytes: jpeg, alt });
		const documentId = await addDocument(db, actor, {
			...own,
			title: 'Maschinenliste',
			language: 'de',
			fileName: 'liste.pdf',
			bytes: pdf
		});
		const strangers = [visitor, other.actor, await aMember(db, organisationId, 'viewer')];
		for (const stranger of strangers) {
			const tries = [
				addPicture(db, stranger, { ...own, bytes: jpeg, alt }),
				setLogo(db, stranger, { ...own, bytes: jpeg }),
				addDocument(db, stranger, {
					...own,
					title: 'x',
					language: 'de',
					fileName: 'x',
					bytes: pdf
				}),
				describePicture(db, stranger, { ...own, pictureId: id, alt }),
				removePicture(db, stranger, { ...own, id }),
				removeDocument(db, stranger, { ...own, id: documentId })
			];
			for (const attempt of tries) expect(await codeOf(attempt)).toBe('directory.not_found');
		}
		// Nor by naming one's own organisation beside somebody else's picture.
		const mine = { organisationId: other.organisationId };
		for (const attempt of [
			removePicture(db, other.actor, { ...mine, id }),
			removeDocument(db, other.actor, { ...mine, id: documentId }),
			describePicture(db, other.actor, { ...mine, pictureId: id, alt: { de: 'fremd' } })
		]) {
			expect(await codeOf(attempt)).toBe('directory.not_found');
		}
		expect((await readPictures(db, organisationId, 'de'))[0]!.alt.text).toBe(alt.de);
		expect(await readDocuments(db, organisationId, 'de')).toHaveLength(1);
	});

	test('go with their files', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const id = await addPicture(db, actor, { organisationId, bytes: jpeg, alt });
		await removePicture(db, actor, { organisationId, id });
		expect(await db.$count(files)).toBe(0);
		await addPicture(db, actor, { organisationId, bytes: jpeg, alt });
		await setLogo(db, actor, { organisationId, bytes: png });
		await db.delete(memberships).where(eq(memberships.organisationId, organisationId));
		await db.delete(organisations).where(eq(organisations.id, organisationId));
		expect(await db.$count(pictures)).toBe(0);
		expect(await db.$count(files)).toBe(5);
		await sweepMedia(db);
		// Young ones may belong to a transaction that is under way.
		expect(await db.$count(files)).toBe(5);
		await db.update(files).set({ createdAt: sql`now() - interval '2 hours'` });
		await sweepMedia(db);
		expect(await db.$count(files)).toBe(0);
	});

	test('leave files alone that something still names', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		await addPicture(db, actor, { organisationId, bytes: jpeg, alt });
		await db.update(files).set({ createdAt: sql`now() - interval '2 hours'` });
		await sweepMedia(db);
		expect(await db.$count(files)).toBe(2);
	});

	test('have their number', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const many = Array.from({ length: mediaLimits.pictures }, () => ({
			organisationId,
			kind: 'picture' as const
		}));
		await db.insert(pictures).values(many);
		const one = addPicture(db, actor, { organisationId, bytes: jpeg, alt });
		expect(await codeOf(one)).toBe('media.refused.too_many_pictures');
		// The logo has a place of its own, and other firms have theirs.
		expect(await codeOf(setLogo(db, actor, { organisationId, bytes: png }))).toBe('accepted');
		const other = await aFirm(db);
		const theirs = { organisationId: other.organisationId, bytes: jpeg, alt };
		expect(await codeOf(addPicture(db, other.actor, theirs))).toBe('accepted');
	});

	test('share their room with documents and proofs of certificates', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const fileId = crypto.randomUUID();
		await db.insert(files).values({
			id: fileId,
			key: crypto.randomUUID(),
			name: 'iso.pdf',
			mediaType: 'application/pdf',
			bytes: mediaLimits.organisationBytes - 100,
			sha256: 'x',
			purpose: 'document'
		});
		await db.insert(certificates).values({ organisationId, name: 'ISO 9001', fileId });
		const document = { organisationId, title: 'x', language: 'de' as const, fileName: 'x.pdf' };
		const small = addDocument(db, actor, { ...document, bytes: pdf });
		expect(await codeOf(small)).toBe('accepted');
		const large = Buffer.concat([pdf, Buffer.alloc(100)]);
		expect(await codeOf(addDocument(db, actor, { ...document, bytes: large }))).toBe(
			'media.refused.quota'
		);
		expect(await readShare(db, organisationId)).toMatchObject({ documents: 1 });
	});

	test('two at once cannot both take the last place', async ({ database }) => {
		const { db } = database;
		const { organisationId, actor } = await aFirm(db);
		try {
			const taken = Array.from({ length: mediaLimits.pictures - 1 }, () => ({
				organisationId,
				kind: 'picture' as const
			}));
			await db.insert(pictures).values(taken);
			const one = () => codeOf(addPicture(db, actor, { organisationId, bytes: jpeg, alt }));
			const codes = await Promise.all([one(), one(), one(), one()]);
			expect(codes.sort()).toEqual([
				'accepted',
				...Array<string>(3).fill('media.refused.too_many_pictures')
			]);
			expect((await readShare(db, organisationId)).pictures).toBe(mediaLimits.pictures);
			await withoutLock(db, organisationId);
		} finally {
			await db.delete(pictureSizes);
			await db.delete(files);
			await db.delete(activities).where(eq(activities.organisationId, organisationId));
			await db.delete(memberships).where(eq(memberships.organisationId, organisationId));
			await db.delete(organisations).where(eq(organisations.id, organisationId));
			await db.delete(accounts).where(eq(accounts.id, actor.personId!));
		}
	});

	/** The control: two who look before either has written find one place each. */
	async function withoutLock(db: Db, organisationId: string): Promise<void> {
		await db
			.delete(pictures)
			.where(
				sql`id in (select id from pictures where organisation_id = ${organisationId} limit 1)`
			);
		const seen = [await readShare(db, organisationId), await readShare(db, organisationId)];
		for (const share of seen) {
			expect(share.pictures).toBeLessThan(mediaLimits.pictures);
			await db.insert(pictures).values({ organisationId, kind: 'picture' });
		}
		expect((await readShare(db, organisationId)).pictures).toBe(mediaLimits.pictures + 1);
	}
});

describe('documents', () => {
	const document = { title: 'Maschinenliste', language: 'de' as const, fileName: 'liste.pdf' };

	test('are PDF by content, whatever they are called', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		for (const bytes of [
			Buffer.from('<!doctype html>%PDF-1.4'),
			Buffer.from('MZ\u0090'),
			jpeg,
			new Uint8Array()
		]) {
			const attempt = addDocument(db, actor, { ...document, organisationId, bytes });
			expect(await codeOf(attempt)).toBe('media.refused.document_kind');
		}
		const large = Buffer.concat([pdf, Buffer.alloc(mediaLimits.documentBytes)]);
		const attempt = addDocument(db, actor, { ...document, organisationId, bytes: large });
		expect(await codeOf(attempt)).toBe('media.refused.too_large');
	});

	test.for([
		['../../etc/passwd', 'passwd.pdf'],
		['C:\\Temp\\Ceník 2026.PDF', 'Ceník 2026.pdf'],
		['a"\r\nSet-Cookie: x=1', 'a Set-Cookie x=1.pdf'],
		['\u202egpj.exe.pdf', 'gpj.exe.pdf'],
		['', 'document.pdf'],
		['...', 'document.pdf'],
		['\u0000\ud800', '�.pdf']
	])('%j keeps %s as its label', async ([fileName, label], { db }) => {
		const { organisationId, actor } = await aFirm(db);
		await addDocument(db, actor, { ...document, organisationId, fileName: fileName!, bytes: pdf });
		const [shown] = await readDocuments(db, organisationId, 'cs');
		expect((await openMedia(db, visitor, shown!.fileId))?.name).toBe(label);
	});

	test('in the reader’s language stand first', async ({ db }) => {
		const { organisationId, actor } = await aFirm(db);
		const add = (title: string, language: 'de' | 'cs') =>
			addDocument(db, actor, { organisationId, title, language, fileName: 'x.pdf', bytes: pdf });
		await add('Maschinenliste', 'de');
		await add('Seznam strojů', 'cs');
		const titles = (await readDocuments(db, organisationId, 'cs')).map(({ title }) => title);
		expect(titles).toEqual(['Seznam strojů', 'Maschinenliste']);
		const [shown] = await readDocuments(db, organisationId, 'cs');
		expect(shown!.bytes).toBe(pdf.length);
		await removeDocument(db, actor, { organisationId, id: shown!.id });
		expect(await db.$count(documents)).toBe(1);
		expect(await db.$count(files)).toBe(1);
	});
});

describe('a file', () => {
	async function aDocument(db: Db) {
		const { organisationId, actor } = await aFirm(db);
		await addDocument(db, actor, {
			organisationId,
			title: 'Preise',
			language: 'de',
			fileName: 'preise.pdf',
			bytes: pdf
		});
		const [{ fileId } = { fileId: '' }] = await readDocuments(db, organisationId, 'de');
		return { organisationId, actor, fileId };
	}

	test('is for everybody while its organisation is public, then for its people', async ({ db }) => {
		const { organisationId, actor, fileId } = await aDocument(db);
		const stranger = (await aFirm(db)).actor;
		const file = await openMedia(db, visitor, fileId);
		expect(Buffer.from(await file!.read()).equals(pdf)).toBe(true);
		for (const hidden of [
			{ archivedAt: new Date() },
			{ archivedAt: null, publishedAt: null },
			{ publishedAt: new Date(Date.now() + 86_400_000) }
		]) {
			await db.update(organisations).set(hidden).where(eq(organisations.id, organisationId));
			expect(await openMedia(db, visitor, fileId)).toBeNull();
			expect(await openMedia(db, stranger, fileId)).toBeNull();
			expect(await openMedia(db, actor, fileId)).not.toBeNull();
		}
		await db.delete(memberships).where(eq(memberships.accountId, actor.personId!));
		expect(await openMedia(db, actor, fileId)).toBeNull();
		// The control: without the question whose it is, the id alone opens it.
		expect(Buffer.from((await readFile(db, fileId)).bytes).equals(pdf)).toBe(true);
	});

	test('that belongs to no organisation is nobody’s here', async ({ db }) => {
		const { fileId } = await aDocument(db);
		await db.delete(documents);
		expect(await openMedia(db, visitor, fileId)).toBeNull();
		expect(await openMedia(db, visitor, crypto.randomUUID())).toBeNull();
	});
});
