import { createHash } from 'node:crypto';

/** Hash of a record, independent of the order of its fields. */
export function fingerprint(record: object): string {
	return createHash('sha256').update(canonical(record)).digest('base64url');
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null)
		return value === undefined ? 'null' : JSON.stringify(value);
	const fields = Object.entries(value).filter(([, of]) => of !== undefined);
	fields.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join(',')}}`;
}
