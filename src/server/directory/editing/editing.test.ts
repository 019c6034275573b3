import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { activities, files } from '#server/platform/schema.ts';
import { writeSetting } from '#server/platform/settings.ts';
import { commandLine } from '#server/platform/actor.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { readOwnEdits } from '../import/organisations/fields.ts';
import { responsibilities } from '../desks/schema.ts';
import { memberships } from '../members/schema.ts';
import { reviewSetting } from '../review/index.ts';
import {
	certificates,
	competences,
	contactConsents,
	organisations,
	organisationTexts,
	people,
	productTexts,
	recordChanges,
	sites
} from '../schema.ts';
import {
	addCompetence,
	attachProof,
	Basics,
	Certificate,
	Competences,
	Contact,
	createOrganisation,
	decideCompetences,
	draftOrganisation,
	editBasics,
	editCertificate,
	editContact,
	editProduct,
	editSite,
	editText,
	findConcepts,
	NewOrganisation,
	Product,
	readBasics,
	readCertificate,
	readCompetences,
	readContact,
	readHistory,
	readProduct,
	readSite,
	readText,
	removeCertificate,
	removeContact,
	removeSite,
	removeText,
	Site,
	Text,
	versionOf
} from './index.ts';

const blank = {
	name: 'Muster GmbH',
	type: 'company',
	legalForm: 'GmbH',
	language: 'de',
	web: '',
	email: '',
	phone: '',
	registerNumber: '',
	registerCourt: '',
	vatId: '',
	nace: '',
	employees: '',
	size: '',
	founded: ''
};

async function aPerson(db: Db, name = 'Jana Nováková'): Promise<Actor & { personId: string }> {
	const personId = crypto.randomUUID();
	await db.insert(accounts).values({ id: personId, name, email: `${personId}@jana.example` });
	return { kind: 'person', personId, isOperator: false };
}

async function anEditor(db: Db, organisationId: string) {
	const actor = await aPerson(db);
	await db
		.insert(memberships)
		.values({ organisationId, accountId: actor.personId, role: 'editor' });
	return actor;
}

async function basics(db: Db, organisationId: string, typed: Record<string, unknown> = {}) {
	const basedOn = versionOf(await readBasics(db, organisationId));
	return { ...v.parse(Basics, { ...blank, basedOn, ...typed }), organisationId };
}

function problemsOf(schema: v.GenericSchema, typed: unknown): Record<string, string> {
	const parsed = v.safeParse(schema, typed);
	const issues = parsed.issues ?? [];
	return Object.fromEntries(
		issues.map((issue): [string, string] => [v.getDotPath(issue) ?? '', issue.message])
	);
}

