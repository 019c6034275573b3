import type { Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { limitRequests } from './limit-tries.ts';
import { keepNext } from './links.ts';
import { accountLinks } from './schema.ts';
import { sendLinkJob } from './send-link.ts';

/** A request that nobody got round to is forgotten after this. */
const WAITING_MINUTES = 60;

export interface LinkRequest {
	/** Where the request came from, for the limit. */
	address: string;
	language: Language;
	/** A path of ours to go on to; see `ownPath`. */
	next?: string | undefined;
}

/**
 * Somebody without a session asks for a mail: to sign up, to sign in, to set a new password. Nothing
 * is looked up here; a job finds out whose mailbox it is and what to write. So neither the answer nor
 * its time can tell whether there is an account (R11).
 */
export async function requestLink(
	db: Db,
	request: LinkRequest,
	{ purpose, email }: { purpose: 'sign_up' | 'sign_in' | 'reset'; email: string }
): Promise<void> {
	await limitRequests(db, request.address);
	const { language, next } = request;
	await db.transaction((tx) =>
		keepRequest(tx, { purpose, email, language, accountId: null, data: keepNext(next) })
	);
}

/** Notes what is asked for; the mail follows by a job. */
export async function keepRequest(
	tx: Db,
	request: Pick<
		typeof accountLinks.$inferInsert,
		'purpose' | 'email' | 'language' | 'accountId' | 'data'
	>
): Promise<void> {
	const [kept] = await tx
		.insert(accountLinks)
		.values({ ...request, expiresAt: new Date(Date.now() + WAITING_MINUTES * 60_000) })
		.returning({ id: accountLinks.id });
	if (kept) await enqueue(tx, sendLinkJob, { linkId: kept.id });
}
