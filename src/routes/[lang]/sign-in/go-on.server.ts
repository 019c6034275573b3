import { redirect, type Cookies } from '@sveltejs/kit';
import {
	cookieName,
	isOperator,
	linkPending,
	ownPath,
	passCookiesOn,
	type SignedIn,
	type Step
} from '#server/identity/index.ts';
import type { Language } from '#i18n/languages.ts';
import { database } from '#server/platform/connection.ts';
import { dropChallenge, keepChallenge } from './challenge-cookie.ts';
import { dropCookie } from './private-cookie.ts';

interface Way {
	cookies: Cookies;
	lang: Language;
	/** Where the person wanted to go; a path of ours, see `nextOf`. */
	next: string | undefined;
}

/** Leads to the next step of a sign-in, or in. */
export async function goOn(step: Step, way: Way): Promise<never> {
	if (step.next === 'done') {
		await settle(step, way.cookies);
		redirect(303, way.next ?? (await landing(step.accountId, way.lang)));
	}
	keepChallenge(way.cookies, step.challenge);
	const page = step.next === 'enrol' ? 'second-factor' : 'code';
	redirect(303, `/${way.lang}/sign-in/${page}${queryOf(way.next)}`);
}

/** The browser of somebody who is signed in: the session's cookie, and none of the way there. */
export async function settle(signedIn: SignedIn, cookies: Cookies): Promise<void> {
	dropChallenge(cookies);
	passCookiesOn(signedIn.headers, cookies);
	await linkPending(database(), signedIn.accountId, cookies.get(cookieName('link')));
	dropCookie(cookies, 'link');
}

/** Where somebody starts who wanted nothing in particular. */
export async function landing(accountId: string, lang: Language): Promise<string> {
	return (await isOperator(database(), accountId)) ? `/${lang}/operator` : `/${lang}/account`;
}

/** The way on that an address names, if it is one of ours. */
export function nextOf(url: URL): string | undefined {
	return ownPath(url.searchParams.get('next'), '') || undefined;
}

export function queryOf(next: string | undefined): string {
	return next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
}
