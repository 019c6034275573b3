import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { countOf, expectAccessible, glokal, openPage, test, textOf, textsOf } from './browser.ts';
import { signedInOperator } from './operator.ts';

const heading = 'Mitgliedsnr.;Firma;PLZ;Ort;Internet;Beschreibung;Ansprechpartner';

/** As Excel writes a list here: code page 1252, a title above the headings, a zero lost. */
function aList(tag: string, ...more: string[]): Buffer {
	const rows = [
		'Mitglieder, Stand November;;;;;;',
		heading,
		`1;Prüfstand ${tag} GmbH;2763;Zittau;www.pruefstand-${tag}.example;Wir fräsen Prüfstände.;Erika Muster`,
		`2;Gießerei ${tag} GmbH;02826;Görlitz;;Aluminiumguss in kleinen Serien.;`,
		`3;Ohne Ort ${tag} GmbH;;;;;`,
		...more
	];
	return Buffer.from(rows.join('\r\n'), 'latin1');
}

async function upload(page: Page, source: string, name: string, buffer: Buffer): Promise<void> {
	await page.fill('#source', source);
	await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer });
	await page.locator('main form[enctype] button').click();
}

const untilShown = async (page: Page, selector: string) => {
	await page.waitForSelector(selector, { timeout: 60_000 });
};

describe('importing a list in the browser', () => {
	test('from the upload to the profile and back, without script', async ({ browser }) => {
		const tag = crypto.randomUUID().slice(0, 6);
		const { page } = await signedInOperator(browser, 'de', { javaScriptEnabled: false });
		await page.goto('/de/operator/imports');
		await upload(page, `ihk-${tag}`, 'mitglieder.csv', aList(tag));

		expect(new URL(page.url()).pathname).toMatch(/\/columns$/);
		expect(await page.inputValue('[name=column-1]')).toBe('name');
		expect(await page.inputValue('[name=column-2]')).toBe('postcode');
		expect(await page.inputValue('[name=country]')).toBe('DE');
		expect(await textOf(page.locator('main'))).toContain(`Prüfstand ${tag} GmbH`);
		await page.getByRole('button', { name: 'Liste prüfen' }).click();

		await untilShown(page, 'form[action="?/confirm"]');
		const preview = await textOf(page.locator('main'));
		expect(preview).toContain('2 Einträge importieren');
		expect(preview).toContain('Personendaten werden nicht importiert');
		expect(await textsOf(page.locator('tbody tr'))).toHaveLength(1);
		expect(await page.locator('tbody tr').innerText()).toMatch(/5[\s\S]*Ort[\s\S]*fehlt/);

		const visitor = await openPage(browser);
		const profile = `/de/organisations/pruefstand-${tag}-gmbh`;
		expect((await visitor.goto(profile))?.status()).toBe(404);
		await page.locator('form[action="?/confirm"] button').click();
		await untilShown(page, '.notice.success');
		expect((await visitor.goto(profile))?.status()).toBe(200);
		expect(await textOf(visitor.locator('main'))).not.toContain('Erika Muster');
		await visitor.goto(`/de/search?q=${encodeURIComponent(`Prüfstand ${tag}`)}`);
		expect(await textOf(visitor.locator('main'))).toContain(`Prüfstand ${tag} GmbH`);

		await page.locator('summary', { hasText: 'rückgängig' }).click();
		await page.locator('form[action="?/undo"] button').click();
		expect(await textOf(page.locator('main'))).toMatch(/rückgängig gemacht/i);
		expect((await visitor.goto(profile))?.status()).toBe(404);
		await visitor.context().close();
		await page.context().close();
	});

	test('the same source again shows what is new, changed and missing, in Czech', async ({
		browser
	}) => {
		const tag = crypto.randomUUID().slice(0, 6);
		const { page } = await signedInOperator(browser, 'cs');
		const take = async (list: Buffer) => {
			await page.goto('/cs/operator/imports');
			await upload(page, `khk-${tag}`, 'členové.csv', list);
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Zkontrolovat seznam' }).click();
			await untilShown(page, 'dl');
		};
		await take(aList(tag));
		await page.locator('form[action="?/confirm"] button').click();
		await untilShown(page, '.notice.success');

		const changed = aList(tag, `4;Neu ${tag} GmbH;01067;Dresden;;;`)
			.toString('latin1')
			.replace('kleinen', 'großen')
			.replace(/1;Prüfstand[^\n]*\n/, '');
		await take(Buffer.from(changed, 'latin1'));
		const preview = await textOf(page.locator('main'));
		expect(preview).toMatch(/Nové\s+1\b/);
		expect(preview).toMatch(/Změněné\s+1\b/);
		expect(preview).toMatch(/V\sseznamu už nejsou\s+1\b/);
		expect(preview).toContain('Importovat 2 záznamy');
		await page.locator('summary', { hasText: 'Změněné záznamy' }).click();
		expect(await page.locator('details[open]').innerText()).toContain('Popis');
		await expectAccessible(page);
		await page.context().close();
	});
});

