const MEGABYTE = 1_000_000;

/** What may be uploaded and kept. `docs/operations.md` states these figures. */
export const mediaLimits = {
	pictureBytes: 12 * MEGABYTE,
	documentBytes: 10 * MEGABYTE,
	/** Pixels of an uploaded picture, before anything of it is decoded. */
	pixels: 50_000_000,
	/** A logo is drawn small, a picture large. */
	smallest: { logo: 32, picture: 240 },
	pictures: 20,
	documents: 20,
	organisationBytes: 150 * MEGABYTE
} as const;

export function megabytes(bytes: number): number {
	return Math.floor(bytes / MEGABYTE);
}
