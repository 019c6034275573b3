/**
 * The planner's nouns. The reader fills in every default, so whoever works on an `Instance` never
 * asks whether a field is there: a file of format 1 becomes the same shape with the extensions of
 * format 2 empty. All ids, slots and locations are indices from 0; `participants[i].id === i` and
 * `meetings[i].id === i`.
 */
export interface Instance {
	format: InstanceFormat;
	name: string;
	/** Number of slots; slots are 0 … slots − 1, in the order of the day. */
	slots: number;
	/** Half-open ranges of slots. Their borders are no borders for breaks and runs. */
	sessions: readonly Session[];
	/** Tables per slot, one entry for each slot: slot s has the locations 0 … locations[s] − 1. */
	locations: readonly number[];
	/** The numbers of breaks of any two participants differ by at most this; null: no such rule. */
	fairness: number | null;
	/** True: a plan holds every meeting. False: it holds as much weight as possible. */
	mustScheduleAll: boolean;
	participants: readonly Participant[];
	meetings: readonly Meeting[];
	interpreters: readonly Interpreter[];
	rooms: readonly Room[];
	stands: readonly Stand[];
	rules: readonly GroupRule[];
}

export type InstanceFormat = 'b2b-instance/1' | 'b2b-instance/2';

export interface Session {
	name: string;
	from: number;
	to: number;
}

export interface Participant {
	id: number;
	/** Slots without this person, ascending, each once. */
	forbidden: readonly number[];
	organisation: string | null;
	/**
	 * Codes of the languages spoken. Empty: not known, and never in the way. The attendees of a meeting
	 * whose languages are known either share one, or the meeting needs an interpreter.
	 */
	languages: readonly string[];
	/** What `rules` speak about, such as `buyer` or `cz`. */
	group: string | null;
	/** The first slot this person is there for. */
	late: number;
	/** At most so many meetings in consecutive slots; null: no limit. */
	maxRun: number | null;
	/** A promise: at least so many meetings are held. A plan that cannot keep it is no plan. */
	min: number;
	/** At most so many meetings are held; null: no limit. */
	max: number | null;
}

export interface Meeting {
	id: number;
	a: number;
	b: number;
	/** 0 … 1,000,000; what holding the meeting is worth where not all must be held. */
	weight: number;
	/** Index of the session it is bound to. */
	session: number | null;
	/** The slot in which it is held, if it is held. */
	fixed: number | null;
	/** Ids of meetings that are in an earlier slot, where both are held. */
	after: readonly number[];
	/** The table at which it is held, if it is held. Goes before the rule of stands. */
	location: number | null;
	/**
	 * Further people of the two sides; `sideOf` says of which. With `need: 'one'` exactly one person
	 * of each side attends, with `'all'` everybody named.
	 */
	alternates: readonly number[];
	need: 'one' | 'all';
	/** 1 is the first wish. Decides between plans of equal held weight: better ranks first. */
	rank: number | null;
	/**
	 * Must be held even where not all must, and stays in the slot and at the table of `fixed` and
	 * `location`, or, where these are null, of the previous schedule.
	 */
	locked: boolean;
}

export interface Interpreter {
	id: number;
	/** Suits a meeting if every attendee of known languages shares one of these. */
	languages: readonly string[];
	/** Slots without this interpreter, ascending. One meeting per slot otherwise. */
	forbidden: readonly number[];
}

/** Tables that stand together. Tables of no room are always there. */
export interface Room {
	id: number;
	name: string;
	/** Ascending; a location is in at most one room. */
	locations: readonly number[];
	/** Slots in which the room is closed and its tables cannot be used. */
	forbidden: readonly number[];
}

/**
 * A table that belongs to people. A meeting one of whose attendees has a stand is held at the stand
 * of one of its attendees; nobody else is held there. A participant has at most one stand.
 */
export interface Stand {
	id: number;
	location: number;
	participants: readonly number[];
}

/**
 * A participant holds at most `max` meetings in which a person of the one group attends for one side
 * and a person of the other for the other side. `max` 0 forbids them; `['cz', 'cz']` speaks of
 * meetings within a group.
 */
export interface GroupRule {
	groups: readonly [string, string];
	max: number;
}

export interface Schedule {
	format: 'b2b-schedule/1' | 'b2b-schedule/2';
	/** Name of the instance. */
	instance: string;
	/** By meeting id, ascending. A missing meeting is not held. */
	assignments: readonly Assignment[];
}

export interface Assignment {
	m: number;
	slot: number;
	/** On all assignments of a schedule, or null on all of them. */
	location: number | null;
	/** Who attends, ascending. The reader fills in a and b for meetings without alternates. */
	attendees: readonly number[];
	/** Id of the interpreter, null where none is needed. */
	interpreter: number | null;
}

/** What a run says about its plan. The command writes it as one line, reasons put into words. */
export interface PlanReport {
	/** Meetings held, of so many in the instance. */
	held: number;
	of: number;
	heldWeight: number;
	/** No plan holds more weight. */
	bound: number;
	breaks: number;
	/** No plan that holds this weight has fewer breaks. */
	breaksBound: number;
	/** `bound === heldWeight && breaksBound === breaks`. */
	proven: boolean;
	idleSlots: number;
	/** Pairs of consecutive meetings of one participant at different tables, over all participants. */
	tableChanges: number;
	/** Meetings in another slot than in the previous schedule. */
	moved: number;
	unheld: readonly { m: number; reason: Reason }[];
	conflict: Conflict | null;
	/** Wall time. */
	seconds: number;
	/** Summed over threads. */
	cpuSeconds: number;
}

