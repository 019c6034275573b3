import iconv from 'iconv-lite';

export type Encoding =
	'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252' | 'iso-8859-2';

export interface DetectedEncoding {
	encoding: Encoding;
	/** Length of the byte order mark at the start of the file. */
	bomLength: number;
	/** No text in any of the encodings: control characters or NUL bytes. */
	isBinary: boolean;
}

/**
 * Finds out the encoding of a text that spreadsheets wrote here. UTF-8 and UTF-16 are recognised by
 * their mark or by being valid; the three single-byte code pages of the area share most letters, so
 * they are told apart by how well the bytes that differ read as German or Czech words. Memory does
 * not grow with the size of the text.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<DetectedEncoding> {
	const statistics = newStatistics();
	for await (const chunk of chunks) {
		if (count(statistics, chunk) === 'settled') break;
	}
	return judge(statistics);
}

/** The same for bytes in memory. */
export function detectEncodingOf(bytes: Uint8Array): DetectedEncoding {
	const statistics = newStatistics();
	count(statistics, bytes);
	return judge(statistics);
}

interface Statistics {
	bytes: number;
	start: number[];
	nulAtEven: number;
	nulAtOdd: number;
	controls: number;
	/** Sequences of several bytes: well-formed ones and broken ones, and where the open one stands. */
	utf8: { good: number; broken: number; pending: number; lower: number; upper: number };
	/** Neighbours of each byte above 127: `before << 16 | byte << 8 | after` → occurrences. */
	contexts: Map<number, number>;
	previous: number;
	current: number;
}

const MOST_CONTEXTS = 20_000;

function newStatistics(): Statistics {
	return {
		bytes: 0,
		start: [],
		nulAtEven: 0,
		nulAtOdd: 0,
		controls: 0,
		utf8: { good: 0, broken: 0, pending: 0, lower: 0x80, upper: 0xbf },
		contexts: new Map(),
		previous: 0x20,
		current: 0x20
	};
}

function count(statistics: Statistics, chunk: Uint8Array): 'settled' | undefined {
	for (const byte of chunk) {
		if (statistics.start.length < 3) statistics.start.push(byte);
		if (byte === 0) {
			if (statistics.bytes % 2 === 0) statistics.nulAtEven++;
			else statistics.nulAtOdd++;
		} else if (byte < 0x20 && !isLayout(byte)) {
			statistics.controls++;
		}
		followUtf8(statistics.utf8, byte);
		if (statistics.current >= 0x80) noteContext(statistics, byte);
		statistics.previous = statistics.current;
		statistics.current = byte;
		statistics.bytes++;
	}
	return markOf(statistics.start) && statistics.bytes >= 3 ? 'settled' : undefined;
}

/** Tab, line ends, form feed, and the end mark of old DOS files. */
function isLayout(byte: number): boolean {
	return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a;
}

function noteContext({ contexts, previous, current }: Statistics, next: number): void {
	const context = (previous << 16) | (current << 8) | next;
	const seen = contexts.get(context);
	if (seen !== undefined) contexts.set(context, seen + 1);
	else if (contexts.size < MOST_CONTEXTS) contexts.set(context, 1);
}

/** Well-formed byte sequences after table 3-7 of the Unicode standard. */
function followUtf8(utf8: Statistics['utf8'], byte: number): void {
	if (utf8.pending > 0) {
		const fits = byte >= utf8.lower && byte <= utf8.upper;
		utf8.lower = 0x80;
		utf8.upper = 0xbf;
		utf8.pending = fits ? utf8.pending - 1 : 0;
		if (fits && utf8.pending === 0) utf8.good++;
		if (fits) return;
		utf8.broken++;
	}
	if (byte < 0x80) return;
	if (byte >= 0xc2 && byte <= 0xdf) utf8.pending = 1;
	else if (byte >= 0xe0 && byte <= 0xef) {
		utf8.pending = 2;
		if (byte === 0xe0) utf8.lower = 0xa0;
		if (byte === 0xed) utf8.upper = 0x9f;
	} else if (byte >= 0xf0 && byte <= 0xf4) {
		utf8.pending = 3;
		if (byte === 0xf0) utf8.lower = 0x90;
		if (byte === 0xf4) utf8.upper = 0x8f;
	} else utf8.broken++;
}

