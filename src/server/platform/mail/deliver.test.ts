import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { afterEach, describe, expect, vi } from 'vitest';
import { test } from '#tests/database.ts';
import type { Db } from '../database.ts';
import { rowsOf } from '../database.ts';
import { mails } from '../schema.ts';
import { deliverMail } from './deliver.ts';
import { queueMail, type ComposedMail } from './queue.ts';
import { sweepMails } from './sweep.ts';

// The address is read once per process, so the port is chosen before anything else runs.
const port = await vi.hoisted(async () => {
	const { createServer } = await import('node:net');
	const free = await new Promise<number>((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
	process.env.SMTP_URL = `smtp://127.0.0.1:${String(free)}/?ignoreTLS=true`;
	process.env.MAIL_FROM = 'Glokal <noreply@glokal.example>';
	return free;
});

interface Received {
	to: string[];
	mail: ParsedMail;
	raw: string;
}

let stop: () => Promise<void> = () => Promise.resolve();

afterEach(async () => {
	await stop();
	stop = () => Promise.resolve();
});

type Manner = 'accepts' | 'refuses_recipient' | 'is_busy' | 'loses_the_acknowledgement';

/** A mail server of this machine that behaves in a given manner. */
async function mailServer(manner: Manner): Promise<{ received: Received[]; manner: Manner }> {
	const state = { received: [] as Received[], manner };
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo(_address, _session, callback) {
			if (state.manner === 'refuses_recipient') callback(refusal(550, 'No such mailbox'));
			else if (state.manner === 'is_busy') callback(refusal(451, 'Try again later'));
			else callback();
		},
		onData(stream, session, callback) {
			void readMail(stream, session).then((mail) => {
				state.received.push(mail);
				if (state.manner === 'loses_the_acknowledgement') {
					(server as unknown as { connections: Set<{ _socket: Socket }> }).connections.forEach(
						(connection) => connection._socket.destroy()
					);
					return;
				}
				callback();
			});
		}
	});
	// A connection that is cut is what one of the manners does.
	server.on('error', () => undefined);
	await new Promise<void>((resolve) => {
		server.listen(port, '127.0.0.1', resolve);
	});
	stop = () =>
		new Promise((resolve) => {
			server.close(() => resolve());
		});
	return state;
}

function refusal(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}

async function readMail(
	stream: SMTPServerDataStream,
	{ envelope }: SMTPServerSession
): Promise<Received> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	const raw = Buffer.concat(chunks);
	return {
		to: envelope.rcptTo.map(({ address }) => address),
		mail: await simpleParser(raw),
		raw: raw.toString()
	};
}

/** A server that takes the connection and never says a word. */
async function silentServer(): Promise<void> {
	const sockets = new Set<Socket>();
	const server: Server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
	});
	await new Promise<void>((resolve) => {
		server.listen(port, '127.0.0.1', resolve);
	});
	expect((server.address() as AddressInfo).port).toBe(port);
	stop = () =>
		new Promise((resolve) => {
			for (const socket of sockets) socket.destroy();
			server.close(() => resolve());
		});
}

function aMail(more: Partial<ComposedMail> = {}): ComposedMail {
	return {
		recipient: 'anna@firma.example',
		language: 'de',
		purpose: 'test',
		subject: 'Größe passt',
		body: {
			greeting: 'Guten Tag,',
			blocks: [
				{ kind: 'text', text: 'Grüße' },
				{ kind: 'quote', text: 'příliš žluťoučký kůň', lang: 'cs' }
			],
			footer: 'Ende'
		},
		...more
	};
}

async function readRow(db: Db, id: string) {
	const [row] = await db.select().from(mails).where(eq(mails.id, id));
	return row!;
}

