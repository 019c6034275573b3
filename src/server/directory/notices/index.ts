export { composeNotice, noticeText, printNotices } from './compose-notice.ts';
export { NoticeGiven, noteNoticesGiven } from './note-given.ts';
export {
	countOpenNotices,
	listConcerned,
	listNoticeImports,
	type ConcernedPerson,
	type NoticeImport
} from './queries.ts';
