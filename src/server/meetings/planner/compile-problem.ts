import { sideOf, type Instance, type Interpreter, type Meeting } from './instance.ts';
import { addSlot, removeSlot, slotsOf, wordsFor } from './slot-mask.ts';

/**
 * An instance as the solver sees it: everything that can hold only one meeting in a slot is a
 * _resource_ (people first, then interpreters, then tables that somebody insists on), and a meeting
 * is held by one of its _options_, each a set of resources. Tables nobody insists on are alike; a
 * slot has a _pool_ of them, a number. Sets of slots are bits, see `slot-mask.ts`.
 */
export interface Problem {
	slots: number;
	words: number;
	people: number;
	resources: number;
	meetings: number;
	/** Pool of a slot: open tables that are nobody's stand. */
	pool: Int32Array;
	/** Resource → slots in which it is there. */
	free: Int32Array;
	/** Meeting → slots in which it can be held by some option. */
	domain: Int32Array;
	/** Meeting m has the options optionStart[m] … optionStart[m + 1] − 1. */
	optionStart: Int32Array;
	/** Option o needs the resources seats[seatStart[o] … seatStart[o + 1] − 1]. */
	seatStart: Int32Array;
	seats: Int32Array;
	/** Option → slots in which all of its resources are there and its meeting may be. */
	optionDomain: Int32Array;
	/** Option → 1 if it takes a table of the pool. */
	pooled: Uint8Array;
	/** Option → location it insists on, or −1. */
	optionLocation: Int32Array;
	/** Resource → location it is, −1 for people and interpreters. */
	resourceLocation: Int32Array;
	/** Option o counts against the quotas quotas[quotaStart[o] … quotaStart[o + 1] − 1]. */
	quotaStart: Int32Array;
	quotas: Int32Array;
	quotaLimit: Int32Array;
	quotaSource: QuotaSource[];
	/** Meeting → meetings in earlier and in later slots than it. */
	earlier: readonly (readonly number[])[];
	later: readonly (readonly number[])[];
	weight: Float64Array;
	/** Meeting → worth between plans of equal weight, 1 for a first wish, 0 without rank. */
	preference: Float64Array;
	/** Meeting → 1 if a plan without it is none. */
	required: Uint8Array;
	/** Person → longest run of meetings, `slots` where there is no limit. */
	maxRun: Int32Array;
	hasRunLimits: boolean;
	/** Person → fewest meetings promised. */
	min: Int32Array;
	hasPromises: boolean;
	fairness: number | null;
	mustHold: boolean;
	/** Meeting → its slot in the previous schedule, or −1. */
	previous: Int32Array;
	instance: Instance;
}

export type QuotaSource =
	{ kind: 'max'; participant: number } | { kind: 'rule'; participant: number; rule: number };

/** What is known of an earlier plan of the same instance, by meeting. */
export type Previous = ReadonlyMap<
	number,
	{ slot: number; location: number | null; attendees: readonly number[] }
>;

export function compileProblem(instance: Instance, previous: Previous = new Map()): Problem {
	const resources = listResources(instance, previous);
	const options = instance.meetings.map((meeting) =>
		listOptions(instance, meeting, { resources, previous })
	);
	const quotas = listQuotas(instance);
	const words = wordsFor(instance.slots);
	const problem: Problem = {
		slots: instance.slots,
		words,
		people: instance.participants.length,
		resources: resources.free.length / words,
		meetings: instance.meetings.length,
		pool: resources.pool,
		free: resources.free,
		...flattenOptions(options, quotas.of),
		domain: new Int32Array(instance.meetings.length * words),
		optionDomain: new Int32Array(0),
		resourceLocation: resources.location,
		quotaLimit: Int32Array.from(quotas.limit),
		quotaSource: quotas.source,
		...precedences(instance),
		weight: Float64Array.from(instance.meetings, ({ weight }) => weight),
		preference: Float64Array.from(instance.meetings, ({ rank }) => (rank ? 1 / rank : 0)),
		required: Uint8Array.from(instance.meetings, ({ locked }) =>
			instance.mustScheduleAll || locked ? 1 : 0
		),
		maxRun: Int32Array.from(instance.participants, ({ maxRun }) => maxRun ?? instance.slots),
		hasRunLimits: instance.participants.some(({ maxRun }) => maxRun !== null),
		min: Int32Array.from(instance.participants, ({ min }) => min),
		hasPromises: instance.participants.some(({ min }) => min > 0),
		fairness: instance.fairness,
		mustHold: instance.mustScheduleAll,
		previous: Int32Array.from(instance.meetings, ({ id }) => previous.get(id)?.slot ?? -1),
		instance
	};
	problem.optionDomain = new Int32Array(problem.pooled.length * words);
	fillDomains(problem, previous);
	return problem;
}

