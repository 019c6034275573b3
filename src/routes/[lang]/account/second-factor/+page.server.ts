import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	beginSecondFactor,
	countRecoveryCodes,
	hasSecondFactor,
	isSecondFactorRequired,
	passCookiesOn,
	readOwnOffer,
	replaceRecoveryCodes,
	SecondFactor,
	switchSecondFactorOff,
	switchSecondFactorOn
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { nextOf, queryOf } from '../../sign-in/go-on.server.ts';
import { drawOffer } from '../../sign-in/second-factor/draw-offer.server.ts';
import { ownAccount } from '../own-account.server.ts';
import { askWhoIsThere, ownRequest } from '../own-request.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const db = database();
	const { id } = await ownAccount(event.locals);
	const isOn = await hasSecondFactor(db, id);
	const isBegun = event.url.searchParams.has('begun');
	if (isBegun && !isOn) await askWhoIsThere(event);
	return {
		isOn,
		isRequired: await isSecondFactorRequired(db, id),
		recoveryCodes: await countRecoveryCodes(db, id),
		offered: isBegun && !isOn ? await drawOffer(await readOwnOffer(db, ownRequest(event))) : null
	};
};

const Nothing = v.object({});

export const actions: Actions = {
	begin: formAction(Nothing, async (_, event: RequestEvent) => {
		await askWhoIsThere(event);
		await beginSecondFactor(database(), ownRequest(event));
		redirect(303, `?begun${queryOf(nextOf(event.url)).replace('?', '&')}`);
	}),
	on: formAction(SecondFactor, async (input, event: RequestEvent) => {
		const done = await switchSecondFactorOn(database(), ownRequest(event), input);
		passCookiesOn(done.headers, event.cookies);
		return {
			recoveryCodes: done.recoveryCodes,
			href: nextOf(event.url) ?? `/${event.locals.lang}/account`
		};
	}),
	codes: formAction(Nothing, async (_, event: RequestEvent) => {
		await askWhoIsThere(event);
		const recoveryCodes = await replaceRecoveryCodes(database(), ownRequest(event));
		return { recoveryCodes, href: `/${event.locals.lang}/account` };
	}),
	off: formAction(Nothing, async (_, event: RequestEvent) => {
		await askWhoIsThere(event);
		passCookiesOn(await switchSecondFactorOff(database(), ownRequest(event)), event.cookies);
		redirect(303, `/${event.locals.lang}/account?saved`);
	})
};
