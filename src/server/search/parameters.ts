/**
 * How hits are ordered: all numbers in one place, because the page "How we order hits" has to say
 * them. Nobody can pay for any of them.
 */
export const ranking = {
	/** How much of a query's concept a document meets by the place where the concept stands. */
	own: { title: 1, text: 0.9 },
	/** The document says something narrower: somebody seeks machining and finds a turning shop. */
	broader: 0.4,
	/** The document has a neighbour of the concept or only its parent; shown as similar. */
	similar: 0.2,
	/** A word that the vocabulary does not know stands in the document's title or in its text. */
	word: { title: 0.9, text: 0.75 },
	/** Share of such a word in the query where concepts say what is meant. */
	wordBesideConcepts: 0.5,
	/** A known word, which stands in the document without its concept: weak, it may mean another thing. */
	knownWord: 0.15,
	/** The material or certificate alone, without the process or product that was asked for. */
	onlySecondary: 0.15,
	/** Documents that meet less than this share of what was asked are no hits, at best similar. */
	leastCoverage: 0.19,
	leastCoverageSimilar: 0.04,
	/** What is only similar counts this much, so that it stands below every hit. */
	similarShare: 0.35,
	/** Fewer hits than this, and similar ones are added. */
	similarBelow: 20,
	/** What lifts hits that meet the same share of the query; each by at most this part of it. */
	lifts: {
		/** Materials, certificates and qualities that were asked for beside a process or product. */
		secondary: 0.2,
		/** The same words, not only the same meaning. */
		sameWords: 0.06,
		/** Confirmed or changed lately: half of it is left after a year. */
		fresh: 0.04,
		/** An institution vouches for the organisation. */
		verified: 0.03,
		/** Near to the place asked for: half of it is left after `nearHalf` kilometres. */
		near: 0.3,
		nearHalf: 30
	},
	/**
	 * The query is the organisation's name, the name begins with it, or its words stand in the name:
	 * as they are, with a slip of the fingers, or as beginnings. Added to all the rest.
	 */
	name: { exact: 2, whole: 1.5, same: 1.3, term: 0.3, typo: 1.2, beginning: 1, least: 0.75 }
} as const;

/** Bounds of a query. */
export const bounds = {
	longestQuery: 1000,
	/** Concepts and words of a query that are looked for. */
	terms: 12,
	pageSize: 20,
	largestPage: 50,
	deepest: 1000,
	largestBatch: 1000,
	radii: [10, 25, 50, 80, 120, 200],
	suggestions: 8
} as const;

/** Searches of one network. */
export const limits = {
	api: { name: 'search-api', hits: 60, windowSeconds: 60 },
	page: { name: 'search-page', hits: 600, windowSeconds: 60 },
	suggestions: { name: 'search-suggestions', hits: 1200, windowSeconds: 60 }
} as const;
