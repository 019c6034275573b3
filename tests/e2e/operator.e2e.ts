import { describe, expect, inject } from 'vitest';
import { countOf, expectAccessible, openPage, test, textOf } from './browser.ts';
import { setupPath, signedInOperator } from './operator.ts';

const withoutScript = { javaScriptEnabled: false };

describe('an operator', () => {
	test('gets in by link, password and app without script, and out again', async ({ browser }) => {
		const { email, password, recoveryCodes, page } = await signedInOperator(
			browser,
			'de',
			withoutScript
		);
		expect(new URL(page.url()).pathname).toBe('/de/operator');
		expect(recoveryCodes).toHaveLength(10);
		const [cookie] = await page.context().cookies();
		expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

		await page.getByRole('button', { name: 'Abmelden' }).click();
		expect(await page.context().cookies()).toEqual([]);
		await page.goto('/de/operator/organisations?q=a');
		expect(new URL(page.url()).pathname).toBe('/de/sign-in');

		await page.fill('#email', email);
		await page.fill('#password', 'falsch');
		await page.locator('main form button').click();
		expect(await page.locator('[role=alert]').innerText()).toContain('stimmt nicht');
		expect(await page.inputValue('#email')).toBe(email);
		await page.fill('#password', password);
		await page.locator('main form button').click();
		await page.locator('summary').click();
		await page.fill('#recovery', recoveryCodes[0] ?? '');
		await page.locator('details button').click();
		expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
			'/de/operator/organisations?q=a'
		);
		await page.context().close();
	});

	test('finds every room in order, in Czech and on a narrow phone', async ({ browser }) => {
		const { page } = await signedInOperator(browser, 'cs', {
			viewport: { width: 320, height: 640 }
		});
		const rooms = ['', '/inquiries', '/organisations', '/people', '/imports', '/mails', '/pages'];
		for (const room of [...rooms, '/activities']) {
			const response = await page.goto(`/cs/operator${room}`);
			expect(response?.status(), room).toBe(200);
			expect(response?.headers()['cache-control'], room).toBe('private, no-store');
			expect(await countOf(page.locator('h1')), room).toBe(1);
			const { scroll, client } = await page.evaluate(() => ({
				scroll: document.documentElement.scrollWidth,
				client: document.documentElement.clientWidth
			}));
			expect(scroll, `${room} sticks out sideways`).toBeLessThanOrEqual(client);
			await expectAccessible(page);
		}
		await page.context().close();
	});

	test('records a consent, replaces nothing by accident and takes it back', async ({ browser }) => {
		const { page } = await signedInOperator(browser, 'de', withoutScript);
		await page.goto('/de/operator/organisations');
		await page.locator('td a').first().click();
		const organisation = page.url();
		await page.locator('form[action="?/record"] button').first().waitFor({ state: 'attached' });
		const disclosure = page.locator('summary', { hasText: 'Durch ein neues ersetzen' });
		if ((await countOf(disclosure)) > 0) await disclosure.click();
		await page.fill('#email', 'keine adresse');
		await page.fill('#givenBy', 'Eva Nováková');
		await page.fill('#givenOn', '3. 5. 2026');
		await page.fill('#givenHow', 'Telefonat');
		await page.evaluate(() => {
			document.querySelectorAll('form').forEach((form) => {
				form.noValidate = true;
			});
		});
		await page.locator('form[action="?/record"] button').click();
		expect(await countOf(page.locator('[role=alert]'))).toBe(1);
		expect(await page.inputValue('#givenBy')).toBe('Eva Nováková');
		await page.fill('#email', 'verkauf@firma.example');
		await page.locator('form[action="?/record"] button').click();
		expect(await textOf(page.locator('main'))).toContain('verkauf@firma.example');
		await page.goto(organisation);
		await page.locator('summary', { hasText: 'Einverständnis zurücknehmen' }).click();
		await page.locator('form[action="?/withdraw"] button').click();
		expect(await textOf(page.locator('main'))).toContain('Noch kein Einverständnis erfasst');
		await page.goto('/de/operator/activities?show=directory');
		expect(await textOf(page.locator('main'))).toContain('Einverständnis zurückgenommen');
		await page.context().close();
	});

	test('sees the own sessions and ends another one at once', async ({ browser }) => {
		const operator = await signedInOperator(browser);
		const elsewhere = await openPage(browser);
		await elsewhere.goto('/de/sign-in');
		await elsewhere.fill('#email', operator.email);
		await elsewhere.fill('#password', operator.password);
		await elsewhere.locator('main form button').click();
		await elsewhere.locator('summary').click();
		await elsewhere.fill('#recovery', operator.recoveryCodes[0] ?? '');
		await elsewhere.locator('details button').click();
		expect(new URL(elsewhere.url()).pathname).toBe('/de/operator');
		await operator.page.goto('/de/account');
		await operator.page.getByRole('button', { name: 'Diese Sitzung beenden' }).click();
		await elsewhere.goto('/de/operator');
		expect(new URL(elsewhere.url()).pathname).toBe('/de/sign-in');
		await operator.page.reload();
		expect(new URL(operator.page.url()).pathname).toBe('/de/account');
		await operator.page.context().close();
		await elsewhere.context().close();
	});
});

describe('an attacker', () => {
	test('who looks at a one-time link does not use it up', async ({ page }) => {
		const path = await setupPath(`scanner-${crypto.randomUUID().slice(0, 8)}@wfs.example`);
		for (let look = 0; look < 3; look++) {
			const answer = await fetch(inject('base') + path);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('set-cookie')).toBeNull();
			expect(answer.headers.get('cache-control')).toBe('private, no-store');
		}
		await page.goto(path);
		expect(await countOf(page.locator('#password'))).toBe(1);
	});

	test.each([
		['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
		['a sub-domain', { origin: 'http://sub.localhost', 'sec-fetch-site': 'same-site' }],
		['another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
		['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
		['nowhere', {}]
	])('cannot post a form from %s', async (_from, headers) => {
		for (const path of ['/de/sign-in', '/de/sign-out', '/de/sign-up', '/de/account']) {
			const answer = await fetch(inject('base') + path, {
				method: 'POST',
				headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
				body: 'email=a%40b.example&password=x'
			});
			expect(answer.status, path).toBe(403);
		}
	});

	test('without a session learns nothing of the rooms, not even which there are', async () => {
		const ways = [
			'/de/operator/organisations/__data.json',
			'/de/operator/activities/export',
			'/de/operator/inquiries/00000000-0000-4000-8000-000000000000'
		];
		for (const way of ways) {
			const answer = await fetch(inject('base') + way, { redirect: 'manual' });
			expect([303, 404, 405], way).toContain(answer.status);
			expect(await answer.text(), way).not.toContain('Verwaltung');
		}
	});
});
