import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fresh secret in base32 (RFC 4648), 160 bits as RFC 4226 asks. */
export function newTotpSecret(): string {
	return encodeBase32(randomBytes(20));
}

/** What authenticator apps read from a QR code. */
export function totpUri(secret: string, account: string): string {
	const label = `Glokal:${account}`;
	const parameters = new URLSearchParams({ secret, issuer: 'Glokal' });
	return `otpauth://totp/${encodeURIComponent(label)}?${parameters.toString()}`;
}

/** Number of the 30-second step that a moment lies in (RFC 6238). */
export function stepAt(milliseconds: number): number {
	return Math.floor(milliseconds / 1_000 / STEP_SECONDS);
}

/** The code of one step: HMAC-SHA-1, dynamically truncated (RFC 4226, section 5.3). */
export function codeAt(secret: string, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest();
	const offset = digest.readUInt8(digest.length - 1) & 0x0f;
	const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
	return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The step whose code was typed: this one, the one before or the one after, because clocks differ.
 * Null when none fits; spaces in the code do not matter.
 */
export function stepOfCode(secret: string, typed: string, milliseconds: number): number | null {
	const code = typed.replace(/\s/g, '');
	if (!/^\d{6}$/.test(code)) return null;
	const now = stepAt(milliseconds);
	const fitting = [now, now - 1, now + 1].filter((step) =>
		timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))
	);
	return fitting[0] ?? null;
}

function encodeBase32(bytes: Buffer): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)])
		.join('');
}

function decodeBase32(text: string): Buffer {
	const bits = Array.from(text)
		.map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
