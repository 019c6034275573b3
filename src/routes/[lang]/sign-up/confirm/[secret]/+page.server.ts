import * as v from 'valibot';
import { createAccount, findSignUp, NewAccount } from '#server/identity/index.ts';
import { giveNewsConsent } from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { goOn } from '../../../sign-in/go-on.server.ts';
import { keepPrivate } from '../../../sign-in/keep-private.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page changes nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const asked = await findSignUp(database(), event.params.secret);
	return { email: asked?.email ?? null };
};

const WithNews = v.object({ ...NewAccount.entries, news: v.optional(v.literal('yes')) });

export const actions: Actions = {
	default: formAction(
		WithNews,
		async ({ news, ...input }, { cookies, locals, params, request }) => {
			const step = await createAccount(
				database(),
				{ secret: params.secret, address: locals.address, headers: request.headers },
				input
			);
			if (news && step.next === 'done') {
				const actor = { kind: 'person', personId: step.accountId, isOperator: false } as const;
				await giveNewsConsent(database(), actor, { via: 'sign_up', language: locals.lang });
			}
			return goOn(step, { cookies, lang: step.language, next: step.path });
		}
	)
};
