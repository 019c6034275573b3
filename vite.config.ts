import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter(),
			// Links carry their whole path, so that a page can tell which of them leads to itself.
			paths: { relative: false },
			compilerOptions: { runes: true },
			// The hook asks for the origin of every change, whatever its type (`refuseForeignPosts`), and
			// knows what the framework does not: mail programs unsubscribe without one (RFC 8058).
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:', 'blob:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'tests/*.test.ts'],
		// Keeps tests from making a key in the data folder.
		env: { GLOKAL_SECRET: 'only for tests, and long enough for them' },
		testTimeout: 30_000,
		hookTimeout: 120_000
	}
});
