import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { describeError, faultOf } from './faults.ts';
import { log } from './log.ts';
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

/**
 * Parses the form, runs the handler, and turns a `Refusal` into a form error. A passing fault, such as
 * a full disk, becomes one as well, so that nobody loses what they typed. Anything else is a bug and
 * propagates.
 */
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
			const refusal = cause instanceof Refusal ? cause : refusalOf(cause);
			if (!refusal) throw cause;
			const { code, values: refusalValues } = refusal;
			const tooMany = code === 'platform.too_many';
			if (tooMany) event.setHeaders({ 'retry-after': String(refusalValues.seconds) });
			const status = refusal !== cause ? 503 : tooMany ? 429 : 422;
			return fail(status, { values, fieldErrors: {}, refusal: code, refusalValues });
		}
	};
}

/** What to tell somebody whose form could not be kept for now; null where the error is our own. */
function refusalOf(cause: unknown): Refusal | null {
	const fault = faultOf(cause);
	if (fault === null) return null;
	log.warn({ err: describeError(cause) }, 'a form could not be kept');
	return new Refusal(`platform.not_kept.${fault}`);
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
