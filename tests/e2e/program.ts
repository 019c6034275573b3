import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A server of the built program in a process of its own. */
export interface Program {
	/** Its address, without a trailing slash. */
	base: string;
	process: ChildProcess;
	/** Seconds from the start of the process to the first `ready`. */
	seconds: number;
	/** Asks it to stop; resolves with the exit code. */
	stop: () => Promise<number | null>;
}

const patience = 300;

interface Setting {
	/** Command that becomes the program, for example `faketime -f +1h`. */
	within?: readonly string[];
	/** Called with what the program logs, piece by piece; otherwise it goes to our own log. */
	onLog?: (text: string) => void;
}

/** Starts `glokal serve` on a free port and waits until it is ready. */
export async function startProgram(
	environment: NodeJS.ProcessEnv,
	{ within = [], onLog }: Setting = {}
): Promise<Program> {
	const started = performance.now();
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const [command, ...args] = [...within, process.execPath, 'bin/glokal.js', 'serve'];
	const child = spawn(command, args, {
		stdio: ['ignore', 'pipe', onLog ? 'pipe' : 'inherit'],
		env: {
			...process.env,
			PORT: String(port),
			LOG_LEVEL: 'error',
			// Each visitor of the tests comes from a network of their own, so that no limit adds them up.
			TRUSTED_PROXIES: '1',
			NODE_ENV: 'production',
			...environment
		}
	});
	child.stdout?.resume();
	child.stderr?.setEncoding('utf8').on('data', (text: string) => onLog?.(text));
	await untilReady(base, child);
	return {
		base,
		process: child,
		seconds: (performance.now() - started) / 1000,
		stop: async () => {
			const ended = ending(child);
			child.kill('SIGTERM');
			return ended;
		}
	};
}

/** Resolves with the exit code of a process, or null where a signal ended it. */
export function ending(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => child.once('exit', resolve));
}

async function untilReady(base: string, server: ChildProcess): Promise<void> {
	for (let tries = 0; tries < patience * 10; tries++) {
		if (server.exitCode !== null) throw new Error('The server ended before it was ready');
		const ready = await fetch(`${base}/readyz`).then(
			(response) => response.ok,
			() => false
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	server.kill('SIGKILL');
	throw new Error(`The server was not ready within ${patience} s`);
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}
