import type { ListingKind } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';
import { conceptLabel, findConcept } from '../vocabulary/index.ts';
import type { FormValues } from './inquiry/read-form.ts';
import { readWords } from './inquiry/read-words.ts';
import type { Inquiry } from './inquiry/structure.ts';

export interface AskedListing {
	direction: 'offer' | 'request';
	kind: ListingKind;
	/** As written. */
	title: string;
	language: Language;
	/** Concept ids. */
	certificates: readonly string[];
}

/** Certificates that are asked for most here; others are typed. */
export const commonCertificates = [
	'iso-9001',
	'iatf-16949',
	'iso-14001',
	'iso-3834',
	'en-1090',
	'welding-certificates',
	'material-certificate-3-1',
	'iso-13485',
	'en-9100',
	'ce-marking'
].filter((id) => findConcept(id)?.kind === 'certificate');

/** A form about nothing in particular yet. */
export function emptyForm(language: Language): FormValues {
	return {
		lang: language,
		direction: 'seek',
		replyLanguages: [language],
		deliveryCountry: language === 'cs' ? 'CZ' : 'DE'
	};
}

/**
 * What a form about a listing can know already, in the writer's language. Whoever answers a request
 * offers something; whoever answers an offer seeks it.
 */
export function formAbout(listing: AskedListing, language: Language): FormValues {
	const known = readWords(listing.title, listing.language).concepts;
	// A title such as "Looking for …" is the other side's; its concepts are common ground.
	const labels = known.map((id) => conceptLabel(id, language));
	const what = labels.length === 0 && listing.language === language ? [listing.title] : labels;
	return {
		...emptyForm(language),
		direction: listing.direction === 'request' ? 'offer' : 'seek',
		subject: subjectsOfKinds[listing.kind],
		what: what.join(', '),
		certificates: commonCertificates.filter((id) => listing.certificates.includes(id))
	};
}

const subjectsOfKinds: Record<ListingKind, Inquiry['subject']> = {
	product: 'product',
	service: 'service',
	capacity: 'subcontracting',
	supplier: 'part',
	distribution: 'distribution',
	subcontracting: 'subcontracting',
	joint_development: 'research',
	technology: 'research',
	research_partner: 'research',
	funding: 'cooperation',
	training: 'service',
	internship: 'cooperation',
	succession: 'cooperation',
	surplus: 'material'
};
