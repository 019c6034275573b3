export { hasRoomFor } from './room.ts';
export { scanForViruses, type ScanResult } from './scan.ts';
export { FileMissing } from './store-contract.ts';
export { collectOrphans, forgetFile, readFile, storeFile, type NewFile } from './store.ts';
