/**
 * Imports that this process works on. On the embedded database nobody else can, so every other one
 * that seems to be under way was left by a process that ended.
 */
export const atWork = new Set<string>();
