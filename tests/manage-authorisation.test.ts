import { isHttpError, isRedirect } from '@sveltejs/kit';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { access } from '../src/access.ts';
import * as editing from '#server/directory/editing/index.ts';
import * as members from '#server/directory/members/index.ts';
import { responsibilities } from '#server/directory/desks/schema.ts';
import { assistanceConsents, memberships } from '#server/directory/members/schema.ts';
import { organisations } from '#server/directory/schema.ts';
import { accounts } from '#server/identity/schema.ts';
import { visitor, type Actor } from '#server/platform/actor.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';

type Role = 'viewer' | 'editor' | 'owner';
const people = [
	'anonymous',
	'stranger',
	'viewer',
	'editor',
	'owner',
	'assistant with consent',
	'assistant without consent',
	'operator'
] as const;
type Who = (typeof people)[number];

/** Who comes in where this much is asked. Nobody else learns that there is anything. */
const allowed: Record<Role | 'firm', readonly Who[]> = {
	viewer: ['viewer', 'editor', 'owner', 'assistant with consent', 'operator'],
	editor: ['editor', 'owner', 'assistant with consent', 'operator'],
	owner: ['owner'],
	// Who belongs to a firm is for the firm and the operator.
	firm: ['viewer', 'editor', 'owner', 'operator']
};

const pages: Record<string, Role | 'firm'> = {
	'[id]': 'viewer',
	'[id]/basics': 'editor',
	'[id]/certificates': 'editor',
	'[id]/certificates/[item]': 'editor',
	'[id]/competences': 'editor',
	'[id]/contacts': 'editor',
	'[id]/contacts/[item]': 'editor',
	'[id]/history': 'viewer',
	'[id]/media': 'editor',
	'[id]/people': 'firm',
	'[id]/products': 'editor',
	'[id]/products/[item]': 'editor',
	'[id]/sites': 'editor',
	'[id]/sites/[item]': 'editor',
	'[id]/texts': 'editor',
	'[id]/texts/[language]': 'editor'
};

/** Actions that need more than their page; `leave` is anybody's who belongs to the firm. */
const actions: Record<string, Role> = {
	'[id]/people?decide': 'owner',
	'[id]/people?invite': 'owner',
	'[id]/people?revoke': 'owner',
	'[id]/people?role': 'owner',
	'[id]/people?remove': 'owner',
	'[id]/people?handover': 'owner',
	'[id]/people?inquiries': 'owner',
	'[id]/people?grant': 'owner',
	'[id]/people?withdraw': 'owner',
	'[id]/people?leave': 'viewer'
};

const uuid = () => crypto.randomUUID();
const actors = {} as Record<Who, Actor>;
let entry = '';
let chamber = '';

beforeAll(async () => {
	const db = database();
	const site = { place: 'Zittau', country: 'DE', district: 'DED2D' };
	entry = await anOrganisation(db, { site });
	chamber = await anOrganisation(db, { type: 'chamber' });
	const elsewhere = await anOrganisation(db, { type: 'chamber' });
	for (const institutionId of [chamber, elsewhere]) {
		await db
			.insert(responsibilities)
			.values({ institutionId, kind: 'district', area: 'DED2D', country: 'DE' });
	}
	await db.insert(assistanceConsents).values({
		organisationId: entry,
		institutionId: chamber,
		givenBy: 'Jana',
		givenOn: '2026-05-04',
		givenHow: 'per Brief'
	});
	const places: Partial<Record<Who, [string, Role]>> = {
		stranger: [await anOrganisation(db), 'owner'],
		viewer: [entry, 'viewer'],
		editor: [entry, 'editor'],
		owner: [entry, 'owner'],
		'assistant with consent': [chamber, 'editor'],
		'assistant without consent': [elsewhere, 'owner']
	};
	for (const who of people) {
		const personId = uuid();
		await db.insert(accounts).values({ id: personId, name: who, email: `${personId}@a.example` });
		const [organisationId, role] = places[who] ?? [];
		if (organisationId && role) {
			await db.insert(memberships).values({ organisationId, accountId: personId, role });
		}
		actors[who] = { kind: 'person', personId, isOperator: who === 'operator' };
	}
	actors.anonymous = visitor;
});

