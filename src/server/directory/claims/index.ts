export { askDesk, DeskClaim } from './ask-desk.ts';
export {
	claimByDomain,
	confirmDomainClaim,
	DomainClaim,
	findClaimLink,
	hasOwnDomain
} from './claim-by-domain.ts';
export { claimByLetter, LetterClaim } from './claim-by-letter.ts';
export { ClaimDecision, ClaimUndoing, decideClaim, undoClaim } from './decide.ts';
export {
	LetterOrder,
	listLetterCandidates,
	MOST_LETTERS,
	orderLetters,
	printLettersJob
} from './letters/order.ts';
export { DOCUMENT_DAYS, forgetLetters, forgetLettersJob } from './letters/forget.ts';
export { printLetters } from './letters/print.ts';
export {
	listDeskClaims,
	listLetterBatches,
	listWaitingClaims,
	readLetters,
	type ListedClaim
} from './queries.ts';
