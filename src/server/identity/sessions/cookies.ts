import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';

/** Hands the cookies that better-auth set on to the answer of the page. */
export function passCookiesOn(headers: Headers, cookies: Cookies): void {
	for (const [name, { value, ...attributes }] of parseSetCookieHeader(
		headers.getSetCookie().join(', ')
	)) {
		const { 'max-age': maxAge, secure = false } = attributes;
		cookies.set(name, value, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure,
			...(maxAge === undefined ? {} : { maxAge })
		});
	}
}
