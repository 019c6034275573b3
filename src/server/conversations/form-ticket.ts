import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { formKeys } from './schema.ts';

/** Nobody reads a form, writes an inquiry and looks at its preview in less. */
export const fastestSeconds = 4;

/** A form may lie open over a night. */
const validHours = 36;

/**
 * Signed proof of when a form was handed out. It also names the form: what is sent with it is sent
 * once (R51). Programs that post without reading the page have none, and those that read it have to
 * wait as people do.
 */
export async function issueTicket(db: Db, now = Date.now()): Promise<string> {
	const body = `${now}.${randomBytes(12).toString('base64url')}`;
	return `${body}.${sign(body, await readKey(db))}`;
}

/** Refuses a ticket that is false, too fresh or too old; the form comes back with a new one. */
export async function checkTicket(db: Db, ticket: string, now = Date.now()): Promise<void> {
	const [issued = '', nonce = '', signature = ''] = ticket.split('.');
	if (!isSame(signature, sign(`${issued}.${nonce}`, await readKey(db)))) {
		throw new Refusal('inquiry.error.form_old');
	}
	const age = now - Number(issued);
	if (age > validHours * 3_600_000) throw new Refusal('inquiry.error.form_old');
	if (age < fastestSeconds * 1_000) throw new Refusal('inquiry.error.too_fast');
}

function sign(body: string, key: string): string {
	return createHmac('sha256', key).update(body).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}

async function readKey(db: Db): Promise<string> {
	const known = await findKey(db);
	if (known) return known;
	// Two processes may start at once: the first row stays, and both read it.
	await db
		.insert(formKeys)
		.values({ id: 'inquiry', key: randomBytes(32).toString('base64url') })
		.onConflictDoNothing();
	const made = await findKey(db);
	if (!made) throw new Error('The key that signs forms could not be stored');
	return made;
}

async function findKey(db: Db): Promise<string | undefined> {
	const [row] = await db.select().from(formKeys).where(eq(formKeys.id, 'inquiry'));
	return row?.key;
}
