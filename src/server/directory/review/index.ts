export { Approval, approveEntry, Return, sendBackEntry } from './decide.ts';
export { handIn } from './hand-in.ts';
export { reviewModes, reviewSetting, type ReviewMode } from './mode.ts';
export {
	countWaiting,
	listAllWaiting,
	listWaitingAt,
	readReview,
	waitingReviews,
	type Review,
	type WaitingEntry
} from './queries.ts';
