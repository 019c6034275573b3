import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { forgetFile } from '../../platform/files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { certificateState } from '../certificate-state.ts';
import { readDay } from '../import/cells/read-quantity.ts';
import { certificateConcept } from '../import/organisations/propose-competences.ts';
import { requireStanding } from '../members/read-standing.ts';
import { certificates } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, line, optionalLine, read } from './fields.ts';
import type { FormValues } from './form-values.ts';

const MOST_CERTIFICATES = 100;

export const Certificate = v.object({
	basedOn,
	name: line(300),
	issuer: optionalLine(250),
	/** As people write days here: `31.12.2026`, `31. 12. 2026`, `12/2026`. */
	validUntil: read(40, (text) => {
		const reading = readDay(text);
		return 'value' in reading ? reading : { reason: 'manage.error.day' };
	})
});

export interface EditedCertificate extends v.InferOutput<typeof Certificate> {
	organisationId: string;
	/** The certificate that is changed, or the id of a new one. */
	certificateId: string;
}

/** Writes a certificate, or adds it; the vocabulary's concept follows from its name. */
export async function editCertificate(
	db: Db,
	actor: Actor,
	input: EditedCertificate
): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, certificateId, name } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'certificates',
		item: { kind: 'certificate', id: certificateId },
		basedOn: input.basedOn,
		read: (tx) => readCertificate(tx, organisationId, certificateId),
		write: async (tx) => {
			const row = {
				name,
				conceptId: certificateConcept(name),
				issuer: input.issuer || null,
				validUntil: input.validUntil
			};
			const updated = await tx
				.update(certificates)
				.set(row)
				.where(isCertificate(organisationId, certificateId))
				.returning({ id: certificates.id });
			if (updated.length > 0) return;
			const mine = eq(certificates.organisationId, organisationId);
			if ((await tx.$count(certificates, mine)) >= MOST_CERTIFICATES) {
				throw new Refusal('manage.error.too_many', { most: MOST_CERTIFICATES });
			}
			const made = await tx
				.insert(certificates)
				.values({ id: certificateId, organisationId, ...row })
				.onConflictDoNothing()
				.returning({ id: certificates.id });
			// The id is another organisation's.
			if (made.length === 0) throw new Refusal('directory.not_found');
		},
		ownFields: () => ['certificates']
	});
}

export async function removeCertificate(
	db: Db,
	actor: Actor,
	{ organisationId, certificateId }: { organisationId: string; certificateId: string }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'certificates',
		item: { kind: 'certificate', id: certificateId },
		basedOn: null,
		read: (tx) => readCertificate(tx, organisationId, certificateId),
		write: async (tx) => {
			const gone = await tx
				.delete(certificates)
				.where(isCertificate(organisationId, certificateId))
				.returning({ fileId: certificates.fileId });
			for (const { fileId } of gone) if (fileId !== null) await forgetFile(tx, fileId);
		},
		ownFields: () => ['certificates']
	});
}

/** A certificate as its form shows it, its day in ISO form; null where there is none of that id. */
export async function readCertificate(
	db: Db,
	organisationId: string,
	certificateId: string
): Promise<FormValues | null> {
	const [row] = await db
		.select()
		.from(certificates)
		.where(isCertificate(organisationId, certificateId));
	return row
		? {
				name: row.name,
				issuer: row.issuer ?? '',
				validUntil: row.validUntil ?? '',
				proof: row.fileId ?? ''
			}
		: null;
}

export async function listCertificates(db: Db, organisationId: string) {
	const rows = await db
		.select()
		.from(certificates)
		.where(eq(certificates.organisationId, organisationId))
		.orderBy(asc(certificates.name), asc(certificates.id));
	return rows.map((row) => ({ ...row, state: certificateState(row.validUntil) }));
}

function isCertificate(organisationId: string, certificateId: string) {
	return and(eq(certificates.id, certificateId), eq(certificates.organisationId, organisationId));
}
