import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
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
import { signedInPerson, signUp } from './person.ts';

const ways = [
	{
		lang: 'de',
		other: 'cs',
		where: 'Žitava',
		found: /Zittau/,
		what: 'Wir bieten CNC-Drehen und Galvanik in kleinen Serien.',
		wanted: 'soustružení',
		translation: 'Nabízíme CNC soustružení a galvaniku v malých sériích.',
		phone: '03583 / 77 12 34',
		number: 'HRB 12345, Amtsgericht Dresden',
		wrong: 'HRB 12345',
		day: '31.12.2027',
		shownDay: '31.12.2027'
	},
	{
		lang: 'cs',
		other: 'de',
		where: '460 01 Liberec',
		found: /Liberec/,
		what: 'Nabízíme CNC soustružení a galvaniku v malých sériích.',
		wanted: 'Drehteile',
		translation: 'Wir bieten CNC-Drehen und Galvanik in kleinen Serien.',
		phone: '+420 485 123 456',
		number: '45274649',
		wrong: '45274648',
		day: '31. 12. 2027',
		shownDay: '31. 12. 2027'
	}
] as const;

const rooms = ['', '/basics', '/sites', '/texts', '/competences', '/products', '/certificates'];
const moreRooms = ['/contacts', '/people', '/history'];
const withoutScript = { javaScriptEnabled: false };

