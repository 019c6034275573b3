import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatDate } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { readPage } from '../../content/index.ts';
import type { Db } from '../../platform/database.ts';
import { publicOrigin } from '../../platform/environment.ts';
import { fundingLine } from '../../platform/pdf-funding.ts';
import { renderPdf } from '../../platform/pdf.ts';
import type { ConcernedPerson } from './queries.ts';

export interface Notice {
	subject: string;
	/** What Art. 14 (1) and (2) GDPR ask for, in their order. */
	sections: { heading: string; text: string }[];
	/** The operator has not filled in the imprint: nobody would know who writes. */
	hasGaps: boolean;
}

export interface NoticeSource {
	/** Where the data came from, and why they may be kept, as it was stated at the import. */
	dataSource: string;
	legalBasis: string;
}

/** The notice of Art. 14 GDPR to people whose data came with an import, in one language. */
export async function composeNotice(
	db: Db,
	language: Language,
	{ dataSource, legalBasis }: NoticeSource
): Promise<Notice> {
	const t = translator(language);
	const { body, hasGaps } = await readPage(db, 'imprint', language);
	const page = (name: string) => `${publicOrigin()}/${language}/${name}`;
	const section = (
		key: 'data' | 'purpose' | 'recipients' | 'kept' | 'rights' | 'object' | 'authority'
	) => ({ heading: t(`notices.${key}.heading`), text: t(`notices.${key}.text`) });
	return {
		subject: t('notices.subject'),
		hasGaps,
		sections: [
			{ heading: t('notices.controller.heading'), text: firstSection(body) },
			section('data'),
			{
				heading: t('notices.source.heading'),
				text: t('notices.source.text', { source: dataSource })
			},
			section('purpose'),
			{ heading: t('notices.basis.heading'), text: legalBasis },
			section('recipients'),
			section('kept'),
			section('rights'),
			section('object'),
			section('authority'),
			{
				heading: t('notices.more.heading'),
				text: t('notices.more.text', { privacy: page('privacy'), imprint: page('imprint') })
			}
		]
	};
}

/** The same to be copied into a mail of the operator's own. */
export function noticeText(language: Language, notice: Notice): string {
	const t = translator(language);
	return [
		t('notices.greeting'),
		t('notices.lead'),
		...notice.sections.map(({ heading, text }) => `${heading}\n${text}`)
	].join('\n\n');
}

const MM = 72 / 25.4;

/** Letters to people, a page or two each, with the address where the window of an envelope shows it. */
export async function printNotices(
	db: Db,
	language: Language,
	persons: readonly ConcernedPerson[]
): Promise<Uint8Array> {
	const notices = new Map<string, Notice>();
	const pages: Content[] = [];
	for (const person of persons) {
		const source = {
			dataSource: person.dataSource ?? '–',
			legalBasis: person.legalBasis ?? '–'
		};
		const key = JSON.stringify(source);
		const notice = notices.get(key) ?? (await composeNotice(db, language, source));
		notices.set(key, notice);
		pages.push(letter(language, notice, person, pages.length > 0));
	}
	const definition: TDocumentDefinitions = {
		info: { title: translator(language)('notices.subject'), author: 'Glokal' },
		pageMargins: [25 * MM, 20 * MM, 20 * MM, 18 * MM],
		defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: '#1b2530' },
		content: pages
	};
	return renderPdf(definition);
}

function letter(
	language: Language,
	{ subject, sections }: Notice,
	person: ConcernedPerson,
	isNext: boolean
): Content {
	const t = translator(language);
	const address = [
		person.organisation,
		person.name,
		person.street,
		[person.postcode, person.place].filter(Boolean).join(' ')
	].filter((line) => line !== null && line !== '');
	return {
		...(isNext ? { pageBreak: 'before' as const } : {}),
		stack: [
			{
				stack: address.map((text) => ({ text: String(text), fontSize: 11, lineHeight: 1.2 })),
				margin: [0, 30 * MM, 0, 0]
			},
			{ text: formatDate(new Date(), language), alignment: 'right', margin: [0, 14 * MM, 0, 10] },
			{ text: subject, bold: true, fontSize: 12, margin: [0, 0, 0, 10] },
			{ text: t('notices.greeting'), margin: [0, 0, 0, 6] },
			{ text: t('notices.lead'), margin: [0, 0, 0, 6] },
			...sections.flatMap(({ heading, text }): Content[] => [
				{ text: heading, bold: true, margin: [0, 4, 0, 0] },
				{ text }
			]),
			{ text: '', margin: [0, 6, 0, 0] },
			fundingLine([language])
		]
	};
}

/** Who runs the platform, as the imprint says it first, without its marks of layout. */
function firstSection(markdown: string): string {
	const [, ...sections] = markdown.split(/^## .*$/m);
	return (sections[0] ?? markdown)
		.replaceAll(/\*\*|\\$/gm, '')
		.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}
