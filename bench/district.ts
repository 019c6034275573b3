import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { hashPassword } from '#server/identity/passwords/hash.ts';
import { codeAt, stepAt } from '#server/identity/second-factor/totp.ts';
import { openDatabase, rowsOf, type Db } from '#server/platform/database.ts';
import { migrateDatabase } from '#server/platform/migrate.ts';
import { startPostgres } from '#tests/postgres.ts';
import { forgetFolder, newFolder, startServer, type ServerUnderTest } from './server.ts';

/** Entries that the measured chamber looks after; half as many again lie elsewhere. */
export const FIRMS = 20_000;
const ELSEWHERE = FIRMS / 2;

const password = 'Neiße und Elbe fließen';
const chamber = '00000000-0000-4000-8000-000000000001';
const staff = { id: '00000000-0000-4000-8000-000000000002', email: 'staff@kammer.example' };

/** A chamber with a large district on a running server, and somebody of its staff. */
export interface Workspace {
	server: ServerUnderTest;
	/** Path of its workspace. */
	home: string;
	institutionId: string;
	/** Signed in with both factors. */
	get: (path: string) => Promise<Response>;
	post: (path: string, fields: Record<string, string>) => Promise<Response>;
}

/** Calls `measure` with such a chamber on the embedded database and on PostgreSQL, one after the other. */
export async function onBothEngines<Result>(
	measure: (engine: string, workspace: Workspace) => Promise<Result[]>
): Promise<Result[]> {
	const results = await onEngine('embedded', undefined, measure);
	const scratch = mkdtempSync(join(tmpdir(), 'glokal-bench-postgres-'));
	const postgres = await startPostgres(scratch);
	if (!postgres) throw new Error('PostgreSQL 15 or later is missing');
	try {
		return [...results, ...(await onEngine('PostgreSQL', postgres.url, measure))];
	} finally {
		await postgres.stop();
		rmSync(scratch, { recursive: true, force: true });
	}
}

async function onEngine<Result>(
	engine: string,
	url: string | undefined,
	measure: (engine: string, workspace: Workspace) => Promise<Result[]>
): Promise<Result[]> {
	const folder = newFolder();
	try {
		await fillDatabase(folder, url);
		const server = await startServer(folder, { demo: false, databaseUrl: url });
		try {
			const browser = await signIn(server.base);
			const home = `/de/desk/${chamber}`;
			return await measure(engine, { server, home, institutionId: chamber, ...browser });
		} finally {
			await server.stop();
		}
	} finally {
		forgetFolder(folder);
	}
}

async function fillDatabase(folder: string, url: string | undefined): Promise<void> {
	const database = await openDatabase({ url, folder });
	try {
		await migrateDatabase(database);
		await fillDistrict(database.db);
		// PostgreSQL does so by itself after a minute, our server every hour for the embedded engine.
		await database.db.execute(sql`analyze`);
	} finally {
		await database.close();
	}
}

/**
 * What gathers in a district within some years: a quarter of the entries claimed, a third not
 * confirmed for more than a year, some hidden, archived, merged, certified and written about.
 */
async function fillDistrict(db: Db): Promise<void> {
	const hashed = await hashPassword(password);
	await db.execute(sql`insert into accounts (id, name, email, email_verified) values
		(${staff.id}, 'Karla Berger', ${staff.email}, true)`);
	await db.execute(sql`insert into credentials (account_id, provider_id, owner_id, password) values
		(${staff.id}, 'credential', ${staff.id}, ${hashed})`);
	await db.execute(sql`insert into accounts (name, email, email_verified)
		select 'Jana Nováková ' || n, 'jana-' || n || '@firma.example', true
		from generate_series(1, ${FIRMS / 4}::int) as n`);
	await db.execute(sql`insert into imports (kind, source, file_name, completed_at)
		values ('organisations', 'kammer', 'mitglieder.csv', now())`);
	await db.execute(sql`insert into organisations
		(id, slug, type, name, name_key, country, language, email, published_at) values
		(${chamber}, 'kammer', 'chamber', 'Kammer Zittau', 'kammer zittau', 'DE', 'de',
			'info@kammer.example', now())`);
	await db.execute(sql`insert into memberships (organisation_id, account_id, role)
		values (${chamber}, ${staff.id}, 'owner')`);
	await db.execute(sql`insert into responsibilities (institution_id, kind, area, country)
		values (${chamber}, 'district', 'DED2D', 'DE')`);
	await db.execute(sql`insert into desks (area, institution_id)
		values ('DED2D', ${chamber}), ('everywhere', ${chamber})`);
	await fillEntries(db);
	await fillDeskwork(db);
}

