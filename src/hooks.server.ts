import { createHash, randomUUID } from 'node:crypto';
import { dev } from '$app/env';
import { error, isHttpError, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	sequence,
	type Handle,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit/hooks';
import { access } from './access.ts';
import errorPage from './error.html?raw';
import { isLanguage, preferredLanguage } from '#i18n/languages.ts';
import { translator } from '#i18n/messages.ts';
import { lacksSecondFactor, readActor } from '#server/identity/index.ts';
import { recordDenial } from '#server/platform/denial.ts';
import { describeError, faultOf } from '#server/platform/faults.ts';
import { visitor } from '#server/platform/actor.ts';
import { clientAddress } from '#server/platform/address.ts';
import { database } from '#server/platform/connection.ts';
import { environment, publicOrigin } from '#server/platform/environment.ts';
import { log } from '#server/platform/log.ts';
import { isLocal, startRuntime } from '#server/runtime.ts';

export const init: ServerInit = startRuntime;

/** Marks the request, so that a log line and an error page name the same reference. */
const identifyRequest: Handle = async ({ event, resolve }) => {
	const { locals, request } = event;
	locals.requestId = randomUUID().slice(0, 8);
	locals.actor = visitor;
	locals.address = clientAddress(
		event.getClientAddress(),
		request.headers.get('x-forwarded-for'),
		environment().TRUSTED_PROXIES
	);
	// From the address itself: a page that does not exist has no parameters.
	const named = event.url.pathname.split('/')[1];
	locals.lang = isLanguage(named)
		? named
		: preferredLanguage(request.headers.get('accept-language'));
	const started = performance.now();
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%glokal.lang%', locals.lang)
	});
	response.headers.set('x-request-id', locals.requestId);
	log.info({
		request: locals.requestId,
		method: request.method,
		route: event.route.id ?? 'none',
		status: response.status,
		milliseconds: Math.round(performance.now() - started)
	});
	return response;
};

/**
 * Every change comes from our own pages: whatever the content type, a request that changes something
 * needs our Origin. Browsers send it with every such request; programs have no cookies to abuse, but
 * nothing is lost by asking them too (R26).
 */
const refuseForeignPosts: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return resolve(event);
	// Mail programs unsubscribe without an Origin (RFC 8058); the signed link alone decides there.
	if (event.route.id?.startsWith('/unsubscribe/')) return resolve(event);
	const site = headers.get('sec-fetch-site');
	const sameSite = site === null || site === 'same-origin' || site === 'none';
	if (headers.get('origin') !== event.url.origin || !sameSite) {
		if (isForOperators(event)) await deny(event, 'origin');
		error(403, 'A form from another site was refused');
	}
	return resolve(event);
};

function isForOperators({ route }: RequestEvent): boolean {
	return Object.values(access[route.id ?? ''] ?? {}).includes('operator');
}

/** Who knocks at the operator's rooms without being one leaves a trace in the log (R71). */
async function deny(event: RequestEvent, reason: 'origin' | 'role'): Promise<void> {
	const { locals, route, request } = event;
	const { requestId, actor, address } = locals;
	const denial = { route: route.id ?? 'none', method: request.method, reason, requestId };
	await recordDenial(database(), { actor, address }, denial);
}

/**
 * Text is sent compressed to visitors. Signed-in people get it as it is: what they type must not be
 * weighed against secrets on the same page (BREACH).
 */
const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const type = response.headers.get('content-type') ?? '';
	const isText = /^(text\/|application\/(json|xml|atom\+xml)|image\/svg)/.test(type);
	const accepts = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
	if (isText) response.headers.append('vary', 'accept-encoding');
	const mayCompress = isText && accepts && event.locals.actor.kind !== 'person';
	if (!mayCompress || !response.body || response.headers.has('content-encoding')) return response;
	const headers = new Headers(response.headers);
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	const body = response.body.pipeThrough(new CompressionStream('gzip'));
	return new Response(body, { status: response.status, headers });
};

const secureHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
	if (publicOrigin().startsWith('https:')) {
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	}
	if (event.locals.actor.kind === 'person') headers.set('cache-control', 'private, no-store');
	allowBaseMap(headers);
	return response;
};

/** An operator's base map may be loaded from its own origin, and from no other. */
function allowBaseMap(headers: Headers): void {
	const { MAP_STYLE_URL } = environment();
	const policy = headers.get('content-security-policy');
	if (!MAP_STYLE_URL || !policy) return;
	const { origin } = new URL(MAP_STYLE_URL);
	headers.set(
		'content-security-policy',
		policy
			.replace(/connect-src ([^;]+)/, `connect-src $1 ${origin}`)
			.replace(/img-src ([^;]+)/, `img-src $1 ${origin}`)
	);
}

