import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import type { Language } from '#i18n/languages.ts';
import { confirmMailbox } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { ChosenLanguage, MailAddress, PersonName, TypedPassword } from './fields.ts';
import { limitLinks } from './limit-tries.ts';
import { findLink, readNext, useLink } from './links.ts';
import { lockAddress } from './lock-address.ts';
import { passFirstFactor, type Step } from './pass-first-factor.ts';
import { accounts } from './schema.ts';
import { preparePassword, storePassword } from './store-password.ts';

/** What somebody types to begin: the rest follows when the mailbox has said that it is theirs. */
export const SignUp = v.object({ email: MailAddress, language: ChosenLanguage });

export const NewAccount = v.object({ name: PersonName, password: TypedPassword });

/** The mailbox and language that a link to a new account stands for, or null where it does not act. */
export async function findSignUp(
	db: Db,
	secret: string
): Promise<{ email: string; language: Language } | null> {
	const link = await findLink(db, secret, 'sign_up');
	return link && { email: link.email, language: link.language };
}

/** Uses a mailed link up and makes the account that it stands for; the person is signed in. */
export async function createAccount(
	db: Db,
	request: { secret: string; address: string; headers: Headers },
	input: v.InferOutput<typeof NewAccount>
): Promise<Step & { language: Language; path: string | undefined }> {
	await limitLinks(db, request.address);
	const asked = await findSignUp(db, request.secret);
	if (!asked) throw new Refusal('identity.link_over');
	const password = await preparePassword(input.password, {
		email: asked.email,
		hasSecondFactor: false
	});
	return db.transaction(async (tx) => {
		const link = await useLink(tx, request.secret, 'sign_up');
		const { email, language } = link;
		const accountId = await insertAccount(tx, { email, language, name: input.name, by: 'sign_up' });
		await storePassword(tx, accountId, password);
		const step = await passFirstFactor(tx, accountId, { via: 'sign_up', headers: request.headers });
		return { ...step, language, path: readNext(link) };
	});
}

/** A new account of somebody whose mailbox is known to be theirs. */
export async function insertAccount(
	tx: Db,
	{ by, ...values }: { email: string; name: string; language: Language; by: string }
): Promise<string> {
	await lockAddress(tx, values.email);
	await confirmMailbox(tx, values.email);
	const [made] = await tx
		.insert(accounts)
		.values({ ...values, emailVerified: true })
		.onConflictDoNothing()
		.returning({ id: accounts.id });
	if (!made) throw new Refusal('identity.has_account');
	const actor: Actor = { kind: 'person', personId: made.id, isOperator: false };
	await recordActivity(tx, actor, {
		name: 'account.created',
		subjectKind: 'account',
		subjectId: made.id,
		data: { by, language: values.language }
	});
	return made.id;
}
