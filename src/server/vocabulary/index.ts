export { analyse, analyseQuery } from './analyse.ts';
export type { Concept, ConceptKind, Vocabulary } from './compile.ts';
export type { Analysis, ConceptMatch, Correction, TextToken } from './describe.ts';
export { editDistance } from './correct.ts';
export { detectLanguage } from './detect.ts';
export { fold, foldLetters } from './fold.ts';
export { loadVocabulary } from './load.ts';
export { ancestorsOf, conceptLabel, fieldLabel, findConcept, isMadeOfTerms, siblingsOf } from './relate.ts';
export { stem } from './stem.ts';
