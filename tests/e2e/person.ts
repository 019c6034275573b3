import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { linksOf, nextMail, openPage } from './browser.ts';

export interface Person {
	email: string;
	name: string;
	/** Signed in. */
	page: Page;
}

/** Makes an account the way everybody does: address, link by mail, name and password. */
export async function signedInPerson(
	browser: Browser,
	language: 'de' | 'cs' | 'en' = 'de',
	{ name = 'Jana Nováková', ...options }: BrowserContextOptions & { name?: string } = {}
): Promise<Person> {
	const email = `jana-${crypto.randomUUID().slice(0, 8)}@firma.example`;
	const page = await openPage(browser, options);
	await page.goto(`/${language}/sign-up`);
	await signUp(page, { email, name });
	return { email, name, page };
}

/** From the page for a new account to being signed in, whatever leads on from there. */
export async function signUp(
	page: Page,
	{ email, name, seen = 0 }: { email: string; name: string; seen?: number }
): Promise<void> {
	await page.fill('#email', email);
	await page.locator('main form button').click();
	const [link = ''] = linksOf(await nextMail(email, seen));
	await page.goto(link);
	await page.fill('#name', name);
	await page.fill('#password', 'Neiße und Elbe fließen');
	await page.locator('main form button').click();
}
