import { enrolSecondFactor, offeredSecondFactor, SecondFactor } from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { readChallenge } from '../challenge-cookie.ts';
import { landing, nextOf, settle } from '../go-on.server.ts';
import { keepPrivate } from '../keep-private.server.ts';
import { drawOffer } from './draw-offer.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	return {
		offered: await drawOffer(await offeredSecondFactor(database(), readChallenge(event.cookies)))
	};
};

export const actions: Actions = {
	default: formAction(SecondFactor, async (input, { cookies, locals, request, url }) => {
		const done = await enrolSecondFactor(
			database(),
			{ challenge: readChallenge(cookies), address: locals.address, headers: request.headers },
			input
		);
		await settle(done, cookies);
		return {
			recoveryCodes: done.recoveryCodes,
			href: nextOf(url) ?? (await landing(done.accountId, locals.lang))
		};
	})
};
