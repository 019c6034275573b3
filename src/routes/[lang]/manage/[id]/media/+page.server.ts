import * as v from 'valibot';
import {
	addDocument,
	addPicture,
	describePicture,
	DocumentLabel,
	mediaLimits,
	movePicture,
	PictureAlt,
	readOwnMedia,
	readShare,
	removeDocument,
	removePicture,
	setLogo
} from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { entryAction, openEntry } from '../../open-entry.server.ts';
import { Item } from '../../item.server.ts';
import { uploadAction } from './upload-action.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	await openEntry(event, 'editor');
	const { params, locals } = event;
	const { pictures, documents, bytes } = await readShare(database(), params.id);
	return {
		media: await readOwnMedia(database(), params.id, locals.lang),
		share: { pictures, documents, bytes },
		limits: mediaLimits
	};
};

export const actions: Actions = {
	logo: uploadAction('logo', v.object({}), ({ bytes }, { locals, params }) =>
		setLogo(database(), locals.actor, { organisationId: params.id, bytes })
	),
	picture: uploadAction('picture', PictureAlt, ({ bytes, input: alt }, { locals, params }) =>
		addPicture(database(), locals.actor, { organisationId: params.id, bytes, alt })
	),
	document: uploadAction(
		'document',
		DocumentLabel,
		({ bytes, fileName, input }, { locals, params }) =>
			addDocument(database(), locals.actor, {
				...input,
				organisationId: params.id,
				fileName,
				bytes
			})
	),
	describe: entryAction(
		v.object({ ...Item.entries, ...PictureAlt.entries }),
		'editor',
		async ({ item, ...alt }, { locals, params }: RequestEvent) => {
			const of = { organisationId: params.id, pictureId: item };
			await describePicture(database(), locals.actor, { ...of, alt });
			return '?saved';
		}
	),
	move: entryAction(
		v.object({ ...Item.entries, direction: v.picklist(['up', 'down']) }),
		'editor',
		async ({ item, direction }, { locals, params }: RequestEvent) => {
			const of = { organisationId: params.id, pictureId: item };
			await movePicture(database(), locals.actor, { ...of, direction });
			return '?saved';
		}
	),
	remove: entryAction(Item, 'editor', async ({ item }, { locals, params }: RequestEvent) => {
		await removePicture(database(), locals.actor, { organisationId: params.id, id: item });
		return '?saved';
	}),
	removeDocument: entryAction(
		Item,
		'editor',
		async ({ item }, { locals, params }: RequestEvent) => {
			await removeDocument(database(), locals.actor, { organisationId: params.id, id: item });
			return '?saved';
		}
	)
};
