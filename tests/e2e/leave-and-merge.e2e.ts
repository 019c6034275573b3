import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { translator } from '#i18n/messages.ts';
import {
	countOf,
	expectAccessible,
	expectNoSidewaysScroll,
	glokal,
	linksOf,
	mailsTo,
	nextMail,
	openScriptless,
	test,
	textOf,
	textsOf
} from './browser.ts';
import { signedInOperator } from './operator.ts';
import { signedInPerson, signUp } from './person.ts';

const ways = [
	{
		lang: 'de',
		other: 'cs',
		town: 'Zittau',
		country: 'DE',
		district: 'Landkreis Görlitz',
		what: 'Wir bieten CNC-Drehen und Galvanik in kleinen Serien.',
		theirs: 'Nabízíme soustružení a galvaniku v malých sériích.',
		listing: 'Freie Kapazität: Drehteile bis 300 mm',
		email: (tag: string) => `info@kovo-${tag}.example`
	},
	{
		lang: 'cs',
		other: 'de',
		town: 'Liberec',
		country: 'CZ',
		district: 'Liberecký kraj',
		what: 'Nabízíme CNC soustružení a galvaniku v malých sériích.',
		theirs: 'Wir bieten Drehen und Galvanik in kleinen Serien.',
		listing: 'Volná kapacita: soustružené díly do 300 mm',
		email: (tag: string) => `obchod@kovo-${tag}.example`
	}
] as const;

type Way = (typeof ways)[number];

/** A phone, and no script. */
const narrow = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
const password = 'Neiße und Elbe fließen';

