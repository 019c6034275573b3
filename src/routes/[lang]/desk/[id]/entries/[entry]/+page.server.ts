import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	finishTask,
	listNotes,
	listTasks,
	NewNote,
	NewTask,
	planTask,
	TaskDone,
	writeNote
} from '#server/desk/index.ts';
import { listStaff, readEntry } from '#server/directory/desks/index.ts';
import { archiveByDesk } from '#server/directory/freshness/index.ts';
import {
	listVerifications,
	readStanding,
	Verification,
	VerificationWithdrawal,
	verifyOrganisations,
	withdrawVerification
} from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { openDesk } from '../../open-desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const id = await openDesk(event);
	const { locals, params } = event;
	const db = database();
	const entry = v.is(v.pipe(v.string(), v.uuid()), params.entry)
		? await readEntry(db, id, params.entry)
		: undefined;
	if (!entry) error(404, 'Not found');
	const staff = await listStaff(db, id);
	return {
		entry,
		mayEdit: (await readStanding(db, locals.actor, entry.id)) !== null,
		vouched: await listVerifications(db, entry.id, id),
		notes: await listNotes(db, id, entry.id),
		tasks: await listTasks(db, id, entry.id),
		staff: staff.map((person) => ({ id: person.id, name: person.name || person.email }))
	};
};

const One = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	verifierId: Verification.entries.verifierId,
	kind: Verification.entries.kind
});
const Entry = v.object({ organisationId: v.pipe(v.string(), v.uuid()) });

export const actions: Actions = {
	vouch: formAction(One, async ({ organisationId, verifierId, kind }, { locals }) => {
		await verifyOrganisations(database(), locals.actor, {
			organisationIds: [organisationId],
			verifierId,
			kind
		});
		redirect(303, '?');
	}),
	withdraw: formAction(VerificationWithdrawal, async (withdrawal, { locals }) => {
		await withdrawVerification(database(), locals.actor, withdrawal);
		redirect(303, '?');
	}),
	note: formAction(NewNote, async (note, { locals }) => {
		await writeNote(database(), locals.actor, note);
		redirect(303, '?');
	}),
	plan: formAction(NewTask, async (task, { locals }) => {
		await planTask(database(), locals.actor, task);
		redirect(303, '?');
	}),
	finish: formAction(TaskDone, async (done, { locals }) => {
		await finishTask(database(), locals.actor, done);
		redirect(303, '?');
	}),
	archive: formAction(Entry, async ({ organisationId }, { locals }) => {
		await archiveByDesk(database(), locals.actor, organisationId);
		redirect(303, '?');
	})
};
