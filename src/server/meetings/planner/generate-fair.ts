import { Chance } from './chance.ts';
import type { Instance, Interpreter, Meeting, Participant, Stand } from './instance.ts';

/** What a synthetic fair is like. Everything left out has the default that stands beside it. */
export interface FairShape {
	/** The same shape and seed give the same fair on every machine. */
	seed: number;
	/** 500 */
	people: number;
	/** 4,000; each between another two people, or a person and a firm. */
	wishes: number;
	/** 24, half of them in the morning. */
	slots: number;
	/** 150 */
	tables: number;
	/** How unevenly wishes fall on people: `strong` has a few whom half of the fair wants to meet. */
	popularity: 'mild' | 'strong';
	/** `buyers`: two of five people buy and wishes are between buyers and sellers only. */
	sides: 'open' | 'buyers';
	/** Share of people who are there in the morning only or in the afternoon only: 0.15. */
	halfDay: number;
	/** Share of people who come with one to three colleagues of their organisation: 0. */
	colleagues: number;
	/** `varied`: wishes weigh 1 to 3 and are ranked by who wishes. Otherwise all weigh 1. */
	weights: 'equal' | 'varied';
	/** Whether people speak German, Czech or both; otherwise nothing is known of it. */
	languages: boolean;
	/** Of German and Czech: 0. */
	interpreters: number;
	/** People who have a table of their own: 0. */
	stands: number;
}

const defaults: Omit<FairShape, 'seed'> = {
	people: 500,
	wishes: 4_000,
	slots: 24,
	tables: 150,
	popularity: 'mild',
	sides: 'open',
	halfDay: 0.15,
	colleagues: 0,
	weights: 'equal',
	languages: false,
	interpreters: 0,
	stands: 0
};

/** Invents a fair. Its meetings are optional; written as JSON it is a file of format 2. */
export function generateFair(wanted: Partial<FairShape> & { seed: number }): Instance {
	const shape = { ...defaults, ...wanted };
	const chance = new Chance(shape.seed);
	const noon = Math.ceil(shape.slots / 2);
	const participants = invitePeople(shape, noon, chance);
	return {
		format: 'b2b-instance/2',
		name: `fair-${shape.popularity}-${shape.sides}-${String(shape.seed)}`,
		slots: shape.slots,
		sessions: [
			{ name: 'AM', from: 0, to: noon },
			{ name: 'PM', from: noon, to: shape.slots }
		].filter(({ from, to }) => from < to),
		locations: Array<number>(shape.slots).fill(shape.tables),
		fairness: null,
		mustScheduleAll: false,
		participants,
		meetings: makeWishes(shape, participants, chance),
		interpreters: hireInterpreters(shape, chance),
		rooms: [],
		stands: giveStands(shape, chance),
		rules: []
	};
}

function invitePeople(shape: FairShape, noon: number, chance: Chance): Participant[] {
	const people: Participant[] = [];
	const range = (from: number, to: number) =>
		Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
	let firm = { name: '', places: 0, languages: [] as readonly string[] };
	for (let id = 0; id < shape.people; id++) {
		if (firm.places > 0) firm.places -= 1;
		else if (chance.next() < shape.colleagues / 3) {
			firm = { name: `firm-${String(id)}`, places: 1 + chance.below(3), languages: speak(chance) };
		} else firm = { name: `firm-${String(id)}`, places: 0, languages: speak(chance) };
		const isHalf = chance.next() < shape.halfDay;
		const isMorning = chance.next() < 0.5;
		people.push({
			id,
			forbidden: isHalf ? (isMorning ? range(noon, shape.slots) : range(0, noon)) : [],
			organisation: firm.name,
			languages: shape.languages ? firm.languages : [],
			group: shape.sides === 'buyers' ? (id < shape.people * 0.4 ? 'buyer' : 'seller') : null,
			late: 0,
			maxRun: null,
			min: 0,
			max: null
		});
	}
	return people;
}