describe.each(ways)('one firm with two entries, in $lang', (way) => {
	const t = translator(way.lang);

	// Many people on many pages, each examined: longer than other journeys on a busy machine.
	test('is found twice, becomes one, and two again', { timeout: 300_000 }, async ({ browser }) => {
		const tag = newTag();
		const name = `Kovo ${tag}`;
		await importTwin(way, name, tag);
		const slug = `kovo-${tag}`;
		await askFirm(browser, way, slug);

		// The firm itself: is this you? It is, but it makes an entry of its own all the same.
		const { page: firm, email } = await signedInPerson(browser, way.lang, narrow);
		await firm.goto(`/${way.lang}/organisations/new`);
		await firm.fill('#name', name);
		await firm.fill('#where', way.town);
		await firm.fill('#description', way.what);
		await firm.locator('form[action="?/check"] p:last-child button').click();
		const twice = firm.locator('section', { hasText: t('manage.new.twice') });
		expect(await twice.innerText()).toContain(name);
		expect(await countOf(twice.locator(`a[href$="/${slug}/claim"]`))).toBe(1);
		await look(firm);
		await firm.getByRole('button', { name: t('manage.new.create_anyway') }).click();
		await firm.waitForURL(/\/manage\/[\w-]+\?created$/);
		const keptId = new URL(firm.url()).pathname.split('/').at(-1) ?? '';
		const profile = await firm.locator('a[href*="/organisations/"]').first().getAttribute('href');

		// What the night finds, the desk sees: it compares before anything happens.
		await glokal('duplicates', 'find');
		const { page: desk } = await signedInOperator(browser, way.lang, narrow);
		const room = `${await deskOf(desk, way)}/duplicates`;
		await desk.goto(room);
		const pair = desk.locator('article', { hasText: name });
		expect(await pair.innerText()).toContain(t('duplicates.why.name_place'));
		await look(desk);
		await pair.getByRole('link', { name: t('duplicates.compare') }).click();
		if (!new URL(desk.url()).pathname.includes(`/duplicates/${keptId}/`)) {
			await desk.getByRole('link', { name: t('duplicates.swap') }).click();
		}
		await desk.waitForURL(new RegExp(`/duplicates/${keptId}/`));
		await look(desk);
		const parts = desk.locator('.part');
		for (const [kind, named] of [
			['texts', way.theirs.slice(0, 20)],
			['people', 'Eva Veselá'],
			['listings', way.listing],
			['inquiries', '']
		] as const) {
			const part = await parts
				.filter({ hasText: t(`duplicates.part.${kind}`) })
				.first()
				.innerText();
			expect(part).toContain(t('duplicates.moving', { n: 1 }));
			expect(part).toContain(named);
		}
		expect(await textOf(desk.locator('main'))).toContain(way.email(tag));
		const before = await readShown(browser, profile ?? '');
		expect(before, 'nothing has changed yet').not.toContain(way.email(tag));

		// One from now on: the firm is told, the old address leads on.
		const seen = mailsTo(email).length;
		await desk.getByRole('button', { name: t('duplicates.merge') }).click();
		await desk.waitForURL(/\?merged/);
		await look(desk);
		const mail = await nextMail(email, seen);
		expect(mail.subject).toBe(t('duplicates.mail.subject'));
		const visitor = await openScriptless(browser);
		await visitor.goto(`/${way.lang}/organisations/${slug}`);
		expect(new URL(visitor.url()).pathname).toBe(profile);
		const merged = await textOf(visitor.locator('main'));
		for (const text of [way.email(tag), way.listing]) expect(merged).toContain(text);
		await visitor.goto(profile?.replace(`/${way.lang}/`, `/${way.other}/`) ?? '');
		expect(await textOf(visitor.locator('main'))).toContain(way.theirs);
		expect(await namesFound(visitor, way, name)).toHaveLength(1);
		await firm.goto(`/${way.lang}/manage/${keptId}/contacts`);
		expect(await textOf(firm.locator('main'))).toContain('Eva Veselá');

		// Undone: each has what it had, and the same visitor gets to the old address again.
		const undo = desk.locator('article', { hasText: name });
		await undo.locator('summary', { hasText: t('duplicates.undo') }).click();
		await undo.getByRole('button', { name: t('duplicates.undo') }).click();
		await desk.waitForURL(/\?undone/);
		await look(desk);
		await visitor.goto(`/${way.lang}/organisations/${slug}`);
		expect(new URL(visitor.url()).pathname).toBe(`/${way.lang}/organisations/${slug}`);
		expect(await textOf(visitor.locator('main'))).toContain(way.listing);
		expect(await readShown(browser, profile ?? '')).not.toContain(way.listing);

		// They are two: nobody asks again.
		await glokal('duplicates', 'find');
		await desk.goto(room);
		await desk
			.locator('article', { hasText: t('duplicates.why.name_place') })
			.filter({ hasText: name })
			.getByRole('button', { name: t('duplicates.dismiss') })
			.click();
		await desk.waitForURL(/\?dismissed/);
		await glokal('duplicates', 'find');
		await desk.goto(room);
		const waiting = desk.locator('article', { hasText: t('duplicates.why.name_place') });
		expect(await textsOf(waiting)).not.toContainEqual(expect.stringContaining(name));
		for (const page of [firm, desk, visitor]) await page.context().close();
	});
});

