export { attachProof } from './attach-proof.ts';
export { judgeCompleteness, type Completeness } from './completeness.ts';
export {
	createOrganisation,
	draftOrganisation,
	NewOrganisation,
	RegisterNumber,
	type Draft
} from './create-organisation.ts';
export { Basics, editBasics, readBasics } from './edit-basics.ts';
export {
	Certificate,
	editCertificate,
	listCertificates,
	readCertificate,
	removeCertificate
} from './edit-certificates.ts';
export {
	addCompetence,
	Competences,
	decideCompetences,
	findConcepts,
	listCompetences,
	readCompetences,
	type ListedCompetence
} from './edit-competences.ts';
export { Contact, editContact, listContacts, readContact, removeContact } from './edit-contacts.ts';
export { editProduct, listProducts, Product, readProduct, removeProduct } from './edit-products.ts';
export { editSite, listSites, readSite, removeSite, Site } from './edit-sites.ts';
export { editText, listTexts, readText, removeText, Text } from './edit-text.ts';
export { askRegister, type RegisterAnswer } from './fill-from-register.ts';
export { versionOf, type FormValues } from './form-values.ts';
export { readEntryFacts, readEntryHead, type EntryHead } from './queries.ts';
export {
	doerKey,
	readHistory,
	type Doer,
	type HistoryChange,
	type HistoryEntry
} from './read-history.ts';
export { Restoration, restoreValue } from './restore-value.ts';
