import type * as Sdk from '@aws-sdk/client-s3';
import { FileMissing, StorageUnavailable, type Storage } from './store-contract.ts';

export interface S3Options {
	endpoint: string | undefined;
	bucket: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
}

/** Files in a bucket of any service that speaks S3. The client is loaded with the first use. */
export function s3Storage(options: S3Options): Storage {
	let opening: Promise<Bucket> | undefined;
	const bucket = () => (opening ??= openBucket(options));
	return {
		put: async (key, bytes) => (await bucket()).put(key, bytes),
		get: async (key) => (await bucket()).get(key),
		remove: async (key) => (await bucket()).remove(key),
		keys: async function* () {
			yield* (await bucket()).keys();
		}
	};
}

type Sdk = typeof Sdk;
type Bucket = Storage;

async function openBucket(options: S3Options): Promise<Bucket> {
	const sdk = await import('@aws-sdk/client-s3');
	const client = new sdk.S3Client({
		region: options.region,
		...(options.endpoint ? { endpoint: options.endpoint } : {}),
		forcePathStyle: true,
		credentials: {
			accessKeyId: options.accessKeyId,
			secretAccessKey: options.secretAccessKey
		},
		maxAttempts: 3,
		requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 },
		// Older S3 services do not know the checksums that newer clients send by default.
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED'
	});
	const Bucket = options.bucket;
	return {
		put: (Key, Body) =>
			translateErrors(() => client.send(new sdk.PutObjectCommand({ Bucket, Key, Body }))).then(
				() => undefined
			),
		get: (Key) =>
			translateErrors(async () => {
				const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
				if (!Body) throw new FileMissing('There is no such file');
				return Body.transformToByteArray();
			}),
		remove: (Key) =>
			translateErrors(() => client.send(new sdk.DeleteObjectCommand({ Bucket, Key }))).then(
				() => undefined
			),
		keys: () => listKeys(client, sdk, Bucket)
	};
}

async function* listKeys(client: Sdk.S3Client, sdk: Sdk, Bucket: string): AsyncIterable<string> {
	let ContinuationToken: string | undefined;
	do {
		const page = await client.send(
			new sdk.ListObjectsV2Command({ Bucket, ...(ContinuationToken ? { ContinuationToken } : {}) })
		);
		for (const { Key } of page.Contents ?? []) if (Key) yield Key;
		ContinuationToken = page.NextContinuationToken;
	} while (ContinuationToken);
}

async function translateErrors<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		const { name, $metadata } = cause as {
			name?: string;
			$metadata?: { httpStatusCode?: number };
		};
		if (name === 'NoSuchKey' || $metadata?.httpStatusCode === 404) {
			throw new FileMissing('There is no such file', { cause });
		}
		const status = $metadata?.httpStatusCode;
		if (status === undefined || status >= 500) {
			if (cause instanceof FileMissing) throw cause;
			throw new StorageUnavailable('The object storage does not answer', { cause });
		}
		throw cause;
	}
}
