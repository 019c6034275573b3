import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { readFormerAddressee, type Addressee } from '../directory/index.ts';
import type { Db } from '../platform/database.ts';
import type { Inquiry } from './inquiry/structure.ts';
import { findLink, type LinkPurpose } from './links.ts';
import { answers, type Answer } from './mails.ts';
import { inquiries, inquiryAnswers } from './schema.ts';

export interface GivenAnswer {
	answer: Answer;
	message: string | null;
	language: Language;
	contact: string | null;
	answeredAt: Date;
}

/** One inquiry with where it stands, for its sender and for the desk. */
export interface ReadInquiry {
	id: string;
	addressee: Addressee;
	listingId: string | null;
	language: Language;
	content: Inquiry;
	sender: { name: string; firm: string; email: string };
	createdAt: Date;
	confirmedAt: Date | null;
	deliveredAt: Date | null;
	deskAt: Date | null;
	handledAt: Date | null;
	handledBy: string | null;
	deskOutcome: 'delivered' | 'passed_on' | 'not_passed_on' | null;
	deskNote: string | null;
	deskMessage: string | null;
	deskMessageLanguage: Language | null;
	/** Oldest first. */
	answers: GivenAnswer[];
}

export async function readInquiry(db: Db, id: string): Promise<ReadInquiry | undefined> {
	const [row] = await db.select().from(inquiries).where(eq(inquiries.id, id));
	const addressee = row && (await readFormerAddressee(db, row.organisationId));
	if (!addressee) return undefined;
	const given = await db
		.select()
		.from(inquiryAnswers)
		.where(eq(inquiryAnswers.inquiryId, id))
		.orderBy(asc(inquiryAnswers.answeredAt));
	return {
		id: row.id,
		addressee,
		listingId: row.listingId,
		language: languageOf(row.language),
		content: row.content,
		sender: { name: row.senderName, firm: row.senderFirm, email: row.senderEmail },
		createdAt: row.createdAt,
		confirmedAt: row.confirmedAt,
		deliveredAt: row.deliveredAt,
		deskAt: row.deskAt,
		handledAt: row.handledAt,
		handledBy: row.handledBy,
		deskOutcome: row.deskOutcome,
		deskNote: row.deskNote,
		deskMessage: row.deskMessage,
		deskMessageLanguage: row.deskMessageLanguage ? languageOf(row.deskMessageLanguage) : null,
		answers: given.map(({ answer, message, language, contact, answeredAt }) => ({
			answer,
			message,
			language: languageOf(language),
			contact,
			answeredAt
		}))
	};
}

export interface DeskInquiry {
	id: string;
	organisationId: string;
	organisationName: string;
	senderName: string;
	senderFirm: string;
	content: Inquiry;
	deskAt: Date;
	handledAt: Date | null;
	deskOutcome: ReadInquiry['deskOutcome'];
}

/** What lies at the operator's desk: open ones oldest first, or those done, newest first. */
export async function listDeskInquiries(
	db: Db,
	state: 'open' | 'handled',
	{ limit = 50, offset = 0 } = {}
): Promise<DeskInquiry[]> {
	const rows = await db
		.select()
		.from(inquiries)
		.where(
			and(
				isNotNull(inquiries.deskAt),
				state === 'open' ? isNull(inquiries.handledAt) : isNotNull(inquiries.handledAt)
			)
		)
		.orderBy(
			state === 'open' ? asc(inquiries.deskAt) : desc(inquiries.handledAt),
			asc(inquiries.id)
		)
		.limit(limit)
		.offset(offset);
	return Promise.all(
		rows.map(async (row) => ({
			id: row.id,
			organisationId: row.organisationId,
			organisationName: (await readFormerAddressee(db, row.organisationId))?.name ?? '',
			senderName: row.senderName,
			senderFirm: row.senderFirm,
			content: row.content,
			deskAt: row.deskAt ?? row.createdAt,
			handledAt: row.handledAt,
			deskOutcome: row.deskOutcome
		}))
	);
}

/** How many inquiries wait at the desk. */
export async function countDeskInquiries(db: Db): Promise<number> {
	const [row] = await db
		.select({ open: sql<number>`count(*)::int` })
		.from(inquiries)
		.where(and(isNotNull(inquiries.deskAt), isNull(inquiries.handledAt)));
	return row?.open ?? 0;
}

export interface OpenedLink {
	purpose: LinkPurpose;
	/** `over`: used or expired; the page then says what to do. */
	state: 'open' | 'over';
	inquiry: ReadInquiry;
}

/** The page behind the sender's confirmation link. */
export function openConfirmation(db: Db, secret: string): Promise<OpenedLink | undefined> {
	return openLink(db, secret, ['confirm']);
}

/** The sender's status page; its link may be opened as often as one likes. */
export function openStatus(db: Db, secret: string): Promise<OpenedLink | undefined> {
	return openLink(db, secret, ['status']);
}

/** The page behind one of the organisation's three links; the link says which answer it is. */
export async function openAnswer(
	db: Db,
	secret: string
): Promise<(OpenedLink & { answer: Answer }) | undefined> {
	const link = await openLink(db, secret, answers);
	const answer = answers.find((each) => each === link?.purpose);
	return link && answer && { ...link, answer };
}

async function openLink(
	db: Db,
	secret: string,
	purposes: readonly LinkPurpose[]
): Promise<OpenedLink | undefined> {
	const link = await findLink(db, secret, purposes);
	const inquiry = link && (await readInquiry(db, link.inquiryId));
	if (!inquiry) return undefined;
	return { purpose: link.purpose, state: link.state === 'open' ? 'open' : 'over', inquiry };
}

/** Languages are stored as text; what the interface does not have is read as English. */
function languageOf(stored: string): Language {
	return isLanguage(stored) ? stored : 'en';
}
