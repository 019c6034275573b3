import { join } from 'node:path';
import type Pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { projectRoot } from './root.ts';

const roboto = (face: string) =>
	join(projectRoot, 'node_modules', 'pdfmake', 'fonts', 'Roboto', `Roboto-${face}.ttf`);

/** Renders a document; what people wrote is text in it and never markup. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
	const pdfmake = await printer();
	const document = pdfmake.createPdf({
		pageSize: 'A4',
		pageMargins: [42, 42, 42, 60],
		defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: '#1b2530' },
		...definition
	});
	return document.getBuffer();
}

/** Loaded with the first document: most processes never make one. */
async function printer(): Promise<typeof Pdfmake> {
	const { default: pdfmake } = await import('pdfmake');
	// Roboto has all Czech and German letters, which the standard fonts of PDF lack.
	pdfmake.setFonts({
		Roboto: {
			normal: roboto('Regular'),
			bold: roboto('Medium'),
			italics: roboto('Italic'),
			bolditalics: roboto('MediumItalic')
		}
	});
	// A document is made of what we hand over: nothing is fetched, no file but the fonts is read.
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(roboto('').slice(0, -5)));
	return pdfmake;
}

/** Pages of a rendered document. */
export function countPages(pdf: Uint8Array): number {
	return (
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type \/Page\b/g)?.length ?? 0
	);
}
