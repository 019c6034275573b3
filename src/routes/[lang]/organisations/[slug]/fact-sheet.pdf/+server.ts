import { error } from '@sveltejs/kit';
import { printFactSheet } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const sheet = await printFactSheet(database(), params.slug, locals.lang);
	if (!sheet) error(404, 'Not found');
	return new Response(sheet.pdf as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${params.slug}.pdf"`
		}
	});
};
