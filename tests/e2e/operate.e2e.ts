import iconv from 'iconv-lite';
import { describe, expect, inject } from 'vitest';
import { access } from '../../src/access.ts';
import { translator } from '#i18n/messages.ts';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import {
	countOf,
	expectAccessible,
	openPage,
	openScriptless,
	test,
	textOf,
	textsOf
} from './browser.ts';
import { setupPath, signedInOperator } from './operator.ts';

describe('the way in', () => {
	const t = translator('cs');

	test('a link makes one operator, once; later both factors are asked for', async ({ browser }) => {
		const page = await openScriptless(browser);
		const email = `obsluha-${crypto.randomUUID().slice(0, 8)}@ahk.example`;
		const first = await setupPath(email, '--lang', 'cs');
		const path = await setupPath(email, '--lang', 'cs');
		await page.goto(first);
		expect(await countOf(page.locator('#password')), 'superseded by the newer one').toBe(0);
		expect(await page.locator('h1').innerText()).toBe(t('identity.link_over_title'));
		await expectAccessible(page);

		await page.goto(path);
		await page.fill('#password', 'kratke');
		await page.locator('main form button').click();
		expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.password_short'));
		await expectAccessible(page);
		const password = 'most přes řeku Nisu';
		await page.fill('#password', password);
		await page.locator('main form button').click();
		const secret = (await page.locator('main code').innerText()).replace(/\s/g, '');
		await expectAccessible(page);
		await page.fill('#code', '000000');
		await page.locator('main form button').click();
		expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.code_wrong'));
		const step = stepAt(Date.now());
		await page.fill('#code', codeAt(secret, step));
		await page.locator('main form button').click();
		expect(await countOf(page.locator('main li code'))).toBe(10);
		await expectAccessible(page);

		await page.goto(path);
		expect(await countOf(page.locator('#password')), 'the link was used').toBe(0);

		await page.getByRole('button', { name: t('common.sign_out') }).click();
		await page.goto('/cs/sign-in');
		await page.fill('#email', email);
		await page.fill('#password', password);
		await page.locator('main form button').click();
		expect(new URL(page.url()).pathname, 'the password alone opens nothing').toBe(
			'/cs/sign-in/code'
		);
		await expectAccessible(page);
		await page.goto('/cs/operator');
		expect(new URL(page.url()).pathname).toBe('/cs/sign-in');
		await page.goto('/cs/sign-in/code');
		await page.fill('#code', codeAt(secret, step));
		await page.locator('main form button').first().click();
		expect(await page.locator('[role=alert]').innerText(), 'a code used once').toContain(
			t('identity.code_wrong')
		);
		await page.fill('#code', codeAt(secret, stepAt(Date.now()) + 1));
		await page.locator('main form button').first().click();
		expect(new URL(page.url()).pathname).toBe('/cs/operator');
		await page.context().close();
	});

	const rooms = Object.entries(access)
		.filter(([, { GET, POST }]) => (GET ?? POST) === 'operator')
		.map(([route]) =>
			route
				.replace('[lang]', 'de')
				.replace('[id]', '00000000-0000-4000-8000-000000000000')
				.replace('[key]', 'imprint')
		);

	test.for(rooms)('%s is closed to visitors, as page and as data', async (path) => {
		for (const address of [path, `${path}/__data.json`, `${path}?x=1`]) {
			const answer = await fetch(inject('base') + address, { redirect: 'manual' });
			expect([303, 404, 405], address).toContain(answer.status);
			if (answer.status === 303) expect(answer.headers.get('location')).toContain('/sign-in');
			const body = await answer.text();
			expect(body, address).not.toMatch(/operator\/imports|Protokoll|"nodes"/);
		}
		const posted = await fetch(inject('base') + path, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin: inject('base'),
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: 'title=x&body=x'
		});
		expect([303, 404, 405]).toContain(posted.status);
		if (posted.status === 303) expect(posted.headers.get('location')).toContain('/sign-in');
	});
});