describe('base data', () => {
	test('are understood as people here write them, and belong to the firm from then on', async ({
		db
	}) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		await editBasics(
			db,
			actor,
			await basics(db, id, {
				web: 'www.muster.example',
				email: 'info@muster.example',
				phone: '03583 / 77 12 34',
				registerNumber: 'HRB 12345, Amtsgericht Dresden',
				vatId: 'de 136 695 976',
				nace: '25.62.0, 28',
				employees: '1.200',
				founded: 'seit 1992',
				languagesSpoken: ['cs', 'de']
			})
		);
		const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
		expect(row).toMatchObject({
			web: 'https://www.muster.example',
			webDomain: 'muster.example',
			email: 'info@muster.example',
			phone: '03583 / 77 12 34',
			registerNumber: 'HRB 12345',
			registerCourt: 'Amtsgericht Dresden',
			vatId: 'DE136695976',
			nace: ['25.62', '28'],
			employees: 1200,
			size: 'large',
			foundedYear: 1992,
			spokenLanguages: ['de', 'cs']
		});
		const own = await readOwnEdits(db, 'organisations', [id]);
		expect(own.get(id)).toEqual(
			new Set([
				'legalForm',
				'web',
				'email',
				'registerNumber',
				'ico',
				'vatId',
				'nace',
				'employees',
				'founded',
				'languagesSpoken'
			])
		);
	});

	test.for([
		['registerNumber', '45274648', 'manage.error.ico_check'],
		['registerNumber', 'abc', 'manage.error.register_number'],
		['vatId', 'DE136695975', 'manage.error.vat_check_digit'],
		['vatId', 'CZ7801233540', 'manage.error.vat_personal'],
		['web', 'nicht im Netz', 'manage.error.web'],
		['email', 'jana.novakova@firma.example', 'manage.error.personal_address'],
		['email', 'kein', 'directory.no_address'],
		['phone', 'anrufen!', 'manage.error.phone'],
		['nace', 'Metall', 'manage.error.nace'],
		['employees', 'viele', 'manage.error.employees'],
		['founded', '2999', 'manage.error.founded'],
		['name', '', 'directory.needed'],
		['name', '---', 'manage.error.no_letters'],
		['name', 'x'.repeat(251), 'manage.error.too_long']
	] as const)('say what to do where %s is %s', ([field, value, message]) => {
		expect(problemsOf(Basics, { ...blank, [field]: value })).toEqual({ [field]: message });
	});

	test('name the court as the missing part of a German number', () => {
		expect(problemsOf(Basics, { ...blank, registerNumber: 'HRB 1' })).toEqual({
			registerCourt: 'manage.error.court'
		});
	});

	test('take an IČO with a leading zero as it is', () => {
		expect(v.parse(Basics, { ...blank, registerNumber: '00000019' }).ico).toBe('00000019');
	});

	test('change nothing else, whatever a form is made to carry (R07)', async ({ db }) => {
		const id = await anOrganisation(db);
		const other = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const before = await db.select().from(organisations).where(eq(organisations.id, id));
		await editBasics(
			db,
			actor,
			await basics(db, id, {
				id: other,
				organisationId: other,
				slug: 'gestohlen',
				publishedAt: '2020-01-01',
				archivedAt: '2020-01-01',
				createdBy: actor.personId,
				isDemo: 'true',
				source: 'x',
				role: 'owner',
				__proto__: { isOperator: true },
				phone: '03583 1234'
			})
		);
		const [after] = await db.select().from(organisations).where(eq(organisations.id, id));
		const { phone, legalForm, updatedAt, nameKey, ...rest } = after!;
		expect({ phone, legalForm }).toEqual({ phone: '03583 1234', legalForm: 'GmbH' });
		expect([updatedAt, nameKey]).toBeTruthy();
		expect(before[0]).toMatchObject(rest);
		const [role] = await db
			.select({ role: memberships.role })
			.from(memberships)
			.where(eq(memberships.accountId, actor.personId));
		expect(role).toEqual({ role: 'editor' });
	});
});

