import { readPage } from '#server/content/index.ts';
import { database } from '#server/platform/connection.ts';
import { ranking } from '#server/search/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { own, broader, similar, lifts } = ranking;
	return {
		content: await readPage(database(), 'ranking', locals.lang),
		/** The parameters in force, not a copy of them. */
		shares: { title: own.title, text: own.text, narrower: broader, similar },
		lifts: {
			secondary: lifts.secondary,
			near: lifts.near,
			same_words: lifts.sameWords,
			fresh: lifts.fresh,
			verified: lifts.verified
		}
	};
};
