import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	confirmImport,
	discardImport,
	listImportRows,
	organisationTarget,
	readImport,
	undoImport
} from '#server/directory/import/index.ts';
import { listingTarget } from '#server/listings/import/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Rows shown of each kind; all of them stand in the report. */
const SHOWN = 50;

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const view = await expectImport(params.id);
	if (view.state === 'begun') redirect(303, `/${locals.lang}/operator/imports/${view.id}/columns`);
	const isAtWork = view.state === 'checking' || view.state === 'running';
	// Works without script: the browser asks again by itself.
	if (isAtWork) setHeaders({ refresh: '2' });
	const first = (decision: 'bad' | 'create' | 'update') =>
		listImportRows(database(), view.id, [decision], { after: 0, limit: SHOWN });
	return {
		import: view,
		isAtWork,
		bad: isAtWork ? [] : await first('bad'),
		created: isAtWork ? [] : await first('create'),
		changed: isAtWork ? [] : await first('update')
	};
};

const Nothing = v.looseObject({});

export const actions: Actions = {
	confirm: formAction(Nothing, async (_, { params, locals }: RequestEvent) => {
		const { id } = await expectImport(params.id);
		await confirmImport(database(), locals.actor, id);
		redirect(303, `/${locals.lang}/operator/imports/${id}`);
	}),
	discard: formAction(Nothing, async (_, { params, locals }: RequestEvent) => {
		const { id } = await expectImport(params.id);
		await discardImport(database(), locals.actor, id);
		redirect(303, `/${locals.lang}/operator/imports`);
	}),
	undo: formAction(Nothing, async (_, { params, locals }: RequestEvent) => {
		const { id, kind } = await expectImport(params.id);
		const target = kind === 'organisations' ? organisationTarget : listingTarget;
		await undoImport(database(), locals.actor, target, id);
		redirect(303, `/${locals.lang}/operator/imports/${id}`);
	})
};

async function expectImport(id: string) {
	const parsed = v.safeParse(v.pipe(v.string(), v.uuid()), id);
	const view = parsed.success ? await readImport(database(), id) : null;
	return view ?? error(404, 'Not found');
}
