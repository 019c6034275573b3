import { error } from '@sveltejs/kit';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { findMailDefinition, type MailDefinition } from '#server/platform/mail/index.ts';

/** The mail and language that the address names. */
export function openTemplate(params: { mail: string; language: string }): {
	mail: MailDefinition;
	language: Language;
} {
	const mail = findMailDefinition(params.mail);
	if (!mail || !isLanguage(params.language)) error(404, 'Not found');
	return { mail, language: params.language };
}
