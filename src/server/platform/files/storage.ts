import { environment } from '../environment.ts';
import { diskStorage } from './disk.ts';
import { s3Storage } from './s3.ts';

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

let current: Storage | undefined;

/** The storage of this installation: object storage where `S3_*` is set, the data folder otherwise. */
export function storage(): Storage {
	return (current ??= openStorage());
}

function openStorage(): Storage {
	const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, GLOKAL_DATA } =
		environment();
	if (!S3_BUCKET) return diskStorage(`${GLOKAL_DATA}/files`);
	return s3Storage({
		endpoint: S3_ENDPOINT,
		bucket: S3_BUCKET,
		region: S3_REGION,
		accessKeyId: S3_ACCESS_KEY_ID ?? '',
		secretAccessKey: S3_SECRET_ACCESS_KEY ?? ''
	});
}
