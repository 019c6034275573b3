import { fail, redirect } from '@sveltejs/kit';
import {
	attachProof,
	Certificate,
	editCertificate,
	readCertificate,
	versionOf
} from '#server/directory/editing/index.ts';
import { mediaLimits } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { hitLimit } from '#server/platform/throttle.ts';
import { entryAction, itemId, openEntry } from '../../../open-entry.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const current = await readCertificate(database(), event.params.id, itemId(event.params));
	return {
		current,
		version: versionOf(current),
		megabytes: Math.floor(mediaLimits.documentBytes / 1024 / 1024)
	};
};

export const actions: Actions = {
	save: entryAction(Certificate, 'editor', async (input, { locals, params }: RequestEvent) => {
		await editCertificate(database(), locals.actor, {
			...input,
			organisationId: params.id,
			certificateId: itemId(params)
		});
		return `/${locals.lang}/manage/${params.id}/certificates?saved`;
	}),
	proof: async (event) => {
		await openEntry(event, 'editor');
		const { locals, params, request } = event;
		// Said before reading: nobody should wait for a film to learn that it is too large.
		if (Number(request.headers.get('content-length')) > mediaLimits.documentBytes + 65_536) {
			return refused(413, 'media.refused.too_large', {
				megabytes: Math.floor(mediaLimits.documentBytes / 1024 / 1024)
			});
		}
		const file = (await request.formData()).get('proof');
		if (!(file instanceof File) || file.size === 0) {
			return fail(422, { values: {}, fieldErrors: { proof: 'media.file_needed' } });
		}
		const wait = await hitLimit(database(), uploads, locals.actor.personId ?? '');
		if (wait !== null) return refused(429, 'platform.too_many', { seconds: wait });
		try {
			await attachProof(database(), locals.actor, {
				organisationId: params.id,
				certificateId: itemId(params),
				fileName: file.name,
				bytes: new Uint8Array(await file.arrayBuffer())
			});
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return refused(422, cause.code, cause.values);
		}
		redirect(303, '?saved');
	}
};

const uploads = { name: 'media.upload', hits: 80, windowSeconds: 3_600 };

function refused(status: number, refusal: string, refusalValues: Record<string, string | number>) {
	return fail(status, { values: {}, fieldErrors: {}, refusal, refusalValues });
}