async function fillEntries(db: Db): Promise<void> {
	await db.execute(sql`insert into organisations
		(slug, type, name, name_key, country, language, web_domain, import_id, created_at,
			published_at, archived_at, confirmed_at, faded_at)
		select 'f-' || n,
			(array['company', 'company', 'company', 'company', 'company', 'company', 'company', 'network',
				'university', 'company'])[1 + n % 10]::organisation_type,
			trade || ' ' || town || ' ' || n, lower(trade) || ' ' || lower(town) || ' ' || n,
			'DE', 'de', case when n % 3 = 0 then 'firma-' || n || '.example' end,
			(select id from imports), now() - (n % 1200) * interval '1 day',
			case when n % 50 <> 0 then now() - (n % 1200) * interval '1 day' end,
			case when n % 33 = 0 then now() - (n % 90) * interval '1 day' end,
			case when n % 4 <> 0 then now() - (n % 500) * interval '1 day' end,
			case when n % 90 = 0 then now() - interval '10 days' end
		from (select n, (array['Metallbau', 'Tischlerei', 'Spedition', 'Zerspanung', 'Kunststoff',
					'Weberei', 'Elektrotechnik', 'Druckerei', 'Bäckerei', 'Maschinenbau', 'Gießerei'])[1 + n % 11] as trade,
				(array['Zittau', 'Görlitz', 'Löbau', 'Niesky', 'Weißwasser', 'Ebersbach', 'Ostritz'])[1 + n % 7] as town
			from generate_series(1, ${FIRMS + ELSEWHERE}::int) as n) as made`);
	await db.execute(sql`insert into sites
		(organisation_id, is_seat, street, postcode, place, country, district)
		select id, true, 'Hauptstraße ' || right(slug, 2), '02763',
			split_part(name, ' ', 2), 'DE',
			case when n <= ${FIRMS}::int then 'DED2D'
				else (array['DED2C', 'DED2F', 'DED43', 'DED42', 'CZ051'])[1 + n % 5] end
		from (select *, substr(slug, 3)::int as n from organisations where slug like 'f-%') as firms`);
	await db.execute(sql`insert into sites (organisation_id, is_seat, place, country, district)
		select id, false, 'Bautzen', 'DE', 'DED2C' from organisations
		where slug like 'f-%' and substr(slug, 3)::int % 10 = 0`);
	await db.execute(sql`insert into organisation_texts (organisation_id, language, origin, description)
		select id, 'de', 'human', repeat('Wir fertigen, was andere brauchen. ', 12) from organisations`);
	await db.execute(sql`insert into certificates (organisation_id, name, valid_until)
		select id, 'ISO 9001:2015', current_date + (n % 1400 - 700) from (
			select id, substr(slug, 3)::int as n from organisations where slug like 'f-%') as firms
		where n % 5 < 2`);
	await db.execute(sql`insert into verifications (organisation_id, verifier_id, kind, given_by)
		select id, ${chamber}, 'known', ${staff.id} from organisations
		where slug like 'f-%' and substr(slug, 3)::int % 6 = 0`);
}

