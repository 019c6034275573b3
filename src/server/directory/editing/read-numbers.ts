import { checkIco, courtIn, parseHrb } from '../registers/index.ts';

export interface RegisterEntryFields {
	ico: string | null;
	registerNumber: string | null;
	registerCourt: string | null;
}

/** What to do about a VAT number that cannot be one. */
export const vatProblems = {
	format: 'manage.error.vat_format',
	check_digit: 'manage.error.vat_check_digit'
} as const;

type Problem = { reason: string; field: 'registerNumber' | 'registerCourt' };

/**
 * An IČO (eight digits with their check digit) or a German register number with its court, which may
 * stand in the same field. Which of the two it is shows from its form.
 */
export function readRegisterEntry(
	number: string,
	court: string
): { value: RegisterEntryFields } | Problem {
	const nothing = { ico: null, registerNumber: null, registerCourt: null };
	if (number === '') {
		return court === ''
			? { value: nothing }
			: { reason: 'manage.error.register_number_missing', field: 'registerNumber' };
	}
	const entry = parseHrb(number);
	if (!entry) {
		const check = checkIco(number);
		if (check.valid) return { value: { ...nothing, ico: check.value } };
		return {
			reason:
				check.reason === 'check_digit' ? 'manage.error.ico_check' : 'manage.error.register_number',
			field: 'registerNumber'
		};
	}
	const registerCourt = court === '' ? entry.court : courtIn(court);
	// Register numbers are counted anew at every court.
	if (registerCourt === null) return { reason: 'manage.error.court', field: 'registerCourt' };
	return { value: { ico: null, registerNumber: entry.number, registerCourt } };
}

/** A number as people write it here: `03583 / 77 12 34`, `+420 485 123 456`. */
export function readPhone(text: string): { value: string } | { reason: string } {
	const digits = text.replace(/\D/g, '').length;
	return /^[+\d(][\d\s()/.\-–+]*$/.test(text) && digits >= 5 && digits <= 17
		? { value: text }
		: { reason: 'manage.error.phone' };
}
