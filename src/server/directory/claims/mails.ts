import { and, eq, isNull } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { findAccount } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { postMail, type MailBlock } from '../../platform/mail/index.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents, organisations } from '../schema.ts';
import type { claims } from './schema.ts';

type Claim = typeof claims.$inferSelect;

/** Anybody may have typed this address: the mail holds our own words and one link, nothing else (R25). */
export async function askAddress(
	tx: Db,
	email: string,
	language: Language,
	secret: string
): Promise<void> {
	const t = translator(language);
	await post(tx, { email, language }, 'claim.ask', [
		{ kind: 'text', text: t('claims.mail.ask.text') },
		{
			kind: 'link',
			label: t('claims.mail.ask.link'),
			path: `/${language}/claim/confirm/${secret}`
		},
		{ kind: 'text', text: t('claims.mail.ask.otherwise') }
	]);
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
		const t = translator(language);
		await post(tx, { email, language }, 'claim.taken', [
			{ kind: 'text', text: t('claims.mail.taken.text', { organisation: name }) },
			{
				kind: 'link',
				label: t('claims.mail.taken.link'),
				path: `/${language}/organisations/${slug}`
			},
			{ kind: 'text', text: t('claims.mail.taken.otherwise', { days: 30 }) }
		]);
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
		const t = translator(owner.language);
		await post(tx, owner, 'claim.waiting', [
			{ kind: 'text', text: t('claims.mail.waiting.text', { organisation: name }) },
			{
				kind: 'link',
				label: t('claims.mail.waiting.link'),
				path: `/${owner.language}/manage/${organisationId}/people`
			}
		]);
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
	const t = translator(account.language);
	const blocks: MailBlock[] = [
		{ kind: 'text', text: t(`claims.mail.${what}.text`, { organisation: entry?.name ?? '' }) }
	];
	if (claim.reason) {
		blocks.push({ kind: 'text', text: t('claims.mail.reason', { reason: claim.reason }) });
	}
	if (what === 'granted') {
		const path = `/${account.language}/manage/${claim.organisationId}`;
		blocks.push({ kind: 'link', label: t('claims.mail.granted.link'), path });
	}
	await post(tx, account, `claim.${what}`, blocks);
}

async function post(
	tx: Db,
	{ email, language }: { email: string; language: Language },
	purpose: `claim.${'ask' | 'taken' | 'waiting' | 'granted' | 'refused' | 'undone'}`,
	blocks: MailBlock[]
): Promise<void> {
	const t = translator(language);
	const kind = purpose.slice('claim.'.length) as 'ask';
	await postMail(tx, {
		recipient: email,
		language,
		purpose,
		subject: t(`claims.mail.${kind}.subject`),
		body: { greeting: t('claims.mail.greeting'), blocks, footer: t('claims.mail.why') }
	});
}
