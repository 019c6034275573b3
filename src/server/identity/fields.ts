import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { isMailAddress } from '../platform/mail/index.ts';

/** A mail address as people type it, kept in lower case. */
export const MailAddress = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('identity.email_missing'),
	v.maxLength(254, 'identity.email_wrong'),
	v.toLowerCase(),
	v.check(isMailAddress, 'identity.email_wrong')
);

/** What a person is called, in one line. */
export const PersonName = v.pipe(
	v.string(),
	v.transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
	v.nonEmpty('identity.name_missing'),
	v.maxLength(100, 'identity.name_long'),
	v.regex(/^[^\p{C}<>]*$/u, 'identity.name_wrong')
);

export const ChosenLanguage = v.picklist(languages, 'identity.language_missing');

/** Judged when it is known whose it is to be; here only what hashing must not be given. */
export const TypedPassword = v.pipe(
	v.string(),
	v.nonEmpty('identity.password_missing'),
	v.maxLength(1_000, 'identity.password_long')
);

/** A code of the app or a recovery code, where one may be needed. */
export const OptionalCode = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(64)), '');
