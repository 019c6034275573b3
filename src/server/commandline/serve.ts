import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { environment } from '../platform/environment.ts';
import { catchTheUncaught } from '../platform/last-resort.ts';
import { log } from '../platform/log.ts';
import { projectRoot } from '../platform/root.ts';
import { runtimeControl, type RuntimeControl } from '../runtime-control.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const SHUTDOWN_SECONDS = 20;

/** By then migrations, statistics and the vocabulary are done with. */
const SETTLED_AFTER_MS = 8_000;

/** So long the server goes on answering after SIGTERM, while readiness tells proxies to turn away. */
const ANNOUNCE_SECONDS = 3;

/**
 * Serves until SIGTERM or SIGINT; then readiness turns to 503, requests end, jobs are handed back.
 * With SIGTERM, which service managers send, new requests are still taken for a moment, so that a
 * proxy that asks for readiness sends nobody to a closed port. Ctrl-C stops at once.
 */
export async function serve(): Promise<number> {
	const { HOST, PORT } = environment();
	// A server of a small region rests most of the day; a large young generation would never be given back.
	setFlagsFromString('--max-semi-space-size=8');
	const handler = await loadBuild();
	const server = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
		nameOurselves(request);
		handler(request, response, () => {
			response.writeHead(404).end();
		});
	});
	limitSlowClients(server);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(PORT, HOST, resolve);
	});
	setTimeout(giveBackMemory, SETTLED_AFTER_MS).unref();
	process.stdout.write(`Glokal is at ${environment().ORIGIN ?? `http://localhost:${PORT}`}\n`);
	const reason = await untilAskedToStop();
	await shutDown(server, reason === 'SIGINT' ? 0 : ANNOUNCE_SECONDS);
	return reason === 'exception' ? 1 : 0;
}

/**
 * Starting takes several times the memory that a server at rest needs, and the engine would keep the
 * pages for later. A full collection of the kind it saves for its last resort gives them back.
 */
function giveBackMemory(): void {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as NodeJS.GCFunction;
	collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

async function loadBuild(): Promise<Handler> {
	const entry = join(projectRoot, 'build', 'handler.js');
	if (!existsSync(entry)) throw new Error('There is no build. Run `npm run build` first.');
	// The build takes scheme and host from these headers; `nameOurselves` sets them on each request.
	process.env.PROTOCOL_HEADER = 'x-glokal-scheme';
	process.env.HOST_HEADER = 'x-glokal-host';
	process.env.BODY_SIZE_LIMIT ??= '60M';
	const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Handler };
	return handler;
}

/**
 * One build serves every installation: the address comes from `ORIGIN` at run time. Without it the
 * server is reached on this machine only, under whatever name of loopback the visitor typed.
 */
function nameOurselves(request: IncomingMessage): void {
	const { ORIGIN, PORT } = environment();
	const typed = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.exec(request.headers.host ?? '')?.[0];
	const own = new URL(ORIGIN ?? `http://${typed ?? `localhost:${PORT}`}`);
	request.headers['x-glokal-scheme'] = own.protocol.slice(0, -1);
	request.headers['x-glokal-host'] = own.host;
}

/** No client holds a connection for long by sending or reading next to nothing. */
function limitSlowClients(server: Server): void {
	server.headersTimeout = 20_000;
	server.requestTimeout = 60_000;
	server.keepAliveTimeout = 5_000;
	server.setTimeout(75_000);
	endSlowReaders(server);
}

const SLOW_READER_SECONDS = 60;
/** Whoever reads less in that time means no good; the slowest telephone reads a hundred times more. */
const SLOW_READER_BYTES = 64 * 1024;

/** A reader that takes a few bytes now and then is never silent, so no timeout of the server sees it. */
function endSlowReaders(server: Server): void {
	const waiting = new Map<Socket, { since: number; sent: number }>();
	const sentTo = (socket: Socket) => socket.bytesWritten - socket.writableLength;
	server.on('connection', (socket) => {
		waiting.set(socket, { since: performance.now(), sent: 0 });
		socket.once('close', () => waiting.delete(socket));
	});
	setInterval(() => {
		const now = performance.now();
		for (const [socket, last] of waiting) {
			const sent = sentTo(socket);
			const isSlow = socket.writableLength > 0 && sent - last.sent < SLOW_READER_BYTES;
			if (!isSlow) waiting.set(socket, { since: now, sent });
			// A reset, since the kernel would go on offering what it holds for this reader.
			else if (now - last.since > SLOW_READER_SECONDS * 1_000) socket.resetAndDestroy();
		}
	}, 5_000).unref();
}

/** Resolves with the reason: a signal, or an exception after which nobody knows what is half done. */
function untilAskedToStop(): Promise<NodeJS.Signals | 'exception'> {
	return new Promise((resolve) => {
		process.once('SIGTERM', resolve);
		process.once('SIGINT', resolve);
		catchTheUncaught(() => {
			resolve('exception');
		});
	});
}

async function shutDown(server: Server, announceSeconds: number): Promise<void> {
	const control = (globalThis as Record<symbol, unknown>)[runtimeControl] as
		RuntimeControl | undefined;
	control?.drain();
	await new Promise((resolve) => setTimeout(resolve, announceSeconds * 1000));
	const late = setTimeout(() => {
		server.closeAllConnections();
	}, SHUTDOWN_SECONDS * 1000);
	await new Promise<void>((resolve) => {
		server.close(() => {
			resolve();
		});
		server.closeIdleConnections();
	});
	clearTimeout(late);
	await control?.close();
	log.info('stopped');
}
