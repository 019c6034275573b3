import type { NumberCheck } from './check.ts';
import { icoCheckDigit } from './ico.ts';

/** A VAT number that may hold a person's birth number is `personal`. */
export type VatCheck =
	{ valid: true; value: string; personal: boolean } | Extract<NumberCheck, { valid: false }>;

/**
 * A VAT number of Germany or Czechia with its prefix. Those of other countries are accepted by the
 * pattern of the EU's VIES service alone: two letters, then 2 to 12 letters and digits.
 */
export function checkVatId(text: string): VatCheck {
	const value = compact(text);
	if (value.startsWith('DE')) return { ...checkUstId(value), personal: false } as VatCheck;
	if (value.startsWith('CZ')) return checkDic(value);
	if (!/^[A-Z]{2}(?=[A-Z0-9+*]*\d)[A-Z0-9+*]{2,12}$/.test(value)) {
		return { valid: false, reason: 'format' };
	}
	return { valid: true, value, personal: false };
}

/**
 * German USt-IdNr.: `DE` and nine digits, the first not zero, the last a check digit by ISO/IEC 7064
 * MOD 11,10 (Bundeszentralamt für Steuern).
 */
export function checkUstId(text: string): NumberCheck {
	const value = compact(text);
	if (!/^DE[1-9]\d{8}$/.test(value)) return { valid: false, reason: 'format' };
	if (ustIdCheckDigit(value.slice(2)) !== Number(value[10])) {
		return { valid: false, reason: 'check_digit' };
	}
	return { valid: true, value };
}

/** Check digit for the first eight digits, ISO/IEC 7064 MOD 11,10. */
export function ustIdCheckDigit(digits: string): number {
	let product = 10;
	for (let i = 0; i < 8; i++) {
		const sum = (Number(digits[i]) + product) % 10 || 10;
		product = (2 * sum) % 11;
	}
	return (11 - product) % 10;
}

/**
 * Czech DIČ: `CZ` and 8 to 10 digits. Eight digits are a company's IČO with its check digit; nine or
 * ten are as a rule the birth number of a sole trader and therefore personal data. Ten that begin with
 * 699 are a VAT group's: nobody is born in a month 99.
 */
export function checkDic(text: string): VatCheck {
	const value = compact(text);
	if (!/^CZ\d{8,10}$/.test(value)) return { valid: false, reason: 'format' };
	const digits = value.slice(2);
	if (digits.length > 8) return { valid: true, value, personal: !/^699\d{7}$/.test(digits) };
	if (icoCheckDigit(digits) !== Number(digits[7])) return { valid: false, reason: 'check_digit' };
	return { valid: true, value, personal: false };
}

function compact(text: string): string {
	return text.toUpperCase().replace(/[\s.\-/]/g, '');
}
