import { generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Context } from 'oidc-provider';

export const client = { id: 'glokal', secret: 'only for tests, and long enough for them' };

export interface Claims {
	sub: string;
	email?: string;
	email_verified?: boolean;
	name?: string;
}

/** An institution with a sign-in of its own: a real OpenID Connect provider on loopback. */
export interface Institution {
	issuer: string;
	/** Who signs in next. */
	person: Claims;
	/** How its tokens are changed on their way out, properly signed again. */
	forge: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined;
	/** What becomes of a token in its compact form. */
	tamper: ((token: string) => string) | undefined;
	/** Milliseconds before it answers. */
	delay: number;
	/** Makes it a provider for our pages; they may come to be known only after it listens. */
	open: (redirectUri: string) => void;
	/** Signs `person` in and gives the address that the browser would be sent back to. */
	walk: (url: string) => Promise<URL>;
	close: () => Promise<void>;
}

export async function startInstitution(): Promise<Institution> {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	let handle: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
	const server = createServer((request, response) => {
		setTimeout(() => {
			if (request.url?.startsWith('/token')) changeTokens(response, change);
			handle?.(request, response);
		}, institution.delay);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const change = (token: string) => {
		const forged = institution.forge ? signAnew(token, institution.forge, privateKey) : token;
		return institution.tamper ? institution.tamper(forged) : forged;
	};
	const institution: Institution = {
		issuer,
		person: { sub: 'nobody' },
		forge: undefined,
		tamper: undefined,
		delay: 0,
		open: (redirectUri) => {
			const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
			handle = provide(institution, key, redirectUri);
			institution.walk = (url) => walk(url, redirectUri);
		},
		walk: () => Promise.reject(new Error('The institution is not open yet')),
		close: () => close(server)
	};
	return institution;
}

function provide(institution: Institution, key: JsonWebKey, redirectUri: string) {
	const provider = new Provider(institution.issuer, {
		clients: [
			{
				client_id: client.id,
				client_secret: client.secret,
				redirect_uris: [redirectUri],
				response_types: ['code'],
				grant_types: ['authorization_code']
			}
		],
		jwks: { keys: [key] },
		cookies: { keys: ['only for tests'] },
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		pkce: { required: () => true },
		ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
		findAccount: (_: Context, accountId: string) => ({
			accountId,
			claims: () => ({ ...institution.person, sub: accountId })
		}),
		// Whoever signs in agrees to what is asked.
		loadExistingGrant: async ({ oidc }: Context) => {
			const of = { clientId: oidc.client.clientId, accountId: oidc.session.accountId };
			const grant = new oidc.provider.Grant(of);
			grant.addOIDCScope('openid email profile');
			await grant.save();
			return grant;
		}
	});
	const answer = provider.callback();
	return (request: IncomingMessage, response: ServerResponse) => {
		if (!request.url?.startsWith('/interaction/')) {
			answer(request, response);
			return;
		}
		const login = { accountId: institution.person.sub };
		void provider.interactionFinished(request, response, { login });
	};
}

/** Follows the provider's redirects as a browser does, until one leads back to our page. */
async function walk(start: string, redirectUri: string): Promise<URL> {
	const jar = new Map<string, string>();
	let url = new URL(start);
	for (let steps = 0; steps < 10; steps++) {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
		for (const line of answer.headers.getSetCookie()) {
			const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
			jar.set(name, value);
		}
		const location = answer.headers.get('location');
		if (!location) throw new Error(`The institution answered ${answer.status}`);
		url = new URL(location, url);
		if (url.href.startsWith(redirectUri)) return url;
	}
	throw new Error('The institution leads nowhere');
}

/** Puts another ID token into the answer of the token endpoint. */
function changeTokens(response: ServerResponse, change: (token: string) => string): void {
	const end = response.end.bind(response);
	response.end = ((body?: string | Buffer) => {
		const answer = JSON.parse(String(body)) as { id_token?: string };
		if (answer.id_token) answer.id_token = change(answer.id_token);
		const changed = JSON.stringify(answer);
		response.setHeader('content-length', Buffer.byteLength(changed));
		return end(changed);
	}) as ServerResponse['end'];
}

function signAnew(
	token: string,
	forge: (claims: Record<string, unknown>) => Record<string, unknown>,
	key: Parameters<typeof sign>[2]
): string {
	const [header = '', payload = ''] = token.split('.');
	const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
		string,
		unknown
	>;
	const body = `${header}.${Buffer.from(JSON.stringify(forge(claims))).toString('base64url')}`;
	return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

function close(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) =>
		server.close(() => {
			resolve();
		})
	);
}
