import { Refusal } from '#server/platform/refusal.ts';

export interface XmlHandler {
	/** Local name, without the prefix of its namespace. */
	open?: (name: string, attribute: (name: string) => string | undefined) => void;
	text?: (text: string) => void;
	close?: (name: string) => void;
}

/** Longest tag in characters: those of workbooks have a few short attributes. */
const LONGEST_TAG = 65_536;
const DEEPEST = 200;

/**
 * A small pass over XML, fed piece by piece. It knows elements, attributes, text, CDATA, comments
 * and the five named entities, and nothing else: a document type or an entity of its own is refused,
 * so nothing can be expanded or fetched.
 */
export function xmlReader(handler: XmlHandler): {
	push: (bytes: Uint8Array) => void;
	end: () => void;
} {
	let decoder: TextDecoder | undefined;
	let rest = '';
	let depth = 0;

	const read = (text: string) => {
		const all = rest + text;
		let at = 0;
		for (;;) {
			const opening = all.indexOf('<', at);
			if (opening === -1) {
				at = passText(all, at, entityStart(all, at));
				break;
			}
			passText(all, at, opening);
			at = opening;
			const closing = endOfMarkup(all, opening);
			if (closing === null) {
				if (all.length - opening > LONGEST_TAG && !isLongMarkup(all, opening)) throw damaged();
				break;
			}
			passMarkup(all.slice(opening, closing));
			at = closing;
		}
		rest = all.slice(at);
	};

	const passText = (all: string, from: number, to: number): number => {
		if (to > from) handler.text?.(unescapeXml(all.slice(from, to)));
		return to;
	};

	const passMarkup = (markup: string) => {
		if (markup.startsWith('<![CDATA[')) handler.text?.(markup.slice(9, -3));
		else if (markup.startsWith('<!--') || markup.startsWith('<?')) return;
		else if (markup.startsWith('<!')) throw new Refusal('import.refused.document_type');
		else if (markup.startsWith('</')) {
			depth--;
			handler.close?.(localName(markup.slice(2, -1).trim()));
		} else {
			const isEmpty = markup.endsWith('/>');
			const inside = markup.slice(1, isEmpty ? -2 : -1);
			const name = localName(/^[^\s/>]+/.exec(inside)?.[0] ?? '');
			if (++depth > DEEPEST) throw damaged();
			handler.open?.(name, (wanted) => attributeOf(inside, wanted));
			if (isEmpty) {
				depth--;
				handler.close?.(name);
			}
		}
	};

	return {
		push: (bytes) => {
			decoder ??= new TextDecoder(encodingOf(bytes), { fatal: false });
			read(decoder.decode(bytes, { stream: true }));
		},
		end: () => {
			read(decoder?.decode() ?? '');
			if (depth !== 0 || rest.trim() !== '') throw damaged();
		}
	};
}

function encodingOf(bytes: Uint8Array): string {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) {
		return 'utf-16le';
	}
	if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) {
		return 'utf-16be';
	}
	return 'utf-8';
}

/** Where text ends that may be passed on: an entity at its end may still be incomplete. */
function entityStart(all: string, from: number): number {
	const ampersand = all.lastIndexOf('&');
	const isOpen = ampersand >= from && ampersand > all.length - 12 && !all.includes(';', ampersand);
	return isOpen ? ampersand : all.length;
}

/** The position behind the markup that begins at `from`; null while it is incomplete. */
function endOfMarkup(all: string, from: number): number | null {
	const behind = (mark: string) => {
		const at = all.indexOf(mark, from);
		return at === -1 ? null : at + mark.length;
	};
	if (all.startsWith('<!--', from)) return behind('-->');
	if (all.startsWith('<![CDATA[', from)) return behind(']]>');
	if (all.startsWith('<?', from)) return behind('?>');
	// `<!` alone may become a comment or CDATA, or is a document type, which is refused at once.
	if (all.startsWith('<!', from)) return all.length - from < 9 ? null : all.length;
	return endOfTag(all, from);
}

function isLongMarkup(all: string, from: number): boolean {
	return all.startsWith('<!--', from) || all.startsWith('<![CDATA[', from);
}

/** A `>` inside an attribute's quotation marks does not end the tag. */
function endOfTag(all: string, from: number): number | null {
	let quote = '';
	for (let at = from + 1; at < all.length; at++) {
		const char = all[at];
		if (quote !== '') {
			if (char === quote) quote = '';
		} else if (char === '"' || char === "'") quote = char;
		else if (char === '>') return at + 1;
		else if (char === '<') throw damaged();
	}
	return null;
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

function attributeOf(inside: string, wanted: string): string | undefined {
	for (const [, name = '', double, single] of inside.matchAll(
		/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
	)) {
		if (name === wanted || name.endsWith(`:${wanted}`)) return unescapeXml(double ?? single ?? '');
	}
	return undefined;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[^;&\s]{1,40});/gi, (_, entity: string) => {
		const known = named[entity];
		if (known !== undefined) return known;
		if (!entity.startsWith('#')) throw new Refusal('import.refused.document_type');
		const isHex = entity[1] === 'x' || entity[1] === 'X';
		const point = isHex ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
		return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
	});
}

function damaged(): Refusal {
	return new Refusal('import.refused.damaged');
}
