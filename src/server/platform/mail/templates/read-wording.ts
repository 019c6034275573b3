import { and, desc, eq } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '../../database.ts';
import { mailTemplates } from '../../schema.ts';
import type { Wording } from './shipped-wording.ts';

/** The operator's words for a mail; `wording` is null where the shipped ones hold. */
export async function readWording(
	db: Db,
	name: string,
	language: Language
): Promise<{ version: number; wording: Wording | null }> {
	const [latest] = await db
		.select({ version: mailTemplates.version, wording: mailTemplates.wording })
		.from(mailTemplates)
		.where(and(eq(mailTemplates.mail, name), eq(mailTemplates.language, language)))
		.orderBy(desc(mailTemplates.version))
		.limit(1);
	return latest ?? { version: 0, wording: null };
}
