import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerUnderTest {
	base: string;
	data: string;
	/** Milliseconds from the start of the process to the first 200 of /readyz. */
	startMilliseconds: number;
	/** Resident memory of the process in MB; null where the system does not tell. */
	memory: () => number | null;
	/** Processor seconds that the process has used; null where the system does not tell. */
	processor: () => number | null;
	stop: () => Promise<void>;
}

/** A folder for the measured data; removed by `forgetFolder`. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), 'glokal-bench-'));
}

export function forgetFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

interface StartOptions {
	demo: boolean;
	databaseUrl?: string | undefined;
	/** Proxies in front of it whose word on addresses it takes. */
	proxies?: number;
}

/** Starts the built program as an operator would, on a data folder of its own. */
export async function startServer(
	data: string,
	{ demo, databaseUrl, proxies = 0 }: StartOptions
): Promise<ServerUnderTest> {
	const port = await freePort();
	const started = performance.now();
	const child = spawn(process.execPath, ['bin/glokal.js', 'serve'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			GLOKAL_DATA: data,
			PORT: String(port),
			LOG_LEVEL: 'error',
			NODE_ENV: 'production',
			TRUSTED_PROXIES: String(proxies),
			...(demo ? { GLOKAL_LOCAL: '1' } : {}),
			...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl })
		}
	});
	const base = `http://localhost:${port}`;
	while (!(await isReady(base))) {
		if (child.exitCode !== null) throw new Error('The server ended before it was ready');
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return {
		base,
		data,
		startMilliseconds: performance.now() - started,
		memory: () => residentMemory(child),
		processor: () => processorSeconds(child),
		stop: () => stop(child)
	};
}

/** Time of one GET in milliseconds and its bytes on the wire, without compression. */
export async function timeGet(url: string): Promise<{ milliseconds: number; bytes: number }> {
	const started = performance.now();
	const response = await fetch(url);
	const body = await response.arrayBuffer();
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return { milliseconds: performance.now() - started, bytes: body.byteLength };
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function residentMemory({ pid }: ChildProcess): number | null {
	try {
		const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
		return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
	} catch {
		return null;
	}
}

/** User and system time are the 14th and 15th field, in ticks of a hundredth (proc(5)). */
function processorSeconds({ pid }: ChildProcess): number | null {
	try {
		const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ');
		return (Number(fields[11]) + Number(fields[12])) / 100;
	} catch {
		return null;
	}
}

async function stop(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	await ended;
}

function isReady(base: string): Promise<boolean> {
	return fetch(`${base}/readyz`).then(
		(response) => response.ok,
		() => false
	);
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
