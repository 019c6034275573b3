import { asc, eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { contactConsents, organisations } from '../directory/schema.ts';
import { commandLine, visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { rowsOf } from '../platform/database.ts';
import { activities, mails } from '../platform/schema.ts';
import { answerForm, answerInquiry } from './answer-inquiry.ts';
import { confirmInquiry } from './confirm-inquiry.ts';
import { deliverInquiry } from './deliver-inquiry.ts';
import { forgetInquiries, unconfirmedDays } from './forget-inquiries.ts';
import { fastestSeconds, issueTicket } from './form-ticket.ts';
import { handleAtDesk } from './handle-at-desk.ts';
import { readForm, type FormValues, type InquiryForm } from './inquiry/read-form.ts';
import {
	listDeskInquiries,
	openAnswer,
	openConfirmation,
	openStatus,
	readInquiry
} from './queries.ts';
import { inquiries, inquiryLinks } from './schema.ts';
import { startInquiry } from './start-inquiry.ts';

async function anOrganisation(db: Db, more: { isLookedAfter: boolean }): Promise<string> {
	const id = crypto.randomUUID();
	await db.insert(organisations).values({
		id,
		slug: `firma-${id}`,
		type: 'company',
		name: 'Soustružna Novák',
		nameKey: 'soustruzna novak',
		country: 'CZ',
		language: 'cs',
		publishedAt: new Date('2026-01-01')
	});
	if (more.isLookedAfter) await recordConsent(db, id);
	return id;
}

async function recordConsent(db: Db, organisationId: string): Promise<void> {
	await db.insert(contactConsents).values({
		organisationId,
		email: 'poptavky@novak.example',
		language: 'cs',
		givenBy: 'Jan Novák',
		givenOn: '2026-10-01',
		givenHow: 'telephone'
	});
}

const hour = 3_600_000;

async function aForm(db: Db, more: FormValues = {}, age = 60_000): Promise<InquiryForm> {
	const result = readForm(
		{
			lang: 'de',
			subject: 'part',
			direction: 'seek',
			what: 'Drehteile aus Edelstahl 1.4301',
			quantity: '1.500',
			quantityUnit: 'piece',
			tolerance: '0,02',
			replyLanguages: ['de'],
			note: 'Bitte <b>bald</b>.',
			senderName: 'Anna Schmidt',
			senderFirm: 'Schmidt Apparatebau GmbH',
			senderEmail: 'Einkauf@schmidt.example',
			ticket: await issueTicket(db, Date.now() - age),
			...more
		},
		'2026-11-23'
	);
	if (result.errors) throw new Error(JSON.stringify(result.errors));
	return result.form;
}

async function sentMails(db: Db, purpose?: string) {
	const all = await db.select().from(mails).orderBy(asc(mails.createdAt));
	return all.filter((mail) => !purpose || mail.purpose === purpose);
}

function linkIn(text: string, page: string): string {
	const secret = new RegExp(`/inquiries/${page}/([\\w-]+)`).exec(text)?.[1];
	if (!secret) throw new Error(`No link to ${page}`);
	return secret;
}

async function lastSecret(db: Db, purpose: string, page: string): Promise<string> {
	const found = await sentMails(db, purpose);
	return linkIn(found.at(-1)?.text ?? '', page);
}

/** Starts and confirms an inquiry and carries out the delivery, as the job would. */
async function aConfirmedInquiry(db: Db, isLookedAfter: boolean): Promise<string> {
	const organisationId = await anOrganisation(db, { isLookedAfter });
	await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
	await confirmInquiry(db, visitor, await lastSecret(db, 'inquiry.confirm', 'confirm'));
	const [inquiry] = await db
		.select()
		.from(inquiries)
		.where(eq(inquiries.organisationId, organisationId));
	await deliverInquiry(db, { inquiryId: inquiry!.id });
	return inquiry!.id;
}

async function answerLinks(db: Db): Promise<string[]> {
	const [mail] = await sentMails(db, 'inquiry.deliver');
	return [...(mail?.text ?? '').matchAll(/\/inquiries\/answer\/([\w-]+)/g)].map(
		([, secret]) => secret ?? ''
	);
}

const answer = v.parse(answerForm, { lang: 'cs', message: 'Ano, rádi.', contact: 'Jan Novák' });

describe('an inquiry', () => {
	test('goes to the recorded address in its language and comes back with an answer', async ({
		db
	}) => {
		const id = await aConfirmedInquiry(db, true);
		const [mail] = await sentMails(db, 'inquiry.deliver');
		expect(mail).toMatchObject({
			recipient: 'poptavky@novak.example',
			language: 'cs',
			subject: 'Dotaz přes Glokal: Schmidt Apparatebau GmbH',
			headers: { 'Reply-To': 'einkauf@schmidt.example' }
		});
		expect(mail?.text).toContain('Množství: 1\u00a0500\u00a0ks');
		expect(mail?.text).toContain('> Drehteile aus Edelstahl 1.4301');
		expect(mail?.html).toContain('lang="de"');
		expect(mail?.html).toContain('&lt;b&gt;bald&lt;/b&gt;');
		expect(mail?.html).not.toContain('<b>');

		const [interested] = await answerLinks(db);
		await answerInquiry(db, visitor, { secret: interested!, form: answer });
		const [reply] = await sentMails(db, 'inquiry.answered');
		expect(reply).toMatchObject({
			recipient: 'einkauf@schmidt.example',
			language: 'de',
			headers: { 'Reply-To': 'poptavky@novak.example' }
		});
		expect(reply?.text).toContain('> Ano, rádi.');
		expect(reply?.html).toContain('<blockquote lang="cs"');

		const status = await openStatus(db, await lastSecret(db, 'inquiry.answered', 'status'));
		expect(status?.inquiry.answers).toMatchObject([{ answer: 'interested', language: 'cs' }]);
		const names = await db.select().from(activities).where(eq(activities.subjectId, id));
		expect(names.map(({ name }) => name).sort()).toEqual([
			'inquiry.answered',
			'inquiry.confirmed',
			'inquiry.delivered',
			'inquiry.started'
		]);
	});

	test('lies at the desk where nobody looks after the entry, and the sender is told', async ({
		db
	}) => {
		const id = await aConfirmedInquiry(db, false);
		expect(await sentMails(db, 'inquiry.deliver')).toEqual([]);
		const [receipt] = await sentMails(db, 'inquiry.receipt');
		expect(receipt?.text).toContain('Diesen Eintrag betreut noch niemand');
		expect((await listDeskInquiries(db, 'open')).map((each) => each.id)).toEqual([id]);

		const form = {
			outcome: 'passed_on' as const,
			note: 'am Telefon',
			message: 'Gern!',
			lang: 'de' as const
		};
		await expect(handleAtDesk(db, visitor, { inquiryId: id, form })).rejects.toThrow(
			'inquiry.error.operators_only'
		);
		await handleAtDesk(db, commandLine, { inquiryId: id, form });
		expect(await listDeskInquiries(db, 'open')).toEqual([]);
		expect(await readInquiry(db, id)).toMatchObject({
			deskOutcome: 'passed_on',
			deskNote: 'am Telefon'
		});
		const [told] = await sentMails(db, 'inquiry.handled');
		expect(told?.text).toContain('> Gern!');
		expect(told?.text).not.toContain('am Telefon');
		await expect(handleAtDesk(db, commandLine, { inquiryId: id, form })).rejects.toThrow(
			'inquiry.error.already_handled'
		);
	});

	test('can be delivered from the desk once an address is recorded, not before', async ({ db }) => {
		const inquiryId = await aConfirmedInquiry(db, false);
		const form = { outcome: 'delivered' as const, note: '', message: '', lang: 'de' as const };
		await expect(handleAtDesk(db, commandLine, { inquiryId, form })).rejects.toThrow(
			'inquiry.error.no_contact'
		);
		const read = await readInquiry(db, inquiryId);
		await recordConsent(db, read!.addressee.id);
		await handleAtDesk(db, commandLine, { inquiryId, form });
		expect(await sentMails(db, 'inquiry.deliver')).toHaveLength(1);
	});

	test('whose consent was withdrawn on the way goes to the desk', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
		await confirmInquiry(db, visitor, await lastSecret(db, 'inquiry.confirm', 'confirm'));
		await db.update(contactConsents).set({ withdrawnAt: sql`now()` });
		const [inquiry] = await db.select().from(inquiries);
		await deliverInquiry(db, { inquiryId: inquiry!.id });
		expect(await sentMails(db, 'inquiry.deliver')).toEqual([]);
		expect(await listDeskInquiries(db, 'open')).toHaveLength(1);
	});

	test('is delivered once, however often the job runs', async ({ db }) => {
		const inquiryId = await aConfirmedInquiry(db, true);
		await deliverInquiry(db, { inquiryId });
		expect(await sentMails(db, 'inquiry.deliver')).toHaveLength(1);
		expect(await sentMails(db, 'inquiry.receipt')).toHaveLength(1);
	});

	test('goes nowhere before its sender has confirmed', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
		const [inquiry] = await db.select().from(inquiries);
		await deliverInquiry(db, { inquiryId: inquiry!.id });
		expect((await sentMails(db)).map(({ purpose }) => purpose)).toEqual(['inquiry.confirm']);
	});

	test('is forgotten when nobody confirms it in time, and its links with it', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
		const ageBy = (days: number) =>
			db.update(inquiries).set({ createdAt: sql`now() - make_interval(days => ${days}::int)` });
		await ageBy(unconfirmedDays - 1);
		await forgetInquiries(db);
		expect(await db.select().from(inquiries)).toHaveLength(1);
		await ageBy(unconfirmedDays + 1);
		await forgetInquiries(db);
		expect(await db.select().from(inquiries)).toEqual([]);
		expect(await db.select().from(inquiryLinks)).toEqual([]);
	});
});

