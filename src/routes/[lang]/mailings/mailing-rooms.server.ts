import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { organisationTypes } from '#i18n/kinds.ts';
import {
	cancelMailing,
	listMailings,
	MailingForm,
	pauseMailing,
	readMailing,
	readMailingForm,
	releaseMailing,
	resumeMailing,
	sizes,
	startMailing,
	testMailing,
	writeMailing
} from '#server/mailings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction } from '#server/platform/form-action.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { districts } from '#server/regions/index.ts';
import { loadVocabulary } from '#server/vocabulary/index.ts';

/** Recipients that a draft shows as examples. */
const EXAMPLES = 10;

/** The mailings of a house: of the operator, or of an institution. */
export async function loadMailings({ locals }: RequestEvent, institutionId: string | null) {
	const { actor, lang: language } = locals;
	return { mailings: await listMailings(database(), actor, { institutionId, language }) };
}

/** Makes a draft and goes there. */
export async function beginMailing(
	{ locals, url }: RequestEvent,
	institutionId: string | null
): Promise<never> {
	const id = await startMailing(database(), locals.actor, institutionId);
	redirect(303, `${url.pathname}/${id}`);
}

interface Address {
	mailingId: string;
	institutionId: string | null;
}

export async function loadMailing(event: RequestEvent, house: string | null) {
	const { locals, params, url } = event;
	const address = addressOf(params, house);
	const mailing = await readMailing(database(), locals.actor, address).catch(hide);
	const { group, ...rest } = mailing;
	// Works without script: the browser asks again by itself.
	if (rest.state === 'sending') event.setHeaders({ refresh: '15' });
	return {
		mailing: {
			...rest,
			group: group && {
				...group,
				recipients: group.recipients.length,
				examples: group.recipients
					.slice(0, EXAMPLES)
					.map(({ name, organisation, language }) => ({ name, organisation, language }))
			}
		},
		choices: choicesFor(locals.lang),
		maySayWhy: locals.actor.isOperator,
		done: (['saved', 'released'] as const).find((what) => url.searchParams.has(what)) ?? null
	};
}

function choicesFor(lang: Language) {
	return {
		districts: districts.map(({ id, name }) => ({ value: id, label: name[lang] })),
		fields: [...loadVocabulary().fields.values()]
			.map(({ id, label }) => ({ value: id, label: label[lang] }))
			.sort((a, b) => a.label.localeCompare(b.label, lang)),
		types: organisationTypes,
		sizes,
		languages
	};
}

const Release = v.object({ basedOn: v.pipe(v.string(), v.isoTimestamp()) });

type Do = (address: Address, event: RequestEvent) => Promise<void>;

/** What the page of a mailing can do, for the house that `open` lets in. */
export function mailingActions(open: (event: RequestEvent) => Promise<string | null>) {
	const step = (act: Do) =>
		formAction(v.object({}), async (_, event: RequestEvent) => {
			await act(addressOf(event.params, await open(event)), event);
			redirect(303, event.url.pathname);
		});
	return {
		save: formAction(MailingForm, async (form, event: RequestEvent) => {
			const address = addressOf(event.params, await open(event));
			await writeMailing(database(), event.locals.actor, { ...address, ...readMailingForm(form) });
			redirect(303, `${event.url.pathname}?saved`);
		}),
		test: formAction(v.object({}), async (_, event: RequestEvent) => {
			const address = addressOf(event.params, await open(event));
			return { tested: await testMailing(database(), event.locals.actor, address) };
		}),
		release: formAction(Release, async ({ basedOn }, event: RequestEvent) => {
			const address = addressOf(event.params, await open(event));
			await releaseMailing(database(), event.locals.actor, { ...address, basedOn });
			redirect(303, `${event.url.pathname}?released`);
		}),
		pause: step((address, { locals }) => pauseMailing(database(), locals.actor, address)),
		resume: step((address, { locals }) => resumeMailing(database(), locals.actor, address)),
		cancel: step((address, { locals }) => cancelMailing(database(), locals.actor, address))
	};
}

function addressOf(params: Partial<Record<string, string>>, institutionId: string | null): Address {
	const mailingId = params.mailing ?? '';
	if (!v.is(v.pipe(v.string(), v.uuid()), mailingId)) error(404, 'Not found');
	return { mailingId, institutionId };
}

/** Another house's mailing looks as if it did not exist (R03). */
function hide(cause: unknown): never {
	if (cause instanceof Refusal) error(404, 'Not found');
	throw cause;
}