describe.each(ways)('somebody who goes, in $lang', (way) => {
	const t = translator(way.lang);

	test(
		'takes a copy along, hands over, leaves nothing',
		{ timeout: 300_000 },
		async ({ browser }) => {
			const tag = newTag();
			const name = `Jana Odcházející-${tag}`;
			const { page, email } = await signedInPerson(browser, way.lang, { ...narrow, name });
			const firm = `Dílna ${tag}`;
			const entry = await anEntry(page, way, firm);
			const profile = await page.locator('a[href*="/organisations/"]').first().getAttribute('href');
			await addContact(page, entry, { name, email });
			expect(await readShown(browser, profile ?? '')).toContain(name);

			// The last owner is told to find a successor first, and finds no way round.
			await page.goto(`/${way.lang}/account/data`);
			const main = page.locator('main');
			expect(await textOf(main)).toContain(t('privacy.last_owner', { names: firm }));
			expect(await countOf(page.locator('form[action="?/erase"]'))).toBe(0);
			await look(page);
			const forced = await post(page, `/${way.lang}/account/data?/erase`, { understood: 'yes' });
			expect(forced).toContain(t('privacy.last_owner', { names: firm }));
			const successor = await invite(browser, page, { way, entry });

			// The copy: asked for, made, fetched once, and it holds what was entered.
			await page.goto(`/${way.lang}/account/data`);
			const seen = mailsTo(email).length;
			await page.locator('form[action="?/export"] button').click();
			expect(await textOf(main)).toContain(t('privacy.export_asked'));
			await look(page);
			const [link = ''] = linksOf(await nextMail(email, seen));
			await page.goto(link);
			await look(page);
			const data = await download(page);
			expect(data.account).toMatchObject({ email, name, language: way.lang });
			expect(data.memberships).toMatchObject([{ organisation: firm, role: 'owner' }]);
			expect(data.contactPerson).toMatchObject([{ organisation: firm, name, email }]);
			expect(data.invitationsSent).toHaveLength(1);
			expect(JSON.stringify(data), 'nothing of others').not.toContain(successor.email);
			await page.goto(link);
			expect(await textOf(main)).toContain(t('privacy.link_over'));
			await look(page);

			// Somewhere else the same person is still signed in.
			const elsewhere = await openScriptless(browser);
			await elsewhere.goto(`/${way.lang}/sign-in`);
			await signIn(elsewhere, email);
			expect(new URL(elsewhere.url()).pathname).toBe(`/${way.lang}/account`);

			// What becomes of what, the tick, and goodbye.
			await page.goto(`/${way.lang}/account/data`);
			const fates = await textsOf(page.locator('section li'));
			const fate = (what: string) => fates.find((line) => line.includes(what))?.toLowerCase() ?? '';
			const [deleted, anonymised] = [t('privacy.fate.deleted'), t('privacy.fate.anonymised')];
			expect(fate(t('privacy.what.account'))).toContain(deleted.toLowerCase());
			expect(fate(t('privacy.what.contacts'))).toContain(deleted.toLowerCase());
			expect(fate(t('privacy.what.activities'))).toContain(anonymised.toLowerCase());
			await page.locator('summary', { hasText: t('privacy.erase_title') }).click();
			await page.locator('form[action="?/erase"] button').click();
			expect(await textOf(main)).toContain(t('privacy.tick_first'));
			await look(page);
			await page.check('[name=understood]');
			await page.locator('form[action="?/erase"] button').click();
			await page.waitForURL(/\/goodbye$/);
			expect(await page.locator('h1').innerText()).toBe(t('privacy.gone_title'));
			await look(page);

			// Out everywhere, no way back in, and gone from what others see.
			for (const one of [page, elsewhere]) {
				await one.goto(`/${way.lang}/account`);
				expect(new URL(one.url()).pathname).toBe(`/${way.lang}/sign-in`);
			}
			await signIn(page, email);
			expect(await page.locator('[role=alert]').innerText()).toContain(t('identity.wrong'));
			expect(await readShown(browser, profile ?? '')).not.toContain(name);
			await page.goto(`/${way.lang}/search?q=${encodeURIComponent(name)}`);
			expect(await textsOf(page.locator('main article'))).not.toContainEqual(
				expect.stringContaining(name)
			);
			await successor.page.goto(`${entry}/people`);
			expect(await textOf(successor.page.locator('main'))).not.toContain(name);

			await leaveWithFirm(browser, successor, { way, entry, firm, profile: profile ?? '' });
			for (const one of [page, elsewhere]) await one.context().close();
		}
	);
});

