import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { client, startInstitution, type Institution } from '#tests/institution.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	linksOf,
	mailsTo,
	nextMail,
	openScriptless,
	tabTo,
	test,
	textOf,
	textsOf
} from './browser.ts';
import { startProgram, type Program } from './program.ts';

const password = 'Neiße und Elbe fließen';
const another = 'Nisa teče do Odry, Labe do moře';

const languages = [
	{ lang: 'de', other: 'cs', hello: 'Mein Konto', there: 'Můj účet' },
	{ lang: 'cs', other: 'de', hello: 'Můj účet', there: 'Mein Konto' }
] as const;

const submit = 'main form button:not([formaction])';

/** Fills one field after the other by Tab and sends the form by Enter. */
async function typeIn(page: Page, fields: Record<string, string>): Promise<void> {
	for (const [id, text] of Object.entries(fields)) {
		await tabTo(page, `#${id}`);
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(text);
	}
	await enter(page);
}

async function press(page: Page, selector: string): Promise<void> {
	await tabTo(page, selector);
	await enter(page);
}

/** Presses Enter and waits for the page that it leads to. */
async function enter(page: Page): Promise<void> {
	const loaded = page.waitForEvent('load');
	await page.keyboard.press('Enter');
	await loaded;
}

/** Each page as a reader with a screen reader, and one with a narrow phone, meets it. */
async function look(page: Page): Promise<void> {
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	expect(await countOf(page.locator('h1')), page.url()).toBe(1);
}

function pathOf(page: Page): string {
	return new URL(page.url()).pathname;
}

async function signOut(page: Page): Promise<void> {
	await press(page, 'header form button');
	expect(await page.context().cookies()).toEqual([]);
}

/** Somebody with an account, on their own page of it. */
async function signedUp(browser: Browser, lang: 'de' | 'cs', email: string): Promise<Page> {
	const page = await openScriptless(browser, { viewport: { width: 390, height: 800 } });
	await page.goto(`/${lang}/sign-up`);
	await typeIn(page, { email });
	const [link = ''] = linksOf(await nextMail(email, 0));
	await page.goto(link);
	await typeIn(page, { name: 'Eva Nováková', password });
	return page;
}

function someone(): string {
	return `eva-${crypto.randomUUID().slice(0, 8)}@firma.example`;
}