describe('two editors of one part (R52)', () => {
	test('the second is refused, nothing is overwritten, and both texts are there to compare', async ({
		db
	}) => {
		const id = await anOrganisation(db);
		const [first, second] = [await anEditor(db, id), await anEditor(db, id)];
		const basedOn = versionOf(await readText(db, id, 'de'));
		const text = (description: string) => ({
			...v.parse(Text, { basedOn, description }),
			organisationId: id,
			language: 'de' as const
		});
		await editText(db, first, text('Wir drehen.'));
		await expect(editText(db, second, text('Wir fräsen.'))).rejects.toThrow('manage.conflict');
		expect((await readText(db, id, 'de'))?.description).toBe('Wir drehen.');
	});

	test('control: on the newer state the same text is saved', async ({ db }) => {
		const id = await anOrganisation(db);
		const [first, second] = [await anEditor(db, id), await anEditor(db, id)];
		const text = (basedOn: string, description: string) => ({
			...v.parse(Text, { basedOn, description }),
			organisationId: id,
			language: 'de' as const
		});
		await editText(db, first, text(versionOf(await readText(db, id, 'de')), 'Wir drehen.'));
		await editText(db, second, text(versionOf(await readText(db, id, 'de')), 'Wir fräsen.'));
		expect((await readText(db, id, 'de'))?.description).toBe('Wir fräsen.');
	});

	test('different parts do not get into each other’s way', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const input = await basics(db, id, { phone: '03583 1234' });
		const basedOn = versionOf(await readText(db, id, 'de'));
		await editText(db, actor, {
			...v.parse(Text, { basedOn, description: 'Neu.' }),
			organisationId: id,
			language: 'de'
		});
		await expect(editBasics(db, actor, input)).resolves.toBe(true);
	});

	test('the same form sent twice changes once and is no conflict (R51)', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const input = await basics(db, id, { phone: '03583 1234' });
		expect(await editBasics(db, actor, input)).toBe(true);
		expect(await editBasics(db, actor, input)).toBe(false);
		const edited = await db
			.select()
			.from(activities)
			.where(and(eq(activities.organisationId, id), eq(activities.name, 'organisation.edited')));
		expect(edited).toHaveLength(1);
	});

	test('what was removed meanwhile is not quietly made anew', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const contactId = crypto.randomUUID();
		const contact = (basedOn: string, name: string) => ({
			...v.parse(Contact, { basedOn, name, roleLanguage: 'de' }),
			organisationId: id,
			contactId
		});
		await editContact(db, actor, contact('none', 'Eva'));
		const basedOn = versionOf(await readContact(db, id, contactId));
		await removeContact(db, actor, { organisationId: id, contactId });
		await expect(editContact(db, actor, contact(basedOn, 'Eva Neu'))).rejects.toThrow(
			'manage.conflict'
		);
	});

	test('who save at the same moment: one wins, the other is told', async ({ database }) => {
		const { db } = database;
		const id = await anOrganisation(db);
		const editors = [await anEditor(db, id), await anEditor(db, id)];
		const basedOn = versionOf(await readText(db, id, 'de'));
		const saved = await Promise.allSettled(
			editors.map((actor, at) =>
				editText(db, actor, {
					...v.parse(Text, { basedOn, description: `Fassung ${at}` }),
					organisationId: id,
					language: 'de'
				})
			)
		);
		expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await db.delete(organisations).where(eq(organisations.id, id));
	});
});

describe('a change', () => {
	test('is in the history with what stood there before, and who did it', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		await editBasics(db, actor, await basics(db, id, { phone: '03583 1234' }));
		const {
			entries: [entry]
		} = await readHistory(db, id, { names: 'members' });
		expect(entry).toMatchObject({
			event: 'organisation.edited',
			section: 'basics',
			by: { kind: 'person', name: 'Jana Nováková' }
		});
		expect(entry?.changes).toContainEqual(
			expect.objectContaining({
				field: 'phone',
				before: [],
				after: ['03583 1234'],
				canRestore: true
			})
		);
		const outside = await readHistory(db, id, { names: 'none' });
		expect(outside.entries[0]?.by).toEqual({ kind: 'person', name: '' });
	});

	test('by an institution names it', async ({ db }) => {
		const id = await anOrganisation(db, {
			site: { place: 'Zittau', country: 'DE', district: 'DED2D' }
		});
		const chamber = await anOrganisation(db, { type: 'chamber', name: 'IHK Dresden' });
		await db
			.insert(responsibilities)
			.values({ institutionId: chamber, kind: 'district', area: 'DED2D', country: 'DE' });
		const staff = await anEditor(db, chamber);
		await editBasics(db, staff, await basics(db, id, { phone: '03583 1234' }));
		const [entry] = (await readHistory(db, id, { names: 'members' })).entries;
		expect(entry?.by).toEqual({ kind: 'institution', name: 'IHK Dresden' });
		const [named] = (await readHistory(db, id, { names: 'all' })).entries;
		expect(named?.by).toEqual({
			kind: 'institution',
			name: 'IHK Dresden',
			person: 'Jana Nováková'
		});
	});

	test('cannot reach what belongs to another organisation', async ({ db }) => {
		const [mine, theirs] = [await anOrganisation(db), await anOrganisation(db)];
		const [me, them] = [await anEditor(db, mine), await anEditor(db, theirs)];
		const productId = crypto.randomUUID();
		const product = (organisationId: string, name_de: string) => ({
			...v.parse(Product, { basedOn: 'none', kind: 'product', name_de }),
			organisationId,
			productId
		});
		await editProduct(db, them, product(theirs, 'Ihr Teil'));
		await expect(editProduct(db, me, product(mine, 'Mein Teil'))).rejects.toThrow(
			'directory.not_found'
		);
		const texts = await db.select().from(productTexts).where(eq(productTexts.productId, productId));
		expect(texts.map(({ name }) => name)).toEqual(['Ihr Teil']);

		const [site] = await db.select().from(sites).where(eq(sites.organisationId, theirs));
		const moved = v.parse(Site, { basedOn: 'none', place: 'Liberec', country: 'CZ' });
		await expect(
			editSite(db, me, { ...moved, organisationId: mine, siteId: site!.id })
		).rejects.toThrow('directory.not_found');
		expect(await readSite(db, mine, site!.id)).toBeNull();
		expect(await readProduct(db, mine, productId)).toBeNull();
	});
});

