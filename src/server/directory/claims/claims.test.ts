import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { readFile } from '#server/platform/files/index.ts';
import { countPages } from '#server/platform/pdf.ts';
import { mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { responsibilities } from '../desks/schema.ts';
import { readStanding } from '../members/read-standing.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents } from '../schema.ts';
import { formatLetterCode, hashLetterCode, newLetterCode, readLetterCode } from './code.ts';
import {
	askDesk,
	claimByDomain,
	claimByLetter,
	confirmDomainClaim,
	decideClaim,
	orderLetters,
	printLetters,
	undoClaim
} from './index.ts';
import { claimLetters, claims, letterBatches } from './schema.ts';

const network = { address: '192.0.2.7' };

async function aPerson(db: Db, email = `${crypto.randomUUID()}@jana.example`) {
	const personId = crypto.randomUUID();
	await db.insert(accounts).values({ id: personId, name: 'Jana', email, language: 'cs' });
	return { kind: 'person' as const, personId, isOperator: false, email };
}

async function aChamber(db: Db) {
	const institutionId = await anOrganisation(db, { type: 'chamber', name: 'IHK Muster' });
	await db
		.insert(responsibilities)
		.values({ institutionId, kind: 'district', area: 'DED2D', country: 'DE' });
	const staff = await aPerson(db);
	await db
		.insert(memberships)
		.values({ organisationId: institutionId, accountId: staff.personId, role: 'editor' });
	return { institutionId, staff };
}

const inZittau = { site: { place: 'Zittau', country: 'DE', district: 'DED2D' } };

/** A printed letter to the entry; what the envelope holds. */
async function aLetter(db: Db, organisationId: string, days = 90): Promise<string> {
	const { institutionId } = await aChamber(db);
	const [batch] = await db
		.insert(letterBatches)
		.values({ institutionId, total: 1 })
		.returning({ id: letterBatches.id });
	const key = newLetterCode();
	await db.insert(claimLetters).values({
		batchId: batch?.id ?? '',
		organisationId,
		label: key.label,
		hash: hashLetterCode(key),
		expiresAt: new Date(Date.now() + days * 86_400_000)
	});
	return formatLetterCode(key);
}

const ofWeber = { webDomain: 'weber-metall.example', web: 'https://weber-metall.example' };

describe('the code of a letter', () => {
	test('is read as people type it', () => {
		fc.assert(
			fc.property(fc.constant(null), () => {
				const code = newLetterCode();
				const printed = formatLetterCode(code);
				expect(readLetterCode(printed)).toEqual(code);
				expect(readLetterCode(` ${printed.toLowerCase().replaceAll('-', ' ')} `)).toEqual(code);
				expect(readLetterCode(printed.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(code);
			})
		);
	});

	test('is nothing else', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const read = readLetterCode(typed);
				expect(read === null || formatLetterCode(read).length === 16).toBe(true);
			})
		);
	});
});

describe('claiming by letter', () => {
	test('makes the holder the owner, once', async ({ db }) => {
		const firm = await anOrganisation(db);
		const code = await aLetter(db, firm);
		const [first, second] = [await aPerson(db), await aPerson(db)];
		const claim = { code, language: 'cs' as const };
		expect(await claimByLetter(db, first, network, claim)).toMatchObject({ outcome: 'granted' });
		expect(await readStanding(db, first, firm)).toEqual({ as: 'member', role: 'owner' });
		await expect(claimByLetter(db, second, network, claim)).rejects.toThrow('claims.code_wrong');
		expect(await readStanding(db, second, firm)).toBeNull();
	});

	test('refuses a letter that is too old or was replaced', async ({ db }) => {
		const firm = await anOrganisation(db);
		const person = await aPerson(db);
		const old = await aLetter(db, firm, -1);
		const replaced = await aLetter(db, firm);
		await db
			.update(claimLetters)
			.set({ supersededAt: new Date() })
			.where(eq(claimLetters.label, readLetterCode(replaced)?.label ?? ''));
		for (const code of [old, replaced]) {
			await expect(claimByLetter(db, person, network, { code, language: 'de' })).rejects.toThrow(
				'claims.code_wrong'
			);
		}
	});

	test('closes the entry for the day after five wrong codes, from wherever', async ({ db }) => {
		const firm = await anOrganisation(db);
		const code = await aLetter(db, firm);
		const wrong = code.slice(0, -4) + (code.endsWith('0000') ? '1111' : '0000');
		for (let i = 0; i < 5; i++) {
			await expect(
				claimByLetter(
					db,
					await aPerson(db),
					{ address: `198.51.${i}.1` },
					{ code: wrong, language: 'de' }
				)
			).rejects.toThrow('claims.code_wrong');
		}
		const right = claimByLetter(db, await aPerson(db), network, { code, language: 'de' });
		await expect(right).rejects.toThrow('platform.too_many');
		// Without the count the sixth try would have been taken: the code itself was right.
		await db.execute(sql`delete from throttles where key like 'claim.entry:%'`);
		const later = await claimByLetter(db, await aPerson(db), network, { code, language: 'de' });
		expect(later.outcome).toBe('granted');
	});

	test('waits for the owners where somebody has the entry already', async ({ db }) => {
		const firm = await anOrganisation(db);
		const owner = await aPerson(db);
		await db
			.insert(memberships)
			.values({ organisationId: firm, accountId: owner.personId, role: 'owner' });
		const second = await aPerson(db);
		const code = await aLetter(db, firm);
		const settled = await claimByLetter(db, second, network, { code, language: 'de' });
		expect(settled.outcome).toBe('waiting');
		expect(await readStanding(db, second, firm)).toBeNull();
		const told = await db.select().from(mails).where(eq(mails.recipient, owner.email));
		expect(told.map(({ purpose, language }) => [purpose, language])).toEqual([
			['claim.waiting', 'cs']
		]);
		const [claim] = await db.select().from(claims).where(eq(claims.organisationId, firm));
		await decideClaim(db, owner, { claimId: claim?.id ?? '', decision: 'grant' });
		expect(await readStanding(db, second, firm)).toEqual({ as: 'member', role: 'editor' });
	});

	test('no code can be tried out against what is stored', async ({ db }) => {
		const firm = await anOrganisation(db);
		const code = await aLetter(db, firm);
		const stored = JSON.stringify(await db.select().from(claimLetters));
		expect(stored).not.toContain(readLetterCode(code)?.proof);
	});
});

