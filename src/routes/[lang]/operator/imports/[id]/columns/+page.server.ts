import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	chooseOptions,
	duplicateChoices,
	duplicateKinds,
	fieldsOf,
	ImportOptions,
	readColumns,
	readImport
} from '#server/directory/import/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const view = await expectOpen(params.id, locals.lang);
	const options = v.parse(ImportOptions, view.options);
	const wanted = url.searchParams.get('sheet') ?? options.sheet;
	const file = await readColumns(database(), view.id, wanted);
	return {
		id: view.id,
		kind: view.kind,
		fileName: view.fileName,
		source: view.source,
		file,
		options,
		fields: [...fieldsOf(view.kind)],
		duplicateKinds: [...duplicateKinds],
		duplicateChoices: [...duplicateChoices]
	};
};

const text = v.optional(v.string(), '');
const choice = v.optional(v.picklist(duplicateChoices), 'skip');

const ChosenColumns = v.looseObject({
	columns: v.pipe(text, v.transform(Number), v.integer(), v.minValue(0), v.maxValue(500)),
	sheet: text,
	country: v.optional(v.picklist(['', 'DE', 'CZ']), ''),
	language: v.optional(v.picklist(['', 'de', 'cs', 'en']), ''),
	register_number: choice,
	vat_id: choice,
	web_domain: choice,
	name_place: choice,
	personalSource: v.pipe(text, v.trim(), v.maxLength(300, 'import.problem.too_long')),
	legalBasis: v.pipe(text, v.trim(), v.maxLength(300, 'import.problem.too_long')),
	createOrganisations: v.optional(v.literal('on'))
});

export const actions: Actions = {
	default: formAction(ChosenColumns, async (input, { params, locals }: RequestEvent) => {
		const view = await expectOpen(params.id, locals.lang);
		const { personalSource: source, legalBasis } = input;
		if ((source === '') !== (legalBasis === '')) throw new Refusal('import.columns.personal_both');
		await chooseOptions(database(), locals.actor, view.id, {
			...v.parse(ImportOptions, view.options),
			sheet: input.sheet || null,
			mapping: input.columns === 0 ? null : mappingIn(input, input.columns),
			country: input.country || null,
			language: input.language || null,
			duplicates: {
				register_number: input.register_number,
				vat_id: input.vat_id,
				web_domain: input.web_domain,
				name_place: input.name_place
			},
			personal: source === '' ? null : { source, legalBasis },
			createOrganisations: input.createOrganisations === 'on'
		});
		redirect(303, `/${locals.lang}/operator/imports/${view.id}`);
	})
};

function mappingIn(input: Record<string, unknown>, columns: number): (string | null)[] {
	return Array.from({ length: columns }, (_, column) => {
		const field = input[`column-${column}`];
		return typeof field === 'string' && field !== '' ? field : null;
	});
}

/** An import whose columns can still be chosen; one that is under way shows where it stands. */
async function expectOpen(id: string, lang: string) {
	const parsed = v.safeParse(v.pipe(v.string(), v.uuid()), id);
	const view = parsed.success ? await readImport(database(), id) : null;
	if (!view) error(404, 'Not found');
	const isUnderWay = view.startedAt !== null || view.confirmedAt !== null;
	if (isUnderWay || view.fileId === null) {
		redirect(303, `/${lang}/operator/imports/${id}`);
	}
	return view;
}
