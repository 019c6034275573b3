export type CertificateState = 'valid' | 'expires_soon' | 'expired' | 'unknown';

/** Audits are planned a quarter ahead, so that is when an end in sight is worth a word. */
const SOON_DAYS = 90;

/** Where a certificate stands today; `validUntil` is its last valid day as an ISO date. */
export function certificateState(validUntil: string | null, today = new Date()): CertificateState {
	if (validUntil === null) return 'unknown';
	const day = today.toISOString().slice(0, 10);
	if (validUntil < day) return 'expired';
	const soon = new Date(today.getTime() + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
	return validUntil <= soon ? 'expires_soon' : 'valid';
}
