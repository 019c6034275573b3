/** Languages of the interface and of texts. German and Czech are equals; English serves guests. */
export const languages = ['de', 'cs', 'en'] as const;

export type Language = (typeof languages)[number];

/** How each language calls itself. */
export const languageNames: Record<Language, string> = {
	de: 'Deutsch',
	cs: 'Čeština',
	en: 'English'
};

export function isLanguage(value: unknown): value is Language {
	return languages.includes(value as Language);
}

/** The best language for an Accept-Language header; English for visitors from elsewhere. */
export function preferredLanguage(acceptLanguage: string | null): Language {
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
			return { language: tag.slice(0, 2).toLowerCase(), quality: q ? Number(q) : 1 };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality);
	// Slovak readers read Czech.
	const mapped = wanted.map(({ language }) => (language === 'sk' ? 'cs' : language));
	return mapped.find(isLanguage) ?? 'en';
}
