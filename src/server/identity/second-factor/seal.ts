import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from '../../platform/refusal.ts';
import { installationSecret } from '../installation-secret.ts';

/** Each use has a key of its own, so that nothing sealed for one opens as another. */
type Use = 'second factor' | 'provider state' | 'provider link' | 'way on';

/** Encrypts with a key from the installation's secret: AES-256-GCM, nonce and tag in front. */
export function seal(plain: string, use: Use = 'second factor'): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyFor(use), nonce);
	const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Refuses where the installation's secret is another one than when it was sealed. */
export function unseal(sealed: string, use: Use = 'second factor'): string {
	const plain = tryUnseal(sealed, use);
	if (plain === null) throw new Refusal('identity.secret_changed');
	return plain;
}

/** What was sealed for this use, or null where it is forged, cut short or of another key. */
export function tryUnseal(sealed: string, use: Use): string | null {
	const bytes = Buffer.from(sealed, 'base64');
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv('aes-256-gcm', keyFor(use), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	try {
		return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
	} catch {
		return null;
	}
}

function keyFor(use: Use): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', installationSecret(), '', `glokal ${use}`, 32));
}
