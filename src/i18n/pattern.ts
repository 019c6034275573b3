import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages.ts';
import type { MessageValues } from './messages.ts';
import { bindWords } from './typography.ts';

/** A text with placeholders that is not in the catalogue, written as its messages are. */
export interface Pattern {
	/** The placeholders by name; `number` where the text counts or formats them. */
	placeholders: ReadonlyMap<string, 'text' | 'number'>;
	format: (values: MessageValues) => string;
}

interface Element {
	type: number;
	value?: unknown;
	options?: Record<string, { value: Element[] }>;
}

/** Kinds of elements as the parser numbers them; dates and times are handed over as texts. */
const kinds = { literal: 0, number: 2, plural: 6, pound: 7 };

/** Reads a text in ICU MessageFormat. Throws where it is none, for example for want of a brace. */
export function readPattern(source: string, language: Language): Pattern {
	const format = new IntlMessageFormat(bindWords(source, language), language, undefined, {
		ignoreTag: true
	});
	const placeholders = new Map<string, 'text' | 'number'>();
	collect(format.getAst(), placeholders);
	return { placeholders, format: (values) => String(format.format(values)) };
}

function collect(elements: readonly Element[], found: Map<string, 'text' | 'number'>): void {
	for (const { type, value, options } of elements) {
		if (type === kinds.literal || type === kinds.pound) continue;
		const isNumber = type === kinds.number || type === kinds.plural;
		const name = String(value);
		if (isNumber || !found.has(name)) found.set(name, isNumber ? 'number' : 'text');
		for (const option of Object.values(options ?? {})) collect(option.value, found);
	}
}