describe('a link', () => {
	test('is stored as a hash only', async ({ db }) => {
		await aConfirmedInquiry(db, true);
		const secrets = [
			await lastSecret(db, 'inquiry.confirm', 'confirm'),
			...(await answerLinks(db))
		];
		const rows = await rowsOf<{ row: string }>(db, sql`select l::text as row from inquiry_links l`);
		const jobs = await rowsOf<{ row: string }>(db, sql`select data::text as row from jobs.job`);
		for (const secret of secrets) {
			expect([...rows, ...jobs].some(({ row }) => row.includes(secret))).toBe(false);
		}
	});

	test('acts once, and opening its page does not use it up', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
		const secret = await lastSecret(db, 'inquiry.confirm', 'confirm');
		for (let scan = 0; scan < 3; scan++) {
			expect(await openConfirmation(db, secret)).toMatchObject({ state: 'open' });
		}
		await confirmInquiry(db, visitor, secret);
		expect(await openConfirmation(db, secret)).toMatchObject({ state: 'over' });
		await expect(confirmInquiry(db, visitor, secret)).rejects.toThrow('inquiry.error.link_over');
	});

	test('serves its own purpose only', async ({ db }) => {
		await aConfirmedInquiry(db, true);
		const [interested] = await answerLinks(db);
		const status = await lastSecret(db, 'inquiry.receipt', 'status');
		expect(await openStatus(db, interested!)).toBeUndefined();
		expect(await openConfirmation(db, interested!)).toBeUndefined();
		expect(await openAnswer(db, status)).toBeUndefined();
		await expect(answerInquiry(db, visitor, { secret: status, form: answer })).rejects.toThrow();
		await expect(confirmInquiry(db, visitor, interested!)).rejects.toThrow();
	});

	test('is over after its time', async ({ db }) => {
		await aConfirmedInquiry(db, true);
		const [interested] = await answerLinks(db);
		await db.update(inquiryLinks).set({ expiresAt: sql`now() - interval '1 second'` });
		expect(await openAnswer(db, interested!)).toMatchObject({ state: 'over' });
		await expect(answerInquiry(db, visitor, { secret: interested!, form: answer })).rejects.toThrow(
			'inquiry.error.link_over'
		);
	});

	test('for "not now" does not give the recorded address away', async ({ db }) => {
		await aConfirmedInquiry(db, true);
		const notNow = (await answerLinks(db))[2];
		await answerInquiry(db, visitor, { secret: notNow!, form: answer });
		const [reply] = await sentMails(db, 'inquiry.answered');
		expect(JSON.stringify(reply)).not.toContain('poptavky@novak.example');
	});
});

