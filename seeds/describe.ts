import type { Chance } from './random.ts';
import type { Voice } from './voices.ts';

/** A profile's text out of its parts, built as this voice builds texts. Parts are told on demand. */
export function describe(
	voice: Voice,
	{ opening, about, more, remark, products }: Parts,
	draw: Chance
): string {
	switch (voice.manner) {
		case 'terse':
			return about;
		case 'telegram':
			return `${products.join(' · ')}\n${more()} ${remark()}`;
		case 'bullets':
			return [about, '', `– ${more()}`, `– ${more()}`, `– ${remark()}`].join('\n');
		case 'chatty':
			return `${opening()} ${about} ${more()} ${remark()}`;
		case 'plain':
			return draw.happens(0.5) ? `${about} ${more()} ${remark()}` : `${about}\n\n${more()}`;
	}
}

type Parts = {
	opening: () => string;
	about: string;
	more: () => string;
	remark: () => string;
	products: string[];
};
