import type { MergePart } from '../directory/duplicates/index.ts';

/** What institutions note and plan follows the entry; what an institution keeps follows the institution. */
export const deskParts: readonly MergePart[] = [
	{ kind: 'desk', table: 'desk_notes', column: 'organisation_id', key: ['id'] },
	{ kind: 'desk', table: 'desk_notes', column: 'institution_id', key: ['id'] },
	{ kind: 'desk', table: 'desk_tasks', column: 'organisation_id', key: ['id'] },
	{ kind: 'desk', table: 'desk_tasks', column: 'institution_id', key: ['id'] },
	{ kind: 'desk', table: 'desk_saved_views', column: 'institution_id', key: ['id'] },
	{
		kind: 'desk',
		table: 'desk_monday_mail_stops',
		column: 'institution_id',
		key: ['institution_id', 'account_id'],
		twin: 'there.account_id = moved.account_id',
		twins: 'go'
	}
];
