import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { hasRoomFor } from './room.ts';
import { scanForViruses } from './scan.ts';

// The test file of the industry, in two parts so that this source is not taken for one.
const eicar = [
	'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
	'EICAR-STANDARD-ANTIVIRUS-TEST-FILE',
	'!$H+H*'
].join('');

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

/** A scanner that speaks clamd's INSTREAM and knows one virus, or answers as told. */
async function aScanner(answer?: (content: Buffer) => string | null): Promise<string> {
	const server = createServer((socket) => {
		let received = Buffer.alloc(0);
		socket.on('error', () => undefined);
		socket.on('data', (part) => {
			received = Buffer.concat([received, part]);
			const content = contentOf(received);
			if (content === null) return;
			const said = answer ? answer(content) : verdictOn(content);
			if (said !== null) socket.end(said);
		});
	}).listen(0, '127.0.0.1');
	servers.push(server);
	await new Promise((resolve) => server.once('listening', resolve));
	return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function verdictOn(content: Buffer): string {
	return content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
}

/** What was streamed, once the part of length zero has come. */
function contentOf(received: Buffer): Buffer | null {
	const command = 'zINSTREAM\0';
	if (received.length < command.length) return null;
	expect(received.subarray(0, command.length).toString()).toBe(command);
	const parts: Buffer[] = [];
	for (let at = command.length; at + 4 <= received.length;) {
		const length = received.readUInt32BE(at);
		if (length === 0) return Buffer.concat(parts);
		if (at + 4 + length > received.length) return null;
		parts.push(received.subarray(at + 4, at + 4 + length));
		at += 4 + length;
	}
	return null;
}

describe('the virus scanner', () => {
	test('finds what is infected and passes what is not, in parts as large as need be', async () => {
		const address = await aScanner();
		expect(await scanForViruses(Buffer.from('a price list'), { address })).toBe('clean');
		expect(await scanForViruses(Buffer.from(eicar), { address })).toBe('infected');
		const large = Buffer.concat([Buffer.alloc(1_000_000), Buffer.from(eicar)]);
		expect(await scanForViruses(large, { address })).toBe('infected');
	});

	test('that is not set up is off', async () => {
		expect(await scanForViruses(Buffer.from(eicar))).toBe('off');
	});

	test.each<[string, (content: Buffer) => string | null]>([
		['hangs up', () => ''],
		['never answers', () => null],
		['reports an error', () => 'INSTREAM size limit exceeded. ERROR\0'],
		['says something else', () => 'stream: MAYBE\0'],
		['talks without end', () => 'x'.repeat(100_000)]
	])('that %s has not said that a file is clean', async (_name, answer) => {
		const address = await aScanner(answer);
		expect(await scanForViruses(Buffer.from('x'), { address, timeout: 300 })).toBe('away');
	});

	test('that is down has not either', async () => {
		expect(await scanForViruses(Buffer.from('x'), { address: 'tcp://127.0.0.1:9' })).toBe('away');
		expect(await scanForViruses(Buffer.from('x'), { address: '/nowhere/clamd' })).toBe('away');
	});
});

test('an upload leaves the disk its room', async () => {
	expect(await hasRoomFor(1_000, 0)).toBe(true);
	expect(await hasRoomFor(Number.MAX_SAFE_INTEGER)).toBe(false);
	expect(await hasRoomFor(1_000, Number.MAX_SAFE_INTEGER)).toBe(false);
});
