/**
 * Result of checking a number offline. `value` is the canonical form: digits without spaces, with
 * the country prefix where the number has one.
 */
export type NumberCheck =
	{ valid: true; value: string } | { valid: false; reason: 'format' | 'check_digit' };
