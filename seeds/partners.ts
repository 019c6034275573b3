import type { District } from './places.ts';
import type { Language, OrganisationType } from './rows.ts';

/**
 * The institutions that carried the project. They are real: only what the project says about them
 * stands here, texts in all three languages, and no address, number or person is made up. `source`
 * is the stable external id under which they are written and kept when the demo region goes.
 */
export type PartnerInstitution = {
	externalId: string;
	role: 'lead' | 'partner' | 'associated';
	type: OrganisationType;
	country: 'DE' | 'CZ';
	place: string;
	district: District;
	names: Record<Language, string>;
	descriptions: Record<Language, string>;
	/** The language of the institution itself; the other texts are translations of this one. */
	language: 'de' | 'cs';
	services: {
		externalId: string;
		kind: 'service';
		names: Record<Language, string>;
		descriptions: Record<Language, string>;
	}[];
};

export function partnerInstitutions(): PartnerInstitution[] {
	return structuredClone(partners);
}

const partners: PartnerInstitution[] = [
	{
		externalId: 'partner-wfs',
		role: 'lead',
		type: 'development_agency',
		country: 'DE',
		place: 'Dresden',
		district: 'dresden',
		language: 'de',
		names: {
			de: 'Wirtschaftsförderung Sachsen GmbH',
			cs: 'Wirtschaftsförderung Sachsen GmbH',
			en: 'Saxony Trade & Invest (Wirtschaftsförderung Sachsen GmbH)'
		},
		descriptions: {
			de: 'Die Wirtschaftsförderung Sachsen GmbH (WFS) ist eine Gesellschaft des Freistaates Sachsen. Sie wirbt für den Wirtschaftsstandort, berät Investoren und unterstützt sächsische KMU im Export – mit Unternehmerreisen und Messen – sowie bei Innovation und Technologietransfer. Im Projekt „Glokalisierung – global denken, lokal handeln“ war sie Leadpartner.',
			cs: 'Wirtschaftsförderung Sachsen GmbH (WFS) je společnost vlastněná Svobodným státem Sasko. Propaguje Sasko jako místo pro podnikání, radí investorům a pomáhá saským MSP s exportem – pořádá podnikatelské mise a účast na veletrzích – i s inovacemi a přenosem technologií. V projektu „Glokalizace – globálně myslet, lokálně jednat“ byla vedoucím partnerem.',
			en: 'Saxony Trade & Invest (Wirtschaftsförderung Sachsen GmbH, WFS) is owned by the Free State of Saxony. It promotes the location, advises investors and supports Saxon SMEs in export, with trade missions and trade fairs, and in innovation and technology transfer. It was the lead partner of the project.'
		},
		services: [
			{
				externalId: 'partner-wfs-export',
				kind: 'service',
				names: { de: 'Unterstützung im Export', cs: 'Podpora exportu', en: 'Export support' },
				descriptions: {
					de: 'Unternehmerreisen und Beteiligungen an Messen für sächsische KMU, die neue Märkte erschließen wollen.',
					cs: 'Podnikatelské mise a účast na veletrzích pro saské MSP, které chtějí vstoupit na nové trhy.',
					en: 'Trade missions and participation in trade fairs for Saxon SMEs entering new markets.'
				}
			},
			{
				externalId: 'partner-wfs-investors',
				kind: 'service',
				names: { de: 'Beratung von Investoren', cs: 'Poradenství pro investory', en: 'Advice for investors' },
				descriptions: {
					de: 'Information und Begleitung für Unternehmen, die in Sachsen investieren oder sich ansiedeln wollen.',
					cs: 'Informace a doprovod pro firmy, které chtějí v Sasku investovat nebo se tam usadit.',
					en: 'Information and guidance for companies that want to invest or settle in Saxony.'
				}
			},
			{
				externalId: 'partner-wfs-innovation',
				kind: 'service',
				names: {
					de: 'Innovation und Technologietransfer',
					cs: 'Inovace a přenos technologií',
					en: 'Innovation and technology transfer'
				},
				descriptions: {
					de: 'Unterstützung sächsischer KMU bei Innovationen und beim Transfer von Technologien in die Praxis.',
					cs: 'Podpora saských MSP při inovacích a při přenosu technologií do praxe.',
					en: 'Support for Saxon SMEs in innovation and in bringing technologies into practice.'
				}
			}
		]
	},
	{
		externalId: 'partner-ahk-services',
		role: 'partner',
		type: 'development_agency',
		country: 'CZ',
		place: 'Praha',
		district: 'ustecky',
		language: 'cs',
		names: { de: 'AHK Services s.r.o.', cs: 'AHK Services s.r.o.', en: 'AHK Services s.r.o.' },
		descriptions: { de: '', cs: '', en: '' },
		services: []
	}
];
