import * as v from 'valibot';
import type { Db } from '../../platform/database.ts';
import { environment } from '../../platform/environment.ts';
import { divisionOf } from '../nace.ts';
import { askRegister } from './ask-register.ts';
import { isNaturalPersonForm, legalFormOfCode } from './legal-form-codes.ts';
import { emptyCompany, unknown, type LookUp, type RegisterCompany } from './look-up.ts';
import { checkDic } from './vat.ts';

const PUBLIC_ARES = 'https://ares.gov.cz/ekonomicke-subjekty-v-be/rest';

// Tolerant: a field that is missing, or of another type than last year, is a field less.
const word = v.fallback(
	v.nullable(
		v.pipe(
			v.union([v.string(), v.number()]),
			v.transform((value) => String(value).replace(/\s+/g, ' ').trim().slice(0, 300) || null)
		)
	),
	null
);
const day = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/))), null);
const codes = v.fallback(
	v.pipe(
		v.array(v.unknown()),
		v.transform((all) =>
			all.filter((code) => typeof code === 'string' || typeof code === 'number').map(String)
		)
	),
	[]
);

const Seat = v.object({
	kodStatu: word,
	nazevObce: word,
	nazevCastiObce: word,
	nazevUlice: word,
	cisloDomovni: word,
	cisloOrientacni: word,
	cisloOrientacniPismeno: word,
	psc: word,
	textovaAdresa: word
});

const Subject = v.object({
	ico: v.pipe(
		v.union([v.string(), v.number()]),
		v.transform((ico) => String(ico).padStart(8, '0'))
	),
	obchodniJmeno: word,
	sidlo: v.fallback(v.nullable(Seat), null),
	pravniForma: word,
	datumVzniku: day,
	datumZaniku: day,
	dic: word,
	dicSkDph: word,
	czNace: codes,
	czNace2008: codes
});
type Subject = v.InferOutput<typeof Subject>;

/**
 * Asks ARES, the register of the Czech Ministry of Finance, for an IČO whose check digit is right.
 * https://ares.gov.cz/stranky/vyvojar-info
 */
export async function askAres(db: Db, ico: string): Promise<LookUp> {
	const { ARES_URL } = environment();
	const evidence = {
		register: 'ares',
		askedAt: new Date().toISOString(),
		requestDate: null,
		requestIdentifier: null
	} as const;
	const answer = await askRegister(
		db,
		'ares',
		{
			url: `${ARES_URL ?? PUBLIC_ARES}/ekonomicke-subjekty/${ico}`,
			headers: { accept: 'application/json' },
			trusted: ARES_URL
		},
		isOutage
	);
	if ('failed' in answer) return answer.failed;
	const { status, json } = answer;
	if (status === 404) return { outcome: 'none', reason: 'registers.none.ares', evidence };
	if (status !== 200) return unknown('unreadable');
	const subject = v.safeParse(Subject, withBlanks(json));
	// An answer about somebody else is no answer.
	if (!subject.success || subject.output.ico !== ico || subject.output.obchodniJmeno === null) {
		return unknown('unreadable');
	}
	return { outcome: 'found', company: companyOf(subject.output), evidence };
}

/** A 404 is about the number only where ARES says so; otherwise the address of the service is wrong. */
function isOutage(status: number, json: Record<string, unknown>): boolean {
	if (status === 404) return json.kod !== 'NENALEZENO';
	return status !== 200;
}

/** Fields that are left out are blank, so that the schema need not tell the two apart. */
function withBlanks(json: Record<string, unknown>): Record<string, unknown> {
	const fill = (entries: object, value: Record<string, unknown>) =>
		Object.fromEntries(Object.keys(entries).map((field) => [field, value[field] ?? null]));
	const { sidlo } = json;
	const seat =
		typeof sidlo === 'object' && sidlo !== null
			? fill(Seat.entries, sidlo as Record<string, unknown>)
			: null;
	return { ...fill(Subject.entries, json), sidlo: seat };
}

function companyOf(subject: Subject): RegisterCompany {
	const form = subject.pravniForma ?? '';
	const naceRev2 = divisionsOf(subject.czNace2008);
	const current = divisionsOf(subject.czNace);
	return {
		...emptyCompany,
		name: subject.obchodniJmeno,
		legalForm: legalFormOfCode(form),
		ico: subject.ico,
		vatId: ownVatId(subject.dic),
		vatGroupId: vatGroup(subject.dicSkDph) ?? vatGroup(subject.dic),
		seat: subject.sidlo && seatOf(subject.sidlo),
		// Divisions kept their numbers from one revision to the next, but for those that are gone.
		nace: current.length > 0 ? current : naceRev2,
		naceRev2,
		foundedYear: subject.datumVzniku === null ? null : Number(subject.datumVzniku.slice(0, 4)),
		dissolvedOn: subject.datumZaniku?.slice(0, 10) ?? null,
		isNaturalPerson: isNaturalPersonForm(form)
	};
}

/** `25`, `256`, `25620`, `25.62`: the first two digits are the division. */
function divisionsOf(all: readonly string[]): string[] {
	return [...new Set(all.flatMap((code) => divisionOf(code) ?? []))].sort();
}

function ownVatId(dic: string | null): string | null {
	if (dic === null || vatGroup(dic) !== null) return null;
	const check = checkDic(dic);
	return check.valid && !check.personal ? check.value : null;
}

/** Groups have numbers of their own, `CZ699` and seven digits. */
function vatGroup(dic: string | null): string | null {
	return dic !== null && /^CZ699\d{7}$/.test(dic) ? dic : null;
}

function seatOf(seat: v.InferOutput<typeof Seat>): RegisterCompany['seat'] {
	const orientation = seat.cisloOrientacni
		? `${seat.cisloOrientacni}${seat.cisloOrientacniPismeno ?? ''}`
		: null;
	const number = [seat.cisloDomovni, orientation].filter(Boolean).join('/');
	// Villages have no streets: the part of the municipality stands in front of the number.
	const named = seat.nazevUlice ?? seat.nazevCastiObce ?? seat.nazevObce;
	return {
		street: named !== null && number !== '' ? `${named} ${number}` : seat.nazevUlice,
		postcode: seat.psc?.replace(/\s/g, '').padStart(5, '0') ?? null,
		place: seat.nazevObce,
		country: seat.kodStatu,
		text: seat.textovaAdresa
	};
}
