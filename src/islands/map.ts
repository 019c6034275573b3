import { LngLatBounds, Map, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Puts the operator's base map over the schematic one, with the same hits as the same links. Loaded
 * only where `MAP_STYLE_URL` is set; until the map is drawn, or if it never is, the schematic one
 * stays.
 */
function showBaseMap(place: HTMLElement): void {
	const drawing = place.parentElement?.querySelector('svg');
	const style = place.dataset.style;
	if (!drawing || !style) return;
	setWorkerUrl(workerUrl);
	place.hidden = false;
	place.style.blockSize = `${String(Math.max(320, drawing.clientHeight))}px`;
	const links = [...drawing.querySelectorAll<SVGAElement>('a[data-longitude]')];
	const points = links.map((link) => ({
		link,
		position: [Number(link.dataset.longitude), Number(link.dataset.latitude)] as [number, number]
	}));
	const map = openMap(place, style, boundsOf(points.map(({ position }) => position)));
	if (!map) return;
	map.addControl(new NavigationControl({ showCompass: false }));
	for (const { link, position } of points) {
		new Marker({ element: copyLink(link) }).setLngLat(position).addTo(map);
	}
	map.once('load', () => {
		drawing.remove();
		document.getElementById('schematic-note')?.remove();
	});
	map.once('error', () => {
		if (map.isStyleLoaded()) return;
		map.remove();
		place.hidden = true;
	});
}

/** Null where the browser cannot draw it (no WebGL). */
function openMap(container: HTMLElement, style: string, bounds: LngLatBounds): Map | null {
	try {
		return new Map({
			container,
			style,
			bounds,
			fitBoundsOptions: { padding: 48, maxZoom: 11 },
			cooperativeGestures: true
		});
	} catch {
		container.hidden = true;
		return null;
	}
}

function boundsOf(positions: [number, number][]): LngLatBounds {
	// The programme area, for hits that lie nowhere.
	const bounds = new LngLatBounds();
	for (const position of positions) bounds.extend(position);
	return bounds.isEmpty() ? new LngLatBounds([11.9, 49.9], [15.7, 51.6]) : bounds;
}

function copyLink(link: SVGAElement): HTMLAnchorElement {
	const copy = document.createElement('a');
	copy.className = 'point';
	copy.href = link.getAttribute('href') ?? '';
	copy.setAttribute('aria-label', link.getAttribute('aria-label') ?? '');
	copy.textContent = link.textContent.trim();
	return copy;
}

const place = document.getElementById('base-map');
if (place) showBaseMap(place);
