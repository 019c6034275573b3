import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { mediaLimits } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { textFields, type FormProblem } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { hitLimit } from '#server/platform/throttle.ts';
import { openEntry } from '../../open-entry.server.ts';
import type { RequestEvent } from './$types';

/** Room for the other fields of the form. */
const MARGIN = 64 * 1024;
const LARGEST = Math.max(mediaLimits.pictureBytes, mediaLimits.documentBytes) + MARGIN;

/** Pictures cost time to draw; a gallery is filled in one sitting nevertheless. */
const uploads = { name: 'media.upload', hits: 80, windowSeconds: 3_600 };

export interface Upload<Input> {
	bytes: Uint8Array;
	/** As the person's own machine names it. */
	fileName: string;
	input: Input;
}

/** A form with one file: who may not use it learns nothing, what was typed comes back. */
export function uploadAction<S extends v.GenericSchema<Record<string, unknown>, unknown>>(
	field: 'logo' | 'picture' | 'document',
	schema: S,
	keep: (upload: Upload<v.InferOutput<S>>, event: RequestEvent) => Promise<unknown>
): (event: RequestEvent) => Promise<ActionFailure<FormProblem>> {
	return async (event) => {
		await openEntry(event, 'editor');
		const { request, locals } = event;
		// Said before reading: nobody should wait for a film to learn that it is too large.
		if (Number(request.headers.get('content-length')) > LARGEST) {
			return problem(413, {}, tooLarge());
		}
		const form = await request.formData();
		const values = textFields(form);
		const file = form.get(field);
		const parsed = v.safeParse(schema, values);
		const isMissing = !(file instanceof File) || file.name === '' || file.size === 0;
		if (!parsed.success || isMissing) {
			const fieldErrors = parsed.success ? {} : errorsOf(parsed.issues);
			const needed = isMissing ? { [field]: 'media.file_needed' } : {};
			return fail(422, { values, fieldErrors: { ...needed, ...fieldErrors } });
		}
		try {
			await expectPatience(locals.actor.personId ?? '');
			const bytes = new Uint8Array(await file.arrayBuffer());
			await keep({ bytes, fileName: file.name, input: parsed.output }, event);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return problem(cause.code === 'platform.too_many' ? 429 : 422, values, cause);
		}
		redirect(303, '?saved');
	};
}

async function expectPatience(personId: string): Promise<void> {
	const seconds = await hitLimit(database(), uploads, personId);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
}

function tooLarge(): Refusal {
	const megabytes = Math.floor(LARGEST / 1_000_000);
	return new Refusal('media.refused.too_large', { megabytes });
}

function problem(status: number, values: FormProblem['values'], refusal: Refusal) {
	const { code, values: refusalValues } = refusal;
	return fail(status, { values, fieldErrors: {}, refusal: code, refusalValues });
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
	return Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]));
}
