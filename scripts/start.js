// `npm start`: from a fresh clone to a running platform with the demo region.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildProgram, installDependencies, ownNode, root } from './install.js';

installDependencies();
const node = ownNode();
buildProgram(node);

const child = spawn(node, [join(root, 'bin', 'glokal.js'), 'serve'], {
	cwd: root,
	stdio: 'inherit',
	// Marks one's own machine: the demo region and the local mailbox belong to it.
	env: { LOG_LEVEL: 'warn', ...process.env, GLOKAL_LOCAL: '1', NODE_ENV: 'production' }
});
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
