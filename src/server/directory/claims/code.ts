import { createHmac, randomInt } from 'node:crypto';
import { installationSecret } from '../../identity/index.ts';

/** Digits and letters without those that are taken for each other: I, L, O, U (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LABEL = 6;
const PROOF = 8;

export interface LetterCode {
	/** Says which letter it is. */
	label: string;
	/** 40 random bits. */
	proof: string;
}

export function newLetterCode(): LetterCode {
	return { label: draw(LABEL), proof: draw(PROOF) };
}

/** As it is printed: `7KQ2MX-3F9A-XB4T`. */
export function formatLetterCode({ label, proof }: LetterCode): string {
	return `${label}-${proof.slice(0, 4)}-${proof.slice(4)}`;
}

/** A code as people type it: small letters, blanks, O for 0, I and L for 1; null if it is none. */
export function readLetterCode(typed: string): LetterCode | null {
	const letters = typed
		.slice(0, 100)
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (letters.length !== LABEL + PROOF) return null;
	if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(letters)) return null;
	return { label: letters.slice(0, LABEL), proof: letters.slice(LABEL) };
}

/** Keyed, so that 40 bits cannot be tried out against a copy of the database. */
export function hashLetterCode({ label, proof }: LetterCode): string {
	return createHmac('sha256', installationSecret())
		.update(`claim-letter:${label}:${proof}`)
		.digest('hex');
}

function draw(length: number): string {
	return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
