import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import {
	askRegister,
	createOrganisation,
	draftOrganisation,
	NewOrganisation,
	RegisterNumber,
	type RegisterAnswer
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction, textFields } from '#server/platform/form-action.ts';
import { conceptLabel, detectLanguage } from '#server/vocabulary/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ ticket: crypto.randomUUID() });

type Values = Record<string, string | string[]>;

export const actions: Actions = {
	/** Fills in what the register says, and changes nothing. */
	lookup: async (event) => {
		const typed = await typedIn(event);
		return formAction(RegisterNumber, async ({ number }) => {
			const answer = await askRegister(database(), number);
			if (!answer) {
				return fail(422, { values: typed, fieldErrors: { number: 'manage.error.no_register' } });
			}
			return { values: filledIn(typed, answer), register: described(answer) };
		})(event);
	},
	/** The second step: is this you, is that the place, and what can you do. */
	check: async (event) => {
		const typed = await typedIn(event);
		return formAction(NewOrganisation, async (form) => {
			const { lang, actor } = event.locals;
			const lacks = form.name === '' || form.where === '';
			const answer = lacks ? await askRegister(database(), form.number) : null;
			const values = filledIn(typed, answer);
			const [name, where] = [one(values.name), one(values.where)];
			const register = described(answer);
			const fieldErrors = {
				...(name === '' ? { name: 'manage.error.name_missing' } : {}),
				...(where === '' ? { where: 'manage.error.where_missing' } : {})
			};
			if (name === '' || where === '') return fail(422, { values, fieldErrors, register });
			const language = languageOf(form, lang);
			const filled = { ...form, name, where };
			const draft = await draftOrganisation(database(), actor, {
				form: filled,
				language,
				reader: lang
			});
			if (draft.places.length === 0) {
				return fail(422, { values, fieldErrors: { where: 'manage.error.where_unknown' } });
			}
			const proposals = draft.proposals.map(({ conceptId, matched }) => ({
				id: conceptId,
				label: conceptLabel(conceptId, lang),
				matched
			}));
			return { values: { ...values, language }, register, draft: { ...draft, proposals } };
		})(event);
	},
	change: async (event) => ({ values: await typedIn(event) }),
	create: formAction(NewOrganisation, async (form, { locals }: RequestEvent) => {
		const { lang, actor } = locals;
		const id = await createOrganisation(database(), actor, {
			form,
			language: languageOf(form, lang),
			reader: lang
		});
		redirect(303, `/${lang}/manage/${id}?created`);
	})
};

async function typedIn({ request }: RequestEvent): Promise<Values> {
	return textFields(await request.clone().formData());
}

/** What the register knows stands where nothing was typed; the legal form is only ever its. */
function filledIn(typed: Values, answer: RegisterAnswer | null): Values {
	if (answer?.state !== 'found') return typed;
	const { name, legalForm, seat } = answer.company;
	const where = [seat?.postcode, seat?.place].filter(Boolean).join(' ');
	return {
		...typed,
		name: one(typed.name) || (name ?? ''),
		where: one(typed.where) || where,
		legalForm: legalForm ?? ''
	};
}

/** What the page says about the register. */
function described(answer: RegisterAnswer | null) {
	if (!answer) return null;
	if (answer.state !== 'found') {
		return {
			state: answer.state,
			reason: 'reason' in answer ? answer.reason : null,
			name: null,
			isOver: false,
			isPerson: false,
			source: null
		};
	}
	const { name, dissolvedOn, isNaturalPerson } = answer.company;
	return {
		state: answer.state,
		reason: null,
		name,
		isOver: dissolvedOn !== null,
		isPerson: isNaturalPerson,
		source: { register: answer.register, askedAt: new Date(answer.askedAt) }
	};
}

function languageOf(form: { language: string; description: string }, reader: Language): Language {
	if (form.language === 'de' || form.language === 'cs' || form.language === 'en') {
		return form.language;
	}
	// Few words say little about their language; then the page's is the likelier one.
	return form.description.length < 20 ? reader : detectLanguage(form.description);
}

function one(value: string | string[] | undefined): string {
	return [value ?? ''].flat()[0]?.trim() ?? '';
}
