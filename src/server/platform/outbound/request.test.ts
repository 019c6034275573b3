import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { OutboundFailed, requestOutside, type Network } from './request.ts';

const servers: Server[] = [];

/** A server on this machine, as an attacker wants it to be asked. */
async function aLocalServer(answer: RequestListener): Promise<{ port: number; hits: string[] }> {
	const hits: string[] = [];
	const server = createServer((request, response) => {
		hits.push(`${request.method} ${request.url} ${request.headers.host}`);
		answer(request, response);
	}).listen(0, '127.0.0.1');
	servers.push(server);
	await new Promise((resolve) => server.once('listening', resolve));
	return { port: (server.address() as AddressInfo).port, hits };
}

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

const secret: RequestListener = (_request, response) => response.end('secret');

/** Names that lead where the list says, one entry per look-up; the last one stays. */
function names(...turns: string[][]): Network & { asked: number } {
	const network = {
		asked: 0,
		ports: [] as string[],
		resolve: () => {
			const turn = turns[Math.min(network.asked++, turns.length - 1)] ?? [];
			return Promise.resolve(
				turn.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
			);
		}
	};
	return network;
}

const faultOf = (work: Promise<unknown>) =>
	work.then(
		() => 'answered',
		(cause: unknown) => (cause instanceof OutboundFailed ? cause.fault : 'bug')
	);

