import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import { rowsOf, type Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { imports, organisations, people, sites } from '../schema.ts';
import { personNotices } from './schema.ts';

/** An import that brought personal data, with how far its people have been told. */
export interface NoticeImport {
	id: string;
	source: string;
	fileName: string;
	completedAt: Date;
	/** A month after the data came (Art. 14 (3) a GDPR). */
	dueOn: Date;
	persons: number;
	/** Not told yet. */
	open: number;
	isLate: boolean;
}

export interface ConcernedPerson {
	id: string;
	name: string;
	role: string | null;
	email: string | null;
	phone: string | null;
	organisation: string;
	/** That of the organisation: in it the person is written to. */
	language: Language;
	street: string | null;
	postcode: string | null;
	place: string | null;
	country: string;
	dataSource: string | null;
	legalBasis: string | null;
	how: 'letter' | 'mail' | 'other' | null;
	givenOn: string | null;
}

/** Imports whose people are to be told, those that are due first. */
export async function listNoticeImports(db: Db, actor: Actor): Promise<NoticeImport[]> {
	requireOperator(actor);
	const rows = await rowsOf<Omit<NoticeImport, 'isLate'> & Record<string, unknown>>(
		db,
		sql`select imports.id, imports.source, imports.file_name as "fileName",
				imports.completed_at as "completedAt",
				imports.completed_at + interval '1 month' as "dueOn",
				count(*)::int as persons,
				count(*) filter (where person_notices.person_id is null)::int as open
			from imports join people on people.import_id = imports.id
				left join person_notices on person_notices.person_id = people.id
			where imports.completed_at is not null and imports.undone_at is null
			group by imports.id
			order by count(*) filter (where person_notices.person_id is null) = 0,
				imports.completed_at, imports.id
			limit 200`
	);
	return rows.map((row) => {
		const dueOn = new Date(row.dueOn);
		return {
			...row,
			completedAt: new Date(row.completedAt),
			dueOn,
			isLate: row.open > 0 && dueOn.getTime() < Date.now()
		};
	});
}

/** How many people are still to be told, and by when the first of them. */
export async function countOpenNotices(db: Db): Promise<{ persons: number; dueOn: Date | null }> {
	const [row] = await rowsOf<{ persons: number; due: string | Date | null }>(
		db,
		sql`select count(*)::int as persons, min(imports.completed_at) + interval '1 month' as due
			from people join imports on imports.id = people.import_id
			where imports.completed_at is not null and imports.undone_at is null
				and not exists (select 1 from person_notices
					where person_notices.person_id = people.id)`
	);
	return { persons: row?.persons ?? 0, dueOn: row?.due ? new Date(row.due) : null };
}

/** The people of one import, those who are not told yet first. */
export async function listConcerned(
	db: Db,
	actor: Actor,
	importId: string
): Promise<{ source: string; fileName: string; completedAt: Date; persons: ConcernedPerson[] }> {
	requireOperator(actor);
	const [found] = await db
		.select({
			source: imports.source,
			fileName: imports.fileName,
			completedAt: imports.completedAt
		})
		.from(imports)
		.where(and(eq(imports.id, importId), isNull(imports.undoneAt)));
	if (!found?.completedAt) throw new Refusal('directory.not_found');
	const rows = await db
		.select({
			id: people.id,
			name: people.name,
			role: people.role,
			email: people.email,
			phone: people.phone,
			organisation: organisations.name,
			language: organisations.language,
			street: sites.street,
			postcode: sites.postcode,
			place: sites.place,
			country: organisations.country,
			dataSource: people.dataSource,
			legalBasis: people.legalBasis,
			how: personNotices.how,
			givenOn: personNotices.givenOn
		})
		.from(people)
		.innerJoin(organisations, eq(organisations.id, people.organisationId))
		.leftJoin(sites, and(eq(sites.organisationId, organisations.id), eq(sites.isSeat, true)))
		.leftJoin(personNotices, eq(personNotices.personId, people.id))
		.where(eq(people.importId, importId))
		.orderBy(desc(isNull(personNotices.personId)), asc(organisations.name), asc(people.name));
	return {
		source: found.source,
		fileName: found.fileName,
		completedAt: found.completedAt,
		persons: rows.map((row) => ({
			...row,
			language: isLanguage(row.language) ? row.language : 'en'
		}))
	};
}

export function requireOperator(actor: Actor): void {
	if (!actor.isOperator) throw new Refusal('directory.not_found');
}
