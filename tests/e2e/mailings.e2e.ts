import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	linksOf,
	mailsTo,
	nextMail,
	openPage,
	test,
	textOf
} from './browser.ts';
import { signedInOperator } from './operator.ts';
import { signedInPerson } from './person.ts';

const withoutScript = { javaScriptEnabled: false };

describe.each(['de', 'cs'] as const)('an operator who writes in %s', (lang) => {
	const t = translator(lang);
	const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

	test('words a mail, is told what it must not lack, tries it out, and takes it back', async ({
		browser
	}) => {
		const { page, email } = await signedInOperator(browser, lang, withoutScript);
		await page.goto(`/${lang}/operator/templates`);
		await expectAccessible(page);
		const name = t('templates.mail.identity.sign_in');
		expect(await countOf(page.getByText(name, { exact: true }))).toBe(1);
		await page.goto(`/${lang}/operator/templates/identity.sign_in/${lang}`);
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
		const preview = page.frameLocator('iframe');
		const shipped = await page.inputValue('#subject');
		expect(await preview.locator('h1').innerText()).toContain(shipped);
		const body = await page.inputValue('#body');

		// Without its link the mail would be of no use.
		await page.fill('#body', 'Ohne Link');
		await button(page, t('templates.save')).click();
		expect(await textOf(page.locator('#body-error'))).toContain(']({page})');
		expect(await page.inputValue('#body')).toBe('Ohne Link');
		await expectAccessible(page);

		const subject = `Glokal ${crypto.randomUUID().slice(0, 6)}`;
		await page.fill('#body', body);
		await page.fill('#subject', subject);
		await button(page, t('templates.preview_show')).click();
		await preview.getByText(subject).waitFor();
		await button(page, t('templates.test')).click();
		expect((await nextMail(email, 0)).subject).toBe(subject);
		// Nothing holds before it is saved.
		expect((await signInMail(browser, lang, email, 1)).subject).toBe(shipped);
		await button(page, t('templates.save')).click();
		expect(await countOf(page.getByText(t('templates.saved')))).toBe(1);
		expect((await signInMail(browser, lang, email, 2)).subject).toBe(subject);
		await button(page, t('templates.reset')).click();
		expect(await countOf(page.getByText(t('templates.was_reset')))).toBe(1);
		expect((await signInMail(browser, lang, email, 3)).subject).toBe(shipped);
	});

	test('writes to those who agreed; one click in the mail ends it, opening the link does not', async ({
		browser
	}) => {
		const reader = await signedInPerson(browser, lang, withoutScript);
		const other = await signedInPerson(browser, lang, withoutScript);
		const silent = await signedInPerson(browser, lang, withoutScript);
		for (const { page } of [reader, other]) {
			await page.goto(`/${lang}/account`);
			await button(page, t('mailings.consent_give')).click();
			expect(await countOf(page.getByText(t('mailings.consent_words')))).toBe(1);
			await expectAccessible(page);
		}
		const { page } = await signedInOperator(browser, lang, withoutScript);
		const write = async (subject: string) => {
			await page.goto(`/${lang}/operator/mailings`);
			await expectAccessible(page);
			await button(page, t('mailings.new')).click();
			await page.fill('#subject_de', subject);
			await page.fill('#body_de', 'Kommen Sie!');
			await button(page, t('mailings.save')).click();
			expect(await countOf(page.getByText(t('mailings.missing', { language: 'cs' })))).toBe(1);
			expect(await countOf(button(page, t('mailings.release')))).toBe(0);
			await page.fill('#subject_cs', subject);
			await page.fill('#body_cs', 'Přijďte!');
			await button(page, t('mailings.save')).click();
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
			await button(page, t('mailings.release')).click();
			expect(await countOf(page.getByText(t('mailings.released')))).toBe(1);
			await expectAccessible(page);
		};
		const first = `Burza ${crypto.randomUUID().slice(0, 6)}`;
		await write(first);
		const mail = await mailWith(reader.email, first);
		expect(mail.text).toContain(lang === 'de' ? 'Kommen Sie!' : 'Přijďte!');
		const stop = linksOf(mail).find((link) => link.includes('/unsubscribe/')) ?? '';
		const stranger = await openPage(browser, withoutScript);
		await stranger.goto(stop);
		await expectAccessible(stranger);
		await reader.page.goto(`/${lang}/account`);
		expect(await countOf(button(reader.page, t('mailings.consent_withdraw')))).toBe(1);
		await button(stranger, t('mailings.stop_button')).click();
		expect(await countOf(stranger.getByText(t('mailings.stopped')))).toBe(1);
		await reader.page.goto(`/${lang}/account`);
		expect(await countOf(button(reader.page, t('mailings.consent_give')))).toBe(1);

		// The mail program of the other one does it by itself (RFC 8058), with no page and no origin.
		const theirs = await mailWith(other.email, first);
		const token = /\/unsubscribe\/([\w.-]+)/.exec(theirs.text)?.[1] ?? '';
		const oneClick = (value: string) =>
			fetch(`${inject('base')}/unsubscribe/mailing/${value}`, {
				method: 'POST',
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: 'List-Unsubscribe=One-Click'
			});
		expect((await oneClick(`${token}x`)).status).toBe(404);
		expect((await oneClick(token)).status).toBe(204);
		// The control: everywhere else a form without our origin is refused.
		const foreign = await fetch(`${inject('base')}/${lang}/unsubscribe/${token}`, {
			method: 'POST',
			body: new URLSearchParams()
		});
		expect(foreign.status).toBe(403);

		const control = await signedInPerson(browser, lang, withoutScript);
		await control.page.goto(`/${lang}/account`);
		await button(control.page, t('mailings.consent_give')).click();
		const second = `Burza ${crypto.randomUUID().slice(0, 6)}`;
		await write(second);
		await mailWith(control.email, second);
		for (const { email } of [reader, other, silent]) {
			expect(mailsTo(email).filter(({ subject }) => subject === second)).toEqual([]);
		}
		expect(mailsTo(silent.email).filter(({ subject }) => subject === first)).toEqual([]);
	});
});

/** The mail with a link to sign in that somebody without a session asks for. */
async function signInMail(browser: Browser, lang: 'de' | 'cs', email: string, seen: number) {
	const page = await openPage(browser, withoutScript);
	await page.goto(`/${lang}/sign-in/link`);
	await page.fill('#email', email);
	await page.locator('main form button').click();
	return nextMail(email, seen);
}

async function mailWith(to: string, subject: string) {
	for (let tries = 0; tries < 200; tries++) {
		const mail = mailsTo(to).find((candidate) => candidate.subject === subject);
		if (mail) return mail;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`No mail “${subject}” to ${to} within 20 s`);
}
