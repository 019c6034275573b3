import { defineConfig } from 'vitest/config';

/** Journeys through the built program in a real browser, one after the other on one server. */
export default defineConfig({
	test: {
		root: new URL('../..', import.meta.url).pathname,
		include: ['tests/e2e/*.e2e.ts'],
		globalSetup: ['tests/e2e/server.ts'],
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 180_000
	}
});
