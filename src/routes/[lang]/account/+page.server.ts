import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { access } from '../../../access.ts';
import {
	changeProfile,
	countRecoveryCodes,
	endOtherSessions,
	endSession,
	hasSecondFactor,
	listSessions,
	OwnProfile,
	providersFor,
	readWays,
	unlinkProvider
} from '#server/identity/index.ts';
import { giveNewsConsent, readNewsConsent, withdrawNewsConsent } from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { ownAccount } from './own-account.server.ts';
import { askWhoIsThere, ownRequest } from './own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const db = database();
	const account = await ownAccount(locals);
	const { hasPassword, providers } = await readWays(db, account.id);
	const sessions = await listSessions(db, account.id);
	return {
		account,
		hasPassword,
		hasSecondFactor: await hasSecondFactor(db, account.id),
		recoveryCodes: await countRecoveryCodes(db, account.id),
		providers: providersFor(locals.lang).map((provider) => ({
			...provider,
			isLinked: providers.includes(provider.id)
		})),
		newsConsent: await readNewsConsent(db, account.id),
		sessions: sessions.map((session) => ({ ...session, isHere: session.id === locals.sessionId })),
		/** Export and erasure have a page of their own, where there is one. */
		hasDataPage: '/[lang]/account/data' in access,
		isSaved: url.searchParams.has('saved')
	};
};

const Session = v.object({ sessionId: v.pipe(v.string(), v.uuid()) });
const Provider = v.object({ provider: v.pipe(v.string(), v.maxLength(32)) });

export const actions: Actions = {
	profile: formAction(OwnProfile, async (input, { locals }: RequestEvent) => {
		await changeProfile(database(), locals.actor, input);
		redirect(303, `/${input.language}/account?saved`);
	}),
	news: formAction(v.object({}), async (_, { locals }: RequestEvent) => {
		const { actor, lang: language } = locals;
		await giveNewsConsent(database(), actor, { via: 'account', language });
		redirect(303, '?saved');
	}),
	noNews: formAction(v.object({}), async (_, { locals }: RequestEvent) => {
		await withdrawNewsConsent(database(), locals.actor);
		redirect(303, '?saved');
	}),
	end: formAction(Session, async ({ sessionId }, { locals }: RequestEvent) => {
		await endSession(database(), locals.actor, sessionId);
		redirect(303, '?saved');
	}),
	endOthers: formAction(v.object({}), async (_, { locals }: RequestEvent) => {
		await endOtherSessions(database(), locals.actor, locals.sessionId ?? '');
		redirect(303, '?saved');
	}),
	unlink: formAction(Provider, async ({ provider }, event: RequestEvent) => {
		await askWhoIsThere(event);
		await unlinkProvider(database(), ownRequest(event), provider);
		redirect(303, '?saved');
	})
};
