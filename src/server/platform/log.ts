import pino from 'pino';
import { environment } from './environment.ts';

/**
 * Structured log on standard error: standard output belongs to the results of commands. Addresses,
 * tokens, texts and query values are never passed to it (R71).
 */
export const log = pino(
	{
		level: environment().LOG_LEVEL,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: {
			paths: ['*.password', '*.token', '*.cookie', '*.email', '*.recipient', '*.text'],
			censor: '[redacted]'
		}
	},
	pino.destination({ dest: 2, sync: true })
);
