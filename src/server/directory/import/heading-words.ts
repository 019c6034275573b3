import type { Language } from '#i18n/languages.ts';
import type { ImportField } from './fields.ts';

interface HeadingWords {
	field: ImportField;
	language: Language;
	/** Folded headings. */
	words: readonly string[];
}

/** Headings without case, diacritics and punctuation: `USt-IdNr.` and `Ust IdNr` are one. */
export function foldHeading(heading: string): string {
	return heading
		.slice(0, 200)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replace(/ä/g, 'ae')
		.replace(/ö/g, 'oe')
		.replace(/ü/g, 'ue')
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const table: Record<string, Record<Language, string>> = {
	externalId: {
		de: 'ID, Nr., Nummer, lfd. Nr., Kundennummer, Mitgliedsnummer, Mitglieds-Nr., Mitgliedsnr., Ident-Nr., Identnummer, Firmen-ID, Datensatz-ID, Schlüssel, Referenz, externe ID',
		cs: 'ID, číslo, pořadové číslo, p. č., č., evidenční číslo, číslo člena, členské číslo, ID firmy, identifikátor, externí ID, kód',
		en: 'ID, no., number, member number, member ID, company ID, record ID, reference, external ID, key'
	},
	name: {
		de: 'Firma, Firmenname, Firmierung, Unternehmen, Unternehmensname, Name, Name des Unternehmens, Firmenbezeichnung, Bezeichnung, Organisation, Name der Organisation, Einrichtung, Institution, Mitglied, Betrieb, Name 1, Aussteller',
		cs: 'název, název firmy, název společnosti, název organizace, název subjektu, firma, obchodní jméno, obchodní firma, společnost, jméno firmy, organizace, subjekt, člen, instituce, podnik, vystavovatel',
		en: 'company, company name, name, firm, organisation, organization, organisation name, organization name, institution, business name, exhibitor'
	},
	type: {
		de: 'Typ, Art, Organisationstyp, Art der Organisation, Art der Einrichtung, Organisationsart, Unternehmenstyp',
		cs: 'typ, druh, typ organizace, druh organizace, typ subjektu',
		en: 'type, organisation type, organization type, kind of organisation'
	},
	legalForm: {
		de: 'Rechtsform, Gesellschaftsform, Unternehmensform',
		cs: 'právní forma, forma, forma podnikání',
		en: 'legal form, company form'
	},
	country: {
		de: 'Land, Staat, Ländercode, Länderkennzeichen, LKZ, Länderkürzel',
		cs: 'stát, země, kód země, kód státu',
		en: 'country, country code, state'
	},
	street: {
		de: 'Straße, Strasse, Str., Straße und Hausnummer, Straße, Hausnummer, Straße Nr., Straße/Nr., Anschrift, Adresse, Straße Hausnr.',
		cs: 'ulice, ulice a číslo, ulice a č. p., ulice č. p., adresa, ulice, č. p., ulice číslo popisné',
		en: 'street, street address, address, street and number, address line 1'
	},
	postcode: {
		de: 'PLZ, Postleitzahl, PLZ Ort Nr',
		cs: 'PSČ, poštovní směrovací číslo, směrovací číslo',
		en: 'postcode, postal code, ZIP, ZIP code, post code'
	},
	place: {
		de: 'Ort, Stadt, Gemeinde, Sitz, Firmensitz, Standort, Ortschaft, Wohnort, Sitz des Unternehmens, Hauptsitz, Stadt/Gemeinde',
		cs: 'město, obec, sídlo, místo, sídlo firmy, sídlo společnosti, město/obec, obec sídla, lokalita',
		en: 'place, town, city, location, seat, municipality, headquarters, registered office'
	},
	web: {
		de: 'Web, WWW, Internet, Internetadresse, Webseite, Website, Homepage, Web-Adresse, Webadresse, Internetseite, URL, Internetauftritt',
		cs: 'web, www, webové stránky, internetové stránky, internetová adresa, stránky, webová adresa, url, web adresa, odkaz',
		en: 'web, website, web site, homepage, URL, www, web address, internet'
	},
	email: {
		de: 'E-Mail, Email, Mail, E-Mail-Adresse, Mailadresse, E-Mail Firma, E-Mail (allgemein), E-Mail Zentrale',
		cs: 'e-mail, email, mail, e-mailová adresa, emailová adresa, e-mail firmy, obecný e-mail',
		en: 'e-mail, email, mail, e-mail address, email address, company email'
	},
	registerNumber: {
		de: 'HRB, HRB-Nr., HRB-Nummer, HRA, Handelsregister, Handelsregisternummer, Handelsregister-Nr., Registernummer, Register-Nr., HR-Nr., HR-Nummer, Vereinsregister, IČO, Handelsregistereintrag',
		cs: 'IČO, IČ, identifikační číslo, IČO firmy, identifikační číslo osoby, ic',
		en: 'register number, registration number, company number, company registration number, company reg. no., business ID, register no., commercial register'
	},
	registerCourt: {
		de: 'Registergericht, Amtsgericht, Gericht, HR-Gericht',
		cs: 'rejstříkový soud, soud',
		en: 'register court, court, registration court'
	},
	vatId: {
		de: 'USt-IdNr., USt-ID, UStID, Ust-Id-Nr, Umsatzsteuer-ID, Umsatzsteuer-Identifikationsnummer, Umsatzsteueridentifikationsnummer, USt-IDNr, USt Id, VAT-Nr., DIČ',
		cs: 'DIČ, daňové identifikační číslo, dič firmy, VAT, DIČ (VAT)',
		en: 'VAT, VAT ID, VAT number, VAT no., VAT registration number, VATIN, tax ID'
	},
	description: {
		de: 'Beschreibung, Firmenbeschreibung, Profil, Unternehmensprofil, Kurzbeschreibung, Kurzprofil, Tätigkeit, Tätigkeiten, Tätigkeitsbeschreibung, Leistungen Beschreibung, Unternehmensgegenstand, Gegenstand des Unternehmens, Text, Leistungsspektrum, Leistungsbeschreibung, Über uns, Gegenstand, Portfolio',
		cs: 'popis, popis firmy, popis činnosti, profil, profil firmy, činnost, předmět činnosti, předmět podnikání, charakteristika, krátký popis, text, o firmě, o nás, popis společnosti, zaměření, hlavní činnost',
		en: 'description, company description, profile, company profile, about, activity, activities, business activity, short description, text, about us, summary'
	},
	language: {
		de: 'Sprache, Textsprache, Sprache des Textes',
		cs: 'jazyk, jazyk textu',
		en: 'language, text language, lang'
	},
	nace: {
		de: 'NACE, NACE-Code, WZ, WZ-Code, WZ 2008, Wirtschaftszweig, Branchenschlüssel, Branchencode, WZ-Nummer, NACE-Schlüssel',
		cs: 'NACE, CZ-NACE, kód NACE, CZ NACE kód, NACE kód, kód oboru',
		en: 'NACE, NACE code, industry code, NACE rev. 2'
	},
	keywords: {
		de: 'Branche, Branchen, Schlagworte, Schlagwörter, Stichworte, Stichwörter, Kompetenzen, Fähigkeiten, Technologien, Tätigkeitsfeld, Geschäftsfeld, Sektor, Suchworte, Branchenbezeichnung, Kategorie, Rubrik',
		cs: 'obor, obory, odvětví, klíčová slova, kompetence, technologie, obor činnosti, obor podnikání, sektor, kategorie, oblast, rubrika',
		en: 'industry, sector, branch, keywords, tags, competences, competencies, capabilities, technologies, category, field'
	},
	employees: {
		de: 'Mitarbeiter, Mitarbeiterzahl, Anzahl Mitarbeiter, Beschäftigte, Anzahl Beschäftigte, Beschäftigtenzahl, MA, Anzahl MA, Mitarbeitende, Anzahl der Mitarbeiter, Unternehmensgröße, Größe, Größenklasse, Beschäftigtengrößenklasse, Zahl der Beschäftigten',
		cs: 'zaměstnanci, počet zaměstnanců, počet pracovníků, pracovníci, velikost, velikost firmy, kategorie počtu zaměstnanců, velikost podniku, počet zam.',
		en: 'employees, number of employees, no. of employees, staff, headcount, size, company size, size class'
	},
	founded: {
		de: 'Gründungsjahr, gegründet, Gründung, Gründungsdatum, gegründet im Jahr, seit',
		cs: 'rok založení, založeno, rok vzniku, datum vzniku, vznik, založena',
		en: 'founded, year founded, foundation year, year of foundation, established, year established'
	},
	languagesSpoken: {
		de: 'Sprachen, Fremdsprachen, Sprachkenntnisse, gesprochene Sprachen, Korrespondenzsprachen, Kommunikationssprachen, Verhandlungssprachen',
		cs: 'jazyky, jazykové znalosti, cizí jazyky, komunikační jazyky, jazyky komunikace, jazyková vybavenost',
		en: 'languages, languages spoken, spoken languages, business languages'
	},
	certificates: {
		de: 'Zertifikate, Zertifikat, Zertifizierung, Zertifizierungen, Zulassungen, Normen, QM-System, Qualitätsmanagement, ISO',
		cs: 'certifikáty, certifikát, certifikace, osvědčení, normy, ISO, certifikace kvality',
		en: 'certificates, certificate, certification, certifications, standards, ISO'
	},
	products: {
		de: 'Produkte, Produkt, Erzeugnisse, Produktgruppen, Produktionsprogramm, Produktprogramm, Produktpalette, Warengruppen, Sortiment',
		cs: 'produkty, výrobky, výrobní program, sortiment, produkt, výrobek',
		en: 'products, product, product range, goods'
	},
	services: {
		de: 'Dienstleistungen, Leistungen, Dienstleistung, Services, Leistung, Angebotene Leistungen',
		cs: 'služby, nabízené služby, služba',
		en: 'services, service, services offered'
	},
	contactName: {
		de: 'Ansprechpartner, Ansprechpartnerin, Ansprechperson, Kontakt, Kontaktperson, Geschäftsführer, Geschäftsführerin, Inhaber, Geschäftsführung, Name Ansprechpartner, Vor- und Nachname, Ansprechpartner/in, Leiter, Vertreter',
		cs: 'kontaktní osoba, kontakt, jednatel, osoba, jméno a příjmení, jméno kontaktní osoby, ředitel, majitel, zástupce, kontaktní osoby, odpovědná osoba',
		en: 'contact, contact person, contact name, managing director, CEO, owner, representative, person'
	},
	contactRole: {
		de: 'Funktion, Position, Rolle, Funktion Ansprechpartner, Stellung',
		cs: 'funkce, pozice, role, funkce kontaktní osoby, pracovní pozice',
		en: 'role, function, position, job title, contact role'
	},
	contactEmail: {
		de: 'E-Mail Ansprechpartner, E-Mail Ansprechperson, E-Mail persönlich, persönliche E-Mail, E-Mail Kontakt, Ansprechpartner E-Mail, Kontakt E-Mail, Durchwahl E-Mail',
		cs: 'e-mail kontaktní osoby, e-mail osoby, kontaktní e-mail, osobní e-mail, email kontaktní osoby',
		en: 'contact email, contact e-mail, personal email, e-mail of contact person, email contact person'
	},
	contactPhone: {
		de: 'Telefon, Tel., Telefonnummer, Telefon Ansprechpartner, Durchwahl, Mobil, Handy, Mobiltelefon, Rufnummer',
		cs: 'telefon, tel., mobil, telefonní číslo, telefon kontaktní osoby, mobilní telefon',
		en: 'phone, telephone, phone number, contact phone, mobile, tel.'
	},
	contactLanguages: {
		de: 'Sprachen Ansprechpartner, Sprachen der Ansprechperson, Sprachen Kontakt',
		cs: 'jazyky kontaktní osoby',
		en: 'contact languages, languages of contact person'
	},
	organisation: {
		de: 'Firma, Unternehmen, Organisation, Firmenname, Anbieter, Inserent, Firmen-ID, Einrichtung, Firma (ID)',
		cs: 'firma, společnost, organizace, název firmy, zadavatel, ID firmy, inzerent, IČO firmy',
		en: 'organisation, organization, company, company name, company ID, organisation ID, provider'
	},
	direction: {
		de: 'Angebot/Gesuch, Richtung, Angebot oder Gesuch, Art des Eintrags, Sucht/Bietet, biete/suche, Suche/Biete',
		cs: 'nabídka/poptávka, nabídka nebo poptávka, směr, typ inzerátu, poptávka/nabídka, druh inzerátu',
		en: 'direction, offer/request, offer or request, offers/seeks, listing type'
	},
	kind: {
		de: 'Art, Kategorie, Kooperationsart, Art der Kooperation, Typ, Rubrik, Form der Zusammenarbeit',
		cs: 'druh, kategorie, typ spolupráce, druh spolupráce, typ, rubrika, forma spolupráce',
		en: 'kind, category, type of cooperation, cooperation type, type'
	},
	title: {
		de: 'Titel, Überschrift, Betreff, Bezeichnung, Kurztitel, Gegenstand, Was',
		cs: 'název, titulek, nadpis, předmět, označení, co',
		en: 'title, headline, subject, heading, name'
	},
	text: {
		de: 'Text, Beschreibung, Details, Inhalt, Langtext, Anzeigentext',
		cs: 'text, popis, podrobnosti, obsah, detaily, text inzerátu',
		en: 'text, description, details, body, content'
	},
	quantity: {
		de: 'Menge, Stückzahl, Anzahl, Jahresmenge, Losgröße',
		cs: 'množství, počet kusů, počet, roční množství, velikost dávky',
		en: 'quantity, amount, volume, pieces, batch size'
	},
	publishedAt: {
		de: 'Datum, Veröffentlicht, veröffentlicht am, eingestellt am, Eingangsdatum, vom',
		cs: 'datum, zveřejněno, datum zveřejnění, vloženo, datum vložení',
		en: 'date, published, published at, published on, publication date, created'
	},
	validUntil: {
		de: 'gültig bis, läuft bis, Frist, Ende, befristet bis, Gültigkeit',
		cs: 'platnost do, platí do, platné do, konec platnosti, termín, lhůta',
		en: 'valid until, expires, expiry date, deadline, end date, valid to'
	}
};

export const headingWords: readonly HeadingWords[] = Object.entries(table).flatMap(
	([field, byLanguage]) =>
		Object.entries(byLanguage).map(([language, words]) => ({
			field: field as ImportField,
			language: language as Language,
			words: words.split(/,\s*/).map(foldHeading)
		}))
);
