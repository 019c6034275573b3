import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { glokal, openPage, textsOf } from './browser.ts';

export interface Operator {
	email: string;
	password: string;
	/** Secret of the authenticator app. */
	secret: string;
	recoveryCodes: string[];
	/** Signed in, in the operator's rooms. */
	page: Page;
}

/** The path of a fresh one-time link, as the command prints it. */
export async function setupPath(email: string, ...options: string[]): Promise<string> {
	const { stdout } = await glokal('admin', 'create', email, ...options);
	return new URL(stdout.trim()).pathname;
}

/** Makes an operator the way everybody becomes one: command, link, password, app. */
export async function signedInOperator(
	browser: Browser,
	language: 'de' | 'cs' | 'en' = 'de',
	options: BrowserContextOptions = {}
): Promise<Operator> {
	const email = `operator-${crypto.randomUUID().slice(0, 8)}@wfs.example`;
	const password = 'Neiße und Elbe fließen';
	const page = await openPage(browser, options);
	await page.goto(await setupPath(email, '--lang', language));
	await page.fill('#password', password);
	await page.locator('main form button').click();
	const secret = (await page.locator('main code').innerText()).replace(/\s/g, '');
	await page.fill('#code', codeAt(secret, stepAt(Date.now())));
	await page.locator('main form button').click();
	const recoveryCodes = await textsOf(page.locator('main li code'));
	await page.locator('main a').click();
	return { email, password, secret, recoveryCodes, page };
}