/** The successor has the firm deleted: gone at once for visitors, and for good by the operator. */
async function leaveWithFirm(
	browser: Browser,
	{ page, email }: { page: Page; email: string },
	{ way, entry, firm, profile }: { way: Way; entry: string; firm: string; profile: string }
): Promise<void> {
	const t = translator(way.lang);
	const id = entry.split('/').at(-1) ?? '';
	await page.goto(`/${way.lang}/account/data`);
	await page.getByRole('link', { name: t('privacy.organisation_title', { name: firm }) }).click();
	await page.waitForURL(/\/organisations\//);
	const belongings = await textsOf(page.locator('main li'));
	for (const kind of ['texts', 'sites', 'members'] as const) {
		expect(belongings).toContainEqual(expect.stringContaining(t(`duplicates.part.${kind}`)));
	}
	await look(page);
	await page.locator('form[action="?/request"] button').click();
	expect(await textOf(page.locator('main'))).toContain(t('privacy.tick_first'));
	const seen = mailsTo(email).length;
	await page.check('[name=understood]');
	await page.locator('form[action="?/request"] button').click();
	await page.waitForURL(/\?organisation$/);
	await look(page);
	expect((await nextMail(email, seen)).text).toContain('/freshness/restore/');
	const visitor = await openScriptless(browser);
	expect((await visitor.goto(profile))?.status()).toBe(404);
	expect(await namesFound(visitor, way, firm)).toEqual([]);

	const { page: operator } = await signedInOperator(browser, way.lang, narrow);
	await operator.goto(`/${way.lang}/account/data/organisations/${id}`);
	await look(operator);
	await operator.check('form[action="?/now"] [name=understood]');
	await operator.locator('form[action="?/now"] button').click();
	await operator.waitForURL(/\/operator\/organisations$/);
	expect((await page.goto(entry))?.status(), 'for its owner too').toBe(404);
	expect((await visitor.goto(profile))?.status()).toBe(404);
	for (const one of [page, operator, visitor]) await one.context().close();
}

/** An entry that a chamber brought, with a text in the other language, a person, an address, an offer. */
async function importTwin(way: Way, name: string, tag: string): Promise<void> {
	const organisations = join(inject('data'), `twin-${tag}.jsonl`);
	const twin = {
		externalId: tag,
		name,
		type: 'company',
		country: way.country,
		place: way.town,
		language: way.other,
		description: way.theirs,
		email: way.email(tag),
		people: [{ name: 'Eva Veselá', role: 'Export', languages: ['cs'] }]
	};
	writeFileSync(organisations, `${JSON.stringify(twin)}\n`);
	const source = `kammer-${tag}`;
	const basis = ['--personal-source', 'Kammer', '--legal-basis', 'Art. 6 (1) f DSGVO'];
	await glokal('import', 'organisations', organisations, '--source', source, ...basis);
	const listings = join(inject('data'), `offer-${tag}.jsonl`);
	const offer = {
		externalId: `l-${tag}`,
		organisation: tag,
		country: way.country,
		direction: 'offer',
		kind: 'capacity',
		language: way.lang,
		title: way.listing,
		text: way.what
	};
	writeFileSync(listings, `${JSON.stringify(offer)}\n`);
	await glokal('import', 'listings', listings, '--source', source);
}

/** A customer writes to the entry that nobody looks after. */
async function askFirm(browser: Browser, way: Way, slug: string): Promise<void> {
	const page = await openScriptless(browser);
	const email = `kunde-${newTag()}@kunde.example`;
	await page.goto(`/${way.lang}/organisations/${slug}/inquiry`);
	await page.fill('#what', way.listing);
	await page.fill('#senderName', 'Otto Kunde');
	await page.fill('#senderFirm', 'Kunde GmbH');
	await page.fill('#senderEmail', email);
	// Nobody reads a form in less; who is faster is taken for a program.
	await page.waitForTimeout(4_000);
	await page.getByRole('button', { name: translator(way.lang)('inquiry.preview') }).click();
	await page.waitForSelector('form[action="?/send"]');
	await page.locator('form[action="?/send"] button:not([formaction])').click();
	await page.waitForURL(/\/inquiries\/sent$/);
	const [link = ''] = linksOf(await nextMail(email, 0));
	await page.goto(link);
	await page.locator('main form button').click();
	await page.waitForURL(/\/inquiries\/status\//);
	await page.context().close();
}

async function deskOf(page: Page, way: Way): Promise<string> {
	await page.goto(`/${way.lang}/operator/desks`);
	const card = page.locator('section', { has: page.locator('h2', { hasText: way.district }) });
	const href = (await card.locator('a[href*="/operator/desks/"]').getAttribute('href')) ?? '';
	return `/${way.lang}/desk/${href.split('/').at(-1) ?? ''}`;
}

/** An entry by three answers; gives its address in the rooms of its owner, and stands there. */
async function anEntry(page: Page, { lang, town, what }: Way, name: string): Promise<string> {
	await page.goto(`/${lang}/organisations/new`);
	await page.fill('#name', name);
	await page.fill('#where', town);
	await page.fill('#description', what);
	await page.locator('form[action="?/check"] p:last-child button').click();
	await page.locator('form[action="?/create"] button:not([formaction])').click();
	await page.waitForURL(/\/manage\/[\w-]+\?created$/);
	return new URL(page.url()).pathname;
}

async function addContact(
	page: Page,
	entry: string,
	{ name, email }: { name: string; email: string }
): Promise<void> {
	await page.goto(`${entry}/contacts`);
	await page.locator('main a.button').last().click();
	await page.fill('#name', name);
	await page.fill('#email', email);
	await page.check('#agreed');
	await page.locator('main form:has([name=basedOn]) button:not([formaction])').last().click();
	await page.locator('.notice.success').waitFor();
}

/** Somebody who becomes an owner beside the one who invites. */
async function invite(
	browser: Browser,
	page: Page,
	{ way, entry }: { way: Way; entry: string }
): Promise<{ page: Page; email: string }> {
	const email = `nachfolge-${newTag()}@firma.example`;
	await page.goto(`${entry}/people`);
	await page.fill('#email', email);
	await page.locator('form[action="?/invite"] [name=role]').selectOption('owner');
	await page.locator('form[action="?/invite"] button').click();
	const [link = ''] = linksOf(await nextMail(email, 0));
	const successor = await openScriptless(browser, narrow);
	await successor.goto(link);
	await successor.locator('main a[href*="/sign-up"]').click();
	await signUp(successor, { email, name: 'Otto Nachfolger', seen: 1 });
	await successor.locator('main form button').click();
	await successor.waitForURL(new RegExp(`/${way.lang}/manage/`));
	return { page: successor, email };
}

async function signIn(page: Page, email: string): Promise<void> {
	await page.fill('#email', email);
	await page.fill('#password', password);
	await page.locator('main form button').first().click();
	await page.waitForLoadState();
}

/** The document behind the button, unpacked. */
async function download(page: Page): Promise<Record<string, unknown>> {
	const downloading = page.waitForEvent('download');
	await page.locator('main form button').click();
	const document = await downloading;
	expect(document.suggestedFilename()).toMatch(/\.zip$/);
	const unpacked = unzipSync(new Uint8Array(readFileSync(await document.path())));
	const bytes = unpacked['data.json'];
	if (!bytes) throw new Error('The document holds no data');
	return JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
}

/** What a form that is not on the page would answer. */
async function post(page: Page, path: string, form: Record<string, string>): Promise<string> {
	const answer = await page.request.post(path, {
		form,
		headers: { origin: inject('base'), accept: 'text/html' }
	});
	return (await answer.text()).replaceAll('&#39;', '’');
}

/** The public page as a visitor reads it. */
async function readShown(browser: Browser, path: string): Promise<string> {
	const page = await openScriptless(browser);
	await page.goto(path);
	const shown = await textOf(page.locator('main'));
	await page.context().close();
	return shown;
}

/** Entries that the search finds by name; indexing follows in the background. */
async function namesFound(page: Page, { lang }: Way, name: string): Promise<string[]> {
	let found: string[] = [];
	for (let tries = 0; tries < 5; tries++) {
		await page.goto(`/${lang}/search?type=organisation&q=${encodeURIComponent(name)}`);
		const hits = await textsOf(page.locator('main article :is(h2, h3)'));
		const now = hits.filter((hit) => hit.includes(name));
		if (tries > 0 && now.length === found.length) return now;
		found = now;
		await page.waitForTimeout(1_000);
	}
	return found;
}

async function look(page: Page): Promise<void> {
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	expect(await countOf(page.locator('h1')), page.url()).toBe(1);
}

function newTag(): string {
	return crypto.randomUUID().slice(0, 8);
}