const signIn: Handle = async ({ event, resolve }) => {
	const session = await readActor(database(), event);
	event.locals.actor = session?.actor ?? visitor;
	if (session) event.locals.sessionId = session.sessionId;
	return resolve(event);
};

/** Looks the route up in the registry before anything of it runs. */
const checkAccess: Handle = async ({ event, resolve }) => {
	const { route, request, params } = event;
	if (route.id === null) return resolve(event);
	if (params.lang !== undefined && !isLanguage(params.lang)) error(404, 'Not found');
	const method = request.method === 'HEAD' ? 'GET' : request.method;
	const allowed = access[route.id]?.[method as 'GET' | 'POST'];
	if (!allowed) error(access[route.id] ? 405 : 404, 'Not found');
	if (allowed === 'local' && !(dev || isLocal())) error(404, 'Not found');
	if (allowed === 'person' || allowed === 'operator') await admit(event, allowed);
	return resolve(event);
};

/** Lets the right people pass; others are sent to the page that helps them on, or learn nothing. */
async function admit(event: RequestEvent, who: 'person' | 'operator'): Promise<void> {
	const { locals, route } = event;
	if (who === 'operator' && !locals.actor.isOperator) await deny(event, 'role');
	if (locals.actor.kind !== 'person') sendTo(event, 'sign-in');
	if (who === 'operator' && !locals.actor.isOperator) error(404, 'Not found');
	// The account itself stays open to whoever was given a role that needs a second factor.
	const isAccount = route.id?.startsWith('/[lang]/account') ?? false;
	if (!isAccount && (await lacksSecondFactor(database(), locals.actor))) {
		sendTo(event, 'account/second-factor');
	}
}

/** Pages lead there and back again; everything else that is asked for does not exist. */
function sendTo({ request, locals, url }: RequestEvent, page: string): never {
	const isPage = request.method === 'GET' && request.headers.get('accept')?.includes('text/html');
	if (!isPage) error(404, 'Not found');
	redirect(303, `/${locals.lang}/${page}?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/**
 * What a step before the page refuses or breaks on would otherwise leave as a bare page in English,
 * without our headers and without a line in the log.
 */
const answerFailures: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} catch (cause) {
		if (isRedirect(cause)) throw cause;
		const body = isHttpError(cause)
			? { ...cause.body, ...referenceOf(event) }
			: { status: 500, message: 'Internal Error', ...describeFailure(event, cause) };
		const wantsPage = event.request.headers.get('accept')?.includes('text/html') ?? false;
		return event.isDataRequest || !wantsPage
			? Response.json(body, { status: body.status })
			: lastPage(body);
	}
};

/** The same page that the framework shows where it cannot render any other. */
function lastPage({ status, lang = 'en', fault, reference = '–' }: App.Error): Response {
	const t = translator(lang);
	const kind =
		fault === 'full'
			? 'full'
			: status === 503
				? 'busy'
				: status === 403
					? 'refused'
					: status < 500
						? 'not_found'
						: 'error';
	const text =
		kind === 'error' ? t('platform.error.text', { reference }) : t(`platform.${kind}.text`);
	const filled = errorPage
		.replace('<html lang="en">', `<html lang="${lang}">`)
		.replaceAll('%sveltekit.status%', escapeHtml(t(`platform.${kind}.title`)))
		.replaceAll('%sveltekit.error.message%', escapeHtml(text))
		.replace('href="/"', `href="/${lang}"`);
	return new Response(filled, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': lastPolicy }
	});
}

/** The page carries its style with it and loads nothing. */
const lastPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
	.update(/<style>([\s\S]*)<\/style>/.exec(errorPage)?.[1] ?? '')
	.digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const handle = sequence(
	compress,
	identifyRequest,
	secureHeaders,
	answerFailures,
	refuseForeignPosts,
	signIn,
	checkAccess
);

export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
	if (kind === 'app') return { ...referenceOf(event), ...waitingTime(cause) };
	if (kind !== 'unknown') return referenceOf(event);
	return describeFailure(event, cause);
};

function referenceOf({ locals }: RequestEvent): Pick<App.Error, 'reference' | 'lang'> {
	return { reference: locals.requestId, lang: locals.lang };
}

/** Logs what nobody expected; where the visitor may simply come back, the page says so. */
function describeFailure(event: RequestEvent, cause: unknown): Partial<App.Error> {
	const fault = faultOf(cause);
	const line = {
		request: event.locals.requestId,
		route: event.route.id,
		err: describeError(cause)
	};
	if (fault === null) {
		log.error(line, 'unexpected error');
		return referenceOf(event);
	}
	log.warn(line, 'could not be carried out for now');
	return { ...referenceOf(event), fault, status: 503, message: 'Service Unavailable' };
}

/** Where a limit was hit, the page says how long to wait. */
function waitingTime({ retryAfter }: App.Error): Pick<App.Error, 'retryAfter'> {
	return retryAfter === undefined ? {} : { retryAfter };
}
