import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Db } from '../platform/database.ts';
import { environment } from '../platform/environment.ts';
import { defineJob } from '../platform/jobs.ts';
import { listErasures, type Erasure } from './list-erasures.ts';
import { replayErasures } from './replay-erasures.ts';

export const keepErasuresJob = defineJob<object>('privacy.keep-erasures', { retryLimit: 5 });

const FILE = 'erasures.jsonl';

const Line = v.object({
	kind: v.picklist(['person', 'organisation']),
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	erasedAt: v.pipe(
		v.string(),
		v.isoTimestamp(),
		v.transform((at) => new Date(at))
	)
});

/**
 * Writes who was erased to a file beside the database: a backup that takes the place of the database
 * takes the place of its list as well, and whoever was erased since would come back. What the file
 * holds already stays in it.
 */
export async function keepErasures(db: Db, folder = environment().GLOKAL_DATA): Promise<void> {
	const kept = await readKeptErasures(join(folder, FILE));
	const known = new Set(kept.map(keyOf));
	const added = (await listErasures(db)).filter((erasure) => !known.has(keyOf(erasure)));
	if (added.length === 0) return;
	const lines = [...kept, ...added].map((erasure) => `${JSON.stringify(erasure)}\n`);
	await mkdir(folder, { recursive: true });
	const path = join(folder, FILE);
	// The file is whole at every moment, also when the machine stops while it is written.
	await writeFile(`${path}.unfinished`, lines.join(''), { mode: 0o600, flush: true });
	await rename(`${path}.unfinished`, path);
}

/** The erasures of such a file; none where there is no file. Throws where a line is no erasure. */
export async function readKeptErasures(
	path = join(environment().GLOKAL_DATA, FILE)
): Promise<Erasure[]> {
	const text = await readFile(path, 'utf8').catch(emptyIfMissing);
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => v.parse(Line, JSON.parse(line)));
}

/**
 * At start: erases again whom the database does not know to be erased, because somebody put an older
 * one in its place. Returns how many came back.
 */
export async function eraseAgain(db: Db, folder = environment().GLOKAL_DATA): Promise<number> {
	const known = new Set((await listErasures(db)).map(keyOf));
	const kept = await readKeptErasures(join(folder, FILE));
	return kept.every((erasure) => known.has(keyOf(erasure))) ? 0 : replayErasures(db, kept);
}

function keyOf({ kind, hash }: Erasure): string {
	return `${kind} ${hash}`;
}

function emptyIfMissing(cause: unknown): string {
	if ((cause as { code?: string }).code === 'ENOENT') return '';
	throw cause;
}
