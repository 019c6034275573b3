export { BadInput } from './bad-input.ts';
export { describeReason, numberNames } from './describe-reason.ts';
export { generateFair, type FairShape } from './generate-fair.ts';
export { default as instanceSchema } from './instance.schema.json' with { type: 'json' };
export {
	limits as plannerLimits,
	type Assignment,
	type Change,
	type ChangeEffect,
	type Conflict,
	type GroupRule,
	type Instance,
	type Interpreter,
	type Meeting,
	type Participant,
	type PlanOptions,
	type PlanOutcome,
	type PlanProgress,
	type PlanReport,
	type PlanState,
	type Reason,
	type Room,
	type Schedule,
	type Session,
	type Stand
} from './instance.ts';
export { openPlan } from './open-plan.ts';
export { planMeetings } from './plan-meetings.ts';
export { readChange, toChange } from './read-change.ts';
export { readInstance } from './read-instance.ts';
export { readSchedule } from './read-schedule.ts';
export { writeSchedule } from './write-schedule.ts';
