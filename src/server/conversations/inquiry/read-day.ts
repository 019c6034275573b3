import { languages } from '#i18n/languages.ts';

/**
 * A day as people here write it: `24.12.2026`, `24. 12. 2026`, `24.12.26`, `24/12/2026`,
 * `2026-12-24`, `24. Dezember 2026`, `24. prosince 2026`, `24 Dec 2026`. Gives `2026-12-24`, or
 * undefined where there is no such day.
 */
export function readDay(typed: string): string | undefined {
	const text = typed.replace(/[\s\u00a0]+/gu, ' ').trim();
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const plain = /^(\d{1,2})(?:\. ?|\/| ?- ?)(\d{1,2})(?:\. ?|\/| ?- ?)(\d{4}|\d{2})$/.exec(text);
	if (plain) return dayOf(fullYear(plain[3] ?? ''), Number(plain[2]), Number(plain[1]));
	const named = /^(\d{1,2})\.? (\p{L}{3,12})\.?,? (\d{4})$/u.exec(text);
	const month = named && monthOf(named[2] ?? '');
	return month ? dayOf(Number(named[3]), month, Number(named[1])) : undefined;
}

function fullYear(year: string): number {
	return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dayOf(year: number, month: number, date: number): string | undefined {
	const at = new Date(Date.UTC(year, month - 1, date));
	const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year >= 2000;
	return exists ? at.toISOString().slice(0, 10) : undefined;
}

function monthOf(name: string): number | undefined {
	return monthNames().get(name.toLowerCase());
}

let names: Map<string, number> | undefined;

function monthNames(): Map<string, number> {
	if (names) return names;
	names = new Map<string, number>();
	for (const language of languages) {
		for (let month = 1; month <= 12; month++) {
			for (const name of namesOfMonth(language, month)) names.set(name, month);
		}
	}
	return names;
}

// Beside a day Czech puts the month into the genitive, so the names are taken out of whole dates.
function namesOfMonth(language: string, month: number): string[] {
	const at = new Date(Date.UTC(2026, month - 1, 15));
	const name = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
			.formatToParts(at)
			.filter(({ type }) => type === 'month')
			.map(({ value }) => value.toLowerCase().replace(/\.$/, ''));
	const long = name({ day: 'numeric', month: 'long', year: 'numeric' });
	const short = language === 'cs' ? [] : long.map((word) => word.slice(0, 3));
	return [...long, ...short, ...name({ month: 'long' })].filter((word) => /\p{L}{3}/u.test(word));
}
