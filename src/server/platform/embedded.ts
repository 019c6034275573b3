import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { watchDisk, type DiskRoom } from './disk-room.ts';
import { causesOf } from './faults.ts';
import { lockFolder } from './lock.ts';
import { log } from './log.ts';

/** The embedded engine of a folder, opened anew by itself where it broke. */
export interface Embedded {
	/** Speaks like the engine itself; every call goes to the instance that is whole. */
	client: PGlite;
	/** From now on writes are refused while the disk is full. */
	guard: () => void;
	close: () => Promise<void>;
}

const REOPEN_MILLISECONDS = 2_000;

/**
 * Opens the embedded database of a folder, or one in `memory`. With `keepRoom`, which is for
 * processes that stay, the disk is watched. Throws `FolderLocked`, `NoRoom`.
 *
 * The engine runs inside this process. A disk that is full while it writes its log breaks it for
 * good: it answers every further call with the same panic and, once there is room again, with an
 * endless loop. Therefore an instance that panicked is never called again; the folder is opened
 * anew, which replays the log.
 */
export async function openEmbedded(
	folder: string,
	{ keepRoom }: { keepRoom: boolean }
): Promise<Embedded> {
	const inMemory = folder === 'memory';
	const release = inMemory ? () => undefined : lockFolder(folder);
	try {
		const path = join(folder, 'database');
		if (!inMemory) mkdirSync(path, { recursive: true, mode: 0o700 });
		const room = keepRoom && !inMemory ? watchDisk(folder) : undefined;
		const open = () => openEngine(inMemory ? undefined : path);
		const guarded = guardEngine(await open(), open, room);
		return {
			client: guarded.client,
			guard: () => room?.arm(),
			close: async () => {
				await guarded.close();
				room?.close();
				release();
			}
		};
	} catch (cause) {
		release();
		throw cause;
	}
}

function openEngine(dataDir: string | undefined): Promise<PGlite> {
	return PGlite.create({
		...(dataDir === undefined ? {} : { dataDir }),
		// The default of 128 MB doubles the memory of a process that serves a small region.
		startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']
	});
}

type Call = (...args: never[]) => Promise<unknown>;

/** The methods that reach the engine, one at a time; everything else is passed on as it is. */
const guardedCalls = new Set<string | symbol>(['query', 'exec', 'sql', 'transaction']);

function guardEngine(
	first: PGlite,
	open: () => Promise<PGlite>,
	room: DiskRoom | undefined
): { client: PGlite; close: () => Promise<void> } {
	let engine: PGlite | undefined = first;
	let isReadOnly = false;
	let lastTry = -Infinity;
	let turn: Promise<unknown> = Promise.resolve();

	const whole = async (): Promise<PGlite> => {
		if (engine) return engine;
		// A disk without room refuses each try; asking for every request would only burn time.
		if (performance.now() - lastTry < REOPEN_MILLISECONDS) throw new EngineAway();
		lastTry = performance.now();
		try {
			engine = await open();
		} catch (cause) {
			throw new EngineAway({ cause });
		}
		isReadOnly = false;
		log.warn('the embedded database broke and was opened anew');
		return engine;
	};

	/** Reads go on while the disk is full, writes are refused by the engine itself. */
	const matchRoom = async (on: PGlite) => {
		const wanted = room?.isFull() ?? false;
		if (wanted === isReadOnly) return;
		await on.exec(`set default_transaction_read_only = ${wanted ? 'on' : 'off'}`);
		isReadOnly = wanted;
	};

	const inTurn = (call: (on: PGlite) => Promise<unknown>): Promise<unknown> => {
		const mine = turn.then(async () => {
			const on = await whole();
			try {
				await matchRoom(on);
				return await call(on);
			} catch (cause) {
				if (hasBroken(cause)) engine = undefined;
				if (hasFilledDisk(cause) || !engine) room?.giveReserve();
				throw cause;
			}
		});
		turn = mine.catch(() => undefined);
		return mine;
	};

	const client = new Proxy(first, {
		get: (_first, name) => {
			const on = engine ?? first;
			const value = Reflect.get(on, name) as unknown;
			if (typeof value !== 'function') return value;
			if (!guardedCalls.has(name)) return value.bind(on) as unknown;
			return (...args: never[]) =>
				inTurn((whole) => (Reflect.get(whole, name) as Call).apply(whole, args));
		}
	});
	return {
		client,
		close: async () => {
			await turn;
			// Closing writes a checkpoint; without room that breaks the engine, and the next start replays.
			if (engine && !room?.isFull()) await engine.close();
		}
	};
}

/** The embedded database is being opened anew. */
class EngineAway extends Error {
	override name = 'EngineAway';
	/** As PostgreSQL itself says that it starts up. */
	readonly code = '57P03';

	constructor(options?: ErrorOptions) {
		super('The embedded database is being opened anew', options);
	}
}

function hasBroken(cause: unknown): boolean {
	return causesOf(cause).some(
		(at) =>
			(at as { severity?: string }).severity === 'PANIC' ||
			(at as { severity?: string }).severity === 'FATAL' ||
			at instanceof WebAssembly.RuntimeError
	);
}

function hasFilledDisk(cause: unknown): boolean {
	return causesOf(cause).some((at) => (at as { code?: string }).code === '53100');
}
