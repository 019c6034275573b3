import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import type { DuplicateKind } from './import/engine/options.ts';
import { nameKey } from './registers/index.ts';

/** By what two entries are recognised as one. */
export interface Signs {
	ico: string | null;
	registerNumber: string | null;
	registerCourt: string | null;
	vatId: string | null;
	webDomain: string | null;
	nameKey: string;
	country: string;
	place: string;
}

export interface Duplicate {
	/** The surest sign that both have. */
	kind: DuplicateKind;
	organisationId: string;
}

interface Candidate extends Record<string, unknown> {
	id: string;
	country: string;
	ico: string | null;
	vat_id: string | null;
	register_number: string | null;
	register_court: string | null;
	web_domain: string | null;
	name_key: string;
	places: string[];
}

/**
 * For each record the public entries that it seems to be, those with the surest sign first; from
 * whatever source. Importing and creating both ask here.
 */
export async function findDuplicates(db: Db, records: readonly Signs[]): Promise<Duplicate[][]> {
	const list = (pick: (record: Signs) => string | null) =>
		JSON.stringify([...new Set(records.flatMap((record) => pick(record) ?? []))]);
	const among = (column: string, values: string) =>
		sql`organisation.${sql.raw(column)} in (select jsonb_array_elements_text(${values}::text::jsonb))`;
	const candidates = await rowsOf<Candidate>(
		db,
		sql`
			select organisation.id, organisation.country, organisation.ico, organisation.vat_id,
				organisation.register_number, organisation.register_court, organisation.web_domain,
				organisation.name_key,
				coalesce((select json_agg(site.place) from sites site
					where site.organisation_id = organisation.id), '[]') as places
			from organisations organisation
			where organisation.archived_at is null and organisation.published_at is not null and (
				${among(
					'ico',
					list(({ ico }) => ico)
				)}
				or ${among(
					'vat_id',
					list(({ vatId }) => vatId)
				)}
				or ${among(
					'register_number',
					list(({ registerNumber }) => registerNumber)
				)}
				or ${among(
					'web_domain',
					list(({ webDomain }) => webDomain)
				)}
				or ${among(
					'name_key',
					list((record) => record.nameKey)
				)})
			order by organisation.created_at, organisation.id`
	);
	const byKey = new Map<string, Candidate[]>();
	for (const candidate of candidates) {
		for (const key of new Set(keysOfCandidate(candidate))) {
			byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
		}
	}
	return records.map((record) => {
		const found = new Map<string, Duplicate>();
		for (const [kind, key] of duplicateKeys(record)) {
			for (const { id } of byKey.get(key) ?? []) {
				if (!found.has(id)) found.set(id, { kind, organisationId: id });
			}
		}
		return [...found.values()];
	});
}

/** By what a record is recognised, the surest first. */
export function duplicateKeys(record: Signs): [DuplicateKind, string][] {
	const keys: [DuplicateKind, string | null][] = [
		['register_number', record.ico && `ico:${record.ico}`],
		['register_number', registerKey(record.registerNumber, record.registerCourt)],
		['vat_id', record.vatId && `vat:${record.vatId}`],
		['web_domain', record.webDomain && `web:${record.webDomain}`],
		['name_place', namePlaceKey(record.nameKey, record.country, record.place)]
	];
	return keys.filter((entry): entry is [DuplicateKind, string] => entry[1] !== null);
}

function keysOfCandidate(candidate: Candidate): string[] {
	const { ico, vat_id, web_domain, register_number, register_court } = candidate;
	return [
		ico && `ico:${ico}`,
		registerKey(register_number, register_court),
		vat_id && `vat:${vat_id}`,
		web_domain && `web:${web_domain}`,
		...candidate.places.map((place) => namePlaceKey(candidate.name_key, candidate.country, place))
	].filter((key): key is string => key !== null && key !== '');
}

/** Register numbers are counted anew at every court, so without it they identify nothing. */
function registerKey(number: string | null, court: string | null): string | null {
	return number !== null && court !== null ? `register:${number} ${court}` : null;
}

function namePlaceKey(key: string, country: string, place: string): string {
	return `name:${key} ${country} ${nameKey(place)}`;
}
