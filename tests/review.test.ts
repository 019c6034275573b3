import { isHttpError, isRedirect } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { pictures, pictureSizes } from '#server/directory/media/schema.ts';
import { organisations } from '#server/directory/schema.ts';
import { approveEntry } from '#server/directory/review/index.ts';
import { commandLine, visitor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { files } from '#server/platform/schema.ts';
import { indexOrganisations } from '#server/search/index.ts';
import '#server/wiring.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';

type Handler = (event: never) => Promise<unknown>;
const modules = import.meta.glob<Record<string, Handler>>(
	[
		'../src/routes/\\[lang\\]/+page.server.ts',
		'../src/routes/\\[lang\\]/search/+page.server.ts',
		'../src/routes/\\[lang\\]/feed.xml/+server.ts',
		'../src/routes/\\[lang\\]/listings/\\[id\\]/+page.server.ts',
		'../src/routes/\\[lang\\]/organisations/\\[slug\\]/**/+*.ts',
		'../src/routes/api/v1/search/+server.ts',
		'../src/routes/files/\\[id\\]/+server.ts',
		'../src/routes/sitemap.xml/+server.ts'
	],
	{ eager: true }
);

const name = 'Quecksilbergießerei Oybin';

interface Hidden {
	id: string;
	slug: string;
	listingId: string;
	fileId: string;
}

/** What a visitor gets from every public address that could speak of the entry. */
async function probe({ slug, listingId, fileId, id }: Hidden): Promise<Record<string, boolean>> {
	const found: Record<string, boolean> = {};
	for (const [path, module] of Object.entries(modules)) {
		const ask = module.load ?? module.GET;
		if (!ask) continue;
		const route = path.slice('../src/routes'.length).replace(/\/\+.*$/, '');
		const item = route.startsWith('/files') ? fileId : listingId;
		const text = await answerOf(ask, { lang: 'de', slug, id: item });
		found[route] = [name, slug, id, fileId].some((trace) => text.includes(trace));
	}
	return found;
}

/** All that an address answers as text; empty where it answers with an error. */
async function answerOf(ask: Handler, params: Record<string, string>): Promise<string> {
	const event = {
		params,
		locals: { actor: visitor, lang: 'de', address: '192.0.2.1' },
		url: new URL('http://localhost/de/search?q=Quecksilber'),
		request: new Request('http://localhost/'),
		route: { id: '' },
		setHeaders: () => undefined
	};
	try {
		const answer = await ask(event as never);
		if (!(answer instanceof Response)) return JSON.stringify(answer, plain);
		if (!answer.ok) return '';
		const text = await answer.text();
		// Of a file, the answer itself is the trace.
		const isFile = !/^(text|application\/(xml|atom|json))/.test(
			answer.headers.get('content-type') ?? ''
		);
		return isFile ? name : text;
	} catch (cause) {
		if (isHttpError(cause) || isRedirect(cause)) return '';
		throw cause;
	}
}

const plain = (_: string, value: unknown) =>
	value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;

async function aHiddenEntry(db: Db): Promise<Hidden> {
	const id = await anOrganisation(db, {
		name,
		nameKey: 'quecksilbergießerei oybin',
		description: 'Wir gießen Quecksilber in Oybin.',
		publishedAt: null,
		submittedAt: new Date(),
		site: { place: 'Oybin', latitude: 50.84, longitude: 14.74, district: 'DED2D' }
	});
	const [entry] = await db.select().from(organisations).where(eq(organisations.id, id));
	const listingId = await aListing(db, id, { title: `${name} gießt`, text: 'Quecksilber' });
	await indexOrganisations(db, [id]);
	return { id, slug: entry?.slug ?? '', listingId, fileId: await aPicture(db, id) };
}

async function aPicture(db: Db, organisationId: string): Promise<string> {
	const { setLogo } = await import('#server/directory/index.ts');
	const { default: sharp } = await import('sharp');
	const bytes = await sharp({
		create: { width: 90, height: 90, channels: 3, background: '#c0ffee' }
	})
		.png()
		.toBuffer();
	await setLogo(db, commandLine, { organisationId, bytes: new Uint8Array(bytes) });
	const [size] = await db
		.select({ fileId: pictureSizes.fileId })
		.from(pictureSizes)
		.innerJoin(pictures, eq(pictures.id, pictureSizes.pictureId))
		.where(eq(pictures.organisationId, organisationId));
	return size?.fileId ?? '';
}

describe('an entry in review', () => {
	test('is found nowhere, and everywhere once it is approved', async ({ database: { db } }) => {
		const hidden = await aHiddenEntry(db);
		try {
			const before = await probe(hidden);
			expect(Object.keys(before)).toHaveLength(Object.keys(modules).length);
			expect(Object.entries(before).filter(([, isFound]) => isFound)).toEqual([]);

			// The control: the same questions find it as soon as it may be found.
			const [entry] = await db.select().from(organisations).where(eq(organisations.id, hidden.id));
			const seen = entry?.updatedAt.toISOString() ?? '';
			await approveEntry(db, commandLine, { organisationId: hidden.id, seen });
			await indexOrganisations(db, [hidden.id]);
			const after = await probe(hidden);
			expect(Object.entries(after).filter(([, isFound]) => !isFound)).toEqual([]);
		} finally {
			await db.delete(organisations).where(eq(organisations.id, hidden.id));
			await db.delete(files).where(eq(files.id, hidden.fileId));
		}
	});
});
