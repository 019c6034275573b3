import { connect, type Socket } from 'node:net';
import { environment } from '../environment.ts';

/** `off`: no scanner is set up. `away`: it is set up and gave no answer that can be understood. */
export type ScanResult = 'clean' | 'infected' | 'away' | 'off';

const TIMEOUT = 20_000;
const CHUNK = 64 * 1024;

/**
 * Lets ClamAV look at bytes before they are stored, by the INSTREAM command of clamd. The public sees
 * what is uploaded, so whoever asks takes `away` for a no (fail closed).
 */
export async function scanForViruses(
	bytes: Uint8Array,
	{
		address = environment().CLAMD,
		timeout = TIMEOUT
	}: { address?: string | undefined; timeout?: number } = {}
): Promise<ScanResult> {
	if (address === undefined) return 'off';
	try {
		const answer = await converse(address, bytes, timeout);
		if (/^stream: OK\0?$/.test(answer)) return 'clean';
		return /^stream: .+ FOUND\0?$/.test(answer) ? 'infected' : 'away';
	} catch {
		return 'away';
	}
}

async function converse(address: string, bytes: Uint8Array, timeout: number): Promise<string> {
	const socket = open(address);
	const deadline = setTimeout(() => socket.destroy(new Error('No answer in time')), timeout);
	try {
		socket.write('zINSTREAM\0');
		for (let at = 0; at < bytes.length; at += CHUNK) {
			const part = bytes.subarray(at, at + CHUNK);
			socket.write(lengthOf(part));
			socket.write(part);
		}
		socket.write(lengthOf(new Uint8Array()));
		return await answerOf(socket);
	} finally {
		clearTimeout(deadline);
		socket.destroy();
	}
}

function open(address: string): Socket {
	const tcp = /^tcp:\/\/(.+):(\d+)$/.exec(address);
	return tcp ? connect(Number(tcp[2]), tcp[1]) : connect(address);
}

function lengthOf(part: Uint8Array): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(part.length);
	return length;
}

async function answerOf(socket: Socket): Promise<string> {
	let answer = '';
	for await (const text of socket.setEncoding('utf8') as AsyncIterable<string>) {
		answer += text;
		if (answer.endsWith('\0') || answer.length > 1_000) break;
	}
	return answer;
}
