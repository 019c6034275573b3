import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that says what it is told to say, for answers that no real one gives. */
export interface Stranger {
	issuer: string;
	/** What it answers to everything; null is a redirect. */
	answer: () => Promise<string | null>;
	/** What an honest provider at its address would say. */
	discovery: () => Record<string, string>;
	close: () => Promise<void>;
}

export async function startStranger(): Promise<Stranger> {
	const server = createServer((_, response) => {
		void stranger.answer().then((text) => {
			if (text === null)
				response.writeHead(302, { location: `${stranger.issuer}/elsewhere` }).end();
			else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const stranger: Stranger = {
		issuer,
		answer: () => Promise.resolve('{}'),
		discovery: () => ({
			issuer,
			authorization_endpoint: `${issuer}/auth`,
			token_endpoint: `${issuer}/token`,
			jwks_uri: `${issuer}/keys`,
			userinfo_endpoint: `${issuer}/me`
		}),
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) =>
				server.close(() => {
					resolve();
				})
			);
		}
	};
	return stranger;
}
