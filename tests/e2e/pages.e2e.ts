import { describe, expect, inject } from 'vitest';
import { countOf, expectAccessible, openPage, test } from './browser.ts';

const languages = ['de', 'cs', 'en'] as const;

const pages = [
	'',
	'/search',
	'/search?q=Drehteile',
	'/project',
	'/imprint',
	'/privacy',
	'/accessibility',
	'/ranking',
	'/sign-in'
];

describe.each(languages)('every public page in %s', (language) => {
	test.for(pages)(
		'%s is accessible, ours alone and works on a narrow phone',
		async (path, { browser }) => {
			const page = await openPage(browser, { viewport: { width: 320, height: 640 } });
			const response = await page.goto(`/${language}${path}`);
			expect(response?.status()).toBe(200);
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			expect(await countOf(page.locator('h1'))).toBe(1);
			// What carries no script works without it; the search field alone gains from some.
			const scripts = page.locator('script:not([type$="json"])');
			const hasField = (await countOf(page.locator('input[data-suggestions]'))) > 0;
			expect(await countOf(scripts)).toBe(hasField ? 1 : 0);
			const { scroll, client } = await page.evaluate(() => ({
				scroll: document.documentElement.scrollWidth,
				client: document.documentElement.clientWidth
			}));
			expect(scroll, 'nothing sticks out sideways').toBeLessThanOrEqual(client);
			await expectAccessible(page);
			await page.context().close();
		}
	);
});

test('the language switch stays on the page and keeps the query', async ({ page }) => {
	await page.goto('/de/search?q=Drehteile&country=CZ');
	await page
		.getByRole('link', { name: /Čeština|CS/ })
		.first()
		.click();
	expect(new URL(page.url()).pathname).toBe('/cs/search');
	expect(new URL(page.url()).search).toBe('?q=Drehteile&country=CZ');
});

test('the first visit goes to the visitor’s language', async () => {
	const visit = (accept: string) =>
		fetch(inject('base'), { headers: { 'accept-language': accept }, redirect: 'manual' });
	expect((await visit('cs')).headers.get('location')).toBe('/cs');
	expect((await visit('de-AT')).headers.get('location')).toBe('/de');
	expect((await visit('ja')).headers.get('location')).toBe('/en');
});

test('a page that does not exist says so in the language of its address', async ({ page }) => {
	const response = await page.goto('/cs/neexistuje');
	expect(response?.status()).toBe(404);
	await expectAccessible(page);
	expect(await page.locator('h1').innerText()).toBe('Tato stránka neexistuje');
});

describe('every answer', () => {
	test.each(['/de', '/de/search?q=x', '/api/v1/search?q=x&lang=de', '/healthz'])(
		'%s carries the headers of a safe site',
		async (path) => {
			const { headers } = await fetch(inject('base') + path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
			expect(headers.get('x-powered-by')).toBeNull();
			expect(headers.get('server')).toBeNull();
		}
	);

	test('with HTML has a policy without exceptions for script', async () => {
		const { headers } = await fetch(`${inject('base')}/de`);
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy).toContain("object-src 'none'");
		expect(policy).toContain("base-uri 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/unsafe-(inline|eval)/);
	});
});

describe('a form from another site', () => {
	const post = (headers: Record<string, string>) =>
		fetch(`${inject('base')}/de/sign-in`, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
			body: 'email=a%40b.example&password=x',
			redirect: 'manual'
		});

	test.each([
		['with a foreign origin', { origin: 'https://evil.example' }],
		['with the origin of another port', { origin: 'http://localhost:1' }],
		['with no origin', {}],
		['with the origin null', { origin: 'null' }],
		['as JSON', { origin: 'https://evil.example', 'content-type': 'application/json' }],
		['as plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }]
	])('%s is refused', async (_name, headers) => {
		expect((await post(headers as Record<string, string>)).status).toBe(403);
	});

	test('is taken from our own origin (control)', async () => {
		expect((await post({ origin: inject('base') })).status).not.toBe(403);
	});
});
