import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { visitor } from './actor.ts';
import { recordDenial } from './denial.ts';
import { log } from './log.ts';
import { activities } from './schema.ts';

log.level = 'silent';

const denial = {
	route: '/[lang]/operator/people',
	method: 'POST',
	reason: 'role',
	requestId: 'abcd1234'
} as const;

test('a denial is written down with its route and without the address', async ({ db }) => {
	await recordDenial(db, { actor: visitor, address: '198.51.100.7' }, denial);
	const rows = await db.select().from(activities).where(eq(activities.name, 'access.denied'));
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({
		actorKind: 'visitor',
		data: { route: denial.route, requestMethod: 'POST', reason: 'role', request: 'abcd1234' }
	});
	expect(JSON.stringify(rows)).not.toContain('198.51.100');
});

test('one network fills the log with sixty of them an hour and no more', async ({ db }) => {
	for (let n = 0; n < 70; n++) {
		await recordDenial(db, { actor: visitor, address: '198.51.100.7' }, denial);
	}
	await recordDenial(db, { actor: visitor, address: '203.0.113.1' }, denial);
	const count = await db.$count(activities, eq(activities.name, 'access.denied'));
	expect(count).toBe(61);
});