test('what is no list gets a clear message and leaves nothing behind', async ({ browser }) => {
	const { page } = await signedInOperator(browser, 'de');
	await page.goto('/de/operator/imports');
	const before = await countOf(page.locator('tbody tr'));
	const bomb = zipSync({
		'xl/workbook.xml': strToU8('<workbook/>'),
		'xl/media/a.png': new Uint8Array(60 * 1024 * 1024)
	});
	const entity = zipSync({
		'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook/>')
	});
	const files: [string, Uint8Array, string][] = [
		['leer.csv', new Uint8Array(0), 'leer'],
		['eine-spalte.csv', Buffer.from('Firma\r\nA\r\nB\r\n'), 'nur eine Spalte'],
		['bild.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'keine Tabelle'],
		['alt.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'XLS'],
		['bombe.xlsx', bomb, '50'],
		['entitaet.xlsx', entity, 'Entitäten']
	];
	for (const [name, bytes, words] of files) {
		await upload(page, 'fremd', name, Buffer.from(bytes));
		expect(await page.locator('[role=alert]').first().innerText(), name).toContain(words);
		expect(await page.inputValue('#source'), name).toBe('fremd');
	}
	await expectAccessible(page);

	const cookies = await page.context().cookies();
	const answer = await fetch(`${inject('base')}/de/operator/imports`, {
		method: 'POST',
		headers: {
			origin: inject('base'),
			accept: 'text/html',
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
			'content-type': 'multipart/form-data; boundary=x'
		},
		body: new Uint8Array(200 * 1024 * 1024)
	});
	expect(answer.status).toBe(413);
	expect(await answer.text()).toContain('zu groß');

	await page.goto('/de/operator/imports');
	expect(await countOf(page.locator('tbody tr'))).toBe(before);
	await page.context().close();
});

test('the command imports through the running server and names bad rows', async () => {
	const tag = crypto.randomUUID().slice(0, 6);

	const file = join(inject('data'), `${tag}.csv`);
	writeFileSync(file, aList(tag));
	const args = ['import', 'organisations', file, '--source', `cli-${tag}`, '--json'];

	const preview = JSON.parse((await glokal(...args, '--preview')).stdout) as object;
	expect(preview).toMatchObject({ importId: null, create: 2, bad: 1 });
	const done = JSON.parse((await glokal(...args)).stdout) as { importId: string };
	expect(done).toMatchObject({
		create: 2,
		bad: 1,
		problems: [{ line: 5, field: 'place', reason: 'import.problem.missing', externalId: '3' }]
	});
	await glokal('import', 'undo', done.importId);
	const again = JSON.parse((await glokal(...args, '--preview')).stdout) as object;
	expect(again).toMatchObject({ create: 2, update: 0 });
});
