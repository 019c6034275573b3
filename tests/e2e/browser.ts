import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import {
	chromium,
	type Browser,
	type BrowserContextOptions,
	type Locator,
	type Page
} from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

export interface Mail {
	to: string[];
	subject: string;
	text: string;
	html: string;
	messageId: string;
}

interface Fixtures {
	browser: Browser;
	/** A fresh visitor. */
	page: Page;
}

/** `test` with a page that watches for what must never happen on any of ours. */
export const test = base.extend<Fixtures>({
	browser: [
		async ({}, use) => {
			const browser = await chromium.launch({
				executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
				args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
			});
			await use(browser);
			await browser.close();
		},
		{ scope: 'file' }
	],
	page: async ({ browser }, use) => {
		const page = await openPage(browser);
		await use(page);
		await page.context().close();
	}
});

/** A page of its own context that fails the test on console errors and third-party requests. */
export async function openPage(
	browser: Browser,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({
		baseURL: inject('base'),
		extraHTTPHeaders: { 'x-forwarded-for': ownAddress() },
		...options
	});
	const page = await context.newPage();
	page.on('console', (message) => {
		if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
			throw new Error(`Console: ${message.text()}`);
		}
	});
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (origin !== inject('base') && protocol.startsWith('http')) {
			throw new Error(`A request left the site: ${request.url()}`);
		}
	});
	return page;
}

/** An address in a network of its own. */
function ownAddress(): string {
	const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
	return `10.${a}.${b}.1`;
}

/** A visitor whose browser runs no script. */
export function openScriptless(
	browser: Browser,
	options: BrowserContextOptions = {}
): Promise<Page> {
	return openPage(browser, { ...options, javaScriptEnabled: false });
}

/**
 * The text of what may hold much, how many there are, and the texts of many: a click returns when
 * the next page begins to arrive, and these readings wait for none of it themselves.
 */
export async function textOf(locator: Locator): Promise<string> {
	await locator.page().waitForLoadState();
	return locator.innerText();
}

export async function countOf(locator: Locator): Promise<number> {
	await locator.page().waitForLoadState();
	return locator.count();
}

export async function textsOf(locator: Locator): Promise<string[]> {
	await locator.page().waitForLoadState();
	return locator.allInnerTexts();
}

/**
 * Fails with every breach of WCAG 2.2 AA that axe finds on the page. axe itself is script: the page
 * as it stands is shown once more in a browser that runs some, so that the answer to a form is
 * examined as well, and on pages of visitors who switched scripts off.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const browser = page.context().browser();
	if (!browser) throw new Error('The page has no browser');
	const context = await browser.newContext({ viewport: page.viewportSize() });
	const copy = await context.newPage();
	await page.waitForLoadState();
	const [shown, html] = [page.url(), await page.content()];
	await copy.route(
		({ href }) => href === shown,
		(route) => route.fulfill({ contentType: 'text/html', body: html })
	);
	await copy.goto(shown);
	const { violations } = await new AxeBuilder({ page: copy })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	await context.close();
	const found = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`
	);
	expect(found, page.url()).toEqual([]);
}

/** Fails where a part of the page sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	await page.waitForLoadState();
	const { scroll, client } = await page.evaluate(() => ({
		scroll: document.documentElement.scrollWidth,
		client: document.documentElement.clientWidth
	}));
	expect(scroll, page.url()).toBeLessThanOrEqual(client);
}

/** Presses Tab until the element has the focus; fails where that takes too long. */
export async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
	for (let steps = 0; steps <= most; steps++) {
		const isThere = await page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector
		);
		if (isThere) return;
		if (steps < most) await page.keyboard.press('Tab');
	}
	throw new Error(`${selector} is not reached by Tab on ${page.url()}`);
}

/** Waits for the newest mail to an address that was not there before. */
export async function nextMail(to: string, seen: number): Promise<Mail> {
	for (let tries = 0; tries < 150; tries++) {
		const mails = mailsTo(to);
		const mail = mails[seen];
		if (mail) return mail;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`No mail number ${seen + 1} to ${to} within 15 s`);
}

export function mailsTo(to: string): Mail[] {
	return allMails().filter((mail) => mail.to.includes(to));
}

/** The first mail to anybody that `isMeant`, waited for; undefined where none came in time. */
export async function mailThat(
	isMeant: (mail: Mail) => boolean,
	seconds = 15
): Promise<Mail | undefined> {
	for (const end = performance.now() + seconds * 1_000; ;) {
		const found = allMails().find(isMeant);
		if (found || performance.now() >= end) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

function allMails(): Mail[] {
	return readFileSync(inject('mailFile'), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Mail);
}

/** Paths of our own links in a mail, in their order. */
export function linksOf(mail: Mail): string[] {
	return [...mail.text.matchAll(/https?:\/\/[^\s]+/g)]
		.map(([link]) => new URL(link))
		.filter(({ pathname }) => pathname.length > 1)
		.map(({ pathname, search }) => pathname + search);
}

/** A new entry is indexed in the background; it may stand on a later page of the results. */
export async function untilFound(page: Page, search: string, name: string): Promise<void> {
	for (let tries = 0; tries < 10; tries++) {
		for (let number = 1; number <= 6; number++) {
			await page.goto(`${search}&page=${number}`);
			const hits = await textsOf(page.locator('main article :is(h2, h3)'));
			if (hits.some((hit) => hit.includes(name))) return;
			if (hits.length === 0) break;
		}
		await page.waitForTimeout(1_000);
	}
	throw new Error(`${name} is not found on ${search}`);
}

/** Runs a command of the program against the server under test. */
export async function glokal(...args: string[]): Promise<{ stdout: string; stderr: string }> {
	return promisify(execFile)(process.execPath, ['bin/glokal.js', ...args], {
		env: { ...process.env, GLOKAL_DATA: inject('data') },
		maxBuffer: 64 * 1024 * 1024
	});
}
