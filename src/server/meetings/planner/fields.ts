import { BadInput, type Fault, type Path } from './bad-input.ts';

/** Where a value stands; a chain, because a path is only written out when something is wrong. */
export interface At {
	parent: At | null;
	step: string | number;
}

export type Reader<T> = (value: unknown, at: At | null) => T;

/** A field of a record; `fallback` stands in where the field is missing. */
export interface Field<T> {
	read: Reader<T>;
	fallback?: () => T;
	/** A field of a later format: refused here, and always its fallback. */
	isWithheld?: true;
}

export type Fields<T> = { [K in keyof T]: Field<T[K]> };

export function required<T>(read: Reader<T>): Field<T> {
	return { read };
}

export function optional<T>(read: Reader<T>, fallback: () => T): Field<T> {
	return { read, fallback };
}

/** The same fields for a format that does not have them yet. */
export function withheld<T extends object>(fields: Fields<T>, format: string): Fields<T> {
	const read = (_value: unknown, at: At | null) =>
		refuse('shape', at, `unknown field; "${format}" has it`);
	const result = { ...fields };
	for (const key of Object.keys(fields) as (keyof T)[]) {
		result[key] = { ...fields[key], read, isWithheld: true };
	}
	return result;
}

export function under(at: At | null, ...steps: (string | number)[]): At | null {
	return steps.reduce<At | null>((parent, step) => ({ parent, step }), at);
}

export function refuse(fault: Fault, at: At | null, what: string): never {
	throw new BadInput(fault, what, pathOf(at));
}

function pathOf(at: At | null): Path {
	const path: (string | number)[] = [];
	for (let step = at; step; step = step.parent) path.push(step.step);
	return path.reverse();
}

/** An object with these fields and no others. */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
	const known = new Map(
		Object.entries<Field<T[keyof T]>>(fields) as [keyof T, Field<T[keyof T]>][]
	);
	const names = [...known].filter(([, { isWithheld }]) => !isWithheld).map(([key]) => String(key));
	return (value, at) => {
		const given = asObject(value, at);
		for (const key of Object.keys(given)) {
			if (!known.has(key as keyof T)) {
				refuse('shape', under(at, key), `unknown field; known are ${names.join(', ')}`);
			}
		}
		const result: Partial<T> = {};
		for (const [key, { read, fallback }] of known) {
			const name = String(key);
			if (Object.hasOwn(given, name)) result[key] = read(given[name], under(at, name));
			else if (fallback) result[key] = fallback();
			else refuse('shape', at, `the field "${name}" is missing`);
		}
		return result as T;
	};
}

export function asObject(value: unknown, at: At | null): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		refuse('shape', at, `an object was expected, ${shown(value)} found`);
	}
	return value as Record<string, unknown>;
}

export function listOf<T>(read: Reader<T>, { least = 0, most = Infinity, of = 'entries' } = {}) {
	return (value: unknown, at: At | null): T[] => {
		if (!Array.isArray(value))
			return refuse('shape', at, `a list was expected, ${shown(value)} found`);
		const { length } = value;
		if (length < least) refuse('shape', at, `at least ${String(least)} of ${of} is needed`);
		if (length > most) {
			refuse('limit', at, `${grouped(length)} ${of}; at most ${grouped(most)} are planned`);
		}
		return value.map((entry, index) => read(entry, under(at, index)));
	};
}

export function integer(least: number, most: number): Reader<number> {
	return (value, at) => {
		if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
			const range = `a whole number from ${grouped(least)} to ${grouped(most)}`;
			return refuse('shape', at, `${range} was expected, ${shown(value)} found`);
		}
		// Minus zero would come out as another number than zero.
		return value === 0 ? 0 : value;
	};
}

export function amount(most: number): Reader<number> {
	return (value, at) => {
		if (typeof value !== 'number' || !(value >= 0 && value <= most)) {
			const range = `a number from 0 to ${grouped(most)}`;
			return refuse('shape', at, `${range} was expected, ${shown(value)} found`);
		}
		return value === 0 ? 0 : value;
	};
}

export const text: Reader<string> = (value, at) =>
	typeof value === 'string'
		? value
		: refuse('shape', at, `a text was expected, ${shown(value)} found`);

/** A name by which things are told apart: not empty. */
export const label: Reader<string> = (value, at) => {
	const given = text(value, at);
	return given === '' ? refuse('shape', at, 'the text is empty') : given;
};

export const flag: Reader<boolean> = (value, at) =>
	typeof value === 'boolean'
		? value
		: refuse('shape', at, `true or false was expected, ${shown(value)} found`);

export function oneOf<const T extends string>(...words: T[]): Reader<T> {
	return (value, at) =>
		words.find((word) => word === value) ??
		refuse(
			'shape',
			at,
			`${words.map((word) => `"${word}"`).join(' or ')} was expected, ${shown(value)} found`
		);
}

export function orNull<T>(read: Reader<T>): Reader<T | null> {
	return (value, at) => (value === null ? null : read(value, at));
}

/** Ascending and each once. */
export function sorted(read: Reader<number[]>): Reader<number[]> {
	return (value, at) => [...new Set(read(value, at))].sort((a, b) => a - b);
}

export function grouped(value: number): string {
	return value.toLocaleString('en');
}

const longest = 40;

/** What was found, short enough for a message. */
function shown(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	const written = JSON.stringify(value);
	return written.length > longest ? `${written.slice(0, longest)}…` : written;
}