function markOf(start: readonly number[]): { encoding: Encoding; bomLength: number } | null {
	const [first, second, third] = start;
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return { encoding: 'utf-8', bomLength: 3 };
	}
	if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bomLength: 2 };
	if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', bomLength: 2 };
	return null;
}

function judge(statistics: Statistics): DetectedEncoding {
	const mark = markOf(statistics.start);
	if (mark) return { ...mark, isBinary: false };
	const { bytes, nulAtEven, nulAtOdd, controls } = statistics;
	// Every Latin letter has a NUL as its upper byte; Czech letters beyond Latin-1 have a 1 there.
	if (nulAtOdd > bytes / 4 && nulAtEven === 0) {
		return { encoding: 'utf-16le', bomLength: 0, isBinary: false };
	}
	if (nulAtEven > bytes / 4 && nulAtOdd === 0) {
		return { encoding: 'utf-16be', bomLength: 0, isBinary: false };
	}
	const isBinary = nulAtEven + nulAtOdd > 0 || controls > bytes / 100;
	// Text in a code page hardly ever forms a valid sequence, so a file that is UTF-8 but for a few
	// damaged places is still UTF-8; the rows with the damage are named later.
	const broken = statistics.utf8.broken + (statistics.utf8.pending > 0 ? 1 : 0);
	if (broken === 0 || statistics.utf8.good > 20 * broken) {
		return { encoding: 'utf-8', bomLength: 0, isBinary };
	}
	if (statistics.current >= 0x80) noteContext(statistics, 0x20);
	return { encoding: bestCodePage(statistics.contexts), bomLength: 0, isBinary };
}

const codePages = ['windows-1250', 'windows-1252', 'iso-8859-2'] as const;
const upperHalves = new Map(codePages.map((name) => [name, upperHalf(name)]));

const czech = new Set('áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ');
const german = new Set('äöüßÄÖÜ');
/** Signs that stand in such lists between words or beside figures. */
const signs = new Set('€„“”‚‘’–—…•§°±²³µ×Ø™®©«»½¼¾·´\u00a0');

function upperHalf(codePage: string): string[] {
	const bytes = Buffer.from(Array.from({ length: 128 }, (_, i) => 128 + i));
	return Array.from(iconv.decode(bytes, codePage));
}

// A tie means that the bytes read the same in all of them; the first is as good as any.
function bestCodePage(contexts: ReadonlyMap<number, number>): Encoding {
	const scored = codePages.map((name) => ({ name, score: scoreOf(contexts, name) }));
	return scored.reduce((best, next) => (next.score > best.score ? next : best)).name;
}

function scoreOf(contexts: ReadonlyMap<number, number>, codePage: (typeof codePages)[number]) {
	const upper = upperHalves.get(codePage) ?? [];
	const charOf = (byte: number) =>
		byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '\ufffd');
	let score = 0;
	for (const [context, occurrences] of contexts) {
		const before = charOf(context >> 16);
		const char = charOf((context >> 8) & 0xff);
		const after = charOf(context & 0xff);
		// Frequent contexts count more, but one word repeated in a column does not outvote the rest.
		score += readsLike(before, char, after) * Math.sqrt(occurrences);
	}
	return score;
}

function readsLike(before: string, char: string, after: string): number {
	if (/\p{L}/u.test(char)) return readsLikeLetter(before, char, after);
	if (char === '\ufffd' || /\p{Cc}/u.test(char)) return -10;
	// A sign between two letters is a letter of another code page.
	if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) return -4;
	return signs.has(char) ? 2 : -1;
}

function readsLikeLetter(before: string, char: string, after: string): number {
	const inWord = /\p{L}/u.test(before) || /\p{L}/u.test(after);
	if (char === 'Ø' && !/\p{L}/u.test(after)) return 3;
	if (!inWord) return -1;
	if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return -3;
	// French è in German lists (Crème, Genève) reads as č where no Czech word has one.
	if (char === 'è') return /[a-z]/i.test(before) && /[mvrtlcg]/.test(after) ? 1.5 : 0;
	if (char === 'č' && /[mvrlg]/.test(after) && /[rn]/.test(before)) return 0;
	if (german.has(char)) return 2;
	if (czech.has(char)) return 2;
	return -0.5;
}
