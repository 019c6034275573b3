import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { seal, tryUnseal } from '../second-factor/seal.ts';

/** Time to sign in with the institution, and to come back. */
const FLOW_MINUTES = 15;

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
	return openCookie(Flow, cookie, 'provider state');
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
	return openCookie(Pending, cookie, 'provider link');
}

// What a cookie holds was written by anybody, but what opens was sealed by us.
function openCookie<Content extends { expiresAt: number }>(
	schema: v.GenericSchema<unknown, Content>,
	cookie: string | undefined,
	use: 'provider state' | 'provider link'
): Content | null {
	const plain = tryUnseal(cookie ?? '', use);
	if (plain === null) return null;
	const content = v.parse(schema, JSON.parse(plain));
	return content.expiresAt > Date.now() ? content : null;
}
