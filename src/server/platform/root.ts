import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project. The same code runs from `src` and from the bundle in `build`, so files
 * that are read at run time (migrations, vocabulary, worker entries) are found from here.
 */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
	for (let folder = start; ; folder = dirname(folder)) {
		if (isProject(join(folder, 'package.json'))) return folder;
		if (dirname(folder) === folder) throw new Error(`No Glokal project above ${start}`);
	}
}

function isProject(manifest: string): boolean {
	if (!existsSync(manifest)) return false;
	const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
	return name === 'glokal';
}
