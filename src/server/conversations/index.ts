export { answerForm, answerInquiry } from './answer-inquiry.ts';
export { confirmInquiry } from './confirm-inquiry.ts';
export { deliverInquiry, deliverInquiryJob } from './deliver-inquiry.ts';
export {
	confirmedMonths,
	forgetInquiries,
	forgetInquiriesJob,
	unconfirmedDays
} from './forget-inquiries.ts';
export { issueTicket } from './form-ticket.ts';
export { handleAtDesk, handleAtDeskForm } from './handle-at-desk.ts';
export { inquiryForm, type FormValues, type InquiryForm } from './inquiry/read-form.ts';
export { unknownWords } from './inquiry/read-words.ts';
export { countryName, renderInquiry, type RenderedInquiry } from './inquiry/render.ts';
export {
	countries,
	drawings,
	generalTolerances,
	lengthUnits,
	quantityUnits,
	rhythms,
	subjects,
	weightUnits,
	type Inquiry
} from './inquiry/structure.ts';
export { confirmHours } from './links.ts';
export { commonCertificates, emptyForm, formAbout, type AskedListing } from './prefill.ts';
export {
	countDeskInquiries,
	listDeskInquiries,
	openAnswer,
	openConfirmation,
	openStatus,
	readInquiry,
	type DeskInquiry,
	type ReadInquiry
} from './queries.ts';
export { inquiriesPart } from './merge-part.ts';
export { conversationsOwnData } from './own-data.ts';
export { startInquiry } from './start-inquiry.ts';
