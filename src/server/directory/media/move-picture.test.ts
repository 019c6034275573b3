import { describe, expect } from 'vitest';
import { commandLine, visitor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { files } from '../../platform/schema.ts';
import { movePicture, readPictures } from './index.ts';
import { pictures, pictureSizes } from './schema.ts';

async function aRow(db: Db, positions: readonly number[]) {
	const organisationId = await anOrganisation(db);
	const ids: string[] = [];
	for (const [at, position] of positions.entries()) {
		const id = crypto.randomUUID();
		const addedAt = new Date(Date.UTC(2026, 0, 1, 0, at));
		await db.insert(pictures).values({ id, organisationId, kind: 'picture', position, addedAt });
		const fileId = crypto.randomUUID();
		await db.insert(files).values({
			id: fileId,
			key: fileId,
			name: 'a.webp',
			mediaType: 'image/webp',
			bytes: 1,
			sha256: 'x',
			purpose: 'test'
		});
		await db
			.insert(pictureSizes)
			.values({ pictureId: id, format: 'webp', width: 10, height: 10, fileId });
		ids.push(id);
	}
	const order = async () =>
		(await readPictures(db, organisationId, 'de')).map(({ id }) => ids.indexOf(id));
	const move = (which: number, direction: 'up' | 'down', actor = commandLine) =>
		movePicture(db, actor, { organisationId, pictureId: ids[which]!, direction });
	return { organisationId, ids, order, move };
}

describe('the order of pictures', () => {
	test.for([
		['numbered one after the other', [1, 2, 3]],
		['that share a position', [0, 0, 0]]
	] as const)('%s is changed step by step, and ends at the ends', async ([, positions], { db }) => {
		const { order, move } = await aRow(db, positions);
		await move(2, 'up');
		expect(await order()).toEqual([0, 2, 1]);
		await move(2, 'up');
		expect(await order()).toEqual([2, 0, 1]);
		await move(2, 'up');
		expect(await order()).toEqual([2, 0, 1]);
		await move(2, 'down');
		expect(await order()).toEqual([0, 2, 1]);
		await move(1, 'down');
		expect(await order()).toEqual([0, 2, 1]);
	});

	test('is for those who may edit the entry, and for its own pictures', async ({ db }) => {
		const { order, move, ids } = await aRow(db, [1, 2]);
		const other = await aRow(db, [1, 2]);
		await expect(move(1, 'up', visitor)).rejects.toThrow();
		await expect(
			movePicture(db, commandLine, {
				organisationId: other.organisationId,
				pictureId: ids[1]!,
				direction: 'up'
			})
		).rejects.toThrow('directory.not_found');
		expect(await order()).toEqual([0, 1]);
		expect(await other.order()).toEqual([0, 1]);
	});
});
