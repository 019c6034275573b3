export { findPublicSlugs, holdsDemoData, holdsOrganisations, listPublicSlugs } from './queries.ts';
export {
	announceOrganisations,
	followNow,
	followOrganisations,
	organisationsChangedJob
} from './announce.ts';
export { findOrganisation, namesOfOrganisations } from './find-organisation.ts';
export { forgetOrganisation } from './forget-organisation.ts';
export {
	listOrganisationIds,
	readFindableOrganisations,
	type FindableOrganisation
} from './read-findable.ts';
export {
	findAddressee,
	readAddressee,
	readFormerAddressee,
	type Addressee
} from './read-addressee.ts';
export { printFactSheet } from './fact-sheet.ts';
export { divisionOf, divisionTitle, sectionOf, sectionTitle } from './nace.ts';
export { readNearby, readSimilar, type Neighbour } from './read-neighbours.ts';
export {
	pickText,
	readProfile,
	type Profile,
	type ProfileProduct,
	type ReadText
} from './read-profile.ts';
export { belongsToPublicOrganisation, isOfCompleteImport } from './visible.ts';
export { directoryOwnData } from './own-data.ts';
export { removeDemoOrganisations } from './remove-demo.ts';
export { translateOrganisation, type Translation } from './translate.ts';
export {
	listVerifications,
	Verification,
	VerificationWithdrawal,
	verifyOrganisations,
	withdrawVerification
} from './verify.ts';
export {
	NewContactConsent,
	recordContactConsent,
	withdrawContactConsent
} from './record-contact-consent.ts';
export { confirmPerson, removePerson } from './confirm-person.ts';
export {
	countOrganisations,
	listDeskOrganisations,
	listWaitingPeople,
	readDeskOrganisation,
	type Consent,
	type DeskOrganisation,
	type WaitingPerson
} from './desk-queries.ts';
export { readDay } from './import/cells/read-quantity.ts';
export {
	readStanding,
	requireStanding,
	type MemberRole,
	type Standing
} from './members/read-standing.ts';
export {
	isMultiplierStaff,
	listOwnOrganisations,
	type OwnOrganisation
} from './members/queries.ts';
export {
	carryOutLookUp,
	forgetLookUps,
	forgetLookUpsJob,
	lookUpCompanyJob,
	type RegisterCompany
} from './registers/index.ts';
export {
	addDocument,
	addPicture,
	describePicture,
	movePicture,
	DocumentLabel,
	mediaLimits,
	openMedia,
	PictureAlt,
	readDocuments,
	readLogos,
	readOwnMedia,
	readPictures,
	readShare,
	removeDocument,
	removePicture,
	setLogo,
	sweepMedia,
	sweepMediaJob,
	type DeliverableFile,
	type PictureFile,
	type ShownDocument,
	type ShownPicture
} from './media/index.ts';
