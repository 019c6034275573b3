export { FileMissing, StorageUnavailable, type Storage } from './storage.ts';
export { collectOrphans, forgetFile, readFile, storeFile, type NewFile } from './store.ts';