interface Resources {
	free: Int32Array;
	location: Int32Array;
	pool: Int32Array;
	/** Location → resource, for stands and tables that meetings insist on. */
	atLocation: ReadonlyMap<number, number>;
	/** Person → location of the stand. */
	standOf: ReadonlyMap<number, number>;
	stands: ReadonlySet<number>;
}

function listResources(instance: Instance, previous: Previous): Resources {
	const standOf = new Map<number, number>();
	for (const stand of instance.stands) {
		for (const participant of stand.participants) standOf.set(participant, stand.location);
	}
	const stands = new Set(instance.stands.map(({ location }) => location));
	const special = new Set(stands);
	for (const meeting of instance.meetings) {
		const location = locationOf(meeting, previous);
		if (location !== null) special.add(location);
	}
	const words = wordsFor(instance.slots);
	const people = instance.participants.length;
	const first = people + instance.interpreters.length;
	const free = new Int32Array((first + special.size) * words);
	const forbid = (resource: number, from: number, forbidden: readonly number[]) => {
		for (let slot = from; slot < instance.slots; slot++) addSlot(free, resource * words, slot);
		for (const slot of forbidden) removeSlot(free, resource * words, slot);
	};
	for (const { id, late, forbidden } of instance.participants) forbid(id, late, forbidden);
	for (const { id, forbidden } of instance.interpreters) forbid(people + id, 0, forbidden);
	const closed = closedTables(instance);
	const pool = Int32Array.from(instance.locations, (tables, slot) => {
		const away = new Set([...stands, ...(closed[slot] ?? [])]);
		return tables - [...away].filter((location) => location < tables).length;
	});
	const atLocation = new Map<number, number>();
	const location = new Int32Array(first + special.size).fill(-1);
	for (const table of [...special].sort((x, y) => x - y)) {
		const resource = first + atLocation.size;
		atLocation.set(table, resource);
		location[resource] = table;
		for (let slot = 0; slot < instance.slots; slot++) {
			const isThere = table < (instance.locations[slot] ?? 0) && !closed[slot]?.has(table);
			if (isThere) addSlot(free, resource * words, slot);
		}
	}
	return { free, location, pool, atLocation, standOf, stands };
}

function locationOf(meeting: Meeting, previous: Previous): number | null {
	if (meeting.location !== null) return meeting.location;
	return meeting.locked ? (previous.get(meeting.id)?.location ?? null) : null;
}

/** Slot → tables in rooms that are closed. */
export function closedTables(instance: Instance): Set<number>[] {
	const closed = instance.locations.map(() => new Set<number>());
	for (const room of instance.rooms) {
		for (const slot of room.forbidden) {
			for (const location of room.locations) closed[slot]?.add(location);
		}
	}
	return closed;
}

export interface Option {
	attendees: readonly number[];
	interpreter: number | null;
	location: number | null;
	isPooled: boolean;
	seats: readonly number[];
}

