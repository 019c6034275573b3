import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { installSystemPackage } from './system-package.ts';

interface Postgres {
	url: string;
	/** Takes the server down in an instant and starts it again; only where it is a private one. */
	restart: () => void;
	stop: () => Promise<void>;
}

/**
 * A private PostgreSQL on loopback for this run; `TEST_DATABASE_URL` names another one to use,
 * unless it has to be one's `own`.
 * Returns null where there is none and none may be installed.
 */
export async function startPostgres(
	scratch: string,
	{ own = false } = {}
): Promise<Postgres | null> {
	if (process.env.TEST_DATABASE_URL && !own) {
		return {
			url: process.env.TEST_DATABASE_URL,
			restart: () => {
				throw new Error('Somebody else’s database is not restarted');
			},
			stop: () => Promise.resolve()
		};
	}
	const programs = findPrograms() ?? (installSystemPackage('postgresql') ? findPrograms() : null);
	if (!programs) return null;
	return startCluster(programs, scratch);
}

function findPrograms(): string | null {
	const shelf = '/usr/lib/postgresql';
	const versions = existsSync(shelf) ? readdirSync(shelf).map(Number) : [];
	const newest = Math.max(0, ...versions.filter((version) => version >= 15));
	const folders = [`${shelf}/${String(newest)}/bin`, '/opt/homebrew/bin', '/usr/local/pgsql/bin'];
	return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

async function startCluster(programs: string, scratch: string): Promise<Postgres | null> {
	const folder = join(scratch, 'postgres');
	mkdirSync(folder, { mode: 0o700 });
	chmodSync(scratch, 0o755);
	const asOwner = ownerOf(folder);
	const port = await freePort();
	const run = (program: string, ...args: string[]) => {
		const [command, ...before] = [...asOwner, join(programs, program)];
		// pg_ctl's server would keep a pipe open for ever, so its output is not read.
		return spawnSync(command, [...before, ...args], { cwd: folder, stdio: 'ignore' }).status === 0;
	};
	const data = join(folder, 'data');
	const made = run(
		'initdb',
		'-D',
		data,
		'-U',
		'glokal',
		'-A',
		'trust',
		'-E',
		'UTF8',
		'--locale=C.UTF-8',
		'--no-sync'
	);
	const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`;
	if (
		!made ||
		!run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
	) {
		return null;
	}
	return {
		url: `postgres://glokal@127.0.0.1:${String(port)}/postgres`,
		restart: () => {
			run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
			run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
		},
		stop: () => {
			run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
			return Promise.resolve();
		}
	};
}

/** PostgreSQL refuses to run as root, so root hands the folder to the user of its package. */
function ownerOf(folder: string): string[] {
	if (process.getuid?.() !== 0) return [];
	const ids = (flag: string) =>
		Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
	chownSync(folder, ids('-u'), ids('-g'));
	return ['runuser', '-u', 'postgres', '--'];
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}
