import type { Cookies } from '@sveltejs/kit';
import { cookieName, isSecure } from '#server/identity/index.ts';

/** Keeps something for this browser alone, out of reach of scripts and of other sites. */
export function keepCookie(
	cookies: Cookies,
	name: 'challenge' | 'flow' | 'link',
	value: string,
	minutes: number
): void {
	cookies.set(cookieName(name), value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(),
		maxAge: minutes * 60
	});
}

export function dropCookie(cookies: Cookies, name: 'challenge' | 'flow' | 'link'): void {
	if (cookies.get(cookieName(name)) === undefined) return;
	cookies.delete(cookieName(name), { path: '/', secure: isSecure() });
}
