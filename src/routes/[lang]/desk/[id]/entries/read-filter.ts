import { organisationTypes } from '#i18n/kinds.ts';
import type { EntryFilter } from '#server/directory/desks/index.ts';

export const states = ['all', 'unclaimed', 'claimed', 'stale', 'hidden', 'archived'] as const;

/** The filter of an address; what is unknown counts as not filtered. */
export function readFilter(url: URL, districts: readonly string[]): EntryFilter {
	const given = (name: string) => url.searchParams.get(name) ?? '';
	const state = states.find((each) => each === given('state')) ?? 'all';
	const district = given('district');
	const type = given('type');
	return {
		// PostgreSQL knows no NUL; nobody's name holds one.
		name: given('q').replaceAll('\0', '').toWellFormed().trim().slice(0, 200),
		state,
		district: districts.includes(district) ? district : '',
		type: organisationTypes.some((each) => each === type) ? type : ''
	};
}

/** Query part of the address of a filtered list. */
export function writeFilter({ name, state, district, type }: EntryFilter): string {
	const query = new URLSearchParams({ q: name, state, district, type });
	for (const [key, value] of [...query]) if (value === '' || value === 'all') query.delete(key);
	return query.toString();
}
