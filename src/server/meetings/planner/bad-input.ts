/** Steps from the root of a document to a value in it: names of fields, indices of lists. */
export type Path = readonly (string | number)[];

/**
 * What is wrong: `syntax` it is no JSON; `shape` a field is unknown, missing or of the wrong kind
 * (what the schema says, too); `limit` larger than what is planned; `reference` something named does
 * not exist or is named twice; `contradiction` the file speaks against itself.
 */
export type Fault = 'syntax' | 'shape' | 'limit' | 'reference' | 'contradiction';

/** Line and column from 1, columns in UTF-16 units like editors count them. */
export interface Place {
	line: number;
	column: number;
}

/** Thrown by the readers: one message for a person, with the place in the file. */
export class BadInput extends Error {
	override name = 'BadInput';
	readonly fault: Fault;
	readonly path: Path;
	readonly place: Place | null;
	/** What is wrong, without the place. */
	readonly what: string;

	constructor(fault: Fault, what: string, path: Path, place: Place | null = null) {
		super(`${where(path, place)}${what}`);
		this.fault = fault;
		this.what = what;
		this.path = path;
		this.place = place;
	}
}

function where(path: Path, place: Place | null): string {
	const position = place ? `line ${String(place.line)}, column ${String(place.column)}` : '';
	const trail = path.length === 0 ? '' : pathText(path);
	if (trail === '') return position === '' ? '' : `${position}: `;
	return position === '' ? `${trail}: ` : `${trail} (${position}): `;
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;
const longestKey = 60;

/** As JavaScript would write it: `meetings[3].b`, `["odd key"]`. */
function pathText(path: Path): string {
	const text = path
		.map((step) => {
			if (typeof step === 'number') return `[${String(step)}]`;
			const key = step.length > longestKey ? `${step.slice(0, longestKey)}…` : step;
			return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
		})
		.join('');
	return text.startsWith('.') ? text.slice(1) : text;
}
