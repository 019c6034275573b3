import type { Plan } from '../plan.ts';
import { seatMeeting } from '../seat-meeting.ts';
import type { Relaxation } from './relax.ts';

/**
 * Holds what the relaxation wants to hold, as far as that is possible: like colouring the edges of a
 * graph, with slots as colours. Where two people have no slot in common that is free, a Kempe chain makes
 * one; between two groups of people who only meet across, and with tables to spare, that always works.
 */
export function follow(plan: Plan, wanted: Relaxation['wanted']): void {
	for (const { meeting, slots } of wanted) {
		if (plan.at[meeting]! < 0) {
			seatMeeting(plan, meeting, { longest: Infinity, within: slots });
		}
	}
}
