import type { Language } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { publicOrigin } from '../environment.ts';

/** Paragraphs of a mail. Everything is text: what people wrote never becomes markup. */
export type MailBlock =
	| { kind: 'text'; text: string; lang?: string }
	/** What a person wrote, set off from our words, in its own language. */
	| { kind: 'quote'; text: string; lang: string; note?: string }
	| { kind: 'facts'; rows: { label: string; value: string }[] }
	| { kind: 'link'; label: string; path: string };

export interface MailBody {
	greeting: string;
	blocks: MailBlock[];
	/** Why this mail came, and how to stop such mails. */
	footer: string;
}

/** Both forms of a mail, with the programme's co-funding line that every mail carries. */
export function renderMail(body: MailBody, language: Language): { text: string; html: string } {
	const t = translator(language);
	const funding = `${t('platform.cofunded')} · ${t('platform.programme')}`;
	const text = [
		body.greeting,
		...body.blocks.map(textOf),
		`-- \n${body.footer}\nGlokal · ${publicOrigin()}\n${funding}`
	].join('\n\n');
	const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>Glokal</title></head><body style="margin:0;background:#fcfaf6"><div style="max-width:36rem;margin:0 auto;padding:24px 16px;font:16px/1.55 system-ui,sans-serif;color:#1b2530"><p style="margin:0 0 24px;padding-bottom:8px;border-bottom:2px solid #0f5a78;font-size:18px;font-weight:600">Glokal</p><p>${escapeHtml(body.greeting)}</p>${body.blocks.map(htmlOf).join('')}<hr style="border:0;border-top:1px solid #d9cdb9;margin:24px 0 12px"><p style="font-size:13px;color:#55606b">${escapeHtml(body.footer)}<br>Glokal · <a href="${publicOrigin()}" style="color:#0f5a78">${publicOrigin()}</a><br>${escapeHtml(funding)}</p></div></body></html>`;
	return { text: `${text}\n`, html };
}

function textOf(block: MailBlock): string {
	switch (block.kind) {
		case 'text':
			return block.text;
		case 'quote':
			return [block.note, ...block.text.split('\n').map((line) => `> ${line}`)]
				.filter((line) => line !== undefined)
				.join('\n');
		case 'facts':
			return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
		case 'link':
			return `${block.label}:\n${publicOrigin()}${block.path}`;
	}
}

function htmlOf(block: MailBlock): string {
	switch (block.kind) {
		case 'text':
			return `<p${langAttribute(block.lang)}>${lines(block.text)}</p>`;
		case 'quote':
			return `${block.note === undefined ? '' : `<p style="font-size:14px;color:#55606b;margin-bottom:4px">${escapeHtml(block.note)}</p>`}<blockquote${langAttribute(block.lang)} style="margin:0 0 16px;padding:4px 12px;border-left:3px solid #0f5a78">${lines(block.text)}</blockquote>`;
		case 'facts':
			return `<table style="border-collapse:collapse;margin:0 0 16px">${block.rows
				.map(
					({ label, value }) =>
						`<tr><th scope="row" style="text-align:left;vertical-align:top;font-weight:600;padding:3px 16px 3px 0">${escapeHtml(label)}</th><td style="padding:3px 0">${lines(value)}</td></tr>`
				)
				.join('')}</table>`;
		case 'link':
			return `<p><a href="${escapeHtml(publicOrigin() + block.path)}" style="display:inline-block;padding:10px 18px;background:#0f5a78;color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(block.label)}</a></p>`;
	}
}

function langAttribute(lang: string | undefined): string {
	return lang ? ` lang="${escapeHtml(lang)}"` : '';
}

function lines(text: string): string {
	return escapeHtml(text).replaceAll('\n', '<br>');
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
