import type { NumberCheck } from './check.ts';

/**
 * Czech identification number (IČO): eight digits, the last one a check digit. Accepts spaces and a
 * leading `CZ`; shorter numbers are not padded here, since leading zeros are lost by spreadsheets
 * alone. With s = Σ d[i]·(8−i) over the first seven digits the check digit is (11 − s mod 11) mod 10
 * (Czech Statistical Office, register of economic subjects; the same rule as in ARES documentation).
 */
export function checkIco(text: string): NumberCheck {
	const value = text.replace(/^\s*(?:IČO?|CZ)?[\s:.]*/i, '').replace(/\s+/g, '');
	if (!/^\d{8}$/.test(value)) return { valid: false, reason: 'format' };
	if (icoCheckDigit(value) !== Number(value[7])) return { valid: false, reason: 'check_digit' };
	return { valid: true, value };
}

/** Check digit for the first seven digits of `digits`. */
export function icoCheckDigit(digits: string): number {
	let sum = 0;
	for (let i = 0; i < 7; i++) sum += Number(digits[i]) * (8 - i);
	return (11 - (sum % 11)) % 10;
}
