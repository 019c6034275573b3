import { error, redirect } from '@sveltejs/kit';
import { findRedirect } from '#server/directory/duplicates/index.ts';
import { database } from '#server/platform/connection.ts';

/**
 * Where a public entry was not found: addresses of one that was merged lead to the one that is left,
 * with all that lies below them; everything else is not there.
 */
export async function goneOrMoved({
	params,
	locals,
	url,
	request
}: {
	params: { slug: string };
	locals: App.Locals;
	url: URL;
	request: Request;
}): Promise<never> {
	const slug = await findRedirect(database(), params.slug);
	if (slug === null) error(404, 'Not found');
	const base = `/${locals.lang}/organisations/`;
	const below = url.pathname.slice(base.length).split('/').slice(1);
	// Not for good: browsers keep that, and a merge can be undone. What was typed goes along.
	redirect(request.method === 'POST' ? 307 : 302, [`${base}${slug}`, ...below].join('/'));
}
