/** What is known of an entry, as far as it helps others to find it and to trust it. */
export interface EntryFacts {
	/** Characters of the text in the organisation's own language. */
	descriptionLength: number;
	/** A text in the language of the other country that a person wrote or checked. */
	hasOtherLanguage: boolean;
	confirmedCompetences: number;
	proposedCompetences: number;
	products: number;
	certificates: number;
	/** Contact persons who may be shown. */
	publicContacts: number;
	spokenLanguages: number;
	hasWeb: boolean;
	hasMailOrPhone: boolean;
	hasRegisterNumber: boolean;
	hasSize: boolean;
	hasNace: boolean;
	/** The seat has a street and lies on the map. */
	hasAddress: boolean;
	/** Somebody agreed to receive inquiries. */
	takesInquiries: boolean;
}

export type CompletenessItem = (typeof items)[number]['key'];

/**
 * What helps, in the order of its weight; together 100. The weights follow how people arrive at an
 * entry: the search index gives competences and products the most words of both languages to meet,
 * then comes the text itself; facets (languages, size, branch, certificates) narrow a list; what is
 * left decides whether somebody who found the entry writes to it.
 */
const items = [
	{ key: 'competences', weight: 18, room: 'competences', isDone: enoughCompetences },
	{
		key: 'description',
		weight: 14,
		room: 'texts',
		isDone: ({ descriptionLength }) => descriptionLength >= 200
	},
	{
		key: 'other_language',
		weight: 12,
		room: 'texts',
		isDone: ({ hasOtherLanguage }) => hasOtherLanguage
	},
	{ key: 'products', weight: 10, room: 'products', isDone: ({ products }) => products > 0 },
	{ key: 'inquiries', weight: 10, room: 'basics', isDone: ({ takesInquiries }) => takesInquiries },
	{ key: 'contacts', weight: 7, room: 'contacts', isDone: (entry) => entry.publicContacts > 0 },
	{ key: 'languages', weight: 6, room: 'basics', isDone: (entry) => entry.spokenLanguages > 0 },
	{ key: 'address', weight: 5, room: 'sites', isDone: ({ hasAddress }) => hasAddress },
	{ key: 'web', weight: 4, room: 'basics', isDone: ({ hasWeb }) => hasWeb },
	{ key: 'reach', weight: 4, room: 'basics', isDone: ({ hasMailOrPhone }) => hasMailOrPhone },
	{ key: 'register', weight: 3, room: 'basics', isDone: (entry) => entry.hasRegisterNumber },
	{
		key: 'certificates',
		weight: 3,
		room: 'certificates',
		isDone: ({ certificates }) => certificates > 0
	},
	{ key: 'size', weight: 2, room: 'basics', isDone: ({ hasSize }) => hasSize },
	{ key: 'nace', weight: 2, room: 'basics', isDone: ({ hasNace }) => hasNace }
] as const satisfies readonly {
	key: string;
	weight: number;
	room: string;
	isDone: (entry: EntryFacts) => boolean;
}[];

export interface Completeness {
	/** 0 to 100. */
	percent: number;
	items: { key: CompletenessItem; weight: number; room: string; isDone: boolean }[];
	/** What would help the most now; null where nothing is left. */
	next: { key: CompletenessItem; weight: number; room: string } | null;
}

/** How far an entry helps to be found, and what would help the most now. */
export function judgeCompleteness(entry: EntryFacts): Completeness {
	const judged = items.map(({ key, weight, room, isDone }) => ({
		key,
		weight,
		room,
		isDone: isDone(entry)
	}));
	const done = judged.filter(({ isDone }) => isDone);
	const [next = null] = judged
		.filter(({ isDone }) => !isDone)
		.toSorted((a, b) => b.weight - a.weight);
	return { percent: done.reduce((sum, { weight }) => sum + weight, 0), items: judged, next };
}

/** Three things one can be found by, and no proposal that waits for a word. */
function enoughCompetences({ confirmedCompetences, proposedCompetences }: EntryFacts): boolean {
	return confirmedCompetences >= 3 && proposedCompetences === 0;
}