describe('sites', () => {
	test('have one seat, whose country is that of the organisation', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const siteId = crypto.randomUUID();
		const site = v.parse(Site, {
			basedOn: 'none',
			place: 'Liberec',
			postcode: '46001',
			country: 'CZ',
			isSeat: 'yes'
		});
		await editSite(db, actor, { ...site, organisationId: id, siteId });
		const rows = await db.select().from(sites).where(eq(sites.organisationId, id));
		expect(rows.filter(({ isSeat }) => isSeat).map((row) => row.id)).toEqual([siteId]);
		expect(rows.find((row) => row.id === siteId)).toMatchObject({
			postcode: '460 01',
			district: 'CZ051'
		});
		const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
		expect(row?.country).toBe('CZ');
		await expect(removeSite(db, actor, { organisationId: id, siteId })).rejects.toThrow(
			'manage.error.seat_stays'
		);
		const before = rows.find((one) => one.id !== siteId)!;
		await removeSite(db, actor, { organisationId: id, siteId: before.id });
		expect(await readSite(db, id, before.id)).toBeNull();
	});

	test('are told apart by what a postcode looks like in their country', () => {
		const typed = { place: 'Liberec', postcode: '1234', country: 'CZ' };
		expect(problemsOf(Site, typed)).toEqual({ postcode: 'manage.error.postcode_cz' });
	});
});

