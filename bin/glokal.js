#!/usr/bin/env node
// The program runs on Node 24 or later. Where the system has an older one, the Node that npm brought
// along carries it out; this file therefore stays plain JavaScript that Node 20 can read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Whoever reads our output may stop reading (`| head -1`): what was begun is finished in silence.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (cause) => {
		if (cause.code !== 'EPIPE') throw cause;
	});
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
	const { main } = await import('../src/server/commandline/main.ts');
	process.exitCode = await main(process.argv.slice(2));
	// Idle sockets of libraries must not keep a finished command alive.
	await new Promise((resolve) => process.stdout.write('', resolve));
	process.exit();
} else {
	runOnOwnNode();
}

function runOnOwnNode() {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const candidates = [
		join(
			root,
			'node_modules',
			`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
			'bin',
			name
		),
		join(root, 'node_modules', '.bin', name)
	];
	const node = candidates.find((candidate) => existsSync(candidate));
	if (!node) {
		process.stderr.write(
			`Glokal needs Node 24 or later (this is ${process.version}). Run "npm ci" to bring it along, or install Node 24.\n`
		);
		process.exit(1);
	}
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
		stdio: 'inherit'
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
