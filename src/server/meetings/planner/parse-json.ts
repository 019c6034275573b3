import { BadInput, type Path, type Place } from './bad-input.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
/** Without a prototype, so that `__proto__` and `constructor` are keys like all others. */
export interface JsonObject {
	[key: string]: Json;
}

const deepest = 32;
/** Bounds the memory: a file of 64 MB could hold twenty million empty objects. */
const mostValues = 3_000_000;

/**
 * Parses JSON by RFC 8259, and stricter than `JSON.parse`: a key that stands twice in one object is
 * refused, because one of the two would be lost without a word; so is nesting beyond 32 levels.
 * Throws `BadInput` with line and column.
 */
export function parseJson(text: string): Json {
	return new Scanner(text).document();
}

/** Where the value at `path` begins in a text that has been parsed; the key where it is unknown. */
export function locate(text: string, path: Path): Place | null {
	const offset = new Scanner(text).offsetOf(path);
	return offset === null ? null : placeOf(text, offset);
}

function placeOf(text: string, offset: number): Place {
	let line = 1;
	let start = 0;
	for (let next = text.indexOf('\n'); next !== -1 && next < offset;) {
		line += 1;
		start = next + 1;
		next = text.indexOf('\n', start);
	}
	return { line, column: offset - start + 1 };
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
const [quote, backslash, firstPrintable] = [34, 92, 32];

class Scanner {
	readonly #text: string;
	#at = 0;
	#values = 0;

	constructor(text: string) {
		this.#text = text;
		// A byte order mark is no part of the text.
		if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
	}

	document(): Json {
		this.#skipSpace();
		if (this.#at === this.#text.length) this.#fail('the file is empty');
		const value = this.#value(0);
		this.#skipSpace();
		if (this.#at < this.#text.length) this.#fail(`${this.#found()} after the end of the document`);
		return value;
	}

	offsetOf(path: Path): number | null {
		this.#skipSpace();
		for (const step of path) {
			const start = this.#at;
			if (!this.#enter(step)) {
				this.#at = start;
				break;
			}
		}
		return this.#at < this.#text.length ? this.#at : null;
	}

	#value(depth: number): Json {
		this.#values += 1;
		if (this.#values > mostValues) {
			this.#fail(`more than ${mostValues.toLocaleString('en')} values`, 'limit');
		}
		const first = this.#text[this.#at];
		if (first === '{' || first === '[') {
			if (depth === deepest) this.#fail(`nested deeper than ${String(deepest)} levels`, 'limit');
			return first === '{' ? this.#object(depth + 1) : this.#list(depth + 1);
		}
		if (first === '"') return this.#string();
		if (this.#takes('true')) return true;
		if (this.#takes('false')) return false;
		if (this.#takes('null')) return null;
		return this.#number();
	}

	#object(depth: number): JsonObject {
		const object = Object.create(null) as JsonObject;
		this.#at += 1;
		this.#skipSpace();
		if (this.#takes('}')) return object;
		for (;;) {
			this.#skipSpace();
			const start = this.#at;
			if (this.#text[this.#at] !== '"') this.#fail(`a key was expected, ${this.#found()}`);
			const key = this.#string();
			if (key in object) {
				this.#at = start;
				this.#fail(`the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object`);
			}
			this.#skipSpace();
			if (!this.#takes(':')) this.#fail(`":" was expected after a key, ${this.#found()}`);
			this.#skipSpace();
			object[key] = this.#value(depth);
			this.#skipSpace();
			if (this.#takes('}')) return object;
			if (!this.#takes(',')) this.#fail(`"," or "}" was expected, ${this.#found()}`);
		}
	}

	#list(depth: number): Json[] {
		const list: Json[] = [];
		this.#at += 1;
		this.#skipSpace();
		if (this.#takes(']')) return list;
		for (;;) {
			this.#skipSpace();
			list.push(this.#value(depth));
			this.#skipSpace();
			if (this.#takes(']')) return list;
			if (!this.#takes(',')) this.#fail(`"," or "]" was expected, ${this.#found()}`);
		}
	}

	#string(): string {
		const start = this.#at;
		let isPlain = true;
		this.#at += 1;
		for (;;) {
			const code = this.#text.charCodeAt(this.#at);
			if (Number.isNaN(code)) this.#fail('the file ends within a string');
			if (code === quote) break;
			if (code < firstPrintable) this.#fail('a control character within a string');
			if (code === backslash) isPlain = false;
			this.#at += code === backslash ? 2 : 1;
		}
		this.#at += 1;
		if (isPlain) return this.#text.slice(start + 1, this.#at - 1);
		try {
			return JSON.parse(this.#text.slice(start, this.#at)) as string;
		} catch {
			this.#at = start;
			return this.#fail('a string with an escape that JSON does not know');
		}
	}

	#number(): number {
		number.lastIndex = this.#at;
		const [match] = number.exec(this.#text) ?? [];
		if (match === undefined) return this.#fail(`a value was expected, ${this.#found()}`);
		const value = Number(match);
		if (!Number.isFinite(value)) this.#fail('a number that is too large');
		this.#at += match.length;
		return value === 0 ? 0 : value;
	}

	/** Moves to the value that `step` names; to its key where `step` is the last and unknown. */
	#enter(step: string | number): boolean {
		const isObject = this.#takes('{');
		if (!isObject && !this.#takes('[')) return false;
		for (let index = 0; ; index++) {
			this.#skipSpace();
			if (this.#text[this.#at] === '}' || this.#text[this.#at] === ']') return false;
			let key: string | number = index;
			if (isObject) {
				key = this.#string();
				this.#skipSpace();
				this.#takes(':');
				this.#skipSpace();
			}
			if (key === step) return true;
			this.#value(0);
			this.#skipSpace();
			this.#takes(',');
		}
	}

	#skipSpace(): void {
		for (;;) {
			const code = this.#text.charCodeAt(this.#at);
			if (code !== space && code !== lineFeed && code !== tab && code !== carriageReturn) return;
			this.#at += 1;
		}
	}

	#takes(word: string): boolean {
		if (!this.#text.startsWith(word, this.#at)) return false;
		this.#at += word.length;
		return true;
	}

	#found(): string {
		const point = this.#text.codePointAt(this.#at);
		if (point === undefined) return 'the file ends';
		const character = String.fromCodePoint(point);
		return /\p{C}/u.test(character)
			? `found U+${point.toString(16).toUpperCase().padStart(4, '0')}`
			: `found "${character}"`;
	}

	#fail(what: string, fault: 'syntax' | 'limit' = 'syntax'): never {
		const offset = Math.min(this.#at, this.#text.length);
		const isSyntax = fault === 'syntax';
		throw new BadInput(
			fault,
			isSyntax ? `not valid JSON: ${what}` : what,
			[],
			placeOf(this.#text, offset)
		);
	}
}
