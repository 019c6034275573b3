/** What a form fills in from a register. Null: the register does not say. */
export interface RegisterCompany {
	name: string | null;
	/** In its usual spelling, for example `s.r.o.`. */
	legalForm: string | null;
	ico: string | null;
	/** Own VAT number; never one that may hold a birth number. */
	vatId: string | null;
	/** Number of the VAT group that it belongs to. */
	vatGroupId: string | null;
	seat: RegisterSeat | null;
	/** Divisions of NACE Rev. 2.1, which the directory keeps. */
	nace: string[];
	/** Divisions of NACE Rev. 2, in force until 2025. */
	naceRev2: string[];
	foundedYear: number | null;
	/** ISO day since when it no longer exists. */
	dissolvedOn: string | null;
	/** A sole trader: name and seat are personal data. */
	isNaturalPerson: boolean;
}

export interface RegisterSeat {
	street: string | null;
	postcode: string | null;
	place: string | null;
	/** ISO 3166 code. */
	country: string | null;
	/** On one line, as the register writes it. */
	text: string | null;
}

export type RegisterName = 'ares' | 'vies';

/** Who said so, and when: kept with what was filled in. */
export interface Evidence {
	register: RegisterName;
	/** ISO time at which the register was asked. */
	askedAt: string;
	/** Of VIES: its own day and the number of the consultation, where it gives one. */
	requestDate: string | null;
	requestIdentifier: string | null;
}

/**
 * `none`: the register says that there is no such number, or the number cannot be one. `unknown`:
 * it could not be asked, which says nothing about the company. `reason` is a message key.
 */
export type LookUp =
	| { outcome: 'found'; company: RegisterCompany; evidence: Evidence }
	| { outcome: 'none'; reason: string; evidence: Evidence | null }
	| { outcome: 'unknown'; reason: string };

/** Why a register could not be asked. */
export type UnknownReason = 'timeout' | 'unavailable' | 'unreadable' | 'busy' | 'member_state';

export function unknown(reason: UnknownReason): LookUp {
	return { outcome: 'unknown', reason: `registers.unknown.${reason}` };
}

export const emptyCompany: RegisterCompany = {
	name: null,
	legalForm: null,
	ico: null,
	vatId: null,
	vatGroupId: null,
	seat: null,
	nace: [],
	naceRev2: [],
	foundedYear: null,
	dissolvedOn: null,
	isNaturalPerson: false
};
