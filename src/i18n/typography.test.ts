import { expect, test } from 'vitest';
import { formatDate, formatDateTime } from './format.ts';
import { translate } from './messages.ts';
import { bindWords } from './typography.ts';

const nbsp = '\u00a0';

test.each([
	['komory a výzkum v pohraničí', `komory a${nbsp}výzkum v${nbsp}pohraničí`],
	['K nabídce i k poptávce', `K${nbsp}nabídce i${nbsp}k${nbsp}poptávce`],
	['dopisem ze 3. května', `dopisem ze 3.${nbsp}května`],
	['celé číslo, například 1500. Zadejte ho', 'celé číslo, například 1500. Zadejte ho'],
	[
		'{k, select, a {v němčině} other {v angličtině}}',
		`{k, select, a {v${nbsp}němčině} other {v${nbsp}angličtině}}`
	]
])('Czech leaves no short word alone at the end of a line: %s', (text, bound) => {
	expect(bindWords(text, 'cs')).toBe(bound);
	expect(bindWords(text, 'de')).toBe(text);
});

test.each([
	['de', 'Umkreis {n, number} km', `Umkreis {n, number}${nbsp}km`],
	['de', 'höchstens 50 MB, um 14:05 Uhr', `höchstens 50${nbsp}MB, um 14:05${nbsp}Uhr`],
	['de', 'Art. 6 Abs. 1 Buchst. f DSGVO', `Art.${nbsp}6 Abs.${nbsp}1 Buchst.${nbsp}f DSGVO`],
	['cs', 'čl. 6 odst. 1 písm. f) GDPR', `čl.${nbsp}6 odst.${nbsp}1 písm.${nbsp}f) GDPR`],
	['cs', 'nejvýše 10 000 ks', `nejvýše 10${nbsp}000${nbsp}ks`],
	['en', 'Art. 6 and 50 MB', `Art.${nbsp}6 and 50${nbsp}MB`],
	['de', 'Die 20 kmh und 3 Stückzahlen', 'Die 20 kmh und 3 Stückzahlen']
] as const)('a number stays with its unit in %s: %s', (language, text, bound) => {
	expect(bindWords(text, language)).toBe(bound);
});

test('messages and dates in Czech are bound, so that every page, mail and PDF is', () => {
	expect(translate('cs', 'start.title')).toBe(`Partneři v${nbsp}Sasku a${nbsp}v${nbsp}Česku`);
	const day = new Date('2026-11-23T13:05:00Z');
	expect(formatDate(day, 'cs')).toBe(`23.${nbsp}11.${nbsp}2026`);
	expect(formatDateTime(day, 'de')).toBe(`23.11.2026, 14:05${nbsp}Uhr`);
});
