import { readDay } from './read-quantity.ts';
import { lineOf, valuesOf } from './reading.ts';

export interface CertificateReading {
	name: string;
	issuer: string | null;
	/** ISO day. */
	validUntil: string | null;
}

/** `ISO 9001; ISO 14001 (gültig bis 31.12.2026), EN 1090-2`: names with their last day. */
export function readCertificates(raw: unknown): CertificateReading[] {
	return valuesOf(raw)
		.map(certificateOf)
		.filter(({ name }) => name !== '')
		.slice(0, 100);
}

const until =
	/(?:gültig bis|gültig|bis|platnost do|platný do|platí do|do|valid until|until|expires)?:?\s*(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\/\d{4})\s*$/i;

function certificateOf(text: string): CertificateReading {
	const open = lineOf(text.slice(0, 300).replace(/[()[\]]/g, ' ')).replace(/[\s,:–-]+$/, '');
	const found = until.exec(open);
	const day = found ? readDay(found[1]) : null;
	if (!found || !day || !('value' in day))
		return { name: lineOf(text), issuer: null, validUntil: null };
	return {
		name: open.slice(0, found.index).replace(/[\s,:–-]+$/, ''),
		issuer: null,
		validUntil: day.value
	};
}
