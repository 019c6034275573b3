import * as v from 'valibot';
import { blockOf, lineOf } from '../import/cells/reading.ts';

/** What a field says, or the message key of what to do about it. */
type Understood<Value> = { value: Value } | { reason: string };

/** Spaces at the ends, control characters and stray line breaks are left out. */
const asLine = (text: string) => lineOf(text);
const asBlock = (text: string) => blockOf(text);

/** One line that has to be filled in. */
export function line(longest: number) {
	return v.pipe(
		v.optional(v.string('directory.needed'), ''),
		v.transform(asLine),
		v.nonEmpty('directory.needed'),
		v.maxLength(longest, 'manage.error.too_long'),
		// A name or an address without any letter or digit says nothing.
		v.check((text) => text === '' || /[\p{L}\p{N}]/u.test(text), 'manage.error.no_letters')
	);
}

/** One line that may stay empty. */
export function optionalLine(longest: number) {
	return v.pipe(
		v.optional(v.string('manage.error.too_long'), ''),
		v.transform(asLine),
		v.maxLength(longest, 'manage.error.too_long')
	);
}

/** Several lines that have to be filled in. */
export function block(longest: number) {
	return v.pipe(optionalBlock(longest), v.nonEmpty('directory.needed'));
}

export function optionalBlock(longest: number) {
	return v.pipe(
		v.optional(v.string('manage.error.too_long'), ''),
		v.transform(asBlock),
		v.maxLength(longest, 'manage.error.too_long')
	);
}

/** A line that `read` understands; null where it is empty. */
export function read<Value>(longest: number, understand: (text: string) => Understood<Value>) {
	return v.pipe(
		optionalLine(longest),
		v.rawTransform(({ dataset, addIssue, NEVER }): Value | null => {
			if (dataset.value === '') return null;
			const understood = understand(dataset.value);
			if ('value' in understood) return understood.value;
			addIssue({ message: understood.reason });
			return NEVER;
		})
	);
}

/** Any number of the given choices; what is none of them is left out. */
export function several<const Choice extends string>(choices: readonly Choice[]) {
	return v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given): Choice[] => {
			const chosen = new Set([given].flat());
			return choices.filter((choice) => chosen.has(choice));
		})
	);
}

/** A box that was ticked. */
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text !== '')
);

export const id = v.pipe(v.string(), v.uuid());

/** The version that the editor began with. */
export const basedOn = v.pipe(v.optional(v.string(), ''), v.maxLength(100));
