import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import { findAccount } from '../identity/index.ts';
import type { Db } from '../platform/database.ts';
import { FileMissing, forgetFile, readFile, storeFile } from '../platform/files/index.ts';
import { defineJob } from '../platform/jobs.ts';
import { newLinkSecret } from '../platform/link.ts';
import { defineMail, postMail } from '../platform/mail/index.ts';
import { ownDataParts, type Person } from '../platform/own-data.ts';
import { readPerson } from './read-person.ts';
import { dataExports } from './schema.ts';

/** So long a document with somebody's data can be fetched. */
export const EXPORT_HOURS = 24;

const exportMail = defineMail({
	name: 'privacy.export',
	subject: 'privacy.mail.subject',
	greeting: 'privacy.mail.greeting',
	parts: [
		{ text: 'privacy.mail.text' },
		{ link: 'download', label: 'privacy.mail.link' },
		{ text: 'privacy.mail.otherwise' }
	],
	footer: 'privacy.mail.why',
	values: { hours: EXPORT_HOURS }
});

export const forgetExportsJob = defineJob<object>('privacy.forget-exports');

/** Collects what all domains keep of a person, and mails a link that works once. */
export async function makeExport(db: Db, { exportId }: { exportId: string }): Promise<void> {
	const [asked] = await db
		.select()
		.from(dataExports)
		.where(and(eq(dataExports.id, exportId), isNull(dataExports.fileId)));
	const account = asked && (await findAccount(db, asked.accountId));
	if (!asked || !account) return;
	const bytes = await packOwnData(db, await readPerson(db, account.id));
	const { secret, hash } = newLinkSecret();
	await db.transaction(async (tx) => {
		const fileId = await storeFile(tx, {
			name: 'glokal-data.zip',
			mediaType: 'application/zip',
			purpose: 'privacy.export',
			bytes
		});
		await tx
			.update(dataExports)
			.set({ fileId, hash, expiresAt: new Date(Date.now() + EXPORT_HOURS * 3_600_000) })
			.where(eq(dataExports.id, exportId));
		const { language } = account;
		await postMail(tx, {
			mail: exportMail,
			recipient: account.email,
			language,
			values: { hours: EXPORT_HOURS },
			links: { download: `/${language}/account/data/${secret}` }
		});
	});
}

/** A ZIP with `data.json`, one section for each kind of data, and the person's files in `files/`. */
export async function packOwnData(db: Db, person: Person): Promise<Uint8Array> {
	const sections: Record<string, unknown> = {};
	const files: Record<string, Uint8Array> = {};
	for (const { collect, files: filesOf } of ownDataParts()) {
		Object.assign(sections, await collect?.(db, person));
		for (const id of (await filesOf?.(db, person)) ?? []) {
			const file = await readFile(db, id).catch(nullIfMissing);
			if (file) files[`files/${id.slice(0, 8)}-${plainName(file.name)}`] = file.bytes;
		}
	}
	const data = { writtenAt: new Date().toISOString(), ...sections };
	return zipSync({ 'data.json': strToU8(JSON.stringify(data, null, '\t')), ...files });
}

function nullIfMissing(cause: unknown): null {
	if (cause instanceof FileMissing) return null;
	throw cause;
}

/** Names in an archive become paths on somebody's machine. */
function plainName(name: string): string {
	return name.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '_');
}

/** Documents that were fetched, or are too old, go with all that leads to them. */
export async function forgetExports(db: Db): Promise<void> {
	const over = await db.select().from(dataExports).where(isOver());
	for (const { id, fileId } of over) {
		await db.transaction(async (tx) => {
			await tx.delete(dataExports).where(eq(dataExports.id, id));
			if (fileId !== null) await forgetFile(tx, fileId);
		});
	}
}

/** Fetched or too old; a request that came to nothing is over after a day as well. */
function isOver() {
	return or(
		lt(dataExports.expiresAt, sql`now()`),
		lt(dataExports.requestedAt, sql`now() - interval '2 days'`)
	);
}
