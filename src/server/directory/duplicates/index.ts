export { dismissPair, PairDismissal } from './dismiss-pair.ts';
export { findPairs, findPairsJob } from './find-pairs.ts';
export { MERGE_UNDO_DAYS, mergeOrganisations, Merging } from './merge.ts';
export { joinMerges, type MergePart } from './merge-part.ts';
export {
	countBelongings,
	findRedirect,
	listMerges,
	listPairs,
	previewMerge,
	waitingPairs,
	type ListedMerge,
	type ListedPair,
	type MergePreview,
	type PreviewPart
} from './queries.ts';
export { MergeUndoing, undoMerge } from './undo.ts';
