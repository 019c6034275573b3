import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { log } from './log.ts';

const MEBIBYTE = 1024 * 1024;

/** With less than this left nothing more is written. */
const LOW_WATER = 64 * MEBIBYTE;
/** Kept in a file of its own, for the day another program has filled the disk. */
const RESERVE = 64 * MEBIBYTE;
/** With less than this left the embedded database could not begin a segment of its log. */
const SEGMENT = 20 * MEBIBYTE;
/** So much more than needed has to be free before writing goes on, so that it does not flutter. */
const MARGIN = 16 * MEBIBYTE;
const LOOK_MILLISECONDS = 100;

/** Watches the disk of a data folder for the embedded database, which does not survive a full one. */
export interface DiskRoom {
	/** Begins to refuse writes on a full disk; until then, while the program starts, they are tried. */
	arm: () => void;
	/** True while nothing may be written. Looks at the disk, at most ten times a second. */
	isFull: () => boolean;
	/** The disk was full after all: gives the reserve to the database. */
	giveReserve: () => void;
	close: () => void;
}

let watched: DiskRoom | undefined;

/** True while this process refuses to write because the disk of its data folder is full. */
export function isDiskFull(): boolean {
	return watched?.isFull() ?? false;
}

/** The data folder lies on a disk with too little room to start on. */
class NoRoom extends Error {
	override name = 'NoRoom';
}

/**
 * Keeps a reserve beside the database and tells when to stop writing. Writing stops early, while the
 * engine still has room for what reading costs it; the reserve lets it recover on a disk that
 * something else filled to the brim. Throws `NoRoom` where even that is missing.
 */
export function watchDisk(folder: string): DiskRoom {
	const reserve = join(folder, 'reserve');
	let isArmed = false;
	// Changed by `look`, which the compiler does not follow.
	let full = false as boolean;
	let lookedAt = -Infinity;

	const look = () => {
		const free = freeBytes(folder);
		const missing = hasReserve(reserve) ? 0 : RESERVE;
		const before = full;
		full = free < LOW_WATER + (before ? missing + MARGIN : 0);
		if (full && free < SEGMENT) rmSync(reserve, { force: true });
		if (!full && missing > 0) keepReserve(folder, reserve);
		if (isArmed && full !== before) say(full, free);
	};
	look();
	// A disk that was full at the last start has given up its reserve; without any room nothing starts.
	if (full && freeBytes(folder) < SEGMENT) {
		throw new NoRoom(
			`The disk that holds ${folder} is full. Glokal needs ${(LOW_WATER + RESERVE + MARGIN) / MEBIBYTE} MB there to start.`
		);
	}
	const room: DiskRoom = {
		arm: () => {
			isArmed = true;
			lookedAt = -Infinity;
			if (full) say(full, freeBytes(folder));
		},
		isFull: () => {
			const now = performance.now();
			if (now - lookedAt >= LOOK_MILLISECONDS) {
				lookedAt = now;
				look();
			}
			return isArmed && full;
		},
		giveReserve: () => {
			rmSync(reserve, { force: true });
			full = true;
		},
		close: () => {
			if (watched === room) watched = undefined;
		}
	};
	watched = room;
	return room;
}

function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}

function hasReserve(file: string): boolean {
	return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= RESERVE;
}

/** Holds the reserve in blocks that no file system can save by compressing or leaving holes. */
function keepReserve(folder: string, file: string): void {
	if (freeBytes(folder) < RESERVE + LOW_WATER) return;
	const block = randomFillSync(Buffer.allocUnsafe(MEBIBYTE));
	const handle = openSync(file, 'w', 0o600);
	try {
		for (let written = 0; written < RESERVE; written += MEBIBYTE) writeSync(handle, block);
	} catch {
		// Somebody was faster; the next look tries again.
		rmSync(file, { force: true });
	} finally {
		closeSync(handle);
	}
}

function say(full: boolean, free: number): void {
	const megabytes = Math.round(free / MEBIBYTE);
	if (full) log.error({ megabytes }, 'the disk is full: nothing is written until there is room');
	else log.warn({ megabytes }, 'the disk has room again');
}
