import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { translate } from '#i18n/messages.ts';
import { rowsOf } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { forgetRegisterFaults } from './ask-register.ts';
import { lookUpCompany, readLookUp, requestLookUp, carryOutLookUp } from './look-up-company.ts';
import { registerAnswers } from './schema.ts';

// The addresses are read once per process, so the port is chosen before anything else runs.
const port = await vi.hoisted(async () => {
	const { createServer } = await import('node:net');
	const free = await new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
	process.env.ARES_URL = `http://127.0.0.1:${String(free)}/ekonomicke-subjekty-v-be/rest/`;
	process.env.VIES_URL = `http://127.0.0.1:${String(free)}/taxation_customs/vies/rest-api`;
	return free;
});

type Manner = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A register of this machine that speaks the protocol of both, in the manner of the moment. */
const register = { manner: (() => undefined) as Manner, asked: [] as string[] };
let server: Server;

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text: string) => (body += text));
		request.on('end', () => {
			register.asked.push(`${request.method} ${request.url} ${body}`.trim());
			register.manner(request, response, body);
		});
	}).listen(port, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

beforeEach(() => {
	register.asked = [];
	forgetRegisterFaults();
});

const json =
	(value: unknown, status = 200): Manner =>
	(_request, response) =>
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const text =
	(value: string, status = 200): Manner =>
	(_request, response) =>
		response.writeHead(status, { 'content-type': 'text/html' }).end(value);

const subject = {
	ico: '27074358',
	obchodniJmeno: 'Asseco Central Europe, a.s.',
	sidlo: {
		kodStatu: 'CZ',
		nazevStatu: 'Česká republika',
		nazevKraje: 'Hlavní město Praha',
		nazevObce: 'Praha',
		nazevCastiObce: 'Michle',
		nazevUlice: 'Budějovická',
		cisloDomovni: 778,
		cisloOrientacni: 3,
		cisloOrientacniPismeno: 'a',
		psc: 14000,
		textovaAdresa: 'Budějovická 778/3a, Michle, 14000 Praha 4'
	},
	pravniForma: '121',
	datumVzniku: '2003-08-06',
	dic: 'CZ27074358',
	czNace: ['6210', '47', '25620'],
	czNace2008: ['6201', '47', '45200']
};
const ico = { ico: subject.ico };
const unknown = (reason: string) => ({ outcome: 'unknown', reason: `registers.unknown.${reason}` });

describe('ARES', () => {
	test('tells name, legal form, seat, activities and year of a company', async ({ db }) => {
		register.manner = json(subject);
		expect(await lookUpCompany(db, { ico: ' 270 74 358 ' })).toEqual({
			outcome: 'found',
			company: {
				name: 'Asseco Central Europe, a.s.',
				legalForm: 'a.s.',
				ico: '27074358',
				vatId: 'CZ27074358',
				vatGroupId: null,
				seat: {
					street: 'Budějovická 778/3a',
					postcode: '14000',
					place: 'Praha',
					country: 'CZ',
					text: 'Budějovická 778/3a, Michle, 14000 Praha 4'
				},
				nace: ['25', '47', '62'],
				naceRev2: ['47', '62'],
				foundedYear: 2003,
				dissolvedOn: null,
				isNaturalPerson: false
			},
			evidence: {
				register: 'ares',
				askedAt: expect.stringMatching(/^20\d\d-/) as string,
				requestDate: null,
				requestIdentifier: null
			}
		});
		expect(register.asked).toEqual([
			'GET /ekonomicke-subjekty-v-be/rest/ekonomicke-subjekty/27074358'
		]);
	});

	test('may leave out everything but number and name', async ({ db }) => {
		register.manner = json({ ico: '00000019', obchodniJmeno: 'Obec' });
		const lookUp = await lookUpCompany(db, { ico: '00000019' });
		expect(lookUp).toMatchObject({
			outcome: 'found',
			company: { name: 'Obec', seat: null, vatId: null, nace: [], legalForm: null }
		});
		expect(register.asked[0]).toContain('/00000019');
	});

	test('may change the type of a field without taking the others along', async ({ db }) => {
		register.manner = json({
			...subject,
			ico: 27074358,
			pravniForma: 121,
			czNace: 'none',
			datumVzniku: 2003,
			sidlo: { ...subject.sidlo, psc: '140 00', nazevUlice: null, cisloOrientacni: undefined }
		});
		expect(await lookUpCompany(db, ico)).toMatchObject({
			outcome: 'found',
			company: {
				legalForm: 'a.s.',
				foundedYear: null,
				nace: ['47', '62'],
				seat: { street: 'Michle 778', postcode: '14000' }
			}
		});
	});

	test('says of a dissolved company since when it is gone', async ({ db }) => {
		register.manner = json({ ...subject, datumZaniku: '2024-05-31' });
		expect(await lookUpCompany(db, ico)).toMatchObject({ company: { dissolvedOn: '2024-05-31' } });
	});

	test('names a VAT group, whose number is nobody’s birth number', async ({ db }) => {
		register.manner = json({ ...subject, dic: 'CZ699001234', dicSkDph: 'CZ6990012345' });
		expect(await lookUpCompany(db, ico)).toMatchObject({
			company: { vatId: null, vatGroupId: 'CZ6990012345' }
		});
	});

	test('does not give away the birth number that a sole trader’s DIČ holds', async ({ db }) => {
		register.manner = json({ ...subject, pravniForma: '101', dic: 'CZ7801011234' });
		const lookUp = await lookUpCompany(db, ico);
		expect(lookUp).toMatchObject({ company: { vatId: null, isNaturalPerson: true } });
		expect(JSON.stringify(await db.select().from(registerAnswers))).not.toContain('7801011234');
	});

	test('with its own 404 knows no such number, with a server’s 404 is out of reach', async ({
		db
	}) => {
		register.manner = json({ kod: 'NENALEZENO', subKod: 'VYSTUP_SUBJEKT_NENALEZEN' }, 404);
		expect(await lookUpCompany(db, ico)).toMatchObject({
			outcome: 'none',
			reason: 'registers.none.ares'
		});
		register.manner = json({ status: 404, error: 'Not Found', path: '/x' }, 404);
		expect(await lookUpCompany(db, { ico: '00000019' })).toEqual(unknown('unavailable'));
	});

	test.for<[string, Manner, string]>([
		['in HTML', text('<html><body>Údržba</body></html>'), 'unreadable'],
		['with cut JSON', text('{"ico":"27074358","obchodniJmeno":"Ass'), 'unreadable'],
		['with a list', json([subject]), 'unreadable'],
		['about somebody else', json({ ...subject, ico: '00000019' }), 'unreadable'],
		['without a name', json({ ...subject, obchodniJmeno: ' ' }), 'unreadable'],
		['with 400', json({ kod: 'CHYBA_VSTUPU' }, 400), 'unavailable'],
		['with 429', text('slow down', 429), 'unavailable'],
		['with 500', text('error', 500), 'unavailable'],
		['with 503 in JSON', json({ kod: 'CHYBA' }, 503), 'unavailable'],
		[
			'with a redirect',
			(_, response) => void response.writeHead(302, { location: '/' }).end('{}'),
			'unavailable'
		],
		['with six megabytes', text(`"${'x'.repeat(6_000_000)}"`), 'unreadable'],
		[
			'in another encoding',
			(_, response) => void response.end(Buffer.from([0x7b, 0xff, 0x7d])),
			'unreadable'
		],
		['by hanging up', (request) => void request.socket.destroy(), 'unavailable']
	])('that answers %s says nothing of the company', async ([, manner, reason], { db }) => {
		register.manner = manner;
		expect(await lookUpCompany(db, ico)).toEqual(unknown(reason));
	});

	test('that never answers is given up after ten seconds', async ({ db }) => {
		register.manner = () => undefined;
		const started = performance.now();
		expect(await lookUpCompany(db, ico)).toEqual(unknown('timeout'));
		expect(performance.now() - started).toBeLessThan(12_000);
	});
});

describe('VIES', () => {
	const german = { vatId: 'DE 136695976' };
	const answer = {
		countryCode: 'DE',
		vatNumber: '136695976',
		requestDate: '2026-11-23T10:00:00.000Z',
		valid: true,
		requestIdentifier: 'WAPIAAAAY',
		name: '---',
		address: '---'
	};

	test('confirms a German number without name and address, with its evidence', async ({ db }) => {
		register.manner = json(answer);
		expect(await lookUpCompany(db, german)).toMatchObject({
			outcome: 'found',
			company: { vatId: 'DE136695976', name: null, seat: null },
			evidence: {
				register: 'vies',
				requestDate: '2026-11-23T10:00:00.000Z',
				requestIdentifier: 'WAPIAAAAY'
			}
		});
		expect(register.asked).toEqual([
			'POST /taxation_customs/vies/rest-api/check-vat-number {"countryCode":"DE","vatNumber":"136695976"}'
		]);
	});

	test('tells name and seat where the state does', async ({ db }) => {
		register.manner = json({
			...answer,
			name: 'Sklárna Novák, s.r.o.',
			address: 'Křižíkova 148/34\nPRAHA 8 - KARLÍN\n186 00  PRAHA 86'
		});
		expect(await lookUpCompany(db, { vatId: 'CZ27074358' })).toMatchObject({
			company: {
				name: 'Sklárna Novák, s.r.o.',
				legalForm: 's.r.o.',
				seat: { street: 'Křižíkova 148/34', postcode: '18600', place: 'PRAHA 8' }
			}
		});
	});

	test('says that a number is not valid, also in the words of its other address', async ({
		db
	}) => {
		register.manner = json({ ...answer, valid: false });
		expect(await lookUpCompany(db, german)).toMatchObject({ outcome: 'none' });
		register.manner = json({ isValid: false, userError: 'INVALID' });
		expect(await lookUpCompany(db, { vatId: 'EL094259216' })).toMatchObject({
			outcome: 'none',
			reason: 'registers.none.vies'
		});
	});

	test.for<[string, Manner, string]>([
		['valid is null', json({ ...answer, valid: null }), 'member_state'],
		['valid is missing', json({ requestDate: 'x' }), 'member_state'],
		[
			'the state is busy',
			json({ actionSucceed: false, errorWrappers: [{ error: 'MS_MAX_CONCURRENT_REQ' }] }),
			'member_state'
		],
		['the state is away', json({ errorWrappers: [{ error: 'MS_UNAVAILABLE' }] }), 'member_state'],
		['the state is late', json({ valid: false, userError: 'TIMEOUT' }), 'member_state'],
		['VIES is away', json({ errorWrappers: [{ error: 'SERVICE_UNAVAILABLE' }] }), 'unavailable'],
		['its address is gone', json({ status: 404, path: '/x' }, 404), 'unavailable'],
		['a list of errors is odd', json({ errorWrappers: [null, 3] }), 'member_state'],
		['it is HTML', text('<html>'), 'unreadable']
	])('knows nothing where %s', async ([, manner, reason], { db }) => {
		register.manner = manner;
		expect(await lookUpCompany(db, german)).toEqual(unknown(reason));
	});
});

describe('a number', () => {
	test.for([
		[{ ico: '27074359' }, 'check_digit'],
		[{ ico: '1234' }, 'format'],
		[{ vatId: 'DE136695977' }, 'check_digit'],
		[{ vatId: 'nothing' }, 'format'],
		[{ vatId: 'CZ7801011234' }, 'personal']
	] as const)('%j is refused as %s and asked nowhere', async ([number, reason], { db }) => {
		const refused = { outcome: 'none', reason: `registers.none.${reason}`, evidence: null };
		expect(await lookUpCompany(db, number)).toEqual(refused);
		expect(await requestLookUp(db, number)).toEqual({ state: 'answered', lookUp: refused });
		expect(register.asked).toEqual([]);
		expect(translate('de', refused.reason)).not.toBe(refused.reason);
	});

	test('is asked once in thirty days, an unknown one once in three minutes', async ({ db }) => {
		const age = (interval: string) =>
			db.update(registerAnswers).set({
				expiresAt: sql`${registerAnswers.expiresAt} - ${interval}::interval`
			});
		register.manner = text('error', 500);
		await lookUpCompany(db, ico);
		await lookUpCompany(db, ico);
		expect(register.asked).toHaveLength(1);
		await age('3 minutes');
		register.manner = json(subject);
		await lookUpCompany(db, ico);
		await age('29 days');
		expect(await lookUpCompany(db, ico)).toMatchObject({ outcome: 'found' });
		expect(register.asked).toHaveLength(2);
		await age('1 day');
		await lookUpCompany(db, ico);
		expect(register.asked).toHaveLength(3);
	});

	test('is asked once by many who want it at the same moment', async ({ db }) => {
		register.manner = (request, response, body) =>
			setTimeout(() => {
				json(subject)(request, response, body);
			}, 50);
		const all = await Promise.all(Array.from({ length: 20 }, () => lookUpCompany(db, ico)));
		expect(all.every(({ outcome }) => outcome === 'found')).toBe(true);
		expect(register.asked).toHaveLength(1);
	});
});

describe('a register', () => {
	/** Valid numbers, as many as wanted. */
	const numbers = (count: number) =>
		Array.from({ length: count }, (_, i) => {
			const digits = String(1_000_000 + i);
			const sum = Array.from(digits).reduce((s, digit, at) => s + Number(digit) * (8 - at), 0);
			return { ico: `${digits}${(11 - (sum % 11)) % 10}` };
		});

	test('that fails five times in a row is left alone', async ({ db }) => {
		register.manner = text('error', 500);
		for (const number of numbers(8)) await lookUpCompany(db, number);
		expect(register.asked).toHaveLength(5);
		expect(await lookUpCompany(db, ico)).toEqual(unknown('busy'));
	});

	test('that says no is not one that fails', async ({ db }) => {
		register.manner = json({ kod: 'NENALEZENO' }, 404);
		for (const number of numbers(8)) await lookUpCompany(db, number);
		expect(register.asked).toHaveLength(8);
	});

	test('is not asked more often than it allows', async ({ db }) => {
		register.manner = json({ kod: 'NENALEZENO' }, 404);
		const limit = sql`insert into throttles (key, window_start, hits) values
			('registers.ares:all', to_timestamp(floor(extract(epoch from now()) / 60) * 60), 248)`;
		await db.execute(limit);
		const outcomes = [];
		for (const number of numbers(4)) outcomes.push((await lookUpCompany(db, number)).outcome);
		expect(outcomes).toEqual(['none', 'none', 'unknown', 'unknown']);
		expect(register.asked).toHaveLength(2);
	});
});

describe('a look-up in the background', () => {
	test('lets the form go on and is there when it is there', async ({ db }) => {
		register.manner = json(subject);
		expect(await readLookUp(db, ico)).toEqual({ state: 'not_asked' });
		expect(await requestLookUp(db, ico)).toEqual({ state: 'pending' });
		expect(await requestLookUp(db, ico)).toEqual({ state: 'pending' });
		expect(register.asked).toEqual([]);
		const jobs = sql`select 1 from jobs.job where name = 'directory.look-up-company'`;
		expect(await rowsOf(db, jobs)).toHaveLength(1);
		await carryOutLookUp(db, ico);
		expect(await readLookUp(db, ico)).toMatchObject({
			state: 'answered',
			lookUp: { outcome: 'found' }
		});
		expect(await requestLookUp(db, ico)).toMatchObject({ state: 'answered' });
	});

	test('is asked for anew where nobody carried it out', async ({ db }) => {
		await requestLookUp(db, ico);
		await db
			.update(registerAnswers)
			.set({ expiresAt: sql`${registerAnswers.expiresAt} - interval '2 minutes'` });
		expect(await readLookUp(db, ico)).toEqual({ state: 'not_asked' });
		expect(await requestLookUp(db, ico)).toEqual({ state: 'pending' });
	});
});
