import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../platform/environment.ts';

let known: string | undefined;

/**
 * What signs cookies and seals the secrets of authenticator apps: `GLOKAL_SECRET`, or a key that is
 * made once in the data folder. It is deliberately not in the database, so that a copy of the
 * database alone opens nothing. Processes that share a PostgreSQL need the same `GLOKAL_SECRET`.
 */
export function installationSecret(): string {
	return (known ??= environment().GLOKAL_SECRET ?? keptSecret(environment().GLOKAL_DATA));
}

function keptSecret(folder: string): string {
	const path = join(folder, 'secret.key');
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return makeSecret(folder, path);
	}
}

// Written beside and linked into place: two processes that start at the same moment read one key,
// and never half of one.
function makeSecret(folder: string, path: string): string {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
	try {
		linkSync(draft, path);
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(path, 'utf8').trim();
}
