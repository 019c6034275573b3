import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from './refusal.ts';

type FormSchema =
	v.GenericSchema<never, unknown> | v.GenericSchema<Record<string, unknown>, unknown>;

export interface FormProblem {
	/** What was typed, by field; a field that was sent several times keeps all its values. */
	values: Record<string, string | string[]>;
	/** Message key by field. */
	fieldErrors: Record<string, string>;
	refusal?: string;
	refusalValues?: Record<string, string | number>;
}

/** Parses the form, runs the handler, and turns a `Refusal` into a form error. Anything else is a bug and propagates. */
export function formAction<S extends FormSchema, E extends RequestEvent, Result>(
	schema: S,
	handle: (input: v.InferOutput<S>, event: E) => Promise<Result>
): (event: E) => Promise<ActionFailure<FormProblem> | Result> {
	return async (event) => {
		const values = textFields(await event.request.formData());
		const parsed = v.safeParse(schema, values);
		if (!parsed.success) {
			return fail(422, { values, fieldErrors: firstErrors(parsed.issues) });
		}

		try {
			return await handle(parsed.output, event);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const tooMany = cause.code === 'platform.too_many';
			if (tooMany) event.setHeaders({ 'retry-after': String(cause.values.seconds) });
			return fail(tooMany ? 429 : 422, {
				values,
				fieldErrors: {},
				refusal: cause.code,
				refusalValues: cause.values
			});
		}
	};
}

/** Text fields of a form; a name that occurs several times gives a list, files are left out. */
export function textFields(form: FormData): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = Object.create(null) as Record<string, string>;
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		const before = values[name];
		values[name] = before === undefined ? value : [before, value].flat();
	}
	return values;
}

function firstErrors(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of issues) {
		const field = v.getDotPath(issue);
		if (field) errors[field] ??= issue.message;
	}
	return errors;
}
