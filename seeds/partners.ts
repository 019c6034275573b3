import type { District } from './places.ts';
import type { OrganisationType } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';

/**
 * The institutions that carried the project. They are real: only what the project says about them
 * stands here, texts in all three languages, and no address, number or person is made up. The
 * external ids stay the same for good: the partners are kept when the demo region is removed.
 */
export type PartnerInstitution = {
	externalId: string;
	role: 'lead' | 'partner' | 'associated';
	type: OrganisationType;
	country: 'DE' | 'CZ';
	place: string;
	/** The programme district; null for a seat outside the programme area. */
	district: District | null;
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
			de: 'Die Wirtschaftsförderung Sachsen GmbH (WFS) ist eine Gesellschaft des Freistaates Sachsen. Sie wirbt für den Wirtschaftsstandort, berät Investoren und unterstützt sächsische KMU im Export – mit Unternehmerreisen und Messen – sowie bei Innovation und Technologietransfer. Im Projekt „Glokalisierung – global denken, lokal handeln“ war sie Lead-Partner.',
			cs: 'Wirtschaftsförderung Sachsen GmbH (WFS) je společnost vlastněná Svobodným státem Sasko. Propaguje Sasko jako místo pro podnikání, radí investorům a pomáhá saským MSP s exportem – pořádá podnikatelské mise a zajišťuje účast na veletrzích – i s inovacemi a přenosem technologií. V projektu „Glokalizace – globálně myslet, lokálně jednat“ byla vedoucím partnerem.',
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
				names: {
					de: 'Beratung von Investoren',
					cs: 'Poradenství pro investory',
					en: 'Advice for investors'
				},
				descriptions: {
					de: 'Information und Begleitung für Unternehmen, die in Sachsen investieren oder sich ansiedeln wollen.',
					cs: 'Informace a podpora pro firmy, které chtějí v Sasku investovat nebo zde založit provoz.',
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
		district: null,
		language: 'cs',
		names: { de: 'AHK Services s.r.o.', cs: 'AHK Services s.r.o.', en: 'AHK Services s.r.o.' },
		descriptions: {
			de: 'AHK Services s.r.o. ist eine Tochtergesellschaft der Deutsch-Tschechischen Industrie- und Handelskammer (AHK Tschechien). Sie berät Unternehmen beider Länder bei Markteintritt und Wachstum, in Rechts- und Steuerfragen und führt geförderte Projekte durch. Im Projekt „Glokalisierung – global denken, lokal handeln“ war sie Projektpartner.',
			cs: 'AHK Services s.r.o. je dceřiná společnost Česko-německé obchodní a průmyslové komory (ČNOPK). Radí firmám z obou zemí při vstupu na trh a při růstu, v otázkách práva a daní a realizuje dotační projekty. V projektu „Glokalizace – globálně myslet, lokálně jednat“ byla projektovým partnerem.',
			en: 'AHK Services s.r.o. is a subsidiary of the Czech-German Chamber of Commerce and Industry. It advises firms from both countries on market entry and growth, law and tax, and runs funded projects. It was a project partner.'
		},
		services: [
			{
				externalId: 'partner-ahk-services-market',
				kind: 'service',
				names: {
					de: 'Beratung zu Markteintritt und Wachstum',
					cs: 'Poradenství při vstupu na trh a růstu',
					en: 'Advice on market entry and growth'
				},
				descriptions: {
					de: 'Begleitung deutscher Unternehmen beim Eintritt in den tschechischen und tschechischer Unternehmen beim Eintritt in den deutschen Markt.',
					cs: 'Podpora českých firem při vstupu na německý trh a německých firem při vstupu na český trh.',
					en: 'Guidance for German companies entering Czechia and Czech companies entering Germany.'
				}
			},
			{
				externalId: 'partner-ahk-services-law',
				kind: 'service',
				names: {
					de: 'Auskunft zu Recht und Steuern',
					cs: 'Informace o právu a daních',
					en: 'Information on law and tax'
				},
				descriptions: {
					de: 'Beratung von Unternehmen beider Länder in Fragen von Recht und Steuern im Nachbarland.',
					cs: 'Poradenství firmám z obou zemí v otázkách práva a daní v sousední zemi.',
					en: 'Advice for firms from both countries on law and tax in the neighbouring country.'
				}
			},
			{
				externalId: 'partner-ahk-services-projects',
				kind: 'service',
				names: {
					de: 'Durchführung geförderter Projekte',
					cs: 'Realizace dotačních projektů',
					en: 'Running funded projects'
				},
				descriptions: {
					de: 'Vorbereitung und Durchführung von Projekten der deutsch-tschechischen Zusammenarbeit, die öffentlich gefördert werden.',
					cs: 'Příprava a realizace projektů česko-německé spolupráce podpořených z veřejných zdrojů.',
					en: 'Preparing and running publicly funded projects of Czech-German cooperation.'
				}
			}
		]
	},
	{
		externalId: 'partner-ihk-dresden-zittau',
		role: 'associated',
		type: 'chamber',
		country: 'DE',
		place: 'Zittau',
		district: 'goerlitz',
		language: 'de',
		names: {
			de: 'IHK Dresden, Geschäftsstelle Zittau',
			cs: 'IHK Dresden, zastoupení v Žitavě',
			en: 'IHK Dresden, Zittau office'
		},
		descriptions: {
			de: 'Die Geschäftsstelle Zittau der Industrie- und Handelskammer Dresden war assoziierter Partner des Projekts „Glokalisierung – global denken, lokal handeln“. Sie vertritt die Unternehmen ihres Gebiets im Dreiländereck und bringt sie mit Partnern jenseits der Grenze zusammen.',
			cs: 'Žitavské zastoupení Průmyslové a obchodní komory Drážďany bylo asociovaným partnerem projektu „Glokalizace – globálně myslet, lokálně jednat“. Hájí zájmy firem ze svého území v trojzemí a pomáhá jim najít partnery za hranicí.',
			en: 'The Zittau office of the Dresden Chamber of Industry and Commerce was an associated partner of the project. It represents the companies of its area, where three countries meet, and brings them together with partners across the border.'
		},
		services: [
			{
				externalId: 'partner-ihk-dresden-zittau-contacts',
				kind: 'service',
				names: {
					de: 'Vermittlung von Kontakten über die Grenze',
					cs: 'Zprostředkování kontaktů přes hranici',
					en: 'Contacts across the border'
				},
				descriptions: {
					de: 'Hilfe für Unternehmen, die in Tschechien Lieferanten, Abnehmer oder Kooperationspartner suchen.',
					cs: 'Pomoc firmám, které v sousední zemi hledají dodavatele, odběratele nebo partnery pro spolupráci.',
					en: 'Help for companies looking for suppliers, customers or partners in the neighbouring country.'
				}
			}
		]
	},
	{
		externalId: 'partner-ihk-chemnitz',
		role: 'associated',
		type: 'chamber',
		country: 'DE',
		place: 'Chemnitz',
		district: 'chemnitz',
		language: 'de',
		names: { de: 'IHK Chemnitz', cs: 'IHK Chemnitz', en: 'IHK Chemnitz' },
		descriptions: {
			de: 'Die Industrie- und Handelskammer Chemnitz war assoziierter Partner des Projekts „Glokalisierung – global denken, lokal handeln“. Sie vertritt die gewerbliche Wirtschaft in Südwestsachsen und begleitet Unternehmen, die mit Tschechien zusammenarbeiten.',
			cs: 'Průmyslová a obchodní komora Chemnitz (Saská Kamenice) byla asociovaným partnerem projektu „Glokalizace – globálně myslet, lokálně jednat“. Zastupuje podnikatele v jihozápadním Sasku a podporuje firmy, které spolupracují s Českem.',
			en: 'The Chemnitz Chamber of Industry and Commerce was an associated partner of the project. It represents trade and industry in south-western Saxony and supports companies that work with Czechia.'
		},
		services: [
			{
				externalId: 'partner-ihk-chemnitz-foreign-trade',
				kind: 'service',
				names: {
					de: 'Auskunft zu Geschäften mit Tschechien',
					cs: 'Informace k obchodování s Českem',
					en: 'Information on doing business with Czechia'
				},
				descriptions: {
					de: 'Erste Auskunft für Unternehmen, die Waren oder Leistungen nach Tschechien liefern oder von dort beziehen wollen.',
					cs: 'Základní informace pro firmy, které chtějí do Česka dodávat zboží a služby nebo je odtud odebírat.',
					en: 'Initial information for companies that want to sell goods or services to Czechia or buy them there.'
				}
			}
		]
	},
	{
		externalId: 'partner-khk-karlovy-vary',
		role: 'associated',
		type: 'chamber',
		country: 'CZ',
		place: 'Karlovy Vary',
		district: 'karlovarsky',
		language: 'cs',
		names: {
			de: 'Wirtschaftskammer Karlsbad',
			cs: 'Krajská hospodářská komora Karlovarského kraje',
			en: 'Regional Chamber of Commerce of the Karlovy Vary Region'
		},
		descriptions: {
			de: 'Die Wirtschaftskammer Karlsbad war assoziierter Partner des Projekts „Glokalisierung – global denken, lokal handeln“. Sie vertritt die Unternehmen im Bezirk Karlovy Vary und hilft ihnen, Partner in Sachsen zu finden.',
			cs: 'Krajská hospodářská komora Karlovarského kraje byla asociovaným partnerem projektu „Glokalizace – globálně myslet, lokálně jednat“. Zastupuje podnikatele v Karlovarském kraji a pomáhá jim hledat partnery v Sasku.',
			en: 'The Regional Chamber of Commerce of the Karlovy Vary Region was an associated partner of the project. It represents the entrepreneurs of the region and helps them find partners in Saxony.'
		},
		services: [
			{
				externalId: 'partner-khk-karlovy-vary-partners',
				kind: 'service',
				names: {
					de: 'Suche nach Geschäftspartnern im Bezirk Karlovy Vary',
					cs: 'Vyhledání obchodních partnerů v kraji',
					en: 'Finding business partners in the region'
				},
				descriptions: {
					de: 'Ansprechstelle für sächsische Unternehmen, die im Bezirk Karlovy Vary Lieferanten oder Abnehmer suchen.',
					cs: 'Kontaktní místo pro firmy z kraje i ze Saska, které hledají dodavatele, odběratele nebo partnery.',
					en: 'Contact point for companies on both sides looking for suppliers, customers or partners.'
				}
			}
		]
	},
	{
		externalId: 'partner-mas-cesky-sever',
		role: 'associated',
		type: 'local_action_group',
		country: 'CZ',
		place: 'Varnsdorf',
		district: 'ustecky',
		language: 'cs',
		names: {
			de: 'MAS Český sever (Aktionsgruppe Nordböhmen)',
			cs: 'MAS Český sever',
			en: 'MAS Český sever (local action group)'
		},
		descriptions: {
			de: 'MAS Český sever, die Aktionsgruppe Nordböhmen, war assoziierter Partner des Projekts „Glokalisierung – global denken, lokal handeln“. Als lokale Aktionsgruppe verbindet sie Gemeinden, Unternehmen und Vereine im Norden Böhmens.',
			cs: 'MAS Český sever byla asociovaným partnerem projektu „Glokalizace – globálně myslet, lokálně jednat“. Jako místní akční skupina propojuje obce, podnikatele a spolky na severu Čech.',
			en: 'MAS Český sever was an associated partner of the project. As a local action group it connects municipalities, entrepreneurs and associations in the north of Bohemia.'
		},
		services: [
			{
				externalId: 'partner-mas-cesky-sever-development',
				kind: 'service',
				names: {
					de: 'Zusammenarbeit in der Regionalentwicklung',
					cs: 'Spolupráce při rozvoji území',
					en: 'Cooperation in regional development'
				},
				descriptions: {
					de: 'Kontakte zu Gemeinden, Unternehmen und Vereinen im Norden Böhmens für gemeinsame Vorhaben.',
					cs: 'Kontakty na obce, podnikatele a spolky na severu Čech pro společné projekty.',
					en: 'Links to municipalities, entrepreneurs and associations in northern Bohemia for joint projects.'
				}
			}
		]
	}
];
