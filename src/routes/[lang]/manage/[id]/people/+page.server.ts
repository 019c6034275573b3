import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { ClaimDecision, decideClaim, listWaitingClaims } from '#server/directory/claims/index.ts';
import {
	changeRole,
	chooseInquiryAddress,
	grantAssistance,
	handOver,
	InquiryAddress,
	Invitation,
	inviteMember,
	leaveOrganisation,
	listHelpers,
	listInvitations,
	listMembers,
	NewRole,
	readInquiryAddress,
	removeMember,
	revokeInvitation,
	withdrawAssistance
} from '#server/directory/members/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, Nothing, openEntry } from '../../open-entry.server.ts';
import { Item } from '../../item.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const standing = await openEntry(event, 'viewer');
	// Who belongs to a firm is for the firm and for whoever operates the platform.
	if (standing.as === 'assistant') error(404, 'Not found');
	const db = database();
	const { id } = event.params;
	const isOwner = standing.role === 'owner';
	return {
		ownId: event.locals.actor.personId,
		members: await listMembers(db, id),
		invitations: isOwner ? await listInvitations(db, id) : [],
		claims: isOwner ? await listWaitingClaims(db, id) : [],
		helpers: await listHelpers(db, id),
		inquiries: await readInquiryAddress(db, id)
	};
};

const Person = v.object({ accountId: v.pipe(v.string(), v.uuid()) });

const here = '?saved';

export const actions: Actions = {
	invite: entryAction(Invitation, 'owner', async (input, { locals, params }: RequestEvent) => {
		await inviteMember(database(), locals.actor, { ...input, organisationId: params.id });
		return '?invited';
	}),
	decide: entryAction(ClaimDecision, 'owner', async (decision, { locals }: RequestEvent) => {
		await decideClaim(database(), locals.actor, decision);
		return here;
	}),
	revoke: entryAction(Item, 'owner', async ({ item }, { locals, params }: RequestEvent) => {
		await revokeInvitation(database(), locals.actor, {
			organisationId: params.id,
			invitationId: item
		});
		return here;
	}),
	role: entryAction(NewRole, 'owner', async (input, { locals, params }: RequestEvent) => {
		await changeRole(database(), locals.actor, { ...input, organisationId: params.id });
		return here;
	}),
	remove: entryAction(Person, 'owner', async (input, { locals, params }: RequestEvent) => {
		await removeMember(database(), locals.actor, { ...input, organisationId: params.id });
		return here;
	}),
	handover: entryAction(Person, 'owner', async (input, { locals, params }: RequestEvent) => {
		await handOver(database(), locals.actor, { ...input, organisationId: params.id });
		return here;
	}),
	leave: entryAction(Nothing, 'viewer', async (_, { locals, params }: RequestEvent) => {
		await leaveOrganisation(database(), locals.actor, params.id);
		return `/${locals.lang}/manage`;
	}),
	inquiries: entryAction(
		InquiryAddress,
		'owner',
		async (input, { locals, params }: RequestEvent) => {
			await chooseInquiryAddress(database(), locals.actor, { ...input, organisationId: params.id });
			return here;
		}
	),
	grant: entryAction(Item, 'owner', async ({ item }, { locals, params }: RequestEvent) => {
		const assistance = { organisationId: params.id, institutionId: item };
		await grantAssistance(database(), locals.actor, assistance);
		return here;
	}),
	withdraw: entryAction(Item, 'owner', async ({ item }, { locals, params }: RequestEvent) => {
		const assistance = { organisationId: params.id, institutionId: item };
		await withdrawAssistance(database(), locals.actor, assistance);
		return here;
	})
};
