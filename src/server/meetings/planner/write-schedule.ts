import type { Instance, Schedule } from './instance.ts';

/** The schedule as a file; of two runs with the same plan, the same bytes. */
export function writeSchedule({ format, instance, assignments }: Schedule, of: Instance): string {
	const written = assignments.map(({ m, slot, location, attendees, interpreter }) => ({
		m,
		slot,
		...(location === null ? {} : { location }),
		// Who attends is only a question where people stand in for each other.
		...(of.meetings[m]?.alternates.length ? { attendees } : {}),
		...(interpreter === null ? {} : { interpreter })
	}));
	return `${JSON.stringify({ format, instance, assignments: written })}\n`;
}