afterAll(async () => {
	const ids = Object.values(actors).flatMap(({ personId }) => personId ?? []);
	await database().delete(organisations);
	await database().delete(accounts).where(inArray(accounts.id, ids));
});

type Action = (event: unknown) => Promise<unknown>;
interface Module {
	load?: (event: unknown) => Promise<unknown>;
	actions?: Record<string, Action>;
}

const rooms = join(import.meta.dirname, '..', 'src', 'routes', '[lang]', 'manage');
const modules = import.meta.glob<Module>(
	'../src/routes/\\[lang\\]/manage/\\[id\\]/**/+page.server.ts',
	{ eager: true }
);
const roomOf = (path: string) => path.slice(path.indexOf('[id]')).replace('/+page.server.ts', '');

function anEvent(actor: Actor, id: string): unknown {
	return {
		params: { lang: 'de', id, item: uuid(), language: 'de' },
		locals: { actor, lang: 'de', address: '192.0.2.1' },
		url: new URL('http://localhost/de/manage'),
		route: { id: '' },
		setHeaders: () => undefined,
		request: new Request('http://localhost/de/manage', {
			method: 'POST',
			body: new URLSearchParams()
		})
	};
}

/** 200 where it was answered, also with a form that came back; the status of a refusal otherwise. */
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

async function restoreMembers(): Promise<void> {
	for (const role of ['viewer', 'editor', 'owner'] as const) {
		const { personId } = actors[role];
		await database()
			.insert(memberships)
			.values({ organisationId: entry, accountId: personId ?? '', role })
			.onConflictDoNothing();
	}
}

describe('the rooms of an organisation', () => {
	test('are all named here, and in the registry as rooms for signed-in people', () => {
		const found = Object.keys(modules).map(roomOf).sort();
		expect(found).toEqual(Object.keys(pages).sort());
		const folders = readdirSync(join(rooms, '[id]'), { recursive: true })
			.map(String)
			.filter((file) => file.endsWith('+page.svelte'))
			.map((file) => join('[id]', file).replace('/+page.svelte', ''))
			.sort();
		expect(folders).toEqual(found);
		const registered = Object.entries(access).filter(([id]) => id.startsWith('/[lang]/manage'));
		expect(registered).toHaveLength(found.length + 1);
		expect(registered.flatMap(([, methods]) => Object.values(methods))).toEqual(
			registered.flatMap(([, methods]) => Object.keys(methods).map(() => 'person'))
		);
	});

	test.for(people)('show %s exactly what is theirs, and 404 for the rest', async (who) => {
		for (const [path, { load }] of Object.entries(modules)) {
			const room = roomOf(path);
			const expected = allowed[pages[room]!].includes(who) ? 200 : 404;
			const status = await statusOf(load!(anEvent(actors[who], entry)));
			expect(`${room} ${status}`).toBe(`${room} ${expected}`);
		}
	});

	test.for(people)('take from %s only what they may change', async (who) => {
		for (const [path, module] of Object.entries(modules)) {
			for (const [name, act] of Object.entries(module.actions ?? {})) {
				const action = `${roomOf(path)}?${name}`;
				const expected = allowed[actions[action] ?? 'editor'].includes(who) ? 200 : 404;
				const status = await statusOf(act(anEvent(actors[who], entry)));
				expect(`${action} ${status}`).toBe(`${action} ${expected}`);
				await restoreMembers();
			}
		}
	});

	test.for(people)('that do not exist answer %s with 404 in every case (R03)', async (who) => {
		for (const id of [uuid(), 'x', '../..', "' or 1=1 --"]) {
			for (const [path, module] of Object.entries(modules)) {
				const asked = [module.load!, ...Object.values(module.actions ?? {})];
				for (const ask of asked) {
					expect([path, await statusOf(ask(anEvent(actors[who], id)))]).toEqual([path, 404]);
				}
			}
		}
	});
});

