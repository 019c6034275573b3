import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openEmbedded } from '#server/platform/embedded.ts';
import { emptyDisk, fillDisk } from './small-disk.ts';

/**
 * What becomes of the embedded engine when the disk is full while it writes its log. Runs in a
 * process of its own, on a small disk, since the bare engine ends in an endless loop. Says what it
 * saw, a line each.
 */
const [folder = '', way = 'bare'] = process.argv.slice(2);

const engine =
	way === 'guarded' ? (await openEmbedded(folder, { keepRoom: false })).client : bare();
const client = await engine;
await client.exec('create table kept (id int); insert into kept select generate_series(1, 1000)');

fillDisk(folder);
let failures = 0;
while (failures < 3) {
	await client
		.query(`select pg_logical_emit_message(true, 'filler', repeat('x', 8000000))`)
		.catch(() => failures++);
}
process.stdout.write('broken\n');

emptyDisk(folder);
// Opening anew is tried every two seconds at most.
await new Promise((resolve) => setTimeout(resolve, 2_500));
const { rows } = await client.query<{ n: number }>('select count(*)::int as n from kept');
process.stdout.write(`read ${String(rows[0]?.n)}\n`);
await client.query('insert into kept values (1001)');
process.stdout.write('written\n');
process.exit(0);

function bare(): Promise<PGlite> {
	mkdirSync(join(folder, 'database'), { recursive: true });
	return PGlite.create({ dataDir: join(folder, 'database') });
}
