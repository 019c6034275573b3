export interface Named {
	name: string;
	x: number;
	y: number;
}

export interface Disc {
	x: number;
	y: number;
	r: number;
}

export interface PlacedName extends Named {
	textX: number;
	textY: number;
	anchor: 'start' | 'middle' | 'end';
}

interface Sheet {
	width: number;
	height: number;
	/** Height of the letters, in units of the drawing. */
	size: number;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Width of a letter in parts of its height, on average and rather too much. */
const letter = 0.58;

/**
 * Writes names beside their points so that none lies under a disc, on another name or beyond the
 * sheet. A name that has no such place is left out: half a word helps nobody. Earlier names choose
 * first.
 */
export function placeNames(
	towns: readonly Named[],
	discs: readonly Disc[],
	sheet: Sheet
): PlacedName[] {
	const taken: Box[] = [];
	return towns.flatMap((town) => {
		const placed = waysToWrite(town, sheet.size).find((way) => {
			const box = boxOf(way, sheet.size);
			return (
				box.left >= 0 &&
				box.top >= 0 &&
				box.right <= sheet.width &&
				box.bottom <= sheet.height &&
				!discs.some((disc) => touches(box, disc)) &&
				!taken.some((other) => overlap(box, other))
			);
		});
		if (!placed) return [];
		taken.push(boxOf(placed, sheet.size));
		return [placed];
	});
}

/** Right of the point first, as one reads; `textY` is the middle of the line. */
function waysToWrite(town: Named, size: number): PlacedName[] {
	const aside = size * 0.4;
	const line = size * 0.75;
	return (
		[
			[aside, -line * 0.6, 'start'],
			[-aside, -line * 0.6, 'end'],
			[aside, line * 0.6, 'start'],
			[-aside, line * 0.6, 'end'],
			[0, -line, 'middle'],
			[0, line, 'middle'],
			[0, -2 * line, 'middle'],
			[0, 2 * line, 'middle']
		] as const
	).map(([x, y, anchor]) => ({ ...town, textX: town.x + x, textY: town.y + y, anchor }));
}

function boxOf({ name, textX, textY, anchor }: PlacedName, size: number): Box {
	const width = name.length * letter * size;
	const left = textX - { start: 0, middle: width / 2, end: width }[anchor];
	return { left, right: left + width, top: textY - size * 0.55, bottom: textY + size * 0.55 };
}

function touches(box: Box, { x, y, r }: Disc): boolean {
	const dx = x - Math.min(Math.max(x, box.left), box.right);
	const dy = y - Math.min(Math.max(y, box.top), box.bottom);
	return Math.hypot(dx, dy) < r;
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