describe.each(languages)('without script and without a mouse, in $lang', (language) => {
	const { lang, other, hello, there } = language;
	const t = translator(lang);

	// Some thirty pages, each examined: longer than other journeys on a busy machine.
	test('from the first address to a second factor', { timeout: 300_000 }, async ({ browser }) => {
		const email = someone();
		const page = await openScriptless(browser, { viewport: { width: 390, height: 800 } });

		// Sign up: the page that was wanted is there at the end.
		await page.goto(`/${lang}/account/password`);
		expect(pathOf(page)).toBe(`/${lang}/sign-in`);
		await look(page);
		await press(page, 'main a[href*="/sign-up"]');
		await look(page);
		await page.evaluate(() => {
			document.querySelectorAll('form').forEach((form) => {
				form.noValidate = true;
			});
		});
		await typeIn(page, { email: 'keine adresse' });
		expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.email_wrong'));
		expect(await page.inputValue('#email')).toBe('keine adresse');
		await look(page);
		await typeIn(page, { email });
		expect(pathOf(page)).toBe(`/${lang}/sign-up/sent`);
		await look(page);
		const mail = await nextMail(email, 0);
		expect(mail.subject).toBe(t('identity.mail.sign_up.subject'));
		const [link = '', ...more] = linksOf(mail);
		expect(more).toEqual([]);
		for (let scan = 0; scan < 3; scan++) {
			const scanned = await fetch(inject('base') + link);
			expect(scanned.status).toBe(200);
			expect(scanned.headers.get('set-cookie')).toBeNull();
		}
		await page.goto(link);
		await look(page);
		await typeIn(page, { name: 'Eva Nováková', password: 'passwort2026' });
		expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.password_common'));
		expect(await page.inputValue('#name')).toBe('Eva Nováková');
		await look(page);
		await typeIn(page, { password });
		expect(pathOf(page)).toBe(`/${lang}/account/password`);
		await look(page);
		await page.goto(link);
		expect(await page.locator('h1').innerText()).toBe(t('identity.link_over_title'));

		// The other language, from now on for mails too.
		await page.goto(`/${lang}/account`);
		expect(await page.locator('h1').innerText()).toBe(hello);
		await look(page);
		await tabTo(page, '[name=language]:checked');
		await page.keyboard.press(lang === 'de' ? 'ArrowDown' : 'ArrowUp');
		await enter(page);
		expect(pathOf(page)).toBe(`/${other}/account`);
		expect(await page.locator('h1').innerText()).toBe(there);

		// Another browser is seen, and shown the door.
		const elsewhere = await openScriptless(browser);
		await elsewhere.goto(`/${lang}/sign-in`);
		await typeIn(elsewhere, { email, password });
		expect(pathOf(elsewhere)).toBe(`/${lang}/account`);
		await page.goto(`/${lang}/account`);
		expect(await countOf(page.locator('form[action="?/end"]'))).toBe(1);
		await press(page, 'form[action="?/end"] button');
		await elsewhere.goto(`/${lang}/account`);
		expect(pathOf(elsewhere)).toBe(`/${lang}/sign-in`);
		await elsewhere.context().close();

		// Out, and in again by a link.
		await signOut(page);
		await page.goto(`/${lang}/sign-in/link`);
		await look(page);
		let seen = mailsTo(email).length;
		await typeIn(page, { email });
		expect(pathOf(page)).toBe(`/${lang}/sign-in/sent`);
		const letter = await nextMail(email, seen);
		expect(letter.subject).toBe(translator(other)('identity.mail.sign_in.subject'));
		await page.goto(linksOf(letter)[0] ?? '');
		await look(page);
		await press(page, submit);
		expect(pathOf(page)).toBe(`/${other}/account`);
		await signOut(page);

		// A forgotten password.
		await page.goto(`/${lang}/sign-in/forgotten`);
		await look(page);
		seen = mailsTo(email).length;
		await typeIn(page, { email });
		await page.goto(linksOf(await nextMail(email, seen))[0] ?? '');
		await look(page);
		await typeIn(page, { password: another });
		expect(pathOf(page)).toBe(`/${other}/account`);

		// A second factor.
		await page.goto(`/${lang}/account/second-factor`);
		await look(page);
		await press(page, 'form[action^="?/begin"] button');
		await look(page);
		const secret = (await page.locator('main code').innerText()).replace(/\s/g, '');
		await typeIn(page, { code: codeAt(secret, stepAt(Date.now())) });
		expect(await countOf(page.locator('main li code'))).toBe(10);
		const [recovery = ''] = await textsOf(page.locator('main li code'));
		await look(page);
		await press(page, 'main a');
		expect(pathOf(page)).toBe(`/${lang}/account`);
		await signOut(page);

		// In with the code of the app, and once with a recovery code.
		await page.goto(`/${lang}/sign-in?next=/${lang}/account/email`);
		await typeIn(page, { email, password: another });
		expect(pathOf(page)).toBe(`/${lang}/sign-in/code`);
		await look(page);
		await typeIn(page, { code: codeAt(secret, stepAt(Date.now()) + 1) });
		expect(pathOf(page)).toBe(`/${lang}/account/email`);
		await look(page);
		await signOut(page);
		await page.goto(`/${lang}/sign-in`);
		await typeIn(page, { email, password: another });
		await tabTo(page, 'summary');
		await page.keyboard.press('Enter');
		await typeIn(page, { recovery });
		expect(pathOf(page)).toBe(`/${lang}/account`);
		await page.context().close();
	});

	test('to another address, and back from it', async ({ browser }) => {
		const [email, next] = [someone(), someone()];
		const page = await signedUp(browser, lang, email);
		await page.goto(`/${lang}/account/email`);
		await typeIn(page, { email: next });
		await look(page);
		await page.goto(linksOf(await nextMail(next, 0))[0] ?? '');
		await look(page);
		await press(page, submit);
		expect(await page.locator('h1').innerText()).toBe(t('account.email_done'));
		await page.goto(`/${lang}/account`);
		expect(await textOf(page.locator('main'))).toContain(next);

		const notice = await nextMail(email, 1);
		expect(notice.subject).toBe(t('identity.mail.undo_email.subject'));
		const owner = await openScriptless(browser);
		await owner.goto(linksOf(notice)[0] ?? '');
		await look(owner);
		await press(owner, submit);
		expect(await owner.locator('h1').innerText()).toBe(t('identity.reset_title'));
		await typeIn(owner, { password: another });
		expect(await textOf(owner.locator('main'))).toContain(email);
		await page.goto(`/${lang}/account`);
		expect(pathOf(page)).toBe(`/${lang}/sign-in`);
		await page.context().close();
		await owner.context().close();
	});
});

