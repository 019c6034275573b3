import { and, eq, isNull } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { findAccount } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { defineMail, postMail, type MailBlock } from '../../platform/mail/index.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents, organisations } from '../schema.ts';
import type { claims } from './schema.ts';

type Claim = typeof claims.$inferSelect;

/** Days that staff can take a granted claim back. */
export const UNDO_DAYS = 30;

const sample = { organisation: 'Weber Feinmechanik GmbH' };
const frame = { greeting: 'claims.mail.greeting', footer: 'claims.mail.why' } as const;

const askMail = defineMail({
	...frame,
	name: 'claim.ask',
	subject: 'claims.mail.ask.subject',
	parts: [
		{ text: 'claims.mail.ask.text' },
		{ link: 'page', label: 'claims.mail.ask.link' },
		{ text: 'claims.mail.ask.otherwise' }
	]
});

const takenMail = defineMail({
	...frame,
	name: 'claim.taken',
	subject: 'claims.mail.taken.subject',
	parts: [
		{ text: 'claims.mail.taken.text' },
		{ link: 'entry', label: 'claims.mail.taken.link' },
		{ text: 'claims.mail.taken.otherwise' }
	],
	values: { ...sample, days: UNDO_DAYS }
});

const waitingMail = defineMail({
	...frame,
	name: 'claim.waiting',
	subject: 'claims.mail.waiting.subject',
	parts: [
		{ text: 'claims.mail.waiting.text' },
		{ link: 'decide', label: 'claims.mail.waiting.link' }
	],
	values: sample
});

const grantedMail = defineMail({
	...frame,
	name: 'claim.granted',
	subject: 'claims.mail.granted.subject',
	parts: [
		{ text: 'claims.mail.granted.text' },
		{ block: 'reason' },
		{ link: 'entry', label: 'claims.mail.granted.link' }
	],
	values: sample,
	blocks: sampleReason
});

const deniedMail = (what: 'refused' | 'undone') =>
	defineMail({
		...frame,
		name: `claim.${what}`,
		subject: `claims.mail.${what}.subject`,
		parts: [{ text: `claims.mail.${what}.text` }, { block: 'reason' }],
		values: sample,
		blocks: sampleReason
	});

const deniedMails = { refused: deniedMail('refused'), undone: deniedMail('undone') };

/** Anybody may have typed this address: the mail holds our own words and one link, nothing else (R25). */
export async function askAddress(
	tx: Db,
	email: string,
	language: Language,
	secret: string
): Promise<void> {
	await postMail(tx, {
		mail: askMail,
		recipient: email,
		asksMailbox: true,
		language,
		links: { page: `/${language}/claim/confirm/${secret}` }
	});
}

/** Who agreed to be written at for this entry learns that somebody looks after it now. */
export async function tellContacts(tx: Db, claim: Claim): Promise<void> {
	const known = await tx
		.select({
			email: contactConsents.email,
			language: contactConsents.language,
			name: organisations.name,
			slug: organisations.slug
		})
		.from(contactConsents)
		.innerJoin(organisations, eq(organisations.id, contactConsents.organisationId))
		.where(
			and(
				eq(contactConsents.organisationId, claim.organisationId),
				isNull(contactConsents.withdrawnAt)
			)
		);
	const claimant = await findAccount(tx, claim.accountId);
	for (const { email, language: wanted, name, slug } of known) {
		if (email.toLowerCase() === claimant?.email) continue;
		const language = isLanguage(wanted) ? wanted : 'en';
		await postMail(tx, {
			mail: takenMail,
			recipient: email,
			language,
			values: { organisation: name, days: UNDO_DAYS },
			links: { entry: `/${language}/organisations/${slug}` }
		});
	}
}

/** Somebody else claims the entry: its owners decide. */
export async function tellOwners(tx: Db, organisationId: string): Promise<void> {
	const owners = await tx
		.select({ accountId: memberships.accountId, name: organisations.name })
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')));
	for (const { accountId, name } of owners) {
		const owner = await findAccount(tx, accountId);
		if (!owner) continue;
		const { email, language } = owner;
		await postMail(tx, {
			mail: waitingMail,
			recipient: email,
			language,
			values: { organisation: name },
			links: { decide: `/${language}/manage/${organisationId}/people` }
		});
	}
}

/** The person learns what was decided, and why not. */
export async function tellClaimant(
	tx: Db,
	claim: Claim,
	what: 'granted' | 'refused' | 'undone'
): Promise<void> {
	const account = await findAccount(tx, claim.accountId);
	if (!account) return;
	const [entry] = await tx
		.select({ name: organisations.name })
		.from(organisations)
		.where(eq(organisations.id, claim.organisationId));
	const { email: recipient, language } = account;
	const told = {
		recipient,
		language,
		values: { organisation: entry?.name ?? '' },
		blocks: { reason: reasonBlocks(claim.reason, language) }
	};
	if (what !== 'granted') {
		await postMail(tx, { ...told, mail: deniedMails[what] });
		return;
	}
	const links = { entry: `/${language}/manage/${claim.organisationId}` };
	await postMail(tx, { ...told, mail: grantedMail, links });
}

function reasonBlocks(reason: string | null, language: Language): MailBlock[] {
	if (!reason) return [];
	return [{ kind: 'text', text: translator(language)('claims.mail.reason', { reason }) }];
}

function sampleReason(language: Language): { reason: MailBlock[] } {
	return { reason: reasonBlocks(translator(language)('templates.sample.message'), language) };
}
