import { redirect } from '@sveltejs/kit';
import {
	askDesk,
	claimByDomain,
	DeskClaim,
	DomainClaim,
	hasOwnDomain
} from '#server/directory/claims/index.ts';
import { findDesk } from '#server/directory/desks/index.ts';
import { findAddressee } from '#server/directory/index.ts';
import { findAccount } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { goneOrMoved } from '../gone-or-moved.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const db = database();
	const entry = await findAddressee(db, params.slug);
	if (!entry) return goneOrMoved(event);
	const { personId } = locals.actor;
	const account = personId === null ? null : await findAccount(db, personId);
	return {
		entry: { id: entry.id, name: entry.name, slug: entry.slug },
		here: url.pathname,
		account: account && { email: account.email },
		domain: await hasOwnDomain(db, entry.id),
		desk: (await findDesk(db, entry.id))?.name ?? null
	};
};

export const actions: Actions = {
	domain: formAction(DomainClaim, async (input, { locals }) => {
		const settled = await claimByDomain(database(), locals.actor, input);
		if (settled === 'asked') return { outcome: 'asked' as const };
		if (settled.outcome === 'granted') {
			redirect(303, `/${locals.lang}/manage/${settled.organisationId}?claimed`);
		}
		return { outcome: 'taken' as const };
	}),
	desk: formAction(DeskClaim, async (input, { locals }) => {
		await askDesk(database(), locals.actor, input);
		return { outcome: 'waiting' as const };
	})
};
