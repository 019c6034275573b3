import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { requireStaff } from '../../desks/require-staff.ts';
import { findImport, type ImportRow } from './find-import.ts';

/**
 * Operators import everything; staff of an institution what the institution imports. Asked at every
 * step, so that whoever has left the institution takes no further one (R05).
 */
export async function expectImporter(
	db: Db,
	actor: Actor,
	institutionId: string | null
): Promise<void> {
	if (actor.isOperator) return;
	if (institutionId === null) throw new Refusal('import.refused.not_operator');
	try {
		await requireStaff(db, actor, institutionId);
	} catch (cause) {
		throw cause instanceof Refusal ? new Refusal('import.refused.not_operator') : cause;
	}
}

/** The import, for whoever may deal with it. */
export async function expectOwnImport(db: Db, actor: Actor, importId: string): Promise<ImportRow> {
	const row = await findImport(db, importId);
	await expectImporter(db, actor, row.institutionId);
	return row;
}
