import { printFactSheet } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { goneOrMoved } from '../gone-or-moved.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { params, locals } = event;
	const sheet = await printFactSheet(database(), params.slug, locals.lang);
	if (!sheet) return goneOrMoved(event);
	return new Response(sheet.pdf as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${params.slug}.pdf"`
		}
	});
};
