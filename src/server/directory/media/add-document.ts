import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { storeFile } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { inspectUpload, takeShare } from './keep-file.ts';
import { mediaLimits, megabytes } from './limits.ts';
import { noteMedia } from './note-media.ts';
import { recogniseKind } from './recognise-kind.ts';
import { documents } from './schema.ts';

/** What a document is called, in its own language; a form checks its text fields by it. */
export const DocumentLabel = v.object({
	title: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('media.refused.title'),
		v.maxLength(150, 'directory.too_long')
	),
	language: v.picklist(languages)
});

const NewDocument = v.object({
	...DocumentLabel.entries,
	organisationId: v.pipe(v.string(), v.uuid()),
	/** As the person named it: a label for the download, never a path. */
	fileName: v.string(),
	bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array)
});
export type NewDocument = v.InferInput<typeof NewDocument>;

/** Adds a PDF to an organisation's documents. Returns its id. */
export async function addDocument(db: Db, actor: Actor, input: NewDocument): Promise<string> {
	const { organisationId, title, language, fileName, bytes } = v.parse(NewDocument, input);
	await requireStanding(db, actor, organisationId, 'editor');
	await inspectDocument(bytes);
	return db.transaction(async (tx) => {
		await takeShare(tx, organisationId, { documents: 1, bytes: bytes.length });
		const fileId = await storeDocument(tx, { fileName, bytes });
		const id = crypto.randomUUID();
		await tx
			.insert(documents)
			.values({ id, organisationId, title, language, fileId, addedBy: actor.personId });
		await noteMedia(tx, actor, { name: 'organisation.document_added', organisationId });
		return id;
	});
}

/** Refuses what is no PDF, too large, infected, or has no room. */
export async function inspectDocument(bytes: Uint8Array): Promise<void> {
	if (bytes.length > mediaLimits.documentBytes) {
		throw new Refusal('media.refused.too_large', {
			megabytes: megabytes(mediaLimits.documentBytes)
		});
	}
	if (recogniseKind(bytes) !== 'pdf') throw new Refusal('media.refused.document_kind');
	await inspectUpload(bytes);
}

/**
 * Keeps the file of a document, or the proof of a certificate, that was inspected before, in the
 * caller's transaction and within the share that it took. Returns the file's id.
 */
export async function storeDocument(
	tx: Db,
	{ fileName, bytes }: { fileName: string; bytes: Uint8Array }
): Promise<string> {
	return storeFile(tx, {
		name: labelOf(fileName),
		mediaType: 'application/pdf',
		purpose: 'document',
		bytes
	});
}

/** The last part of what may be a path, without anything that a header or a file system could mind. */
function labelOf(fileName: string): string {
	const [name = ''] = fileName.split(/[\\/]/).slice(-1);
	const label = name
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{C}\p{Zl}\p{Zp}"*:<>?|;%]+/gu, ' ')
		.replace(/\.pdf$/i, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+|[\s.]+$/g, '')
		.slice(0, 120);
	return `${label === '' ? 'document' : label}.pdf`;
}
