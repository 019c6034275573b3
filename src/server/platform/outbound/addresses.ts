import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet. Everything else (own machine, local network,
 * link-local with the metadata services of clouds, documentation, multicast, tunnels that carry an
 * IPv4 address inside) is none of a visitor's business. IANA special-purpose registries, RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !special.check(address, 'ipv4');
	// Of IPv6 only global unicast is in use; a mapped or translated IPv4 address lies outside of it.
	return (
		family === 6 && globalUnicast.check(address, 'ipv6') && !reservedUnicast.check(address, 'ipv6')
	);
}

const special = listOf('ipv4', [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
]);

const globalUnicast = listOf('ipv6', [['2000::', 3]]);

const reservedUnicast = listOf('ipv6', [
	// Teredo, benchmarking, ORCHID.
	['2001::', 23],
	['2001:db8::', 32],
	// 6to4 carries an IPv4 address.
	['2002::', 16],
	['3fff::', 20]
]);

function listOf(family: 'ipv4' | 'ipv6', subnets: readonly [string, number][]): BlockList {
	const list = new BlockList();
	for (const [address, prefix] of subnets) list.addSubnet(address, prefix, family);
	return list;
}
