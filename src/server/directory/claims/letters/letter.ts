import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatDate } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { fundingLine } from '../../../platform/pdf-funding.ts';

/** The institution that writes. */
export interface Sender {
	name: string;
	email: string | null;
	web: string | null;
	street: string | null;
	postcode: string | null;
	place: string | null;
	country: string | null;
}

export interface Letter {
	code: string;
	language: Language;
	/** What the QR code holds: the page with the code filled in. */
	link: string;
	origin: string;
	expiresAt: string;
	/** Where the entry's data came from, as it was stated at the import. */
	source: string | null;
	to: {
		name: string;
		street: string | null;
		postcode: string | null;
		place: string;
		country: string;
	};
}

const MM = 72 / 25.4;

/** One page a letter, with the address where the window of a DIN 5008 (form B) envelope shows it. */
export function letterDocument(sender: Sender, letters: readonly Letter[]): TDocumentDefinitions {
	return {
		info: { title: sender.name, author: 'Glokal' },
		pageMargins: [25 * MM, 20 * MM, 20 * MM, 18 * MM],
		defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.3, color: '#1b2530' },
		content: letters.map((letter, index) => page(sender, letter, index > 0))
	};
}

function page(sender: Sender, letter: Letter, isNext: boolean): Content {
	const t = translator(letter.language);
	const { to } = letter;
	const from = [
		sender.name,
		sender.street,
		[sender.postcode, sender.place].filter(Boolean).join(' ')
	]
		.filter((part) => part !== null && part !== '')
		.join(' · ');
	return {
		...(isNext ? { pageBreak: 'before' } : {}),
		stack: [
			{
				absolutePosition: { x: 25 * MM, y: 45 * MM },
				stack: [
					{ text: from, fontSize: 7, color: '#55606b', margin: [0, 0, 0, 8] },
					...[
						to.name,
						to.street,
						[to.postcode, to.place].filter(Boolean).join(' '),
						countryLine(letter, sender)
					]
						.filter((line) => line !== null && line !== '')
						.map((text) => ({ text: String(text), fontSize: 11, lineHeight: 1.2 }))
				]
			},
			{
				text: formatDate(new Date(), letter.language),
				alignment: 'right',
				margin: [0, 78 * MM - 20 * MM, 0, 14]
			},
			{ text: t('claims.letter.subject'), bold: true, fontSize: 12, margin: [0, 0, 0, 12] },
			{ text: t('claims.letter.greeting'), margin: [0, 0, 0, 8] },
			{
				text: t('claims.letter.what', { organisation: to.name, institution: sender.name }),
				margin: [0, 0, 0, 8]
			},
			{ text: t('claims.letter.how'), margin: [0, 0, 0, 10] },
			{
				columns: [
					{ qr: letter.link, fit: 96, width: 112 },
					[
						{ text: t('claims.letter.address'), color: '#55606b', fontSize: 9 },
						{ text: `${letter.origin}/claim`, bold: true, margin: [0, 0, 0, 8] },
						{ text: t('claims.code'), color: '#55606b', fontSize: 9 },
						{ text: letter.code, bold: true, fontSize: 17, characterSpacing: 1 },
						{
							text: t('claims.letter.until', {
								day: formatDate(new Date(letter.expiresAt), letter.language)
							}),
							fontSize: 9,
							margin: [0, 6, 0, 0]
						}
					]
				],
				margin: [0, 0, 0, 14]
			},
			{ text: t('claims.letter.free'), margin: [0, 0, 0, 8] },
			{ text: t('claims.letter.closing'), margin: [0, 6, 0, 2] },
			{ text: sender.name, bold: true, margin: [0, 0, 0, 16] },
			{
				fontSize: 8,
				color: '#55606b',
				stack: [
					{
						text: letter.source
							? t('claims.letter.data_from', { source: letter.source })
							: t('claims.letter.data')
					},
					{
						text: sender.email
							? t('claims.letter.object_mail', { email: sender.email })
							: t('claims.letter.object'),
						margin: [0, 2, 0, 8]
					},
					fundingLine([letter.language])
				]
			}
		]
	};
}

/** Mail across the border names the country, in capitals, in the sender's post's language. */
function countryLine({ to }: Letter, sender: Sender): string | null {
	if (sender.country === null || to.country === sender.country) return null;
	const names: Record<string, string> = { DE: 'NĚMECKO', CZ: 'TSCHECHIEN' };
	return names[to.country] ?? null;
}
