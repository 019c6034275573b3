import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileMissing, StorageUnavailable, type Storage } from './store-contract.ts';

/** Files in a folder, two levels deep by the first letters of their opaque keys. */
export function diskStorage(folder: string): Storage {
	const pathOf = (key: string) => {
		if (!/^[a-z0-9-]{8,64}$/.test(key)) throw new Error('A storage key is opaque and lower case');
		return join(folder, key.slice(0, 2), key);
	};
	return {
		put: (key, bytes) => translateErrors(() => writeWhole(pathOf(key), bytes)),
		get: (key) => translateErrors(() => readFile(pathOf(key))),
		remove: (key) => translateErrors(() => rm(pathOf(key), { force: true })),
		keys: () => listKeys(folder)
	};
}

// Written beside, synced and renamed: a file is there whole or not at all, also after a crash.
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const unfinished = `${path}.unfinished`;
	const handle = await open(unfinished, 'w', 0o600);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} catch (cause) {
		await handle.close();
		await rm(unfinished, { force: true });
		throw cause;
	}
	await handle.close();
	await rename(unfinished, path);
}

async function* listKeys(folder: string): AsyncIterable<string> {
	const shelves = await readdir(folder).catch(() => []);
	for (const shelf of shelves) {
		for (const name of await readdir(join(folder, shelf))) {
			if (!name.endsWith('.unfinished')) yield name;
		}
	}
}

async function translateErrors<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		if (code === 'ENOENT') throw new FileMissing('There is no such file', { cause });
		if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO' || code === 'EROFS') {
			throw new StorageUnavailable('The disk takes no more data', { cause });
		}
		throw cause;
	}
}
