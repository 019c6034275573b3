import type { District } from './places.ts';
import type { OrganisationType } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';

/** A fictional institution; services as `name :: description`, offers as `kind :: title :: text`. */
export type Institution = {
	name: string;
	type: OrganisationType;
	district: District;
	place: string;
	language: Language;
	legalForm?: string;
	about: string;
	services: string[];
	offers: string[];
	requests: string[];
};

export const institutions: Institution[] = [
	{
		name: 'Gewerbekammer Dreiländerland',
		type: 'chamber',
		district: 'goerlitz',
		place: 'Löbau',
		language: 'de',
		about:
			'Die Gewerbekammer Dreiländerland vertritt die Interessen von Industrie-, Handels- und Dienstleistungsbetrieben im Dreiländereck. Zu ihren Aufgaben gehören die Stellungnahme zu Bauleitplänen, die Prüfung in kaufmännischen Berufen sowie die Auskunft in Fragen des grenzüberschreitenden Warenverkehrs.',
		services: [
			'Sprechtag Tschechien :: Jeden zweiten Dienstag im Monat, Anmeldung erforderlich.',
			'Ursprungszeugnisse und Bescheinigungen'
		],
		offers: [
			'training :: Seminar: Arbeitnehmer nach Tschechien entsenden :: Halbtägige Veranstaltung mit Rechtsanwältin und Steuerberater, begrenzt auf {15..30/5} Personen, Unterlagen zweisprachig.'
		],
		requests: [
			'joint_development :: Partnerkammer für gemeinsame Lehrlingsprüfung gesucht :: Angestrebt wird ein Pilotversuch im Metallbereich mit {8..20} Prüflingen von beiden Seiten.'
		]
	},
	{
		name: 'Handwerkskammerstelle Vogtland-Egerland',
		type: 'chamber',
		district: 'vogtland',
		place: 'Plauen',
		language: 'de',
		about:
			'Beratungsstelle für Handwerksbetriebe im Vogtland. Wir helfen bei Betriebsübergabe, Anerkennung von Abschlüssen und bei allem, was ein Meister ungern selbst ausfüllt.',
		services: ['Beratung zur Betriebsübergabe', 'Anerkennung tschechischer Berufsabschlüsse'],
		offers: [
			'succession :: Nachfolgebörse Handwerk, {12..30} Betriebe im Angebot :: Tischlereien, Instrumentenbau, Metallbau, Bäckereien. Erstgespräch vertraulich.'
		],
		requests: []
	},
	{
		name: 'Podnikatelská komora Ještědská',
		type: 'chamber',
		district: 'liberecky',
		place: 'Liberec',
		language: 'cs',
		about:
			'Sdružujeme přes {200..400/20} firem z celého kraje. Pořádáme kooperační setkání, připravujeme stanoviska k územním plánům a vystavujeme osvědčení o původu zboží.',
		services: [
			'Osvědčení o původu zboží',
			'Kooperační setkání s německými firmami :: Třikrát ročně, tlumočeno.'
		],
		offers: [
			'training :: Seminář: německé předpisy pro stavební zakázky :: Půldenní program, počet míst {20..40/5}, tlumočeno, pro členy zdarma.'
		],
		requests: [
			'service :: Tlumočníci na kooperační burzu :: Hledáme {5..9} tlumočníků čeština–němčina na jeden den, technická slovní zásoba.'
		]
	},
	{
		name: 'Komora řemesel a obchodu Labské brány',
		type: 'chamber',
		district: 'ustecky',
		place: 'Ústí nad Labem',
		language: 'cs',
		about:
			'Komora sdružuje živnostníky a malé firmy na Labi. Pomáháme s exportem, dotacemi, učni i se sporem s úřadem.',
		services: ['Poradna pro živnostníky', 'Pomoc s exportem do Saska'],
		offers: [
			'service :: Ověření obchodního partnera v Německu :: Výpis z rejstříku, reference, platební morálka; odpověď do {3..7} dnů.'
		],
		requests: []
	},
	{
		name: 'Verband Maschinenbau am Erzgebirgsrand e.V.',
		type: 'association',
		district: 'chemnitz',
		place: 'Chemnitz',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Der Verband bündelt {60..120/10} Betriebe des Maschinen- und Werkzeugbaus. Schwerpunkte der Verbandsarbeit sind gemeinsamer Einkauf, Normung und die Gewinnung von Fachkräften.',
		services: ['Einkaufsgemeinschaft Stahl und Energie', 'Arbeitskreis Normung'],
		offers: [
			'training :: Erfahrungskreis Arbeitsvorbereitung :: Vier Treffen im Jahr in Mitgliedsbetrieben, Gäste aus Nordböhmen ausdrücklich erwünscht.'
		],
		requests: [
			'supplier :: Rahmenvertrag Zerspanungswerkzeuge :: Für {40..90/10} Betriebe, Volumen {300..900/100} Tausend Euro jährlich, Lieferung frei Haus.'
		]
	},
	{
		name: 'Svaz porcelánářů a sklářů Podkrušnohoří, z.s.',
		type: 'association',
		district: 'karlovarsky',
		place: 'Nová Role',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Svaz hájí zájmy výrobců porcelánu, keramiky a skla. Řešíme ceny energií, učňovské obory i společnou účast na veletrzích.',
		services: ['Společná účast na veletrzích', 'Odborné stanovisko k energetické náročnosti'],
		offers: [
			'joint_development :: Společný nákup obalů a energií :: Přidat se mohou i saské keramické dílny, roční objem {10..40/5} mil. Kč.'
		],
		requests: [
			'research_partner :: Výzkum nízkoteplotních glazur :: Hledáme ústav, který povede projekt s {5..9} výrobci.'
		]
	},
	{
		name: 'Außenhandelsbrücke Elbe-Moldau e.V.',
		type: 'association',
		district: 'dresden',
		place: 'Dresden',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Zusammenschluss von Kaufleuten und Industriebetrieben, die seit Jahren mit Tschechien handeln. Ehrenamtlich geführt, gut vernetzt.',
		services: ['Patenschaften für Exportneulinge'],
		offers: [
			'service :: Mentor für den ersten Auftrag in Tschechien :: Erfahrene Kaufleute begleiten {3..6} Monate lang, Aufwand wird nur mit Reisekosten vergütet.'
		],
		requests: []
	},
	{
		name: 'Sdružení výrobců bižuterie Černá Studnice, z.s.',
		type: 'association',
		district: 'liberecky',
		place: 'Jablonec nad Nisou',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Spolek malých výrobců perlí, korálků a bižuterie. Společný katalog, společný stánek, společná vzorkovna.',
		services: ['Společná vzorkovna'],
		offers: [
			'distribution :: Katalog {30..70/10} dílen pro německé obchodníky :: Objednávky přijímáme na jednom místě, dodáme v jedné zásilce.'
		],
		requests: []
	},
	{
		name: 'Wirtschaftsstammtisch Sebnitztal e.V.',
		type: 'club',
		district: 'saechsische-schweiz',
		place: 'Sebnitz',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Unternehmerinnen und Unternehmer aus Sebnitz, Neustadt und dem Schluckenauer Zipfel. Wir treffen uns am ersten Donnerstag, reden offen und helfen uns aus.',
		services: ['Monatlicher Stammtisch mit Betriebsbesuch'],
		offers: [
			'joint_development :: Gemeinsame Lehrstellenschau mit Firmen aus dem Schluckenauer Zipfel :: Halle für {25..50/5} Stände, Termin im Frühjahr, Dolmetscher gestellt.'
		],
		requests: []
	},
	{
		name: 'Klub podnikatelů Severní výběžek, z.s.',
		type: 'club',
		district: 'ustecky',
		place: 'Rumburk',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Scházíme se jednou za měsíc v hospodě i v továrnách. Cílem je, aby si firmy z výběžku dávaly práci navzájem a s německými sousedy.',
		services: ['Setkání podnikatelů'],
		offers: [],
		requests: [
			'training :: Lektor němčiny pro {6..12} majitelů firem :: Večerní kurz, hlavně obchodní jednání a e-maily.'
		]
	},
	{
		name: 'Unternehmerinnenkreis Muldeland e.V.',
		type: 'club',
		district: 'zwickau',
		place: 'Glauchau',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Rund {40..80/10} Frauen, die Betriebe führen oder übernehmen wollen. Austausch, Fortbildung, gegenseitige Aufträge.',
		services: ['Mentoring für Gründerinnen'],
		offers: [
			'training :: Werkstatt Preisgespräche :: Ein Samstag, {8..14} Teilnehmerinnen, mit Rollenspiel. Gern mit Gästen aus Karlovy Vary.'
		],
		requests: []
	},
	{
		name: 'Klub mladých techniků Falknov, z.s.',
		type: 'club',
		district: 'karlovarsky',
		place: 'Sokolov',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Klub pro středoškoláky a studenty, kteří chtějí stavět roboty, tisknout na 3D tiskárně a jednou zůstat pracovat v kraji.',
		services: ['Dílna pro mladé techniky'],
		offers: [],
		requests: [
			'internship :: Hledáme firmy pro letní praxe :: {10..25/5} studentů, {2..4} týdny v červenci, vedoucí z našich řad.'
		]
	},
	{
		name: 'Cluster Mikrosensorik Elbbogen e.V.',
		type: 'cluster',
		district: 'dresden',
		place: 'Dresden',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Der Cluster verbindet Hersteller, Institute und Anwender von Sensoren. Er koordiniert Verbundprojekte, betreibt eine Gerätebörse und organisiert Gemeinschaftsstände.',
		services: ['Gerätebörse für Messtechnik', 'Koordination von Verbundprojekten'],
		offers: [
			'joint_development :: Offener Projektaufruf: Sensorik in rauer Umgebung :: Gesucht sind {3..6} Anwender aus Glas, Chemie oder Gießerei, Förderanteil bis zur Hälfte.'
		],
		requests: [
			'technology :: Aufbau- und Verbindungstechnik über 250 °C :: Mitgliedsfirmen suchen Verfahren oder Partner.'
		]
	},
	{
		name: 'Netz Antriebswandel Westsachsen e.V.',
		type: 'cluster',
		district: 'zwickau',
		place: 'Zwickau',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Automobilzulieferer im Wandel: Wir helfen {50..110/10} Betrieben, neue Kunden in Bahn, Energie und Medizin zu finden.',
		services: [
			'Branchenwechsel-Check :: Zwei Tage im Betrieb, Bericht mit Maschinen, Können und Zielmärkten.',
			'Lieferantentage'
		],
		offers: [
			'service :: Kostenloser Branchenwechsel-Check, {6..12} Plätze :: Für Zulieferer bis 250 Beschäftigte, auch aus Nordböhmen.'
		],
		requests: [
			'supplier :: Einkäufer aus Bahn und Medizintechnik für Lieferantentag :: Sie bringen Zeichnungen, wir bringen Betriebe mit freien Maschinen.'
		]
	},
	{
		name: 'Klastr funkčních vláken Nisa, z.s.',
		type: 'cluster',
		district: 'liberecky',
		place: 'Liberec',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Klastr {25..45/5} textilních firem, strojíren a výzkumných pracovišť. Společně vyvíjíme filtry, ochranné oděvy a zdravotnické textilie.',
		services: ['Společné zkušebny textilií', 'Příprava výzkumných projektů'],
		offers: [
			'research_partner :: Zkušební linka na nanovlákna k pronájmu :: Šíře {40..100/10} cm, obsluha v ceně, vítány i saské firmy.'
		],
		requests: [
			'joint_development :: Ochranný oděv pro hasiče :: Hledáme výrobce membrán a konfekcionáře z druhé strany hranice.'
		]
	},
	{
		name: 'Klastr zelené chemie Podkrušnohoří, z.s.',
		type: 'cluster',
		district: 'ustecky',
		place: 'Litvínov',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Chemické firmy, odpadáři a energetici hledají, jak vyrábět s menší spotřebou a s odpady jako surovinou.',
		services: ['Mapování odpadních proudů'],
		offers: [
			'joint_development :: Databáze vedlejších produktů k využití :: Přes {60..140/10} položek, od solí po teplo; přístup i pro firmy ze Saska.'
		],
		requests: []
	},
	{
		name: 'Schienennetz Oberlausitz-Nordböhmen e.V.',
		type: 'network',
		district: 'bautzen',
		place: 'Bautzen',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Firmen und Hochschulen rund um das Schienenfahrzeug. Gemeinsam bieten wir ganze Baugruppen an, nicht nur Einzelteile.',
		services: ['Angebotsgemeinschaften', 'Schulung Brandschutz EN 45545'],
		offers: [
			'subcontracting :: Komplette Innenräume aus einer Hand :: {8..14} Mitglieder fertigen Boden, Wand, Sitz, Kabel; ein Ansprechpartner, ein Terminplan.'
		],
		requests: [
			'supplier :: Tschechische Mitglieder für Lackierung und GFK gesucht :: Voraussetzung ist Erfahrung mit Bahn oder Bus.'
		]
	},
	{
		name: 'Kreativnetz Neißeufer',
		type: 'network',
		district: 'goerlitz',
		place: 'Görlitz',
		language: 'de',
		about:
			'Designer, Filmleute, Softwarehäuser und Textilgestalter an der Neiße. Lose verbunden, aber verlässlich.',
		services: ['Vermittlung von Gestaltern an Industriebetriebe'],
		offers: [
			'service :: Designtag im Betrieb :: Ein Gestalter, ein Produkt, ein Tag – {300..900/100} Euro, danach entscheiden Sie.'
		],
		requests: []
	},
	{
		name: 'Netzwerk Zerspanung Obererzgebirge',
		type: 'network',
		district: 'erzgebirge',
		place: 'Annaberg-Buchholz',
		language: 'de',
		about:
			'{18..40} Dreher, Fräser und Werkzeugbauer, die sich bei Engpässen gegenseitig helfen und große Anfragen gemeinsam beantworten.',
		services: ['Anfragenverteilung unter Mitgliedern'],
		offers: [
			'capacity :: Eine Anfrage, {18..40} Betriebe :: Sie schicken die Zeichnung einmal; wir melden uns mit {2..4} Angeboten aus dem Netzwerk.'
		],
		requests: [
			'training :: Gemeinsamer Kurs CAM-Programmierung :: {8..14} Teilnehmende, zwei Wochenenden, Anbieter gesucht.'
		]
	},
	{
		name: 'Síť lázeňských dodavatelů Vřídlo',
		type: 'network',
		district: 'karlovarsky',
		place: 'Karlovy Vary',
		language: 'cs',
		about:
			'Hotely, lázně a jejich dodavatelé – prádelny, pekárny, porcelánky, výrobci kosmetiky. Nakupujeme blízko a společně.',
		services: ['Společné poptávky lázní'],
		offers: [],
		requests: [
			'supplier :: Místní potraviny pro {15..30/5} lázeňských domů :: Mléčné výrobky, ovoce, pečivo, závoz {3..6}× týdně, i ze Saska.'
		]
	},
	{
		name: 'Síť logistiky Labského údolí',
		type: 'network',
		district: 'ustecky',
		place: 'Děčín',
		language: 'cs',
		about:
			'Dopravci, přístav, sklady a celní deklaranti. Sdílíme volná místa v autech i ve skladech.',
		services: ['Burza volných přeprav'],
		offers: [
			'capacity :: Přeprava po Labi a železnici :: Nabízíme {200..800/100} t měsíčně směr Drážďany, vhodné pro těžké a nadměrné kusy.'
		],
		requests: []
	},
	{
		name: 'MAS Podhůří čtyř řek, z.s.',
		type: 'local_action_group',
		district: 'karlovarsky',
		place: 'Žlutice',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Místní akční skupina propojuje {30..60/5} obcí, spolky a podnikatele. Vyhlašuje výzvy, radí s žádostmi, podporuje místní výrobce.',
		services: ['Poradenství k výzvám pro malé podniky', 'Značka místních výrobků'],
		offers: [
			'funding :: Výzva: stroje a vybavení pro řemesla :: Dotace do {300..900/100} tis. Kč, příjem žádostí na podzim, konzultace předem nutná.'
		],
		requests: []
	},
	{
		name: 'MAS Lužické podhůří-západ, z.s.',
		type: 'local_action_group',
		district: 'liberecky',
		place: 'Zákupy',
		language: 'cs',
		legalForm: 'z.s.',
		about:
			'Spolek obcí, farmářů a řemeslníků. Podporujeme drobné podnikání na venkově a spolupráci se sousedy v Lužici.',
		services: ['Konzultace žádostí o dotaci'],
		offers: [],
		requests: [
			'joint_development :: Partner z Horní Lužice pro farmářské trhy :: {5..9} trhů ročně, střídavě na obou stranách.'
		]
	},
	{
		name: 'MAS Zlatý chmel, z.ú.',
		type: 'local_action_group',
		district: 'ustecky',
		place: 'Podbořany',
		language: 'cs',
		legalForm: 'z.ú.',
		about:
			'Pomáháme obcím, chmelařům a malým firmám na venkově. Máme kancelář, techniky pro projekty a hodně trpělivosti.',
		services: ['Příprava projektů'],
		offers: [
			'training :: Den pro malé zpracovatele potravin :: Hygiena, etikety, prodej ze dvora; {15..35/5} míst, bezplatně.'
		],
		requests: []
	},
	{
		name: 'LEADER-Verein Striegistäler Land e.V.',
		type: 'local_action_group',
		district: 'mittelsachsen',
		place: 'Hainichen',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Der Verein begleitet Vorhaben im ländlichen Raum: Umnutzung leerer Höfe, Dorfläden, kleine Produktionen. Antragsberatung nach Terminvereinbarung.',
		services: ['LEADER-Beratung'],
		offers: [
			'funding :: Aufruf Kleinprojekte :: Zuschuss bis {8000..20000/2000} Euro für kleine Betriebe und Vereine, Entscheidung in {6..10} Wochen.'
		],
		requests: []
	},
	{
		name: 'Stadtamt für Wirtschaft Zittau-Mandautal',
		type: 'municipality',
		district: 'goerlitz',
		place: 'Zittau',
		language: 'de',
		about:
			'Kommunale Stelle für Ansiedlung, Flächen und Genehmigungslotsen. Wir sprechen Deutsch, Tschechisch und ein wenig Polnisch.',
		services: ['Gewerbeflächen und Genehmigungslotse'],
		offers: [
			'service :: Gewerbeflächen {1000..5000/500} bis {20000..60000/10000} m² :: Voll erschlossen, Gleis in der Nähe, Besichtigung jederzeit.'
		],
		requests: []
	},
	{
		name: 'Městský odbor rozvoje Frýdlantsko',
		type: 'municipality',
		district: 'liberecky',
		place: 'Frýdlant',
		language: 'cs',
		about:
			'Odbor města nabízí podnikatelům pozemky, nebytové prostory a pomoc s povoleními. Spolupracujeme s obcemi za hranicí.',
		services: ['Nabídka pozemků a hal'],
		offers: [],
		requests: [
			'supplier :: Firmy pro opravu škol a mostů :: Chystáme {5..9} zakázek malého rozsahu, zveme i saské uchazeče.'
		]
	},
	{
		name: 'Amt für Wirtschaft und Märkte Kammregion',
		type: 'municipality',
		district: 'erzgebirge',
		place: 'Marienberg',
		language: 'de',
		about:
			'Interkommunales Amt mehrerer Gemeinden am Erzgebirgskamm. Zuständig für Gewerbegebiete, Märkte, Fachkräfte.',
		services: ['Ansiedlungsservice'],
		offers: [
			'surplus :: Möblierte Büros im Gründerhaus :: {3..8} Räume à {18..40/2} m², ein Jahr zur halben Miete.'
		],
		requests: []
	},
	{
		name: 'Odbor rozvoje mikroregionu Bezručovo údolí',
		type: 'municipality',
		district: 'ustecky',
		place: 'Chomutov',
		language: 'cs',
		about:
			'Mikroregion {8..16} obcí. Staráme se o průmyslové plochy, cyklostezky a o to, aby mladí neodcházeli.',
		services: ['Průmyslové plochy po těžbě'],
		offers: [
			'internship :: Stáže na obecních úřadech a ve firmách :: {6..14} míst pro vysokoškoláky, stipendium {5000..9000/1000} Kč měsíčně.'
		],
		requests: []
	},
	{
		name: 'Gewerbeamt Elstertal, Bereich Förderung',
		type: 'municipality',
		district: 'vogtland',
		place: 'Oelsnitz/Vogtl.',
		language: 'de',
		about:
			'Kontaktstelle für Betriebe im oberen Vogtland mit kurzem Draht zu den Gemeinden um Aš und Luby.',
		services: ['Standortberatung'],
		offers: [],
		requests: [
			'joint_development :: Gemeinsames Gewerbegebiet an der Grenze :: Gesucht werden Gemeinden und Planer mit Erfahrung in {2..3} Rechtsordnungen.'
		]
	},
	{
		name: 'Wirtschaftsförderung Krabatland GmbH',
		type: 'development_agency',
		district: 'bautzen',
		place: 'Hoyerswerda',
		language: 'de',
		legalForm: 'GmbH',
		about:
			'Gesellschaft mehrerer Kommunen für Ansiedlung, Gründung und Strukturwandel in der Lausitz. Beratung kostenfrei, Termine auch abends.',
		services: ['Gründungsberatung', 'Begleitung im Strukturwandel'],
		offers: [
			'service :: Standortpaket für Zulieferer :: Halle, Fachkräfte, Förderung – ein Ansprechpartner, Antwort in {3..5} Tagen.'
		],
		requests: [
			'supplier :: Firmen mit Reinraumkompetenz für Ansiedlung gesucht :: Ein Investor plant ab {2027..2028} und braucht {5..12} Zulieferer in der Nähe.'
		]
	},
	{
		name: 'Rozvojová kancelář Západní hřeben',
		type: 'development_agency',
		district: 'karlovarsky',
		place: 'Karlovy Vary',
		language: 'cs',
		about:
			'Podporujeme inovace malých firem, propojujeme je se školami a hledáme nové využití průmyslových areálů.',
		services: ['Inovační vouchery', 'Průvodce investora'],
		offers: [
			'funding :: Inovační voucher do {200..450/50} tis. Kč :: Na spolupráci s výzkumným pracovištěm, i německým. Podpora {70..85/5} %.'
		],
		requests: []
	},
	{
		name: 'Gründerwerk Silberstadt gGmbH',
		type: 'development_agency',
		district: 'mittelsachsen',
		place: 'Freiberg',
		language: 'de',
		legalForm: 'gGmbH',
		about:
			'Gründerzentrum mit Laboren und Werkstatt. Wir begleiten Ausgründungen aus Werkstoff- und Rohstoffforschung.',
		services: ['Labor- und Büroflächen für Gründer'],
		offers: [
			'service :: Probewohnen für Start-ups :: Drei Monate Büro und Labor gratis, {2..4} Plätze, Bewerbung in Deutsch oder Englisch.'
		],
		requests: []
	},
	{
		name: 'Inovační dům Uhlorubny s.r.o.',
		type: 'development_agency',
		district: 'ustecky',
		place: 'Most',
		language: 'cs',
		legalForm: 's.r.o.',
		about:
			'Kancelář pro firmy, které chtějí v uhelném kraji začít něco nového. Inkubátor, dílna, poradci.',
		services: ['Podnikatelský inkubátor'],
		offers: [
			'training :: Akcelerační program pro výrobní firmy :: {10..16} týdnů, {6..10} firem, mentoři z Česka i Saska.'
		],
		requests: [
			'research_partner :: Mentoři se zkušeností s vodíkem a bateriemi :: Jednou měsíčně, honorář, i na dálku.'
		]
	},
	{
		name: 'Förderkontor Mittelstand Elbe-Röder',
		type: 'funding_body',
		district: 'dresden',
		place: 'Dresden',
		language: 'de',
		about:
			'Öffentliche Stelle für Darlehen, Bürgschaften und Zuschüsse. Die Bearbeitung erfolgt nach Vollständigkeit der Unterlagen; Vorabauskünfte sind unverbindlich.',
		services: ['Darlehen für Investitionen', 'Beteiligung bei Nachfolge'],
		offers: [
			'funding :: Zuschuss für Digitalisierung, bis {20..50/5} Tausend Euro :: Betriebe unter 50 Beschäftigten, Antrag vor Beginn, Entscheidung in rund {6..9} Wochen.'
		],
		requests: []
	},
	{
		name: 'Fond drobného podnikání Jizera',
		type: 'funding_body',
		district: 'liberecky',
		place: 'Liberec',
		language: 'cs',
		about:
			'Regionální fond poskytuje mikropůjčky a záruky. Rozhodujeme do měsíce, nechceme hory papírů.',
		services: ['Mikropůjčky', 'Záruky za bankovní úvěr'],
		offers: [
			'funding :: Mikropůjčka do {500..1500/100} tis. Kč :: Úrok nízký, splatnost {3..7} let, bez poplatku za předčasné splacení.'
		],
		requests: []
	},
	{
		name: 'Stiftung Werkbank Zukunft',
		type: 'funding_body',
		district: 'chemnitz',
		place: 'Chemnitz',
		language: 'de',
		about:
			'Private Stiftung zur Förderung von Handwerk und Technik bei jungen Leuten. Vergibt Stipendien, Geräte und Preise.',
		services: ['Stipendien'],
		offers: [
			'funding :: {5..12} Stipendien für Abschlussarbeiten mit Grenzbezug :: Je {500..900/100} Euro monatlich, {6..9} Monate, Betreuung in einem Betrieb.'
		],
		requests: []
	},
	{
		name: 'Hochschule für Produktion und Energie Zschopautal',
		type: 'university',
		district: 'mittelsachsen',
		place: 'Frankenberg/Sa.',
		language: 'de',
		about:
			'Anwendungsnahe Hochschule mit {1200..2800/200} Studierenden. Laserwerkstatt, Energielabor und Fabriksimulation stehen Betrieben der Region offen.',
		services: [
			'Abschlussarbeiten in Unternehmen',
			'Laserwerkstatt :: Schweißen, Strukturieren, Härten.'
		],
		offers: [
			'research_partner :: Laserauftragschweißen und Randschichthärten :: Anlage {4..8} kW mit Roboter, Versuche ab einem Tag, Bericht mit Schliffbildern.',
			'internship :: Studierende suchen Praxissemester :: Produktion, Energie, Medientechnik; ab {20..22} Wochen, Frühjahr und Herbst.'
		],
		requests: [
			'internship :: Betriebe in Nordböhmen für Praktika :: Englisch oder Deutsch genügt, {10..30/5} Plätze, Versicherung über die Hochschule.'
		]
	},
	{
		name: 'Jizera University of Applied Technology',
		type: 'university',
		district: 'liberecky',
		place: 'Liberec',
		language: 'en',
		about:
			'A young university of applied sciences with faculties of textiles, mechatronics and glass design. We work with companies on theses, contract research and shared doctoral students.',
		services: ['Contract research in textiles and mechatronics', 'Glass design studio'],
		offers: [
			'research_partner :: Electrospinning and filtration laboratory :: Pilot line {60..100/10} cm wide, particle counting, first trials within {3..6} weeks.',
			'internship :: Students for international teams :: Mechatronics and textile engineering, {3..6} months, English-speaking.'
		],
		requests: [
			'joint_development :: Saxon partner for lightweight composites project :: Budget secured for {24..36/6} months; we need a company with a moulding press.'
		]
	},
	{
		name: 'Vysoká škola techniky a prostředí Porta Labe',
		type: 'university',
		district: 'ustecky',
		place: 'Ústí nad Labem',
		language: 'cs',
		about:
			'Škola zaměřená na strojírenství, chemii a životní prostředí. Zadání bakalářských a diplomových prací přijímáme od firem celý rok.',
		services: ['Smluvní výzkum', 'Měření životního prostředí'],
		offers: [
			'research_partner :: Měření emisí a hluku v provozu :: Akreditovaný postup, zpráva do {3..5} týdnů, i v němčině.'
		],
		requests: [
			'internship :: Firmy pro povinné praxe studentů :: {30..60/10} studentů ročně, {4..12} týdnů, obory stroje a chemie.'
		]
	},
	{
		name: 'Fachschule für Klang und Holz Oberes Vogtland',
		type: 'college',
		district: 'vogtland',
		place: 'Markneukirchen',
		language: 'de',
		about:
			'Schule für angehende Instrumentenbauerinnen und Instrumentenbauer. Werkstätten, Archiv alter Maße, Austausch mit Luby.',
		services: ['Meisterkurse'],
		offers: [
			'internship :: Gesellen in Ausbildung suchen Werkstattpraktika :: {4..8} Wochen, Streich-, Zupf- und Blechblasinstrumente.'
		],
		requests: []
	},
	{
		name: 'Střední škola strojů a energií Hauenštejn',
		type: 'college',
		district: 'karlovarsky',
		place: 'Ostrov',
		language: 'cs',
		about:
			'Škola s {350..700/50} žáky: mechanik seřizovač, elektrikář, strojník. Dílny máme po rekonstrukci a firmy si k nám chodí vybírat.',
		services: ['Odborný výcvik pro firmy'],
		offers: [
			'internship :: Žáci třetích ročníků na souvislou praxi :: Obráběč, elektrikář, {2..3} týdny v květnu.'
		],
		requests: [
			'training :: Darujte nám stroj nebo přednášku :: Hledáme CNC frézku k výuce a odborníky z praxe, i z Německa.'
		]
	},
	{
		name: 'Škola sklářského řemesla Nová Huť',
		type: 'college',
		district: 'liberecky',
		place: 'Nový Bor',
		language: 'cs',
		about:
			'Učíme foukače, brusiče a malíře skla. Vlastní huť, výměnné pobyty, letní kurzy pro zahraniční studenty.',
		services: ['Letní kurzy skla'],
		offers: [
			'training :: Kurz foukání skla pro designéry :: {3..6} dnů, pec a sklář k dispozici, výuka anglicky či německy.'
		],
		requests: []
	},
	{
		name: 'Berufskolleg Pleißengrund',
		type: 'college',
		district: 'zwickau',
		place: 'Werdau',
		language: 'de',
		about:
			'Berufliche Schule für Fahrzeugtechnik, Textil und Pflege. Verbundausbildung mit Betrieben beiderseits der Grenze.',
		services: ['Überbetriebliche Lehrgänge'],
		offers: [],
		requests: [
			'internship :: Betriebe mit E-Fahrzeugen für Praxisphase :: {6..12} Schülerinnen und Schüler, {3..4} Wochen.'
		]
	},
	{
		name: 'Elbe Institute for Printed Electronics',
		type: 'research_institute',
		district: 'dresden',
		place: 'Dresden',
		language: 'en',
		about:
			'Non-profit institute with {40..90/10} researchers. We print conductors, sensors and heaters on film, paper and textile, from laboratory to pilot roll.',
		services: ['Pilot printing roll to roll :: Web width {200..400/50} mm.', 'Reliability testing'],
		offers: [
			'technology :: Printed heaters on textile :: {5..24} V, washable, tested for {50..100/10} cycles. Licence or joint development.'
		],
		requests: [
			'research_partner :: Company for recyclable sensor labels :: Packaging or logistics, volumes above {50000..200000/50000} pieces a year.'
		]
	},
	{
		name: 'Institut für Faser und Form Chemnitz e.V.',
		type: 'research_institute',
		district: 'chemnitz',
		place: 'Chemnitz',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Gemeinnütziges Forschungsinstitut für textile Verstärkung, Vliesstoffe und Umformung. Wir forschen mit dem Mittelstand, nicht für die Schublade.',
		services: ['Technikum Vliesstoff und Gelege', 'Prüfung textiler Flächen'],
		offers: [
			'research_partner :: Vliesstoffe aus Produktionsabfall entwickeln :: Kleinmengen ab {10..30/5} kg, Musterplatten, Kennwerte.'
		],
		requests: [
			'joint_development :: Pressteilhersteller für Naturfaser-Bauteile :: Presse ab {150..300/50} t, Fördervorhaben mit {18..30/6} Monaten Laufzeit.'
		]
	},
	{
		name: 'Forschungsstelle Metallkreislauf Silberberg gGmbH',
		type: 'research_institute',
		district: 'mittelsachsen',
		place: 'Freiberg',
		language: 'de',
		legalForm: 'gGmbH',
		about:
			'Wir holen Metalle zurück: aus Schlacken, Schlämmen, Elektronik. Labor, Pilotanlage, Ökobilanz.',
		services: ['Aufbereitungsversuche'],
		offers: [
			'technology :: Laugung von Indium und Gallium aus Prozessabfällen :: Ausbeute über {80..92/2} % im Pilotmaßstab, Anwender gesucht.'
		],
		requests: []
	},
	{
		name: 'Ústav optiky a krystalů Kozákov',
		type: 'research_institute',
		district: 'liberecky',
		place: 'Turnov',
		language: 'cs',
		about:
			'Pracoviště pro přesnou optiku a umělé krystaly. Vyvíjíme čočky, zrcadla a měřicí metody, malé série dodáváme firmám.',
		services: ['Výroba asférických čoček', 'Interferometrická měření'],
		offers: [
			'research_partner :: Návrh a výroba optických prvků :: Průměr do {150..300/50} mm, přesnost tvaru λ/{8..20/2}, i pro polovodičové stroje.'
		],
		requests: [
			'joint_development :: Hledáme výrobce kamer ze Saska :: Společný projekt kontroly povrchu skla, {18..24/6} měsíců.'
		]
	},
	{
		name: 'Ústav procesní chemie Lovoš',
		type: 'research_institute',
		district: 'ustecky',
		place: 'Lovosice',
		language: 'cs',
		about:
			'Výzkum katalyzátorů, separací a využití odpadního tepla. Poloprovozní hala {600..1200/100} m².',
		services: ['Poloprovozní zkoušky'],
		offers: [
			'technology :: Membránové dělení rozpouštědel :: Úspora energie {20..45/5} % proti destilaci, zkušební jednotka k zapůjčení.'
		],
		requests: []
	},
	{
		name: 'Transferstelle Dreiecksland Zittau',
		type: 'transfer_centre',
		district: 'goerlitz',
		place: 'Zittau',
		language: 'de',
		about:
			'Brücke zwischen Hochschulen und Betrieben in drei Ländern. Wir suchen die passende Professur, das passende Gerät, das passende Programm.',
		services: ['Technologiescouting', 'Geräteatlas der Region'],
		offers: [
			'technology :: Geräteatlas: {120..260/20} Anlagen zum Mitnutzen :: Vom Rasterelektronenmikroskop bis zur Spritzgießmaschine, mit Ansprechperson und Preis.'
		],
		requests: [
			'technology :: Betriebe mit Abwärme über 90 °C :: Für ein Schaufenster-Projekt, Messung übernehmen wir.'
		]
	},
	{
		name: 'Transferwerkstatt Holz und Gestaltung Schneeberg',
		type: 'transfer_centre',
		district: 'erzgebirge',
		place: 'Schneeberg',
		language: 'de',
		about:
			'Wir bringen Entwürfe in die Serie: Holz, Textil, Mode. Modellwerkstatt, Markttest, Schutzrechte.',
		services: ['Modellwerkstatt'],
		offers: [
			'joint_development :: Entwurf sucht Hersteller :: {6..15} Prototypen von Möbel bis Spielzeug, Lizenz verhandelbar.'
		],
		requests: []
	},
	{
		name: 'Centrum přenosu znalostí Chebsko',
		type: 'transfer_centre',
		district: 'karlovarsky',
		place: 'Cheb',
		language: 'cs',
		about:
			'Spojujeme firmy s výzkumem v Plzni, Chemnitzu a Bayreuthu. Zjistíme, kdo váš problém umí vyřešit, a domluvíme první schůzku.',
		services: ['Vyhledání výzkumného partnera'],
		offers: [
			'service :: Hodina s výzkumníkem :: Zdarma, na dálku nebo ve firmě, {5..9} termínů měsíčně.'
		],
		requests: []
	},
	{
		name: 'Transferzentrum Leichtbaufahrzeug Muldeaue',
		type: 'transfer_centre',
		district: 'zwickau',
		place: 'Zwickau',
		language: 'de',
		about:
			'Versuchsfahrzeuge, Crashberechnung und Fertigungstests für Zulieferer. Ausgestattet mit Presse, Prüfbahn, Werkstatt.',
		services: ['Fahrzeugversuch'],
		offers: [
			'research_partner :: Prüfbahn und Messfahrzeug tageweise :: {0.8..1.4/0.1} km, Daten mit 1 kHz, Ingenieur dabei.'
		],
		requests: []
	},
	{
		name: 'Umweltlabor Westlausitz GmbH',
		type: 'laboratory',
		district: 'bautzen',
		place: 'Kamenz',
		language: 'de',
		legalForm: 'GmbH',
		about:
			'Analytik für Wasser, Boden, Luft und Werkstoffe. Probenahme vor Ort, Befunde in {3..7} Arbeitstagen.',
		services: ['Wasser- und Bodenanalytik', 'Arbeitsplatzmessungen'],
		offers: [
			'service :: Abwassermonitoring für Galvaniken :: Probenautomat, Schwermetalle, AOX; Bericht für die Behörde in beiden Sprachen.'
		],
		requests: []
	},
	{
		name: 'Laboratoř kovů a skla Mšenská přehrada s.r.o.',
		type: 'laboratory',
		district: 'liberecky',
		place: 'Jablonec nad Nisou',
		language: 'cs',
		legalForm: 's.r.o.',
		about:
			'Rozbory slitin, skla a povlaků. Zjišťujeme nikl v bižuterii, olovo ve skle i příčinu praskání.',
		services: ['Uvolňování niklu dle EN 1811', 'Rozbor skla rentgenovou fluorescencí'],
		offers: [
			'service :: Zkouška bižuterie pro německý trh :: Nikl, kadmium, olovo; {5..10} vzorků za jednotnou cenu, protokol anglicky.'
		],
		requests: []
	},
	{
		name: 'Holz- und Papierlabor Weißeritztal',
		type: 'laboratory',
		district: 'saechsische-schweiz',
		place: 'Tharandt',
		language: 'de',
		about: 'Prüfstelle für Holzfeuchte, Festigkeit, Papierqualität und Emissionen aus Möbeln.',
		services: ['Emissionsprüfung in der Kammer'],
		offers: [
			'service :: Formaldehyd-Prüfung für Möbelteile :: Kammer {225..1000/225} Liter, Ergebnis nach {4..5} Wochen, Sammelproben günstiger.'
		],
		requests: [
			'research_partner :: Papierfabrik für Faseranalyse gesucht :: Ziel: Recyclingfasern schneller bewerten, {12..18/6} Monate.'
		]
	},
	{
		name: 'Drechslerbund Schwartenberg e.V.',
		type: 'club',
		district: 'erzgebirge',
		place: 'Seiffen',
		language: 'de',
		legalForm: 'e.V.',
		about:
			'Kunsthandwerksbetriebe rund um den Schwartenberg. Gemeinsame Lehrwerkstatt, gemeinsamer Versand, Kampf gegen Fälschungen.',
		services: ['Lehrwerkstatt Drechseln'],
		offers: [
			'training :: Schnupperwoche Drechseln :: {4..8} Jugendliche, Werkstatt und Betreuung kostenfrei, auch für Schulen aus Litvínov und Most.'
		],
		requests: []
	},
	{
		name: 'Netzwerk Werkbank Elbtal',
		type: 'network',
		district: 'saechsische-schweiz',
		place: 'Pirna',
		language: 'de',
		about:
			'Lockerer Verbund von {15..35/5} Maschinen-, Papier- und Steinbetrieben zwischen Heidenau und Bad Schandau. Wir teilen Maschinen, Lehrlinge und Aufträge.',
		services: ['Maschinenteilen'],
		offers: [
			'capacity :: Geteilte Maschinen: Wasserstrahl, Laser, Prüfstand :: Stundenweise buchbar, {60..140/10} Euro je Stunde mit Bediener.'
		],
		requests: [
			'internship :: Jugendliche aus Děčín für Ferienarbeit :: {6..15} Plätze im Juli, Deutsch hilfreich, aber nicht Bedingung.'
		]
	},
	{
		name: 'Standortgesellschaft Göltzschtal GmbH',
		type: 'development_agency',
		district: 'vogtland',
		place: 'Reichenbach im Vogtland',
		language: 'de',
		legalForm: 'GmbH',
		about:
			'Betreibt zwei Gewerbeparks und das Gründerhaus. Kümmert sich um Fachkräfte, Rückkehrer und Betriebe, die sich verkleinern oder vergrößern wollen.',
		services: ['Gewerbepark und Hallen'],
		offers: [
			'capacity :: Produktionshalle {800..2600/100} m² ab Frühjahr :: Höhe {5..8} m, Kran vorbereitet, Gas- und Glasfaseranschluss.'
		],
		requests: []
	}
];
