import { environment } from '../environment.ts';
import { diskStorage } from './disk.ts';
import { s3Storage } from './s3.ts';
import type { Storage } from './store-contract.ts';

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
