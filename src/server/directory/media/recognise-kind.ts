export type FileKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'pdf' | 'svg' | 'other';

/** What a file is, by its content; its name and what the browser says of it prove nothing (R40). */
export function recogniseKind(bytes: Uint8Array): FileKind {
	const found = marks.find(([, parts]) =>
		parts.every(({ at, mark }) =>
			Array.from(mark).every((char, i) => bytes[at + i] === char.charCodeAt(0))
		)
	);
	if (found) return found[0];
	const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024));
	return /<svg[\s>]|<!DOCTYPE svg/i.test(head) ? 'svg' : 'other';
}

const marks: readonly [FileKind, readonly { at: number; mark: string }[]][] = [
	['jpeg', [{ at: 0, mark: '\u00ff\u00d8\u00ff' }]],
	['png', [{ at: 0, mark: '\u0089PNG\r\n\u001a\n' }]],
	[
		'webp',
		[
			{ at: 0, mark: 'RIFF' },
			{ at: 8, mark: 'WEBP' }
		]
	],
	['gif', [{ at: 0, mark: 'GIF8' }]],
	['pdf', [{ at: 0, mark: '%PDF-' }]]
];
