import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isLookedAfter, isMultiplier } from '../desks/looked-after.ts';
import { organisations } from '../schema.ts';
import { assistanceConsents, memberships, type memberRole } from './schema.ts';

export type MemberRole = (typeof memberRole.enumValues)[number];

/**
 * In what capacity somebody deals with an organisation. An assistant is staff of an institution that
 * looks after it: for an entry that nobody has claimed, or with the firm's recorded consent.
 */
export type Standing =
	| { as: 'member'; role: MemberRole }
	| { as: 'assistant'; role: 'editor'; institutionId: string }
	| { as: 'operator'; role: 'editor' };

const ranks: Record<MemberRole, number> = { viewer: 1, editor: 2, owner: 3 };

/** Read at every request, so that whoever was removed is out at the next one (R05). */
export async function readStanding(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<Standing | null> {
	const { personId } = actor;
	if (personId !== null) {
		const [member] = await db
			.select({ role: memberships.role })
			.from(memberships)
			.where(
				and(eq(memberships.organisationId, organisationId), eq(memberships.accountId, personId))
			);
		if (member) return { as: 'member', role: member.role };
	}
	if (actor.isOperator) {
		const [there] = await db
			.select({ id: organisations.id })
			.from(organisations)
			.where(eq(organisations.id, organisationId));
		return there ? { as: 'operator', role: 'editor' } : null;
	}
	return personId === null ? null : readAssistance(db, personId, organisationId);
}

/**
 * Refuses whoever has no such role, in the words for something that does not exist: nobody learns
 * what others have (R03).
 */
export async function requireStanding(
	db: Db,
	actor: Actor,
	organisationId: string,
	least: MemberRole
): Promise<Standing> {
	const standing = await readStanding(db, actor, organisationId);
	if (!standing || ranks[standing.role] < ranks[least]) throw new Refusal('directory.not_found');
	return standing;
}

/** What the firm reads in its history about who acted for it. */
export function capacityOf(standing: Standing): Record<string, unknown> {
	if (standing.as === 'member') return {};
	return standing.as === 'assistant'
		? { as: standing.as, institutionId: standing.institutionId }
		: { as: standing.as };
}

async function readAssistance(
	db: Db,
	personId: string,
	organisationId: string
): Promise<Standing | null> {
	const [assistance] = await db
		.select({ institutionId: memberships.organisationId })
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, organisationId))
		.where(
			and(
				eq(memberships.accountId, personId),
				ne(memberships.role, 'viewer'),
				isMultiplier(memberships.organisationId),
				sql`(${hasConsented(memberships.organisationId, organisationId)}
					or (${isUnclaimed(organisationId)}
						and ${isLookedAfter(memberships.organisationId, organisations.id)}))`
			)
		)
		.limit(1);
	return assistance ? { as: 'assistant', role: 'editor', ...assistance } : null;
}

function hasConsented(institutionId: typeof memberships.organisationId, organisationId: string) {
	return sql`exists (select 1 from ${assistanceConsents}
		where ${and(
			eq(assistanceConsents.organisationId, organisationId),
			eq(assistanceConsents.institutionId, institutionId),
			isNull(assistanceConsents.withdrawnAt)
		)})`;
}

function isUnclaimed(organisationId: string) {
	return sql`not exists (select 1 from ${memberships} as claimed
		where claimed.organisation_id = ${organisationId})`;
}
