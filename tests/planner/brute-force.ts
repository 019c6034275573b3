import { checkPlan, measurePlan } from './check-plan.ts';
import type { AssignmentEntry, InstanceFile, ScheduleFile } from './documents.ts';

export interface Best {
	heldWeight: number;
	/** Fewest breaks of a plan with this weight. */
	breaks: number;
}

/**
 * The best plan by trying all, judged by the checker alone; null where there is none. For instances of
 * format 1 with few meetings: tables are given out in order, which is right where none is asked for.
 */
export function bestByForce(instance: InstanceFile): Best | null {
	let best: Best | null = null;
	const entries: AssignmentEntry[] = [];
	const visit = (index: number): void => {
		const meeting = instance.meetings[index];
		if (!meeting) {
			const schedule = withoutTables(instance, entries);
			if (checkPlan(instance, schedule).length > 0) return;
			const { heldWeight, breaks } = measurePlan(instance, schedule);
			const isBetter =
				!best ||
				heldWeight > best.heldWeight ||
				(heldWeight === best.heldWeight && breaks < best.breaks);
			if (isBetter) best = { heldWeight, breaks };
			return;
		}
		if (instance.mustScheduleAll === false) visit(index + 1);
		for (let slot = 0; slot < instance.slots; slot++) {
			if (isBusy(instance, entries, { slot, index })) continue;
			entries.push({ m: meeting.id, slot });
			visit(index + 1);
			entries.pop();
		}
	};
	visit(0);
	return best;
}

/** Cuts what cannot become a plan any more: somebody is busy or away, or no table is left. */
function isBusy(
	instance: InstanceFile,
	entries: readonly AssignmentEntry[],
	{ slot, index }: { slot: number; index: number }
): boolean {
	const { locations } = instance;
	const tables = typeof locations === 'number' ? locations : (locations[slot] ?? 0);
	const inSlot = entries.filter((entry) => entry.slot === slot);
	const people = [instance.meetings[index]?.a, instance.meetings[index]?.b];
	const away = people.some((id) => instance.participants[id ?? -1]?.forbidden?.includes(slot));
	const met = inSlot.some(({ m }) =>
		[instance.meetings[m]?.a, instance.meetings[m]?.b].some((id) => people.includes(id))
	);
	return away || met || inSlot.length >= tables;
}

function withoutTables(instance: InstanceFile, entries: readonly AssignmentEntry[]): ScheduleFile {
	return {
		format: 'b2b-schedule/1',
		instance: instance.name ?? '',
		assignments: [...entries]
	};
}
