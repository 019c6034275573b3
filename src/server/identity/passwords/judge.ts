import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root.ts';

const SHORTEST = 12;
/** Whoever guesses it still lacks the second factor. */
const SHORTEST_OF_TWO = 8;
/** Far above what anybody types, and low enough that hashing stays cheap. */
const LONGEST = 512;

/**
 * Why a password will not do, as a message key, or null. No rules about kinds of characters: length
 * and not being among the first ones that somebody guesses (R17).
 */
export function judgePassword(
	password: string,
	{ email, hasSecondFactor }: { email: string; hasSecondFactor: boolean }
): string | null {
	const composed = password.normalize('NFC');
	const length = Array.from(composed).length;
	if (hasSecondFactor && length < SHORTEST_OF_TWO) return 'identity.password_short_of_two';
	if (!hasSecondFactor && isShort(password)) return 'identity.password_short';
	if (length > LONGEST) return 'identity.password_long';
	if (isCommon(composed)) return 'identity.password_common';
	return isOwnName(composed, email) ? 'identity.password_own_name' : null;
}

/** Too short to be all that somebody has to know. */
export function isShort(password: string): boolean {
	return Array.from(password.normalize('NFC')).length < SHORTEST;
}

/** In the list as it stands, with an ending like `2026!`, doubled, or one row of keys. */
function isCommon(password: string): boolean {
	const plain = password.toLowerCase();
	const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	const forms = [plain, unleet(plain), core, unleet(core), unleet(plain).replace(/[^\p{L}]/gu, '')];
	return forms.some((form) => isListed(form)) || isMonotonous(plain);
}

function isListed(form: string): boolean {
	return list().has(form) || list().has(unitOf(form));
}

/** `passwordpassword` is `password` twice: the shortest piece that the whole repeats. */
function unitOf(text: string): string {
	const length = (text + text).indexOf(text, 1);
	return text.slice(0, length);
}

function unleet(text: string): string {
	const letters: Record<string, string> = {
		'0': 'o',
		'1': 'i',
		'3': 'e',
		'4': 'a',
		'5': 's',
		'7': 't',
		'@': 'a',
		$: 's',
		'!': 'i'
	};
	return text.replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign);
}

const rows = [
	'abcdefghijklmnopqrstuvwxyz',
	'qwertzuiopasdfghjklyxcvbnm',
	'qwertyuiopasdfghjklzxcvbnm',
	'0123456789012345678901234567890',
	'1qay2wsx3edc4rfv5tgb6zhn7ujm',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik'
];

/** A piece of up to four characters over and over, or keys in their order, either way. */
function isMonotonous(text: string): boolean {
	if (unitOf(text).length <= 4) return true;
	const reversed = Array.from(text).reverse().join('');
	return rows.some((row) => row.includes(text) || row.includes(reversed));
}

function isOwnName(password: string, email: string): boolean {
	const plain = password.toLowerCase();
	const [local = ''] = email.toLowerCase().split('@');
	const core = plain.replace(/[^\p{L}]/gu, '');
	return plain === email.toLowerCase() || core === local.replace(/[^\p{L}]/gu, '');
}

let words: Set<string> | undefined;

function list(): Set<string> {
	words ??= new Set(
		readFileSync(join(projectRoot, 'src/server/identity/passwords/common-passwords.txt'), 'utf8')
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#'))
	);
	return words;
}
