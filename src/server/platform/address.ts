import { isIP } from 'node:net';

/**
 * The client's address. With N trusted proxies the N-th entry from the right of X-Forwarded-For was
 * written by the outermost of them; everything left of it came from the client and proves nothing.
 * Without trusted proxies the header is ignored (R13).
 */
export function clientAddress(
	socketAddress: string,
	forwardedFor: string | null,
	trustedProxies: number
): string {
	if (trustedProxies === 0 || !forwardedFor) return socketAddress;
	const chain = forwardedFor.split(',').map((entry) => entry.trim());
	const candidate = chain[chain.length - trustedProxies];
	return candidate && isIP(candidate) ? candidate : socketAddress;
}
