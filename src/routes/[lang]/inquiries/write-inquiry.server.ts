import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import {
	commonCertificates,
	confirmedMonths,
	countries,
	countryName,
	drawings,
	generalTolerances,
	inquiryForm,
	issueTicket,
	lengthUnits,
	quantityUnits,
	renderInquiry,
	rhythms,
	startInquiry,
	subjects,
	unconfirmedDays,
	unknownWords,
	type Inquiry,
	weightUnits,
	type FormValues,
	type InquiryForm
} from '#server/conversations/index.ts';
import type { Addressee } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { formAction, textFields } from '#server/platform/form-action.ts';
import { hitLimit, networkOf, type Limit } from '#server/platform/throttle.ts';
import { conceptLabel } from '#server/vocabulary/index.ts';

/** Whom an inquiry is for, and what of theirs it is about. */
export interface Target {
	addressee: Addressee;
	listing: {
		id: string;
		direction: 'offer' | 'request';
		title: string;
		language: Language;
	} | null;
}

const perNetwork: Record<'preview' | 'send', Limit> = {
	preview: { name: 'inquiry.preview', hits: 120, windowSeconds: 3_600 },
	send: { name: 'inquiry.send', hits: 20, windowSeconds: 3_600 }
};

/** What the page of the form shows, for an organisation as for a listing. */
export async function formData(
	{ addressee, listing }: Target,
	lang: Language,
	prefill: FormValues
) {
	return {
		// The recorded address stays on the server.
		addressee: {
			name: addressee.name,
			slug: addressee.slug,
			isLookedAfter: addressee.contact !== null
		},
		listing,
		prefill,
		ticket: await issueTicket(database()),
		choices: choicesIn(lang),
		retention: { days: unconfirmedDays, months: confirmedMonths }
	};
}

export type Choices = ReturnType<typeof choicesIn>;

/** What the lists of the form offer, in the page's language where it is a word. */
function choicesIn(lang: Language) {
	return {
		subjects,
		quantityUnits,
		rhythms,
		lengthUnits,
		weightUnits,
		generalTolerances,
		drawings,
		countries: countries.map((value) => ({ value, label: countryName(value, lang) })),
		certificates: commonCertificates.map((value) => ({ value, label: conceptLabel(value, lang) }))
	};
}

/** Preview, change, send: three buttons of one form, all without script. */
export function formActions<E extends RequestEvent>(findTarget: (event: E) => Promise<Target>) {
	return {
		preview: formAction(inquiryForm, async (form, event: E) => {
			const { addressee } = await findTarget(event);
			const refused = await refuseFlood(event, 'preview', form);
			if (refused) return refused;
			return {
				values: form.typed,
				preview: {
					theirs: renderInquiry(form.inquiry, addressee.language),
					yours: renderInquiry(form.inquiry, form.inquiry.language),
					sender: form.sender,
					unknown: unknownIn(form.inquiry)
				}
			};
		}),
		change: async (event: E) => ({ values: textFields(await event.request.formData()) }),
		send: formAction(inquiryForm, async (form, event: E) => {
			const { addressee, listing } = await findTarget(event);
			const refused = await refuseFlood(event, 'send', form);
			if (refused) return refused;
			await startInquiry(database(), event.locals.actor, {
				organisationId: addressee.id,
				listingId: listing?.id ?? null,
				form
			});
			redirect(303, `/${event.locals.lang}/inquiries/sent`);
		})
	};
}

/** Words that the recipient will see only as they were typed. */
function unknownIn({ what, material, surface, language }: Inquiry): string[] {
	const read = [what, material, surface].filter((words) => words !== null);
	return [...new Set(read.flatMap((words) => unknownWords(words, language)))];
}

async function refuseFlood(event: RequestEvent, what: 'preview' | 'send', form: InquiryForm) {
	const seconds = await hitLimit(database(), perNetwork[what], networkOf(event.locals.address));
	if (seconds === null) return undefined;
	event.setHeaders({ 'retry-after': String(seconds) });
	return fail(429, {
		values: form.typed,
		fieldErrors: {},
		refusal: 'platform.too_many',
		refusalValues: { seconds }
	});
}
