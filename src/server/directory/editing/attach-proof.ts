import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { forgetFile } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inspectDocument, storeDocument } from '../media/add-document.ts';
import { takeShare } from '../media/keep-file.ts';
import { requireStanding } from '../members/read-standing.ts';
import { certificates } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { readCertificate } from './edit-certificates.ts';

export interface Proof {
	organisationId: string;
	certificateId: string;
	/** As the person's own machine names it: a label for the download, never a path. */
	fileName: string;
	bytes: Uint8Array;
}

/** Keeps the PDF that proves a certificate; one that was there before goes. */
export async function attachProof(db: Db, actor: Actor, proof: Proof): Promise<boolean> {
	const standing = await requireStanding(db, actor, proof.organisationId, 'editor');
	const { organisationId, certificateId, fileName, bytes } = proof;
	await inspectDocument(bytes);
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'certificates',
		item: { kind: 'certificate', id: certificateId },
		basedOn: null,
		read: (tx) => readCertificate(tx, organisationId, certificateId),
		write: async (tx) => {
			const before = await fileOf(tx, organisationId, certificateId);
			await takeShare(tx, organisationId, { bytes: bytes.length });
			const fileId = await storeDocument(tx, { fileName, bytes });
			await tx.update(certificates).set({ fileId }).where(eq(certificates.id, certificateId));
			if (before !== null) await forgetFile(tx, before);
		},
		ownFields: () => ['certificates']
	});
}

/** The file of a certificate of this organisation; null where it has none. */
async function fileOf(
	tx: Db,
	organisationId: string,
	certificateId: string
): Promise<string | null> {
	const [row] = await tx
		.select({ fileId: certificates.fileId })
		.from(certificates)
		.where(
			and(eq(certificates.id, certificateId), eq(certificates.organisationId, organisationId))
		);
	if (!row) throw new Refusal('directory.not_found');
	return row.fileId;
}
