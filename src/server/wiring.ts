import type { Job, JobHandler } from './platform/jobs.ts';
import { deliverMail, deliverMailJob } from './platform/mail/index.ts';

/**
 * Which domain does what in the background. The only file that knows all domains: what concerns all
 * of them is announced below and carried out where it belongs.
 */
export const jobHandlers: readonly JobHandler<never>[] = [
	{ job: deliverMailJob, handle: deliverMail }
] as readonly JobHandler<never>[];

export const jobs: readonly Job<never>[] = jobHandlers.map(({ job }) => job);