async function fillDeskwork(db: Db): Promise<void> {
	// Every fourth entry has somebody; of some, more than one asked.
	await db.execute(sql`with firms as (
			select id, row_number() over (order by slug) as r from organisations
			where slug like 'f-%' and substr(slug, 3)::int % 4 = 0 and substr(slug, 3)::int <= ${FIRMS}::int),
		people as (select id, row_number() over (order by email) as r from accounts where email like 'jana-%')
		insert into memberships (organisation_id, account_id, role)
		select firms.id, people.id, 'owner' from firms join people using (r)`);
	await db.execute(sql`insert into claims
		(organisation_id, account_id, method, language, requested_at, proven_at, granted_at)
		select organisation_id, account_id, 'letter', 'de', at, at, at from (
			select organisation_id, account_id,
				now() - (row_number() over (order by organisation_id) % 900) * interval '1 day' as at
			from memberships where organisation_id <> ${chamber}) as held`);
	await db.execute(sql`insert into claims
		(organisation_id, account_id, method, language, message, requested_at, proven_at)
		select organisation.id, account.id, 'desk', 'de', 'Ich leite den Betrieb.', now(), now()
		from (select id, row_number() over (order by slug) as r from organisations
			where slug like 'f-%' and substr(slug, 3)::int % 101 = 0) as organisation
		join (select id, row_number() over (order by email) as r from accounts where email like 'jana-%')
			as account using (r) limit 150`);
	await db.execute(sql`insert into contact_consents
		(organisation_id, email, language, given_by, given_on, given_how)
		select id, 'info@' || slug || '.example', 'de', 'Eva Weber', '2026-01-01', 'E-Mail'
		from organisations where slug like 'f-%' and substr(slug, 3)::int % 7 = 0`);
	await db.execute(sql`insert into desk_tasks
		(institution_id, organisation_id, title, due_on, assignee_id, done_at)
		select ${chamber}::uuid, id, 'Anrufen wegen Zertifikat', current_date + (n % 60 - 20), ${staff.id}::uuid,
			case when n % 8 <> 0 then now() end
		from (select id, substr(slug, 3)::int as n from organisations where slug like 'f-%') as firms
		where n % 9 = 0`);
	await db.execute(sql`insert into desk_notes (institution_id, organisation_id, text, written_by)
		select ${chamber}::uuid, id, 'Sucht einen Nachfolger, ruft im Mai wieder an.', ${staff.id}::uuid
		from organisations cross join generate_series(1, 3)
		where slug like 'f-%' and substr(slug, 3)::int % 5 = 0`);
	await db.execute(sql`insert into desk_saved_views (institution_id, name, query)
		select ${chamber}::uuid, 'Liste ' || n, 'state=stale' from generate_series(1, 25) as n`);
	await db.execute(sql`insert into duplicate_pairs (first_id, second_id, why)
		select least(one.id, other.id), greatest(one.id, other.id), 'name_place'
		from organisations one join organisations other
			on other.slug = 'f-' || (substr(one.slug, 3)::int + 1)
		where one.slug like 'f-%' and substr(one.slug, 3)::int % 40 = 7`);
	await db.execute(sql`with batch as (
			insert into letter_batches (institution_id, total, done, completed_at)
			values (${chamber}, 500, 500, now()) returning id)
		insert into claim_letters (batch_id, organisation_id, label, hash, expires_at)
		select batch.id, organisation.id, 'L' || organisation.slug, 'x', now() + interval '60 days'
		from batch cross join (select id, slug from organisations
			where slug like 'f-%' and substr(slug, 3)::int % 4 = 1 limit 2000) as organisation`);
	const [count] = await rowsOf<{ n: number }>(
		db,
		sql`select count(distinct organisation_id)::int as n from sites where district = 'DED2D'`
	);
	if (count?.n !== FIRMS) throw new Error(`The district has ${String(count?.n)} entries`);
}

/** Signs in the way everybody does: password, app, first code. */
async function signIn(base: string): Promise<Pick<Workspace, 'get' | 'post'>> {
	const cookies = new Map<string, string>();
	const ask = async (path: string, init: RequestInit = {}) => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(base + path, {
			...init,
			redirect: 'manual',
			headers: { cookie, origin: base, accept: 'text/html' }
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		return response;
	};
	const get = (path: string) => ask(path);
	const post = (path: string, fields: Record<string, string>) =>
		ask(path, { method: 'POST', body: new URLSearchParams(fields) });
	const step = await post('/de/sign-in', { email: staff.email, password });
	const enrol = step.headers.get('location') ?? '';
	const secret = /<code[^>]*>([A-Z2-7\s]+)<\/code>/.exec(await (await get(enrol)).text())?.[1];
	if (secret === undefined) throw new Error('Nobody was asked to set up an app');
	await post(enrol, { code: codeAt(secret.replace(/\s/g, ''), stepAt(Date.now())) });
	return { get, post };
}
