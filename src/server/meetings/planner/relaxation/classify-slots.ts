import type { Problem } from '../compile-problem.ts';
import { hasSlot } from '../slot-mask.ts';

/** Variables above which classes of slots are merged, so that the program stays a matter of seconds. */
const mostVariables = 48_000;

/**
 * Slots by class, each class a list of slots. Slots in which the same people are free, with as many
 * tables and open to the same meetings, are alike: averaging a fractional plan over them changes
 * nothing, so a program with one variable per meeting and class of slots is as sharp as one per
 * meeting and slot. Merging classes that differ only weakens it.
 */
export function classifySlots(problem: Problem): number[][] {
	const bySignature = new Map<string, number[]>();
	for (let slot = 0; slot < problem.slots; slot++) {
		const signature = signatureOf(problem, slot);
		const known = bySignature.get(signature);
		if (known) known.push(slot);
		else bySignature.set(signature, [slot]);
	}
	const classes = [...bySignature.values()];
	while (classes.length > 1 && classes.length * problem.meetings > mostVariables) {
		classes.sort((x, y) => x.length - y.length);
		const [smallest = [], next = []] = classes.splice(0, 2);
		classes.push([...smallest, ...next]);
	}
	return classes;
}

/** Equal for slots that are alike. */
function signatureOf({ pool, resources, free, meetings, domain, words }: Problem, slot: number) {
	const bits: number[] = [];
	let byte = 0;
	let length = 0;
	const note = (isThere: boolean) => {
		byte = (byte << 1) | (isThere ? 1 : 0);
		if (++length % 15 !== 0) return;
		bits.push(byte);
		byte = 0;
	};
	for (let r = 0; r < resources; r++) note(hasSlot(free, r * words, slot));
	for (let m = 0; m < meetings; m++) note(hasSlot(domain, m * words, slot));
	return `${pool[slot]!}:${byte}:${String.fromCharCode(...bits)}`;
}
