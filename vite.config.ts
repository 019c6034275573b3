import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit({ adapter: adapter(), compilerOptions: { runes: true } })],
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'tests/*.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000
	}
});
