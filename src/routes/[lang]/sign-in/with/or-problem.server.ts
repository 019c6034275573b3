import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Language } from '#i18n/languages.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** Does it, or leads back to the sign-in page, which says what went wrong. */
export async function orProblem<Result>(
	event: Pick<RequestEvent, 'setHeaders'>,
	language: Language,
	work: () => Promise<Result>
): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		if (cause.code === 'platform.too_many') {
			const retryAfter = Number(cause.values.seconds);
			event.setHeaders({ 'retry-after': String(retryAfter) });
			error(429, 'Too many requests', { retryAfter });
		}
		redirect(303, `/${language}/sign-in?problem=${cause.code}`);
	}
}
