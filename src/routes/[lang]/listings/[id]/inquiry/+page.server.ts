import { error } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import { formAbout, type AskedListing } from '#server/conversations/index.ts';
import { readAddressee } from '#server/directory/index.ts';
import { readListing } from '#server/listings/index.ts';
import { database } from '#server/platform/connection.ts';
import { formActions, formData, type Target } from '../../../inquiries/write-inquiry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { target, asked } = await findListing(params.id, locals.lang);
	return formData(target, locals.lang, formAbout(asked, locals.lang));
};

export const actions: Actions = formActions(
	async ({ params, locals }: RequestEvent) => (await findListing(params.id, locals.lang)).target
);

async function findListing(
	id: string,
	lang: Language
): Promise<{ target: Target; asked: AskedListing }> {
	const db = database();
	const found = isUuid(id) ? await readListing(db, id, lang) : undefined;
	const addressee = found && (await readAddressee(db, found.listing.organisationId));
	if (!addressee) error(404, 'Not found');
	const { direction, kind, certificates } = found.listing;
	const shown = { title: found.text.content.title, language: found.text.language };
	const original = found.text.original
		? { title: found.text.original.content.title, language: found.text.original.language }
		: shown;
	return {
		target: { addressee, listing: { id, direction, ...shown } },
		asked: { direction, kind, certificates, ...(shown.language === lang ? shown : original) }
	};
}

function isUuid(text: string): boolean {
	return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
