/**
 * Where to go after signing in: a path of this site, or the given one. Only a plain path is taken:
 * whatever a browser might read as another host (`//`, `\`, control characters, a scheme, encodings
 * of them) is not (R30).
 */
export function ownPath(wanted: string | null, otherwise: string): string {
	if (
		wanted === null ||
		!/^\/(de|cs|en)(\/[A-Za-z0-9/_-]*)?(\?[A-Za-z0-9_=&%.+~-]*)?$/.test(wanted)
	) {
		return otherwise;
	}
	return wanted.includes('//') ? otherwise : wanted;
}
