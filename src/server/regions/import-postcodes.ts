import { and, eq, ne, notInArray, or } from 'drizzle-orm';
import type { Actor } from '../platform/actor.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Country } from './districts.ts';
import { readGeonamesLine, type PostcodeRow } from './read-geonames-line.ts';
import { regionPostcodeEditions, regionPostcodes } from './schema.ts';

export interface PostcodeFile {
	/** The file's bytes, UTF-8 as GeoNames publishes it. */
	bytes: AsyncIterable<Uint8Array>;
	/** Called after each batch with the rows written so far. */
	onProgress?: (rows: number) => void;
}

const BATCH = 1_000;
/** Longer than any line of GeoNames, short enough for a file without line ends. */
const LONGEST_LINE = 10_000;

/**
 * Replaces the postcodes of each country that the file holds (GeoNames' postal code dump, DE.txt,
 * CZ.txt or both in one; other countries are passed over). Rows are written in short batches and
 * become visible together at the end; a file with one bad line changes nothing.
 */
export async function importPostcodes(
	db: Db,
	actor: Actor,
	{ bytes, onProgress }: PostcodeFile
): Promise<Record<Country, number>> {
	if (!actor.isOperator) throw new Refusal('regions.import.operators_only');
	await removeLeftovers(db);
	const edition = crypto.randomUUID();
	const counts: Record<Country, number> = { DE: 0, CZ: 0 };
	try {
		for await (const batch of batches(bytes)) {
			await db.insert(regionPostcodes).values(batch.map((row) => ({ ...row, edition })));
			for (const { country } of batch) counts[country] += 1;
			onProgress?.(counts.DE + counts.CZ);
		}
		if (counts.DE + counts.CZ === 0) throw new Refusal('regions.import.no_rows');
		await publish(db, actor, edition, counts);
	} catch (cause) {
		await db.delete(regionPostcodes).where(eq(regionPostcodes.edition, edition));
		throw cause;
	}
	await removeLeftovers(db);
	return counts;
}

async function publish(
	db: Db,
	actor: Actor,
	edition: string,
	counts: Record<Country, number>
): Promise<void> {
	const countries = (['DE', 'CZ'] as const).filter((country) => counts[country] > 0);
	await db.transaction(async (tx) => {
		// Another import that starts meanwhile takes these rows for leftovers.
		const written = await tx.$count(regionPostcodes, eq(regionPostcodes.edition, edition));
		if (written !== counts.DE + counts.CZ) throw new Refusal('regions.import.overtaken');
		for (const country of countries) {
			const current = { edition, rows: counts[country], importedAt: new Date() };
			await tx
				.insert(regionPostcodeEditions)
				.values({ country, ...current })
				.onConflictDoUpdate({ target: regionPostcodeEditions.country, set: current });
		}
		await recordActivity(tx, actor, {
			name: 'postcodes.imported',
			subjectKind: 'postcodes',
			subjectId: edition,
			data: { ...counts }
		});
	});
}

/** Rows that no country counts as its own: replaced ones, and those of an interrupted import. */
async function removeLeftovers(db: Db): Promise<void> {
	const current = await db.select().from(regionPostcodeEditions);
	const editions = current.map(({ edition }) => edition);
	const outdated = current.map(({ country, edition }) =>
		and(eq(regionPostcodes.country, country), ne(regionPostcodes.edition, edition))
	);
	await db
		.delete(regionPostcodes)
		.where(or(notInArray(regionPostcodes.edition, editions), ...outdated));
}

async function* batches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PostcodeRow[]> {
	let batch: PostcodeRow[] = [];
	let number = 0;
	for await (const line of lines(bytes)) {
		number += 1;
		const row = readGeonamesLine(line, number);
		if (row) batch.push(row);
		if (batch.length < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let rest = '';
	let first = true;
	for await (const chunk of bytes) {
		if (first && chunk[0] === 0x50 && chunk[1] === 0x4b) throw new Refusal('regions.import.zip');
		first = false;
		const parts = (rest + decode(() => decoder.decode(chunk, { stream: true }))).split(/\r?\n/u);
		rest = parts.pop() ?? '';
		if (rest.length > LONGEST_LINE) throw new Refusal('regions.import.not_geonames');
		yield* parts;
	}
	yield rest + decode(() => decoder.decode());
}

function decode(work: () => string): string {
	try {
		return work();
	} catch {
		throw new Refusal('regions.import.not_geonames');
	}
}
