import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { bindWords } from '#i18n/typography.ts';
import type { Db } from '../platform/database.ts';
import { projectRoot } from '../platform/root.ts';
import type { PageKey } from './page-keys.ts';
import { hasGaps, renderMarkdown } from './render-markdown.ts';
import { pages } from './schema.ts';

export interface Page {
	key: PageKey;
	language: Language;
	title: string;
	/** Markdown, as the operator edits it. */
	body: string;
	/** Safe to show. */
	html: string;
	/** True while something stands in it that only the operator can fill in. */
	hasGaps: boolean;
	/** When the operator last wrote it; null while it is the text that ships. */
	updatedAt: Date | null;
}

/** A page in one language: what the operator wrote, or else the text that ships with the product. */
export async function readPage(db: Db, key: PageKey, language: Language): Promise<Page> {
	const [written] = await db
		.select()
		.from(pages)
		.where(and(eq(pages.key, key), eq(pages.language, language)));
	const { title, body } = written ?? shippedPage(key, language);
	return {
		key,
		language,
		title,
		body,
		html: renderMarkdown(bindWords(body, language)),
		hasGaps: hasGaps(body),
		updatedAt: written?.updatedAt ?? null
	};
}

/** The text that ships: a Markdown file whose first line is the title. */
export function shippedPage(key: PageKey, language: Language): { title: string; body: string } {
	const file = join(projectRoot, 'src', 'server', 'content', 'pages', `${key}.${language}.md`);
	const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
	return { title: first.replace(/^#\s+/, ''), body: rest.join('\n').trim() };
}
