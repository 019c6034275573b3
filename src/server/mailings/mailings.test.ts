import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { affiliations, responsibilities } from '#server/directory/desks/schema.ts';
import { memberships } from '#server/directory/members/schema.ts';
import { contactConsents, organisations, people } from '#server/directory/schema.ts';
import { accounts } from '#server/identity/schema.ts';
import type { Actor } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { writeSetting } from '#server/platform/settings.ts';
import { mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { everybody, type MailingFilter } from './filter.ts';
import {
	cancelMailing,
	forgetRecipients,
	giveNewsConsent,
	listMailings,
	mailingsOwnData,
	mailingsPerHour,
	pauseMailing,
	readMailing,
	readNewsConsent,
	releaseMailing,
	resumeMailing,
	sendMailings,
	startMailing,
	testMailing,
	unsubscribe,
	withdrawNewsConsent,
	writeMailing
} from './index.ts';
import type { Basis } from './read-group.ts';
import { mailingRecipients, mailings, mailSuppressions, newsConsents } from './schema.ts';
import { readStopToken } from './suppress.ts';

const person = (personId: string, isOperator = false): Actor => ({
	kind: 'person',
	personId,
	isOperator
});

async function anAccount(db: Db, email: string, language: 'de' | 'cs' | 'en' = 'de') {
	const id = crypto.randomUUID();
	await db
		.insert(accounts)
		.values({ id, name: email.split('@')[0] ?? '', email, language, emailVerified: true });
	return id;
}

async function anOperator(db: Db) {
	return person(await anAccount(db, `eva-${crypto.randomUUID()}@wfs.example`), true);
}

interface Membership {
	language?: 'de' | 'cs' | 'en';
	role?: 'owner' | 'editor' | 'viewer';
	wantsNews?: boolean;
}

/** Somebody who looks after an entry, and wants news unless it is said otherwise. */
async function aMember(
	db: Db,
	organisationId: string,
	email: string,
	{ language = 'de', role = 'owner', wantsNews = true }: Membership = {}
) {
	const accountId = await anAccount(db, email, language);
	await db.insert(memberships).values({ organisationId, accountId, role });
	if (wantsNews) await giveNewsConsent(db, person(accountId), { via: 'account', language });
	return accountId;
}

interface Draft {
	institutionId?: string | null;
	basis?: Basis;
	reason?: string;
	filter?: Partial<MailingFilter>;
	texts?: 'both' | 'german';
}

const de = { subject: 'Börse in Zittau', body: 'Kommen Sie!\n\nAm 3. März.' };
const cs = { subject: 'Burza v Žitavě', body: 'Přijďte!\n\n3. března.' };
const none = { subject: '', body: '' };

async function aDraft(db: Db, actor: Actor, draft: Draft = {}) {
	const { institutionId = null, basis = 'news', reason = '', filter = {}, texts = 'both' } = draft;
	const mailingId = await startMailing(db, actor, institutionId);
	const address = { mailingId, institutionId };
	await writeMailing(db, actor, {
		...address,
		basedOn: await stateOf(db, mailingId),
		basis,
		reason,
		filter: { ...everybody, ...filter },
		texts: { de, cs: texts === 'both' ? cs : none, en: none }
	});
	return address;
}

const stateOf = async (db: Db, mailingId: string) =>
	(await db.select().from(mailings).where(eq(mailings.id, mailingId)))[0]!.updatedAt.toISOString();

type Address = Awaited<ReturnType<typeof aDraft>>;

const release = async (db: Db, actor: Actor, address: Address) =>
	releaseMailing(db, actor, { ...address, basedOn: await stateOf(db, address.mailingId) });

async function sendAll(db: Db, actor: Actor, draft: Draft = {}) {
	const address = await aDraft(db, actor, draft);
	await release(db, actor, address);
	await sendMailings(db);
	return address;
}

const recipientsOf = async (db: Db) =>
	(await db.select({ recipient: mails.recipient }).from(mails).orderBy(mails.recipient)).map(
		({ recipient }) => recipient
	);

const mailTo = async (db: Db, recipient: string) =>
	(await db.select().from(mails).where(eq(mails.recipient, recipient)))[0]!;

const tokenIn = (text: string) => /unsubscribe\/(?:mailing\/)?([\w.-]+)/.exec(text)?.[1] ?? '';

async function aChamber(db: Db, staff: string) {
	const id = await anOrganisation(db, { name: 'IHK Dresden', type: 'chamber' });
	await db
		.insert(responsibilities)
		.values({ institutionId: id, kind: 'district', area: 'DED2D', country: 'DE' });
	const accountId = await aMember(db, id, staff, { wantsNews: false });
	return { id, staff: person(accountId) };
}

describe('a mailing of news', () => {
	test('reaches those who agreed, each once and in their language, with two ways out', async ({
		db
	}) => {
		const operator = await anOperator(db);
		const [one, two] = [await anOrganisation(db), await anOrganisation(db)];
		const anna = await aMember(db, one, 'anna@firma.example');
		await db.insert(memberships).values({ organisationId: two, accountId: anna, role: 'owner' });
		await aMember(db, two, 'jan@firma.example', { language: 'cs' });
		await aMember(db, two, 'still@firma.example', { wantsNews: false });
		await sendAll(db, operator);
		expect(await recipientsOf(db)).toEqual(['anna@firma.example', 'jan@firma.example']);
		const czech = await mailTo(db, 'jan@firma.example');
		expect(czech.subject).toBe('Burza v\u00a0Žitavě'.replace('\u00a0', ' '));
		expect(czech.text).toContain('Přijďte!');
		const german = await mailTo(db, 'anna@firma.example');
		expect(german.text).toContain('/de/unsubscribe/news.');
		expect(german.headers['list-unsubscribe']).toMatch(/^<https?:.*\/unsubscribe\/mailing\/news\./);
		expect(german.headers).toMatchObject({
			'list-unsubscribe-post': 'List-Unsubscribe=One-Click'
		});
	});

	test('never goes to an address that an import brought, whatever the group is', async ({ db }) => {
		const operator = await anOperator(db);
		const imported = await anOrganisation(db, { email: 'info@imported.example' });
		await db.insert(people).values({
			organisationId: imported,
			name: 'Petra Import',
			email: 'petra@imported.example',
			dataSource: 'IHK',
			legalBasis: 'f'
		});
		await db.insert(contactConsents).values({
			organisationId: imported,
			email: 'anfragen@imported.example',
			language: 'de',
			givenBy: 'Petra',
			givenOn: '2026-01-01',
			givenHow: 'Brief'
		});
		// The control: a person with an account in the same entry is reached.
		await aMember(db, imported, 'control@firma.example');
		for (const basis of ['news', 'contract', 'obligation', 'interest'] as const) {
			for (const filter of [{}, { claimed: 'claimed' as const }, { language: 'de' as const }]) {
				await sendAll(db, operator, { basis, reason: 'Grund', filter });
			}
		}
		const reached = new Set(await recipientsOf(db));
		expect(reached).toContain('control@firma.example');
		expect([...reached].filter((address) => address.endsWith('@imported.example'))).toEqual([]);
		const unclaimed = await aDraft(db, operator, { filter: { claimed: 'unclaimed' } });
		await expect(release(db, operator, unclaimed)).rejects.toThrow('mailings.error.nobody');
	});

	test('goes by district, field, kind, size and language', async ({ db }) => {
		const operator = await anOperator(db);
		const small = await anOrganisation(db, {
			size: 'small',
			site: { place: 'Zittau', district: 'DED2D' }
		});
		const czech = await anOrganisation(db, {
			type: 'cluster',
			language: 'cs',
			country: 'CZ',
			site: { place: 'Liberec', district: 'CZ051' }
		});
		await db.execute(sql`insert into competences (organisation_id, concept_id)
			values (${czech}, 'turning')`);
		await aMember(db, small, 'klein@firma.example');
		await aMember(db, czech, 'klastr@firma.example');
		const reach = async (filter: Partial<MailingFilter>) => {
			const address = await aDraft(db, operator, { filter });
			const { group } = await readMailing(db, operator, address);
			return group?.recipients.map(({ email }) => email);
		};
		expect(await reach({ district: 'DED2D' })).toEqual(['klein@firma.example']);
		expect(await reach({ size: 'small' })).toEqual(['klein@firma.example']);
		expect(await reach({ type: 'cluster' })).toEqual(['klastr@firma.example']);
		expect(await reach({ language: 'cs' })).toEqual(['klastr@firma.example']);
		expect(await reach({ field: 'metal' })).toEqual(['klastr@firma.example']);
		expect(await reach({ field: 'no-such-field' })).toEqual([]);
		expect(await reach({})).toEqual(['klastr@firma.example', 'klein@firma.example']);
	});

	test('says before it goes out who is counted, and which text is missing', async ({ db }) => {
		const operator = await anOperator(db);
		const id = await anOrganisation(db);
		await aMember(db, id, 'anna@firma.example');
		await aMember(db, id, 'kate@firma.example', { language: 'en' });
		await aMember(db, id, 'still@firma.example', { wantsNews: false });
		const address = await aDraft(db, operator, { filter: { language: 'de' }, texts: 'german' });
		const { group, missing } = await readMailing(db, operator, address);
		expect(missing).toEqual(['cs']);
		expect(group).toMatchObject({
			organisations: 1,
			people: 3,
			consenting: 2,
			byLanguage: { de: 1, cs: 0, en: 1 }
		});
		await expect(release(db, operator, address)).rejects.toThrow('mailings.error.texts');
		expect(await recipientsOf(db)).toEqual([]);
	});

	test('gives who reads English the German text, marked as such', async ({ db }) => {
		const operator = await anOperator(db);
		await aMember(db, await anOrganisation(db), 'kate@firma.example', { language: 'en' });
		await sendAll(db, operator);
		const { text, html } = await mailTo(db, 'kate@firma.example');
		expect(text).toContain('Kommen Sie!');
		expect(text).toContain('Unsubscribe from news');
		expect(html).toContain('<p lang="de">Kommen Sie!');
	});
});

describe('saying no', () => {
	test('by one click ends the news at once, and what is still under way', async ({ db }) => {
		const operator = await anOperator(db);
		const id = await anOrganisation(db);
		const anna = await aMember(db, id, 'anna@firma.example');
		await aMember(db, id, 'control@firma.example');
		await sendAll(db, operator);
		const token = tokenIn((await mailTo(db, 'anna@firma.example')).text);
		const address = await aDraft(db, operator);
		await release(db, operator, address);
		await unsubscribe(db, token);
		await unsubscribe(db, token);
		await sendMailings(db);
		expect(await recipientsOf(db)).toEqual([
			'anna@firma.example',
			'control@firma.example',
			'control@firma.example'
		]);
		expect(await readNewsConsent(db, anna)).toBeNull();
		const { report, state } = await readMailing(db, operator, address);
		expect(report).toMatchObject({ recipients: 2, skipped: 1, underWay: 1 });
		expect(state).toBe('complete');
	});

	test('needs our own signature, and serves one purpose', async ({ db }) => {
		const operator = await anOperator(db);
		await aMember(db, await anOrganisation(db), 'anna@firma.example');
		await sendAll(db, operator);
		const token = tokenIn((await mailTo(db, 'anna@firma.example')).text);
		expect(readStopToken(token)).not.toBeNull();
		const forged = [
			token.replace(/^news/, 'service'),
			token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
			'',
			'news..',
			token.split('.').slice(0, 3).join('.')
		];
		for (const other of forged) {
			await expect(unsubscribe(db, other)).rejects.toThrow('mailings.error.no_link');
		}
		expect(await db.select().from(mailSuppressions)).toEqual([]);
	});

	test('outlives the account: who comes back with the same address is not written to', async ({
		db
	}) => {
		const operator = await anOperator(db);
		const id = await anOrganisation(db);
		const anna = await aMember(db, id, 'anna@firma.example');
		await sendAll(db, operator, { basis: 'interest', reason: 'Umzug der Plattform' });
		const token = tokenIn((await mailTo(db, 'anna@firma.example')).text);
		await db.delete(accounts).where(eq(accounts.id, anna));
		await unsubscribe(db, token);
		await aMember(db, id, 'Anna@firma.example'.toLowerCase(), { wantsNews: false });
		await aMember(db, id, 'control@firma.example', { wantsNews: false });
		await db.delete(mails);
		await sendAll(db, operator, { basis: 'interest', reason: 'Noch ein Umzug' });
		expect(await recipientsOf(db)).not.toContain('anna@firma.example');
		expect(await recipientsOf(db)).toContain('control@firma.example');
		const [kept] = await db.select().from(mailSuppressions);
		expect(JSON.stringify(kept)).not.toMatch(/anna|firma/i);
	});

	test('can be taken back by agreeing anew, and is kept with day and words', async ({ db }) => {
		const accountId = await anAccount(db, 'anna@firma.example', 'cs');
		const actor = person(accountId);
		await giveNewsConsent(db, actor, { via: 'sign_up', language: 'cs' });
		await giveNewsConsent(db, actor, { via: 'account', language: 'cs' });
		await withdrawNewsConsent(db, actor);
		await db.execute(sql`insert into mail_suppressions (address_hash, scope)
			select ${(await import('./suppress.ts')).hashAddress('anna@firma.example')}, 'news'`);
		await giveNewsConsent(db, actor, { via: 'account', language: 'de' });
		expect(await db.select().from(mailSuppressions)).toEqual([]);
		const kept = await db.select().from(newsConsents).orderBy(newsConsents.givenAt);
		expect(kept).toHaveLength(2);
		expect(kept.find(({ withdrawnAt }) => withdrawnAt)?.wording).toMatch(/^Chci e-mailem/);
		expect((await readNewsConsent(db, accountId))?.wording).toMatch(/^Ich möchte/);
	});
});

describe('a mailing on another basis', () => {
	test('is the operator’s alone, and needs a reason that stands in the mail', async ({ db }) => {
		const operator = await anOperator(db);
		const chamber = await aChamber(db, 'staff@ihk.example');
		await aMember(
			db,
			await anOrganisation(db, { site: { place: 'Zittau', district: 'DED2D' } }),
			'anna@firma.example',
			{ wantsNews: false }
		);
		await expect(
			aDraft(db, chamber.staff, { institutionId: chamber.id, basis: 'contract', reason: 'x' })
		).rejects.toThrow('mailings.error.operators_basis');
		const without = await aDraft(db, operator, { basis: 'contract' });
		await expect(release(db, operator, without)).rejects.toThrow('mailings.error.reason');
		await sendAll(db, operator, { basis: 'contract', reason: 'Neue Bedingungen ab Mai.' });
		const { text, headers } = await mailTo(db, 'anna@firma.example');
		expect(text).toContain('Neue Bedingungen ab Mai.');
		// What the contract needs cannot be unsubscribed, and nothing pretends that it can.
		expect(text).not.toContain('unsubscribe');
		expect(headers).toEqual({});
	});
});

describe('an institution', () => {
	test('reaches those it looks after, and nobody else', async ({ db }) => {
		const chamber = await aChamber(db, 'staff@ihk.example');
		const inside = await anOrganisation(db, { site: { place: 'Zittau', district: 'DED2D' } });
		const listed = await anOrganisation(db, { site: { place: 'Wien', country: 'AT' } });
		await db.insert(affiliations).values({ institutionId: chamber.id, organisationId: listed });
		const outside = await anOrganisation(db, { site: { place: 'Liberec', district: 'CZ051' } });
		await aMember(db, inside, 'innen@firma.example');
		await aMember(db, listed, 'liste@firma.example');
		await aMember(db, outside, 'aussen@firma.example');
		await anAccount(db, 'niemand@firma.example').then((id) =>
			giveNewsConsent(db, person(id), { via: 'account', language: 'de' })
		);
		await sendAll(db, chamber.staff, { institutionId: chamber.id });
		expect(await recipientsOf(db)).toEqual(['innen@firma.example', 'liste@firma.example']);
		expect((await mailTo(db, 'innen@firma.example')).text).toContain('IHK Dresden');
	});

	test('does not see, change or send what another house writes', async ({ db }) => {
		const operator = await anOperator(db);
		const chamber = await aChamber(db, 'staff@ihk.example');
		const other = await aChamber(db, 'staff@khk.example');
		const stranger = person(await anAccount(db, 'wer@firma.example'));
		const theirs = await aDraft(db, other.staff, { institutionId: other.id });
		const ours = await aDraft(db, operator);
		for (const actor of [chamber.staff, stranger]) {
			for (const address of [theirs, ours, { ...theirs, institutionId: chamber.id }]) {
				const denied = 'directory.not_found';
				await expect(readMailing(db, actor, address)).rejects.toThrow(denied);
				await expect(release(db, actor, address)).rejects.toThrow(denied);
				await expect(testMailing(db, actor, address)).rejects.toThrow(denied);
				await expect(cancelMailing(db, actor, address)).rejects.toThrow(denied);
			}
			await expect(
				listMailings(db, actor, { institutionId: other.id, language: 'de' })
			).rejects.toThrow('directory.not_found');
		}
		// The control: the house itself may.
		expect((await readMailing(db, other.staff, theirs)).state).toBe('draft');
	});
});

describe('sending', () => {
	async function aCrowd(db: Db, size: number) {
		const id = await anOrganisation(db);
		for (let at = 0; at < size; at++) {
			await aMember(db, id, `p${String(at).padStart(3, '0')}@firma.example`);
		}
	}

	test('keeps to so many an hour, over all mailings', async ({ db }) => {
		const operator = await anOperator(db);
		await writeSetting(db, operator, { setting: mailingsPerHour, value: 4 });
		await aCrowd(db, 3);
		const first = await aDraft(db, operator);
		const second = await aDraft(db, operator);
		await release(db, operator, first);
		await release(db, operator, second);
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(4);
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(4);
		await db.execute(
			sql`update mailing_recipients set queued_at = queued_at - interval '61 minutes'`
		);
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(6);
	});

	test('can be paused, resumed and cancelled', async ({ db }) => {
		const operator = await anOperator(db);
		await writeSetting(db, operator, { setting: mailingsPerHour, value: 1 });
		await aCrowd(db, 3);
		const address = await aDraft(db, operator);
		await release(db, operator, address);
		await sendMailings(db);
		const anHourLater = () =>
			db.execute(sql`update mailing_recipients set queued_at = queued_at - interval '61 minutes'`);
		await pauseMailing(db, operator, address);
		await anHourLater();
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(1);
		await resumeMailing(db, operator, address);
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(2);
		await cancelMailing(db, operator, address);
		await anHourLater();
		await sendMailings(db);
		expect(await recipientsOf(db)).toHaveLength(2);
		await expect(resumeMailing(db, operator, address)).rejects.toThrow('mailings.error.over');
		const { state, report } = await readMailing(db, operator, address);
		expect([state, report.waiting]).toEqual(['cancelled', 1]);
	});

	test('puts one mail for each person into the outbox, wherever the worker dies', async ({
		database
	}) => {
		const { db } = database;
		const operator = await anOperator(db);
		await aCrowd(db, 60);
		const address = await aDraft(db, operator);
		await release(db, operator, address);
		// The database breaks in the middle of the second step, as if the worker had been killed there.
		await db.execute(sql`create sequence mails_until_death`);
		await db.execute(sql`create function die() returns trigger language plpgsql as $$
			begin
				if nextval('mails_until_death') = 40 then raise exception 'killed'; end if;
				return new;
			end $$`);
		await db.execute(sql`create trigger dying before insert on mails
			for each row execute function die()`);
		try {
			await expect(sendMailings(db)).rejects.toThrow();
			const half = await recipientsOf(db);
			expect(half).toHaveLength(25);
			await Promise.all([sendMailings(db), sendMailings(db)]);
			const all = (await recipientsOf(db)).filter((email) => email.startsWith('p'));
			expect(all).toHaveLength(60);
			expect(new Set(all).size).toBe(60);
			const linked = await rowsOf<{ n: number }>(
				db,
				sql`select count(distinct mails.id)::int as n from mailing_recipients own
					join mails on mails.id = own.mail_id`
			);
			expect(linked[0]?.n).toBe(60);
			expect((await readMailing(db, operator, address)).state).toBe('complete');
		} finally {
			await db.execute(sql`drop trigger dying on mails`);
			await db.execute(sql`drop function die()`);
			await db.execute(sql`drop sequence mails_until_death`);
			await db.delete(mailings);
			await db.delete(mails);
			await db.execute(sql`delete from organisations`);
			await db.delete(accounts);
			await db.execute(sql`delete from settings`);
		}
	});

	test('is what was seen: a draft that changed since is not released', async ({ db }) => {
		const operator = await anOperator(db);
		await aCrowd(db, 1);
		const address = await aDraft(db, operator);
		const seen = await stateOf(db, address.mailingId);
		const edit = { ...address, basis: 'news' as const, reason: '', filter: everybody };
		const texts = { de: { ...de, subject: 'Anders' }, cs, en: none };
		await writeMailing(db, operator, { ...edit, texts, basedOn: seen });
		await expect(releaseMailing(db, operator, { ...address, basedOn: seen })).rejects.toThrow(
			'mailings.conflict'
		);
		await expect(writeMailing(db, operator, { ...edit, texts, basedOn: seen })).rejects.toThrow(
			'mailings.conflict'
		);
		await release(db, operator, address);
		await expect(release(db, operator, address)).rejects.toThrow('mailings.error.released');
		await expect(
			writeMailing(db, operator, { ...edit, texts, basedOn: await stateOf(db, address.mailingId) })
		).rejects.toThrow('mailings.error.released');
	});

	test('reports what was delivered and what was refused, also when the outbox forgot it', async ({
		db
	}) => {
		const operator = await anOperator(db);
		await aCrowd(db, 3);
		const address = await sendAll(db, operator);
		const set = (email: string, what: object) =>
			db.update(mails).set(what).where(eq(mails.recipient, email));
		await set('p000@firma.example', { sentAt: new Date() });
		await set('p001@firma.example', { failedAt: new Date(), lastError: '550 No such mailbox' });
		const before = await readMailing(db, operator, address);
		expect(before.report).toMatchObject({ sent: 1, failed: 1, underWay: 1 });
		expect(before.failures).toEqual([
			{ recipient: 'p001@firma.example', error: '550 No such mailbox' }
		]);
		await sendMailings(db);
		await db
			.delete(mails)
			.where(inArray(mails.recipient, ['p000@firma.example', 'p001@firma.example']));
		expect((await readMailing(db, operator, address)).report).toMatchObject({ sent: 1, failed: 1 });
	});

	test('can be tried out in one’s own mailbox, and counts as nothing', async ({ db }) => {
		const operator = await anOperator(db);
		await aCrowd(db, 1);
		const address = await aDraft(db, operator);
		const email = await testMailing(db, operator, address);
		expect(await recipientsOf(db)).toEqual([email, email]);
		expect((await readMailing(db, operator, address)).report.recipients).toBe(0);
	});
});

describe('what is kept of people', () => {
	test('is handed out, goes with them, and after a year is only a number', async ({ db }) => {
		const operator = await anOperator(db);
		const id = await anOrganisation(db);
		const anna = await aMember(db, id, 'anna@firma.example');
		await aMember(db, id, 'jan@firma.example');
		await sendAll(db, operator);
		const her = { id: anna, email: 'anna@firma.example', name: 'Anna' };
		const own = await mailingsOwnData.collect!(db, her);
		expect(own).toMatchObject({
			newsConsents: [{ givenVia: 'account', language: 'de' }],
			mailingsReceived: [{ basis: 'news' }]
		});
		await mailingsOwnData.erase!(db, her);
		expect(await db.select().from(newsConsents).where(eq(newsConsents.accountId, anna))).toEqual(
			[]
		);
		const named = () => db.$count(mailingRecipients, and(isNotNull(mailingRecipients.accountId)));
		await forgetRecipients(db);
		expect(await named()).toBe(2);
		await db.update(mailings).set({ releasedAt: sql`now() - interval '13 months'` });
		await forgetRecipients(db);
		expect(await named()).toBe(0);
		expect(await db.$count(mailingRecipients)).toBe(2);
		expect(await db.$count(organisations)).toBeGreaterThan(0);
	});
});
