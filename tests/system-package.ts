import { spawnSync } from 'node:child_process';

/** Installs a package of the system where we may: as root on a Debian-like system. */
export function installSystemPackage(name: string): boolean {
	const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
	if (!mayInstall) return false;
	process.stdout.write(`Installing ${name} from the system's packages …\n`);
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { env: environment });
	const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
		env: environment,
		encoding: 'utf8'
	});
	if (result.status !== 0) process.stdout.write(result.stderr);
	return result.status === 0;
}
