import type { Language } from './languages.ts';
import { bindWords } from './typography.ts';

const locales: Record<Language, string> = { de: 'de-DE', cs: 'cs-CZ', en: 'en-GB' };
const cached = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>();

/** `1.234,5` in German, `1 234,5` (no-break spaces) in Czech, `1,234.5` in English. */
export function formatNumber(
	value: number,
	language: Language,
	options: Intl.NumberFormatOptions = {}
): string {
	return numberFormat(language, options).format(value);
}

/** `23.11.2026`, `23. 11. 2026`, `23 November 2026`; the day in the given time zone. */
export function formatDate(value: Date, language: Language, timeZone = 'Europe/Berlin'): string {
	const options: Intl.DateTimeFormatOptions =
		language === 'en'
			? { day: 'numeric', month: 'long', year: 'numeric', timeZone }
			: language === 'de'
				? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }
				: { day: 'numeric', month: 'numeric', year: 'numeric', timeZone };
	return bindWords(dateFormat(language, options).format(value), language);
}

/** `November 2026`, `listopad 2026`, `November 2026`. */
export function formatMonth(value: Date, language: Language, timeZone = 'Europe/Berlin'): string {
	return dateFormat(language, { month: 'long', year: 'numeric', timeZone }).format(value);
}

/** `23.11.2026, 14:05 Uhr`, `23. 11. 2026 14:05`, `23 November 2026, 14:05`. */
export function formatDateTime(
	value: Date,
	language: Language,
	timeZone = 'Europe/Berlin'
): string {
	const time = dateFormat(language, {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone
	}).format(value);
	const day = formatDate(value, language, timeZone);
	if (language === 'de') return `${day}, ${time}\u00a0Uhr`;
	return language === 'cs' ? `${day} ${time}` : `${day}, ${time}`;
}

/** `7 km`, `0,8 km`: no more precision than a town's point carries. */
export function formatDistance(kilometres: number, language: Language): string {
	const digits = kilometres < 1 ? 1 : 0;
	return `${formatNumber(kilometres, language, { maximumFractionDigits: digits })}\u00a0km`;
}

/** Size of a file: `840 kB`, `2,4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1000));
	if (kilobytes < 1000) return `${formatNumber(kilobytes, language)}\u00a0kB`;
	return `${formatNumber(bytes / 1_000_000, language, { maximumFractionDigits: 1 })}\u00a0MB`;
}

/** Compares names as a reader of the language expects: Czech has ch after h and č after c. */
export function collator(language: Language): Intl.Collator {
	return new Intl.Collator(locales[language], { sensitivity: 'variant', numeric: true });
}

/** Enumerates with the word for "and" of the language. */
export function formatList(values: readonly string[], language: Language): string {
	return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(values);
}

/** Name of a language by its ISO 639 code: `Deutsch`, `němčina`, `German`. */
export function formatLanguage(code: string, language: Language): string {
	const key = `l${language}`;
	const names = cached.get(key) ?? new Intl.DisplayNames(locales[language], { type: 'language' });
	cached.set(key, names);
	return (names as Intl.DisplayNames).of(code) ?? code;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `n${language}${JSON.stringify(options)}`;
	const known = cached.get(key) ?? new Intl.NumberFormat(locales[language], options);
	cached.set(key, known);
	return known as Intl.NumberFormat;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `d${language}${JSON.stringify(options)}`;
	const known = cached.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
	cached.set(key, known);
	return known as Intl.DateTimeFormat;
}
