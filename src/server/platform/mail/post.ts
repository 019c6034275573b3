import type { Language } from '#i18n/languages.ts';
import type { MessageValues } from '#i18n/messages.ts';
import type { Db } from '../database.ts';
import { log } from '../log.ts';
import type { MailDefinition } from './define.ts';
import { queueMail } from './queue.ts';
import type { MailBlock } from './render.ts';
import { compose, type Composed, type Filling } from './templates/compose.ts';
import { readWording } from './templates/read-wording.ts';
import { shippedWording } from './templates/shipped-wording.ts';

interface Post {
	recipient: string;
	/** The recipient's language, not the sender's. */
	language: Language;
	headers?: Record<string, string>;
	/** Nobody has confirmed that the mailbox wants it: ask `mayAskMailbox` first. */
	asksMailbox?: boolean;
}

type Needed<Name extends string, What> = [keyof What] extends [never]
	? Partial<Record<Name, What>>
	: Record<Name, What>;

/** Writes a mail in the recipient's language and puts it into the outbox. Returns its id there. */
export async function postMail<
	Values extends MessageValues,
	Link extends string,
	Block extends string
>(
	tx: Db,
	post: Post & { mail: MailDefinition<Values, Link, Block> } & Needed<'values', Values> &
		// Paths of our own, by the name of the link.
		Needed<'links', Record<Link, string>> &
		Needed<'blocks', Record<Block, MailBlock[]>>
): Promise<string> {
	const { mail, recipient, language, headers, asksMailbox = false } = post;
	const given = post as Partial<Filling>;
	const filling: Filling = {
		values: given.values ?? {},
		links: given.links ?? {},
		blocks: given.blocks ?? {}
	};
	const { subject, body } = await word(tx, mail, language, filling);
	return queueMail(tx, {
		recipient,
		language,
		purpose: mail.purpose,
		subject,
		body,
		asksMailbox,
		...(headers ? { headers } : {})
	});
}

/** In the operator's words where there are some that hold; a broken template never stops a mail. */
async function word(
	tx: Db,
	mail: MailDefinition,
	language: Language,
	filling: Filling
): Promise<Composed> {
	const { wording } = await readWording(tx, mail.name, language);
	const own = wording && compose(mail, language, wording, filling);
	if (own && 'body' in own) return own;
	if (own)
		log.warn({ mail: mail.name, language }, 'a mail template is broken, the shipped text is sent');
	const shipped = compose(mail, language, shippedWording(mail, language), filling);
	if ('body' in shipped) return shipped;
	throw new Error(`The shipped text of the mail ${mail.name} is broken in ${language}`);
}