describe('programs that fill forms', () => {
	test('get the same answer as people when they fill the hidden field, and nothing is kept', async ({
		db
	}) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const form = await aForm(db, { website: 'https://spam.example' });
		await expect(
			startInquiry(db, visitor, { organisationId, listingId: null, form })
		).resolves.toBeUndefined();
		expect(await db.select().from(inquiries)).toEqual([]);
		expect(await sentMails(db)).toEqual([]);
	});

	test.for([
		['faster than a person', fastestSeconds * 1_000 - 500, 'inquiry.error.too_fast'],
		['with a form of last week', 48 * hour, 'inquiry.error.form_old']
	] as const)('are refused when they are %s', async ([, age, code], { db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const form = await aForm(db, {}, age);
		await expect(
			startInquiry(db, visitor, { organisationId, listingId: null, form })
		).rejects.toThrow(code);
	});

	test('cannot make a ticket of their own', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const [, nonce, signature] = (await issueTicket(db, Date.now() - 60_000)).split('.');
		for (const ticket of ['', 'a.b.c', `${Date.now() - 30_000}.${nonce}.${signature}`]) {
			const form = await aForm(db, { ticket });
			await expect(
				startInquiry(db, visitor, { organisationId, listingId: null, form })
			).rejects.toThrow('inquiry.error.form_old');
		}
	});

	test('cannot fill a stranger’s mailbox: 100 inquiries give 3 mails, and the answer never differs', async ({
		db
	}) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const spam = 'BUY NOW https://spam.example';
		for (let attempt = 0; attempt < 100; attempt++) {
			const form = await aForm(db, {
				what: spam,
				material: spam,
				surface: spam,
				otherCertificates: spam,
				deliveryPlace: spam,
				note: spam,
				senderName: spam,
				senderFirm: spam,
				senderEmail: attempt % 2 ? 'victim@firma.example' : 'VICTIM@firma.example'
			});
			await startInquiry(db, visitor, { organisationId, listingId: null, form });
		}
		const received = await sentMails(db);
		expect(received).toHaveLength(3);
		for (const { subject, text, html, headers } of received) {
			const whole = [subject, text, html, JSON.stringify(headers)].join('\n');
			expect(whole).not.toMatch(/BUY|spam/i);
			expect(text.match(/https?:\/\/\S+\/inquiries\/\S+/g)).toHaveLength(1);
		}
		// All three say the same, but for the link.
		const withoutLink = received.map(({ text }) => text.replace(/confirm\/[\w-]+/, ''));
		expect(new Set(withoutLink).size).toBe(1);
	});

	test('do not shut out a sender who confirms', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const seen = new Set<string>();
		for (let sent = 1; sent <= 5; sent++) {
			await startInquiry(db, visitor, { organisationId, listingId: null, form: await aForm(db) });
			const fresh = (await sentMails(db, 'inquiry.confirm')).filter(({ id }) => !seen.has(id));
			expect(fresh).toHaveLength(1);
			for (const { id, text } of fresh) {
				seen.add(id);
				await confirmInquiry(db, visitor, linkIn(text, 'confirm'));
			}
		}
	});
});

describe('a form sent twice', () => {
	test('makes one inquiry and one mail', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const form = await aForm(db);
		await startInquiry(db, visitor, { organisationId, listingId: null, form });
		await startInquiry(db, visitor, { organisationId, listingId: null, form });
		expect(await db.select().from(inquiries)).toHaveLength(1);
		expect(await sentMails(db)).toHaveLength(1);
	});

	test('with other content is refused', async ({ db }) => {
		const organisationId = await anOrganisation(db, { isLookedAfter: true });
		const form = await aForm(db);
		await startInquiry(db, visitor, { organisationId, listingId: null, form });
		const other = { ...(await aForm(db, { note: 'Anders' })), ticket: form.ticket };
		await expect(
			startInquiry(db, visitor, { organisationId, listingId: null, form: other })
		).rejects.toThrow('platform.submitted_differently');
	});
});
