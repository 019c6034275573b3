import type { default as SharpLibrary, Sharp } from 'sharp';
import { Refusal } from '../../platform/refusal.ts';
import { mediaLimits, megabytes } from './limits.ts';
import { recogniseKind } from './recognise-kind.ts';
import { takeTurns } from './take-turns.ts';

export interface EncodedPicture {
	format: 'webp' | 'png';
	width: number;
	height: number;
	bytes: Uint8Array;
}

export type PictureKind = 'logo' | 'picture';

interface Size {
	format: 'webp' | 'png';
	/** The picture fits into this box; it is never enlarged. */
	box: number;
}

/** Twice what a page shows, for screens with fine pixels; the PNG is for documents to print. */
const sizes: Record<PictureKind, readonly Size[]> = {
	logo: [
		{ format: 'webp', box: 96 },
		{ format: 'webp', box: 240 },
		{ format: 'png', box: 320 }
	],
	picture: [
		{ format: 'webp', box: 480 },
		{ format: 'webp', box: 1280 }
	]
};

/** Decoding is memory and processor time that visitors lend out: two at once, few in the queue. */
const turns = takeTurns({ atOnce: 2, waiting: 12 });

/**
 * Makes the sizes of a picture that are kept. It is decoded and encoded anew, so that nothing of the
 * upload stays but what can be seen: no place and no camera, no second file hidden in the first. Colours
 * become sRGB, the orientation is applied, of a moving picture the first frame is taken. Refuses
 * whatever is no picture, and pictures that would unpack to too much.
 */
export async function encodePicture(
	bytes: Uint8Array,
	kind: PictureKind
): Promise<EncodedPicture[]> {
	expectPicture(bytes);
	return turns(() => encode(bytes, kind));
}

function expectPicture(bytes: Uint8Array): void {
	if (bytes.length > mediaLimits.pictureBytes) {
		throw new Refusal('media.refused.too_large', {
			megabytes: megabytes(mediaLimits.pictureBytes)
		});
	}
	const found = recogniseKind(bytes);
	if (found === 'svg') throw new Refusal('media.refused.svg');
	if (found === 'other' || found === 'pdf') throw new Refusal('media.refused.kind');
}

async function encode(bytes: Uint8Array, kind: PictureKind): Promise<EncodedPicture[]> {
	const sharp = await loadSharp();
	const open = () =>
		sharp(bytes, {
			// A frame beyond the first is not decoded at all.
			pages: 1,
			failOn: 'error',
			limitInputPixels: mediaLimits.pixels
		})
			.timeout({ seconds: 20 })
			.autoOrient()
			.toColourspace('srgb');
	await expectSize(sharp(bytes, { limitInputPixels: false }), kind);
	const made: EncodedPicture[] = [];
	for (const size of sizes[kind]) {
		const picture = await draw(open(), size).catch(refuseDamaged);
		// A small original gives the same size twice.
		const isTwice = made.some(
			({ format, width }) => format === size.format && width === picture.width
		);
		if (!isTwice) made.push(picture);
	}
	return made;
}

/** Loaded with the first picture: most processes never see one. */
async function loadSharp(): Promise<typeof SharpLibrary> {
	const { default: sharp } = await import('sharp');
	// One core for each picture, and nothing kept of it afterwards.
	sharp.concurrency(1);
	sharp.cache(false);
	return sharp;
}

/** Reads the head alone: a picture of too many pixels is refused before it is unpacked. */
async function expectSize(picture: Sharp, kind: PictureKind): Promise<void> {
	const { width, height } = await picture.metadata().catch(refuseDamaged);
	if (width * height > mediaLimits.pixels) {
		throw new Refusal('media.refused.pixels', { megapixels: mediaLimits.pixels / 1_000_000 });
	}
	const pixels = mediaLimits.smallest[kind];
	if (Math.min(width, height) < pixels) throw new Refusal('media.refused.too_small', { pixels });
}

async function draw(picture: Sharp, { format, box }: Size): Promise<EncodedPicture> {
	const fitted = picture.resize(box, box, { fit: 'inside', withoutEnlargement: true });
	const encoded =
		format === 'webp'
			? fitted.webp({ quality: 78, effort: 4 })
			: fitted.png({ compressionLevel: 9, palette: true });
	const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
	return { format, width: info.width, height: info.height, bytes: data };
}

/** The library says in many words what is wrong with a file; to whoever sent it they mean the same. */
function refuseDamaged(): never {
	throw new Refusal('media.refused.damaged');
}
