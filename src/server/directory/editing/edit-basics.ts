import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { organisationTypes } from '#i18n/kinds.ts';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { isFunctionAddress, readEmail, readWeb } from '../import/cells/read-address.ts';
import { registrableDomain } from '../web-domain.ts';
import { readFoundingYear, readHeadcount } from '../import/cells/read-quantity.ts';
import { readNace } from '../import/cells/read-word.ts';
import { requireStanding } from '../members/read-standing.ts';
import { divisionOf } from '../nace.ts';
import { canonicalLegalForm, checkVatId, nameKey } from '../registers/index.ts';
import { organisations, sizeClass } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, line, optionalLine, read, several } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { readPhone, readRegisterEntry, vatProblems } from './read-numbers.ts';
import { spokenLanguages } from '#i18n/spoken-languages.ts';

export const Basics = v.pipe(
	v.object({
		basedOn,
		name: line(250),
		type: v.picklist(organisationTypes, 'manage.error.choose'),
		legalForm: v.pipe(
			optionalLine(100),
			v.transform((form) => (form === '' ? null : canonicalLegalForm(form)))
		),
		language: v.picklist(languages, 'manage.error.choose'),
		web: read(500, (text) => {
			const reading = readWeb(text);
			return 'value' in reading ? reading : { reason: 'manage.error.web' };
		}),
		email: read(254, readFunctionAddress),
		phone: read(60, readPhone),
		registerNumber: optionalLine(200),
		registerCourt: optionalLine(100),
		vatId: read(40, readVatId),
		nace: read(400, readNaceCodes),
		employees: read(20, readEmployees),
		size: v.picklist(['', ...sizeClass.enumValues], 'manage.error.choose'),
		founded: read(40, (text) => {
			const reading = readFoundingYear(text, new Date().getUTCFullYear());
			return 'value' in reading ? reading : { reason: 'manage.error.founded' };
		}),
		languagesSpoken: several(spokenLanguages)
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { registerNumber, registerCourt, size, employees, ...rest } = dataset.value;
		const entry = readRegisterEntry(registerNumber, registerCourt);
		if ('reason' in entry) {
			addIssue({
				message: entry.reason,
				path: [
					{
						type: 'object',
						origin: 'value',
						input: dataset.value,
						key: entry.field,
						value: dataset.value[entry.field]
					}
				]
			});
			return NEVER;
		}
		return {
			...rest,
			...entry.value,
			employees: employees?.employees ?? null,
			// A headcount decides the class; a class alone may be chosen where nobody counts in public.
			size: employees?.size ?? (size === '' ? null : size)
		};
	})
);

export interface EditedBasics extends v.InferOutput<typeof Basics> {
	organisationId: string;
}

/** Fields of the form by the names that imports give them. */
const importNames: Record<string, readonly string[]> = {
	registerNumber: ['registerNumber', 'ico'],
	registerCourt: ['registerNumber'],
	size: ['employees'],
	phone: []
};

/** Writes the base data of an entry. */
export async function editBasics(db: Db, actor: Actor, input: EditedBasics): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'basics',
		basedOn: input.basedOn,
		read: (tx) => readBasics(tx, organisationId),
		write: async (tx) => {
			await tx
				.update(organisations)
				.set({
					name: input.name,
					nameKey: nameKey(input.name),
					type: input.type,
					legalForm: input.legalForm,
					language: input.language,
					web: input.web,
					webDomain: input.web === null ? null : registrableDomain(input.web),
					email: input.email,
					phone: input.phone,
					ico: input.ico,
					registerNumber: input.registerNumber,
					registerCourt: input.registerCourt,
					vatId: input.vatId,
					nace: input.nace ?? [],
					employees: input.employees,
					size: input.size,
					foundedYear: input.founded,
					spokenLanguages: input.languagesSpoken
				})
				.where(eq(organisations.id, organisationId));
		},
		ownFields: (changed) => changed.flatMap((field) => importNames[field] ?? [field])
	});
}

/** The base data as the form shows them. */
export async function readBasics(db: Db, organisationId: string): Promise<FormValues | null> {
	const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
	if (!row) return null;
	return {
		name: row.name,
		type: row.type,
		legalForm: row.legalForm ?? '',
		language: row.language,
		web: row.web ?? '',
		email: row.email ?? '',
		phone: row.phone ?? '',
		registerNumber: row.ico ?? row.registerNumber ?? '',
		registerCourt: row.registerCourt ?? '',
		vatId: row.vatId ?? '',
		nace: row.nace.join(', '),
		employees: row.employees === null ? '' : String(row.employees),
		size: row.size ?? '',
		founded: row.foundedYear === null ? '' : String(row.foundedYear),
		languagesSpoken: spokenLanguages.filter((code) => row.spokenLanguages.includes(code))
	};
}

/** Only an address that names nobody: it is public. */
function readFunctionAddress(text: string) {
	const reading = readEmail(text);
	if (!('value' in reading)) return { reason: 'directory.no_address' };
	return isFunctionAddress(reading.value) ? reading : { reason: 'manage.error.personal_address' };
}

function readVatId(text: string) {
	const check = checkVatId(text);
	if (!check.valid) return { reason: vatProblems[check.reason] };
	return check.personal ? { reason: 'manage.error.vat_personal' } : { value: check.value };
}

function readNaceCodes(text: string) {
	const { codes, words } = readNace(text);
	const isKnown = codes.every((code) => divisionOf(code) !== null);
	return words.length === 0 && codes.length > 0 && isKnown
		? { value: codes }
		: { reason: 'manage.error.nace' };
}

function readEmployees(text: string) {
	const reading = readHeadcount(text);
	// A range is a class, which has a field of its own.
	return 'value' in reading && reading.value.employees !== null
		? { value: reading.value }
		: { reason: 'manage.error.employees' };
}