describe.each(ways)('a firm in $lang', (way) => {
	const t = translator(way.lang);

	test('makes its entry by three answers with the keyboard alone, and is found in the other language', async ({
		browser
	}) => {
		const { page } = await signedInPerson(browser, way.lang, withoutScript);
		const name = `Kovo ${tag()} s.r.o.`;
		await page.goto(`/${way.lang}/manage`);
		await expectAccessible(page);
		const keys = new Keys(page);
		await keys.tabTo('main a[href$="/organisations/new"]');
		await keys.press('Enter');
		await page.waitForSelector('#name');
		await expectAccessible(page);

		// Wrong first: nothing is lost, and the summary leads to the field.
		await keys.tabTo('#name');
		await keys.type(name);
		await keys.press('Enter');
		await page.waitForSelector('[role=alert] a');
		expect(await page.inputValue('#name')).toBe(name);
		await expectAccessible(page);

		await keys.tabTo('#where');
		await keys.type(way.where);
		await keys.tabTo('#description');
		await keys.type(way.what);
		await keys.tabTo('form[action="?/check"] p:last-child button');
		await keys.press('Enter');
		await page.waitForSelector('form[action="?/create"]');
		await expectAccessible(page);
		expect(await textOf(page.locator('main'))).toMatch(way.found);
		expect(await countOf(page.locator('[name=confirmed]'))).toBeGreaterThan(1);
		await keys.tabTo('form[action="?/create"] button:not([formaction])');
		await keys.press('Enter');
		await page.waitForURL(/\/manage\/[\w-]+\?created$/);
		expect(await textOf(page.locator('main'))).toContain(t('manage.created_public'));
		await expectAccessible(page);
		expect(keys.seconds, 'of a person of average speed').toBeLessThan(120);

		const entry = new URL(page.url()).pathname;
		const profile = await page.locator('a[href*="/organisations/"]').first().getAttribute('href');
		const visitor = await openPage(browser);
		await visitor.goto(profile ?? '');
		expect(await visitor.locator('h1').innerText()).toBe(name);
		const near = new URLSearchParams({ q: way.wanted, place: way.where, radius: '10' });
		await untilFound(visitor, `/${way.other}/search?${near}`, name);
		await visitor.goto(`/${way.lang}/organisations/new`);
		expect(new URL(visitor.url()).pathname).toBe(`/${way.lang}/sign-in`);
		await visitor.context().close();

		// Somebody else asks the same three questions: is this you?
		const second = await signedInPerson(browser, way.lang, withoutScript);
		await second.page.goto(`/${way.lang}/organisations/new`);
		await second.page.fill('#name', name.replace(' s.r.o.', ''));
		await second.page.fill('#where', way.where);
		await second.page.fill('#description', way.what);
		await second.page.locator('form[action="?/check"] p:last-child button').click();
		const twice = second.page.locator('section', { hasText: t('manage.new.twice') });
		expect(await twice.innerText()).toContain(name);
		expect(await countOf(twice.locator('a[href$="/claim"]'))).toBe(1);
		await expectAccessible(second.page);

		// A stranger gets what an entry that does not exist gives.
		for (const room of [...rooms, ...moreRooms]) {
			const there = await second.page.goto(entry + room);
			expect(there?.status(), room).toBe(404);
			const nothing = await second.page.goto(`/${way.lang}/manage/${crypto.randomUUID()}${room}`);
			expect(nothing?.status(), room).toBe(404);
		}
		expect(await second.page.content()).not.toContain(name);
		await second.page.context().close();
		await page.context().close();
	});

	test('completes its entry in every room, without script', async ({ browser }) => {
		const { page } = await signedInPerson(browser, way.lang, withoutScript);
		const entry = await anEntry(page, way);
		const percent = async () => Number(await page.locator('progress').getAttribute('value'));
		const before = await percent();

		await page.goto(`${entry}/basics`);
		await page.fill('#registerNumber', way.wrong);
		await page.fill('#phone', way.phone);
		await page.fill('#employees', '1.200');
		await save(page);
		expect(await countOf(page.locator('[role=alert] a'))).toBe(1);
		expect(await page.inputValue('#phone')).toBe(way.phone);
		await expectAccessible(page);
		await page.fill('#registerNumber', way.number);
		if (way.lang === 'de') await page.fill('#registerCourt', '');
		await page.check('[name=languagesSpoken][value=cs]');
		await save(page);
		expect(await countOf(page.locator('.notice.success'))).toBe(1);
		expect(await page.inputValue('#employees')).toBe('1200');

		await page.goto(`${entry}/texts/${way.other}`);
		await page.fill('#description', way.translation);
		await expectAccessible(page);
		await save(page);
		// A badge begins large, whatever its words do inside a sentence.
		const badges = (await textsOf(page.locator('main .badge'))).join('\n').toLowerCase();
		expect(badges).toContain(t('manage.origin.checked').toLowerCase());

		await addTo(page, `${entry}/products`);
		await page.fill('#name', 'CNC');
		await expectAccessible(page);
		await save(page);

		await addTo(page, `${entry}/certificates`);
		await page.fill('#name', 'ISO 9001:2015');
		await page.fill('#validUntil', '31.13.2027');
		await save(page);
		expect(await page.locator('[role=alert]').innerText()).toContain(t('manage.error.day'));
		await page.fill('#validUntil', way.day);
		await save(page);
		await page.locator('main li h3 a').first().click();
		expect((await page.inputValue('#validUntil')).replace(/\s/g, ' ')).toBe(way.shownDay);
		await expectAccessible(page);

		await addTo(page, `${entry}/contacts`);
		await page.fill('#name', 'Eva Veselá');
		await page.check('#agreed');
		await expectAccessible(page);
		await save(page);

		await page.goto(`${entry}/sites`);
		await page.locator('main li h3 a').first().click();
		await page.fill('#street', 'Hauptstraße 5');
		await expectAccessible(page);
		await save(page);

		await page.goto(`${entry}/competences?q=${encodeURIComponent(way.wanted)}`);
		await expectAccessible(page);
		await page.goto(entry);
		expect(await percent()).toBeGreaterThan(before + 30);

		const profile = await page.locator('a[href*="/organisations/"]').first().getAttribute('href');
		await page.goto(profile ?? '');
		const shown = await textOf(page.locator('main'));
		for (const text of [way.phone, 'Eva Veselá', 'ISO 9001:2015', 'Hauptstraße 5']) {
			expect(shown).toContain(text);
		}

		await page.goto(`${entry}/history`);
		expect(await countOf(page.locator('main ol > li'))).toBeGreaterThan(6);
		expect(await textOf(page.locator('main'))).toContain('Jana Nováková');

		const narrow = await page.context().newPage();
		await narrow.setViewportSize({ width: 320, height: 640 });
		for (const room of [...rooms, ...moreRooms]) {
			await narrow.goto(entry + room);
			await expectNoSidewaysScroll(narrow);
			await expectAccessible(narrow);
		}
		await page.context().close();
	});

	test('with two editors of one text loses neither (R52)', async ({ browser }) => {
		const { page } = await signedInPerson(browser, way.lang, withoutScript);
		const entry = await anEntry(page, way);
		const second = await page.context().newPage();
		const text = `${entry}/texts/${way.lang}`;
		await page.goto(text);
		await second.goto(text);
		await page.fill('#description', 'Die erste Fassung.');
		await save(page);
		await second.fill('#description', 'Die zweite Fassung.');
		await save(second);
		const both = await second
			.locator('section', { hasText: t('manage.conflict_both') })
			.innerText();
		expect(both).toContain('Die erste Fassung.');
		expect(both).toContain('Die zweite Fassung.');
		expect(await second.inputValue('#description')).toBe('Die zweite Fassung.');
		await expectAccessible(second);
		await page.goto(text);
		expect(await page.inputValue('#description'), 'nothing overwritten').toBe('Die erste Fassung.');
		await save(second);
		await page.goto(text);
		expect(await page.inputValue('#description'), 'decided in sight of both').toBe(
			'Die zweite Fassung.'
		);
		await page.context().close();
	});

	test('invites a colleague, hands over, and takes access away at once', async ({ browser }) => {
		const { page } = await signedInPerson(browser, way.lang, withoutScript);
		const entry = await anEntry(page, way);
		const email = `eva-${tag()}@firma.example`;
		await page.goto(`${entry}/people`);
		await page.fill('#email', 'keine adresse');
		await page.locator('form[action="?/invite"] button').click();
		expect(await countOf(page.locator('[role=alert] a'))).toBe(1);
		await page.fill('#email', email);
		await page.selectOption('form[action="?/invite"] [name=language]', way.other);
		await page.locator('form[action="?/invite"] button').click();
		expect(await textOf(page.locator('main'))).toContain(email);
		await expectAccessible(page);

		const mail = await nextMail(email, 0);
		expect(mail.subject).toBe(translator(way.other)('manage.mail.invitation.subject'));
		expect(mail.text, 'not a word that somebody typed').not.toContain('Kovo');
		const [link = ''] = linksOf(mail);
		for (let looks = 0; looks < 3; looks++) {
			expect((await fetch(inject('base') + link)).status).toBe(200);
		}

		// Without an account: the way leads through signing up and back.
		const colleague = await openPage(browser, withoutScript);
		await colleague.goto(link);
		await expectAccessible(colleague);
		await colleague.locator('main a[href*="/sign-up"]').click();
		await signUp(colleague, { email, name: 'Eva Veselá', seen: 1 });
		expect(new URL(colleague.url()).pathname).toBe(link);
		await colleague.locator('main form button').click();
		expect(new URL(colleague.url()).pathname).toBe(
			entry.replace(`/${way.lang}/`, `/${way.other}/`)
		);
		await colleague.goto(link);
		expect(await countOf(colleague.locator('main form')), 'used once').toBe(0);
		expect((await colleague.goto(`${entry}/basics`))?.status()).toBe(200);
		await colleague.goto(`${entry}/people`);
		expect(await countOf(colleague.locator('form[action="?/invite"]'))).toBe(0);

		await page.goto(`${entry}/people`);
		const own = page.locator('main li', { hasText: t('manage.you') });
		await own.locator('summary', { hasText: t('manage.leave') }).click();
		await own.locator('form[action="?/leave"] button').click();
		expect(await page.locator('[role=alert]').innerText()).toContain(t('manage.error.last_owner'));
		const hers = page.locator('main li', { hasText: 'Eva Veselá' });
		await hers.locator('summary', { hasText: t('manage.member_remove') }).click();
		await hers.locator('form[action="?/remove"] button').click();
		expect((await colleague.goto(`${entry}/basics`))?.status(), 'out at the next request').toBe(
			404
		);
		await colleague.context().close();
		await page.context().close();
	});
});

