export { askDesk, DeskClaim } from './ask-desk.ts';
export {
	claimByDomain,
	confirmDomainClaim,
	DomainClaim,
	findClaimLink,
	hasOwnDomain
} from './claim-by-domain.ts';
export { claimByLetter, LetterClaim } from './claim-by-letter.ts';
export { formatLetterCode, readLetterCode } from './code.ts';
export { ClaimDecision, ClaimUndoing, decideClaim, UNDO_DAYS, undoClaim } from './decide.ts';
export {
	LetterOrder,
	listLetterCandidates,
	MOST_LETTERS,
	orderLetters,
	printLettersJob
} from './letters/order.ts';
export { forgetLetters, forgetLettersJob } from './letters/forget.ts';
export { printLetters } from './letters/print.ts';
export {
	listDeskClaims,
	listLetterBatches,
	listWaitingClaims,
	readLetters,
	type ListedClaim
} from './queries.ts';
