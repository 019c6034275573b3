import {
	analyse,
	analyseQuery,
	ancestorsOf,
	siblingsOf
} from '../../src/server/vocabulary/index.ts';
import type { Collection, Rank } from './evaluate.ts';

/**
 * Ranks by shared concepts alone, in memory: what the vocabulary is worth without any index. Own
 * concepts count 1, broader ones 0.4, siblings 0.2, words in common a little.
 */
export function rankByConcepts({ documents }: Pick<Collection, 'documents'>): Rank {
	const index = documents.map(({ id, language, title, text }) => {
		const { concepts, tokens } = analyse(`${title}.\n${text}`, language);
		const own = new Map<string, number>();
		for (const { id: concept, weight, negated, start } of concepts) {
			if (negated) continue;
			const lift = start <= title.length ? 1.2 : 1;
			own.set(concept, Math.max(own.get(concept) ?? 0, weight * lift));
		}
		const broader = new Set([...own.keys()].flatMap((c) => ancestorsOf(c).map((a) => a.id)));
		return { id, own, broader, stems: new Set(tokens.flatMap(({ stems }) => stems)) };
	});
	return ({ query, language }) => {
		const { concepts, tokens } = analyseQuery(query, language);
		const wanted = new Map<string, number>();
		for (const { id, weight } of concepts) wanted.set(id, Math.max(wanted.get(id) ?? 0, weight));
		const near = [...wanted].map(([concept, weight]) => ({
			concept,
			weight,
			above: ancestorsOf(concept).map(({ id }) => id),
			beside: siblingsOf(concept)
		}));
		return index
			.map((document) => {
				let score = 0;
				for (const { concept, weight, above, beside } of near) {
					if (document.own.has(concept)) score += weight * document.own.get(concept)!;
					else if (document.broader.has(concept)) score += weight * 0.8;
					else if (above.some((id) => document.own.has(id))) score += weight * 0.4;
					else if (beside.some((id) => document.own.has(id))) score += weight * 0.2;
				}
				for (const { stems } of tokens) {
					if (stems.some((stem) => document.stems.has(stem))) score += 0.3;
				}
				return { id: document.id, score };
			})
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
			.map(({ id }) => id);
	};
}
