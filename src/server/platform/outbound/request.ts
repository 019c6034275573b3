import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { PassThrough, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './addresses.ts';

export interface OutboundRequest {
	url: string;
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
	/**
	 * An address that the operator set in the environment. A request to exactly its origin may go to
	 * any port and to a private network; nothing that a user, a file or an answer says may stand here.
	 */
	trusted?: string | undefined;
	/** Milliseconds from the first look-up of the name to the last byte. */
	timeout?: number;
	/** Bytes of the answer, counted before and after decompression. */
	largest?: number;
}

export interface OutboundAnswer {
	status: number;
	/** Lower-case names. */
	headers: Record<string, string>;
	body: Uint8Array;
}

export type OutboundFault = 'address' | 'timeout' | 'too_large' | 'network';

/** The request did not come to a whole answer; `fault` says where it ended. */
export class OutboundFailed extends Error {
	override name = 'OutboundFailed';
	readonly fault: OutboundFault;

	constructor(fault: OutboundFault, message: string, options?: ErrorOptions) {
		super(message, options);
		this.fault = fault;
	}
}

/** How names become addresses, and which ports are open to addresses that others supply. */
export interface Network {
	resolve: (hostname: string) => Promise<readonly Address[]>;
	ports: readonly string[];
}

interface Address {
	address: string;
	family: number;
}

const internet: Network = {
	resolve: (hostname) => lookup(hostname, { all: true }),
	ports: ['80', '443']
};

const TIMEOUT = 10_000;
const LARGEST = 5 * 1024 * 1024;

/**
 * The one way to ask another server over HTTP. A name is resolved once, all its addresses are
 * checked, and the connection goes to one of them, so a name that changes its mind in between
 * (DNS rebinding) gains nothing. Redirects are never followed: they are answers like any other.
 * Throws `OutboundFailed`.
 */
export async function requestOutside(
	wanted: OutboundRequest,
	network: Network = internet
): Promise<OutboundAnswer> {
	const { url, isTrusted } = readAddress(wanted, network);
	const deadline = AbortSignal.timeout(wanted.timeout ?? TIMEOUT);
	try {
		const addresses = await inTime(addressesOf(url, network), deadline);
		if (!isTrusted) expectPublic(addresses);
		const answer = await connect(wanted, { url, addresses, deadline });
		return await readAnswer(answer, wanted.largest ?? LARGEST, deadline);
	} catch (cause) {
		if (cause instanceof OutboundFailed) throw cause;
		if (deadline.aborted) throw new OutboundFailed('timeout', 'No whole answer in time', { cause });
		throw new OutboundFailed('network', 'The connection failed', { cause });
	}
}

function readAddress(
	wanted: OutboundRequest,
	{ ports }: Network
): { url: URL; isTrusted: boolean } {
	const url = URL.parse(wanted.url);
	if (!url || !['http:', 'https:'].includes(url.protocol)) {
		throw new OutboundFailed('address', 'Only http and https addresses are asked');
	}
	if (url.username !== '' || url.password !== '') {
		throw new OutboundFailed('address', 'An address with a password is not asked');
	}
	const isTrusted =
		wanted.trusted !== undefined && URL.parse(wanted.trusted)?.origin === url.origin;
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	if (!isTrusted && !ports.includes(port)) {
		throw new OutboundFailed('address', `Port ${port} is not asked`);
	}
	return { url, isTrusted };
}

/** The parser of addresses has already turned `0x7f.1`, `2130706433` and `0177.0.0.1` into 127.0.0.1. */
async function addressesOf({ hostname }: URL, network: Network): Promise<readonly Address[]> {
	const literal = hostname.replace(/^\[|\]$/g, '');
	const family = isIP(literal);
	return family === 0 ? network.resolve(hostname) : [{ address: literal, family }];
}

/** One private address among public ones is no accident. */
function expectPublic(addresses: readonly Address[]): void {
	if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
		throw new OutboundFailed('address', 'The name leads to an address that is not public');
	}
}

interface Connection {
	url: URL;
	addresses: readonly Address[];
	deadline: AbortSignal;
}

function connect(
	{ method = 'GET', headers = {}, body }: OutboundRequest,
	{ url, addresses, deadline }: Connection
): Promise<IncomingMessage> {
	const options: RequestOptions = {
		method,
		headers: {
			'user-agent': 'Glokal',
			'accept-encoding': 'gzip, deflate, br',
			...headers,
			...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) })
		},
		// A connection of its own: one that is kept open could belong to another name's address.
		agent: false,
		signal: deadline,
		lookup: (_hostname, { all }, done) => {
			const [first] = addresses;
			if (all) done(null, [...addresses]);
			else done(first ? null : new Error('No address'), first?.address ?? '', first?.family);
		}
	};
	return new Promise((resolve, reject) => {
		const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
		send(url, options, resolve).on('error', reject).end(body);
	});
}

async function readAnswer(
	answer: IncomingMessage,
	largest: number,
	deadline: AbortSignal
): Promise<OutboundAnswer> {
	const announced = Number(answer.headers['content-length'] ?? 0);
	if (announced > largest) {
		answer.destroy();
		throw new OutboundFailed('too_large', 'The answer is too large');
	}
	const body = await inTime(readBody(answer, largest), deadline).finally(() => answer.destroy());
	const headers = Object.fromEntries(
		Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')])
	);
	return { status: answer.statusCode ?? 0, headers, body };
}

/** A small answer may grow a thousandfold when inflated, so both sides are counted while reading. */
async function readBody(answer: IncomingMessage, largest: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	const collect = async (inflated: AsyncIterable<Uint8Array>) => {
		for await (const chunk of atMost(inflated, largest)) chunks.push(chunk);
	};
	await pipeline(answer, (sent) => atMost(sent, largest), inflater(answer), collect);
	return Buffer.concat(chunks);
}

async function* atMost(
	chunks: AsyncIterable<Uint8Array>,
	largest: number
): AsyncGenerator<Uint8Array> {
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > largest) throw new OutboundFailed('too_large', 'The answer is too large');
		yield chunk;
	}
}

function inflater({ headers }: IncomingMessage): Duplex {
	const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
	const make = {
		identity: () => new PassThrough(),
		gzip: () => createGunzip(),
		deflate: () => createInflate(),
		br: () => createBrotliDecompress()
	}[encoding];
	if (!make) throw new Error('An encoding that was not asked for');
	return make();
}

function inTime<Result>(work: Promise<Result>, deadline: AbortSignal): Promise<Result> {
	return new Promise((resolve, reject) => {
		const stop = () => {
			reject(new OutboundFailed('timeout', 'No whole answer in time'));
		};
		if (deadline.aborted) stop();
		deadline.addEventListener('abort', stop, { once: true });
		work.then(resolve, reject).finally(() => {
			deadline.removeEventListener('abort', stop);
		});
	});
}
