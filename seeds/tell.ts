import type { Chance } from './random.ts';
import type { Language } from '#i18n/languages.ts';

/**
 * Tells a template: draws one of `[this|that]`, a number for `{20..80/5}` written as the language
 * writes it (a range within 1900 to 2100 is a year), and puts in the named values. An unknown name is a slip in a story and throws.
 */
export function tell(
	template: string,
	language: Language,
	values: Record<string, string>,
	draw: Chance
): string {
	const told = template
		.replace(/\[([^\][]*\|[^\][]*)\]/g, (_, choices: string) => draw.pick(choices.split('|')))
		.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
			const range = /^([\d.]+)\.\.([\d.]+?)(?:\/([\d.]+))?$/.exec(slot);
			if (range) return number(range, language, draw);
			const value = values[slot];
			if (value === undefined) throw new Error(`No value for {${slot}} in: ${template}`);
			return value;
		});
	return language === 'cs' ? withAgreement(told) : told;
}

function number(range: RegExpExecArray, language: Language, draw: Chance): string {
	const low = Number(range[1]);
	const high = Number(range[2]);
	const step = Number(range[3] ?? 1);
	const decimals = /\.(\d+)/.exec(range[3] ?? '')?.[1]?.length ?? 0;
	const value = low + step * draw.below(Math.round((high - low) / step) + 1);
	// Hundredths may end in 0 ("1,50 m"), thousandths may not ("±0,01 mm", never "±0,010 mm").
	const written = value.toFixed(decimals);
	const [whole = '', fraction] = (decimals > 2 ? written.replace(/0+$/, '') : written).split('.');
	if (low >= 1900 && Number(range[2]) <= 2100) return whole;
	const mark = { de: ['.', ','], cs: ['\u00a0', ','], en: [',', '.'] }[language];
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark[0] ?? '');
	return fraction === undefined ? grouped : `${grouped}${mark[1]}${fraction}`;
}

/** Czech spans of time after a drawn number: "3 dny", "7 dnů"; after "do", "od" and the like the genitive stays. */
function withAgreement(text: string): string {
	return text.replace(
		/(?<!(?:do|od|kolem|během|délce|po) |[\d–])(?<![\p{L}\d])(\d+) (dny|dnů|dní|týdny|týdnů|roky|let)(?!\p{L})/gu,
		(_, amount: string, noun: string) => {
			const forms = /^d/.test(noun)
				? ['den', 'dny', 'dnů']
				: noun.startsWith('t')
					? ['týden', 'týdny', 'týdnů']
					: ['rok', 'roky', 'let'];
			const count = Number(amount);
			return `${amount} ${count === 1 ? forms[0] : count >= 2 && count <= 4 ? forms[1] : forms[2]}`;
		}
	);
}
