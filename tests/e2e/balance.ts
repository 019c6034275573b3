import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of several servers, as an operator has one: it follows readiness, no more. */
export interface Balancer {
	base: string;
	/** Puts the server at a place, or takes it out. */
	place: (at: number, base: string | null) => void;
	/** How many servers said that they are ready. */
	ready: () => number;
	close: () => void;
}

const LOOK_MILLISECONDS = 250;

export async function balance(): Promise<Balancer> {
	const servers = new Map<number, { base: string; isReady: boolean }>();
	let turn = 0;
	// A connection of one's own for each request: none is reused while its server closes it.
	const agent = new Agent({ keepAlive: false });

	const forward = (incoming: IncomingMessage, response: ServerResponse) => {
		const ready = [...servers.values()].filter(({ isReady }) => isReady);
		const chosen = ready[turn++ % Math.max(1, ready.length)];
		if (!chosen) {
			response.writeHead(502).end();
			return;
		}
		const { hostname, port } = new URL(chosen.base);
		const { url: path, method, headers } = incoming;
		const onwards = request({ agent, hostname, port, path, method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.on('error', () => response.destroy());
			answer.pipe(response);
		});
		onwards.on('error', () => {
			if (response.headersSent) response.destroy();
			else response.writeHead(502).end();
		});
		incoming.pipe(onwards);
	};
	const proxy = createServer(forward);
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const look = setInterval(() => {
		for (const server of servers.values()) {
			void fetch(`${server.base}/readyz`).then(
				({ status }) => (server.isReady = status === 200),
				() => (server.isReady = false)
			);
		}
	}, LOOK_MILLISECONDS);
	return {
		base: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`,
		place: (at, base) => {
			if (base === null) servers.delete(at);
			else servers.set(at, { base, isReady: false });
		},
		ready: () => [...servers.values()].filter(({ isReady }) => isReady).length,
		close: () => {
			clearInterval(look);
			proxy.close();
			proxy.closeAllConnections();
		}
	};
}
