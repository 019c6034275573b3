import { isHttpError, isRedirect } from '@sveltejs/kit';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { access } from '../src/access.ts';
import { nameDesk } from '#server/directory/desks/index.ts';
import { desks, responsibilities } from '#server/directory/desks/schema.ts';
import { discardImport, uploadList } from '#server/directory/import/index.ts';
import { inviteStaff } from '#server/directory/members/index.ts';
import { memberships } from '#server/directory/members/schema.ts';
import { organisations } from '#server/directory/schema.ts';
import { accounts } from '#server/identity/schema.ts';
import { commandLine, visitor, type Actor } from '#server/platform/actor.ts';
import { database } from '#server/platform/connection.ts';
import '#server/wiring.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';

const people = [
	'anonymous',
	'stranger',
	'owner of the entry',
	'viewer',
	'editor',
	'owner',
	'staff of another desk',
	'operator'
] as const;
type Who = (typeof people)[number];
const staff: readonly Who[] = ['editor', 'owner', 'operator'];

const actors = {} as Record<Who, Actor>;
const params = {
	lang: 'de',
	id: '',
	entry: '',
	import: '',
	kept: '',
	merged: '',
	// Those of nobody: printing letters and writing to many are tested where they are at home.
	batch: crypto.randomUUID(),
	mailing: crypto.randomUUID()
};

beforeAll(async () => {
	const db = database();
	const site = { place: 'Zittau', district: 'DED2D' };
	params.id = await anOrganisation(db, { type: 'chamber', name: 'Kammer' });
	params.entry = await anOrganisation(db, { publishedAt: null, submittedAt: new Date(), site });
	params.kept = await anOrganisation(db, { site });
	params.merged = await anOrganisation(db, { site });
	const elsewhere = await anOrganisation(db, { type: 'chamber', name: 'Andere Kammer' });
	await db.insert(responsibilities).values([
		{ institutionId: params.id, kind: 'district', area: 'DED2D', country: 'DE' },
		{ institutionId: elsewhere, kind: 'district', area: 'DED2C', country: 'DE' }
	]);
	const places: Partial<Record<Who, [string, 'viewer' | 'editor' | 'owner']>> = {
		stranger: [await anOrganisation(db), 'owner'],
		'owner of the entry': [params.entry, 'owner'],
		viewer: [params.id, 'viewer'],
		editor: [params.id, 'editor'],
		owner: [params.id, 'owner'],
		'staff of another desk': [elsewhere, 'owner']
	};
	for (const who of people) {
		const personId = crypto.randomUUID();
		await db.insert(accounts).values({ id: personId, name: who, email: `${personId}@a.example` });
		const [organisationId, role] = places[who] ?? [];
		if (organisationId && role) {
			await db.insert(memberships).values({ organisationId, accountId: personId, role });
		}
		actors[who] = { kind: 'person', personId, isOperator: who === 'operator' };
	}
	actors.anonymous = visitor;
	await nameDesk(db, commandLine, { area: 'DED2D', institutionId: params.id, deputyId: null });
	params.import = await uploadList(db, actors.editor, {
		kind: 'organisations',
		institutionId: params.id,
		name: 'liste.csv',
		bytes: Buffer.from('Firma;PLZ;Ort\r\nWeber GmbH;02763;Zittau')
	});
});

afterAll(async () => {
	const db = database();
	await discardImport(db, commandLine, params.import);
	const ids = Object.values(actors).flatMap(({ personId }) => personId ?? []);
	await db.delete(desks);
	await db.delete(organisations);
	await db.delete(accounts).where(inArray(accounts.id, ids));
});

type Ask = (event: unknown) => Promise<unknown>;
const modules = import.meta.glob<{ load?: Ask; GET?: Ask }>(
	'../src/routes/\\[lang\\]/desk/\\[id\\]/**/+{page.server,layout.server,server}.ts',
	{ eager: true }
);
const rooms = Object.entries(modules).flatMap(([file, { load, GET }]) => {
	const ask = load ?? GET;
	return ask ? [{ room: file.slice(file.indexOf('[id]')), ask }] : [];
});

const eventFor = (actor: Actor, changed: Partial<typeof params> = {}) => ({
	params: { ...params, ...changed },
	locals: { actor, lang: 'de', address: '192.0.2.1' },
	url: new URL('http://localhost/de/desk'),
	route: { id: '' },
	setHeaders: () => undefined,
	request: new Request('http://localhost/de/desk')
});

async function statusOf(answer: Promise<unknown>): Promise<number> {
	try {
		await answer;
		return 200;
	} catch (cause) {
		if (isHttpError(cause)) return cause.status;
		if (isRedirect(cause)) return 200;
		throw cause;
	}
}

describe('the rooms of a workspace', () => {
	test('are all rooms for signed-in people in the registry, those of the operator for operators', () => {
		const classes = (beginning: string) =>
			new Set(
				Object.entries(access)
					.filter(([id]) => id.startsWith(beginning))
					.flatMap(([, methods]) => Object.values(methods))
			);
		expect(classes('/[lang]/desk/[id]')).toEqual(new Set(['person']));
		expect(classes('/[lang]/operator')).toEqual(new Set(['operator']));
		expect(rooms.length).toBeGreaterThan(12);
	});

	test.for(people)('show %s all of it or nothing', async (who) => {
		for (const { room, ask } of rooms.filter((each) => !/\[(batch|mailing)\]/.test(each.room))) {
			const status = await statusOf(ask(eventFor(actors[who])));
			expect(`${room} ${status}`).toBe(`${room} ${staff.includes(who) ? 200 : 404}`);
		}
	});

	test.for(people)('that do not exist answer %s with 404 in every case (R03)', async (who) => {
		for (const id of [crypto.randomUUID(), 'x', '../..', "' or 1=1 --"]) {
			for (const { room, ask } of rooms) {
				expect([room, await statusOf(ask(eventFor(actors[who], { id })))]).toEqual([room, 404]);
			}
		}
	});

	test('show staff no entry, no import and no letters but their own', async () => {
		const unknown = crypto.randomUUID();
		for (const { room, ask } of rooms) {
			const own = /\[(entry|import|batch|mailing)\]/.exec(room)?.[1];
			if (!own) continue;
			for (const id of [unknown, 'x', params.id]) {
				const status = await statusOf(ask(eventFor(actors.editor, { [own]: id })));
				expect([room, id, status]).toEqual([room, id, 404]);
			}
		}
	});
});

test.for(people)('staff of an institution are invited by the operator, not by %s', async (who) => {
	const invitation = {
		organisationId: params.id,
		email: `${crypto.randomUUID()}@a.example`,
		role: 'editor',
		language: 'de'
	} as const;
	const answer = inviteStaff(database(), actors[who], invitation);
	if (who === 'operator') {
		await answer;
		const firm = { ...invitation, organisationId: params.kept };
		await expect(inviteStaff(database(), actors[who], firm)).rejects.toThrow('desk.no_institution');
	} else await expect(answer).rejects.toThrow('directory.not_operator');
});
