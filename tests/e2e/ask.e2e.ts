import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	countOf,
	expectAccessible,
	linksOf,
	mailsTo,
	mailThat,
	nextMail,
	openPage,
	openScriptless,
	test,
	textOf,
	textsOf
} from './browser.ts';
import { signedInOperator } from './operator.ts';

const ways = [
	{
		from: 'de',
		to: 'cs',
		country: 'CZ',
		search: 'Drehteile',
		what: 'Drehteile, Edelstahl, verzinkt',
		theirs: /soustruž/i,
		quantity: ['1.500', /1\s500\sks/],
		tolerance: ['0,02', /±\s?0,02\smm/],
		note: 'Muster könnten wir am Dienstag bringen.'
	},
	{
		from: 'cs',
		to: 'de',
		country: 'DE',
		search: 'soustružení',
		what: 'soustružené díly, nerez, zinkování',
		theirs: /dreh/i,
		quantity: ['1 500', /1\.500\sStück/],
		tolerance: ['0,02', /±\s?0,02\smm/],
		note: 'Vzorky bychom přivezli v úterý.'
	}
] as const;

describe.each(ways)('asking in $from a firm that reads $to', (way) => {
	const t = translator(way.from);
	const theirs = translator(way.to);

	test('arrives in the recipient’s language and is answered in the sender’s', async ({
		browser
	}) => {
		const sender = aSender(way.from);
		const page = await openScriptless(browser);
		await openForm(page, way, 'direct');
		await fillIn(page, way, sender);

		// Wrong first: nothing that was typed is lost, and the summary stands in the focus.
		await page.fill('#quantity', 'viel');
		await page.fill('#senderEmail', 'keine-adresse');
		await page.getByRole('button', { name: t('inquiry.preview') }).click();
		const alert = page.locator('[role=alert]');
		expect(await countOf(alert.locator('a'))).toBe(2);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
		expect(await page.inputValue('#what')).toBe(way.what);
		expect(await page.inputValue('#quantity')).toBe('viel');
		expect(await page.inputValue('#note')).toBe(way.note);
		expect(await page.inputValue('#tolerance')).toBe(way.tolerance[0]);
		await expectAccessible(page);
		await alert.locator('a').first().click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('quantity');

		await page.fill('#quantity', way.quantity[0]);
		await page.fill('#senderEmail', sender.email);
		await page.getByRole('button', { name: t('inquiry.preview') }).click();
		const preview = page.locator(`section [lang=${way.to}]`, { hasText: way.quantity[1] });
		expect(await preview.first().innerText()).toMatch(way.theirs);
		expect(await preview.first().innerText()).toMatch(way.tolerance[1]);
		expect(await textsOf(page.locator(`blockquote[lang=${way.from}]`))).toContain(way.note);
		await expectAccessible(page);

		await page.getByRole('button', { name: t('inquiry.change') }).click();
		expect(await page.inputValue('#what')).toBe(way.what);
		await page.getByRole('button', { name: t('inquiry.preview') }).click();
		expect(mailsTo(sender.email)).toEqual([]);
		await page.getByRole('button', { name: t('inquiry.send') }).click();
		expect(new URL(page.url()).pathname).toBe(`/${way.from}/inquiries/sent`);
		await expectAccessible(page);

		// A mail scanner opens the link: nothing happens.
		const [confirmation] = linksOf(await nextMail(sender.email, 0));
		if (!confirmation) throw new Error('The mail holds no link');
		for (let looks = 0; looks < 3; looks++) {
			expect((await fetch(inject('base') + confirmation)).status).toBe(200);
		}
		await settle();
		expect(mailsTo(sender.email)).toHaveLength(1);
		expect(await mailThat(({ subject }) => subject.includes(sender.firm), 0)).toBeUndefined();

		await page.goto(confirmation);
		await expectAccessible(page);
		await page.getByRole('button', { name: t('inquiry.confirm.button') }).click();
		expect(new URL(page.url()).pathname).toMatch(/\/inquiries\/status\//);
		await expectAccessible(page);
		await page.goto(confirmation);
		expect(await page.locator('h1').innerText(), 'a second click').toBe(t('inquiry.over.title'));
		expect(await countOf(page.locator('main form'))).toBe(0);

		const arrived = await mailThat(({ subject }) => subject.includes(sender.firm));
		if (!arrived) throw new Error('No mail reached the recipient');
		expect(arrived.subject).toBe(theirs('inquiry.mail.inquiry.subject', { firm: sender.firm }));
		expect(arrived.text).toMatch(way.theirs);
		expect(arrived.text).toMatch(way.quantity[1]);
		expect(arrived.text, 'the own words stand beside').toContain(way.note);
		expect(arrived.html).toContain(`lang="${way.from}"`);
		expect(arrived.text).not.toContain(t('inquiry.fact.quantity'));
		const answers = linksOf(arrived).filter((link) => link.includes('/inquiries/answer/'));
		expect(answers, 'one link per answer').toHaveLength(3);

		const [interested = ''] = answers;
		await page.goto(interested);
		expect(await page.locator('html').getAttribute('lang')).toBe(way.to);
		await expectAccessible(page);
		await settle();
		expect(mailsTo(sender.email), 'looking is not answering').toHaveLength(2);
		const mainForm = page.locator('main form');
		expect(await countOf(mainForm.locator('button'))).toBe(1);
		await mainForm.locator('button').click();
		expect(await page.locator('h1').innerText()).toBe(theirs('inquiry.answer.done.title'));
		await expectAccessible(page);

		const told = await nextMail(sender.email, 2);
		expect(told.subject).toBe(
			t('inquiry.mail.answer.interested.subject', { addressee: await nameOf(browser, told) })
		);
		expect(told.text).toContain(t('inquiry.mail.greeting'));
		await page.goto(interested);
		expect(await page.locator('h1').innerText()).toBe(theirs('inquiry.over.title'));
		expect(await countOf(page.locator('main form'))).toBe(0);
		await post(interested, { lang: way.to, message: '' });
		await settle();
		expect(mailsTo(sender.email), 'a second answer').toHaveLength(3);
		await page.context().close();
	});

	test('to an entry that nobody looks after reaches the operator’s desk', async ({ browser }) => {
		const sender = aSender(way.from);
		const page = await openScriptless(browser);
		await openForm(page, way, 'desk');
		expect(await textOf(page.locator('main'))).toContain(t('inquiry.route.desk'));
		await fillIn(page, way, sender);
		await page.getByRole('button', { name: t('inquiry.preview') }).click();
		const addressee = await page.locator('main header a').first().innerText();
		await page.getByRole('button', { name: t('inquiry.send') }).click();
		const [confirmation = ''] = linksOf(await nextMail(sender.email, 0));
		await page.goto(confirmation);
		await page.getByRole('button', { name: t('inquiry.confirm.button') }).click();

		const told = await nextMail(sender.email, 1);
		expect(told.subject).toBe(t('inquiry.mail.receipt.subject', { addressee }));
		expect(told.text.replace(/\s+/g, ' ')).toContain(
			t('inquiry.mail.receipt.desk', { addressee }).replace(/\s+/g, ' ')
		);
		const [status = ''] = linksOf(told).filter((link) => link.includes('/status/'));
		await page.goto(status);
		expect(await textOf(page.locator('main'))).toContain(t('inquiry.status.desk_text'));
		await expectAccessible(page);

		const operator = await signedInOperator(browser, way.to, { javaScriptEnabled: false });
		await operator.page.goto(`/${way.to}/operator/inquiries`);
		await expectAccessible(operator.page);
		await operator.page
			.locator('main li:has(h2)', { hasText: sender.firm })
			.locator('h2 a')
			.click();
		const desk = await textOf(operator.page.locator('main'));
		expect(desk).toContain(sender.firm);
		expect(desk).toMatch(way.theirs);
		expect(desk).toContain(way.note);
		await expectAccessible(operator.page);
		await operator.page.locator('[name=outcome][value=passed_on]').check();
		await operator.page.locator('main form button').last().click();
		const handled = await nextMail(sender.email, 2);
		expect(handled.subject).toBe(t('inquiry.mail.desk.passed_on.subject', { addressee }));
		await operator.page.context().close();
		await page.context().close();
	});
});

describe('a program that abuses the form', () => {
	const typed = ['Gewinn77', 'spamseite-77', 'Klickfirma77', 'Zahlwort77'];

	test('and fills the hidden field sends nothing, and is told nothing', async () => {
		const { path, fields } = await formOf('de');
		const email = `honig-${tag()}@opfer.example`;
		await later();
		const answer = await post(`${path}?/send`, {
			...fields,
			website: 'https://spamseite-77.example',
			senderEmail: email
		});
		expect(answer.headers.get('location')).toBe('/de/inquiries/sent');
		await settle();
		expect(mailsTo(email)).toEqual([]);
	});

	test('fills no mailbox: three mails a day, of our own words only', async () => {
		const email = `opfer-${tag()}@opfer.example`;
		const forms = await Promise.all(Array.from({ length: 6 }, () => formOf('de')));
		await later();
		for (const { path, fields } of forms) {
			const answer = await post(`${path}?/send`, {
				...fields,
				what: 'Gewinn77 https://spamseite-77.example/x',
				note: 'Gewinn77 https://spamseite-77.example/x',
				material: 'Gewinn77',
				senderName: 'Zahlwort77',
				senderFirm: 'Klickfirma77',
				senderEmail: email
			});
			expect(answer.headers.get('location'), 'the same answer whether sent or not').toBe(
				'/de/inquiries/sent'
			);
		}
		await nextMail(email, 2);
		await settle();
		const mails = mailsTo(email);
		expect(mails).toHaveLength(3);
		for (const mail of mails) {
			for (const word of typed) expect(JSON.stringify(mail)).not.toContain(word);
			expect(linksOf(mail)).toHaveLength(1);
		}
	});

	test('and sends one form twice makes one inquiry', async () => {
		const email = `doppelt-${tag()}@kunde.example`;
		const { path, fields } = await formOf('cs');
		await later();
		const body = { ...fields, senderEmail: email };
		const both = await Promise.all([post(`${path}?/send`, body), post(`${path}?/send`, body)]);
		expect(both.map(({ headers }) => headers.get('location'))).toEqual([
			'/cs/inquiries/sent',
			'/cs/inquiries/sent'
		]);
		await nextMail(email, 0);
		await settle();
		expect(mailsTo(email)).toHaveLength(1);
	});
});

interface Sender {
	name: string;
	firm: string;
	email: string;
}

type Way = (typeof ways)[number];

function aSender(language: string): Sender {
	const id = tag();
	return {
		name: language === 'de' ? 'Jörg Weiß' : 'Jiří Dvořák',
		firm: `Einkauf ${id}`,
		email: `einkauf-${id}@kunde.example`
	};
}

function tag(): string {
	return crypto.randomUUID().slice(0, 8);
}

/** From the search to the form of the first firm whose inquiries take this route. */
async function openForm(page: Page, way: Way, route: 'direct' | 'desk'): Promise<void> {
	const told = translator(way.from)(`inquiry.route.${route}`);
	for (const path of await profiles(way)) {
		const html = await (await fetch(`${inject('base')}${path}/inquiry`)).text();
		if (!html.includes(told)) continue;
		await page.goto(path);
		await page.locator('aside a[href$="/inquiry"]').first().click();
		return;
	}
	throw new Error(`No firm that takes inquiries by the route ${route}`);
}

async function profiles({ from, to, country, search }: Way): Promise<string[]> {
	const query = new URLSearchParams({ q: search, type: 'company', country });
	const html = await (await fetch(`${inject('base')}/${from}/search?${query}`)).text();
	const written = [...html.matchAll(/<a href="(\/[a-z]+\/organisations\/[^"/#]+)" lang="(\w+)"/g)];
	return written.filter(([, , language]) => language === to).map(([, path = '']) => path);
}

async function fillIn(page: Page, way: Way, { name, firm, email }: Sender): Promise<void> {
	await page.fill('#what', way.what);
	await page.fill('#quantity', way.quantity[0]);
	await page.locator('summary').first().click();
	await page.fill('#tolerance', way.tolerance[0]);
	await page.fill('#note', way.note);
	await page.fill('#senderName', name);
	await page.fill('#senderFirm', firm);
	await page.fill('#senderEmail', email);
	await later();
}

/** The addressee as the sender's mail names it, checked against the page it leads to. */
async function nameOf(browser: Browser, mail: Parameters<typeof linksOf>[0]): Promise<string> {
	const [status = ''] = linksOf(mail).filter((link) => link.includes('/status/'));
	const page = await openPage(browser);
	await page.goto(status);
	const name = await page.locator('main a[href*="/organisations/"]').first().innerText();
	await expectAccessible(page);
	await page.context().close();
	return name;
}

/** A form as a program reads it: where it goes, and a good filling with its ticket. */
async function formOf(
	language: 'de' | 'cs'
): Promise<{ path: string; fields: Record<string, string> }> {
	const way = ways[language === 'de' ? 0 : 1];
	const [profile = ''] = await profiles(way);
	const path = `${profile}/inquiry`;
	const html = await (await fetch(inject('base') + path)).text();
	const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
	const fields = {
		ticket,
		what: way.what,
		senderName: 'Kunde',
		senderFirm: 'Kunde GmbH',
		lang: language
	};
	return { path, fields };
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
	return fetch(inject('base') + path, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: inject('base'),
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams(fields)
	});
}

/** Time in which a mail would have come. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 3_000));
}

/** People need a moment for a form; who is faster is taken for a program. */
function later(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 4_000));
}
