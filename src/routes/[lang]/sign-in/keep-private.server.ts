import type { RequestEvent } from '@sveltejs/kit';

/** A page behind a secret link belongs to one person: nobody keeps a copy, no engine lists it. */
export function keepPrivate(event: Pick<RequestEvent, 'setHeaders'>): void {
	event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
}
