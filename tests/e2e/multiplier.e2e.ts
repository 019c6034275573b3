import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { translator } from '#i18n/messages.ts';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { checkIco, checkVatId } from '#server/directory/registers/index.ts';
import { readPdfText } from '#tests/pdf-text.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	linksOf,
	nextMail,
	openPage,
	test,
	textOf,
	textsOf,
	untilFound
} from './browser.ts';
import { signedInOperator } from './operator.ts';
import { signedInPerson, signUp } from './person.ts';
import { registeredName } from './registers.ts';

const withoutScript = { javaScriptEnabled: false };

const ways = [
	{
		lang: 'de',
		other: 'cs',
		district: 'Landkreis Görlitz',
		heading: 'Firma;PLZ;Ort;Beschreibung',
		place: '02763;Zittau',
		outside: '09111;Chemnitz',
		town: 'Zittau',
		what: 'Wir drehen Edelstahl in kleinen Serien.',
		others: 'Wir bauen Treppen aus Holz.',
		wanted: 'soustružení nerezu',
		number: () => ({ field: '#vatId', value: germanVatId() })
	},
	{
		lang: 'cs',
		other: 'de',
		district: 'Karlovarský kraj',
		heading: 'Název firmy;PSČ;Obec;Popis činnosti',
		place: '360 01;Karlovy Vary',
		outside: '460 01;Liberec',
		town: 'Karlovy Vary',
		what: 'Soustružíme nerez v malých sériích.',
		others: 'Stavíme dřevěná schodiště.',
		wanted: 'Edelstahl drehen',
		number: () => ({ field: '#registerNumber', value: anIco() })
	}
] as const;