function listOptions(
	instance: Instance,
	meeting: Meeting,
	{ resources, previous }: { resources: Resources; previous: Previous }
): Option[] {
	const people = instance.participants.length;
	const fixedAt = locationOf(meeting, previous);
	return castsOf(instance, meeting).flatMap((attendees) => {
		const interpreters = interpretersFor(instance, attendees);
		const ownStands = [...new Set(attendees.flatMap((p) => resources.standOf.get(p) ?? []))];
		const locations = fixedAt !== null ? [fixedAt] : ownStands.length > 0 ? ownStands : [null];
		return interpreters.flatMap((interpreter) =>
			locations.map((location): Option => {
				const seats = [...attendees];
				if (interpreter !== null) seats.push(people + interpreter);
				const table = location === null ? undefined : resources.atLocation.get(location);
				if (table !== undefined) seats.push(table);
				const isPooled = location === null || !resources.stands.has(location);
				return { attendees, interpreter, location, isPooled, seats };
			})
		);
	});
}

/** Sets of people by which a meeting can be held, each ascending; the people named first come first. */
function castsOf(instance: Instance, meeting: Meeting): number[][] {
	const ascending = (people: number[]) => people.sort((x, y) => x - y);
	const named = [meeting.a, meeting.b, ...meeting.alternates];
	if (meeting.need === 'all') return [ascending([...new Set(named)])];
	const side = (of: 'a' | 'b') => named.filter((p) => sideOf(instance, meeting, p) === of);
	return side('a').flatMap((a) => side('b').map((b) => ascending([a, b])));
}

/** Interpreters that suit; `[null]` where the attendees need none, `[]` where nobody suits. */
function interpretersFor(instance: Instance, attendees: readonly number[]): (number | null)[] {
	const known = attendees
		.map((p) => instance.participants[p]?.languages ?? [])
		.filter((languages) => languages.length > 0);
	const [first = [], ...others] = known;
	const shareOne =
		known.length < 2 || first.some((language) => others.every((own) => own.includes(language)));
	if (shareOne) return [null];
	const suits = ({ languages }: Interpreter) =>
		known.every((own) => own.some((language) => languages.includes(language)));
	return instance.interpreters.filter(suits).map(({ id }) => id);
}

interface Quotas {
	limit: number[];
	source: QuotaSource[];
	of: (meeting: number, attendees: readonly number[]) => number[];
}

function listQuotas(instance: Instance): Quotas {
	const limit: number[] = [];
	const source: QuotaSource[] = [];
	const maxOf = new Map<number, number>();
	for (const { id, max } of instance.participants) {
		if (max === null) continue;
		maxOf.set(id, limit.length);
		limit.push(max);
		source.push({ kind: 'max', participant: id });
	}
	const ruleOf = new Map<string, number>();
	const quotaOfRule = (participant: number, rule: number, max: number): number => {
		const key = `${rule} ${participant}`;
		const known = ruleOf.get(key);
		if (known !== undefined) return known;
		const quota = limit.length;
		ruleOf.set(key, quota);
		limit.push(max);
		source.push({ kind: 'rule', participant, rule });
		return quota;
	};
	return {
		limit,
		source,
		of: (meeting, attendees) => [
			...attendees.flatMap((p) => maxOf.get(p) ?? []),
			...instance.rules.flatMap((rule, index) =>
				isUnderRule(instance, { meeting, attendees, groups: rule.groups })
					? attendees.map((p) => quotaOfRule(p, index, rule.max))
					: []
			)
		]
	};
}

/** Whether a person of the one group attends for one side and one of the other for the other side. */
function isUnderRule(
	instance: Instance,
	of: { meeting: number; attendees: readonly number[]; groups: readonly [string, string] }
): boolean {
	const meeting = instance.meetings[of.meeting];
	if (!meeting) return false;
	const groupsAt = (side: 'a' | 'b') =>
		of.attendees
			.filter((p) => sideOf(instance, meeting, p) === side)
			.map((p) => instance.participants[p]?.group ?? null);
	const [one, other] = of.groups;
	const atA = groupsAt('a');
	const atB = groupsAt('b');
	return (atA.includes(one) && atB.includes(other)) || (atA.includes(other) && atB.includes(one));
}

