/** Languages that are offered as spoken, ISO 639; those of the area first. */
export const spokenLanguages = [
	'de',
	'cs',
	'en',
	'pl',
	'sk',
	'hsb',
	'fr',
	'it',
	'es',
	'ru',
	'uk',
	'nl',
	'hu',
	'vi',
	'zh',
	'tr',
	'pt',
	'sv',
	'da',
	'ro'
] as const;
