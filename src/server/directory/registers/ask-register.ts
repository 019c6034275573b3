import type { Db } from '../../platform/database.ts';
import { log } from '../../platform/log.ts';
import {
	OutboundFailed,
	requestOutside,
	type OutboundRequest
} from '../../platform/outbound/index.ts';
import { hitLimit, type Limit } from '../../platform/throttle.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { unknown, type LookUp, type RegisterName } from './look-up.ts';

/** A JSON answer of a register, or why there is none. */
export type RegisterAnswer =
	{ status: number; json: Record<string, unknown> } | { failed: LookUp & { outcome: 'unknown' } };

/**
 * Requests in a clock minute. Two of them meet in any sixty seconds at worst, so half of what a
 * register allows: ARES blocks above 500 a minute, VIES names no number.
 */
const limits: Record<RegisterName, Limit> = {
	ares: { name: 'registers.ares', hits: 250, windowSeconds: 60 },
	vies: { name: 'registers.vies', hits: 60, windowSeconds: 60 }
};

/** A register that fails five times in a row is left alone for a minute. */
const breakers = {
	ares: circuitBreaker({ failures: 5, rest: 60_000 }),
	vies: circuitBreaker({ failures: 5, rest: 60_000 })
};

/**
 * Asks a register within its fair use. Never throws for a fault of the register, of the network, or
 * of an answer that is not JSON; `isOutage` says which well-formed answers count as a fault too.
 */
export async function askRegister(
	db: Db,
	register: RegisterName,
	request: OutboundRequest,
	isOutage: (status: number, json: Record<string, unknown>) => boolean = () => false
): Promise<RegisterAnswer> {
	const breaker = breakers[register];
	if (!breaker.mayTry() || (await hitLimit(db, limits[register], 'all')) !== null) {
		return failed(unknown('busy'));
	}
	const answer = await ask(request);
	const isFault =
		'failed' in answer ||
		answer.status >= 500 ||
		answer.status === 429 ||
		isOutage(answer.status, answer.json);
	if (isFault) {
		breaker.failed();
		log.info(
			{ register, reason: 'failed' in answer ? answer.failed.reason : answer.status },
			'register'
		);
		return 'failed' in answer ? answer : failed(unknown('unavailable'));
	}
	breaker.worked();
	return answer;
}

/** For tests: as if no register had ever failed. */
export function forgetRegisterFaults(): void {
	for (const breaker of Object.values(breakers)) breaker.worked();
}

async function ask(request: OutboundRequest): Promise<RegisterAnswer> {
	try {
		const { status, body } = await requestOutside(request);
		if (status >= 500 || status === 429) return failed(unknown('unavailable'));
		const json = parseObject(body);
		return json ? { status, json } : failed(unknown('unreadable'));
	} catch (cause) {
		if (!(cause instanceof OutboundFailed)) throw cause;
		const reasons = {
			timeout: 'timeout',
			too_large: 'unreadable',
			network: 'unavailable',
			address: 'unavailable'
		} as const;
		return failed(unknown(reasons[cause.fault]));
	}
}

function failed(lookUp: LookUp): RegisterAnswer {
	return { failed: lookUp as LookUp & { outcome: 'unknown' } };
}

function parseObject(body: Uint8Array): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}
