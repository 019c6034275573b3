export { collectDue, type DueGroup, type DueItem, type DueSource } from './due.ts';
export { deskParts } from './merge-parts.ts';
export { deskOwnData } from './own-data.ts';
export { finishTask, NewTask, planTask, TaskDone } from './plan-task.ts';
export { dueTasks, listNotes, listTasks, readWorkspace, type Task } from './queries.ts';
export { NewView, removeView, saveView, ViewRemoval } from './save-view.ts';
export { mondayMailJob, sendMondayMails } from './send-monday-mail.ts';
export { readStopToken, stopMondayMail } from './stop-monday-mail.ts';
export { NewNote, writeNote } from './write-note.ts';