describe('claiming by an address of the own domain', () => {
	test('the confirmed address of the account is enough', async ({ db }) => {
		const firm = await anOrganisation(db, ofWeber);
		const person = await aPerson(db, 'jana@weber-metall.example');
		const settled = await claimByDomain(db, person, {
			organisationId: firm,
			email: person.email,
			language: 'de'
		});
		expect(settled).toEqual({ organisationId: firm, outcome: 'granted' });
	});

	test('another address is asked by a link that only this account can use', async ({ db }) => {
		const firm = await anOrganisation(db, ofWeber);
		const [person, stranger] = [await aPerson(db), await aPerson(db)];
		const email = 'info@weber-metall.example';
		const asked = claimByDomain(db, person, { organisationId: firm, email, language: 'de' });
		expect(await asked).toBe('asked');
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, email));
		const secret = /claim\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
		await expect(confirmDomainClaim(db, stranger, secret)).rejects.toThrow('claims.link_over');
		expect((await confirmDomainClaim(db, person, secret)).outcome).toBe('granted');
		await expect(confirmDomainClaim(db, person, secret)).rejects.toThrow('claims.link_over');
	});

	test('a domain of several entries, of a provider, or another one proves nothing', async ({
		db
	}) => {
		const refused = async (organisationId: string, email: string) => {
			const person = await aPerson(db, email);
			await expect(
				claimByDomain(db, person, { organisationId, email, language: 'de' })
			).rejects.toThrow('claims.other_domain');
		};
		const firm = await anOrganisation(db, ofWeber);
		await refused(firm, 'jana@weber-metall.example.evil.example');
		await refused(firm, 'jana@sub-weber-metall.example');
		await anOrganisation(db, ofWeber);
		await refused(firm, 'jana@weber-metall.example');
		const baker = await anOrganisation(db, { webDomain: 'seznam.cz' });
		await refused(baker, 'jana@seznam.cz');
	});

	test('who agreed to be written at learns of it, in their language', async ({ db }) => {
		const firm = await anOrganisation(db, ofWeber);
		await db.insert(contactConsents).values({
			organisationId: firm,
			email: 'chef@weber-metall.example',
			language: 'de',
			givenBy: 'Chef',
			givenOn: '2026-05-04',
			givenHow: 'Brief'
		});
		const person = await aPerson(db, 'jana@weber-metall.example');
		await claimByDomain(db, person, { organisationId: firm, email: person.email, language: 'cs' });
		const told = await db.select().from(mails).where(eq(mails.purpose, 'claim.taken'));
		expect(told.map(({ recipient, language }) => [recipient, language])).toEqual([
			['chef@weber-metall.example', 'de']
		]);
	});
});

