import { redirect } from '@sveltejs/kit';
import {
	finishTask,
	NewTask,
	planTask,
	readWorkspace,
	removeView,
	TaskDone,
	ViewRemoval
} from '#server/desk/index.ts';
import { listStaff } from '#server/directory/desks/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { openDesk } from './open-desk.server.ts';

export const load: PageServerLoad = async (event) => {
	const id = await openDesk(event);
	const db = database();
	const staff = await listStaff(db, id);
	return {
		...(await readWorkspace(db, event.locals.actor, id)),
		staff: staff.map((person) => ({ id: person.id, name: person.name || person.email }))
	};
};

export const actions: Actions = {
	plan: formAction(NewTask, async (task, { locals }) => {
		await planTask(database(), locals.actor, task);
		redirect(303, '?');
	}),
	finish: formAction(TaskDone, async (done, { locals }) => {
		await finishTask(database(), locals.actor, done);
		redirect(303, '?');
	}),
	forget: formAction(ViewRemoval, async (view, { locals }) => {
		await removeView(database(), locals.actor, view);
		redirect(303, '?');
	})
};
