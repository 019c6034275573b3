import type { Db } from '../../platform/database.ts';
import {
	readLookUp,
	requestLookUp,
	type CompanyNumber,
	type RegisterCompany
} from '../registers/index.ts';
import type { IdentityNumbers } from './create-organisation.ts';

/** What a register says of a number, as far as it is known by now. */
export type RegisterAnswer =
	| { state: 'found'; company: RegisterCompany; register: 'ares' | 'vies'; askedAt: string }
	/** The register says no, or could not be asked; `reason` is a message key. */
	| { state: 'none' | 'unknown'; reason: string }
	/** It has not answered yet; it is asked in the background. */
	| { state: 'pending' };

/** A form waits no longer than this for a register. */
const PATIENCE = 3_500;
const GLANCE = 100;

/**
 * Asks the register that keeps a number, and waits a moment for its answer. Null where no register
 * can be asked by the numbers given (a German register number is in none that answers).
 */
export async function askRegister(
	db: Db,
	numbers: IdentityNumbers,
	patience = PATIENCE
): Promise<RegisterAnswer | null> {
	const number = numberOf(numbers);
	if (!number) return null;
	let asked = await requestLookUp(db, number);
	for (const end = Date.now() + patience; asked.state === 'pending' && Date.now() < end;) {
		await new Promise((resolve) => setTimeout(resolve, GLANCE));
		asked = await readLookUp(db, number);
	}
	if (asked.state !== 'answered') return { state: 'pending' };
	const { lookUp } = asked;
	if (lookUp.outcome !== 'found') return { state: lookUp.outcome, reason: lookUp.reason };
	const { company, evidence } = lookUp;
	return { state: 'found', company, register: evidence.register, askedAt: evidence.askedAt };
}

function numberOf({ ico, vatId }: IdentityNumbers): CompanyNumber | null {
	if (ico !== null) return { ico };
	return vatId === null ? null : { vatId };
}