describe('texts and competences', () => {
	test('what the new text says is proposed, what only the old one said is taken back', async ({
		db
	}) => {
		const id = await anOrganisation(db, { description: 'Ein Betrieb.' });
		const actor = await anEditor(db, id);
		const write = async (description: string) =>
			editText(db, actor, {
				...v.parse(Text, { basedOn: versionOf(await readText(db, id, 'de')), description }),
				organisationId: id,
				language: 'de'
			});
		await write('Wir bieten CNC-Drehen und Galvanik.');
		const first = await readCompetences(db, id);
		expect(first.proposed!.length).toBeGreaterThan(1);
		const [kept = ''] = first.proposed as string[];
		await decideCompetences(db, actor, {
			organisationId: id,
			basedOn: versionOf(first),
			shown: [kept],
			confirmed: [kept]
		});
		await write('Wir backen Brot.');
		const after = await readCompetences(db, id);
		expect(after.confirmed).toEqual([kept]);
		for (const gone of (first.proposed as string[]).filter((one) => one !== kept)) {
			expect(after.proposed).not.toContain(gone);
		}
	});

	test('what was rejected is not proposed again, and can be taken in after all', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const [concept] = findConcepts('Galvanik', 'de');
		await addCompetence(db, actor, { organisationId: id, conceptId: concept!.id });
		const state = await readCompetences(db, id);
		expect(state.confirmed).toEqual([concept!.id]);
		const decided = v.parse(Competences, { basedOn: versionOf(state), shown: concept!.id });
		await decideCompetences(db, actor, { ...decided, organisationId: id });
		await editText(db, actor, {
			...v.parse(Text, {
				basedOn: versionOf(await readText(db, id, 'de')),
				description: 'Wir bieten Galvanik.'
			}),
			organisationId: id,
			language: 'de'
		});
		expect((await readCompetences(db, id)).rejected).toEqual([concept!.id]);
		await addCompetence(db, actor, { organisationId: id, conceptId: concept!.id });
		expect((await readCompetences(db, id)).confirmed).toEqual([concept!.id]);
		await expect(
			addCompetence(db, actor, { organisationId: id, conceptId: 'kein.begriff' })
		).rejects.toThrow('manage.error.no_concept');
	});

	test('a concept is found by a word of any language and by a part of its name', () => {
		const czech = findConcepts('soustružení', 'de').map(({ id }) => id);
		const german = findConcepts('Drehen', 'de').map(({ id }) => id);
		expect(czech[0]).toBe(german[0]);
		expect(findConcepts('   ', 'de')).toEqual([]);
	});

	test('an original is never called a translation and cannot be removed', async ({ db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		await editText(db, actor, {
			...v.parse(Text, {
				basedOn: versionOf(await readText(db, id, 'de')),
				description: 'Neu.',
				origin: 'machine'
			}),
			organisationId: id,
			language: 'de'
		});
		const [text] = await db
			.select()
			.from(organisationTexts)
			.where(eq(organisationTexts.organisationId, id));
		expect(text?.origin).toBe('human');
		await expect(removeText(db, actor, { organisationId: id, language: 'de' })).rejects.toThrow(
			'manage.error.original_stays'
		);
	});
});

describe('certificates and contact persons', () => {
	test.for([
		['31.12.2027', '2027-12-31'],
		['31. 12. 2027', '2027-12-31'],
		['12/2027', '2027-12-31'],
		['', null]
	] as const)('a certificate is valid until %s', async ([typed, day], { db }) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const certificateId = crypto.randomUUID();
		const input = v.parse(Certificate, {
			basedOn: 'none',
			name: 'ISO 9001:2015',
			validUntil: typed
		});
		await editCertificate(db, actor, { ...input, organisationId: id, certificateId });
		const [row] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
		expect(row?.validUntil).toBe(day);
		expect(row?.conceptId).not.toBeNull();
		expect((await readCertificate(db, id, certificateId))?.validUntil).toBe(day ?? '');
	});

	test('a person is public only while agreeing, and nothing is left of who is removed', async ({
		db
	}) => {
		const id = await anOrganisation(db);
		const actor = await anEditor(db, id);
		const contactId = crypto.randomUUID();
		const save = async (agreed: string) =>
			editContact(db, actor, {
				...v.parse(Contact, {
					basedOn: versionOf(await readContact(db, id, contactId)),
					name: 'Eva Veselá',
					roleLanguage: 'cs',
					role: 'obchod',
					languages: ['cs', 'de'],
					agreed
				}),
				organisationId: id,
				contactId
			});
		await save('yes');
		const confirmed = async () =>
			(await db.select().from(people).where(eq(people.id, contactId)))[0]?.confirmedAt;
		expect(await confirmed()).toBeInstanceOf(Date);
		await save('');
		expect(await confirmed()).toBeNull();
		await removeContact(db, actor, { organisationId: id, contactId });
		const kept = JSON.stringify([
			await db.select().from(recordChanges),
			await db.select().from(activities),
			await db.select().from(people)
		]);
		expect(kept).not.toContain('Veselá');
	});
});

