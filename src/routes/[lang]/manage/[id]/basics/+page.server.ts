import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	askRegister,
	Basics,
	editBasics,
	readBasics,
	RegisterNumber,
	versionOf
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { textFields } from '#server/platform/form-action.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readBasics(database(), event.params.id);
	return { current, version: versionOf(current) };
};

export const actions: Actions = {
	save: entryAction(Basics, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editBasics(database(), locals.actor, { ...input, organisationId: params.id });
		return '?saved';
	}),
	/** Lays what the register says into the form, for the editor to look at and save. */
	lookup: async (event: RequestEvent) => {
		await openEntry(event, 'editor');
		const values = textFields(await event.request.formData());
		const [asked = '', otherwise = ''] = [values.registerNumber, values.vatId].flat();
		const field = asked === '' ? 'vatId' : 'registerNumber';
		const number = v.safeParse(RegisterNumber, { number: asked || otherwise });
		if (!number.success) {
			return fail(422, { values, fieldErrors: { [field]: number.issues[0].message } });
		}
		const answer = await askRegister(database(), number.output.number);
		if (!answer) {
			return fail(422, { values, fieldErrors: { [field]: 'manage.error.no_register' } });
		}
		if (answer.state !== 'found') {
			const refusal = answer.state === 'pending' ? 'manage.new.register_pending' : answer.reason;
			return fail(422, { values, fieldErrors: {}, refusal });
		}
		const { name, legalForm, ico, vatId, nace, foundedYear } = answer.company;
		const known = {
			name,
			legalForm,
			registerNumber: ico,
			vatId,
			nace: nace.length > 0 ? nace.join(', ') : null,
			founded: foundedYear === null ? null : String(foundedYear)
		};
		const filled = Object.entries(known).filter((entry): entry is [string, string] =>
			Boolean(entry[1])
		);
		return {
			values: { ...values, ...Object.fromEntries(filled) },
			fieldErrors: {},
			isFilled: true
		};
	}
};