describe('a list as Excel writes it in Czechia', () => {
	const t = translator('cs');

	test('loses no zero and no háček on its way to the public', async ({ browser }) => {
		const tag = crypto.randomUUID().slice(0, 6);
		const { page } = await signedInOperator(browser, 'cs', { javaScriptEnabled: false });
		const take = async () => {
			await page.goto('/cs/operator/imports');
			await page.fill('#source', `khk-${tag}`);
			await page.setInputFiles('#file', {
				name: 'členové.csv',
				mimeType: 'text/csv',
				buffer: czechList(tag)
			});
			await page.locator('main form[enctype] button').click();
			expect(await textOf(page.locator('main'))).toContain(`Žluťoučký kůň ${tag}`);
			await page.getByRole('button', { name: t('import.columns.check') }).click();
			await page.waitForSelector('dl', { timeout: 60_000 });
			return textOf(page.locator('main'));
		};
		const preview = await take();
		expect(preview).toContain(t('import.preview.confirm', { n: 2 }));
		const bad = await textsOf(page.locator('tbody tr'));
		expect(bad).toHaveLength(1);
		expect(bad[0]).toContain('4');
		expect(bad[0]).toContain('12345678');
		expect(bad[0]).toContain(t('import.problem.ico_check'));
		await expectAccessible(page);
		await page.locator('form[action="?/confirm"] button').click();
		await page.waitForSelector('.notice.success', { timeout: 60_000 });
		const done = page.url();

		const visitor = await openPage(browser);
		await visitor.goto(`/cs/search?${new URLSearchParams({ q: `Žluťoučký kůň ${tag}` })}`);
		await visitor
			.getByRole('link', { name: `Žluťoučký kůň ${tag} s.r.o.` })
			.first()
			.click();
		const profile = visitor.url();
		const shown = (await textOf(visitor.locator('main'))).replace(/\u00a0/g, ' ');
		expect(shown).toContain('00000019');
		expect(shown).toContain('460 01');
		expect(shown).toContain('Třískové obrábění');
		await expectAccessible(visitor);
		await visitor.goto(`/de/search?${new URLSearchParams({ q: `Grenzwerk ${tag}` })}`);
		await visitor
			.getByRole('link', { name: `Grenzwerk ${tag} GmbH` })
			.first()
			.click();
		expect(await textOf(visitor.locator('main'))).toContain('02763');

		// With a recorded consent inquiries go straight there.
		await visitor.goto(`${profile}/inquiry`);
		expect(await textOf(visitor.locator('main'))).toContain(t('inquiry.route.desk'));
		await page.goto(`/cs/operator/organisations?${new URLSearchParams({ q: `kůň ${tag}` })}`);
		await page.locator('td a').first().click();
		await page.fill('#email', `obchod@kun-${tag}.example`);
		await page.fill('#givenBy', 'Eva Nováková, obchod');
		await page.fill('#givenOn', '2026-05-03');
		await page.fill('#givenHow', 'telefonicky');
		await page.locator('form[action="?/record"] button').click();
		expect(await textOf(page.locator('main'))).toContain(`obchod@kun-${tag}.example`);
		await visitor.reload();
		expect(await textOf(visitor.locator('main'))).toContain(t('inquiry.route.direct'));

		expect(await take(), 'the same list again').toContain(t('import.preview.nothing'));
		await page.locator('form[action="?/discard"] button').click();

		await page.goto(done);
		await page.locator('summary', { hasText: t('import.undo') }).click();
		await page.locator('form[action="?/undo"] button').click();
		expect((await visitor.goto(profile))?.status()).toBe(404);
		await visitor.goto(`/cs/search?${new URLSearchParams({ q: `Žluťoučký kůň ${tag}` })}`);
		expect(await textOf(visitor.locator('main'))).not.toContain(`kůň ${tag} s.r.o.`);
		await visitor.context().close();
		await page.context().close();
	});
});

test('who saves a page second sees both texts, and nothing is overwritten', async ({ browser }) => {
	const tag = crypto.randomUUID().slice(0, 6);
	const one = await signedInOperator(browser, 'de', { javaScriptEnabled: false });
	const two = await signedInOperator(browser, 'de', { javaScriptEnabled: false });
	for (const { page } of [one, two]) await page.goto('/de/operator/pages/imprint');
	await one.page.fill('#body', `Erste Fassung ${tag}`);
	await one.page.locator('main form button').first().click();
	expect(new URL(one.page.url()).pathname).toBe('/de/imprint');
	await two.page.fill('#body', `Zweite Fassung ${tag}`);
	await two.page.locator('main form button').first().click();

	const main = await textOf(two.page.locator('main'));
	expect(main).toContain(`Erste Fassung ${tag}`);
	expect(await two.page.inputValue('#body')).toBe(`Zweite Fassung ${tag}`);
	await expectAccessible(two.page);
	const visitor = await openPage(browser);
	await visitor.goto('/de/imprint');
	expect(await textOf(visitor.locator('main'))).toContain(`Erste Fassung ${tag}`);

	// Saved again in sight of both it is a decision.
	await two.page.locator('main form button').first().click();
	await visitor.reload();
	expect(await textOf(visitor.locator('main'))).toContain(`Zweite Fassung ${tag}`);
	for (const page of [one.page, two.page, visitor]) await page.context().close();
});

/** Code page 1250, semicolons, a number for an IČO, a postcode without its zero, decimal commas. */
function czechList(tag: string): Buffer {
	const rows = [
		'Číslo;Název;IČO;PSČ;Obec;Stát;Popis;Počet zaměstnanců',
		`1;Žluťoučký kůň ${tag} s.r.o.;19;46001;Liberec;Česko;Třískové obrábění a svařování.;12,0`,
		`2;Grenzwerk ${tag} GmbH;;2763;Zittau;Německo;Wir drehen und fräsen.;`,
		`3;Šípek ${tag} s.r.o.;12345678;46001;Liberec;Česko;Lakování.;`
	];
	return iconv.encode(rows.join('\r\n'), 'win1250');
}
