import * as v from 'valibot';
import { fetchJson } from './fetch-json.ts';
import type { Provider } from './settings.ts';

const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

const Discovery = v.object({
	issuer: v.string(),
	authorization_endpoint: address,
	token_endpoint: address,
	jwks_uri: address,
	userinfo_endpoint: v.optional(address),
	token_endpoint_auth_methods_supported: v.optional(v.array(v.string()))
});

export type Discovery = v.InferOutput<typeof Discovery>;

const FRESH_MILLISECONDS = 10 * 60_000;

const known = new Map<string, { at: number; found: Discovery }>();

/**
 * Where a provider's pages are (OpenID Connect Discovery 1.0). What its answer names is fetched only
 * from the origins that the operator declared; the issuer must be the declared one to the letter.
 */
export async function discover(provider: Provider): Promise<Discovery> {
	const cached = known.get(provider.issuer);
	if (cached && performance.now() - cached.at < FRESH_MILLISECONDS) return cached.found;
	const base = provider.issuer.replace(/\/$/, '');
	const found = v.parse(Discovery, await fetchJson(`${base}/.well-known/openid-configuration`));
	if (found.issuer !== provider.issuer) throw new Error('The provider names another issuer');
	refuseForeignOrigins(provider, found);
	known.set(provider.issuer, { at: performance.now(), found });
	return found;
}

/** Forgets what was found; the next sign-in asks again. */
export function forgetDiscovery(issuer: string): void {
	known.delete(issuer);
}

function refuseForeignOrigins({ issuer, origins }: Provider, found: Discovery): void {
	const allowed = new Set([issuer, ...origins].map((url) => new URL(url).origin));
	const fetched = [found.token_endpoint, found.jwks_uri, found.userinfo_endpoint];
	for (const url of fetched) {
		if (url !== undefined && !allowed.has(new URL(url).origin)) {
			throw new Error(`The provider names an origin that is not declared: ${new URL(url).origin}`);
		}
	}
}
