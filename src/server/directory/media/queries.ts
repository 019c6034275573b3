import { and, asc, eq, inArray } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import type { Db } from '../../platform/database.ts';
import { files } from '../../platform/schema.ts';
import { documents, pictures, pictureSizes, pictureTexts } from './schema.ts';

/** One file of a picture; its address is `/files/` and the id. */
export interface PictureFile {
	fileId: string;
	width: number;
	height: number;
}

export interface ShownPicture {
	id: string;
	/** By width, the smallest first. */
	sizes: PictureFile[];
	/** What it shows: in the reader's language where there is one, with its own. */
	alt: { language: Language; text: string };
}

export interface ShownDocument {
	id: string;
	fileId: string;
	title: string;
	language: Language;
	bytes: number;
}

/** Logos of organisations by their id, by width, the smallest first. */
export async function readLogos(
	db: Db,
	organisationIds: readonly string[],
	format: 'webp' | 'png' = 'webp'
): Promise<Map<string, PictureFile[]>> {
	if (organisationIds.length === 0) return new Map();
	const rows = await db
		.select({
			organisationId: pictures.organisationId,
			fileId: pictureSizes.fileId,
			width: pictureSizes.width,
			height: pictureSizes.height
		})
		.from(pictureSizes)
		.innerJoin(pictures, eq(pictures.id, pictureSizes.pictureId))
		.where(
			and(
				eq(pictures.kind, 'logo'),
				eq(pictureSizes.format, format),
				inArray(pictures.organisationId, [...organisationIds])
			)
		)
		.orderBy(asc(pictureSizes.width));
	const byOrganisation = Map.groupBy(rows, ({ organisationId }) => organisationId);
	return new Map(
		[...byOrganisation].map(([id, sizes]) => [
			id,
			sizes.map(({ fileId, width, height }) => ({ fileId, width, height }))
		])
	);
}

export interface OwnMedia {
	logo: { id: string; sizes: PictureFile[] } | null;
	/** With all their texts, to be edited. */
	pictures: { id: string; sizes: PictureFile[]; alt: Partial<Record<Language, string>> }[];
	documents: ShownDocument[];
}

/** All pictures and documents of an organisation, for those who look after them. */
export async function readOwnMedia(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<OwnMedia> {
	const [logo] = await db
		.select({ id: pictures.id })
		.from(pictures)
		.where(and(eq(pictures.organisationId, organisationId), eq(pictures.kind, 'logo')));
	const logos = await readLogos(db, [organisationId]);
	const shown = await readPictures(db, organisationId, reader);
	const texts = await readPictureTexts(
		db,
		shown.map(({ id }) => id)
	);
	return {
		logo: logo ? { id: logo.id, sizes: logos.get(organisationId) ?? [] } : null,
		pictures: shown.map(({ id, sizes }) => ({
			id,
			sizes,
			alt: Object.fromEntries((texts.get(id) ?? []).map(({ language, text }) => [language, text]))
		})),
		documents: await readDocuments(db, organisationId, reader)
	};
}

/** Pictures of an organisation in their order, without the logo. */
export async function readPictures(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<ShownPicture[]> {
	const rows = await db
		.select({ id: pictures.id, size: pictureSizes })
		.from(pictures)
		.innerJoin(pictureSizes, eq(pictureSizes.pictureId, pictures.id))
		.where(and(eq(pictures.organisationId, organisationId), eq(pictures.kind, 'picture')))
		.orderBy(asc(pictures.position), asc(pictures.addedAt), asc(pictureSizes.width));
	const texts = await readPictureTexts(
		db,
		rows.map(({ id }) => id)
	);
	return [...Map.groupBy(rows, ({ id }) => id)].map(([id, sizes]) => ({
		id,
		sizes: sizes.map(({ size: { fileId, width, height } }) => ({ fileId, width, height })),
		alt: altFor(texts.get(id) ?? [], reader)
	}));
}

type Alt = ShownPicture['alt'];

async function readPictureTexts(
	db: Db,
	pictureIds: readonly string[]
): Promise<Map<string, Alt[]>> {
	if (pictureIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(pictureTexts)
		.where(inArray(pictureTexts.pictureId, [...new Set(pictureIds)]))
		.orderBy(asc(pictureTexts.language));
	const texts = new Map<string, Alt[]>();
	for (const { pictureId, language, alt } of rows) {
		if (!isLanguage(language)) continue;
		texts.set(pictureId, [...(texts.get(pictureId) ?? []), { language, text: alt }]);
	}
	return texts;
}

function altFor(texts: readonly Alt[], reader: Language): Alt {
	const own = texts.find(({ language }) => language === reader);
	return own ?? texts[0] ?? { language: reader, text: '' };
}

/** Documents of an organisation, those in the reader's language first. */
export async function readDocuments(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<ShownDocument[]> {
	const rows = await db
		.select({
			id: documents.id,
			fileId: documents.fileId,
			title: documents.title,
			language: documents.language,
			bytes: files.bytes
		})
		.from(documents)
		.innerJoin(files, eq(files.id, documents.fileId))
		.where(eq(documents.organisationId, organisationId))
		.orderBy(asc(documents.addedAt));
	const known = rows.flatMap(({ language, ...row }) =>
		isLanguage(language) ? [{ ...row, language }] : []
	);
	return known.sort((a, b) => Number(b.language === reader) - Number(a.language === reader));
}
