import { attendeesOf } from './compile-problem.ts';
import { certainSeats, domainOf, wishesPerPerson } from './presolve.ts';
import type { Meeting, Reason } from './instance.ts';
import type { Plan } from './plan.ts';
import { slotsOf } from './slot-mask.ts';

/** For each meeting that is not held, what stands in its way in this plan. */
export function explainUnheld(plan: Plan): { m: number; reason: Reason }[] {
	const wishes = wishesPerPerson(plan.problem);
	const unheld: { m: number; reason: Reason }[] = [];
	for (let m = 0; m < plan.problem.meetings; m++) {
		if (plan.at[m]! < 0) unheld.push({ m, reason: explain(plan, m, wishes) });
	}
	return unheld;
}

/** What stands in the way of one meeting that is not held. */
export function explain(plan: Plan, m: number, wishes: Int32Array): Reason {
	return (
		explainByNobody(plan, m) ??
		explainByFullDay(plan, m, wishes) ??
		explainByQuota(plan, m) ??
		explainBySlots(plan, m)
	);
}

/** No interpreter knows these languages, or no slot suits everybody. */
function explainByNobody(plan: Plan, m: number): Reason | null {
	const { problem } = plan;
	const meeting = problem.instance.meetings[m]!;
	if (problem.optionStart[m] === problem.optionStart[m + 1]) {
		return { kind: 'interpreter', languages: languagesOf(plan, meeting), slots: [] };
	}
	if (domainOf(problem, m).length > 0) return null;
	return { kind: 'never_free_together', participants: namedIn(meeting) };
}

function namedIn({ a, b, alternates }: Meeting): number[] {
	return [...new Set([a, b, ...alternates])];
}

function languagesOf(plan: Plan, meeting: Meeting): string[] {
	const { participants } = plan.problem.instance;
	return [...new Set(namedIn(meeting).flatMap((p) => participants[p]?.languages ?? []))];
}

/** Somebody who must attend is busy in every slot of theirs, and wanted more. */
function explainByFullDay(plan: Plan, m: number, wishes: Int32Array): Reason | null {
	const { problem } = plan;
	for (const person of certainSeats(problem, m)) {
		if (person >= problem.people) continue;
		const free = slotsOf(problem.free, person * problem.words, problem.words).length;
		if (plan.held[person]! >= free && wishes[person]! > free) {
			return { kind: 'participant_full', participant: person, wishes: wishes[person]!, free };
		}
	}
	return null;
}

function explainByQuota(plan: Plan, m: number): Reason | null {
	const { problem } = plan;
	let reason: Reason | null = null;
	for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
		if (plan.quotasAllow(o)) return null;
		for (let i = problem.quotaStart[o]!; i < problem.quotaStart[o + 1]!; i++) {
			const quota = problem.quotas[i]!;
			const max = problem.quotaLimit[quota]!;
			if (plan.counted[quota]! < max) continue;
			const source = problem.quotaSource[quota]!;
			const { participant } = source;
			reason ??=
				source.kind === 'max'
					? { kind: 'participant_max', participant, max }
					: {
							kind: 'group_rule',
							participant,
							groups: problem.instance.rules[source.rule]!.groups,
							max
						};
		}
	}
	return reason;
}

/** What is missing in the slots in which the meeting's people are free. */
function explainBySlots(plan: Plan, m: number): Reason {
	const { problem } = plan;
	const meeting = problem.instance.meetings[m]!;
	const lacking = {
		tables: new Set<number>(),
		location: new Set<number>(),
		speech: new Set<number>()
	};
	let location = -1;
	let isFreeSomewhere = false;
	for (let o = problem.optionStart[m]!; o < problem.optionStart[m + 1]!; o++) {
		const people = attendeesOf(problem, o);
		for (const slot of slotsOf(problem.optionDomain, o * problem.words, problem.words)) {
			if (people.some((p) => plan.occupant[p * problem.slots + slot]! >= 0)) continue;
			isFreeSomewhere = true;
			const taken = takenSeat(plan, o, slot);
			if (taken >= 0 && problem.resourceLocation[taken]! >= 0) {
				location = problem.resourceLocation[taken]!;
				lacking.location.add(slot);
			} else if (taken >= 0) lacking.speech.add(slot);
			else if (problem.pooled[o] === 1 && plan.pooled[slot]! >= problem.pool[slot]!) {
				lacking.tables.add(slot);
			} else if (!plan.orderAllows(m, slot)) {
				return {
					kind: 'precedence',
					meetings: [...problem.earlier[m]!, ...problem.later[m]!].filter((x) => plan.at[x]! >= 0)
				};
			} else return explainFreeSlot(plan, people);
		}
	}
	const ascending = (slots: Set<number>) => [...slots].sort((x, y) => x - y);
	if (!isFreeSomewhere) return { kind: 'displaced', participants: namedIn(meeting) };
	if (lacking.tables.size > 0) {
		const slots = ascending(lacking.tables);
		const tables = Math.max(...slots.map((slot) => problem.pool[slot]!));
		return { kind: 'tables_full', tables, slots };
	}
	if (lacking.speech.size > 0) {
		const languages = languagesOf(plan, meeting);
		return { kind: 'interpreter', languages, slots: ascending(lacking.speech) };
	}
	return { kind: 'location_taken', location, slots: ascending(lacking.location) };
}

function takenSeat({ problem, occupant }: Plan, option: number, slot: number): number {
	for (let i = problem.seatStart[option]!; i < problem.seatStart[option + 1]!; i++) {
		const resource = problem.seats[i]!;
		if (resource >= problem.people && occupant[resource * problem.slots + slot]! >= 0) {
			return resource;
		}
	}
	return -1;
}

/** Everything is there, and yet the meeting would make somebody's day too long at a stretch. */
function explainFreeSlot({ problem }: Plan, people: readonly number[]): Reason {
	const limited = people.find((person) => problem.maxRun[person]! < problem.slots);
	if (limited === undefined) return { kind: 'not_found' };
	return { kind: 'max_run', participant: limited, maxRun: problem.maxRun[limited]! };
}