/** Why no plan exists: the smallest set found that cannot be satisfied together. */
export interface Conflict {
	meetings: readonly number[];
	participants: readonly number[];
	slots: readonly number[];
	reason: Reason;
}

/** The binding reason why a meeting is not held, or why there is no plan; `describeReason` words it. */
export type Reason =
	/** More wishes than slots in which this person could have one. */
	| { kind: 'participant_full'; participant: number; wishes: number; free: number }
	/** There is no slot in which all of them are free (and the meeting's session and slot allow). */
	| { kind: 'never_free_together'; participants: readonly number[] }
	/** All tables are taken in every slot that would do. */
	| { kind: 'tables_full'; tables: number; slots: readonly number[] }
	/** The one table or stand it may be held at is taken in every slot that would do. */
	| { kind: 'location_taken'; location: number; slots: readonly number[] }
	/** No suitable interpreter is free in these slots; without slots: nobody interprets these languages. */
	| { kind: 'interpreter'; languages: readonly string[]; slots: readonly number[] }
	| { kind: 'group_rule'; participant: number; groups: readonly [string, string]; max: number }
	| { kind: 'participant_max'; participant: number; max: number }
	| { kind: 'participant_min'; participant: number; min: number; possible: number }
	| { kind: 'max_run'; participant: number; maxRun: number }
	/** The meetings that must come before or after leave no slot. */
	| { kind: 'precedence'; meetings: readonly number[] }
	| { kind: 'fairness'; fairness: number }
	/** Live: the person has left, or what is left of the day has no room. */
	| { kind: 'left'; participant: number }
	| { kind: 'day_over'; now: number }
	/** These meetings do not fit into these slots together. */
	| { kind: 'crowded'; meetings: number; slots: readonly number[]; places: number }
	/** Its place went to others, which together weigh more or as much. */
	| { kind: 'displaced'; participants: readonly number[] }
	/** None of these explains it alone: the search found no place, and no proof that there is none. */
	| { kind: 'not_found' }
	/** Proven to be impossible together, without a simpler reason. */
	| { kind: 'together'; meetings: number };

/** How to plan. With `iterations` the same input, seed and version give the same plan. */
export interface PlanOptions {
	seed: number;
	/** Stop by count; null: stop by `seconds`. */
	iterations: number | null;
	/** Wall limit; null: 10, with `prove` 600, with `iterations` and without `prove` none. */
	seconds: number | null;
	/** `search` is local search alone. */
	method: 'search' | 'exact' | 'auto';
	/** Until there is a proof or the time is over. */
	prove: boolean;
	threads: number;
	/** Meetings move away from it only for something that matters more. */
	previous: Schedule | null;
	/** Ends the run early, with the best plan so far. */
	signal: AbortSignal;
	onProgress: ((progress: PlanProgress) => void) | null;
}

export interface PlanProgress {
	held: number;
	heldWeight: number;
	bound: number;
	breaks: number;
	seconds: number;
}

export interface PlanOutcome {
	/** `impossible` is proven; `unknown` is time over without a plan and without a proof. */
	verdict: 'planned' | 'impossible' | 'unknown';
	/** Null unless planned. */
	schedule: Schedule | null;
	report: PlanReport;
}

/** A plan that is kept up with the day. */
export interface PlanState {
	/** With the changes applied so far: wishes added, slots forbidden, tables lost. */
	readonly instance: Instance;
	schedule: () => Schedule;
	/** Works out what changes would do; nothing changes before `apply`. */
	preview: (
		changes: readonly Change[],
		options: { nowSlot: number }
	) => { id: number; effect: ChangeEffect };
	/** Applies a preview; throws if another one was applied since. */
	apply: (previewId: number) => void;
}

/** A change of the day. Slots carry no times: `now` is the first slot that may still change. */
export type Change =
	| { kind: 'leave'; participant: number }
	/** The participant is there from this slot on. */
	| { kind: 'late'; participant: number; from: number }
	/** The slot has this many tables from now on. */
	| { kind: 'tables'; tables: number; slot: number }
	/** The id is the number of meetings so far. */
	| { kind: 'wish'; meeting: Meeting }
	| { kind: 'lock'; meeting: number }
	| { kind: 'now'; slot: number };

/** What a change does to a plan. */
export interface ChangeEffect {
	/** Held before and after, in another slot. */
	moved: readonly number[];
	lost: readonly { m: number; reason: Reason }[];
	added: readonly number[];
	ms: number;
}

export const limits = {
	participants: 2_000,
	meetings: 20_000,
	slots: 256,
	bytes: 64 * 2 ** 20,
	/** Of a weight, and of a number of tables. */
	number: 1_000_000
} as const;

/**
 * The side of a meeting that a person attends for: `a` and those alternates that are of a's
 * organisation but not of b's attend for the first side, `b` and the other alternates for the second.
 */
export function sideOf(instance: Instance, meeting: Meeting, participant: number): 'a' | 'b' {
	if (participant === meeting.a) return 'a';
	if (participant === meeting.b) return 'b';
	const organisation = (of: number) => instance.participants[of]?.organisation ?? null;
	const own = organisation(participant);
	return own !== null && own === organisation(meeting.a) && own !== organisation(meeting.b)
		? 'a'
		: 'b';
}
