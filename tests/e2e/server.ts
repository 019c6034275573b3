import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the server under test, without a trailing slash. */
		base: string;
		/** Data folder of the server, for commands. */
		data: string;
		/** File with one received mail a line, as JSON. */
		mailFile: string;
	}
}

/** Starts the built program with the demo region and a mail server that keeps what it receives. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const scratch = mkdtempSync(join(tmpdir(), 'glokal-e2e-'));
	const data = join(scratch, 'data');
	const mailFile = join(scratch, 'mails.jsonl');
	const smtp = await receiveMails(mailFile);
	const port = await freePort();
	const server = spawn(process.execPath, ['bin/glokal.js', 'serve'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			GLOKAL_DATA: data,
			GLOKAL_LOCAL: '1',
			PORT: String(port),
			SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
			LOG_LEVEL: 'error',
			NODE_ENV: 'production'
		}
	});
	const base = `http://localhost:${port}`;
	await untilReady(base, server);
	project.provide('base', base);
	project.provide('data', data);
	project.provide('mailFile', mailFile);
	return async () => {
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill('SIGTERM');
		await ended;
		smtp.close();
		rmSync(scratch, { recursive: true, force: true });
	};
}

async function receiveMails(file: string): Promise<SMTPServer> {
	appendFileSync(file, '');
	const smtp = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData: (stream, session, done) => {
			void simpleParser(stream).then((mail) => {
				const to = session.envelope.rcptTo.map(({ address }) => address);
				const { subject, text, html, messageId } = mail;
				appendFileSync(file, `${JSON.stringify({ to, subject, text, html, messageId })}\n`);
				done();
			}, done);
		}
	});
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	return smtp;
}

async function untilReady(base: string, server: ReturnType<typeof spawn>): Promise<void> {
	for (let tries = 0; tries < 1_200; tries++) {
		if (server.exitCode !== null) throw new Error('The server ended before it was ready');
		const ready = await fetch(`${base}/readyz`).then(
			(response) => response.ok,
			() => false
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The server was not ready within two minutes');
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
