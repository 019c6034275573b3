import type { Language } from '#i18n/languages.ts';
import type { Analysis } from '../vocabulary/index.ts';

export interface QueryPlace {
	name: string;
	latitude: number;
	longitude: number;
	start: number;
	end: number;
}

export function findPlaceInQuery(
	_text: string,
	_analysis: Analysis,
	_reader: Language
): QueryPlace | null {
	return null;
}
