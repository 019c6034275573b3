/** What the log can be narrowed to: the beginnings of the activities' names. */
export const groups = {
	all: [],
	access: [
		'access.',
		'sign_in.',
		'sign_out.',
		'session.',
		'account.',
		'account_link.',
		'email.',
		'password.',
		'second_factor.',
		'recovery_codes.',
		'provider.',
		'operator.',
		'activities.'
	],
	directory: [
		'organisation.',
		'organisations.',
		'membership.',
		'assistance.',
		'contact_consent.',
		'person.',
		'demo.',
		'postcodes.'
	],
	inquiries: ['inquiry.', 'inquiries.'],
	imports: ['import.'],
	content: ['page.']
} as const satisfies Record<string, readonly string[]>;

export type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as Group[];

export function groupOf(url: URL): Group {
	const asked = url.searchParams.get('show') ?? 'all';
	return groupNames.find((known) => known === asked) ?? 'all';
}
