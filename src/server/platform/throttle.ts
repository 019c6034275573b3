import { lt, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { rowsOf } from './database.ts';
import { faultOf } from './faults.ts';
import { throttles } from './schema.ts';

export interface Limit {
	/** What is counted, for example `search`. */
	name: string;
	hits: number;
	windowSeconds: number;
}

/**
 * Seconds to wait, or null when the hit is within the limit. The hit is counted either way; while the
 * disk is full in this process alone, so that pages that are only read stay readable.
 */
export async function hitLimit(db: Db, limit: Limit, who: string): Promise<number | null> {
	try {
		return await countHit(db, limit, `${limit.name}:${who}`);
	} catch (cause) {
		if (faultOf(cause) !== 'full') throw cause;
		return countHere(limit, `${limit.name}:${who}`);
	}
}

const here = new Map<string, { hits: number; end: number }>();
/** More keys than this mean an attack; forgetting them all keeps the memory bounded. */
const MOST_KEYS = 50_000;

function countHere({ hits, windowSeconds }: Limit, key: string): number | null {
	const now = performance.now();
	if (here.size > MOST_KEYS) here.clear();
	let counted = here.get(key);
	if (!counted || counted.end <= now) {
		counted = { hits: 0, end: now + windowSeconds * 1_000 };
		here.set(key, counted);
	}
	counted.hits++;
	return counted.hits > hits ? Math.max(1, Math.ceil((counted.end - now) / 1_000)) : null;
}

async function countHit(db: Db, limit: Limit, key: string): Promise<number | null> {
	const [row] = await rowsOf<{ hits: number; wait: number }>(
		db,
		sql`insert into throttles (key, window_start, hits)
			values (${key}, to_timestamp(floor(extract(epoch from now()) / ${limit.windowSeconds}::int) * ${limit.windowSeconds}::int), 1)
			on conflict (key, window_start) do update set hits = throttles.hits + 1
			returning hits, ceil(${limit.windowSeconds}::int - extract(epoch from now() - window_start))::int as wait`
	);
	return row && row.hits > limit.hits ? Math.max(1, row.wait) : null;
}

/** Forgets windows that are over; a day is longer than any of them. */
export async function forgetThrottles(db: Db): Promise<void> {
	await db.delete(throttles).where(lt(throttles.windowStart, sql`now() - interval '1 day'`));
}

/**
 * The network an address belongs to, as limits count it: /24 of IPv4, /64 of IPv6. An address mapped
 * into IPv6 counts as the IPv4 address it is.
 */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	const v4 = mapped ?? (/^\d+\.\d+\.\d+\.\d+$/.test(address) ? address : undefined);
	if (v4) return `${v4.split('.').slice(0, 3).join('.')}.0/24`;
	return `${expandIpv6(address).slice(0, 4).join(':')}::/64`;
}

function expandIpv6(address: string): string[] {
	const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
	const left = head === '' ? [] : head.split(':');
	const right = tail === undefined || tail === '' ? [] : tail.split(':');
	const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	return [...left, ...Array.from({ length: gap }, () => '0'), ...right].map((group) =>
		group.replace(/^0+(?=.)/, '')
	);
}
