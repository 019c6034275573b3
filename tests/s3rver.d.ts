declare module 's3rver' {
	import type { AddressInfo } from 'node:net';

	/** Local stand-in of an S3 service, for tests. */
	export default class S3rver {
		constructor(options: {
			port: number;
			address: string;
			silent: boolean;
			directory: string;
			configureBuckets: { name: string; configs: string[] }[];
		});
		run(): Promise<AddressInfo>;
		close(): Promise<void>;
	}
}
