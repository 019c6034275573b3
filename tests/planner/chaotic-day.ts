import { checkPlan } from './check-plan.ts';
import type { InstanceFile, MeetingEntry, ScheduleFile } from './documents.ts';

/** A change as it stands in a line of `glokal plan --live`. */
export type ChangeLine =
	| { leave: number }
	| { late: number; from: number }
	| { tables: number; slot: number }
	| { wish: Omit<MeetingEntry, 'id'> }
	| { lock: number }
	| { now: number };

export interface Answer {
	moved: number[];
	lost: { m: number }[];
	added: number[];
}

/**
 * A day on which everything happens, and its own account of what is allowed: it keeps the event as
 * the changes leave it and judges each step by the raw files alone.
 */
export class ChaoticDay {
	readonly #instance: InstanceFile;
	readonly #tables: number[];
	readonly #locked = new Set<number>();
	readonly #gone = new Set<number>();
	#now = 0;
	#state: number;

	constructor(instance: InstanceFile, seed: number) {
		this.#instance = structuredClone(instance);
		const { locations, slots } = instance;
		this.#tables = Array.isArray(locations) ? [...locations] : Array<number>(slots).fill(locations);
		this.#state = seed;
	}

	/** What happens next. Time passes, people leave, are late and wish, tables break. */
	next(progress: number, schedule: ScheduleFile): ChangeLine {
		const { slots, participants } = this.#instance;
		const now = Math.floor(progress * (slots - 2));
		if (now > this.#now) {
			this.#now += 1;
			return { now: this.#now };
		}
		const person = this.#there();
		const drawn = this.#below(100);
		if (drawn < 20) return this.#leave(person);
		if (drawn < 45) return this.#late(person);
		if (drawn < 60) return this.#lessTables();
		if (drawn < 85 || schedule.assignments.length === 0) {
			const other = (person + 1 + this.#below(participants.length - 1)) % participants.length;
			return this.#wish(person, other);
		}
		const held = schedule.assignments[this.#below(schedule.assignments.length)];
		this.#locked.add(held?.m ?? 0);
		return { lock: held?.m ?? 0 };
	}

	/** What is wrong with the step from one plan to the next; empty if nothing is. */
	faults(
		change: ChangeLine,
		{ before, after, answer }: { before: ScheduleFile; after: ScheduleFile; answer: Answer }
	): string[] {
		const faults: string[] = [];
		const [old, fresh] = [slotsIn(before), slotsIn(after)];
		const ids = new Set([...old.keys(), ...fresh.keys()]);
		const where = (of: (m: number) => boolean) => [...ids].filter(of).sort((x, y) => x - y);
		const moved = where((m) => old.has(m) && fresh.has(m) && old.get(m) !== fresh.get(m));
		const lost = where((m) => old.has(m) && !fresh.has(m));
		const added = where((m) => !old.has(m) && fresh.has(m));
		const said = [answer.moved, answer.lost.map(({ m }) => m), answer.added];
		const told = said.map((list) => list.toSorted((x, y) => x - y).join());
		for (const [index, list] of [moved, lost, added].entries()) {
			if (list.join() !== told[index]) faults.push(`told ${String(told[index])}: ${list.join()}`);
		}
		for (const m of [...moved, ...lost, ...added]) {
			const slots = [old.get(m), fresh.get(m)].filter((slot) => slot !== undefined);
			if (slots.some((slot) => slot < this.#now)) faults.push(`touched the past: ${String(m)}`);
			if (this.#locked.has(m) && !this.#isForced(change, m)) faults.push(`locked: ${String(m)}`);
		}
		for (const m of lost) {
			if (!this.#isForced(change, m)) faults.push(`lost ${String(m)} by ${JSON.stringify(change)}`);
		}
		if ('tables' in change) {
			const crowd = before.assignments.filter(({ slot }) => slot === change.slot).length;
			const excess = Math.max(0, crowd - change.tables);
			if (lost.length > excess) faults.push(`lost ${lost.join()} for ${String(excess)} tables`);
		} else if (!('now' in change) && moved.length > before.assignments.length / 100) {
			faults.push(`moved ${String(moved.length)} for one person`);
		}
		for (const { rule, text } of checkPlan(this.#fromNow(before), after)) {
			faults.push(`${rule}: ${text}`);
		}
		return faults;
	}

	/** What has been held is history: rules of now are not applied to it. */
	#fromNow(before: ScheduleFile): InstanceFile {
		const past = slotsIn(before);
		const locations = this.#tables.map((tables, slot) => (slot < this.#now ? 1_000_000 : tables));
		const meetings = this.#instance.meetings.map((meeting) => {
			const slot = past.get(meeting.id);
			return slot !== undefined && slot < this.#now ? { ...meeting, fixed: slot } : meeting;
		});
		return { ...this.#instance, locations, meetings };
	}

	#isForced(change: ChangeLine, m: number): boolean {
		const { a = -1, b = -1 } = this.#instance.meetings[m] ?? {};
		if ('leave' in change) return [a, b].includes(change.leave);
		if ('late' in change) return [a, b].includes(change.late);
		return 'tables' in change;
	}

	#leave(person: number): ChangeLine {
		this.#gone.add(person);
		this.#forbid(person, this.#now, this.#instance.slots);
		return { leave: person };
	}

	#late(person: number): ChangeLine {
		const from = Math.min(this.#instance.slots, this.#now + 1 + this.#below(4));
		this.#forbid(person, this.#now, from);
		return { late: person, from };
	}

	#lessTables(): ChangeLine {
		const slot = this.#now + this.#below(this.#instance.slots - this.#now);
		const tables = Math.max(0, (this.#tables[slot] ?? 0) - 1 - this.#below(3));
		this.#tables[slot] = tables;
		return { tables, slot };
	}

	#wish(a: number, b: number): ChangeLine {
		const wish = { a, b, weight: 1 };
		this.#instance.meetings.push({ id: this.#instance.meetings.length, ...wish });
		return { wish };
	}

	#forbid(person: number, from: number, to: number): void {
		const entry = this.#instance.participants[person];
		if (!entry) return;
		const forbidden = new Set(entry.forbidden);
		for (let slot = from; slot < to; slot++) forbidden.add(slot);
		entry.forbidden = [...forbidden];
	}

	#there(): number {
		for (;;) {
			const person = this.#below(this.#instance.participants.length);
			if (!this.#gone.has(person)) return person;
		}
	}

	#below(limit: number): number {
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((this.#state / 2 ** 32) * limit);
	}
}

function slotsIn({ assignments }: ScheduleFile): Map<number, number> {
	return new Map(assignments.map(({ m, slot }) => [m, slot]));
}
