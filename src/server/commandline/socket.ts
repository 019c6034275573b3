import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import type { Database } from '../platform/database.ts';
import type { CommandContext } from './command.ts';
import { runCommand } from './run.ts';

export interface CommandSocket {
	close: () => Promise<void>;
}

type Frame =
	| { argv: string[]; cwd: string }
	| { stdin: string }
	| { end: true }
	| { out: string }
	| { err: string }
	| { exit: number };

/**
 * Where the server that holds a data folder takes commands. A file in the folder that only its owner
 * can open; on Windows a pipe named after the folder.
 */
function socketPath(folder: string): string {
	if (platform() === 'win32') {
		const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
		return `\\\\.\\pipe\\glokal-${name}`;
	}
	return join(folder, 'socket');
}

/** Carries out commands for callers on this machine while the server holds the embedded database. */
export async function openCommandSocket(
	folder: string,
	database: Database
): Promise<CommandSocket> {
	const path = socketPath(folder);
	if (platform() !== 'win32') rmSync(path, { force: true });
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		serveCaller(socket, database);
	});
	const before = process.umask(0o177);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(path, resolve);
	}).finally(() => process.umask(before));
	if (platform() !== 'win32') chmodSync(path, 0o600);
	return {
		close: () =>
			new Promise((resolve) => {
				for (const socket of open) socket.destroy();
				server.close(() => {
					resolve();
				});
			})
	};
}

/** Sends a command to the server that holds the folder; resolves with the exit code. */
export async function callServer(
	folder: string,
	argv: string[],
	{ stdin, cwd }: { stdin: NodeJS.ReadableStream | null; cwd: string }
): Promise<number> {
	const socket = createConnection(socketPath(folder));
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('error', reject);
	});
	send(socket, { argv, cwd });
	stdin?.on('data', (chunk: Buffer) => {
		if (!send(socket, { stdin: chunk.toString('base64') })) {
			stdin.pause();
			socket.once('drain', () => stdin.resume());
		}
	});
	stdin?.on('end', () => send(socket, { end: true }));
	if (!stdin) send(socket, { end: true });
	for await (const line of createInterface({ input: socket })) {
		const frame = JSON.parse(line) as Frame;
		if ('out' in frame) process.stdout.write(frame.out);
		if ('err' in frame) process.stderr.write(frame.err);
		if ('exit' in frame) {
			socket.end();
			stdin?.pause();
			return frame.exit;
		}
	}
	process.stderr.write('The server went away before the command was finished.\n');
	return 1;
}

function serveCaller(socket: Socket, database: Database): void {
	const stdin = new PassThrough();
	const gone = new AbortController();
	socket.on('error', () => socket.destroy());
	socket.on('close', () => {
		gone.abort();
		stdin.end();
	});
	createInterface({ input: socket }).on('line', (line) => {
		const frame = JSON.parse(line) as Frame;
		if ('stdin' in frame) stdin.write(Buffer.from(frame.stdin, 'base64'));
		if ('end' in frame) stdin.end();
		if ('argv' in frame) {
			const context: CommandContext = {
				out: (text) => send(socket, { out: text }),
				err: (text) => send(socket, { err: text }),
				stdin,
				cwd: frame.cwd,
				signal: gone.signal
			};
			void runCommand(frame.argv, context, database).then((exit) => send(socket, { exit }));
		}
	});
}

function send(socket: Socket, frame: Frame): boolean {
	return socket.writable && socket.write(`${JSON.stringify(frame)}\n`);
}