describe('an address that somebody supplied', () => {
	test.each([
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://0x7f.1/',
		'http://0177.0.0.1/',
		'http://127.1/',
		'http://[::1]/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:7f00:1]/',
		'http://[64:ff9b::7f00:1]/',
		'http://[2002:7f00:1::]/',
		'http://[fd00::1]/',
		'http://[fe80::1]/',
		'http://169.254.169.254/latest/meta-data/',
		'http://10.0.0.1/',
		'http://172.31.255.255/',
		'http://192.168.1.1/',
		'http://100.64.0.1/',
		'http://0.0.0.0/',
		'http://localhost/',
		'http://user:word@example.org/',
		'http://example.org:22/',
		'http://example.org:8080/',
		'ftp://example.org/',
		'file:///etc/passwd',
		'gopher://example.org/',
		'no address'
	])('%s is not asked', async (url) => {
		expect(await faultOf(requestOutside({ url, timeout: 2_000 }))).toBe('address');
	});

	test.each(['93.184.216.34', '8.8.8.8', '2a00:1450:4001:80b::200e'])('%s is public', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	test('of a name that leads to this machine does not reach it; told trusted it does', async () => {
		const { port, hits } = await aLocalServer(secret);
		const url = `http://firm.example:${port}/`;
		const network = { ...names(['127.0.0.1']), ports: [String(port)] };
		expect(await faultOf(requestOutside({ url }, network))).toBe('address');
		expect(hits).toEqual([]);
		const answer = await requestOutside({ url, trusted: url }, network);
		expect(Buffer.from(answer.body).toString()).toBe('secret');
	});

	test('is refused when one of its addresses is private', async () => {
		const network = { ...names(['93.184.216.34', '10.0.0.1']), ports: ['80'] };
		expect(await faultOf(requestOutside({ url: 'http://firm.example/' }, network))).toBe('address');
	});

	test('cannot borrow the trust of another origin', async () => {
		const { port, hits } = await aLocalServer(secret);
		const url = `http://127.0.0.1:${port}/`;
		for (const trusted of [
			'http://127.0.0.1:1/',
			`https://127.0.0.1:${port}/`,
			`http://127.0.0.1.firm.example:${port}/`
		]) {
			expect(await faultOf(requestOutside({ url, trusted }))).toBe('address');
		}
		expect(hits).toEqual([]);
	});
});

describe('a name that changes its mind between the look-ups', () => {
	const turns = [['203.0.114.9'], ['127.0.0.1']];

	test('is looked up once, and the connection goes where the check looked', async () => {
		const { port, hits } = await aLocalServer(secret);
		const network = names(...turns);
		network.ports = [String(port)];
		const url = `http://rebinding.example:${port}/`;
		expect(await faultOf(requestOutside({ url, timeout: 500 }, network))).not.toBe('answered');
		expect(network.asked).toBe(1);
		expect(hits).toEqual([]);
	});

	test('reaches this machine where the check and the connection each look it up', async () => {
		const { port, hits } = await aLocalServer(secret);
		const network = names(...turns);
		const [checked] = await network.resolve('rebinding.example');
		expect(isPublicAddress(checked!.address)).toBe(true);
		const [connected] = await network.resolve('rebinding.example');
		await fetch(`http://${connected!.address}:${port}/`);
		expect(hits).toHaveLength(1);
	});
});

describe('an answer', () => {
	const ask = async (answer: RequestListener, options: { timeout?: number; largest?: number }) => {
		const { port } = await aLocalServer(answer);
		const url = `http://127.0.0.1:${port}/`;
		return requestOutside({ url, trusted: url, ...options });
	};

	test('that redirects is not followed', async () => {
		const target = await aLocalServer(secret);
		const answer = await ask((_request, response) => {
			response.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end();
		}, {});
		expect(answer.status).toBe(302);
		expect(target.hits).toEqual([]);
	});

	test.each<[string, RequestListener]>([
		['has no end', () => undefined],
		['begins and stops', (_request, response) => void response.write('{')],
		[
			'comes drop by drop',
			(_request, response) => {
				const drops = setInterval(() => response.write('x'), 20);
				response.on('close', () => {
					clearInterval(drops);
				});
			}
		]
	])('that %s is given up in time', async (_name, answer) => {
		const started = performance.now();
		expect(await faultOf(ask(answer, { timeout: 300 }))).toBe('timeout');
		expect(performance.now() - started).toBeLessThan(2_000);
	});

	test('that is too long is not read to its end, whether announced or not', async () => {
		const long: RequestListener = (_request, response) => response.end('x'.repeat(20_000));
		const endless: RequestListener = (_request, response) => {
			const more = () => {
				while (response.write('x'.repeat(1_000)));
			};
			response.on('drain', more);
			more();
		};
		expect(await faultOf(ask(long, { largest: 10_000 }))).toBe('too_large');
		expect(await faultOf(ask(endless, { largest: 10_000 }))).toBe('too_large');
		expect((await ask(long, { largest: 20_000 })).body).toHaveLength(20_000);
	});

	test('that is small and inflates to more than is allowed is given up', async () => {
		const bomb = gzipSync(Buffer.alloc(3_000_000));
		expect(bomb.length).toBeLessThan(10_000);
		const zipped: RequestListener = (_request, response) =>
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
		expect(await faultOf(ask(zipped, { largest: 1_000_000 }))).toBe('too_large');
		expect((await ask(zipped, { largest: 3_000_000 })).body).toHaveLength(3_000_000);
	});

	test('that ends before it is whole is a fault of the network', async () => {
		const cut: RequestListener = (request, response) => {
			response.writeHead(200, { 'content-length': '100' });
			response.write('half', () => request.socket.destroy());
		};
		expect(await faultOf(ask(cut, {}))).toBe('network');
		const zip = gzipSync('x'.repeat(1_000)).subarray(0, 15);
		const half: RequestListener = (_request, response) =>
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(zip);
		expect(await faultOf(ask(half, {}))).toBe('network');
	});

	test('that never comes because nobody listens is a fault of the network', async () => {
		const url = 'http://127.0.0.1:9/';
		expect(await faultOf(requestOutside({ url, trusted: url }))).toBe('network');
	});

	test('brings what was sent', async () => {
		const { port, hits } = await aLocalServer((request, response) => {
			request.setEncoding('utf8').once('data', (body: string) => {
				response.writeHead(201, { 'x-test': 'yes' }).end(body);
			});
		});
		const url = `http://127.0.0.1:${port}/check`;
		const answer = await requestOutside({ url, trusted: url, method: 'POST', body: '{"č":1}' });
		expect(answer).toMatchObject({ status: 201, headers: { 'x-test': 'yes' } });
		expect(Buffer.from(answer.body).toString()).toBe('{"č":1}');
		expect(hits).toEqual([`POST /check 127.0.0.1:${port}`]);
	});
});
