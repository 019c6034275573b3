import * as v from 'valibot';
import {
	addCompetence,
	Competences,
	decideCompetences,
	findConcepts,
	listCompetences,
	readCompetences,
	versionOf
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const { lang } = event.locals;
	const words = (event.url.searchParams.get('q') ?? '').toWellFormed().slice(0, 200).trim();
	const current = await readCompetences(database(), event.params.id);
	return {
		version: versionOf(current),
		competences: await listCompetences(database(), event.params.id, lang),
		words,
		found: findConcepts(words, lang)
	};
};

const Added = v.object({ concept: v.pipe(v.string(), v.maxLength(100)) });

export const actions: Actions = {
	decide: entryAction(Competences, 'editor', async (input, { locals, params }: RequestEvent) => {
		await decideCompetences(database(), locals.actor, { ...input, organisationId: params.id });
		return '?saved';
	}),
	add: entryAction(Added, 'editor', async ({ concept }, { locals, params, url }: RequestEvent) => {
		await addCompetence(database(), locals.actor, {
			organisationId: params.id,
			conceptId: concept
		});
		const words = new URLSearchParams({ q: url.searchParams.get('q') ?? '', saved: '' });
		return `?${words}`;
	})
};
