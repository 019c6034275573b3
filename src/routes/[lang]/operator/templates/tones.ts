import type { TemplateState } from '#server/platform/mail/index.ts';

/** Colours of the states; the word beside says it. */
export const tones: Record<TemplateState, 'neutral' | 'elbe' | 'ember'> = {
	shipped: 'neutral',
	own: 'elbe',
	broken: 'ember'
};
