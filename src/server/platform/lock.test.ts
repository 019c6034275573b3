import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderLocked, lockFolder, lockHolder } from './lock.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'glokal-lock-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('the lock of a data folder', () => {
	test('keeps a second process out and names the one that holds it', () => {
		const release = lockFolder(folder);
		const script = `import { lockFolder } from '${join(import.meta.dirname, 'lock.ts')}'; lockFolder('${folder}');`;
		const second = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
			encoding: 'utf8'
		});
		expect(second.status).not.toBe(0);
		expect(second.stderr).toContain(`${folder} is in use by process ${process.pid}`);
		release();
		expect(existsSync(join(folder, 'lock'))).toBe(false);
	});

	test('that a dead process left is taken over', () => {
		const dead = spawnSync(process.execPath, ['-e', '']).pid;
		writeFileSync(join(folder, 'lock'), `${dead} 1\n`);
		expect(lockHolder(folder)).toBeNull();
		lockFolder(folder)();
	});

	test('of a pid that another program has by now is taken over', () => {
		writeFileSync(join(folder, 'lock'), `${process.pid} 1\n`);
		expect(lockHolder(folder)).toBeNull();
		lockFolder(folder)();
	});

	test('is refused while it is held, also in the same process', () => {
		const release = lockFolder(folder);
		expect(() => lockFolder(folder)).toThrow(FolderLocked);
		release();
	});
});
