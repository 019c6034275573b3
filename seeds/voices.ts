import type { Chance } from './random.ts';
import type { Language } from '#i18n/languages.ts';

/** How somebody writes: the build of the text, and the habits of the keyboard. */
export type Voice = {
	manner: 'plain' | 'terse' | 'telegram' | 'bullets' | 'chatty';
	keyboard: 'careful' | 'hasty' | 'without marks';
};

export function voiceFor(language: Language, draw: Chance): Voice {
	const manner = draw.pick([
		'plain',
		'plain',
		'plain',
		'plain',
		'terse',
		'terse',
		'telegram',
		'bullets',
		'chatty',
		'chatty'
	] as const);
	const habit = draw.below(100);
	const bare = language === 'cs' ? 9 : language === 'de' ? 5 : 0;
	return {
		manner,
		keyboard: habit < bare ? 'without marks' : habit < bare + 8 ? 'hasty' : 'careful'
	};
}

/** The text as this keyboard leaves it: slips of hasty fingers, or no umlauts and no háčky at all. */
export function asWrittenBy(voice: Voice, text: string, language: Language, draw: Chance): string {
	switch (voice.keyboard) {
		case 'careful':
			return text;
		case 'without marks':
			return language === 'de'
				? withoutUmlauts(text)
				: text.replace(/[áčďéěíňóřšťúůýž]/gi, unmarked);
		case 'hasty':
			return draw.happens(0.2) ? withSlip(text, draw) : text;
	}
}

function withoutUmlauts(text: string): string {
	const plain: Record<string, string> = {
		ä: 'ae',
		ö: 'oe',
		ü: 'ue',
		ß: 'ss',
		Ä: 'Ae',
		Ö: 'Oe',
		Ü: 'Ue'
	};
	return text.replace(/[äöüßÄÖÜ]/g, (letter) => plain[letter] ?? letter);
}

function unmarked(letter: string): string {
	return letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Swaps two neighbouring letters inside one long word, as fast typing does. */
function withSlip(text: string, draw: Chance): string {
	const words = [...text.matchAll(/(?<![\p{L}\d])\p{Ll}{8,}(?![\p{L}\d])/gu)];
	if (words.length === 0) return text;
	const word = draw.pick(words);
	const at = word.index + draw.between(2, word[0].length - 4);
	return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}
