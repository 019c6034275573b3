import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../platform/refusal.ts';

/**
 * argon2id with the second of the parameter sets that OWASP's Password Storage Cheat Sheet calls
 * equal: 19 MiB, two passes, one lane. `2` is the package's number for argon2id.
 */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing fills a core and 19 MiB: a few at a time, so that pages go on while many sign in. */
const AT_ONCE = 2;
const WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** Hash of a password in Unicode's composed form, as every keyboard's way of typing it gives. */
export async function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password.normalize('NFC'), cost));
}

/**
 * Whether the password belongs to the hash. Without one the work is done all the same, so that the
 * time of an answer does not tell whether there is an account (R11).
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
	const against = hashed ?? (await hashOfNobody());
	const right = await inTurn(() => verify(against, password.normalize('NFC')));
	return right && hashed !== null;
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
	return (nobody ??= hashPassword(crypto.randomUUID()));
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (running >= AT_ONCE) {
		if (waiting.length >= WAITING) throw new Refusal('identity.busy');
		await new Promise<void>((resolve) => waiting.push(resolve));
	} else {
		running++;
	}
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}
