import { gazetteerSource, geometry, projectArea } from '#server/regions/index.ts';
import type { RequestHandler } from './$types';

const WIDTH = 640;

/**
 * The schematic map of the programme area as one picture that pages share: a small map lays its point
 * over it, in the coordinates of the same projection.
 */
export const GET: RequestHandler = () =>
	new Response(drawing(), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }
	});

function drawing(): string {
	const { width, height, path } = projectArea(WIDTH);
	const outlines = geometry.outlines.map(
		({ district, ring }) => `<path class="${district.slice(0, 2)}" d="${path(ring, true)}"/>`
	);
	const border = geometry.border.map((line) => `<path class="border" d="${path(line)}"/>`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><desc>${gazetteerSource.name}, ${gazetteerSource.licence}</desc><style>
path{stroke-linejoin:round;stroke-width:1;stroke:#fcfaf6}.DE{fill:#e6dccb}.CZ{fill:#d5e0e3}.border{fill:none;stroke:#0f5a78;stroke-width:2.5;stroke-dasharray:1 5;stroke-linecap:round}
@media (prefers-color-scheme:dark){path{stroke:#11181f}.DE{fill:#3a3a35}.CZ{fill:#2b3d47}.border{stroke:#7cc0da}}
</style>${outlines.join('')}${border.join('')}</svg>`;
}
