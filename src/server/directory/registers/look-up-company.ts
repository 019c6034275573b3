import { eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { defineJob, enqueue } from '../../platform/jobs.ts';
import { askAres } from './ares.ts';
import { checkIco } from './ico.ts';
import type { LookUp } from './look-up.ts';
import { registerAnswers } from './schema.ts';
import { checkVatId } from './vat.ts';
import { askVies } from './vies.ts';

/** A Czech IČO, or a VAT number of the EU with its country prefix; as people write them. */
export type CompanyNumber = { ico: string } | { vatId: string };

/** Where a look-up in the background stands. */
export type LookUpState =
	| { state: 'pending' }
	/** Nobody has asked, or it is so long ago that it counts no more. */
	| { state: 'not_asked' }
	| { state: 'answered'; lookUp: LookUp };

export const lookUpCompanyJob = defineJob<{ ico: string } | { vatId: string }>(
	'directory.look-up-company',
	{ retryLimit: 1, expireInSeconds: 60 }
);

/** How long an answer counts. A number that is unknown today may be given out tomorrow. */
const KEPT: Record<LookUp['outcome'], string> = {
	found: '30 days',
	none: '1 day',
	unknown: '3 minutes'
};

const underWay = new Map<string, Promise<LookUp>>();

/**
 * What the register says of a company: ARES for an IČO, VIES for a VAT number. Waits for the register
 * up to 10 seconds where the answer is not known yet; a form asks by `requestLookUp` instead. Never
 * throws because of the register: a fault is `unknown` with its reason as a message key.
 */
export async function lookUpCompany(db: Db, number: CompanyNumber): Promise<LookUp> {
	const question = readNumber(number);
	if ('refused' in question) return question.refused;
	const kept = await readKept(db, question.key);
	return kept.state === 'answered' ? kept.lookUp : askOnce(db, question);
}

async function askOnce(db: Db, question: AnswerableQuestion): Promise<LookUp> {
	// Many who ask the same at the same moment wait for one answer.
	const asking = underWay.get(question.key) ?? ask(db, question);
	underWay.set(question.key, asking);
	try {
		return await asking;
	} finally {
		underWay.delete(question.key);
	}
}

/** Lets the register be asked in the background, once, and says how far it is. */
export async function requestLookUp(db: Db, number: CompanyNumber): Promise<LookUpState> {
	const question = readNumber(number);
	if ('refused' in question) return { state: 'answered', lookUp: question.refused };
	return db.transaction(async (tx) => {
		const kept = await readKept(tx, question.key);
		if (kept.state !== 'not_asked') return kept;
		const pending = {
			answer: null,
			answeredAt: null,
			requestedAt: sql`now()`,
			// A worker that dies with the question under way leaves it open no longer than this.
			expiresAt: sql`now() + interval '2 minutes'`
		};
		const [mine] = await tx
			.insert(registerAnswers)
			.values({ key: question.key, ...pending })
			.onConflictDoUpdate({
				target: registerAnswers.key,
				set: pending,
				setWhere: sql`${registerAnswers.expiresAt} <= now()`
			})
			.returning({ key: registerAnswers.key });
		if (mine) await enqueue(tx, lookUpCompanyJob, number);
		return { state: 'pending' };
	});
}

/** Asks for a number that `requestLookUp` noted. */
export async function carryOutLookUp(db: Db, number: CompanyNumber): Promise<void> {
	await lookUpCompany(db, number);
}

/** How far a look-up in the background is. */
export async function readLookUp(db: Db, number: CompanyNumber): Promise<LookUpState> {
	const question = readNumber(number);
	if ('refused' in question) return { state: 'answered', lookUp: question.refused };
	return readKept(db, question.key);
}

/** Answers are kept no longer than they count. */
export async function forgetLookUps(db: Db): Promise<void> {
	await db.delete(registerAnswers).where(lt(registerAnswers.expiresAt, sql`now()`));
}

export const forgetLookUpsJob = defineJob<Record<string, never>>('directory.forget-look-ups', {
	retryLimit: 1
});

interface AnswerableQuestion {
	key: string;
	ask: (db: Db) => Promise<LookUp>;
}

type Question = AnswerableQuestion | { refused: LookUp };

/** A number that cannot be one is not asked for, a birth number neither. */
function readNumber(number: CompanyNumber): Question {
	const check = 'ico' in number ? checkIco(number.ico) : checkVatId(number.vatId);
	if (!check.valid) return refused(check.reason);
	if ('personal' in check && check.personal) return refused('personal');
	const { value } = check;
	return 'ico' in number
		? { key: `ares:${value}`, ask: (db) => askAres(db, value) }
		: { key: `vies:${value}`, ask: (db) => askVies(db, value) };
}

function refused(reason: 'format' | 'check_digit' | 'personal'): Question {
	return { refused: { outcome: 'none', reason: `registers.none.${reason}`, evidence: null } };
}

async function readKept(db: Db, key: string): Promise<LookUpState> {
	const [row] = await db
		.select({ answer: registerAnswers.answer, counts: sql<boolean>`expires_at > now()` })
		.from(registerAnswers)
		.where(eq(registerAnswers.key, key));
	if (!row?.counts) return { state: 'not_asked' };
	return row.answer === null ? { state: 'pending' } : { state: 'answered', lookUp: row.answer };
}

async function ask(db: Db, { key, ask: askRegister }: AnswerableQuestion): Promise<LookUp> {
	const lookUp = await askRegister(db);
	const kept = {
		answer: lookUp,
		answeredAt: sql`now()`,
		expiresAt: sql`now() + ${KEPT[lookUp.outcome]}::interval`
	};
	await db
		.insert(registerAnswers)
		.values({ key, ...kept })
		.onConflictDoUpdate({ target: registerAnswers.key, set: kept });
	return lookUp;
}
