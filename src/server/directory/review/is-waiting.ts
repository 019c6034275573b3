import { and, isNotNull, isNull } from 'drizzle-orm';
import { organisations } from '../schema.ts';

/** Handed in, not public yet, and still wanted. */
export const isWaiting = and(
	isNotNull(organisations.submittedAt),
	isNull(organisations.publishedAt),
	isNull(organisations.archivedAt)
);
