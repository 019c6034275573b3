import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../../../platform/database.ts';
import { publicOrigin } from '../../../platform/environment.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { projectRoot } from '../../../platform/root.ts';
import { districtById } from '../../../regions/index.ts';
import { organisations, sites } from '../../schema.ts';
import { formatLetterCode, hashLetterCode, newLetterCode, type LetterCode } from '../code.ts';
import { claimLetters, letterBatches } from '../schema.ts';
import type { Letter, Sender } from './letter.ts';

/** How often the order's progress is written down while pages are made. */
const PAGES_PER_STEP = 20;

interface Addressed extends Letter {
	letterId: string;
	organisationId: string;
	key: LetterCode;
}

/**
 * Prints the letters of an order into one document. New codes are drawn, and become valid together
 * with the document that holds them; earlier letters to the same entries stop working then.
 */
export async function printLetters(db: Db, { batchId }: { batchId: string }): Promise<void> {
	const [batch] = await db
		.select()
		.from(letterBatches)
		.where(and(eq(letterBatches.id, batchId), isNull(letterBatches.completedAt)));
	if (!batch) return;
	const letters = await addressLetters(db, batchId);
	const sender = await readSender(db, batch.institutionId);
	const pdf = await renderInBackground({ sender, letters }, async (done) => {
		await db.update(letterBatches).set({ done }).where(eq(letterBatches.id, batchId));
	});
	await db.transaction(async (tx) => {
		for (const { letterId, organisationId, key } of letters) {
			await tx
				.update(claimLetters)
				.set({ supersededAt: sql`now()` })
				.where(
					and(
						eq(claimLetters.organisationId, organisationId),
						ne(claimLetters.id, letterId),
						isNull(claimLetters.usedAt),
						isNull(claimLetters.supersededAt)
					)
				);
			await tx
				.update(claimLetters)
				.set({ label: key.label, hash: hashLetterCode(key) })
				.where(eq(claimLetters.id, letterId));
		}
		const fileId = await storeFile(tx, {
			name: `glokal-${batchId.slice(0, 8)}.pdf`,
			mediaType: 'application/pdf',
			purpose: 'claim-letters',
			bytes: pdf
		});
		await tx
			.update(letterBatches)
			.set({ fileId, done: letters.length, completedAt: sql`now()` })
			.where(eq(letterBatches.id, batchId));
	});
}

async function addressLetters(db: Db, batchId: string): Promise<Addressed[]> {
	const rows = await db
		.select({
			letterId: claimLetters.id,
			organisationId: organisations.id,
			expiresAt: claimLetters.expiresAt,
			name: organisations.name,
			country: organisations.country,
			language: organisations.language,
			source: organisations.source,
			street: sites.street,
			postcode: sites.postcode,
			place: sites.place,
			siteCountry: sites.country,
			district: sites.district
		})
		.from(claimLetters)
		.innerJoin(organisations, eq(organisations.id, claimLetters.organisationId))
		.innerJoin(sites, and(eq(sites.organisationId, organisations.id), sites.isSeat))
		.where(eq(claimLetters.batchId, batchId))
		.orderBy(sites.country, sites.postcode, organisations.nameKey);
	return rows.map((row) => {
		const key = newLetterCode();
		const code = formatLetterCode(key);
		const language = languageOf(row.district, row.siteCountry);
		return {
			letterId: row.letterId,
			organisationId: row.organisationId,
			key,
			code,
			language,
			link: `${publicOrigin()}/${language}/claim?code=${code}`,
			origin: publicOrigin(),
			expiresAt: row.expiresAt.toISOString(),
			source: row.source,
			to: {
				name: row.name,
				street: row.street,
				postcode: row.postcode,
				place: row.place,
				country: row.siteCountry
			}
		};
	});
}

/** Letters speak the language of the district they go to. */
function languageOf(district: string | null, country: string): Language {
	const side = district === null ? country : (districtById(district)?.country ?? country);
	return side === 'CZ' ? 'cs' : side === 'DE' ? 'de' : 'en';
}

async function readSender(db: Db, institutionId: string): Promise<Sender> {
	const [row] = await db
		.select({
			name: organisations.name,
			email: organisations.email,
			web: organisations.web,
			street: sites.street,
			postcode: sites.postcode,
			place: sites.place,
			country: sites.country
		})
		.from(organisations)
		.leftJoin(sites, and(eq(sites.organisationId, organisations.id), sites.isSeat))
		.where(inArray(organisations.id, [institutionId]));
	if (!row) throw new Error('The institution that sends letters is gone');
	return row;
}

/** In a thread of its own: five hundred pages take seconds, and visitors must not wait for them. */
function renderInBackground(
	data: { sender: Sender; letters: readonly Letter[] },
	tell: (done: number) => Promise<void>
): Promise<Uint8Array> {
	const entry = join(projectRoot, 'src/server/directory/claims/letters/render-in-thread.ts');
	return new Promise((resolve, reject) => {
		const worker = new Worker(entry, { workerData: data });
		worker.on('message', (message: { page: number } | { pdf: Uint8Array }) => {
			if ('pdf' in message) resolve(message.pdf);
			else if (message.page % PAGES_PER_STEP === 0) tell(message.page).catch(reject);
		});
		worker.once('error', reject);
		worker.once('exit', (code) => {
			reject(new Error(`The printing thread ended with ${code}`));
		});
	});
}
