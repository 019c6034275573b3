import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	countRecoveryCodes,
	endOtherSessions,
	endSession,
	findAccount,
	listSessions
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { personId } = locals.actor;
	const account = personId === null ? null : await findAccount(database(), personId);
	if (!account) error(404, 'Not found');
	const sessions = await listSessions(database(), account.id);
	return {
		email: account.email,
		recoveryCodes: await countRecoveryCodes(database(), account.id),
		sessions: sessions.map((session) => ({ ...session, isHere: session.id === locals.sessionId })),
		isSaved: url.searchParams.has('saved')
	};
};

const Session = v.object({ sessionId: v.pipe(v.string(), v.uuid()) });

export const actions: Actions = {
	end: formAction(Session, async ({ sessionId }, { locals }: RequestEvent) => {
		await endSession(database(), locals.actor, sessionId);
		redirect(303, '?saved');
	}),
	endOthers: formAction(v.object({}), async (_, { locals }: RequestEvent) => {
		await endOtherSessions(database(), locals.actor, locals.sessionId ?? '');
		redirect(303, '?saved');
	})
};
