import { eq, inArray, or, sql } from 'drizzle-orm';
import type { OwnDataPart, Person } from '../platform/own-data.ts';
import { inquiries, inquiryAnswers } from './schema.ts';

/**
 * Inquiries that a person sent. They go as a whole: what they ask and how to reach the sender cannot
 * be parted, and whom they were sent to got them by mail. The log keeps the count.
 */
export const conversationsOwnData: OwnDataPart = {
	collect: async (db, person) => {
		const sent = await db
			.select({
				id: inquiries.id,
				language: inquiries.language,
				content: inquiries.content,
				senderName: inquiries.senderName,
				senderFirm: inquiries.senderFirm,
				senderEmail: inquiries.senderEmail,
				createdAt: inquiries.createdAt,
				confirmedAt: inquiries.confirmedAt,
				deliveredAt: inquiries.deliveredAt
			})
			.from(inquiries)
			.where(isSender(person))
			.orderBy(inquiries.createdAt);
		const ids = sent.map(({ id }) => id);
		return {
			inquiriesSent: sent,
			// What the other side wrote, and whom it named, is theirs.
			answersReceived:
				ids.length === 0
					? []
					: await db
							.select({
								inquiry: inquiryAnswers.inquiryId,
								answer: inquiryAnswers.answer,
								at: inquiryAnswers.answeredAt
							})
							.from(inquiryAnswers)
							.where(inArray(inquiryAnswers.inquiryId, ids))
		};
	},
	footprints: async (db, person) => [
		{ kind: 'inquiries', fate: 'deleted', n: await db.$count(inquiries, isSender(person)) }
	],
	erase: async (tx, person) => {
		await tx.delete(inquiries).where(isSender(person));
	},
	named: [
		['inquiry_answers', 'contact'],
		['inquiry_answers', 'message'],
		['inquiries', 'desk_note'],
		['inquiries', 'desk_message']
	]
};

function isSender({ id, email }: Person) {
	return or(eq(inquiries.personId, id), sql`lower(${inquiries.senderEmail}) = ${email}`);
}
