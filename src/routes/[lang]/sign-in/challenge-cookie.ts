import type { Cookies } from '@sveltejs/kit';
import { cookieName } from '#server/identity/index.ts';
import { dropCookie, keepCookie } from './private-cookie.ts';

/** Carries the half-done sign-in of this browser to its second step. */
export function keepChallenge(cookies: Cookies, secret: string): void {
	keepCookie(cookies, 'challenge', secret, 30);
}

export function readChallenge(cookies: Cookies): string | undefined {
	return cookies.get(cookieName('challenge'));
}

export function dropChallenge(cookies: Cookies): void {
	dropCookie(cookies, 'challenge');
}
