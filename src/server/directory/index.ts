export { holdsDemoData } from './queries.ts';