describe('the desk', () => {
	test('confirms who asks it, and only the desk that looks after the entry', async ({ db }) => {
		const firm = await anOrganisation(db, inZittau);
		const { staff } = await aChamber(db);
		const person = await aPerson(db);
		await askDesk(db, person, { organisationId: firm, message: 'Leiterin', language: 'de' });
		const [claim] = await db.select().from(claims).where(eq(claims.organisationId, firm));
		const grant = { claimId: claim?.id ?? '', decision: 'grant' as const };
		await expect(decideClaim(db, person, grant)).rejects.toThrow('directory.not_found');
		await expect(decideClaim(db, await aPerson(db), grant)).rejects.toThrow('directory.not_found');
		await decideClaim(db, staff, grant);
		expect(await readStanding(db, person, firm)).toEqual({ as: 'member', role: 'owner' });
		await expect(decideClaim(db, staff, grant)).rejects.toThrow('claims.decided');
	});

	test('takes a grant back within thirty days, with everybody who came in by it', async ({
		db
	}) => {
		const firm = await anOrganisation(db, { ...ofWeber, ...inZittau });
		const { staff } = await aChamber(db);
		const person = await aPerson(db, 'x@weber-metall.example');
		await claimByDomain(db, person, { organisationId: firm, email: person.email, language: 'de' });
		const friend = await aPerson(db);
		await db.insert(memberships).values({
			organisationId: firm,
			accountId: friend.personId,
			role: 'editor',
			invitedBy: person.personId
		});
		const [claim] = await db.select().from(claims).where(eq(claims.organisationId, firm));
		const undoing = { claimId: claim?.id ?? '', reason: 'Nicht aus dem Haus' };
		await expect(undoClaim(db, person, undoing)).rejects.toThrow('directory.not_found');
		await undoClaim(db, staff, undoing);
		expect(await readStanding(db, person, firm)).toBeNull();
		expect(await readStanding(db, friend, firm)).toBeNull();
		const [told] = await db.select().from(mails).where(eq(mails.purpose, 'claim.undone'));
		expect(told?.text).toContain('Nicht aus dem Haus');
	});

	test('cannot take back what is older than thirty days', async ({ db }) => {
		const firm = await anOrganisation(db, { ...ofWeber, ...inZittau });
		const { staff } = await aChamber(db);
		const person = await aPerson(db, 'x@weber-metall.example');
		await claimByDomain(db, person, { organisationId: firm, email: person.email, language: 'de' });
		await db.update(claims).set({ grantedAt: new Date(Date.now() - 31 * 86_400_000) });
		const [claim] = await db.select().from(claims).where(eq(claims.organisationId, firm));
		await expect(
			undoClaim(db, staff, { claimId: claim?.id ?? '', reason: 'zu spät' })
		).rejects.toThrow('claims.decided');
	});
});

describe('letters of a chamber', () => {
	test('are printed one page each, with codes that open the entries', async ({ db }) => {
		const { institutionId, staff } = await aChamber(db);
		const firm = await anOrganisation(db, { ...inZittau, name: 'Žofie Müller & Söhne s.r.o.' });
		const elsewhere = await anOrganisation(db);
		const order = { institutionId, organisationIds: [firm, elsewhere] };
		await expect(orderLetters(db, await aPerson(db), order)).rejects.toThrow('directory.not_found');
		const batchId = await orderLetters(db, staff, order);
		await printLetters(db, { batchId });
		const [batch] = await db.select().from(letterBatches).where(eq(letterBatches.id, batchId));
		expect(batch).toMatchObject({ total: 1, done: 1 });
		const { bytes } = await readFile(db, batch?.fileId ?? '');
		expect(countPages(bytes)).toBe(1);
		const letters = await db.select().from(claimLetters).where(eq(claimLetters.batchId, batchId));
		expect(letters.map(({ organisationId }) => organisationId)).toEqual([firm]);
		expect(letters[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
	});

	test('go to nobody who has an entry already', async ({ db }) => {
		const { institutionId, staff } = await aChamber(db);
		const firm = await anOrganisation(db, inZittau);
		const owner = await aPerson(db);
		await db
			.insert(memberships)
			.values({ organisationId: firm, accountId: owner.personId, role: 'owner' });
		const order = orderLetters(db, staff, { institutionId, organisationIds: [firm] });
		await expect(order).rejects.toThrow('claims.letters_none');
	});
});

describe('two claims at the same moment', () => {
	test('end in one owner and one that waits', async ({ database: { db } }) => {
		const firm = await anOrganisation(db, ofWeber);
		const people = [
			await aPerson(db, 'a@weber-metall.example'),
			await aPerson(db, 'b@weber-metall.example')
		];
		const outcomes = await Promise.all(
			people.map((person) =>
				claimByDomain(db, person, { organisationId: firm, email: person.email, language: 'de' })
			)
		);
		expect(outcomes.map((each) => (each === 'asked' ? each : each.outcome)).sort()).toEqual([
			'granted',
			'waiting'
		]);
		expect(await db.$count(memberships, eq(memberships.organisationId, firm))).toBe(1);
	});
});
