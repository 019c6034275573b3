import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { defineJob } from '#server/platform/jobs.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { findImport } from './find-import.ts';
import { carryOutImport } from './carry-out-import.ts';
import { checkImport } from './check-import.ts';
import { failImport } from './fail-import.ts';
import { openStored } from './read-columns.ts';
import type { ImportTarget } from './target.ts';

/** Not tried again: what an interrupted import left is removed, and the operator starts it anew. */
export const importJob = defineJob<{ importId: string; step: 'check' | 'carry-out' }>(
	'directory.import',
	{ retryLimit: 0, expireInSeconds: 6 * 3600 }
);

/** Carries out one step of an import that was begun in the browser. */
export async function workOnImport(
	db: Db,
	targets: readonly ImportTarget[],
	{ importId, step }: { importId: string; step: 'check' | 'carry-out' }
): Promise<void> {
	const { kind, fileId, institutionId, createdBy, options } = await findImport(db, importId);
	const target = targets.find((candidate) => candidate.kind === kind);
	if (!target) throw new Error(`Nobody imports ${kind}`);
	const actor: Actor = { kind: 'person', personId: createdBy, isOperator: institutionId === null };
	try {
		if (step === 'carry-out') {
			await carryOutImport(db, actor, target, { importId });
			return;
		}
		const sheet = typeof options.sheet === 'string' ? options.sheet : null;
		const file = await openStored(db, kind, fileId, sheet);
		await checkImport(db, actor, target, { importId, file });
	} catch (cause) {
		// The import says why it failed; a refusal is no fault of the job.
		await failImport(db, importId, cause);
		if (!(cause instanceof Refusal)) throw cause;
	}
}
