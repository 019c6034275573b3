import { geometry, type Line, type Position } from './geometry.ts';

export interface Projection {
	/** Size of the drawing in its own units: the viewBox. */
	width: number;
	height: number;
	/** Position of a point given as longitude and latitude, in degrees. */
	project: (position: Position) => [x: number, y: number];
	/** The `d` of an SVG path; a closed one for outlines. */
	path: (line: Line, closed?: boolean) => string;
}

/**
 * Degrees to SVG coordinates for a drawing of the programme area of the given width, with a margin
 * around it. Equirectangular with the area's middle latitude as standard parallel: over its 170 km
 * from south to north the scale differs by less than 2 %.
 */
export function projectArea(width: number, margin = 12): Projection {
	const corners = geometry.outlines.flatMap(({ ring }) => ring);
	const west = Math.min(...corners.map(([lon]) => lon));
	const east = Math.max(...corners.map(([lon]) => lon));
	const south = Math.min(...corners.map(([, lat]) => lat));
	const north = Math.max(...corners.map(([, lat]) => lat));
	const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = (width - 2 * margin) / ((east - west) * narrowing);
	const project: Projection['project'] = ([lon, lat]) => [
		round(margin + (lon - west) * narrowing * scale),
		round(margin + (north - lat) * scale)
	];
	return {
		width,
		height: Math.ceil(2 * margin + (north - south) * scale),
		project,
		path: (line, closed = false) =>
			`M${line.map((position) => project(position).join(' ')).join('L')}${closed ? 'Z' : ''}`
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
