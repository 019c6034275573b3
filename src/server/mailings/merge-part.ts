import type { MergePart } from '../directory/duplicates/index.ts';

/** What an institution wrote to groups stays that institution's. */
export const mailingsPart: MergePart = {
	kind: 'desk',
	table: 'mailings',
	column: 'institution_id',
	key: ['id']
};
