/** A distance within a query, with the words that say it: "bis 50 km um", "do 50 km od". */
export interface QueryRadius {
	/** Kilometres. */
	kilometres: number;
	start: number;
	end: number;
}

/**
 * The distance from a place that a query asks for beside the place. Said before the place or after
 * it; the first one counts. The caller sees to it that there is a place: "Kabel 50 km" is none.
 */
export function findRadius(text: string): QueryRadius | null {
	const match = radius.exec(text);
	const kilometres = Number(match?.groups?.number?.replace(',', '.'));
	if (!match || !(kilometres > 0 && kilometres <= farthest)) return null;
	const { index } = match;
	return { kilometres: Math.ceil(kilometres), start: index, end: index + match[0].length };
}

const farthest = 1000;

const before = [
	'(?:im\\s+)?umkreis(?:\\s+von)?',
	'innerhalb(?:\\s+von)?',
	'im\\s+radius(?:\\s+von)?',
	'bis(?:\\s+zu)?',
	'max(?:imal)?\\.?',
	'höchstens',
	'(?:v\\s+)?okruhu',
	'(?:v\\s+)?okruh',
	'do(?:\\s+vzdálenosti)?',
	've\\s+vzdálenosti(?:\\s+do)?',
	'maximálně',
	'nejvýše',
	'within',
	'up\\s+to',
	'(?:in\\s+a\\s+)?radius(?:\\s+of)?'
].join('|');
const after = [
	'rund\\s+um',
	'um',
	'von',
	'bei',
	'umkreis',
	'od',
	'kolem',
	'okolo',
	'around',
	'of',
	'from'
].join('|');

const radius = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:(?:${before})\\s+)?(?<number>\\d{1,4}(?:[.,]\\d)?)\\s?(?:km|kilomet(?:ern?|ers?|res?|rů|ru|ry))(?![\\p{L}\\p{N}²³/])(?:\\s+(?:${after})(?![\\p{L}\\p{N}]))?`,
	'iu'
);