describe('a new entry', () => {
	const typed = () => ({
		ticket: crypto.randomUUID(),
		name: 'Kovo Jana s.r.o.',
		type: 'company',
		number: '',
		where: 'Zittau',
		description: 'Wir bieten CNC-Drehen und Galvanik in kleinen Serien.'
	});

	test('comes from three answers: public, owned, found by what it does, reachable', async ({
		db
	}) => {
		const actor = await aPerson(db);
		const form = v.parse(NewOrganisation, typed());
		const draft = await draftOrganisation(db, actor, { form, language: 'de', reader: 'cs' });
		expect(draft.places[0]).toMatchObject({ country: 'DE', isInside: true });
		expect(draft.places[0]?.label).toContain('Žitava');
		const shown = draft.proposals.map(({ conceptId }) => conceptId);
		const [wrong = '', ...confirmed] = shown;
		const id = await createOrganisation(db, actor, {
			form: { ...form, shown, confirmed },
			language: 'de',
			reader: 'cs'
		});
		const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
		expect(row).toMatchObject({ legalForm: 's.r.o.', country: 'DE', createdBy: actor.personId });
		expect(row?.publishedAt).toBeInstanceOf(Date);
		const known = await readCompetences(db, id);
		expect(known.rejected).toEqual([wrong]);
		expect([...(known.confirmed as string[])].sort()).toEqual([...confirmed].sort());
		const [membership] = await db
			.select()
			.from(memberships)
			.where(eq(memberships.organisationId, id));
		expect(membership).toMatchObject({ accountId: actor.personId, role: 'owner' });
		expect(
			await db.select().from(contactConsents).where(eq(contactConsents.organisationId, id))
		).toHaveLength(1);
	});

	test('is made once, however often the form is sent; another body is refused (R51)', async ({
		db
	}) => {
		const actor = await aPerson(db);
		const form = v.parse(NewOrganisation, typed());
		const context = { language: 'de' as const, reader: 'de' as const };
		const first = await createOrganisation(db, actor, { form, ...context });
		expect(await createOrganisation(db, actor, { form, ...context })).toBe(first);
		await expect(
			createOrganisation(db, actor, { form: { ...form, name: 'Andere GmbH' }, ...context })
		).rejects.toThrow('platform.submitted_differently');
	});

	test.for([
		['ico', { ico: '45274649', country: 'CZ' }, { number: '45274649' }, 'register_number'],
		['DIČ', { ico: '45274649', country: 'CZ' }, { number: 'CZ45274649' }, 'register_number'],
		['USt-IdNr.', { vatId: 'DE136695976' }, { number: 'DE136695976' }, 'vat_id'],
		[
			'register entry',
			{ registerNumber: 'HRB 7', registerCourt: 'Amtsgericht Dresden' },
			{ number: 'HRB 7 Amtsgericht Dresden' },
			'register_number'
		],
		['name and town', { name: 'Kovo Jana', nameKey: 'kovo jana' }, {}, 'name_place']
	] as const)(
		'that is here already is recognised by its %s',
		async ([, there, more, kind], { db }) => {
			const known = await anOrganisation(db, there);
			await anOrganisation(db, { ...there, publishedAt: null });
			const form = v.parse(NewOrganisation, { ...typed(), ...more });
			const { duplicates } = await draftOrganisation(db, await aPerson(db), {
				form,
				language: 'de',
				reader: 'de'
			});
			expect(duplicates).toMatchObject([{ organisationId: known, kind, isClaimed: false }]);
		}
	);

	test('waits for review where the operator chose so', async ({ db }) => {
		const publishedOf = async (actor: Actor) => {
			const id = await createOrganisation(db, actor, {
				form: v.parse(NewOrganisation, typed()),
				language: 'de',
				reader: 'de'
			});
			const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
			expect(row?.publishedAt === null).toBe(row?.submittedAt !== null);
			return { id, isPublic: row?.publishedAt !== null };
		};
		const choose = (value: 'nothing' | 'first' | 'all') =>
			writeSetting(db, commandLine, { setting: reviewSetting, value });
		const [known, fresh] = [await aPerson(db), await aPerson(db)];
		expect((await publishedOf(known)).isPublic).toBe(true);
		await choose('first');
		expect((await publishedOf(known)).isPublic).toBe(true);
		expect((await publishedOf(fresh)).isPublic).toBe(false);
		await choose('all');
		expect((await publishedOf(known)).isPublic).toBe(false);
	});

	test('of a company outside the area waits for review, of an institution it does not', async ({
		db
	}) => {
		const create = async (type: string) => {
			const form = v.parse(NewOrganisation, { ...typed(), type, where: '04109 Leipzig' });
			const id = await createOrganisation(db, await aPerson(db), {
				form: { ...form, place: '' },
				language: 'de',
				reader: 'de'
			});
			const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
			return row?.publishedAt !== null;
		};
		expect(await create('company')).toBe(false);
		expect(await create('university')).toBe(true);
	});

	test('needs somebody who is signed in', async ({ db }) => {
		const nobody: Actor = { kind: 'visitor', personId: null, isOperator: false };
		const form = v.parse(NewOrganisation, typed());
		await expect(
			createOrganisation(db, nobody, { form, language: 'de', reader: 'de' })
		).rejects.toThrow('manage.error.sign_in');
	});

	test('carries nothing that the form was made to carry (R07)', () => {
		const form = v.parse(NewOrganisation, {
			...typed(),
			publishedAt: 'now',
			createdBy: crypto.randomUUID(),
			role: 'owner',
			isDemo: true,
			slug: 'x'
		});
		expect(Object.keys(form).sort()).toEqual(
			[
				'confirmed',
				'description',
				'language',
				'legalForm',
				'name',
				'number',
				'place',
				'shown',
				'ticket',
				'type',
				'where'
			].sort()
		);
	});
});

