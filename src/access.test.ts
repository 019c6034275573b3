import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access } from './access.ts';

const routes = join(import.meta.dirname, 'routes');

/** Every route with the methods it answers, read from the files themselves. */
function routesOfTheTree(): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const entry of readdirSync(routes, { recursive: true, withFileTypes: true })) {
		const methods = methodsOf(entry.name, join(entry.parentPath, entry.name));
		if (methods.length === 0) continue;
		const id = entry.parentPath.slice(routes.length).replaceAll('\\', '/') || '/';
		found.set(id, new Set([...(found.get(id) ?? []), ...methods]));
	}
	return found;
}

function methodsOf(name: string, path: string): string[] {
	if (name === '+page.svelte') return ['GET'];
	if (name !== '+page.server.ts' && name !== '+server.ts') return [];
	const source = readFileSync(path, 'utf8');
	if (name === '+page.server.ts') return /export const actions\b/.test(source) ? ['POST'] : [];
	return [
		...source.matchAll(/export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/g)
	].map(([, method]) => method!);
}

test('every route and method is in the registry, and the registry names no other', () => {
	const tree = [...routesOfTheTree()]
		.map(([id, methods]) => `${id} ${[...methods].sort().join(' ')}`)
		.sort();
	const registry = Object.entries(access)
		.map(([id, methods]) => `${id} ${Object.keys(methods).sort().join(' ')}`)
		.sort();
	expect(registry).toEqual(tree);
});

test('everything below the operator’s rooms is for operators', () => {
	const open = Object.entries(access).filter(
		([id, methods]) =>
			id.includes('/operator') && Object.values(methods).some((who) => who !== 'operator')
	);
	expect(open).toEqual([]);
});

test('everything below an account is for the signed-in, but for links of mails', () => {
	const open = Object.entries(access).filter(
		([id, methods]) =>
			id.startsWith('/[lang]/account') &&
			!/email\/(confirm|undo)\/\[secret\]$/.test(id) &&
			Object.values(methods).some((who) => who !== 'person')
	);
	expect(open).toEqual([]);
});
