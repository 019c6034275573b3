import { fingerprint } from '../import/engine/fingerprint.ts';

/** A part of an entry as its form shows it: text by field, lists where several can be chosen. */
export type FormValues = Record<string, string | string[]>;

/**
 * What an editor began with, carried by the form: two states of a part have the same version exactly
 * when they say the same (R52). `none` where nothing stands there yet.
 */
export function versionOf(values: FormValues | null): string {
	return values === null ? 'none' : fingerprint(values);
}

/** Names of the fields in which two states differ. */
export function differingFields(a: FormValues | null, b: FormValues | null): string[] {
	const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
	return [...names].filter((name) => !isSame(a?.[name], b?.[name]));
}

function isSame(a: FormValues[string] = '', b: FormValues[string] = ''): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
