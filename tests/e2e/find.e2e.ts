import { inflateSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	openPage,
	openScriptless,
	test,
	textOf,
	textsOf
} from './browser.ts';

/** The same journey from both sides: a reader's word and how the other side writes of it. */
const sides = [
	{
		lang: 'de',
		other: 'cs',
		query: 'Drehteile',
		slip: 'Drehtiele',
		typed: 'dreh',
		words: 'Drehen bis 50 km um Zittau mit ISO 9001',
		label: 'Drehen',
		original: /soustru/i,
		country: 'CZ',
		place: 'Zittau'
	},
	{
		lang: 'cs',
		other: 'de',
		query: 'soustružené díly',
		slip: 'sostruzeni',
		typed: 'soustruz',
		words: 'svarovani do 50 km od Liberce s ISO 9001',
		label: 'soustružení',
		original: /dreh/i,
		country: 'DE',
		place: 'Liberec'
	}
] as const;

describe.each(sides)('a buyer who reads $lang only', (side) => {
	const { lang, other, query, label, original, country, place } = side;
	const t = translator(lang);

	test('finds what was written in the other language, and reads why', async ({ browser }) => {
		const page = await openScriptless(browser);
		await page.goto(`/${lang}`);
		await page.locator('main form [name=q]').first().fill(query);
		await page.locator('main form').first().locator('button').first().click();
		expect(new URL(page.url()).pathname).toBe(`/${lang}/search`);
		await expectAccessible(page);

		await page.locator(`#filters [name=country][value=${country}]`).check();
		await page.locator('#filters [name=type][value=company]').check();
		await apply(page);
		const cards = page.locator('main article', {
			hasText: t('search.written_in', { language: other })
		});
		expect(await countOf(cards)).toBeGreaterThan(0);
		const quotes = cards.locator(`li:has(b:text-is("${label}")) q[lang=${other}]`);
		expect(await countOf(quotes), 'a label in own words, a quote in theirs').toBeGreaterThan(0);
		expect(await quotes.first().locator('mark').innerText()).toMatch(original);
		await page.context().close();
	});

	test('narrows, sorts by distance, changes to the map and back', async ({ browser }) => {
		const page = await openScriptless(browser);
		await page.goto(`/${lang}/search?${new URLSearchParams({ q: query, type: 'company' })}`);
		const all = await hits(page);
		// Certificates early: not every size of firm that is left need have one.
		for (const facet of ['country', 'certificate', 'size', 'district']) {
			const values = page.locator(`#filters label:has([name=${facet}])`);
			const value =
				facet === 'country' ? values.filter({ has: page.locator(`[value=${country}]`) }) : values;
			const promised = Number(await value.first().locator('.count').innerText());
			await value.first().locator('input').check();
			await apply(page);
			expect(await hits(page), `${facet}: as many as the number promised`).toBe(promised);
		}
		expect(await hits(page)).toBeLessThan(all);
		await expectAccessible(page);

		await page.goto(`/${lang}/search?${new URLSearchParams({ q: query, country })}`);
		await page.locator('#search [name=place]').fill(place);
		await page.locator('#search button').click();
		await page.getByRole('link', { name: t('search.sort.distance'), exact: true }).click();
		await page.waitForURL(/[?&]sort=/);
		await page.locator('main ul.results').first().waitFor();
		// What fits and what is only similar stand in lists of their own.
		await page.waitForLoadState();
		const lists = await page.locator('main ul.results').all();
		expect(lists.length).toBeGreaterThan(0);
		for (const hitList of lists) {
			const distances = await distancesIn(hitList);
			expect(distances.length).toBeGreaterThan(2);
			expect(distances).toEqual(distances.toSorted((a, b) => a - b));
		}

		await untilSettled(page);
		const list = await titles(page);
		await page.getByRole('link', { name: t('search.view.map') }).click();
		await page.locator('figure svg .hits a').first().waitFor();
		expect(await countOf(page.locator('figure svg .hits a'))).toBeGreaterThan(0);
		expect(await page.locator('figure').innerText()).toContain(t('search.map_schematic'));
		await expectAccessible(page);
		await page.getByRole('link', { name: t('search.view.list') }).click();
		await page.locator('main figure').waitFor({ state: 'detached' });
		expect(await titles(page)).toEqual(list);

		expect(await titlesIn(browser, page.url()), 'the address alone tells all').toEqual(list);
		await page.context().close();
	});

	test('reads the profile, takes the fact sheet along and opens an offer', async ({ browser }) => {
		const page = await openScriptless(browser);
		const address = new URLSearchParams({ q: query, type: 'company', country });
		await page.goto(`/${lang}/search?${address}`);
		await page
			.locator('main article', { hasText: t('search.written_in', { language: other }) })
			.first()
			.locator(':is(h2, h3) a')
			.click();
		const main = page.locator('main');
		const labels = main.locator(`section[aria-labelledby=competences] a`);
		expect(await textsOf(labels)).toContain(label);
		expect(await main.locator(`.written[lang]`).first().innerText()).not.toBe('');
		await expectAccessible(page);

		const sheet = page.getByRole('link', { name: t('directory.fact_sheet') });
		const path = (await sheet.getAttribute('href')) ?? '';
		const answer = await fetch(inject('base') + path);
		expect(answer.headers.get('content-type')).toBe('application/pdf');
		expect(pagesOf(Buffer.from(await answer.arrayBuffer()))).toBe(1);
		await page.context().close();
	});

	test('opens what a firm offers from the results', async ({ browser }) => {
		const page = await openScriptless(browser);
		await page.goto(`/${lang}/search?${new URLSearchParams({ q: query, type: 'offer' })}`);
		const link = page.locator('main article :is(h2, h3) a').first();
		const title = await link.innerText();
		await link.click();
		expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${lang}/listings/[0-9a-f-]+$`));
		expect(await page.locator('h1').innerText()).toBe(title);
		await expectAccessible(page);
		await page.context().close();
	});

	test('with a slip of the fingers still finds the other side, and reads why', async ({
		browser
	}) => {
		const page = await openScriptless(browser);
		await page.goto(
			`/${lang}/search?${new URLSearchParams({ q: side.slip, country, type: 'company' })}`
		);
		expect(await textOf(page.locator('main'))).toContain(side.slip);
		const card = page
			.locator('main article', { hasText: t('search.written_in', { language: other }) })
			.filter({ has: page.locator(`li:has(b:text-is("${label}")) q[lang=${other}]`) })
			.first();
		const title = await card.locator(':is(h2, h3)').innerText();
		await card.locator(':is(h2, h3) a').click();
		expect(await page.locator('h1').innerText()).toBe(title);
		await page.context().close();
	});

	test('says distance and certificate in words, and takes them away one by one', async ({
		browser
	}) => {
		const page = await openScriptless(browser);
		await page.goto(`/${lang}/search?${new URLSearchParams({ q: side.words })}`);
		const chip = (text: string) =>
			page.getByRole('link', { name: t('search.remove', { what: text }) });
		const certificate = chip(t('search.required', { label: 'ISO 9001' }));
		const around = chip(t('search.around_radius', { place, n: 50 }));
		expect([await countOf(certificate), await countOf(around)]).toEqual([1, 1]);
		await expectAccessible(page);
		const before = await hits(page);
		await certificate.click();
		await around.waitFor();
		expect(await countOf(certificate)).toBe(0);
		expect(await hits(page)).toBeGreaterThanOrEqual(before);
		await around.click();
		await page.waitForURL((url) => !url.search.includes('50'));
		expect(await countOf(around)).toBe(0);
		await page.context().close();
	});

	test('is offered what may be meant while typing, with the keyboard alone', async ({
		browser
	}) => {
		const page = await openPage(browser, { viewport: { width: 390, height: 800 } });
		await page.goto(`/${lang}`);
		const field = page.getByRole('combobox');
		await field.pressSequentially(side.typed);
		const options = page.getByRole('option');
		await options.first().waitFor();
		expect((await textsOf(options)).join()).toContain(label);
		await expectNoSidewaysScroll(page);
		await page.keyboard.press('ArrowDown');
		const active = await field.getAttribute('aria-activedescendant');
		expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('Escape');
		expect(await field.inputValue()).toBe(side.typed);
		expect(await field.getAttribute('aria-expanded')).toBe('false');
		await page.keyboard.press('ArrowDown');
		await options.first().waitFor();
		// Organisations of that name, if there are any, come first, and lead to their profiles.
		for (let steps = 0; steps < 8 && (await field.inputValue()) !== label; steps++) {
			await page.keyboard.press('ArrowDown');
		}
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('q') === label);
		expect(await hits(page)).toBeGreaterThan(0);
		await page.context().close();
	});

	test('who asks for what nobody has, is told so and shown a way on', async ({ browser }) => {
		const page = await openScriptless(browser);
		await page.goto(`/${lang}/search?q=xqzwvfjk`);
		expect(await page.locator('h1').innerText()).toBe(t('search.none'));
		expect(await countOf(page.locator('main article')), 'nothing is pretended').toBe(0);
		await expectAccessible(page);
		await page.getByRole('link', { name: t('search.none_all') }).click();
		expect(await hits(page)).toBeGreaterThan(100);
		await page.context().close();
	});
});

describe('an odd address', () => {
	const long = 'Drehteil '.repeat(2_300);
	test.each([
		['a NUL', 'q=%00Drehteile%00'],
		['half a surrogate pair', 'q=%ED%A0%80'],
		['bytes that are no UTF-8', 'q=%FF%FE'],
		['20 kB of words', `q=${encodeURIComponent(long.slice(0, 20_000))}`],
		['one word of 20 kB', `q=${'x'.repeat(20_000)}`],
		['a page far beyond', 'q=Drehteile&page=99999999999'],
		['a page that is no number', 'q=Drehteile&page=NaN'],
		['a radius beyond all', 'q=Drehteile&place=Zittau&radius=1e309'],
		['an order that does not exist', 'q=Drehteile&sort=%27%3B--'],
		['a filter that does not exist', 'q=Drehteile&district=%27%20OR%201%3D1'],
		['many equal filters', `q=x${'&country=CZ'.repeat(1_000)}`],
		['nothing but marks', 'q=%22%26%7C%21%28%29%3A%2A%3C-%3E']
	])('%s is answered without a fault', async (_name, parameters) => {
		for (const path of ['/de/search', '/cs/search', '/api/v1/search']) {
			const started = performance.now();
			const answer = await fetch(`${inject('base')}${path}?lang=de&${parameters}`);
			const body = await answer.text();
			expect(answer.status, path).toBeLessThan(500);
			expect(body, path).not.toMatch(/syntax error|pg_|drizzle|at .*\.(?:ts|js):\d+/);
			expect(performance.now() - started, path).toBeLessThan(5_000);
		}
	});
});

async function apply(page: Page): Promise<void> {
	const before = page.url();
	await page.locator('#filters .apply button').click();
	await page.waitForURL((url) => url.href !== before);
}

/** The number in the heading; it stands there in the reader's format. */
async function hits(page: Page): Promise<number> {
	const heading = await page.locator('h1').innerText();
	return Number(/\d[\d.\s]*/.exec(heading)?.[0].replace(/[^\d]/g, '') ?? 0);
}

/** A region just loaded is still being indexed for some seconds: waits until two looks agree. */
async function untilSettled(page: Page): Promise<void> {
	for (let before = ''; ;) {
		await page.reload();
		const now = JSON.stringify(await titles(page));
		if (now === before) return;
		before = now;
		await page.waitForTimeout(12_000);
	}
}

function titles(page: Page): Promise<string[]> {
	return textsOf(page.locator('main article :is(h2, h3)'));
}

async function distancesIn(list: Locator): Promise<number[]> {
	const texts = await textsOf(list.locator('.meta li.numbers'));
	return texts.map((text) => Number(/[\d,]+/.exec(text)?.[0].replace(',', '.')));
}

async function titlesIn(browser: Browser, address: string): Promise<string[]> {
	const page = await openPage(browser);
	await page.goto(address);
	const found = await titles(page);
	await page.context().close();
	return found;
}

/** Counts the pages of a PDF; their objects may lie in compressed streams. */
function pagesOf(pdf: Buffer): number {
	const plain = pdf.toString('latin1');
	const streams = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
		try {
			return inflateSync(pdf.subarray(index + mark.length)).toString('latin1');
		} catch {
			return '';
		}
	});
	return [plain, ...streams].join('\n').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}
