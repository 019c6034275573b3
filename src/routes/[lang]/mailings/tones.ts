import type { MailingState } from '#server/mailings/index.ts';

/** Colours of the states; the word beside says it. */
export const tones: Record<MailingState, 'neutral' | 'elbe' | 'moss' | 'amber' | 'ember'> = {
	draft: 'neutral',
	sending: 'elbe',
	paused: 'amber',
	cancelled: 'ember',
	complete: 'moss'
};