describe.each(languages)('before anything important changes, in $lang', ({ lang }) => {
	const t = translator(lang);

	test('somebody is asked who they are, and may answer by mail', async ({ browser }) => {
		const email = someone();
		const page = await signedUp(browser, lang, email);
		await page.goto(`/${lang}/account/confirm?next=/${lang}/account/email`);
		await look(page);
		await typeIn(page, { password: 'falsch' });
		expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.password_wrong'));
		await look(page);
		await typeIn(page, { password });
		expect(pathOf(page)).toBe(`/${lang}/account/email`);

		await page.goto(`/${lang}/account/confirm?next=/${lang}/account/email`);
		await tabTo(page, 'summary');
		await page.keyboard.press('Enter');
		await press(page, 'form[action^="?/mail"] button');
		expect(await textOf(page.locator('main'))).toContain(email);
		const mail = await nextMail(email, 1);
		expect(mail.subject).toBe(t('identity.mail.confirm.subject'));
		await page.goto(linksOf(mail)[0] ?? '');
		await look(page);
		await press(page, submit);
		expect(pathOf(page)).toBe(`/${lang}/account/email`);

		await page.goto(`/${lang}/account/password`);
		await typeIn(page, { current: password, password: another });
		expect(pathOf(page)).toBe(`/${lang}/account`);
		const told = await nextMail(email, 2);
		expect(told.subject).toBe(t('identity.mail.changed.subject'));
		await page.context().close();
	});
});

