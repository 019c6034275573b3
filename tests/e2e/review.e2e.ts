import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	nextMail,
	openPage,
	test,
	textOf
} from './browser.ts';
import { signedInOperator } from './operator.ts';
import { signedInPerson } from './person.ts';

const withoutScript = { javaScriptEnabled: false };

const ways = [
	{
		lang: 'de',
		where: 'Žitava',
		what: 'Wir schleifen Glas.',
		reason: 'Bitte nennen Sie die Maße.'
	},
	{ lang: 'cs', where: '460 01 Liberec', what: 'Brousíme sklo.', reason: 'Uveďte prosím rozměry.' }
] as const;

describe.each(ways)('an operator who works in $lang', ({ lang, where, what, reason }) => {
	const t = translator(lang);

	test('reviews a new entry: it is nowhere, goes back with a reason, comes again, and is public', async ({
		browser
	}) => {
		const { page: operator } = await signedInOperator(browser, lang, withoutScript);
		const room = `/${lang}/operator/review`;
		await choose(operator, room, 'all');
		await expectAccessible(operator);
		try {
			const { page: owner, email } = await signedInPerson(browser, lang, withoutScript);
			const visitor = await openPage(browser);
			const name = `Sklo ${crypto.randomUUID().slice(0, 8)} s.r.o.`;
			await owner.goto(`/${lang}/organisations/new`);
			await owner.fill('#name', name);
			await owner.fill('#where', where);
			await owner.fill('#description', what);
			await owner.locator('form[action="?/check"] p:last-child button').click();
			await owner.locator('form[action="?/create"] button:not([formaction])').click();
			expect(await textOf(owner.locator('main'))).toContain(t('manage.created_review'));
			const entry = new URL(owner.url()).pathname;
			const profile = `/${lang}/organisations/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
			const address = profile.replace(/-s-r-o-$/, '-s-r-o');
			expect((await visitor.goto(address))?.status()).toBe(404);
			expect((await visitor.goto(`${address}/fact-sheet.pdf`))?.status()).toBe(404);

			await operator.goto(room);
			await operator.getByRole('link', { name }).click();
			await expectAccessible(operator);
			await expectNoSidewaysScroll(operator);
			expect(await textOf(operator.locator('main'))).toContain(what);
			await operator.locator('summary', { hasText: t('review.send_back') }).click();
			await operator.fill('#reason', reason);
			await operator.getByRole('button', { name: t('review.send_back') }).click();
			await operator.getByText(t('review.done.returned')).waitFor();
			const mail = await nextMail(email, 1);
			expect(mail.subject).toBe(t('review.mail.returned.subject'));
			expect(mail.text).toContain(reason);

			await owner.goto(entry);
			await expectAccessible(owner);
			expect(await textOf(owner.locator('main'))).toContain(reason);
			await owner.getByRole('button', { name: t('review.hand_in') }).click();
			await owner.getByText(t('review.handed_in')).waitFor();

			// Two windows on one entry: the second is told that it is decided.
			await operator.goto(room);
			await operator.getByRole('link', { name }).click();
			const second = await operator.context().newPage();
			await second.goto(operator.url());
			await operator.getByRole('button', { name: t('review.approve') }).click();
			await operator.getByText(t('review.done.approved')).waitFor();
			await second.getByRole('button', { name: t('review.approve') }).click();
			expect(await textOf(second.locator('[role=alert]'))).toContain(t('review.decided'));
			expect((await nextMail(email, 2)).subject).toBe(t('review.mail.approved.subject'));
			expect((await visitor.goto(address))?.status()).toBe(200);
			for (const page of [owner, visitor]) await page.context().close();
		} finally {
			await choose(operator, room, 'nothing');
			await operator.context().close();
		}
	}, 240_000);

	test('sees people with their roles, locks one out, and restores what a firm had before', async ({
		browser
	}) => {
		const { page: operator } = await signedInOperator(browser, lang, withoutScript);
		const { page: owner, email } = await signedInPerson(browser, lang, withoutScript);
		const name = `Kov ${crypto.randomUUID().slice(0, 8)} s.r.o.`;
		await owner.goto(`/${lang}/organisations/new`);
		await owner.fill('#name', name);
		await owner.fill('#where', where);
		await owner.fill('#description', what);
		await owner.locator('form[action="?/check"] p:last-child button').click();
		await owner.locator('form[action="?/create"] button:not([formaction])').click();
		const entry = new URL(owner.url()).pathname;
		for (const phone of ['+49 3583 1111', '+49 3583 2222']) {
			await owner.goto(`${entry}/basics`);
			await owner.fill('#phone', phone);
			await owner.locator('main form:has([name=basedOn]) button:not([formaction])').last().click();
			await owner.locator('.notice.success').waitFor();
		}

		// The history in words, narrowed to one field; the earlier value comes back.
		const id = entry.split('/').at(-1) ?? '';
		const history = `/${lang}/operator/organisations/${id}/history`;
		await operator.goto(history);
		await expectAccessible(operator);
		await operator.selectOption('[name=field]', 'phone');
		await operator.getByRole('button', { name: t('changes.apply') }).click();
		await expectAccessible(operator);
		await expectNoSidewaysScroll(operator);
		expect(await textOf(operator.locator('main ol'))).toContain('+49 3583 2222');
		await operator
			.getByRole('button', { name: t('changes.restore') })
			.first()
			.click();
		await operator.getByText(t('changes.restored')).waitFor();
		await owner.goto(`${entry}/basics`);
		expect(await owner.inputValue('#phone')).toBe('+49 3583 1111');

		// The person with what they may do; locking asks who is there only where that is long ago.
		await operator.goto(`/${lang}/operator/people?q=${encodeURIComponent(email)}`);
		await expectAccessible(operator);
		await operator.locator('tbody a').first().click();
		await expectAccessible(operator);
		await expectNoSidewaysScroll(operator);
		expect(await textOf(operator.locator('main'))).toContain(name);
		await operator.locator('summary', { hasText: t('roles.lock') }).click();
		await operator.getByRole('button', { name: t('roles.lock') }).click();
		await operator.getByText(t('roles.saved')).waitFor();
		expect((await nextMail(email, 1)).subject).toBe(t('roles.mail.subject'));
		await owner.goto(entry);
		expect(new URL(owner.url()).pathname, 'out at the next request').toBe(`/${lang}/sign-in`);
		await operator.getByRole('button', { name: t('roles.unlock') }).click();
		await operator.getByText(t('roles.saved')).waitFor();
		expect(await countOf(operator.getByRole('button', { name: t('roles.unlock') }))).toBe(0);
		await operator.goto(`/${lang}/operator/activities?show=access`);
		await expectAccessible(operator);
		for (const page of [operator, owner]) await page.context().close();
	}, 240_000);
});

async function choose(page: Page, room: string, mode: 'nothing' | 'all'): Promise<void> {
	await page.goto(room);
	await page.check(`[name=mode][value=${mode}]`);
	await page.locator('form[action="?/choose"] button').click();
	await page.locator('.notice.success').waitFor();
}
