import { attendeesOf, seatsOf, type Problem } from '../compile-problem.ts';
import { sideOf } from '../instance.ts';

/** Resources of which a meeting needs one, whoever of them it is. */
export interface Crew {
	key: string;
	crew: readonly number[];
}

/**
 * Meeting → crews whose time it takes: each person that it cannot do without, the people of each side
 * who stand in for each other, its possible interpreters, its possible tables; and every larger crew
 * of another meeting that contains one of these.
 */
export function listCrews(problem: Problem): Crew[][] {
	const own = Array.from({ length: problem.meetings }, (_, m) => crewsOf(problem, m).map(asCrew));
	const known = new Map(own.flat().map((crew) => [crew.key, crew]));
	const joint: Crew[][] = Array.from({ length: problem.resources }, () => []);
	for (const crew of known.values()) {
		if (crew.crew.length > 1) for (const resource of crew.crew) joint[resource]!.push(crew);
	}
	const within = new Map([...known.values()].map((crew) => [crew.key, containing(crew, joint)]));
	return own.map((crews) => [
		...new Map(
			crews.flatMap(({ key }) => within.get(key)!).map((crew) => [crew.key, crew])
		).values()
	]);
}

function crewsOf(problem: Problem, m: number): number[][] {
	const from = problem.optionStart[m]!;
	const until = problem.optionStart[m + 1]!;
	if (from === until) return [];
	if (until - from === 1) return seatsOf(problem, from).map((seat) => [seat]);
	const meeting = problem.instance.meetings[m]!;
	const kindOf = (seat: number) => {
		if (seat >= problem.people) return problem.resourceLocation[seat] === -1 ? 'speech' : 'table';
		return meeting.need === 'all' ? seat : sideOf(problem.instance, meeting, seat);
	};
	const byKind = new Map<string | number, Set<number>>();
	const uses = new Map<string | number, number>();
	for (let option = from; option < until; option++) {
		for (const seat of seatsOf(problem, option)) {
			const kind = kindOf(seat);
			byKind.set(kind, (byKind.get(kind) ?? new Set()).add(seat));
			uses.set(kind, (uses.get(kind) ?? 0) + 1);
		}
	}
	// A kind that some option does without takes nobody's time for certain.
	return [...byKind]
		.filter(([kind]) => uses.get(kind) === until - from)
		.map(([, seats]) => [...seats]);
}

function asCrew(resources: readonly number[]): Crew {
	const crew = [...resources].sort((x, y) => x - y);
	return { key: `c${crew.join()}`, crew };
}

/** The crew itself and all that contain it. */
function containing(crew: Crew, joint: readonly (readonly Crew[])[]): Crew[] {
	const larger = joint[crew.crew[0]!]!.filter(
		(other) =>
			other.key !== crew.key && crew.crew.every((resource) => other.crew.includes(resource))
	);
	return [crew, ...larger];
}

/** People who attend by some option. */
export function candidatesOf(problem: Problem, m: number): Set<number> {
	const people = new Set<number>();
	for (let option = problem.optionStart[m]!; option < problem.optionStart[m + 1]!; option++) {
		for (const person of attendeesOf(problem, option)) people.add(person);
	}
	return people;
}
