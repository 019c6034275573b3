import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	chooseOptions,
	confirmImport,
	discardImport,
	duplicateChoices,
	duplicateKinds,
	fieldsOf,
	ImportOptions,
	LARGEST_UPLOAD,
	listImportRows,
	listImports,
	listSources,
	organisationTarget,
	readColumns,
	readImport,
	undoImport,
	uploadList,
	type ImportView
} from '#server/directory/import/index.ts';
import { listingTarget } from '#server/listings/import/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction, textFields, type FormProblem } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';

/**
 * Whose rooms these are: an institution's, which holds its own imports, or the operator's, which
 * hold all.
 */
export interface ImportRooms {
	institutionId: string | null;
	/** Path of the list of imports. */
	base: string;
}

/** Rows shown of each kind; all of them stand in the report. */
const SHOWN = 50;

export async function importsData({ institutionId }: ImportRooms) {
	const imports = await listImports(database(), institutionId ?? undefined);
	return {
		imports: imports.map(({ id, kind, source, fileName, state, createdAt, totalRows }) => {
			return { id, kind, source, fileName, state, createdAt, totalRows };
		}),
		sources: institutionId === null ? await listSources(database()) : []
	};
}

export async function importData(rooms: ImportRooms, id: string, event: Event) {
	const view = await expectImport(rooms, id);
	if (view.state === 'begun') redirect(303, `${rooms.base}/${view.id}/columns`);
	const isAtWork = view.state === 'checking' || view.state === 'running';
	// Works without script: the browser asks again by itself.
	if (isAtWork) event.setHeaders({ refresh: '2' });
	const first = (decision: 'bad' | 'create' | 'update') =>
		listImportRows(database(), view.id, [decision], { after: 0, limit: SHOWN });
	return {
		import: view,
		isAtWork,
		bad: isAtWork ? [] : await first('bad'),
		created: isAtWork ? [] : await first('create'),
		changed: isAtWork ? [] : await first('update')
	};
}

export async function columnsData(rooms: ImportRooms, id: string, sheet: string | null) {
	const view = await expectOpen(rooms, id);
	const options = v.parse(ImportOptions, view.options);
	return {
		id: view.id,
		kind: view.kind,
		fileName: view.fileName,
		source: view.source,
		file: await readColumns(database(), view.id, sheet ?? options.sheet),
		options,
		fields: [...fieldsOf(view.kind)],
		duplicateKinds: [...duplicateKinds],
		duplicateChoices: [...duplicateChoices]
	};
}

type Event = Pick<RequestEvent, 'locals' | 'setHeaders'>;
type Open<E> = (event: E) => ImportRooms | Promise<ImportRooms>;

const Upload = v.object({
	kind: v.optional(v.picklist(['organisations', 'listings'] as const), 'organisations'),
	source: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100, 'import.problem.too_long'))),
	file: v.pipe(
		v.instance(File, 'import.file_needed'),
		v.check(({ name }) => name !== '', 'import.file_needed')
	)
});

/** Room for the other fields of the form. */
const MARGIN = 64 * 1024;

/** Takes the list that was uploaded, and leads on to its columns. */
export function uploadAction<E extends RequestEvent>(open: Open<E>) {
	return async (event: E) => {
		const { base, institutionId } = await open(event);
		const { request, locals } = event;
		// Said before reading: nobody should wait for 200 MB to learn that they are too many.
		if (Number(request.headers.get('content-length')) > LARGEST_UPLOAD + MARGIN) {
			return problem({ values: {}, status: 413, refusal: 'import.refused.too_large' });
		}
		const form = await request.formData();
		const values = textFields(form);
		const parsed = v.safeParse(Upload, { ...values, file: form.get('file') });
		if (!parsed.success) {
			return problem({ values, status: 422, fieldErrors: errorsOf(parsed.issues) });
		}
		const { kind, source = '', file } = parsed.output;
		if (institutionId === null && source === '') {
			const fieldErrors = { source: 'import.refused.source_needed' };
			return problem({ values, status: 422, fieldErrors });
		}
		let id: string;
		try {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const list = { kind, source, institutionId, name: file.name, bytes };
			id = await uploadList(database(), locals.actor, list);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const { code: refusal, values: refusalValues } = cause;
			return problem({ values, status: 422, refusal, refusalValues });
		}
		redirect(303, `${base}/${id}/columns`);
	};
}

export interface ImportProblem extends FormProblem {
	fieldErrors: Record<string, string>;
}

interface Problem extends Partial<Omit<FormProblem, 'values'>> {
	values: FormProblem['values'];
	status: number;
}

function problem({ status, ...rest }: Problem) {
	return fail(status, { fieldErrors: {}, ...rest } satisfies FormProblem);
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
	return Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]));
}

const Nothing = v.looseObject({});

/** Carrying a checked import out, forgetting it, and taking a finished one back. */
export function importActions<E extends RequestEvent>(open: Open<E>, idOf: (event: E) => string) {
	const act = (handle: (view: ImportView, rooms: ImportRooms, event: E) => Promise<string>) =>
		formAction(Nothing, async (_, event: E) => {
			const rooms = await open(event);
			const view = await expectImport(rooms, idOf(event));
			redirect(303, await handle(view, rooms, event));
		});
	return {
		confirm: act(async ({ id }, { base }, { locals }) => {
			await confirmImport(database(), locals.actor, id);
			return `${base}/${id}`;
		}),
		discard: act(async ({ id }, { base }, { locals }) => {
			await discardImport(database(), locals.actor, id);
			return base;
		}),
		undo: act(async ({ id, kind }, { base }, { locals }) => {
			const target = kind === 'organisations' ? organisationTarget : listingTarget;
			await undoImport(database(), locals.actor, target, id);
			return `${base}/${id}`;
		})
	};
}

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

/** Takes what was chosen for the columns, and leads back to the import, which is then checked. */
export function columnsAction<E extends RequestEvent>(open: Open<E>, idOf: (event: E) => string) {
	return formAction(ChosenColumns, async (input, event: E) => {
		const rooms = await open(event);
		const view = await expectOpen(rooms, idOf(event));
		const { personalSource: source, legalBasis } = input;
		if ((source === '') !== (legalBasis === '')) throw new Refusal('import.columns.personal_both');
		await chooseOptions(database(), event.locals.actor, view.id, {
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
		redirect(303, `${rooms.base}/${view.id}`);
	});
}

function mappingIn(input: Record<string, unknown>, columns: number): (string | null)[] {
	return Array.from({ length: columns }, (_, column) => {
		const field = input[`column-${column}`];
		return typeof field === 'string' && field !== '' ? field : null;
	});
}

/** The import, where it is one of these rooms; another institution's is as good as none (R03). */
export async function expectImport(
	{ institutionId }: Pick<ImportRooms, 'institutionId'>,
	id: string
): Promise<ImportView> {
	const isId = v.is(v.pipe(v.string(), v.uuid()), id);
	const view = isId ? await readImport(database(), id) : null;
	if (!view || (institutionId !== null && view.institutionId !== institutionId)) {
		error(404, 'Not found');
	}
	return view;
}

/** An import whose columns can still be chosen; one that is under way shows where it stands. */
async function expectOpen(rooms: ImportRooms, id: string): Promise<ImportView> {
	const view = await expectImport(rooms, id);
	const isUnderWay = view.startedAt !== null || view.confirmedAt !== null;
	if (isUnderWay || view.fileId === null) redirect(303, `${rooms.base}/${view.id}`);
	return view;
}