describe.each(ways)('a chamber that works in $lang', (way) => {
	const { lang, other, district } = way;
	const t = translator(lang);

	test('imports 50 firms and prints letters; a firm claims by code, completes its entry, invites a colleague, is vouched for and found in the other language', async ({
		browser
	}) => {
		const desk = await deskOf(browser, lang, district);
		const staff = await staffOf(browser, lang, desk);
		const tag = crypto.randomUUID().slice(0, 6);
		const firm = `Edelmetall ${tag} GmbH`;

		// The chamber's own list: 50 firms of its area, and one that is not.
		await staff.goto(`${desk}/imports`);
		await expectAccessible(staff);
		await upload(staff, aList(way, { tag, firm }));
		await expectAccessible(staff);
		await staff.getByRole('button', { name: t('import.columns.check') }).click();
		await staff.waitForSelector('form[action="?/confirm"]', { timeout: 60_000 });
		await expectAccessible(staff);
		await expectNoSidewaysScroll(staff);
		expect(await staff.locator('form[action="?/confirm"] button').innerText()).toBe(
			t('import.preview.confirm', { n: 50 })
		);
		const problems = await textsOf(staff.locator('tbody tr'));
		expect(problems).toHaveLength(1);
		expect(spaced(problems.join())).toContain(spaced(t('import.problem.outside_area')));
		const report = `${new URL(staff.url()).pathname}/problems.csv`;
		expect((await staff.request.get(report)).status()).toBe(200);
		await staff.locator('form[action="?/confirm"] button').click();
		await staff.waitForSelector('.notice.success', { timeout: 60_000 });

		// Letters for two of them.
		await staff.goto(`${desk}/letters`);
		await expectAccessible(staff);
		const boxes = staff.locator('.recipients label', { hasText: tag });
		expect(await countOf(boxes)).toBe(50);
		await boxes.filter({ hasText: firm }).locator('input').check();
		await boxes
			.filter({ hasText: `Treppen 7 ${tag}` })
			.locator('input')
			.check();
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

		// Nobody else gets the document with the codes, nor the import.
		const stranger = await signedInPerson(browser, lang);
		for (const path of [address, report, report.replace('/problems.csv', ''), `${desk}/imports`]) {
			const answer = await stranger.page.request.get(path, { maxRedirects: 0 });
			expect(answer.status(), path).toBe(404);
		}
		await stranger.page.context().close();

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
		const rooms = `/${lang}/manage/${entry}`;

		// The code is spent.
		await owner.goto(`/${lang}/claim?code=${code}`);
		await owner.getByRole('button', { name: t('claims.code_send') }).click();
		expect(await owner.locator('[role=alert]').innerText()).toContain(t('claims.code_wrong'));

		// The register fills what it knows; the firm looks at it and saves.
		const { field, value } = way.number();
		await owner.goto(`${rooms}/basics`);
		await owner.fill(field, value);
		await owner.getByRole('button', { name: t('manage.new.lookup') }).click();
		await owner.getByText(t('manage.register_filled')).waitFor();
		await expectAccessible(owner);
		const name = await owner.inputValue('#name');
		expect(name).toBe(lang === 'cs' ? registeredName(value) : firm);
		await owner.locator('main form:has([name=basedOn]) button:not([formaction])').last().click();
		await owner.locator('.notice.success').waitFor();
		expect(await owner.inputValue(field)).toBe(value);

		// A colleague who reads the other language comes in by invitation.
		const colleague = await openPage(browser, withoutScript);
		const invited = `eva-${crypto.randomUUID().slice(0, 8)}@firma.example`;
		await owner.goto(`${rooms}/people`);
		await owner.fill('#email', invited);
		await owner.selectOption('form[action="?/invite"] [name=language]', other);
		await owner.locator('form[action="?/invite"] button').click();
		const [link = ''] = linksOf(await nextMail(invited, 0));
		await colleague.goto(link);
		await colleague.locator('main a[href*="/sign-up"]').click();
		await signUp(colleague, { email: invited, name: 'Eva Veselá', seen: 1 });
		await colleague.locator('main form button').click();
		expect(new URL(colleague.url()).pathname).toBe(`/${other}/manage/${entry}`);

		// The chamber sees the claim, notes something and vouches for the firm.
		await staff.goto(`${desk}/claims`);
		expect(await textOf(staff.locator('main'))).toContain(name);
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
		expect(spaced(await textOf(staff.locator('main')))).toContain(vouchedIn(lang));

		// Somebody on the other side, who knows none of this, finds the firm in their own words.
		const visitor = await openPage(browser, withoutScript);
		const near = new URLSearchParams({ q: way.wanted, place: way.town, radius: '10' });
		await untilFound(visitor, `/${other}/search?${near}`, name);
		await visitor.getByRole('link', { name }).first().click();
		expect(await visitor.locator('h1').innerText()).toBe(name);
		expect(spaced(await textOf(visitor.locator('main')))).toContain(vouchedIn(other));

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

		// Taking the list back leaves the firm what it has taken over.
		await staff.goto(report.replace('/problems.csv', ''));
		await staff.locator('summary', { hasText: t('import.undo') }).click();
		await staff.locator('form[action="?/undo"] button').click();
		await staff.getByText(t('import.state.undone')).first().waitFor();
		await staff.goto(`${desk}/letters`);
		expect(await countOf(boxes)).toBe(0);
		await owner.goto(rooms);
		expect(await owner.locator('h1').innerText()).toBe(name);
		for (const page of [staff, owner, colleague, visitor]) await page.context().close();
	}, 300_000);
});

/** A list as a chamber keeps it: one firm of note, 49 others, and one from elsewhere. */
function aList(
	{ heading, place, outside, what, others }: (typeof ways)[number],
	{ tag, firm }: { tag: string; firm: string }
): Buffer {
	const rows = Array.from(
		{ length: 49 },
		(_, at) => `Treppen ${at + 1} ${tag} GmbH;${place};${others}`
	);
	const elsewhere = `Anderswo ${tag} GmbH;${outside};${others}`;
	return Buffer.from([heading, `${firm};${place};${what}`, ...rows, elsewhere].join('\r\n'));
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
	await page.setInputFiles('#file', { name: 'list.csv', mimeType: 'text/csv', buffer });
	await page.locator('main form[enctype] button').click();
	await page.waitForURL(/\/columns$/);
}

/** "Visited by …", up to the name of the institution. */
function vouchedIn(lang: 'de' | 'cs'): string {
	const text = translator(lang)('directory.verified.visited', { institution: '|', date: '' });
	return spaced(text.split('|')[0] ?? '').trim();
}

/** A number that has not been used yet, with its check digit. */
function anIco(): string {
	for (;;) {
		const number = String(randomInt(10_000_000, 100_000_000));
		if (checkIco(number).valid) return number;
	}
}

function germanVatId(): string {
	for (;;) {
		const number = `DE${String(randomInt(100_000_000, 1_000_000_000))}`;
		if (checkVatId(number).valid) return number;
	}
}

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
