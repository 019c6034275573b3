import { existsSync } from 'node:fs';
import { installSystemPackage } from './system-package.ts';

const places = [
	process.env.CHROMIUM_PATH ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** The browser for the journeys: `CHROMIUM_PATH`, an installed one, or one from the system's packages. */
export function findChromium(): string | null {
	const found = () => places.find((place) => place !== '' && existsSync(place)) ?? null;
	return found() ?? (installSystemPackage('chromium') ? found() : null);
}
