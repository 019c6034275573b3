import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { TestProject } from 'vitest/node';
import { startProgram } from './program.ts';
import { startRegisters } from './registers.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the server under test, without a trailing slash. */
		base: string;
		/** Data folder of the server, for commands. */
		data: string;
		/** File with one received mail a line, as JSON. */
		mailFile: string;
		/** Address of the stand-in for company registers. */
		registers: string;
	}
}

/**
 * Starts the built program with the demo region and a mail server that keeps what it receives.
 * `GLOKAL_E2E_DATA` names a data folder that is copied, where loading the region takes too long.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const scratch = mkdtempSync(join(tmpdir(), 'glokal-e2e-'));
	const data = join(scratch, 'data');
	const mailFile = join(scratch, 'mails.jsonl');
	const ready = process.env.GLOKAL_E2E_DATA;
	if (ready) cpSync(ready, data, { recursive: true });
	const smtp = await receiveMails(mailFile);
	const registers = await startRegisters();
	const register = `http://127.0.0.1:${(registers.address() as AddressInfo).port}`;
	const program = await startProgram({
		GLOKAL_DATA: data,
		GLOKAL_LOCAL: '1',
		ARES_URL: register,
		VIES_URL: register,
		SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
	});
	project.provide('base', program.base);
	project.provide('data', data);
	project.provide('mailFile', mailFile);
	project.provide('registers', register);
	return async () => {
		await program.stop();
		smtp.close();
		registers.close();
		registers.closeAllConnections();
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
