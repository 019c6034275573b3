/**
 * Rows that belong to an organisation, and what becomes of them when it is merged into another one.
 * Whatever it names of the database it names as the database does. In the conditions `moved` is the
 * row, `kept.id` the organisation that stays, `there` a row of the same table that it has already.
 */
export interface MergePart {
	/** Names the message `duplicates.part.<kind>`; several tables may share one. */
	kind: MergeKind;
	table: string;
	/** The column that names the organisation. */
	column: string;
	/** The table's primary key. */
	key: readonly string[];
	/** Which rows; all where it is missing. */
	only?: string;
	/** When the kept organisation has the same already. */
	twin?: string;
	/** A row with a twin stays with the archived entry, or goes until the merge is undone. */
	twins?: 'stay' | 'go';
	/** Other columns that change with the move. */
	set?: Readonly<Record<string, string>>;
	/** What a row is called in the preview. */
	label?: string;
}

/** In the order of the preview. */
export const mergeKinds = [
	'texts',
	'people',
	'competences',
	'certificates',
	'products',
	'sites',
	'pictures',
	'members',
	'claims',
	'consents',
	'verifications',
	'listings',
	'inquiries',
	'desk',
	'area',
	'records'
] as const;

export type MergeKind = (typeof mergeKinds)[number];

let joined: readonly MergePart[] = [];

/** Whoever keeps rows that belong to an organisation takes part here, in `wiring.ts`. */
export function joinMerges(...parts: readonly MergePart[]): void {
	joined = parts;
}

export function joinedParts(): readonly MergePart[] {
	return joined;
}
