import type { Language } from '#i18n/languages.ts';
import nace from './nace.json' with { type: 'json' };

/**
 * Sections and divisions of NACE Rev. 2.1 (Commission Delegated Regulation (EU) 2023/137) with their
 * titles in three languages.
 */
const sections: Record<string, Titles & { divisions: string }> = nace.sections;
const divisions: Record<string, Titles> = nace.divisions;

type Titles = Record<Language, string>;

/** The division of a code such as `25`, `25.62` or `256200`, or null where there is none. */
export function divisionOf(code: string): string | null {
	const division = /^\s*(\d{2})/.exec(code)?.[1];
	return division !== undefined && division in divisions ? division : null;
}

/** The section letter of a division, or null. */
export function sectionOf(division: string): string | null {
	const found = Object.entries(sections).find(([, { divisions: range }]) => {
		const [from = '', to = ''] = range.split('-');
		return division >= from && division <= to;
	});
	return found?.[0] ?? null;
}

export function divisionTitle(division: string, language: Language): string | null {
	return divisions[division]?.[language] ?? null;
}

export function sectionTitle(section: string, language: Language): string | null {
	return sections[section]?.[language] ?? null;
}
