import { error } from '@sveltejs/kit';
import { openMedia, type DeliverableFile } from '#server/directory/index.ts';
import { database } from '#server/platform/connection.ts';
import { rangeOf } from './range.ts';
import type { RequestHandler } from './$types';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pictures and documents of organisations. Whoever asks is checked each time, also for a copy kept. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
	const file = ID.test(params.id) ? await openMedia(database(), locals.actor, params.id) : null;
	if (!file) error(404, 'Not found');
	const etag = `"${file.sha256.slice(0, 32)}"`;
	const headers = { ...headersOf(file), etag };
	if (isKept(request.headers.get('if-none-match'), etag)) {
		return new Response(null, { status: 304, headers });
	}
	const before = request.headers.get('if-range');
	const wanted = before === null || before === etag ? request.headers.get('range') : null;
	const range = rangeOf(wanted, file.length);
	if (range === 'unsatisfiable') {
		const unsatisfiable = { ...headers, 'content-range': `bytes */${file.length}` };
		return new Response(null, { status: 416, headers: unsatisfiable });
	}
	const { from, to } = range ?? { from: 0, to: file.length - 1 };
	const isAsked = request.method !== 'HEAD';
	const body = isAsked ? (await file.read()).slice(from, to + 1) : null;
	return new Response(body, {
		status: range ? 206 : 200,
		headers: {
			...headers,
			'content-length': String(to - from + 1),
			...(range ? { 'content-range': `bytes ${from}-${to}/${file.length}` } : {})
		}
	});
};

/** Never a page, whatever it holds: a type of our own choice, no guessing, no script, no frame. */
function headersOf({ name, mediaType, isPicture }: DeliverableFile): Record<string, string> {
	return {
		'content-type': mediaType,
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; sandbox",
		'content-disposition': `${isPicture ? 'inline' : 'attachment'}; ${fileName(name)}`,
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'no-cache',
		'accept-ranges': 'bytes'
	};
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
function fileName(name: string): string {
	const plain = name.normalize('NFKD').replace(/[^\w .()-]/g, '');
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function isKept(header: string | null, etag: string): boolean {
	const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
	return tags.includes(etag) || tags.includes('*');
}
