/** Where the bytes of files lie. Disk and S3 behave the same, errors included (R44). */
export interface Storage {
	put: (key: string, bytes: Uint8Array) => Promise<void>;
	/** Throws `FileMissing` where nothing is stored under the key. */
	get: (key: string) => Promise<Uint8Array>;
	/** Removing what is not there is no error. */
	remove: (key: string) => Promise<void>;
	/** All keys, for collecting orphans. */
	keys: () => AsyncIterable<string>;
}

export class FileMissing extends Error {
	override name = 'FileMissing';
}

/** The store cannot be reached or has no room; the caller may try again later. */
export class StorageUnavailable extends Error {
	override name = 'StorageUnavailable';
}
