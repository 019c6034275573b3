import { createServer, type IncomingMessage, type Server } from 'node:http';

/**
 * A stand-in for the public registers: it knows every IČO and every VAT number that has its form, and
 * calls each company by its number. ARES tells the name, VIES only that the number holds, as for
 * German ones.
 */
export function startRegisters(): Promise<Server> {
	const server = createServer((request, response) => {
		void answer(request).then((body) =>
			response
				.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' })
				.end(JSON.stringify(body ?? { kod: 'NENALEZENO' }))
		);
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

async function answer(request: IncomingMessage): Promise<object | null> {
	const ico = /\/ekonomicke-subjekty\/(\d{8})$/.exec(request.url ?? '')?.[1];
	if (ico !== undefined) {
		return {
			ico,
			obchodniJmeno: registeredName(ico),
			pravniForma: '112',
			datumVzniku: '2004-05-01',
			dic: `CZ${ico}`,
			czNace: ['2562']
		};
	}
	if (!request.url?.endsWith('/check-vat-number')) return null;
	let body = '';
	for await (const piece of request.setEncoding('utf8')) body += String(piece);
	const { countryCode, vatNumber } = JSON.parse(body) as Record<string, string>;
	return { countryCode, vatNumber, valid: true, name: '---', address: '---' };
}
