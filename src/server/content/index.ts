export { EditedPage, editPage } from './edit-page.ts';
export { pageKeys, type PageKey } from './page-keys.ts';
export { readPage, type Page } from './read-page.ts';
