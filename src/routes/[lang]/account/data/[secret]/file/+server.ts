import { redirect } from '@sveltejs/kit';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { fetchExport } from '#server/privacy/index.ts';
import type { RequestHandler } from './$types';

/** Everything about one person, for this person, once. */
export const POST: RequestHandler = async ({ locals, params }) => {
	try {
		const bytes = await fetchExport(database(), locals.actor, params.secret);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': 'application/zip',
				'content-disposition': 'attachment; filename="glokal-data.zip"',
				'cache-control': 'no-store'
			}
		});
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		// The page says that the link is over.
		redirect(303, `/${locals.lang}/account/data/${encodeURIComponent(params.secret)}`);
	}
};
