import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Beginnings of numbers about which ARES answers in a manner of its own. */
export const manners = {
	withSeat: '9991',
	late: '9992',
	wrongly: '9993',
	notAtAll: '9994'
} as const;

const seat = { kodStatu: 'CZ', nazevObce: 'Liberec', nazevUlice: 'Moskevská', psc: 46001 };

/** Later than a form waits, and sooner than a look-up gives up. */
const LATE_MILLISECONDS = 7_000;

/**
 * A stand-in for the public registers: it knows every IČO and every VAT number that has its form, and
 * calls each company by its number. ARES tells the name, VIES only that the number holds, as for
 * German ones. `GET /answered` lists the numbers that ARES has answered so far.
 */
export function startRegisters(): Promise<Server> {
	const answered: string[] = [];
	const server = createServer((request, response) => {
		const send = (status: number, body: unknown) =>
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		if (request.url === '/answered') {
			send(200, answered);
			return;
		}
		const ico = icoOf(request) ?? '';
		if (ico.startsWith(manners.notAtAll)) return;
		if (ico.startsWith(manners.wrongly)) {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Odstávka</h1>');
			return;
		}
		const wait = ico.startsWith(manners.late) ? LATE_MILLISECONDS : 0;
		setTimeout(() => {
			void answer(request).then((body) => {
				answered.push(ico);
				send(body === null ? 404 : 200, body ?? { kod: 'NENALEZENO' });
			});
		}, wait);
	});
	return new Promise((resolve) =>
		server.listen(0, '127.0.0.1', () => {
			resolve(server);
		})
	);
}

/** What ARES calls the company with this IČO. */
export function registeredName(ico: string): string {
	return `Soustružna ${ico} s.r.o.`;
}

function icoOf({ url }: IncomingMessage): string | undefined {
	return /\/ekonomicke-subjekty\/(\d{8})$/.exec(url ?? '')?.[1];
}

async function answer(request: IncomingMessage): Promise<object | null> {
	const ico = icoOf(request);
	if (ico !== undefined) {
		return {
			ico,
			obchodniJmeno: registeredName(ico),
			pravniForma: '112',
			datumVzniku: '2004-05-01',
			dic: `CZ${ico}`,
			czNace: ['2562'],
			...(ico.startsWith(manners.withSeat) ? { sidlo: seat } : {})
		};
	}
	if (!request.url?.endsWith('/check-vat-number')) return null;
	let body = '';
	for await (const piece of request.setEncoding('utf8')) body += String(piece);
	const { countryCode, vatNumber } = JSON.parse(body) as Record<string, string>;
	return { countryCode, vatNumber, valid: true, name: '---', address: '---' };
}
