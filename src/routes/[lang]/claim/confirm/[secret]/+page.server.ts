import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmDomainClaim, findClaimLink } from '#server/directory/claims/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { keepPrivate } from '../../../inquiries/private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page confirms nothing: mail scanners open every link.
export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const { locals, params, url } = event;
	const link = await findClaimLink(database(), locals.actor, params.secret);
	return {
		isSignedIn: locals.actor.kind === 'person',
		here: url.pathname,
		organisation: link?.name ?? null
	};
};

export const actions: Actions = {
	default: formAction(v.object({}), async (_, { locals, params }) => {
		const { organisationId, outcome } = await confirmDomainClaim(
			database(),
			locals.actor,
			params.secret
		);
		if (outcome === 'granted') redirect(303, `/${locals.lang}/manage/${organisationId}?claimed`);
		return { outcome };
	})
};
