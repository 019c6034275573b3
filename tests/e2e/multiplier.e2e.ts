import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { translator } from '#i18n/messages.ts';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { readPdfText } from '#tests/pdf-text.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	nextMail,
	openPage,
	test,
	textOf
} from './browser.ts';
import { signedInOperator } from './operator.ts';
import { signedInPerson, signUp } from './person.ts';

const withoutScript = { javaScriptEnabled: false };

const ways = [
	{ lang: 'de', district: 'Landkreis Görlitz' },
	{ lang: 'cs', district: 'Karlovarský kraj' }
] as const;

describe.each(ways)('a chamber that works in $lang', ({ lang, district }) => {
	const t = translator(lang);

	test('prints letters; a firm takes over its entry by code, is vouched for, and the claim is seen', async ({
		browser
	}) => {
		const desk = await deskOf(browser, lang, district);
		const staff = await staffOf(browser, lang, desk);

		// The workspace, and letters for two firms of the area.
		await staff.goto(`${desk}/letters`);
		await expectAccessible(staff);
		const boxes = staff.locator('.recipients label');
		const firm = (await boxes.first().innerText()).trim();
		await boxes.first().locator('input').check();
		await boxes.nth(1).locator('input').check();
		await staff.getByRole('button', { name: t('desk.letters_print') }).click();
		const ready = staff.getByRole('link', { name: t('desk.letters_ready', { n: 2 }) });
		for (let tries = 0; tries < 60 && (await countOf(ready)) === 0; tries++) {
			await new Promise((resolve) => setTimeout(resolve, 500));
			await staff.goto(`${desk}/letters`);
		}
		const address = (await ready.getAttribute('href')) ?? '';
		const pdf = await staff.request.get(address);
		expect(pdf.headers()['content-type']).toBe('application/pdf');
		const pages = readPdfText(await pdf.body()).split('\f');
		const letter = pages.find((page) => page.includes(firm)) ?? '';
		const code = /\b[0-9A-Z]{6}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(letter)?.[0] ?? '';
		expect(code).not.toBe('');
		expect(spaced(letter)).toContain(spaced(t('claims.letter.subject')));

		// Nobody else gets the document with the codes.
		const stranger = await openPage(browser);
		expect((await stranger.request.get(address, { maxRedirects: 0 })).status()).toBe(404);
		await stranger.context().close();

		// The firm follows the letter, makes an account on the way, and comes back to the code.
		const owner = await openPage(browser, {
			...withoutScript,
			viewport: { width: 390, height: 844 }
		});
		await owner.goto(`/${lang}/claim?code=${code}`);
		await expectAccessible(owner);
		await expectNoSidewaysScroll(owner);
		await owner.getByRole('link', { name: t('claims.to_sign_up') }).click();
		const email = `chef-${crypto.randomUUID().slice(0, 8)}@firma.example`;
		await signUp(owner, { email, name: 'Jana Novotná' });
		await owner.waitForURL(/\/claim/);
		expect(await owner.inputValue('#code')).toBe(code);
		await owner.getByRole('button', { name: t('claims.code_send') }).click();
		await owner.waitForURL(/\/manage\//);
		expect(await owner.locator('h1').innerText()).toBe(firm);
		const entry = new URL(owner.url()).pathname.split('/').at(-1) ?? '';

		// The code is spent.
		await owner.goto(`/${lang}/claim?code=${code}`);
		await owner.getByRole('button', { name: t('claims.code_send') }).click();
		expect(await owner.locator('[role=alert]').innerText()).toContain(t('claims.code_wrong'));

		// The chamber sees the claim, notes something and vouches for the firm.
		await staff.goto(`${desk}/claims`);
		expect(await textOf(staff.locator('main'))).toContain(firm);
		await expectAccessible(staff);
		await staff.goto(`${desk}/entries/${entry}`);
		await expectAccessible(staff);
		await staff.fill('#text', 'Ruft im Mai wieder an.');
		await staff.getByRole('button', { name: t('desk.note_add') }).click();
		await staff.locator('blockquote', { hasText: 'Ruft im Mai' }).waitFor();
		await staff.selectOption('#kind', 'visited');
		await staff.getByRole('button', { name: t('desk.vouch'), exact: true }).click();
		await staff.getByRole('link', { name: t('manage.view_public') }).click();
		await staff.waitForURL(/\/organisations\//);
		const [vouched = ''] = t('directory.verified.visited', {
			institution: '|',
			date: ''
		}).split('|');
		expect(spaced(await textOf(staff.locator('main')))).toContain(spaced(vouched));

		// A task with a day as people write it.
		await staff.goto(desk);
		await staff.fill('#title', 'Frau Novotná anrufen');
		await staff.fill('#dueOn', '31. 2. 2027');
		await staff.getByRole('button', { name: t('desk.task_add') }).click();
		expect(await staff.inputValue('#title')).toBe('Frau Novotná anrufen');
		await staff.fill('#dueOn', lang === 'de' ? '3.5.2027' : '3. 5. 2027');
		await staff.getByRole('button', { name: t('desk.task_add') }).click();
		await staff.locator('.tasks li', { hasText: 'Frau Novotná' }).waitFor();
		await expectAccessible(staff);
		await expectNoSidewaysScroll(staff);
		for (const page of [staff, owner]) await page.context().close();
	});
});

/** Path of the desk that answers for a district, as the operator's room links to it. */
async function deskOf(browser: Browser, lang: 'de' | 'cs', district: string): Promise<string> {
	const { page } = await signedInOperator(browser, lang);
	await page.goto(`/${lang}/operator/desks`);
	await expectAccessible(page);
	const card = page.locator('section', { has: page.locator('h2', { hasText: district }) });
	const href = (await card.locator('a[href*="/operator/desks/"]').getAttribute('href')) ?? '';
	const id = href.split('/').at(-1) ?? '';
	await page.context().close();
	return `/${lang}/desk/${id}`;
}

/** Somebody of the institution asks for its entry, an operator confirms, the app is set up. */
async function staffOf(browser: Browser, lang: 'de' | 'cs', desk: string): Promise<Page> {
	const t = translator(lang);
	const { page, email } = await signedInPerson(browser, lang, { name: 'Karla Berger' });
	const { page: operator } = await signedInOperator(browser, lang);
	const id = desk.split('/').at(-1) ?? '';
	await operator.goto(`/${lang}/operator/organisations/${id}`);
	const slug = await operator
		.locator('a[href*="/organisations/"]')
		.evaluateAll(
			(links) =>
				links
					.map(
						(link) =>
							/\/(?:de|cs)\/organisations\/([^/?]+)$/.exec(link.getAttribute('href') ?? '')?.[1]
					)
					.find((found) => found !== undefined) ?? ''
		);
	await page.goto(`/${lang}/organisations/${slug}/claim`);
	await expectAccessible(page);
	await page.fill('#message', 'Ich leite die Geschäftsstelle.');
	await page.getByRole('button', { name: t('claims.desk_send') }).click();
	await page.getByText(t('claims.waiting')).waitFor();

	await operator.goto(`${desk}/claims`);
	await operator
		.locator('article', { hasText: email })
		.getByRole('button', { name: t('desk.claim_grant') })
		.click();
	await operator.waitForURL(/claims\?$/);
	const mail = await nextMail(email, 1);
	expect(mail.subject).toBe(t('claims.mail.granted.subject'));
	await operator.context().close();

	// Whoever looks after others needs a second factor before anything else.
	await page.goto(desk);
	await page.waitForURL(/second-factor/);
	await page.locator('main form button').first().click();
	const secret = (await page.locator('main code').innerText()).replace(/\s/g, '');
	await page.fill('#code', codeAt(secret, stepAt(Date.now())));
	await page.locator('main form button').click();
	await page.locator('main li code').first().waitFor();
	await page.goto(desk);
	await expectAccessible(page);
	return page;
}

/** Czech words are bound to their neighbours by spaces that a PDF reader gives back as plain ones. */
function spaced(text: string): string {
	return text.replace(/\s+/g, ' ');
}
