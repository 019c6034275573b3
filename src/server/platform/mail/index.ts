export { isMailAddress } from './address.ts';
export { confirmMailbox, mayAskMailbox, unconfirmedMailsPerDay } from './ask-mailbox.ts';
export { defineMail, findMailDefinition, type MailDefinition } from './define.ts';
export { deliverMail } from './deliver.ts';
export { postMail } from './post.ts';
export { deliverMailJob } from './queue.ts';
export { renderMail, type MailBlock } from './render.ts';
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
export { checkWording, type WordingProblem } from './templates/check.ts';
export { composeSample } from './templates/compose.ts';
export {
	editTemplate,
	resetTemplate,
	TemplateEdit,
	TemplateReset,
	TypedWording
} from './templates/edit-template.ts';
export {
	listTemplates,
	readTemplate,
	type ListedTemplate,
	type OpenTemplate,
	type TemplateState
} from './templates/list-templates.ts';
export { sendTestMail } from './templates/send-test-mail.ts';
export type { Wording } from './templates/shipped-wording.ts';
