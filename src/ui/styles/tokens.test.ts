import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const surfaces = ['paper', 'surface', 'raised', 'sunken'];
const texts = ['ink', 'soft', 'elbe', 'elbe-strong', 'moss', 'amber', 'ember'];
const tints = ['elbe', 'moss', 'amber', 'ember'];

describe.each(['light', 'dark'] as const)('The colours of the %s scheme', (scheme) => {
	test.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
		'%s can be read on %s',
		(text, surface) => {
			expect(contrast(colour(text, scheme), colour(surface, scheme))).toBeGreaterThanOrEqual(5);
		}
	);

	test.each(tints)('%s and ink can be read on the tint of that name', (name) => {
		const tint = colour(`${name}-tint`, scheme);
		expect(contrast(colour(name, scheme), tint)).toBeGreaterThanOrEqual(5);
		expect(contrast(colour('ink', scheme), tint)).toBeGreaterThanOrEqual(5);
	});

	test.each(surfaces)('edges of controls and the focus stand out against %s', (surface) => {
		const ground = colour(surface, scheme);
		expect(contrast(colour('edge', scheme), ground)).toBeGreaterThanOrEqual(3);
		expect(contrast(colour('focus', scheme), ground)).toBeGreaterThanOrEqual(3);
	});

	test('words on filled buttons can be read, also under the pointer', () => {
		const word = colour('on-elbe', scheme);
		expect(contrast(word, colour('elbe', scheme))).toBeGreaterThanOrEqual(5);
		expect(contrast(word, colour('elbe-strong', scheme))).toBeGreaterThanOrEqual(5);
		expect(contrast(colour('on-ember', scheme), colour('ember', scheme))).toBeGreaterThanOrEqual(5);
	});
});

function colour(name: string, scheme: 'light' | 'dark'): string {
	const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
	if (!pair) throw new Error(`There is no colour ${name}`);
	return scheme === 'light' ? pair[1]! : pair[2]!;
}

/** Contrast ratio by WCAG 2.2. */
function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
		number,
		number
	];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
