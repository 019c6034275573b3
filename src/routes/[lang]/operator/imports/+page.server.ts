import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	LARGEST_UPLOAD,
	listImports,
	listSources,
	uploadList
} from '#server/directory/import/index.ts';
import { database } from '#server/platform/connection.ts';
import { textFields, type FormProblem } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	imports: (await listImports(database())).map(({ id, kind, source, fileName, ...row }) => {
		const { state, createdAt, totalRows } = row;
		return { id, kind, source, fileName, state, createdAt, totalRows };
	}),
	sources: await listSources(database())
});

const Upload = v.object({
	kind: v.optional(v.picklist(['organisations', 'listings'] as const), 'organisations'),
	source: v.pipe(
		v.string('import.refused.source_needed'),
		v.trim(),
		v.nonEmpty('import.refused.source_needed'),
		v.maxLength(100, 'import.problem.too_long')
	),
	file: v.pipe(
		v.instance(File, 'import.file_needed'),
		v.check(({ name }) => name !== '', 'import.file_needed')
	)
});

/** Room for the other fields of the form. */
const MARGIN = 64 * 1024;

export const actions: Actions = {
	default: async ({ request, locals }) => {
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
		const { kind, source, file } = parsed.output;
		let id: string;
		try {
			const bytes = new Uint8Array(await file.arrayBuffer());
			id = await uploadList(database(), locals.actor, { kind, source, name: file.name, bytes });
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const { code: refusal, values: refusalValues } = cause;
			return problem({ values, status: 422, refusal, refusalValues });
		}
		redirect(303, `/${locals.lang}/operator/imports/${id}/columns`);
	}
};

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
