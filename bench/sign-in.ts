import { hashPassword, verifyPassword } from '#server/identity/passwords/hash.ts';
import type { Figure } from './run.ts';
import { quantile } from './server.ts';

/** Checking passwords: one at a time, and 64 at the same moment. */
export async function measureSignIn(): Promise<Figure[]> {
	const hashed = await hashPassword('one of many passwords');
	const times: number[] = [];
	for (let n = 0; n < 40; n++) {
		const started = performance.now();
		await verifyPassword(hashed, 'one of many passwords');
		times.push(performance.now() - started);
	}
	const from = performance.now();
	await Promise.all(Array.from({ length: 64 }, () => verifyPassword(hashed, 'another password')));
	const seconds = (performance.now() - from) / 1000;
	const p95 = quantile(times, 0.95);
	return [
		{
			what: 'one password check: p95 of 40',
			measured: `${p95.toFixed(0)} ms`,
			goal: '< 200 ms',
			met: p95 < 200
		},
		{
			what: '64 password checks at once',
			measured: `${seconds.toFixed(2)} s`,
			goal: '≤ 2 s',
			met: seconds <= 2
		}
	];
}
