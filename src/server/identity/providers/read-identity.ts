import { authorizationCodeRequest, verifyJwsAccessToken } from 'better-auth/oauth2';
import * as v from 'valibot';
import { discover, forgetDiscovery, type Discovery } from './discover.ts';
import { fetchJson } from './fetch-json.ts';
import type { Flow } from './flow.ts';
import type { Provider } from './settings.ts';

/** What an institution says about somebody. */
export interface Identity {
	subject: string;
	email: string | undefined;
	isVerified: boolean;
	name: string | undefined;
}

const Tokens = v.object({ id_token: v.string(), access_token: v.optional(v.string()) });

/** Signatures with a key pair: a secret that we share could be forged by us, `none` by anybody. */
const algorithms = [
	'RS256',
	'RS384',
	'RS512',
	'PS256',
	'PS384',
	'PS512',
	'ES256',
	'ES384',
	'EdDSA'
];

const Claims = v.object({
	sub: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
	nonce: v.string(),
	aud: v.union([v.string(), v.array(v.string())]),
	azp: v.optional(v.string()),
	email: v.optional(v.string()),
	email_verified: v.optional(v.union([v.boolean(), v.string()])),
	name: v.optional(v.string())
});

const UserInfo = v.object({
	sub: v.string(),
	email: v.optional(v.string()),
	email_verified: v.optional(v.union([v.boolean(), v.string()])),
	name: v.optional(v.string())
});

/**
 * Redeems a code and reads who it stands for: signature, issuer, audience, age and nonce of the
 * ID token are checked (OpenID Connect Core 1.0, section 3.1.3.7). Throws whatever is not right.
 */
export async function readIdentity(
	provider: Provider,
	flow: Flow,
	{ code, redirectUri }: { code: string; redirectUri: string }
): Promise<Identity> {
	const found = await discover(provider);
	const tokens = v.parse(Tokens, await redeem(provider, found, { flow, code, redirectUri }));
	const claims = await verify(provider, found, { token: tokens.id_token, nonce: flow.nonce });
	const details =
		claims.email === undefined
			? await readUserInfo(found, claims.sub, tokens.access_token)
			: claims;
	return {
		subject: claims.sub,
		email: details.email?.trim().toLowerCase(),
		isVerified: details.email_verified === true || details.email_verified === 'true',
		name: details.name ?? claims.name
	};
}

async function redeem(
	{ clientId, clientSecret }: Provider,
	found: Discovery,
	{ flow, code, redirectUri }: { flow: Flow; code: string; redirectUri: string }
): Promise<unknown> {
	// Providers that name no method take HTTP Basic (OpenID Connect Discovery 1.0, section 3).
	const methods = found.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
	const method = methods.includes('client_secret_basic')
		? 'client_secret_basic'
		: 'client_secret_post';
	const { body, headers } = await authorizationCodeRequest({
		code,
		codeVerifier: flow.codeVerifier,
		redirectURI: redirectUri,
		options: { clientId, clientSecret },
		tokenEndpoint: found.token_endpoint,
		tokenEndpointAuth: { method }
	});
	return fetchJson(found.token_endpoint, { method: 'POST', headers, body: body.toString() });
}

async function verify(
	provider: Provider,
	found: Discovery,
	{ token, nonce }: { token: string; nonce: string }
): Promise<v.InferOutput<typeof Claims>> {
	const payload = await verifyJwsAccessToken(token, {
		jwksFetch: async () => (await fetchJson(found.jwks_uri)) as never,
		verifyOptions: {
			issuer: provider.issuer,
			audience: provider.clientId,
			algorithms,
			requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'],
			maxTokenAge: '15 minutes',
			clockTolerance: 30
		}
	}).catch((cause: unknown) => {
		// The provider may have moved its keys: the next sign-in looks anew.
		forgetDiscovery(provider.issuer);
		throw cause;
	});
	const claims = v.parse(Claims, payload);
	if (claims.nonce !== nonce) throw new Error('The token answers another question');
	const isForUs = claims.azp === undefined || claims.azp === provider.clientId;
	if (!isForUs || (Array.isArray(claims.aud) && claims.aud.length > 1 && !claims.azp)) {
		throw new Error('The token is meant for somebody else');
	}
	return claims;
}

async function readUserInfo(
	found: Discovery,
	subject: string,
	accessToken: string | undefined
): Promise<v.InferOutput<typeof UserInfo>> {
	if (!found.userinfo_endpoint || !accessToken) return { sub: subject };
	const answer = v.parse(
		UserInfo,
		await fetchJson(found.userinfo_endpoint, {
			headers: { authorization: `Bearer ${accessToken}` }
		})
	);
	if (answer.sub !== subject) throw new Error('The provider speaks of somebody else');
	return answer;
}
