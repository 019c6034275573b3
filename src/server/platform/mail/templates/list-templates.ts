import { and, desc, eq } from 'drizzle-orm';
import { languages, type Language } from '#i18n/languages.ts';
import type { Db } from '../../database.ts';
import { mailTemplates } from '../../schema.ts';
import { listMailDefinitions, type MailDefinition } from '../define.ts';
import { checkWording, type WordingProblem } from './check.ts';
import { readWording } from './read-wording.ts';
import { shippedWording, type Wording } from './shipped-wording.ts';

/** `broken`: the operator's words do not hold (any more), and the shipped ones are sent. */
export type TemplateState = 'shipped' | 'own' | 'broken';

export interface ListedTemplate {
	mail: string;
	/** First part of the name: what mails of one area have in common. */
	area: string;
	states: Record<Language, TemplateState>;
}

/** Every mail of the platform, with whose words it has in each language. */
export async function listTemplates(db: Db): Promise<ListedTemplate[]> {
	const rows = await db
		.selectDistinctOn([mailTemplates.mail, mailTemplates.language])
		.from(mailTemplates)
		.orderBy(mailTemplates.mail, mailTemplates.language, desc(mailTemplates.version));
	return listMailDefinitions().map((definition) => ({
		mail: definition.name,
		area: definition.name.split('.')[0] ?? definition.name,
		states: Object.fromEntries(
			languages.map((language) => {
				const own = rows.find((row) => row.mail === definition.name && row.language === language);
				return [language, stateOf(definition, language, own?.wording ?? null)];
			})
		) as Record<Language, TemplateState>
	}));
}

export interface OpenTemplate {
	version: number;
	state: TemplateState;
	/** The words that stand in the form: the operator's, otherwise the shipped ones. */
	wording: Wording;
	shipped: Wording;
	problems: WordingProblem[];
	placeholders: { name: string; sample: string }[];
	links: string[];
	blocks: string[];
	history: { version: number; wording: Wording; isShipped: boolean; at: Date; by: string | null }[];
}

/** One mail in one language, with everything that it was before. `by` is the id of an account. */
export async function readTemplate(
	db: Db,
	mail: MailDefinition,
	language: Language
): Promise<OpenTemplate> {
	const { version, wording } = await readWording(db, mail.name, language);
	const shipped = shippedWording(mail, language);
	const past = await db
		.select()
		.from(mailTemplates)
		.where(and(eq(mailTemplates.mail, mail.name), eq(mailTemplates.language, language)))
		.orderBy(desc(mailTemplates.version))
		.limit(20);
	return {
		version,
		state: stateOf(mail, language, wording),
		wording: wording ?? shipped,
		shipped,
		problems: wording ? checkWording(mail, language, wording) : [],
		placeholders: Object.entries(mail.values).map(([name, value]) => ({
			name,
			sample: String(value)
		})),
		links: mail.parts.flatMap((part) => ('link' in part ? [part.link] : [])),
		blocks: mail.parts.flatMap((part) => ('block' in part ? [part.block] : [])),
		history: past.map((row) => ({
			version: row.version,
			wording: row.wording ?? shipped,
			isShipped: row.wording === null,
			at: row.writtenAt,
			by: row.writtenBy
		}))
	};
}

function stateOf(mail: MailDefinition, language: Language, wording: Wording | null): TemplateState {
	if (wording === null) return 'shipped';
	return checkWording(mail, language, wording).length > 0 ? 'broken' : 'own';
}
