import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import { checkIco } from '#server/directory/registers/index.ts';
import { countOf, expectAccessible, expectNoSidewaysScroll, test, textOf } from './browser.ts';
import { signedInPerson } from './person.ts';
import { manners, registeredName } from './registers.ts';
import { Typist } from './typist.ts';

const ways = [
	{
		lang: 'de',
		what: 'Wir bieten CNC-Drehen und Galvanik in kleinen Serien.',
		name: 'Dreherei am Jeschken',
		number: 'DE136695976'
	},
	{
		lang: 'cs',
		what: 'Nabízíme CNC soustružení a galvaniku v malých sériích.',
		name: 'Soustružna pod Ještědem',
		number: 'DE129273398'
	}
] as const;

/** A phone, and no script. */
const narrow = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
const GOAL_SECONDS = 120;

describe.each(ways)('three questions and a register, in $lang', (way) => {
	const t = translator(way.lang);
	const main = (page: Page) => textOf(page.locator('main'));

	async function open(...[browser]: Parameters<typeof signedInPerson>): Promise<Page> {
		const { page } = await signedInPerson(browser, way.lang, narrow);
		await page.goto(`/${way.lang}/organisations/new`);
		return page;
	}

	const lookUp = (page: Page) => page.getByRole('button', { name: t('manage.new.lookup') }).click();

	/** A busy machine may need a second look at what came back. */
	async function lookUpUntilAnswered(page: Page): Promise<void> {
		await lookUp(page);
		for (let tries = 0; tries < 10; tries++) {
			if (!(await main(page)).includes(t('manage.new.register_pending'))) return;
			await page.waitForTimeout(500);
			await lookUp(page);
		}
	}

	/** What somebody types by hand while no register helps, up to the entry. */
	async function goOn(page: Page): Promise<void> {
		await page.fill('#name', `${way.name} ${newTag()}`);
		await page.fill('#where', '460 01 Liberec');
		await page.fill('#description', way.what);
		await page.locator('form[action="?/check"] p:last-child button').click();
		await page.locator('form[action="?/create"] button:not([formaction])').click();
		await page.waitForURL(/\/manage\/[\w-]+\?created$/);
	}

	async function look(page: Page): Promise<void> {
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
	}

	test('that answers: an entry in less than two minutes by keyboard alone', async ({ browser }) => {
		const page = await open(browser);
		const ico = newIco(manners.withSeat);
		const typist = new Typist(page);
		const started = performance.now();
		await typist.tabTo('#number');
		await typist.type(ico);
		await typist.tabTo('button[formaction="?/lookup"]');
		await typist.press('Enter');
		await page.getByText(t('manage.new.register_found', { name: registeredName(ico) })).waitFor();
		expect(await page.inputValue('#name')).toBe(registeredName(ico));
		expect(await page.inputValue('#where')).toBe('46001 Liberec');
		expect(await main(page)).toContain(t('registers.ares'));
		await typist.tabTo('#description');
		await typist.type(way.what);
		await typist.tabTo('form[action="?/check"] p:last-child button');
		await typist.press('Enter');
		await page.waitForSelector('form[action="?/create"]');
		await typist.tabTo('form[action="?/create"] button:not([formaction])');
		await typist.press('Enter');
		await page.waitForURL(/\/manage\/[\w-]+\?created$/);
		const machine = (performance.now() - started) / 1_000;
		process.stdout.write(
			`  three questions in ${way.lang}: ${typist.keys} keys, ${typist.seconds.toFixed(0)} s of an average typist, ${machine.toFixed(1)} s of this machine\n`
		);
		expect(typist.seconds).toBeLessThan(GOAL_SECONDS);
		expect(typist.keys).toBeLessThan(200);
		await page.context().close();
	});

	test('that answers late: the form goes on before, and is filled in afterwards', async ({
		browser
	}) => {
		const page = await open(browser);
		const ico = newIco(manners.late);
		await page.fill('#number', ico);
		await page.fill('#description', way.what);
		await lookUp(page);
		expect(await main(page)).toContain(t('manage.new.register_pending'));
		expect(await listAnswered(), 'the page came first').not.toContain(ico);
		expect(await page.inputValue('#number')).toBe(ico);
		expect(await page.inputValue('#description')).toBe(way.what);
		await look(page);
		while (!(await listAnswered()).includes(ico)) await page.waitForTimeout(200);
		await lookUp(page);
		expect(await main(page)).toContain(
			t('manage.new.register_found', { name: registeredName(ico) })
		);
		expect(await page.inputValue('#description'), 'nothing typed is lost').toBe(way.what);
		await page.context().close();
	});

	test('that answers wrongly or not at all: by hand instead', async ({ browser }) => {
		const page = await open(browser);
		await page.fill('#number', newIco(manners.wrongly));
		await lookUpUntilAnswered(page);
		expect(await main(page)).toContain(t('manage.new.register_silent'));
		expect(await main(page)).toContain(t('registers.unknown.unreadable'));
		await look(page);

		await page.fill('#number', newIco(manners.notAtAll));
		await page.fill('#description', way.what);
		await lookUp(page);
		expect(await main(page)).toContain(t('manage.new.register_pending'));
		expect(await page.inputValue('#description')).toBe(way.what);
		await goOn(page);
		expect(await main(page)).toContain(t('manage.created_public'));
		await page.context().close();
	});

	test('that tells no name: what is typed stays, and the number counts', async ({ browser }) => {
		const page = await open(browser);
		await page.fill('#name', way.name);
		await page.fill('#number', way.number);
		await lookUpUntilAnswered(page);
		expect(await main(page)).toContain(t('registers.vies'));
		expect(await page.inputValue('#name')).toBe(way.name);
		await page.fill('#number', '12345678');
		await lookUp(page);
		expect(await countOf(page.locator('[role=alert] a'))).toBe(1);
		expect(await page.inputValue('#name')).toBe(way.name);
		await look(page);
		await page.context().close();
	});
});

/** A number that nobody asked for yet, with the right check digit. */
function newIco(beginning: string): string {
	const body =
		beginning + String(crypto.getRandomValues(new Uint16Array(1))[0]! % 1_000).padStart(3, '0');
	const digit = Array.from('0123456789').find((last) => checkIco(body + last).valid) ?? '';
	return body + digit;
}

/** Numbers that the stand-in for ARES has answered. */
async function listAnswered(): Promise<string[]> {
	return (await (await fetch(`${inject('registers')}/answered`)).json()) as string[];
}

function newTag(): string {
	return crypto.randomUUID().slice(0, 8);
}
