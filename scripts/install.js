// Plain JavaScript that Node 20 can read: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installStamp = join(root, 'node_modules', '.glokal-installed');
const buildStamp = join(root, 'build', '.glokal-built');

/**
 * Says what happens; everything for people goes to standard output of the two commands.
 * @param {string} line
 */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/** Installs the dependencies of the lockfile unless exactly those are there. */
export function installDependencies() {
	const wanted = hashOf([join(root, 'package-lock.json')]);
	if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return;
	say('Installing what Glokal needs (npm ci) …');
	const npm = process.env.npm_execpath;
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
	const result = npm
		? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
		: spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (result.status !== 0) {
		say('The installation failed; the lines above say why.');
		process.exit(1);
	}
	writeFileSync(installStamp, wanted);
}

/** The Node that runs the program: this one where it is 24 or later, otherwise the one npm brought. */
export function ownNode() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const brought = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
	if (existsSync(brought)) return brought;
	say(
		`Glokal needs Node 24 or later; this is ${process.version}, and no Node 24 comes by npm for ${process.platform} ${process.arch}. Please install Node 24.`
	);
	process.exit(1);
}

/**
 * Builds the program unless the build belongs to exactly these sources.
 * @param {string} node path of the Node that builds
 */
export function buildProgram(node) {
	const wanted = hashOf([
		...filesBelow(join(root, 'src')),
		...filesBelow(join(root, 'static')),
		join(root, 'package-lock.json'),
		join(root, 'vite.config.ts')
	]);
	if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === wanted) return;
	say('Building …');
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const result = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (result.status !== 0) {
		say(result.stdout ?? '');
		say('The build failed; the lines above say why.');
		process.exit(1);
	}
	writeFileSync(buildStamp, wanted);
}

/** @param {string} folder */
function filesBelow(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** @param {string[]} files */
function hashOf(files) {
	const hash = createHash('sha256');
	for (const file of files) {
		hash.update(file.slice(root.length));
		hash.update(String(statSync(file).size));
		hash.update(readFileSync(file));
	}
	return hash.digest('hex');
}
