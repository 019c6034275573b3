import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStorage } from './disk.ts';
import { s3Storage } from './s3.ts';
import { FileMissing, StorageUnavailable, type Storage } from './store-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'glokal-storage-'));
const bucket = new S3rver({
	port: 0,
	address: '127.0.0.1',
	silent: true,
	directory: join(scratch, 's3'),
	configureBuckets: [{ name: 'glokal', configs: [] }]
});
const stores: Record<string, Storage> = {};

function s3At(port: number): Storage {
	return s3Storage({
		endpoint: `http://127.0.0.1:${port}`,
		bucket: 'glokal',
		region: 'us-east-1',
		accessKeyId: 'S3RVER',
		secretAccessKey: 'S3RVER'
	});
}

beforeAll(async () => {
	const { port } = await bucket.run();
	stores.disk = diskStorage(join(scratch, 'disk'));
	stores.s3 = s3At(port);
});

afterAll(async () => {
	await bucket.close();
	rmSync(scratch, { recursive: true });
});

describe.each(['disk', 's3'])('files on %s', (name) => {
	const store = () => stores[name]!;
	const key = () => crypto.randomUUID();

	test('come back as they were stored', async () => {
		const bytes = crypto.getRandomValues(new Uint8Array(60_000));
		const at = key();
		await store().put(at, bytes);
		expect(Buffer.from(await store().get(at)).equals(Buffer.from(bytes))).toBe(true);
	});

	test('that are missing are told as missing', async () => {
		await expect(store().get(key())).rejects.toThrow(FileMissing);
	});

	test('can be removed, also twice', async () => {
		const at = key();
		await store().put(at, new Uint8Array([1]));
		await store().remove(at);
		await store().remove(at);
		await expect(store().get(at)).rejects.toThrow(FileMissing);
	});

	test('are listed for the collection of orphans', async () => {
		const at = key();
		await store().put(at, new Uint8Array([1]));
		expect(await Array.fromAsync(store().keys())).toContain(at);
	});
});

describe('object storage that fails', () => {
	const servers: Server[] = [];
	const failing = async (answer: Parameters<typeof createServer>[1]) => {
		const server = createServer(answer as never).listen(0, '127.0.0.1');
		servers.push(server);
		await new Promise((resolve) => server.once('listening', resolve));
		return s3At((server.address() as AddressInfo).port);
	};

	afterAll(() => {
		for (const server of servers) server.close();
	});

	test('with 503 is unavailable, not a missing file', async () => {
		const store = await failing((_request, response) => response.writeHead(503).end());
		await expect(store.get(crypto.randomUUID())).rejects.toThrow(StorageUnavailable);
	});

	test('by cutting the connection is unavailable', async () => {
		const store = await failing((request) => request.socket.destroy());
		await expect(store.put(crypto.randomUUID(), new Uint8Array([1]))).rejects.toThrow(
			StorageUnavailable
		);
	});
});

test('a key that could leave the folder is refused on disk', async () => {
	await expect(stores.disk!.get('../../etc/passwd')).rejects.toThrow('opaque');
});