describe('an institution', () => {
	let institution: Institution;
	let program: Program;
	const scratch = mkdtempSync(join(tmpdir(), 'glokal-institution-'));

	beforeAll(async () => {
		institution = await startInstitution();
		const label = { de: 'TU Liberec', cs: 'Technická univerzita v Liberci', en: 'TU of Liberec' };
		program = await startProgram({
			GLOKAL_DATA: scratch,
			OIDC_PROVIDERS: JSON.stringify([
				{
					id: 'tul',
					label,
					issuer: institution.issuer,
					clientId: client.id,
					clientSecret: client.secret,
					domains: ['tul.example']
				}
			])
		});
		institution.open(`${program.base}/sign-in/callback/tul`);
	});

	afterAll(async () => {
		await program.stop();
		await institution.close();
		rmSync(scratch, { recursive: true, force: true });
	});

	test.for(languages)('signs its people in, in $lang', async ({ lang, hello }, { browser }) => {
		institution.person = {
			sub: `jana-${lang}`,
			email: `jana-${lang}@tul.example`,
			email_verified: true,
			name: 'Jana Dvořáková'
		};
		const context = await browser.newContext({ baseURL: program.base, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`/${lang}/account`);
		await expectAccessible(page);
		await press(page, 'main a[href*="/sign-in/with/tul"]');
		expect(pathOf(page)).toBe(`/${lang}/account`);
		expect(await page.locator('h1').innerText()).toBe(hello);
		expect(await page.inputValue('#name')).toBe('Jana Dvořáková');
		await expectAccessible(page);
		await context.close();
	});

	test('that does not vouch leads back to a page that says so', async ({ browser }) => {
		institution.person = { sub: 'karl', email: 'karl@firma.example', email_verified: true };
		const context = await browser.newContext({ baseURL: program.base, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('/cs/sign-in');
		await press(page, 'main a[href*="/sign-in/with/tul"]');
		expect(pathOf(page)).toBe('/cs/sign-in');
		expect(await page.locator('[role=alert]').innerText()).toContain(
			translator('cs')('identity.provider_domain')
		);
		await expectAccessible(page);
		await context.close();
	});
});

describe('an attacker', () => {
	const post = (
		path: string,
		fields: Record<string, string>,
		headers: Record<string, string> = {}
	) =>
		fetch(inject('base') + path, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin: inject('base'),
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded',
				...headers
			},
			body: new URLSearchParams(fields)
		});

	test('is answered the same for those who have an account and those who have none', async ({
		browser
	}) => {
		const known = someone();
		const page = await signedUp(browser, 'de', known);
		await page.context().close();
		const forms = [
			['/de/sign-up', { language: 'de' }],
			['/de/sign-in/link', {}],
			['/de/sign-in/forgotten', {}],
			['/de/sign-in', { password: 'ein falsches Passwort' }]
		] as const;
		for (const [path, fields] of forms) {
			const answers = await Promise.all(
				[known, someone()].map(async (email, index) => {
					const from = { 'x-forwarded-for': `10.77.${index}.1` };
					const answer = await post(path, { ...fields, email }, from);
					const text = (await answer.text()).replaceAll(email, 'EMAIL');
					const nonce = /nonce="?[\w+/=-]+"?/g;
					return [answer.status, answer.headers.get('location'), text.replace(nonce, '')];
				})
			);
			expect(answers[0], path).toEqual(answers[1]);
		}
	});

	test('does not choose where links of mails lead, whatever headers say', async () => {
		const email = someone();
		const answer = await post(
			'/de/sign-up',
			{ email, language: 'de' },
			{
				'x-forwarded-for': '10.78.0.1',
				'x-forwarded-host': 'evil.example',
				'x-glokal-host': 'evil.example',
				forwarded: 'host=evil.example'
			}
		);
		expect(answer.status).toBe(303);
		const { text, html } = await nextMail(email, 0);
		expect(text + html).not.toContain('evil');
		expect(text).toContain(`${inject('base')}/de/sign-up/confirm/`);
	});

	test('is stopped after twenty guesses, whatever addresses are claimed before', async () => {
		const email = someone();
		const statuses: number[] = [];
		let last = new Response();
		for (let time = 0; time < 25; time++) {
			last = await post(
				'/de/sign-in',
				{ email, password: `falsch ${time}` },
				{ 'x-forwarded-for': `1.2.3.${time}, 10.79.0.1` }
			);
			statuses.push(last.status);
		}
		expect(statuses.filter((status) => status === 422)).toHaveLength(20);
		expect(statuses.at(-1)).toBe(429);
		expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
		// The control: from another network, another person is let try.
		const other = await post(
			'/de/sign-in',
			{ email: someone(), password: 'falsch' },
			{ 'x-forwarded-for': '10.80.0.1' }
		);
		expect(other.status).toBe(422);
	});

	test('without a session sees nothing of an account', async () => {
		for (const path of ['/de/account', '/de/account/email', '/de/account/second-factor']) {
			const page = await fetch(inject('base') + path, {
				redirect: 'manual',
				headers: { accept: 'text/html' }
			});
			expect([page.status, page.headers.get('location')], path).toEqual([
				303,
				`/de/sign-in?next=${encodeURIComponent(path)}`
			]);
			expect((await post(path, {})).status, path).toBe(404);
			expect((await fetch(inject('base') + path)).status, path).toBe(404);
		}
	});

	test('who is signed in learns nothing of the operator’s rooms', async ({ browser }) => {
		const page = await signedUp(browser, 'de', someone());
		for (const path of ['/de/operator', '/de/operator/activities']) {
			expect((await page.goto(path))?.status(), path).toBe(404);
		}
		await page.context().close();
	});

	test('cannot lead anybody off by the way on', async ({ browser }) => {
		const email = someone();
		const page = await signedUp(browser, 'de', email);
		await signOut(page);
		for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/de//x']) {
			await page.goto(`/de/sign-in?next=${encodeURIComponent(next)}`);
			await typeIn(page, { email, password });
			expect(new URL(page.url()).origin).toBe(inject('base'));
			expect(pathOf(page)).toBe('/de/account');
			await signOut(page);
		}
		await page.context().close();
	});
});
