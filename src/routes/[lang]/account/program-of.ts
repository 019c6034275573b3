/** Browser and system as a person would name them, or null. Only a hint to tell sessions apart. */
export function programOf(userAgent: string | null): string | null {
	const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? '')?.[1];
	if (!browser) return null;
	const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
	const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent ?? '')?.[1];
	return [names[browser] ?? browser, system?.replace('Mac OS X', 'macOS')]
		.filter(Boolean)
		.join(' · ');
}
