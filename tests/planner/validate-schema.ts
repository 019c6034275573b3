export type Schema = boolean | { [keyword: string]: unknown };

/**
 * Whether a value is what a JSON schema says, for the keywords of the schema of instances. Throws
 * at a keyword it does not know, so that none is passed over in silence.
 */
export function isValid(schema: Schema, value: unknown, root: Schema = schema): boolean {
	if (typeof schema === 'boolean') return schema;
	return Object.entries(schema).every(([keyword, wanted]) => {
		const check = checks[keyword];
		if (!check) throw new Error(`The validator does not know the keyword ${keyword}`);
		return check(wanted as never, value, { schema, root });
	});
}

interface Around {
	schema: { [keyword: string]: unknown };
	root: Schema;
}

type Check = (wanted: never, value: unknown, around: Around) => boolean;

const always = () => true;

const checks: Record<string, Check> = {
	$schema: always,
	$defs: always,
	title: always,
	description: always,
	default: always,
	then: always,
	$ref: (wanted: string, value, { root }) => isValid(resolveRef(wanted, root), value, root),
	type: (wanted: string | string[], value) =>
		[wanted].flat().some((name) => types[name]?.(value) ?? false),
	enum: (wanted: unknown[], value) => wanted.includes(value),
	const: (wanted: unknown, value) => wanted === value,
	minimum: (wanted: number, value) => typeof value !== 'number' || value >= wanted,
	maximum: (wanted: number, value) => typeof value !== 'number' || value <= wanted,
	minLength: (wanted: number, value) => typeof value !== 'string' || value.length >= wanted,
	pattern: (wanted: string, value) =>
		typeof value !== 'string' || new RegExp(wanted, 'u').test(value),
	minItems: (wanted: number, value) => !Array.isArray(value) || value.length >= wanted,
	maxItems: (wanted: number, value) => !Array.isArray(value) || value.length <= wanted,
	items: (wanted: Schema, value, { root }) =>
		!Array.isArray(value) || value.every((entry) => isValid(wanted, entry, root)),
	required: (wanted: string[], value) =>
		!isObject(value) || wanted.every((key) => Object.hasOwn(value, key)),
	properties: (wanted: Record<string, Schema>, value, { root }) =>
		!isObject(value) ||
		Object.entries(wanted).every(
			([key, schema]) => !Object.hasOwn(value, key) || isValid(schema, value[key], root)
		),
	additionalProperties: (_wanted: false, value, { schema }) =>
		!isObject(value) ||
		Object.keys(value).every((key) => Object.hasOwn(schema.properties as object, key)),
	anyOf: (wanted: Schema[], value, { root }) =>
		wanted.some((schema) => isValid(schema, value, root)),
	if: (wanted: Schema, value, { schema, root }) =>
		!isValid(wanted, value, root) || isValid(schema.then as Schema, value, root)
};

const types: Record<string, (value: unknown) => boolean> = {
	object: isObject,
	array: Array.isArray,
	string: (value) => typeof value === 'string',
	boolean: (value) => typeof value === 'boolean',
	null: (value) => value === null,
	number: (value) => typeof value === 'number',
	integer: (value) => Number.isInteger(value)
};

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolveRef(ref: string, root: Schema): Schema {
	const found = ref
		.replace('#/', '')
		.split('/')
		.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], root);
	if (found === undefined) throw new Error(`The schema has no ${ref}`);
	return found as Schema;
}
