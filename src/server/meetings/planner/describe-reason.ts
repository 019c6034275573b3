import type { Language } from '#i18n/languages.ts';
import { translator, type Translate } from '#i18n/messages.ts';
import type { Reason } from './instance.ts';

/** What people call the things that an instance only numbers. */
export interface Names {
	participant: (id: number) => string;
	meeting: (id: number) => string;
	slot: (id: number) => string;
	/** A language of the instance by its code. */
	language: (code: string) => string;
	group: (name: string) => string;
}

/** Names by number, for files that have no others. */
export function numberNames(language: Language): Names {
	const t = translator(language);
	return {
		participant: (id) => t('planner.participant', { id: String(id) }),
		meeting: (id) => t('planner.meeting', { id: String(id) }),
		slot: (id) => t('planner.slot', { id: String(id) }),
		language: (code) => code,
		group: (name) => name
	};
}

/** A reason as a sentence. */
export function describeReason(reason: Reason, language: Language, names: Names): string {
	const words = wording(language, names);
	return describe(reason, words);
}

interface Words {
	t: Translate;
	names: Names;
	all: (list: readonly string[]) => string;
	slots: (slots: readonly number[]) => string;
}

function wording(language: Language, names: Names): Words {
	const list = new Intl.ListFormat(language, { type: 'conjunction' });
	const all = (of: readonly string[]) => {
		const shown = of.slice(0, mostNamed);
		return list.format(of.length > mostNamed ? [...shown, '…'] : shown);
	};
	return {
		t: translator(language),
		names,
		all,
		slots: (slots) => all(slots.map((slot) => names.slot(slot)))
	};
}

const mostNamed = 12;

function describe(reason: Reason, { t, names, all, slots }: Words): string {
	const people = (ids: readonly number[]) => all(ids.map((id) => names.participant(id)));
	switch (reason.kind) {
		case 'participant_full': {
			const { wishes, free } = reason;
			return t('planner.reason.participant_full', {
				who: names.participant(reason.participant),
				wishes,
				free
			});
		}
		case 'never_free_together':
			return t('planner.reason.never_free_together', { who: people(reason.participants) });
		case 'tables_full':
			return t('planner.reason.tables_full', {
				tables: reason.tables,
				slots: slots(reason.slots)
			});
		case 'location_taken':
			return t('planner.reason.location_taken', {
				location: String(reason.location),
				slots: slots(reason.slots)
			});
		case 'interpreter': {
			const languages = reason.languages.map((code) => names.language(code)).join('–');
			if (reason.slots.length === 0) return t('planner.reason.interpreter_none', { languages });
			return t('planner.reason.interpreter', { languages, slots: slots(reason.slots) });
		}
		case 'group_rule':
			return t('planner.reason.group_rule', {
				who: names.participant(reason.participant),
				groups: all(reason.groups.map((group) => names.group(group))),
				max: reason.max
			});
		case 'participant_max':
			return t('planner.reason.participant_max', {
				who: names.participant(reason.participant),
				max: reason.max
			});
		case 'participant_min': {
			const { min, possible } = reason;
			return t('planner.reason.participant_min', {
				who: names.participant(reason.participant),
				min,
				possible
			});
		}
		case 'max_run':
			return t('planner.reason.max_run', {
				who: names.participant(reason.participant),
				maxRun: reason.maxRun
			});
		case 'precedence':
			return t('planner.reason.precedence', {
				meetings: all(reason.meetings.map((id) => names.meeting(id)))
			});
		case 'fairness':
			return t('planner.reason.fairness', { fairness: reason.fairness });
		case 'left':
			return t('planner.reason.left', { who: names.participant(reason.participant) });
		case 'day_over':
			return t('planner.reason.day_over', { slot: names.slot(reason.now) });
		case 'crowded': {
			const { meetings, places } = reason;
			return t('planner.reason.crowded', { meetings, places, slots: slots(reason.slots) });
		}
		case 'displaced':
			return t('planner.reason.displaced', { who: people(reason.participants) });
		case 'not_found':
			return t('planner.reason.not_found');
		case 'together':
			return t('planner.reason.together', { meetings: reason.meetings });
	}
}