describe('the commands on an organisation', () => {
	const part = () => ({ organisationId: entry, basedOn: 'x' });
	const one = (name: string) => ({ organisationId: entry, [name]: uuid() });
	const account = () => ({ organisationId: entry, accountId: uuid() });
	type Call = (actor: Actor) => Promise<unknown>;

	const db = () => database();
	const call =
		(
			command: (db: ReturnType<typeof database>, actor: Actor, input: never) => Promise<unknown>,
			input: () => unknown
		): Call =>
		(actor) =>
			command(db(), actor, input() as never);

	/** Every command with what it asks; inputs need not be whole, for the first line comes first. */
	const commands: Record<string, [Role, Call]> = {
		editBasics: ['editor', call(editing.editBasics, () => ({ ...part(), name: '' }))],
		editSite: ['editor', call(editing.editSite, () => ({ ...part(), ...one('siteId') }))],
		removeSite: ['editor', call(editing.removeSite, () => one('siteId'))],
		editText: ['editor', call(editing.editText, () => ({ ...part(), language: 'de' }))],
		removeText: [
			'editor',
			call(editing.removeText, () => ({ organisationId: entry, language: 'cs' }))
		],
		decideCompetences: [
			'editor',
			call(editing.decideCompetences, () => ({ ...part(), shown: [], confirmed: [] }))
		],
		addCompetence: ['editor', call(editing.addCompetence, () => one('conceptId'))],
		editProduct: [
			'editor',
			call(editing.editProduct, () => ({ ...part(), ...one('productId'), texts: [] }))
		],
		removeProduct: ['editor', call(editing.removeProduct, () => one('productId'))],
		editCertificate: [
			'editor',
			call(editing.editCertificate, () => ({ ...part(), ...one('certificateId'), name: '' }))
		],
		attachProof: [
			'editor',
			call(editing.attachProof, () => ({ ...one('certificateId'), bytes: new Uint8Array() }))
		],
		removeCertificate: ['editor', call(editing.removeCertificate, () => one('certificateId'))],
		editContact: ['editor', call(editing.editContact, () => ({ ...part(), ...one('contactId') }))],
		removeContact: ['editor', call(editing.removeContact, () => one('contactId'))],
		changeRole: ['owner', call(members.changeRole, () => ({ ...account(), role: 'viewer' }))],
		removeMember: ['owner', call(members.removeMember, account)],
		handOver: ['owner', call(members.handOver, account)],
		inviteMember: [
			'owner',
			call(members.inviteMember, () => ({
				organisationId: entry,
				email: `${uuid()}@a.example`,
				role: 'viewer',
				language: 'de'
			}))
		],
		revokeInvitation: ['owner', call(members.revokeInvitation, () => one('invitationId'))],
		chooseInquiryAddress: [
			'owner',
			call(members.chooseInquiryAddress, () => ({ ...account(), language: 'de' }))
		],
		grantAssistance: ['owner', call(members.grantAssistance, () => one('institutionId'))],
		withdrawAssistance: ['owner', call(members.withdrawAssistance, () => one('institutionId'))]
	};

	/** Asked elsewhere: for a person alone, by a secret, or for the operator. */
	const others = ['createOrganisation', 'acceptInvitation', 'leaveOrganisation', 'inviteStaff'];

	test('are all named here', () => {
		const verbs =
			/^(attach|edit|remove|decide|add|change|hand|invite|revoke|choose|grant|withdraw|leave|accept|create)[A-Z]/;
		const found = Object.keys({ ...editing, ...members }).filter(
			(name) => verbs.test(name) || name === 'handOver'
		);
		expect(found.sort()).toEqual([...Object.keys(commands), ...others].sort());
	});

	test.for(people)(
		'are refused to %s in the words for nothing at all, or not at all',
		async (who) => {
			for (const [name, [least, act]] of Object.entries(commands)) {
				const mayAct = allowed[least].includes(who);
				const answer = await act(actors[who]).then(
					() => 'done',
					(cause: unknown) => (cause instanceof Refusal ? cause.code : 'let in')
				);
				const isOut = answer === 'directory.not_found';
				expect(`${name}: ${isOut ? 'out' : 'in'}`).toBe(`${name}: ${mayAct ? 'in' : 'out'}`);
			}
		}
	);
});
