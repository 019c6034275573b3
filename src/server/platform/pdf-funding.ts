import type { CanvasElement, Content, ContentText } from 'pdfmake/interfaces.js';
import type { Language } from '#i18n/languages.ts';
import { translate } from '#i18n/messages.ts';

/** The emblem is never lower than a centimetre, in points. */
const emblemHeight = 28.4;

/**
 * The emblem of the European Union with the programme's statement in each of the languages, as the
 * programme wants it on whatever is handed out. `more` says something else in each language's line.
 */
export function fundingLine(
	languages: readonly Language[],
	more: (language: Language) => string = () => ''
): Content {
	return {
		columns: [
			{ canvas: euEmblem(emblemHeight), width: emblemHeight * 1.5 },
			{
				stack: languages.map((language) => ({
					text: [
						statement(language),
						[` · ${translate(language, 'platform.programme')}`, more(language)]
							.filter(Boolean)
							.join(' · ')
					]
				})),
				// The lines stand in the middle beside the emblem.
				margin: [0, languages.length > 1 ? 3 : 8, 0, 0]
			}
		],
		columnGap: 9
	};
}

function statement(language: Language): ContentText {
	return { text: translate(language, 'platform.cofunded'), bold: true };
}

/**
 * The flag after its official construction: three by two; twelve upright stars at the hours of a
 * circle whose radius is a third of the height, their points on circles of an eighteenth of it.
 */
export function euEmblem(height: number): CanvasElement[] {
	const [x, y] = [height * 0.75, height / 2];
	return [
		{ type: 'rect', x: 0, y: 0, w: height * 1.5, h: height, color: '#003399' },
		...Array.from({ length: 12 }, (_, hour) => {
			const angle = (hour * Math.PI) / 6;
			return star(x + (Math.sin(angle) * height) / 3, y - (Math.cos(angle) * height) / 3, height);
		})
	];
}

function star(x: number, y: number, height: number): CanvasElement {
	const outer = height / 18;
	// Where the lines of a five-pointed star cross.
	const inner = outer * Math.sin(Math.PI / 10) * (1 / Math.sin((7 * Math.PI) / 10));
	const points = Array.from({ length: 10 }, (_, corner) => {
		const angle = (corner * Math.PI) / 5;
		const radius = corner % 2 === 0 ? outer : inner;
		return { x: x + Math.sin(angle) * radius, y: y - Math.cos(angle) * radius };
	});
	return { type: 'polyline', closePath: true, color: '#ffcc00', points };
}
