/** Files of the planner as they stand on disk, read with nothing of the program. */
export interface InstanceFile {
	format: string;
	name?: string;
	source?: string;
	slots: number;
	sessions?: { name?: string; from: number; to: number }[];
	locations: number | number[];
	fairness?: number | null;
	mustScheduleAll?: boolean;
	participants: ParticipantEntry[];
	meetings: MeetingEntry[];
	interpreters?: { id: number; languages: string[]; forbidden?: number[] }[];
	rooms?: { id: number; name?: string; locations: number[]; forbidden?: number[] }[];
	stands?: { id: number; location: number; participants: number[] }[];
	rules?: { groups: string[]; max: number }[];
}

export interface ParticipantEntry {
	id: number;
	forbidden?: number[];
	organisation?: string | null;
	languages?: string[];
	group?: string | null;
	late?: number;
	maxRun?: number | null;
	min?: number;
	max?: number | null;
}

export interface MeetingEntry {
	id: number;
	a: number;
	b: number;
	weight?: number;
	session?: number | null;
	fixed?: number | null;
	after?: number[];
	location?: number | null;
	alternates?: number[];
	need?: string;
	rank?: number | null;
	locked?: boolean;
}

export interface ScheduleFile {
	format: string;
	instance?: string;
	assignments: AssignmentEntry[];
}

export interface AssignmentEntry {
	m: number;
	slot: number;
	location?: number | null;
	attendees?: number[];
	interpreter?: number | null;
}
