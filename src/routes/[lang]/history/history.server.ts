import { formatLanguage } from '#i18n/format.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { hasMessage, translate, translator } from '#i18n/messages.ts';
import {
	doerKey,
	readHistory,
	type Doer,
	type HistoryChange,
	type HistoryEntry
} from '#server/directory/editing/index.ts';
import { database } from '#server/platform/connection.ts';
import { conceptLabel, findConcept } from '#server/vocabulary/index.ts';

type Names = 'none' | 'members' | 'all';

/** The history of an entry in the reader's words, narrowed as the address asks. */
export async function historyData(
	organisationId: string,
	{ names, lang, url }: { names: Names; lang: Language; url: URL }
) {
	const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
	const filter = { field: asked('field'), by: asked('by') };
	const { entries, fields, doers } = await readHistory(database(), organisationId, {
		names,
		...filter
	});
	return {
		filter,
		history: entries.map((entry) => describeEntry(entry, lang)),
		fields: fields
			.map((value) => ({ value, label: fieldName(value, lang) }))
			.sort((a, b) => a.label.localeCompare(b.label, lang)),
		doers: doers.map((by) => ({ value: doerKey(by), label: doerText(by, lang) })),
		isRestored: url.searchParams.has('restored')
	};
}

function describeEntry(entry: HistoryEntry, lang: Language) {
	const { id, at, by } = entry;
	return {
		id,
		at,
		title: titleOf(entry, lang),
		by: doerText(by, lang),
		importId: by.kind === 'import' ? by.importId : null,
		changes: entry.changes.map((change) => describeChange(change, lang))
	};
}

function titleOf({ event, section, part }: HistoryEntry, lang: Language): string {
	const t = translator(lang);
	if (section) {
		const room = translate(lang, `manage.room.${section}`);
		const language = isLanguage(part) ? ` (${formatLanguage(part, lang)})` : '';
		return t('manage.event.edited', { room: `${room}${language}` });
	}
	const key = [`manage.event.${event}`, `operator.activity.${event}`].find(hasMessage);
	return key ? translate(lang, key) : t('manage.event.other');
}

function doerText(by: Doer, lang: Language): string {
	const t = translator(lang);
	switch (by.kind) {
		case 'person':
			return by.name || t('manage.by.firm');
		case 'institution':
			return by.person
				? t('changes.on_behalf', { person: by.person, name: by.name })
				: t('manage.by.institution', { name: by.name });
		case 'operator':
			return by.person
				? t('changes.operator_person', { person: by.person })
				: t('manage.by.operator');
		case 'import':
			return t('manage.by.import', { source: by.source });
		case 'platform':
			return t('manage.by.platform');
	}
}

function describeChange({ changeId, field, ...change }: HistoryChange, lang: Language) {
	const words = (values: string[]) =>
		values.map((value) => valueOf(field, value, lang)).join(', ') || null;
	return {
		changeId,
		field,
		label: fieldName(field, lang),
		before: words(change.before),
		after: words(change.after),
		canRestore: change.canRestore
	};
}

/** What the form calls it; of texts with their language. */
function fieldName(field: string, lang: Language): string {
	const [, name = '', code = ''] = /^(name|description|origin)_(de|cs|en)$/.exec(field) ?? [];
	if (code) return `${fieldName(name, lang)} (${formatLanguage(code, lang)})`;
	const key = [`manage.field.${field}`, `import.field.${field}`].find(hasMessage);
	return key ? translate(lang, key) : translate(lang, 'changes.other_field');
}

/** Families of messages that say what the codes of a field mean. */
const families: Record<string, readonly string[]> = {
	type: ['directory.type'],
	size: ['directory.size'],
	country: ['common.country'],
	kind: ['manage.product_kind']
};

/** Codes as people read them; a file has no words of its own. */
function valueOf(field: string, value: string, lang: Language): string {
	if (field === 'proof') return 'PDF';
	if (field === 'isSeat' || field === 'agreed') return translate(lang, 'manage.yes');
	if (/^(language|roleLanguage|languages|languagesSpoken)$/.test(field)) {
		return formatLanguage(value, lang);
	}
	if (/^(confirmed|proposed|rejected)$/.test(field)) {
		return findConcept(value) ? conceptLabel(value, lang) : value;
	}
	const family = families[field.replace(/_(de|cs|en)$/, '')] ?? [];
	const keys = family.map((of) => `${of}.${value}`);
	if (field.startsWith('origin')) keys.push(`changes.value.${value}`);
	const key = keys.find(hasMessage);
	return key ? translate(lang, key) : value;
}
