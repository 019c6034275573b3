import { sql } from 'drizzle-orm';

/**
 * Imports that this process works on. On the embedded database nobody else can, so every other one
 * that seems to be under way was left by a process that ended.
 */
export const atWork = new Set<string>();

/** Without a sign of life since then, nobody works on an import any more. */
export const silence = sql`now() - interval '3 minutes'`;
