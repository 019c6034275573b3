export interface NameParts {
	/** The name without its legal form. */
	bare: string;
	/** Legal form in its usual spelling; null where the name carries none. */
	legalForm: string | null;
}

/**
 * Legal forms in their usual spelling, the longer ones first. The pattern is matched against the end
 * of a name, without regard to case, and to spaces between its dots and letters.
 */
const legalForms: readonly [name: string, pattern: string][] = [
	['GmbH & Co. KGaA', 'gmbh\\s*(?:&|und|\\+)\\s*co\\.?\\s*kgaa'],
	['GmbH & Co. KG', 'gmbh\\s*(?:&|und|\\+)\\s*co\\.?\\s*kg'],
	['GmbH & Co. OHG', 'gmbh\\s*(?:&|und|\\+)\\s*co\\.?\\s*ohg'],
	[
		'UG (haftungsbeschränkt) & Co. KG',
		'ug\\s*(?:\\(haftungsbeschr(?:ä|ae)nkt\\))?\\s*(?:&|und|\\+)\\s*co\\.?\\s*kg'
	],
	['AG & Co. KG', 'ag\\s*(?:&|und|\\+)\\s*co\\.?\\s*kg'],
	['UG (haftungsbeschränkt)', 'ug\\s*\\(\\s*haftungsbeschr(?:ä|ae)nkt\\s*\\)'],
	[
		'UG (haftungsbeschränkt)',
		'unternehmergesellschaft(?:\\s*\\(\\s*haftungsbeschr(?:ä|ae)nkt\\s*\\))?'
	],
	['gGmbH', 'g\\s?gmbh'],
	['gGmbH', 'gemeinn(?:ü|ue)tzige\\s+gmbh'],
	['GmbH', 'gesellschaft\\s+mit\\s+beschr(?:ä|ae)nkter\\s+haftung'],
	['GmbH', 'g\\.?\\s?m\\.?\\s?b\\.?\\s?h\\.?'],
	['AG', 'aktiengesellschaft'],
	['KGaA', 'kgaa'],
	['KG', 'kommanditgesellschaft'],
	['OHG', 'offene\\s+handelsgesellschaft'],
	['PartG mbB', 'partg\\s?mbb'],
	['PartG', 'partg'],
	['eGbR', 'e\\s?gbr'],
	['GbR', 'gbr'],
	['OHG', 'o\\.?h\\.?g\\.?'],
	['e.K.', 'e\\.?\\s?k\\.?'],
	['e.K.', 'e\\.\\s?k(?:fm|fr)\\.?'],
	['e.V.', 'e\\.\\s?v\\.?|ev|eingetragener\\s+verein'],
	['eG', 'e\\.?\\s?g\\.?|eingetragene\\s+genossenschaft'],
	['KdöR', 'kd(?:ö|oe)r'],
	['SE', 'se'],
	['UG (haftungsbeschränkt)', 'ug'],
	['AG', 'ag'],
	['KG', 'kg'],
	['s.r.o.', 'spol\\.?\\s*s\\s*r\\.?\\s?o\\.?'],
	['s.r.o.', 'spole(?:č|c)nost\\s+s\\s+ru(?:č|c)en(?:í|i)m\\s+omezen(?:ý|y)m'],
	['s.r.o.', 's\\.?\\s?r\\.?\\s?o\\.?'],
	['a.s.', 'akciov(?:á|a)\\s+spole(?:č|c)nost'],
	['a.s.', 'a\\.\\s?s\\.?'],
	['v.o.s.', 've(?:ř|r)ejn(?:á|a)\\s+obchodn(?:í|i)\\s+spole(?:č|c)nost'],
	['v.o.s.', 'v\\.\\s?o\\.\\s?s\\.?'],
	['k.s.', 'komanditn(?:í|i)\\s+spole(?:č|c)nost'],
	['k.s.', 'k\\.\\s?s\\.?'],
	['z.s.', 'z\\.\\s?s\\.?|zapsan(?:ý|y)\\s+spolek'],
	['z.ú.', 'z\\.\\s?(?:ú|u)\\.?|zapsan(?:ý|y)\\s+(?:ú|u)stav'],
	[
		'o.p.s.',
		'o\\.\\s?p\\.\\s?s\\.?|obecn(?:ě|e)\\s+prosp(?:ě|e)(?:š|s)n(?:á|a)\\s+spole(?:č|c)nost'
	],
	['v.v.i.', 'v\\.\\s?v\\.\\s?i\\.?'],
	['p.o.', 'p(?:ř|r)(?:í|i)sp(?:ě|e)vkov(?:á|a)\\s+organizace'],
	['družstvo', 'dru(?:ž|z)stvo'],
	['OSVČ', 'osv(?:č|c)'],
	['Ltd.', 'ltd\\.?|limited'],
	['Sp. z o.o.', 'sp\\.?\\s*z\\s*o\\.?\\s?o\\.?']
];

const endings = legalForms.map(
	([name, pattern]) => [name, new RegExp(`(?:^|[\\s,]+)(?:${pattern})$`, 'iu')] as const
);
const exact = legalForms.map(
	([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, 'iu')] as const
);

/** Splits a trading name into the bare name and its legal form: `Novák, spol. s r. o.`. */
export function splitLegalForm(name: string): NameParts {
	const text = name.slice(0, 300).trim().replace(/\s+/g, ' ');
	for (const [legalForm, ending] of endings) {
		const match = ending.exec(text);
		const bare = match ? text.slice(0, match.index).replace(/[\s,]+$/, '') : '';
		if (bare !== '') return { bare, legalForm };
	}
	return { bare: text, legalForm: null };
}

/** A legal form in its usual spelling; what is not known stays as written. */
export function canonicalLegalForm(text: string): string {
	const form = text.slice(0, 100).trim().replace(/\s+/g, ' ');
	return exact.find(([, pattern]) => pattern.test(form))?.[0] ?? form;
}

/**
 * The key by which names are compared: without legal form, case, diacritics, punctuation and the
 * German spellings of umlauts, so that `Müller & Söhne GmbH` equals `Mueller und Soehne`.
 */
export function nameKey(name: string): string {
	const { bare } = splitLegalForm(name);
	const key = foldName(bare).replace(/ (?:und|and|a|i) /g, ' ');
	return key === '' ? foldName(name) : key;
}

function foldName(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[&+]/g, ' und ')
		.replace(/ä/g, 'ae')
		.replace(/ö/g, 'oe')
		.replace(/ü/g, 'ue')
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
