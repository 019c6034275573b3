export { analyse, analyseQuery } from './analyse.ts';
export { checkVocabulary, type Problem } from './check.ts';
export {
	kinds as conceptKinds,
	type Concept,
	type ConceptKind,
	type Field,
	type Term,
	type Vocabulary
} from './compile.ts';
export type { Analysis, ConceptMatch, Correction, TextToken } from './describe.ts';
export { detectLanguage } from './detect.ts';
export { fold } from './fold.ts';
export { loadVocabulary, readVocabulary, vocabularyFolder } from './load.ts';
export {
	ancestorsOf,
	childrenOf,
	conceptLabel,
	descendantsOf,
	fieldLabel,
	findConcept,
	listConcepts,
	siblingsOf
} from './relate.ts';
export { isFunctionWord, isSilent } from './silent-words.ts';
export { stem } from './stem.ts';
