import QRCode from 'qrcode';
import {
	enrolSecondFactor,
	offeredSecondFactor,
	passCookiesOn,
	SecondFactor
} from '#server/identity/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { dropChallenge, readChallenge } from '../challenge-cookie.ts';

export const load: PageServerLoad = async ({ cookies, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const offered = await offeredSecondFactor(database(), readChallenge(cookies));
	if (!offered) return { offered: null };
	return {
		offered: {
			/** In groups of four, as people copy it. */
			secret: offered.secret.replace(/(.{4})(?=.)/g, '$1 '),
			qr: await QRCode.toDataURL(offered.uri, { margin: 2, width: 240 })
		}
	};
};

export const actions: Actions = {
	default: formAction(SecondFactor, async (input, { cookies, locals, request }) => {
		const { headers, recoveryCodes } = await enrolSecondFactor(
			database(),
			{ challenge: readChallenge(cookies), address: locals.address, headers: request.headers },
			input
		);
		dropChallenge(cookies);
		passCookiesOn(headers, cookies);
		return { recoveryCodes };
	})
};
