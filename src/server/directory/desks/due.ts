import {
	and,
	asc,
	eq,
	gt,
	isNotNull,
	isNull,
	lt,
	or,
	sql,
	type SQL,
	type SQLWrapper
} from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { claims } from '../claims/schema.ts';
import { certificates, organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { lookedAfterIds } from './looked-after-ids.ts';

/** Days before its end that a certificate shows at the desk. */
const CERTIFICATE_DAYS = 60;

interface Waiting {
	total: number;
	items: { path: string; title: string; lang: null; at: Date }[];
}

type Read = (db: Db, institutionId: string, limit: number) => Promise<Waiting>;

/** Claims that somebody has to decide. */
export const waitingClaims: Read = async (db, institutionId, limit) => {
	const where = and(
		isNotNull(claims.provenAt),
		isNull(claims.grantedAt),
		isNull(claims.refusedAt),
		isIn(claims.organisationId, institutionId)
	);
	const rows = await db
		.select({ title: organisations.name, at: claims.requestedAt })
		.from(claims)
		.innerJoin(organisations, eq(organisations.id, claims.organisationId))
		.where(where)
		.orderBy(asc(claims.requestedAt))
		.limit(limit);
	const path = `desk/${institutionId}/claims`;
	return { total: await db.$count(claims, where), items: rows.map((row) => item(path, row)) };
};

/** Entries that nobody has confirmed for more than a year. */
export const staleEntries: Read = async (db, institutionId, limit) => {
	const at = sql<Date>`coalesce(${organisations.confirmedAt}, ${organisations.createdAt})`;
	const where = and(
		isPublicOrganisation(),
		or(isNotNull(organisations.fadedAt), lt(at, sql`now() - interval '1 year'`)),
		isIn(organisations.id, institutionId)
	);
	const rows = await db
		.select({ id: organisations.id, title: organisations.name, at: at.mapWith(asDate) })
		.from(organisations)
		.where(where)
		.orderBy(asc(at), asc(organisations.id))
		.limit(limit);
	return {
		total: await db.$count(organisations, where),
		items: rows.map((row) => item(`desk/${institutionId}/entries/${row.id}`, row))
	};
};

/** Certificates that end soon. */
export const endingCertificates: Read = async (db, institutionId, limit) => {
	const where = and(
		gt(certificates.validUntil, sql`current_date`),
		lt(certificates.validUntil, sql`current_date + ${CERTIFICATE_DAYS}::int`),
		isIn(certificates.organisationId, institutionId)
	);
	const rows = await db
		.select({
			id: organisations.id,
			name: organisations.name,
			certificate: certificates.name,
			until: certificates.validUntil
		})
		.from(certificates)
		.innerJoin(organisations, eq(organisations.id, certificates.organisationId))
		.where(where)
		.orderBy(asc(certificates.validUntil))
		.limit(limit);
	return {
		total: await db.$count(certificates, where),
		items: rows.map(({ id, name, certificate, until }) =>
			item(`desk/${institutionId}/entries/${id}`, {
				title: `${name}: ${certificate}`,
				at: new Date(`${until ?? ''}T00:00:00Z`)
			})
		)
	};
};

function isIn(organisationId: SQLWrapper, institutionId: string): SQL {
	return sql`${organisationId} in ${lookedAfterIds(institutionId)}`;
}

function item(path: string, { title, at }: { title: string; at: Date }) {
	return { path, title, lang: null, at };
}

const asDate = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)));
