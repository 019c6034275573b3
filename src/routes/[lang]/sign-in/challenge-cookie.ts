import type { Cookies } from '@sveltejs/kit';
import { cookieName, isSecure } from '#server/identity/index.ts';

/** Carries the half-done sign-in of this browser to its second step. */
export function keepChallenge(cookies: Cookies, secret: string): void {
	cookies.set(cookieName('challenge'), secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(),
		maxAge: 30 * 60
	});
}

export function readChallenge(cookies: Cookies): string | undefined {
	return cookies.get(cookieName('challenge'));
}

export function dropChallenge(cookies: Cookies): void {
	cookies.delete(cookieName('challenge'), { path: '/', secure: isSecure() });
}
