import { translator } from '#i18n/messages.ts';
import { listNewest } from '#server/listings/index.ts';
import { database } from '#server/platform/connection.ts';
import { publicOrigin } from '#server/platform/environment.ts';
import type { RequestHandler } from './$types';

const ENTRIES = 50;

/** The newest offers and requests as an Atom feed (RFC 4287), each in its own language. */
export const GET: RequestHandler = async ({ locals }) => {
	const t = translator(locals.lang);
	const address = `${publicOrigin()}/${locals.lang}`;
	const listings = await listNewest(database(), locals.lang, ENTRIES);
	const entries = listings.map(({ listing, text }) => {
		const link = `${address}/listings/${listing.id}`;
		const kind = `${t(`listings.direction.${listing.direction}`)} · ${t(`listings.kind.${listing.kind}`)}`;
		const changed = (listing.publishedAt ?? listing.createdAt).toISOString();
		return `<entry xml:lang="${text.language}"><id>${link}</id><title>${escape(text.content.title)}</title><link href="${link}"/><updated>${changed}</updated><category term="${escape(kind)}"/><summary>${escape(text.content.text)}</summary></entry>`;
	});
	const updated = (listings[0]?.listing.publishedAt ?? new Date(0)).toISOString();
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locals.lang}"><id>${address}/feed.xml</id><title>Glokal · ${escape(t('listings.feed_title'))}</title><author><name>Glokal</name></author><link rel="self" href="${address}/feed.xml"/><updated>${updated}</updated>${entries.join('')}</feed>\n`,
		{ headers: { 'content-type': 'application/atom+xml; charset=utf-8' } }
	);
};

/** Text for XML; characters that XML 1.0 has no place for are left out. */
function escape(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
