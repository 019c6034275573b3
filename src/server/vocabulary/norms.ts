export interface Norm {
	/** "norm:1090-2" */
	key: string;
	/** Place in the text, in UTF-16 units. */
	start: number;
	end: number;
}

/**
 * Finds norms with their numbers, however they are written: "DIN EN 1090-2:2018", "ČSN EN 1090-2",
 * "EN1090-2" all give "norm:1090-2". The publishing body counts only for short numbers, where it
 * decides (VDA 6.3, DIN 933); the year never does.
 */
export function findNorms(text: string): Norm[] {
	const found: Norm[] = [];
	if (!/\d/.test(text)) return found;
	for (const match of text.matchAll(norm)) {
		const { body = '', number = '', part } = match.groups ?? {};
		const short = /^\d{1,3}(?!\d)/.test(number);
		// "as 3 parts", "en 10": small letters are a norm only where nothing else is thinkable.
		if ((short || !certain.test(body)) && body !== body.toUpperCase()) continue;
		const family = short ? body.toLowerCase().replace('č', 'c') : '';
		found.push({
			key: `norm:${family}${number}${part && !year.test(part) ? `-${part}` : ''}`,
			start: match.index,
			end: match.index + match[0].length
		});
		found.push(...findSiblings(text, match.index + match[0].length));
	}
	return found;
}

/** "ISO 9001/14001", "ISO 9001 a 14001": numbers that share the body named before them. */
function findSiblings(text: string, from: number): Norm[] {
	const found: Norm[] = [];
	for (let at = from; ;) {
		sibling.lastIndex = at;
		const match = sibling.exec(text);
		const { number = '', part } = match?.groups ?? {};
		if (!match || year.test(number)) return found;
		const end = at + match[0].length;
		found.push({
			key: `norm:${number}${part && !year.test(part) ? `-${part}` : ''}`,
			start: end - (match.groups?.whole ?? '').length,
			end
		});
		at = end;
	}
}

/** The norm without its part: "norm:1090" for "norm:1090-2", nothing where there is no part. */
export function wholeNorm(key: string): string | undefined {
	return /^(norm:.+)-\d+$/.exec(key)?.[1];
}

const bodies =
	'DIN|EN|ISO|IEC|TS|TR|ČSN|CSN|OHSAS|IATF|VDA|VDE|VDI|AS|BS|ASTM|ASME|ANSI|NF|PN|SN|DVS|ETSI|FprEN|prEN';
const norm = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:(?:${bodies})[\\s/-]{0,2}){0,5}?(?<body>${bodies})[\\s-]{0,2}` +
		`(?<number>\\d{4,6}|\\d{1,3}(?:\\.\\d)?)(?:[-–](?<part>\\d{1,4}))?(?::\\s?(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}])`,
	'giu'
);
const sibling =
	/(?:\s?[/+&]\s?|\s(?:und|sowie|oder|a|i|nebo|and|or)\s)(?<whole>(?<number>\d{4,6})(?:[-–](?<part>\d{1,4}))?(?::\s?(?:19|20)\d\d)?)(?![\p{L}\p{N}]|\s?(?:mm|kg|m²|Stück|Stk|ks|pcs|Teile|dílů|parts)\b)/uy;
const certain = /^(?:DIN|EN|ISO|IEC|ČSN|CSN|IATF|VDA|OHSAS|ASTM)$/i;
const year = /^(?:19|20)\d\d$/;