describe('a mail in the outbox', () => {
	test('is queued by the transaction of its cause and arrives as it was written', async ({
		db
	}) => {
		const server = await mailServer('accepts');
		const id = await queueMail(db, aMail());
		const jobs = await rowsOf<{ found: number }>(
			db,
			sql`select count(*)::int as found from jobs.job where data ->> 'mailId' = ${id}`
		);
		expect(jobs).toEqual([{ found: 1 }]);
		// Posting does not wait for the server.
		expect(server.received).toEqual([]);

		await deliverMail(db, { mailId: id });
		const [{ to, mail }] = server.received as [Received];
		expect(to).toEqual(['anna@firma.example']);
		expect(mail.subject).toBe('Größe passt');
		expect(mail.from?.text).toBe('"Glokal" <noreply@glokal.example>');
		expect(mail.text).toContain('> příliš žluťoučký kůň');
		expect(mail.html).toContain('<blockquote lang="cs"');
		expect(mail.messageId).toBe((await readRow(db, id)).messageId);
		expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
		const kept = await readRow(db, id);
		expect(kept.sentAt).not.toBeNull();
		expect([kept.text, kept.html], 'its links are secrets').toEqual(['', '']);
	});

	test('is not sent again when its job runs again', async ({ db }) => {
		const server = await mailServer('accepts');
		const id = await queueMail(db, aMail());
		await deliverMail(db, { mailId: id });
		await deliverMail(db, { mailId: id });
		expect(server.received).toHaveLength(1);
	});

	test('whose acknowledgement was lost comes again under the same Message-ID', async ({ db }) => {
		const server = await mailServer('loses_the_acknowledgement');
		const id = await queueMail(db, aMail());
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow();
		expect(await readRow(db, id)).toMatchObject({ sentAt: null, failedAt: null, attempts: 1 });
		server.manner = 'accepts';
		await deliverMail(db, { mailId: id });
		const ids = server.received.map(({ mail }) => mail.messageId);
		expect(ids).toHaveLength(2);
		expect(new Set(ids)).toEqual(new Set([(await readRow(db, id)).messageId]));
	});

	test('waits while the server is busy and goes out afterwards', async ({ db }) => {
		const server = await mailServer('is_busy');
		const id = await queueMail(db, aMail());
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow();
		expect(await readRow(db, id)).toMatchObject({ failedAt: null, attempts: 1 });
		server.manner = 'accepts';
		await deliverMail(db, { mailId: id });
		expect(await readRow(db, id)).toMatchObject({ attempts: 2, lastError: null });
	});

	test('is given up when the server refuses the mailbox for good', async ({ db }) => {
		const server = await mailServer('refuses_recipient');
		const id = await queueMail(db, aMail());
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow();
		const row = await readRow(db, id);
		expect(row.failedAt).not.toBeNull();
		expect(row.lastError).toContain('550');
		server.manner = 'accepts';
		await deliverMail(db, { mailId: id });
		expect(server.received).toEqual([]);
	});

	test('is given up after twelve tries', async ({ db }) => {
		await mailServer('is_busy');
		const id = await queueMail(db, aMail());
		await db.update(mails).set({ attempts: 10 }).where(eq(mails.id, id));
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow();
		expect((await readRow(db, id)).failedAt).toBeNull();
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow();
		expect((await readRow(db, id)).failedAt).not.toBeNull();
	});

	test('waits when no server listens', async ({ db }) => {
		const id = await queueMail(db, aMail());
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow(/ECONNREFUSED/);
		expect(await readRow(db, id)).toMatchObject({ sentAt: null, failedAt: null });
	});

	test('does not wait for ever for a server that says nothing', async ({ db }) => {
		await silentServer();
		const id = await queueMail(db, aMail());
		const started = performance.now();
		await expect(deliverMail(db, { mailId: id })).rejects.toThrow(/Greeting/);
		expect(performance.now() - started).toBeLessThan(14_000);
		expect(await readRow(db, id)).toMatchObject({ sentAt: null, failedAt: null });
	});

	test('that lost its job is found again', async ({ db }) => {
		const id = await queueMail(db, aMail());
		const countJobs = async () =>
			(
				await rowsOf<{ found: number }>(
					db,
					sql`select count(*)::int as found from jobs.job
						where data ->> 'mailId' = ${id} and state < 'completed'`
				)
			)[0]?.found;
		await db.update(mails).set({ createdAt: sql`now() - interval '1 hour'` });
		await sweepMails(db);
		expect(await countJobs()).toBe(1);
		await db.execute(sql`delete from jobs.job where data ->> 'mailId' = ${id}`);
		await sweepMails(db);
		expect(await countJobs()).toBe(1);
	});
});

describe('what somebody typed', () => {
	test.for([
		['a line break', 'Anfrage\r\nBcc: victim@x.example'],
		['a bare line feed', 'Anfrage\nBcc: victim@x.example'],
		['a bare carriage return', 'Anfrage\rBcc: victim@x.example'],
		['a line separator', 'Anfrage\u2028Bcc: victim@x.example'],
		['a paragraph separator', 'Anfrage\u2029Bcc: victim@x.example'],
		['a vertical tab', 'Anfrage\u000bBcc: victim@x.example'],
		['a next-line character', 'Anfrage\u0085Bcc: victim@x.example'],
		['a body', 'Anfrage\r\n\r\n<b>Body</b>'],
		['an encoded word', '=?utf-8?Q?Anfrage=0D=0ABcc:_victim@x.example?='],
		['a list', 'victim@x.example, other@x.example']
	] as const)(
		'in the subject with %s adds no header and no recipient',
		async ([, subject], { db }) => {
			const server = await mailServer('accepts');
			const control = await queueMail(db, aMail());
			const id = await queueMail(db, aMail({ subject }));
			await deliverMail(db, { mailId: control });
			await deliverMail(db, { mailId: id });
			const [plain, typed] = server.received as [Received, Received];
			expect(typed.to).toEqual(['anna@firma.example']);
			expect([...typed.mail.headers.keys()].sort()).toEqual([...plain.mail.headers.keys()].sort());
			expect(typed.raw).not.toMatch(/^bcc:/im);
			expect(typed.mail.text).toBe(plain.mail.text);
		}
	);

	test.for([
		'a@b.example, c@d.example',
		'a@b.example\r\nBcc: c@d.example',
		'a@b.example\u2028',
		'<a@b.example>',
		'"A, c@d.example" <a@b.example>',
		'a@b.example;c@d.example',
		'undisclosed: a@b.example;',
		''
	])('as an address %j is refused', async (recipient, { db }) => {
		await expect(queueMail(db, aMail({ recipient }))).rejects.toThrow('one valid address');
	});

	test('as an internationalised domain arrives in the form that mail servers know', async ({
		db
	}) => {
		const server = await mailServer('accepts');
		const id = await queueMail(db, aMail({ recipient: 'info@žluťoučký.example' }));
		await deliverMail(db, { mailId: id });
		// The stand-in decodes the envelope again; the header shows what went over the wire.
		expect(server.received[0]?.to).toEqual(['info@žluťoučký.example']);
		expect(server.received[0]?.raw).toMatch(/^To: info@xn--[\w-]+\.example\r$/m);
	});
});
