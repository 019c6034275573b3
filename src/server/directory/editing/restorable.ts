import type { Section } from './change-entry.ts';

/** Sections whose fields can be written one by one. What a firm can do is decided as a whole. */
const sections: readonly Section[] = [
	'basics',
	'sites',
	'texts',
	'products',
	'certificates',
	'contacts'
];

/** Fields of lists that are the same in the form of the base data. */
const ofImports = ['name', 'type', 'legalForm', 'language', 'web', 'email', 'phone', 'vatId'];

/** A proof is a file of its own, and nobody agrees again for another person. */
const never = ['proof', 'agreed'];

/** Whether the value that a field had before can be written again. */
export function canRestoreIn(section: unknown): (field: string, before: unknown) => boolean {
	const isSection = sections.some((known) => known === section);
	return (field) => isSection && !never.includes(field);
}

export function canRestoreOfImport(field: string, before: unknown): boolean {
	return ofImports.includes(field) && typeof before === 'string';
}