/** Presses keys as a person does, and counts the time that one of average speed needs. */
class Keys {
	readonly #page: Page;
	seconds = 0;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(key: string): Promise<void> {
		// A stroke of an average typist, and a thought before each act (Card, Moran, Newell 1980).
		this.seconds += 0.28 + 1.35;
		await this.#page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		this.seconds += text.length * 0.28 + 1.35;
		await this.#page.keyboard.type(text);
	}

	/** Presses Tab until the element has the focus; fails where that takes too long. */
	async tabTo(selector: string): Promise<void> {
		for (let steps = 0; steps <= 80; steps++) {
			const isThere = await this.#page.evaluate(
				(wanted) => document.activeElement?.matches(wanted) ?? false,
				selector
			);
			if (isThere) return;
			this.seconds += 0.28;
			await this.#page.keyboard.press('Tab');
		}
		throw new Error(`${selector} is not reached by Tab on ${this.#page.url()}`);
	}
}

/** An entry of the person who is signed in on the page; gives its address, and stands there. */
async function anEntry(page: Page, { lang, where, what }: (typeof ways)[number]): Promise<string> {
	await page.goto(`/${lang}/organisations/new`);
	await page.fill('#name', `Kovo ${tag()} s.r.o.`);
	await page.fill('#where', where);
	await page.fill('#description', what);
	await page.locator('form[action="?/check"] p:last-child button').click();
	await page.locator('form[action="?/create"] button:not([formaction])').click();
	return new URL(page.url()).pathname;
}

async function save(page: Page): Promise<void> {
	await page.locator('main form:has([name=basedOn]) button:not([formaction])').last().click();
}

async function addTo(page: Page, list: string): Promise<void> {
	await page.goto(list);
	await page.locator('main a.button').last().click();
}

function tag(): string {
	return crypto.randomUUID().slice(0, 8);
}
