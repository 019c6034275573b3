import { Inflate } from 'fflate';
import { Refusal } from '#server/platform/refusal.ts';

export interface ZipEntry {
	name: string;
	/** Everything inside, uncompressed. Counts against the archive's limit each time it is read. */
	read: (onData: (data: Uint8Array) => void) => void;
}

export interface ZipLimits {
	/** Bytes of all that is read, uncompressed. */
	mostBytes: number;
	mostEntries: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Deflate grows at most 1,032 times, so a piece of this size yields no more than about 4 MB. */
const PIECE = 4096;

/**
 * Opens a ZIP archive (APPNOTE 6.3). Names are only compared, never used as paths. What is read is
 * counted while it is inflated, since the sizes in the headers may lie; beyond the limits it is
 * refused. Damaged and encrypted archives are refused too.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Map<string, ZipEntry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	const claimed = view.getUint16(end + 10, true);
	const archive: Archive = { bytes, view, left: limits.mostBytes };
	const entries = new Map<string, ZipEntry>();
	let at = view.getUint32(end + 16, true);
	for (let n = 0; n < claimed; n++) {
		if (n >= limits.mostEntries) throw new Refusal('import.refused.too_many_parts');
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
		const entry = directoryEntry(bytes, view, at);
		at = entry.next;
		if (entry.isEncrypted) throw new Refusal('import.refused.protected');
		entries.set(entry.name, {
			name: entry.name,
			read: (onData) => {
				readEntry(archive, entry, onData);
			}
		});
	}
	return entries;
}

interface Archive {
	bytes: Uint8Array;
	view: DataView;
	/** Bytes that may still be read, uncompressed. */
	left: number;
}

interface DirectoryEntry {
	name: string;
	isEncrypted: boolean;
	method: number;
	compressedSize: number;
	localHeader: number;
	next: number;
}

function findEnd(view: DataView): number {
	// The record is 22 bytes, and a comment of up to 65,535 bytes may follow it.
	const lowest = Math.max(0, view.byteLength - 22 - 65_535);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw damaged();
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): DirectoryEntry {
	const nameLength = view.getUint16(at + 28, true);
	const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	return {
		name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
		isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
		method: view.getUint16(at + 10, true),
		compressedSize: view.getUint32(at + 20, true),
		localHeader: view.getUint32(at + 42, true),
		next
	};
}

function readEntry(
	archive: Archive,
	entry: DirectoryEntry,
	onData: (data: Uint8Array) => void
): void {
	const { bytes, view } = archive;
	const at = entry.localHeader;
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw damaged();
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + entry.compressedSize > bytes.length) throw damaged();
	const data = bytes.subarray(start, start + entry.compressedSize);
	const pass = (piece: Uint8Array) => {
		archive.left -= piece.length;
		if (archive.left < 0) throw new Refusal('import.refused.too_large_inside');
		onData(piece);
	};
	if (entry.method === 0) pass(data);
	else if (entry.method === 8) inflate(data, pass);
	else throw damaged();
}

function inflate(data: Uint8Array, pass: (piece: Uint8Array) => void): void {
	const state = { isWhole: false };
	const inflater = new Inflate((piece, final) => {
		state.isWhole = final;
		pass(piece);
	});
	try {
		for (let at = 0; at < data.length; at += PIECE) {
			inflater.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
		}
	} catch (cause) {
		if (cause instanceof Refusal) throw cause;
		throw damaged();
	}
	if (!state.isWhole) throw damaged();
}

function damaged(): Refusal {
	return new Refusal('import.refused.damaged');
}
