import { error, redirect } from '@sveltejs/kit';
import { acceptInvitation, openInvitation } from '#server/directory/members/index.ts';
import { findAccount } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { Nothing } from '../../manage/open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

// Opening the page changes nothing: mail scanners open every link (R20).
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const invitation = await openInvitation(database(), params.secret);
	if (!invitation) error(404, 'Not found');
	const { personId } = locals.actor;
	const account = personId === null ? null : await findAccount(database(), personId);
	return {
		invitation: {
			isOver: invitation.state === 'over',
			organisation: invitation.organisationName,
			email: invitation.email,
			role: invitation.role
		},
		next: `/${locals.lang}/invitations/${params.secret}`,
		ownEmail: account?.email ?? null
	};
};

export const actions: Actions = {
	default: formAction(Nothing, async (_, { locals, params }: RequestEvent) => {
		const id = await acceptInvitation(database(), locals.actor, params.secret);
		redirect(303, `/${locals.lang}/manage/${id}`);
	})
};
