import { isHttpError, isRedirect } from '@sveltejs/kit';
import { expect } from 'vitest';
import { mergeOrganisations, undoMerge } from '#server/directory/duplicates/index.ts';
import { organisations } from '#server/directory/schema.ts';
import { commandLine, visitor } from '#server/platform/actor.ts';
import '#server/wiring.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';

type Handler = (event: never) => Promise<unknown>;
const modules = import.meta.glob<{
	load?: Handler;
	GET?: Handler;
}>('../src/routes/\\[lang\\]/organisations/\\[slug\\]/**/+{page.server,server}.ts', {
	eager: true
});

/** `200`, or the status of a refusal, or where it leads. */
async function answerOf(ask: Handler, path: string, slug: string) {
	const url = new URL(`http://localhost/de/organisations/${slug}${path}`);
	const event = {
		params: { lang: 'de', slug },
		locals: { actor: visitor, lang: 'de', address: '192.0.2.1' },
		url,
		request: new Request(url),
		route: { id: '' },
		setHeaders: () => undefined
	};
	try {
		await ask(event as never);
		return '200';
	} catch (cause) {
		if (isHttpError(cause)) return String(cause.status);
		if (isRedirect(cause)) return `${cause.status} ${cause.location}`;
		throw cause;
	}
}

test('every address below a merged entry leads to the same below the one that is left', async ({
	database: { db }
}) => {
	const site = { place: 'Zittau', district: 'DED2D' };
	const keptId = await anOrganisation(db, { slug: 'weber', site });
	const mergedId = await anOrganisation(db, { slug: 'weber-alt', site });
	const pages = Object.entries(modules).map(([file, module]) => ({
		path: /\[slug\](.*)\/\+/.exec(file)?.[1] ?? '',
		ask: module.load ?? module.GET
	}));
	const ask = async (slug: string) => {
		const answers: Record<string, string> = {};
		for (const { path, ask } of pages) if (ask) answers[path] = await answerOf(ask, path, slug);
		return answers;
	};
	const all = (answer: (path: string) => string) =>
		Object.fromEntries(pages.map(({ path }) => [path, answer(path)]));
	try {
		expect(pages.map(({ path }) => path).sort()).toEqual([
			'',
			'/claim',
			'/fact-sheet.pdf',
			'/inquiry'
		]);
		expect(await ask('weber-alt')).toEqual(all(() => '200'));
		const mergeId = await mergeOrganisations(db, commandLine, { keptId, mergedId });
		expect(await ask('weber-alt')).toEqual(all((path) => `302 /de/organisations/weber${path}`));
		expect(await ask('weber')).toEqual(all(() => '200'));
		expect(await ask('nie-gewesen')).toEqual(all(() => '404'));
		await undoMerge(db, commandLine, { mergeId });
		expect(await ask('weber-alt')).toEqual(all(() => '200'));
	} finally {
		await db.delete(organisations);
	}
});
