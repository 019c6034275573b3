import { and, eq } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { findAccount, type Account } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { defineMail, postMail } from '../../platform/mail/index.ts';
import { memberships } from '../members/schema.ts';
import { organisations } from '../schema.ts';

const sample = { organisation: 'Weber Feinmechanik GmbH' };
const frame = { greeting: 'review.mail.greeting', footer: 'review.mail.why' } as const;

const approvedMail = defineMail({
	...frame,
	name: 'review.approved',
	subject: 'review.mail.approved.subject',
	parts: [
		{ text: 'review.mail.approved.text' },
		{ link: 'entry', label: 'review.mail.approved.link' }
	],
	values: sample
});

const returnedMail = defineMail({
	...frame,
	name: 'review.returned',
	subject: 'review.mail.returned.subject',
	parts: [
		{ text: 'review.mail.returned.text' },
		{ block: 'reason' },
		{ link: 'entry', label: 'review.mail.returned.link' }
	],
	values: sample,
	blocks: (language) => ({
		reason: [
			{ kind: 'quote', text: translator(language)('templates.sample.message'), lang: language }
		]
	})
});

/** The owners learn that their entry is public, each in their own language. */
export async function tellApproved(tx: Db, organisationId: string): Promise<void> {
	for (const { email, language, organisation, slug } of await listOwners(tx, organisationId)) {
		await postMail(tx, {
			mail: approvedMail,
			recipient: email,
			language,
			values: { organisation },
			links: { entry: `/${language}/organisations/${slug}` }
		});
	}
}

/** The owners learn what is to be put right. */
export async function tellReturned(
	tx: Db,
	organisationId: string,
	why: { reason: string; language: Language }
): Promise<void> {
	for (const { email, language, organisation } of await listOwners(tx, organisationId)) {
		await postMail(tx, {
			mail: returnedMail,
			recipient: email,
			language,
			values: { organisation },
			blocks: { reason: [{ kind: 'quote', text: why.reason, lang: why.language }] },
			links: { entry: `/${language}/manage/${organisationId}` }
		});
	}
}

async function listOwners(
	tx: Db,
	organisationId: string
): Promise<(Account & { organisation: string; slug: string })[]> {
	const owners = await tx
		.select({
			accountId: memberships.accountId,
			organisation: organisations.name,
			slug: organisations.slug
		})
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')));
	const found: (Account & { organisation: string; slug: string })[] = [];
	for (const { accountId, organisation, slug } of owners) {
		const owner = await findAccount(tx, accountId);
		if (owner) found.push({ ...owner, organisation, slug });
	}
	return found;
}
