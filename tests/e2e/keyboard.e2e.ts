import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	linksOf,
	nextMail,
	openPage,
	tabTo,
	test
} from './browser.ts';

const languages = [
	{ lang: 'de', query: 'Fräsen', what: 'Frästeile aus Aluminium' },
	{ lang: 'cs', query: 'frézování', what: 'frézované díly z hliníku' }
] as const;

describe.each(languages)('without a mouse, in $lang', ({ lang, query, what }) => {
	const t = translator(lang);

	test('from the start page to a sent inquiry', async ({ browser }) => {
		const page = await openPage(browser, { javaScriptEnabled: false });
		const email = `tastatur-${crypto.randomUUID().slice(0, 8)}@kunde.example`;
		await page.goto(`/${lang}`);

		await page.keyboard.press('Tab');
		expect(await focused(page), 'the way past the header comes first').toContain(t('common.skip'));
		await page.keyboard.press('Enter');
		await tabTo(page, 'input[name=q]');
		await page.keyboard.type(query);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\?/);

		// The filters stand before the hits: one is set by the space bar on the way.
		await tabTo(page, '#filters [name=type][value=company]');
		await page.keyboard.press('Space');
		await tabTo(page, '#filters .apply button');
		await page.keyboard.press('Enter');
		await page.waitForURL(/type=company/);

		await tabTo(page, 'main article :is(h2, h3) a');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/organisations\/[^/]+$/);
		await tabTo(page, 'aside a[href$="/inquiry"]');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/inquiry$/);

		await tabTo(page, '#what');
		await page.keyboard.type(what);
		await tabTo(page, 'summary');
		await page.keyboard.press('Enter');
		await tabTo(page, '#tolerance');
		await page.keyboard.type('0,05');
		await tabTo(page, '#senderName');
		await page.keyboard.type('Eva Nováková');
		await tabTo(page, '#senderFirm');
		await page.keyboard.type('Tastatur GmbH');
		await tabTo(page, '#senderEmail');
		await page.keyboard.type('falsch');
		await page.keyboard.press('Enter');
		await page.waitForSelector('[role=alert]');

		// The summary has the focus: its first link is one step away and leads to the field.
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await tabTo(page, '#senderEmail', 1);
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(email);
		await page.keyboard.press('Enter');
		await page.waitForSelector('form[action="?/send"]');
		await tabTo(page, 'form[action="?/send"] button:not([formaction])');
		// Nobody reads a form in less; who is faster is taken for a program.
		await page.waitForTimeout(4_000);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/inquiries\/sent$/);

		const [link = ''] = linksOf(await nextMail(email, 0));
		await page.goto(link);
		await tabTo(page, 'main form button');
		await page.keyboard.press('Space');
		await page.waitForURL(/\/inquiries\/status\//);
		await page.context().close();
	});

	test('every step of a page shows where the focus is', async ({ browser }) => {
		for (const path of await journey(browser, lang, query)) {
			const page = await openPage(browser);
			await page.goto(path);
			const unseen: string[] = [];
			for (let steps = 0; steps < 200; steps++) {
				await page.keyboard.press('Tab');
				const step = await page.evaluate(lookOfFocus);
				if (step === null) break;
				if (!step.isVisible) unseen.push(step.name);
			}
			expect(unseen, path).toEqual([]);
			await page.context().close();
		}
	});

	test('nothing sticks out sideways at 320 pixels and at twice the size', async ({ browser }) => {
		for (const path of await journey(browser, lang, query)) {
			const narrow = await openPage(browser, { viewport: { width: 320, height: 640 } });
			await narrow.goto(path);
			await expectNoSidewaysScroll(narrow);
			await expectAccessible(narrow);
			await narrow.context().close();

			// 200 % in a window of 1280 pixels: half of them, each of two.
			const zoomed = await openPage(browser, {
				viewport: { width: 640, height: 400 },
				deviceScaleFactor: 2
			});
			await zoomed.goto(path);
			await expectNoSidewaysScroll(zoomed);
			// Larger letters alone, as a browser's setting makes them.
			await zoomed.evaluate(() => {
				document.documentElement.style.fontSize = '200%';
			});
			await expectNoSidewaysScroll(zoomed);
			await zoomed.context().close();
		}
	});
});

/** The pages of the journey: start, results as list and map, profile, form. */
async function journey(browser: Browser, lang: string, query: string): Promise<string[]> {
	const page = await openPage(browser);
	const search = `/${lang}/search?${new URLSearchParams({ q: query, type: 'company' })}`;
	await page.goto(search);
	const profile = await page.locator('main article :is(h2, h3) a').first().getAttribute('href');
	await page.context().close();
	return [`/${lang}`, search, `${search}&view=map`, profile ?? '', `${profile ?? ''}/inquiry`];
}

function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Runs in the page: what has the focus, and whether anybody sees it; null past the last element. */
function lookOfFocus(): { name: string; isVisible: boolean } | null {
	const element = document.activeElement;
	if (!element || element === document.body || element === document.documentElement) return null;
	const box = element.getBoundingClientRect();
	const isOnScreen =
		box.width > 1 &&
		box.height > 1 &&
		box.bottom > 0 &&
		box.top < innerHeight &&
		box.right > 0 &&
		box.left < innerWidth;
	// A link of a drawing may show its focus on the shape inside.
	const isMarked = [element, ...element.querySelectorAll('*')].some((each) => {
		const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(each);
		return (
			(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
			boxShadow !== 'none' ||
			(each instanceof SVGElement && parseFloat(strokeWidth) > 2)
		);
	});
	return {
		name: `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 40)}`,
		isVisible: isOnScreen && isMarked
	};
}
