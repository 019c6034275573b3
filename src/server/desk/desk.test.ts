import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { responsibilities } from '#server/directory/desks/schema.ts';
import { memberships } from '#server/directory/members/schema.ts';
import { certificates, organisations } from '#server/directory/schema.ts';
import { accounts } from '#server/identity/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import {
	finishTask,
	listNotes,
	planTask,
	readWorkspace,
	saveView,
	sendMondayMails,
	stopMondayMail,
	writeNote
} from './index.ts';
import { stopPath } from './stop-monday-mail.ts';

async function aDesk(db: Db, area = 'DED2D') {
	const institutionId = await anOrganisation(db, { type: 'chamber', name: `IHK ${area}` });
	await db
		.insert(responsibilities)
		.values({ institutionId, kind: 'district', area, country: 'DE' });
	const personId = crypto.randomUUID();
	const email = `${personId}@ihk.example`;
	await db.insert(accounts).values({ id: personId, name: 'Karla', email, language: 'cs' });
	await db
		.insert(memberships)
		.values({ organisationId: institutionId, accountId: personId, role: 'editor' });
	return { institutionId, email, staff: { kind: 'person' as const, personId, isOperator: false } };
}

const inZittau = { site: { place: 'Zittau', country: 'DE', district: 'DED2D' } };

describe('a desk', () => {
	test('shows what waits in its area, and nothing of another', async ({ db }) => {
		const own = await aDesk(db);
		const other = await aDesk(db, 'DED42');
		const firm = await anOrganisation(db, {
			...inZittau,
			name: 'Weber Metall',
			createdAt: new Date('2024-01-01T00:00:00Z')
		});
		await db.insert(certificates).values({
			organisationId: firm,
			name: 'ISO 9001',
			validUntil: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
		});
		const { due } = await readWorkspace(db, own.staff, own.institutionId);
		expect(due.map(({ kind, total }) => [kind, total])).toEqual([
			['stale', 1],
			['certificates', 1]
		]);
		expect((await readWorkspace(db, other.staff, other.institutionId)).due).toEqual([]);
		await expect(readWorkspace(db, other.staff, own.institutionId)).rejects.toThrow(
			'directory.not_found'
		);
	});

	test('keeps tasks for colleagues of the same house only', async ({ db }) => {
		const { institutionId, staff } = await aDesk(db);
		const other = await aDesk(db);
		const task = {
			institutionId,
			organisationId: null,
			title: 'Frau Novák anrufen',
			dueOn: '2026-01-05',
			assigneeId: staff.personId
		};
		await expect(
			planTask(db, staff, { ...task, assigneeId: other.staff.personId })
		).rejects.toThrow('desk.no_colleague');
		await expect(planTask(db, other.staff, task)).rejects.toThrow('directory.not_found');
		const taskId = await planTask(db, staff, task);
		const { tasks } = await readWorkspace(db, staff, institutionId);
		expect(tasks).toMatchObject([{ id: taskId, isLate: true }]);
		await expect(finishTask(db, other.staff, { institutionId, taskId })).rejects.toThrow();
		await finishTask(db, staff, { institutionId, taskId });
		expect((await readWorkspace(db, staff, institutionId)).tasks).toEqual([]);
	});

	test('keeps notes to itself', async ({ db }) => {
		const own = await aDesk(db);
		const other = await aDesk(db);
		const firm = await anOrganisation(db, inZittau);
		const note = { institutionId: own.institutionId, organisationId: firm, text: 'Braucht Hilfe' };
		await writeNote(db, own.staff, note);
		await expect(writeNote(db, other.staff, note)).rejects.toThrow('directory.not_found');
		expect(await listNotes(db, own.institutionId, firm)).toHaveLength(1);
		expect(await listNotes(db, other.institutionId, firm)).toEqual([]);
	});

	test('saves a filtered list', async ({ db }) => {
		const { institutionId, staff } = await aDesk(db);
		await saveView(db, staff, { institutionId, name: 'Veraltet', query: 'state=stale' });
		const { views } = await readWorkspace(db, staff, institutionId);
		expect(views).toMatchObject([{ name: 'Veraltet', query: 'state=stale' }]);
	});
});

describe('the Monday mail', () => {
	test('tells what waits in the reader’s language, and stops when it is stopped', async ({
		db
	}) => {
		const { institutionId, staff, email } = await aDesk(db);
		await sendMondayMails(db);
		expect(await db.$count(mails)).toBe(0);
		await anOrganisation(db, {
			...inZittau,
			name: 'Weber Metall',
			createdAt: new Date('2024-01-01T00:00:00Z')
		});
		await sendMondayMails(db);
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, email));
		expect(mail?.subject).toBe('Co vás tento týden čeká');
		expect(mail?.text).toContain('Weber Metall');
		expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
		const { page } = stopPath('cs', institutionId, staff.personId);
		const token = page.split('/').at(-1) ?? '';
		await expect(stopMondayMail(db, `${token}x`)).rejects.toThrow('directory.not_found');
		await stopMondayMail(db, token);
		await sendMondayMails(db);
		expect(await db.$count(mails)).toBe(1);
	});
});

describe('the workspace of a large district', () => {
	test('counts 20,000 entries without reading them one by one', async ({ db }) => {
		const { institutionId, staff } = await aDesk(db);
		await db.execute(sql`insert into organisations (slug, type, name, name_key, country, language, published_at, created_at)
			select 'bulk-' || n, 'company', 'Firma ' || n, 'firma ' || n, 'DE', 'de', now(),
				now() - (n % 800) * interval '1 day' from generate_series(1, 20000) as n`);
		await db.execute(sql`insert into sites (organisation_id, is_seat, place, country, district)
			select id, true, 'Zittau', 'DE', 'DED2D' from organisations where slug like 'bulk-%'`);
		await db.execute(sql`analyze organisations`);
		await db.execute(sql`analyze sites`);
		await readWorkspace(db, staff, institutionId);
		const times: number[] = [];
		for (let round = 0; round < 5; round++) {
			const started = performance.now();
			const { due } = await readWorkspace(db, staff, institutionId);
			times.push(performance.now() - started);
			expect(due[0]?.total).toBeGreaterThan(5_000);
		}
		// The promise of 150 ms is measured in `bench/`; here a factor keeps a busy machine out of it.
		expect(Math.min(...times)).toBeLessThan(600);
		expect(await db.$count(organisations)).toBeGreaterThan(20_000);
	});
});
