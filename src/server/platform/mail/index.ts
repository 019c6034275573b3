export { isMailAddress } from './address.ts';
export { deliverMail } from './deliver.ts';
export { deliverMailJob, postMail, type Mail } from './post.ts';
export type { MailBlock, MailBody } from './render.ts';
export { sweepMails, sweepMailsJob } from './sweep.ts';
export {
	countMails,
	listLocalMails,
	listMails,
	mailStates,
	type LocalMail,
	type MailState,
	type OutboxMail
} from './outbox.ts';