describe('competences of nobody else', () => {
	test('are decided by a form that names them', async ({ db }) => {
		const [mine, theirs] = [await anOrganisation(db), await anOrganisation(db)];
		const actor = await anEditor(db, mine);
		await db.insert(competences).values({ organisationId: theirs, conceptId: 'x' });
		await decideCompetences(db, actor, {
			organisationId: mine,
			basedOn: '',
			shown: ['x'],
			confirmed: ['x']
		});
		expect((await readCompetences(db, theirs)).proposed).toEqual(['x']);
	});
});

describe('the proof of a certificate', () => {
	const aPdf = (text: string) => new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`);

	test('is kept, replaced and forgotten with its certificate; of nobody else’s', async ({ db }) => {
		const [id, other] = [await anOrganisation(db), await anOrganisation(db)];
		const [actor, stranger] = [await anEditor(db, id), await anEditor(db, other)];
		const certificateId = crypto.randomUUID();
		const input = v.parse(Certificate, { basedOn: 'none', name: 'ISO 9001' });
		await editCertificate(db, actor, { ...input, organisationId: id, certificateId });
		const proof = { certificateId, fileName: 'iso.pdf' };
		await attachProof(db, actor, { ...proof, organisationId: id, bytes: aPdf('a') });
		const [first] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
		await attachProof(db, actor, { ...proof, organisationId: id, bytes: aPdf('b') });
		const kept = async () => (await db.select().from(files)).map((file) => file.id);
		const [row] = await db.select().from(certificates).where(eq(certificates.id, certificateId));
		expect(row?.fileId).not.toBe(first?.fileId);
		expect(await kept()).toEqual([row?.fileId]);
		await expect(
			attachProof(db, stranger, { ...proof, organisationId: other, bytes: aPdf('c') })
		).rejects.toThrow('directory.not_found');
		const page = new TextEncoder().encode('<html>');
		await expect(
			attachProof(db, actor, { ...proof, organisationId: id, bytes: page })
		).rejects.toThrow('media.refused.document_kind');
		await removeCertificate(db, actor, { organisationId: id, certificateId });
		expect(await kept()).toEqual([]);
	});
});
