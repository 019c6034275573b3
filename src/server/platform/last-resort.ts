import { randomUUID } from 'node:crypto';
import { describeError } from './faults.ts';
import { log } from './log.ts';

/** A peer that went away harms nobody else. */
const harmless =
	/^(EPIPE|ECONNRESET|ECONNABORTED|ERR_STREAM_(DESTROYED|PREMATURE_CLOSE|WRITE_AFTER_END))$/;

/**
 * What nobody caught is logged with a reference. A promise that nobody waited for leaves the process
 * sane, so it goes on. After an exception that left its place nobody knows what is half done: the
 * process says so and `stop` ends it in order; a supervisor starts it again.
 */
export function catchTheUncaught(stop: () => void): void {
	process.on('unhandledRejection', (cause) => {
		log.error(
			{ reference: newReference(), err: describeError(cause) },
			'nobody caught a rejection'
		);
	});
	process.on('uncaughtException', (cause) => {
		const reference = newReference();
		const err = describeError(cause);
		if (err.code !== undefined && harmless.test(err.code)) {
			log.warn({ reference, err }, 'a connection broke where nobody waited for it');
			return;
		}
		log.fatal({ reference, err }, 'nobody caught an exception: stopping in order');
		stop();
	});
}

function newReference(): string {
	return randomUUID().slice(0, 8);
}
