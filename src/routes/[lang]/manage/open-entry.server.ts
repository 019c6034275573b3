import { error, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { readStanding, type MemberRole, type Standing } from '#server/directory/members/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction, type FormProblem } from '#server/platform/form-action.ts';

type Entry = Pick<RequestEvent, 'locals'> & { params: { id: string } };

const ranks: Record<MemberRole, number> = { viewer: 1, editor: 2, owner: 3 };

/**
 * In what capacity the visitor is in these rooms. Whoever has no business here gets what an entry
 * that does not exist gives (R03).
 */
export async function openEntry({ params, locals }: Entry, least: MemberRole): Promise<Standing> {
	const standing = isId(params.id) ? await readStanding(database(), locals.actor, params.id) : null;
	if (!standing || ranks[standing.role] < ranks[least]) error(404, 'Not found');
	return standing;
}

/** The id of one of several things, from the address. */
export function itemId(params: { item?: string }): string {
	const { item = '' } = params;
	return isId(item) ? item : error(404, 'Not found');
}

/** A form of these rooms: who may not use it learns nothing; then it leads where `handle` says. */
export function entryAction<
	S extends v.GenericSchema<Record<string, unknown>, unknown>,
	E extends RequestEvent & Entry
>(
	schema: S,
	least: MemberRole,
	handle: (input: v.InferOutput<S>, event: E) => Promise<string>
): (event: E) => Promise<ActionFailure<FormProblem>> {
	const act = formAction(schema, async (input: v.InferOutput<S>, event: E) =>
		redirect(303, await handle(input, event))
	);
	return async (event) => {
		await openEntry(event, least);
		return act(event);
	};
}

/** A form without fields: one button. */
export const Nothing = v.object({});

function isId(text: string): boolean {
	return v.is(v.pipe(v.string(), v.uuid()), text);
}
