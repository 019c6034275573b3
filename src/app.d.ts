import type { Actor } from '#server/platform/actor.ts';
import type { Language } from '#i18n/languages.ts';

declare global {
	namespace App {
		interface Locals {
			/** Reference of this request in logs and on error pages. */
			requestId: string;
			/** Language of the page; English where the address names none. */
			lang: Language;
			actor: Actor;
			/** The client's address as limits count it. */
			address: string;
			/** Session of the signed-in person, for signing out and re-authentication. */
			sessionId?: string;
		}
		interface Error {
			reference?: string;
			/** Language of the error page, also where no page of a language was reached. */
			lang?: Language;
			/** What keeps the request from being carried out for now. */
			fault?: 'full' | 'away';
			/** Seconds to wait, where a limit was hit. */
			retryAfter?: number;
		}
	}
}

export {};