function flattenOptions(
	options: readonly Option[][],
	quotasOf: (meeting: number, attendees: readonly number[]) => number[]
): Pick<
	Problem,
	'optionStart' | 'seatStart' | 'seats' | 'pooled' | 'optionLocation' | 'quotaStart' | 'quotas'
> {
	const optionStart = [0];
	const seatStart = [0];
	const quotaStart = [0];
	const seats: number[] = [];
	const quotas: number[] = [];
	const pooled: number[] = [];
	const locations: number[] = [];
	for (const [meeting, ofMeeting] of options.entries()) {
		for (const option of ofMeeting) {
			for (const seat of option.seats) seats.push(seat);
			seatStart.push(seats.length);
			for (const quota of quotasOf(meeting, option.attendees)) quotas.push(quota);
			quotaStart.push(quotas.length);
			pooled.push(option.isPooled ? 1 : 0);
			locations.push(option.location ?? -1);
		}
		optionStart.push(pooled.length);
	}
	return {
		optionStart: Int32Array.from(optionStart),
		seatStart: Int32Array.from(seatStart),
		seats: Int32Array.from(seats),
		pooled: Uint8Array.from(pooled),
		optionLocation: Int32Array.from(locations),
		quotaStart: Int32Array.from(quotaStart),
		quotas: Int32Array.from(quotas)
	};
}

function precedences(instance: Instance): Pick<Problem, 'earlier' | 'later'> {
	const later: number[][] = instance.meetings.map(() => []);
	for (const { id, after } of instance.meetings) {
		for (const before of after) later[before]?.push(id);
	}
	return { earlier: instance.meetings.map(({ after }) => after), later };
}

function fillDomains(problem: Problem, previous: Previous): void {
	const { words, instance } = problem;
	for (const meeting of instance.meetings) {
		const allowed = new Int32Array(words);
		for (const slot of slotsAllowed(instance, meeting, previous)) addSlot(allowed, 0, slot);
		const from = problem.optionStart[meeting.id]!;
		const until = problem.optionStart[meeting.id + 1]!;
		for (let option = from; option < until; option++) {
			for (let w = 0; w < words; w++) {
				let word = allowed[w]!;
				for (let i = problem.seatStart[option]!; i < problem.seatStart[option + 1]!; i++) {
					word &= problem.free[problem.seats[i]! * words + w]!;
				}
				problem.optionDomain[option * words + w] = word;
			}
			if (problem.pooled[option] === 1) dropSlotsWithoutPool(problem, option);
			for (let w = 0; w < words; w++) {
				problem.domain[meeting.id * words + w]! |= problem.optionDomain[option * words + w]!;
			}
		}
	}
}

function slotsAllowed(instance: Instance, meeting: Meeting, previous: Previous): number[] {
	const fixed = meeting.fixed ?? (meeting.locked ? (previous.get(meeting.id)?.slot ?? null) : null);
	if (fixed !== null) return [fixed];
	const session = meeting.session === null ? undefined : instance.sessions[meeting.session];
	const { from, to } = session ?? { from: 0, to: instance.slots };
	return Array.from({ length: to - from }, (_, i) => from + i);
}

function dropSlotsWithoutPool(problem: Problem, option: number): void {
	const { words, optionDomain } = problem;
	for (const slot of slotsOf(optionDomain, option * words, words)) {
		if (problem.pool[slot]! <= 0) removeSlot(optionDomain, option * words, slot);
	}
}

/** People who attend by an option. */
export function attendeesOf(problem: Problem, option: number): number[] {
	return seatsOf(problem, option).filter((resource) => resource < problem.people);
}

/** The interpreter who serves by an option. */
export function interpreterOf(problem: Problem, option: number): number | null {
	const index = seatsOf(problem, option).find(
		(resource) => resource >= problem.people && problem.resourceLocation[resource] === -1
	);
	return index === undefined ? null : index - problem.people;
}

export function seatsOf(problem: Problem, option: number): number[] {
	return [...problem.seats.subarray(problem.seatStart[option], problem.seatStart[option + 1])];
}
