export { giveNewsConsent, readNewsConsent, withdrawNewsConsent } from './consent.ts';
export { sizes } from './filter.ts';
export { forgetRecipients, forgetRecipientsJob, RECIPIENT_MONTHS } from './forget-recipients.ts';
export { mailingsPart } from './merge-part.ts';
export { mailingsOwnData } from './own-data.ts';
export {
	listMailings,
	readMailing,
	type ListedMailing,
	type MailingState,
	type OpenMailing
} from './queries.ts';
export { cancelMailing, pauseMailing, releaseMailing, resumeMailing } from './release-mailing.ts';
export { mailingsPerHour, sendMailings, sendMailingsJob } from './send-mailings.ts';
export { readStopToken, unsubscribe } from './suppress.ts';
export { testMailing } from './test-mailing.ts';
export { MailingForm, readMailingForm, startMailing, writeMailing } from './write-mailing.ts';
