import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

/** A file to be imported. It can be read several times, each time from its start. */
export interface ImportSource {
	name: string;
	/** Size in bytes. */
	bytes: number;
	read: () => AsyncIterable<Uint8Array>;
}

/** A file on disk; it is streamed, whatever its size. */
export async function fileSource(path: string): Promise<ImportSource> {
	const file = await open(path);
	const { size } = await file.stat().finally(() => file.close());
	return { name: basename(path), bytes: size, read: () => createReadStream(path) };
}

/** Bytes already in memory, for example a stored upload. */
export function bytesSource(name: string, bytes: Uint8Array): ImportSource {
	return { name, bytes: bytes.length, read: () => pieces(bytes) };
}

// Pieces, so that whoever reads can give way to others in between.
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	await Promise.resolve();
	const size = 64 * 1024;
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The first `length` bytes of a file, fewer where it is shorter. */
export async function headOf(source: ImportSource, length: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let total = 0;
	for await (const chunk of source.read()) {
		parts.push(chunk);
		total += chunk.length;
		if (total >= length) break;
	}
	return Buffer.concat(parts).subarray(0, length);
}

/** The whole file; refuses nothing, so the caller checks `bytes` before. */
export async function allOf(source: ImportSource): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const chunk of source.read()) parts.push(chunk);
	return Buffer.concat(parts);
}
