// `npm test`: installs what the tests need and runs everything. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildProgram, installDependencies, ownNode, root } from './install.js';

installDependencies();
const node = ownNode();
buildProgram(node);
const result = spawnSync(node, [join(root, 'tests', 'run.ts'), ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit'
});
process.exit(result.status ?? 1);
