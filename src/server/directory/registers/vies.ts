import type { Db } from '../../platform/database.ts';
import { environment } from '../../platform/environment.ts';
import { askRegister } from './ask-register.ts';
import { emptyCompany, unknown, type LookUp, type RegisterSeat } from './look-up.ts';
import { splitLegalForm } from './legal-form.ts';

const PUBLIC_VIES = 'https://ec.europa.eu/taxation_customs/vies/rest-api';

/**
 * Asks VIES, the European Commission's service for VAT numbers, for a number with its country prefix.
 * It passes the question on to the member state, which is often out of service: then nothing is known
 * of the number. Germany never gives name and address.
 */
export async function askVies(db: Db, vatId: string): Promise<LookUp> {
	const { VIES_URL } = environment();
	const askedAt = new Date().toISOString();
	const [countryCode, vatNumber] = [vatId.slice(0, 2), vatId.slice(2)];
	const answer = await askRegister(
		db,
		'vies',
		{
			url: `${VIES_URL ?? PUBLIC_VIES}/check-vat-number`,
			method: 'POST',
			headers: { accept: 'application/json', 'content-type': 'application/json' },
			body: JSON.stringify({ countryCode, vatNumber }),
			trusted: VIES_URL
		},
		// Where the state is out of service, the number of one in another state can be asked.
		(status, json) => status === 404 || errorsIn(json).includes('SERVICE_UNAVAILABLE')
	);
	if ('failed' in answer) return answer.failed;
	const { json } = answer;
	const errors = errorsIn(json);
	if (errors.includes('INVALID_INPUT')) {
		return { outcome: 'none', reason: 'registers.none.format', evidence: null };
	}
	if (errors.length > 0) return unknown('member_state');
	const evidence = {
		register: 'vies',
		askedAt,
		requestDate: textIn(json.requestDate),
		requestIdentifier: textIn(json.requestIdentifier)
	} as const;
	// `GET …/ms/…` calls it `isValid`; null and absent mean that nobody could say.
	const valid = json.valid ?? json.isValid;
	if (valid === false) return { outcome: 'none', reason: 'registers.none.vies', evidence };
	if (valid !== true || answer.status !== 200) return unknown('member_state');
	const name = textIn(json.name);
	return {
		outcome: 'found',
		company: {
			...emptyCompany,
			vatId,
			name,
			legalForm: name === null ? null : splitLegalForm(name).legalForm,
			seat: seatIn(countryCode, textIn(json.address))
		},
		evidence
	};
}

function errorsIn(json: Record<string, unknown>): string[] {
	const wrappers = Array.isArray(json.errorWrappers) ? (json.errorWrappers as unknown[]) : [];
	const wrapped = wrappers.map((wrapper) => (wrapper as { error?: unknown } | null)?.error);
	return [...wrapped, json.userError]
		.filter((error) => typeof error === 'string')
		.filter((error) => error !== 'VALID' && error !== 'INVALID' && error !== '');
}

/** `---` stands for what a state does not tell. */
function textIn(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const text = value.trim().slice(0, 500);
	return text === '' || /^-+$/.test(text) ? null : text;
}

/** Addresses come as lines; of Czech ones the last is the postcode with its post office. */
function seatIn(country: string, address: string | null): RegisterSeat | null {
	if (address === null) return null;
	const lines = address.split(/\s*\n\s*/).filter((line) => line !== '');
	const postal = country === 'CZ' ? /^(\d{3}) ?(\d{2})\s+\S/.exec(lines.at(-1) ?? '') : null;
	return {
		street: postal && lines.length === 3 ? (lines[0] ?? null) : null,
		postcode: postal ? `${postal[1]}${postal[2]}` : null,
		place: postal && lines.length === 3 ? (lines[1]?.split(' - ')[0] ?? null) : null,
		country,
		text: lines.join(', ')
	};
}
