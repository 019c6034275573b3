import type { MergePart } from '../directory/duplicates/index.ts';

/** Inquiries follow the entry they were addressed to; staff see how many, never what they say. */
export const inquiriesPart: MergePart = {
	kind: 'inquiries',
	table: 'inquiries',
	column: 'organisation_id',
	key: ['id']
};
