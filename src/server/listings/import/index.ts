export { listingTarget } from './target.ts';
