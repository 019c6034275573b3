import { isMailAddress } from '#server/platform/mail/address.ts';
import { lineOf, valuesOf, type Reading } from './reading.ts';

/** A web address with its scheme: `www.firma.de` becomes `https://www.firma.de`. */
export function readWeb(raw: unknown): Reading<string> {
	const text = lineOf(Array.isArray(raw) ? raw[0] : raw)
		.split(/[\s;,]/)[0]
		?.replace(/^<|>$/g, '');
	if (!text || text.length > 500) return { reason: 'import.problem.web' };
	const withScheme = /^https?:\/\//i.test(text)
		? text
		: `https://${text.replace(/^\/+|^http:?\/*/i, '')}`;
	if (!URL.canParse(withScheme)) return { reason: 'import.problem.web' };
	const url = new URL(withScheme);
	const isPublic =
		/^https?:$/.test(url.protocol) &&
		/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(url.hostname) &&
		/[a-z]{2}$/i.test(url.hostname) &&
		url.username === '' &&
		url.port === '' &&
		!text.includes('@');
	if (!isPublic) return { reason: 'import.problem.web' };
	const path = url.pathname === '/' && url.search === '' && url.hash === '' ? '' : null;
	return { value: path === '' ? `${url.protocol}//${url.hostname}` : url.href };
}

/** The first address of a cell, without `mailto:` and angle brackets. */
export function readEmail(raw: unknown): Reading<string> {
	const [first = ''] = valuesOf(raw);
	const bracketed = /<([^<>]{3,254})>/.exec(first)?.[1] ?? first;
	const address =
		bracketed
			.replace(/^mailto:/i, '')
			.replace(/\s/g, '')
			.split('/')[0] ?? '';
	if (!isMailAddress(address)) return { reason: 'import.problem.email' };
	const at = address.lastIndexOf('@');
	return { value: address.slice(0, at) + address.slice(at).toLowerCase() };
}

const functionWords = new Set(
	`info kontakt kontakte contact contacts mail email e-mail office post posta posteingang buero bureau buro
	kancelar sekretariat secretariat recepce recepcia reception empfang zentrale centrala verwaltung sprava
	administration admin vertrieb verkauf sales obchod prodej einkauf nakup purchasing procurement export import
	service servis support podpora helpdesk hotline kundendienst kundenservice zakaznik zakaznici anfrage anfragen
	anfragenannahme poptavka poptavky objednavky objednavka bestellung bestellungen order orders angebot nabidka
	marketing presse press tisk media pr redaktion redakce jobs job karriere kariera career careers bewerbung hr
	personal personalabteilung buchhaltung ucetni uctarna rechnung rechnungen faktury invoice finance finanzen
	logistik logistika dispo disposition expedice lager sklad versand doprava werkstatt dilna produktion vyroba
	production technik technika konstruktion konstrukce entwicklung vyvoj qm qs qualitaet kvalita quality labor
	laborator lab transfer forschung vyzkum research projekt projekty projekte projects team firma company gmbh
	shop eshop obchudek rezervace reservierung booking hotel restaurant hello hallo ahoj dobryden welcome
	international wirtschaft wifoe wirtschaftsfoerderung gewerbe starosta mesto obec stadt gemeinde rathaus
	datenschutz gdpr webmaster web noreply de cz cs en eu sachsen sasko`
		.split(/\s+/)
		.filter((word) => word !== '')
);

/**
 * True for the address of a function (info@, vertrieb@), which names nobody. An address whose words
 * are all unknown is taken for a person's, unless it is the company's own name.
 */
export function isFunctionAddress(address: string): boolean {
	const at = address.lastIndexOf('@');
	const local = address.slice(0, at).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	const domain = address.slice(at + 1).toLowerCase();
	const words = local.split(/[._+\-\d]+/).filter((word) => word !== '');
	if (words.length === 0) return false;
	if (words.every((word) => functionWords.has(word))) return true;
	const own = domain.split('.').at(-2) ?? '';
	return own.length > 2 && local.replace(/[^a-z]/g, '') === own.replace(/[^a-z]/g, '');
}
