export { FileMissing } from './store-contract.ts';
export { collectOrphans, forgetFile, readFile, storeFile, type NewFile } from './store.ts';
