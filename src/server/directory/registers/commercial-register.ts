export interface RegisterEntry {
	/** Kind and number, for example `HRB 12345`. */
	number: string;
	/** Register court, for example `Amtsgericht Dresden`; null where the text names none. */
	court: string | null;
}

const kinds: Record<string, string> = {
	HRB: 'HRB',
	HRA: 'HRA',
	GNR: 'GnR',
	PR: 'PR',
	VR: 'VR',
	GSR: 'GsR'
};

/**
 * An entry of a German register (commercial, cooperatives, partnerships, associations) as people
 * write it: `HRB 12345, Amtsgericht Dresden`, `AG Chemnitz HRB 1234`. A number means something only
 * together with its court, so the caller decides what to do where `court` is null. Returns null
 * where the text holds no such entry.
 */
export function parseHrb(text: string): RegisterEntry | null {
	if (text.length > 200) return null;
	const found =
		/(?<![A-Za-z])(HRB|HRA|GnR|GsR|PR|VR)[\s:.\-]*(?:Nr\.?)?\s*(\d{1,6})(?!\d)\s?([A-Z]{1,3}(?![A-Za-z]))?/i.exec(
			text
		);
	if (!found) return null;
	const [whole, kind = '', digits = '', suffix] = found;
	// The letters behind a number (Berlin, Lübeck, Kiel) belong to it; a court's abbreviation does not.
	const isSuffix = suffix !== undefined && suffix === suffix.toUpperCase() && suffix !== 'AG';
	const number = `${kinds[kind.toUpperCase()] ?? kind} ${Number(digits)}${isSuffix ? ` ${suffix}` : ''}`;
	const rest = isSuffix
		? text.replace(whole, ' ')
		: text.replace(whole.slice(0, whole.length - (suffix?.length ?? 0)), ' ');
	return { number, court: courtIn(rest) };
}

/** `Amtsgericht Dresden` from `AG Dresden`, `Registergericht: Amtsgericht Dresden` or `Dresden`. */
export function courtIn(text: string): string | null {
	const town = text
		.slice(0, 200)
		.replace(/[^\p{L}\s.\-/]/gu, ' ')
		.replace(
			/(?<!\p{L})(?:Registergericht|Amtsgerichts?|AG|Handelsregister|Register)(?!\p{L})/giu,
			' '
		)
		.replace(/^(?:[\s.\-/]|(?:beim|des|am|in|im)\s)+/i, '')
		.replace(/[\s.\-/]+$/, '')
		.replace(/\s+/g, ' ');
	return /^\p{Lu}[\p{L}.\-/ ]{1,60}$/u.test(town) ? `Amtsgericht ${town}` : null;
}
