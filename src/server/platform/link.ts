import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 bits, and what is stored of it. */
export function newLinkSecret(): { secret: string; hash: string } {
	const secret = randomBytes(32).toString('base64url');
	return { secret, hash: hashLinkSecret(secret) };
}

/** Links are looked up by hash, so a read of the database gives no usable link (R20). */
export function hashLinkSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}
