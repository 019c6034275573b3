import * as v from 'valibot';
import { translate, translator } from '#i18n/messages.ts';
import { database } from '#server/platform/connection.ts';
import { textFields } from '#server/platform/form-action.ts';
import {
	composeSample,
	readTemplate,
	renderMail,
	TypedWording,
	type Wording
} from '#server/platform/mail/index.ts';
import type { RequestEvent, RequestHandler } from './$types';
import { openTemplate } from '../open-template.server.ts';

/** The mail as it is sent today, in the frame beside the form. */
export const GET: RequestHandler = async (event) => {
	const { mail, language } = openTemplate(event.params);
	const { wording } = await readTemplate(database(), mail, language);
	return show(event, wording);
};

/** The mail as it would be with what stands in the form now; nothing is kept. */
export const POST: RequestHandler = async (event) => {
	const typed = v.safeParse(TypedWording, textFields(await event.request.formData()));
	return show(
		event,
		typed.success ? typed.output : { subject: '', greeting: '', body: '', footer: '' }
	);
};

function show({ params, locals }: RequestEvent, wording: Wording): Response {
	const { mail, language } = openTemplate(params);
	const t = translator(locals.lang);
	const sample = composeSample(mail, language, wording);
	if (!('body' in sample)) {
		const problems = sample.problems.map(
			({ code, values }) => `<li>${escapeHtml(translate(locals.lang, code, values))}</li>`
		);
		return page(
			locals.lang,
			`<p>${escapeHtml(t('templates.preview_empty'))}</p><ul>${problems.join('')}</ul>`
		);
	}
	const { text, html } = renderMail(sample.body, language);
	const shown = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
	const heading = `${t('templates.subject')}: ${sample.subject}`;
	return page(
		language,
		`<h1 style="font:600 16px/1.4 system-ui,sans-serif;margin:12px 16px">${escapeHtml(heading)}</h1>${shown}<details style="margin:0 16px 16px;font:14px/1.5 system-ui,sans-serif"><summary>${escapeHtml(t('templates.preview_text'))}</summary><pre style="white-space:pre-wrap">${escapeHtml(text)}</pre></details>`
	);
}

/** A document that carries its style with it, runs nothing, loads nothing and stands in our frame alone. */
function page(lang: string, body: string): Response {
	const document = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Glokal</title></head><body style="margin:0;background:#fcfaf6;color:#1b2530;font:16px/1.5 system-ui,sans-serif">${body}</body></html>`;
	return new Response(document, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': `sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
		}
	});
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
