export { addDocument, DocumentLabel, type NewDocument } from './add-document.ts';
export { addPicture, PictureAlt, setLogo, type NewLogo, type NewPicture } from './add-picture.ts';
export { describePicture, type PictureDescription } from './describe-picture.ts';
export { movePicture } from './move-picture.ts';
export { readShare } from './keep-file.ts';
export { mediaLimits } from './limits.ts';
export { openMedia, type DeliverableFile } from './open-file.ts';
export {
	readDocuments,
	readLogos,
	readOwnMedia,
	readPictures,
	type PictureFile,
	type ShownDocument,
	type ShownPicture
} from './queries.ts';
export { removeDocument, removePicture, type OfOrganisation } from './remove-media.ts';
export { sweepMedia, sweepMediaJob } from './sweep-media.ts';
