import type { Language } from '#i18n/languages.ts';
import type { ImportCountry } from './cells/read-location.ts';

/** What holds for all rows of a file where a row says nothing. */
export interface RowDefaults {
	country: ImportCountry | null;
	/** Null: the language is read from the text. */
	language: Language | null;
	/** Language of a text without a stated one. */
	languageOf: (text: string) => Language;
	/** JSON lines must bring what their schema requires; tables may lack an id, a language, a text. */
	isStrict: boolean;
	thisYear: number;
}
