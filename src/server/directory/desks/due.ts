import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { claims } from '../claims/schema.ts';
import { certificates, organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { isLookedAfter } from './looked-after.ts';
import { isAmongLookedAfter } from './among-looked-after.ts';

/** Days before its end that a certificate shows at the desk. */
const CERTIFICATE_DAYS = 60;

interface Waiting {
	total: number;
	items: { path: string; title: string; lang: null; at: Date }[];
}

type Read = (db: Db, institutionId: string, limit: number) => Promise<Waiting>;

/** How many there are, beside the first of them: one reading of a large district instead of two. */
const total = sql<number>`(count(*) over ())::int`;

/** Claims that somebody has to decide. */
export const waitingClaims: Read = async (db, institutionId, limit) => {
	const rows = await db
		.select({ title: organisations.name, at: claims.requestedAt, total })
		.from(claims)
		.innerJoin(organisations, eq(organisations.id, claims.organisationId))
		.where(
			and(
				isNotNull(claims.provenAt),
				isNull(claims.grantedAt),
				isNull(claims.refusedAt),
				isLookedAfter(sql`${institutionId}::uuid`, claims.organisationId)
			)
		)
		.orderBy(asc(claims.requestedAt))
		.limit(limit);
	return waiting(rows, (row) => item(`desk/${institutionId}/claims`, row));
};

/** Entries that nobody has confirmed for more than a year. */
export const staleEntries: Read = async (db, institutionId, limit) => {
	const at = sql<Date>`coalesce(${organisations.confirmedAt}, ${organisations.createdAt})`;
	const rows = await db
		.select({ id: organisations.id, title: organisations.name, at: at.mapWith(asDate), total })
		.from(organisations)
		.where(
			and(
				isPublicOrganisation(),
				or(isNotNull(organisations.fadedAt), lt(at, sql`now() - interval '1 year'`)),
				isAmongLookedAfter(institutionId, organisations.id)
			)
		)
		.orderBy(asc(at), asc(organisations.id))
		.limit(limit);
	return waiting(rows, (row) => item(`desk/${institutionId}/entries/${row.id}`, row));
};

/** Certificates that end soon. */
export const endingCertificates: Read = async (db, institutionId, limit) => {
	const rows = await db
		.select({
			id: organisations.id,
			name: organisations.name,
			certificate: certificates.name,
			until: certificates.validUntil,
			total
		})
		.from(certificates)
		.innerJoin(organisations, eq(organisations.id, certificates.organisationId))
		.where(
			and(
				gt(certificates.validUntil, sql`current_date`),
				lt(certificates.validUntil, sql`current_date + ${CERTIFICATE_DAYS}::int`),
				isLookedAfter(sql`${institutionId}::uuid`, certificates.organisationId)
			)
		)
		.orderBy(asc(certificates.validUntil))
		.limit(limit);
	return waiting(rows, ({ id, name, certificate, until }) =>
		item(`desk/${institutionId}/entries/${id}`, {
			title: `${name}: ${certificate}`,
			at: new Date(`${until ?? ''}T00:00:00Z`)
		})
	);
};

function waiting<Row extends { total: number }>(
	rows: readonly Row[],
	write: (row: Row) => Waiting['items'][number]
): Waiting {
	return { total: rows[0]?.total ?? 0, items: rows.map(write) };
}

function item(path: string, { title, at }: { title: string; at: Date }) {
	return { path, title, lang: null, at };
}

const asDate = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)));
