import { eq } from 'drizzle-orm';
import type { OwnDataPart } from '../platform/own-data.ts';
import { deskNotes, deskTasks } from './schema.ts';

/** What somebody noted and planned for their institution stays there, without their name. */
export const deskOwnData: OwnDataPart = {
	collect: async (db, { id, email }) => {
		const notes = await db
			.select({ text: deskNotes.text, writtenAt: deskNotes.writtenAt })
			.from(deskNotes)
			.where(eq(deskNotes.writtenBy, id))
			.orderBy(deskNotes.writtenAt);
		const tasks = await db
			.select({ title: deskTasks.title, dueOn: deskTasks.dueOn, doneAt: deskTasks.doneAt })
			.from(deskTasks)
			.where(eq(deskTasks.createdBy, id))
			.orderBy(deskTasks.createdAt);
		return {
			notesWritten: notes.map((note) => ({ ...note, text: withoutOthers(note.text, email) })),
			tasksPlanned: tasks.map((task) => ({ ...task, title: withoutOthers(task.title, email) }))
		};
	},
	footprints: async (db, { id }) => [
		{
			kind: 'notes',
			fate: 'anonymised',
			n:
				(await db.$count(deskNotes, eq(deskNotes.writtenBy, id))) +
				(await db.$count(deskTasks, eq(deskTasks.createdBy, id)))
		}
	],
	named: [
		['desk_notes', 'text'],
		['desk_tasks', 'title']
	]
};

/** Addresses and telephone numbers of other people are not handed out. */
function withoutOthers(text: string, own: string): string {
	return text
		.replace(/[^\s@<>()]{1,64}@[^\s@<>()]{1,255}/g, (address) =>
			address.toLowerCase().startsWith(own) ? address : '…'
		)
		.replace(/\+?\d[\d /-]{6,20}\d/g, '…');
}