function speak(chance: Chance): string[] {
	const drawn = chance.next();
	return drawn < 0.45 ? ['de'] : drawn < 0.8 ? ['cs'] : ['cs', 'de'];
}

function makeWishes(shape: FairShape, people: readonly Participant[], chance: Chance): Meeting[] {
	const groups = [...new Set(people.map(({ group }) => group))];
	const attraction = people.map(() => Math.exp(spread[shape.popularity] * normal(chance)));
	const byGroup = new Map(
		groups.map((group) => [
			group,
			new Lottery(
				people.filter((one) => one.group === group),
				attraction
			)
		])
	);
	const others = (group: string | null) =>
		group === 'buyer' ? 'seller' : group === 'seller' ? 'buyer' : null;
	const wishesOf = new Int32Array(people.length);
	const known = new Set<number>();
	const meetings: Meeting[] = [];
	// Where hardly a pair is left, the fair stays smaller than wanted instead of looking for ever.
	for (let tries = shape.wishes * 50; meetings.length < shape.wishes && tries > 0; tries--) {
		const a = chance.below(people.length);
		const b = byGroup.get(others(people[a]?.group ?? null))?.draw(chance) ?? a;
		const pair = Math.min(a, b) * people.length + Math.max(a, b);
		if (known.has(pair) || people[a]?.organisation === people[b]?.organisation) continue;
		known.add(pair);
		const isVaried = shape.weights === 'varied';
		wishesOf[a] = (wishesOf[a] ?? 0) + 1;
		meetings.push({
			id: meetings.length,
			a,
			b,
			weight: isVaried ? 1 + chance.below(3) : 1,
			session: null,
			fixed: null,
			after: [],
			location: null,
			...askColleagues(people, b, chance),
			rank: isVaried ? (wishesOf[a] ?? 1) : null,
			locked: false
		});
	}
	return meetings;
}

/** Standard deviation of the logarithm of attraction. */
const spread = { mild: 0.4, strong: 1 };

/** By G. E. P. Box and M. E. Muller, 1958. */
function normal(chance: Chance): number {
	return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}

/** Draws people in proportion to their attraction. */
class Lottery {
	readonly #ids: number[] = [];
	readonly #sums: number[] = [];

	constructor(people: readonly Participant[], attraction: readonly number[]) {
		let sum = 0;
		for (const { id } of people) {
			sum += attraction[id] ?? 0;
			this.#ids.push(id);
			this.#sums.push(sum);
		}
	}

	draw(chance: Chance): number | undefined {
		const drawn = chance.next() * (this.#sums.at(-1) ?? 0);
		let [low, high] = [0, this.#sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#sums[middle] ?? 0) > drawn) high = middle;
			else low = middle + 1;
		}
		return this.#ids[low];
	}
}

/** Half of the wishes to a firm of several people will do with any of them, some want two. */
function askColleagues(people: readonly Participant[], b: number, chance: Chance) {
	const { organisation } = people[b] ?? {};
	const near = people.slice(Math.max(0, b - 3), b + 4);
	const colleagues = near.filter((one) => one.organisation === organisation && one.id !== b);
	const alternates = colleagues.map(({ id }) => id);
	if (alternates.length === 0) return { alternates, need: 'one' as const };
	const drawn = chance.next();
	if (drawn < 0.5) return { alternates, need: 'one' as const };
	if (drawn < 0.6) return { alternates: alternates.slice(0, 1), need: 'all' as const };
	return { alternates: [], need: 'one' as const };
}

function hireInterpreters({ interpreters, slots }: FairShape, chance: Chance): Interpreter[] {
	return Array.from({ length: interpreters }, (_, id) => ({
		id,
		languages: ['cs', 'de'],
		// Everybody needs an hour of rest.
		forbidden: slots > 4 ? [chance.below(slots)] : []
	}));
}

function giveStands({ stands, people, tables }: FairShape, chance: Chance): Stand[] {
	const owners = new Set<number>();
	while (owners.size < Math.min(stands, people, tables)) owners.add(chance.below(people));
	return [...owners].map((owner, id) => ({ id, location: id, participants: [owner] }));
}
