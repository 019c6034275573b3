import { formatLanguage, formatNumber } from '#i18n/format.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { hasMessage, translate, translator } from '#i18n/messages.ts';

/**
 * What the log keeps of an activity, in words. What has no words here is for programs, such as the id
 * of a merge, and stands in the export.
 */
export function factsOf(
	data: Readonly<Record<string, unknown>>,
	lang: Language,
	institutions: ReadonlyMap<string, string>
): string[] {
	return Object.entries(data).flatMap(([name, value]) => {
		const key = `changes.fact.${name}`;
		if (!hasMessage(key)) return [];
		const text = textOf(name, value, { lang, institutions });
		return text === '' ? [] : [`${translate(lang, key)}: ${text}`];
	});
}

interface Reader {
	lang: Language;
	institutions: ReadonlyMap<string, string>;
}

function textOf(name: string, value: unknown, reader: Reader): string {
	const { lang, institutions } = reader;
	if (Array.isArray(value)) {
		return value
			.map((each) => textOf(name, each, reader))
			.filter((text) => text !== '')
			.join(', ');
	}
	if (typeof value === 'number') return formatNumber(value, lang);
	if (typeof value === 'boolean') {
		return translator(lang)(value ? 'manage.yes' : 'changes.no');
	}
	if (typeof value !== 'string') return '';
	if (name === 'institutionId') return institutions.get(value) ?? '';
	if (/^(language|part)$/.test(name) && isLanguage(value)) return formatLanguage(value, lang);
	const own = (families[name] ?? []).map((family) => `${family}.${value}`);
	const key = [...own, `changes.value.${value}`].find(hasMessage);
	return key ? translate(lang, key) : value;
}

/** Families of messages that say what the codes of a fact mean. */
const families: Readonly<Record<string, readonly string[]>> = {
	section: ['manage.room'],
	fields: ['manage.field', 'import.field'],
	type: ['directory.type'],
	country: ['common.country'],
	mail: ['templates.mail']
};
