import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { seal, unseal } from '../second-factor/seal.ts';

/** Time to sign in with the institution, and to come back. */
export const FLOW_MINUTES = 15;

const Flow = v.object({
	provider: v.string(),
	state: v.string(),
	nonce: v.string(),
	codeVerifier: v.string(),
	language: v.picklist(languages),
	next: v.optional(v.string()),
	expiresAt: v.number()
});

/** A sign-in under way at an institution; the browser carries it, sealed, in a cookie. */
export type Flow = v.InferOutput<typeof Flow>;

export function newFlow(provider: string, language: Language, next: string | undefined): Flow {
	const secret = () => randomBytes(32).toString('base64url');
	return {
		provider,
		state: secret(),
		nonce: secret(),
		codeVerifier: secret(),
		language,
		...(next === undefined ? {} : { next }),
		expiresAt: Date.now() + FLOW_MINUTES * 60_000
	};
}

export function sealFlow(flow: Flow): string {
	return seal(JSON.stringify(flow), 'provider state');
}

/** The flow in a cookie, or null where it is missing, forged or too old. */
export function openFlow(cookie: string | undefined): Flow | null {
	const opened = openSealed(cookie, () =>
		v.parse(Flow, JSON.parse(unseal(cookie ?? '', 'provider state')))
	);
	return opened && opened.expiresAt > Date.now() ? opened : null;
}

export function isSameState(flow: Flow, state: string | null): boolean {
	const [a, b] = [Buffer.from(flow.state), Buffer.from(state ?? '')];
	return a.length === b.length && timingSafeEqual(a, b);
}

const Pending = v.object({
	provider: v.string(),
	subject: v.string(),
	accountId: v.pipe(v.string(), v.uuid()),
	expiresAt: v.number()
});

/** An institution's word for an account that has yet to agree by signing in once. */
export type Pending = v.InferOutput<typeof Pending>;

export function sealPending(pending: Omit<Pending, 'expiresAt'>): string {
	return seal(
		JSON.stringify({ ...pending, expiresAt: Date.now() + FLOW_MINUTES * 60_000 }),
		'provider link'
	);
}

export function openPending(cookie: string | undefined): Pending | null {
	const opened = openSealed(cookie, () =>
		v.parse(Pending, JSON.parse(unseal(cookie ?? '', 'provider link')))
	);
	return opened && opened.expiresAt > Date.now() ? opened : null;
}

// What a cookie holds was written by anybody: nothing of it is an error of ours.
function openSealed<Content>(cookie: string | undefined, open: () => Content): Content | null {
	if (cookie === undefined) return null;
	try {
		return open();
	} catch {
		return null;
	}
}
