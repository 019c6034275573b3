import type { Story } from '../story.ts';
import { everywhere } from '../story.ts';

export const services: Story[] = [
	{
		key: 'maintenance',
		nace: ['33.12'],
		at: everywhere,
		size: [2, 60],
		certificates: ['ISO 9001', 'SCC**'],
		trade: {
			de: ['Industrieservice', 'Instandhaltung', 'Maschinenservice'],
			cs: ['servis strojů', 'údržba']
		},
		de: {
			job: 'Instandhaltung',
			about: [
				'Industrieservice: Demontage, Umzug, Wiederaufbau von Maschinen bis {40..120/10} t. Schwerlastroller, Kran, Zoll – alles dabei.',
				'Spindeln, Kugelgewinde, Elektromotoren reparieren wir meist schneller, als der Hersteller zurückruft.',
				'Wartung im Vertrag, Störung auf Zuruf. {3..12} Monteure zwischen Elbe und Neiße.'
			],
			more: [
				'Schwingungsmessung und Thermografie gehören zur Standardrunde.',
				'Ersatzteile zu alten DDR-Maschinen liegen noch im Regal.'
			],
			sells: [
				'service :: Maschinenumzüge',
				'service :: Spindelreparatur',
				'service :: Vorbeugende Wartung'
			],
			offers: [
				'service :: Stillstand an Ostern oder Weihnachten? :: Trupp mit {4..10} Leuten, mechanisch und elektrisch, Festpreis nach Begehung.',
				'capacity :: Auswuchten bis {500..3000/250} kg :: Rotoren, Lüfter, Walzen, auch mobil mit Messkoffer.'
			],
			requests: [
				'subcontracting :: Elektriker für Anlagenmontage in Böhmen :: {2..6} Personen, {4..10} Wochen, Unterkunft bezahlt.',
				'supplier :: Schmierstoffe und Filter im Rahmenvertrag :: {5..40/5} Tsd. Euro im Jahr, Lagerhaltung beim Lieferanten.'
			]
		},
		cs: {
			job: 'údržbář',
			about: [
				'Servis a stěhování strojů. Vezmeme lis {30..90/10} t, převezeme, ustavíme, rozjedeme.',
				'Opravy elektromotorů, vřeten a čerpadel, převíjíme do {90..400/10} kW.',
				'Údržba pro malé firmy, které nemají vlastní lidi. Přijedeme jednou za měsíc, nebo když to stojí.'
			],
			more: ['Vibrodiagnostika a termovize v paušálu.', 'Servisní auto s dílnou jezdí i do Saska.'],
			sells: [
				'service :: Stěhování strojů',
				'service :: Převíjení elektromotorů',
				'service :: Geometrie obráběcích strojů'
			],
			offers: [
				'service :: Měření geometrie stroje laserem :: Protokol a seřízení za {2..3} dny, volné termíny o víkendech.',
				'service :: Svařování a navařování v terénu :: Drtiče, lopaty, šneky; výjezd do {12..48/12} hodin.'
			],
			requests: [
				'supplier :: Hledáme dodavatele ložisek s nonstop výdejem :: Odběr {20..150/10} tis. Kč měsíčně.',
				'training :: Školení vazačů a jeřábníků :: {5..12} lidí, uznání i pro stavby v Německu.'
			]
		}
	},
	{
		key: 'testing-lab',
		nace: ['71.20'],
		at: ['dresden', 'chemnitz', 'mittelsachsen', 'zwickau', 'liberecky', 'ustecky'],
		size: [3, 65],
		certificates: ['ISO/IEC 17025'],
		trade: { de: ['Prüftechnik', 'Prüf- und Messdienst'], cs: ['zkušebna', 'zkoušky a měření'] },
		de: {
			job: 'Werkstoffprüfung',
			about: [
				'Werkstoffprüfung: Zugversuch, Härte, Kerbschlag bis –196 °C, Metallographie. Bericht oft am nächsten Tag.',
				'3D-Messen und Computertomografie als Dienst. Teile bis {400..700/50} mm im CT, taktil bis {1.2..3.0/0.2} m.',
				'Zerstörungsfreie Prüfung mobil: Ultraschall, Magnetpulver, Eindringverfahren, Röntgen.'
			],
			more: [
				'Schadensfälle klären wir gemeinsam am Mikroskop.',
				'Prüfer sind nach EN ISO 9712 Stufe {2..3} qualifiziert.'
			],
			sells: [
				'service :: Zugversuche und Metallographie',
				'service :: Computertomografie',
				'service :: Ultraschallprüfung'
			],
			offers: [
				'service :: CT-Messung binnen {24..72/24} Stunden :: Soll-Ist-Vergleich zum CAD, Porenanalyse, Erstmusterbericht.',
				'capacity :: Klimakammer und Shaker frei :: {600..1500/100} Liter, –60 bis +{150..180/10} °C, Vibration bis {20..60/10} kN.'
			],
			requests: [
				'supplier :: Probenfertigung (Fräsen, Erodieren) :: {50..500/50} Zugproben im Monat, Lieferzeit drei Tage.',
				'technology :: Automatische Gefügeauswertung mit KI :: Wer hat ein Werkzeug, das Normreihen versteht?'
			]
		},
		cs: {
			job: 'zkušební technik',
			about: [
				'Akreditovaná zkušebna: mechanické zkoušky, chemické rozbory, koroze. Protokoly česky, německy, anglicky.',
				'3D měření a skenování dílů, dotykem i opticky. Přijedeme se skenerem k vám.',
				'Defektoskopie svarů a odlitků v dílně i na montáži.'
			],
			more: ['Vzorky vyrobíme z vašeho materiálu sami.', 'Expresní zkoušky do {24..48/24} hodin.'],
			sells: [
				'service :: Mechanické zkoušky',
				'service :: 3D skenování a reverzní inženýrství',
				'service :: Zkoušky v solné mlze'
			],
			offers: [
				'service :: Měření prvních kusů pro automobilky :: Protokol dle VDA, {10..60/10} rozměrů za den.',
				'capacity :: Solná komora {400..1000/100} l :: Volná místa, NSS i CASS, fotodokumentace.'
			],
			requests: [
				'technology :: Hledáme software na sběr dat z měřidel :: {10..40/5} pracovišť, napojení na statistiku.',
				'research_partner :: Únavové zkoušky kompozitů :: Společná nabídka pro zákazníka, {20..100/10} vzorků.'
			]
		}
	},
	{
		key: 'logistics',
		nace: ['49.41', '52.29'],
		at: [
			'bautzen',
			'zwickau',
			'mittelsachsen',
			'saechsische-schweiz',
			'ustecky',
			'ustecky',
			'liberecky'
		],
		size: [4, 180],
		certificates: ['ISO 9001', 'GDP'],
		trade: {
			de: ['Logistik', 'Spedition', 'Lagerservice'],
			cs: ['logistika', 'doprava', 'spedice']
		},
		de: {
			job: 'Speditionskaufleute',
			about: [
				'Spedition mit {12..70/2} Zugmaschinen. Täglich Sachsen–Nordböhmen, Teil- und Komplettladung, auch Kühlgut.',
				'Lager, Kommissionierung, Zoll. {3000..18000/1000} Palettenplätze an der Autobahn.',
				'Kurier mit Transportern bis {1.2..1.5/0.1} t: heute bestellt, heute dort. Auch sonntags.'
			],
			more: [
				'Fahrerinnen und Fahrer sprechen Deutsch, Tschechisch oder beides.',
				'Sendungsverfolgung per Link ohne Anmeldung.'
			],
			sells: [
				'service :: Stückgut Sachsen–Böhmen',
				'service :: Lagerung und Kommissionierung',
				'service :: Sonderfahrten'
			],
			offers: [
				'capacity :: Rückladung aus Nordböhmen nach Sachsen :: Täglich {2..8} Stellplätze frei, Plane und Koffer mit Hebebühne.',
				'capacity :: {300..2500/100} Palettenplätze ab sofort :: Trocken, sprinklergeschützt, Rampe und ebenerdig, ab drei Monaten.'
			],
			requests: [
				'subcontracting :: Feste Unternehmer für Nahverkehr :: {2..6} Fahrzeuge 12 t mit Hebebühne, Tour ab {5..7} Uhr.',
				'supplier :: Werkstatt für Auflieger in Grenznähe :: {8..40/4} Auflieger, Prüfungen und Reparatur.'
			]
		},
		cs: {
			job: 'dispečer',
			about: [
				'Kamionová doprava Česko–Německo, {10..60/2} souprav. Pravidelné linky do Drážďan, Chemnitzu a Budyšína.',
				'Sklady a kompletace: {2000..12000/500} paletových míst, balení, štítkování, zpětné toky obalů.'
			],
			more: ['Celní deklarant sedí přímo {where}.', 'Auta splňují Euro 6, dvě jezdí na plyn.'],
			sells: ['service :: Mezinárodní doprava', 'service :: Skladování a kompletace'],
			offers: [
				'capacity :: Volné vytížení do Saska :: Každý den {5..10} paletových míst, nakládka ráno, vykládka odpoledne.',
				'service :: Sklad s ADR :: {100..800/50} paletových míst, teplota hlídaná, vhodné pro barvy a lepidla.'
			],
			requests: [
				'subcontracting :: Hledáme dopravce s dodávkou :: Rozvoz drobných zásilek, {5..9} aut, německy výhodou.',
				'technology :: Digitální nákladní list CMR :: Chceme začít letos, kdo má zkušenost?'
			]
		}
	},
	{
		key: 'software',
		nace: ['62.01'],
		at: [
			'dresden',
			'dresden',
			'chemnitz',
			'mittelsachsen',
			'goerlitz',
			'liberecky',
			'ustecky',
			'karlovarsky'
		],
		size: [2, 80],
		certificates: ['ISO/IEC 27001'],
		trade: {
			de: ['Software', 'IT-Systeme', 'Datentechnik'],
			cs: ['software', 'IT řešení', 'datové systémy']
		},
		de: {
			job: 'Fachinformatik',
			about: [
				'Software für die Fertigung: Maschinendaten, Feinplanung, Rückmeldung am Tablet. Läuft bei Betrieben mit {5..20/5} bis {200..500/100} Leuten.',
				'IT-Betreuung für den Mittelstand – Server, Sicherung, Telefon, Notfall. Wir kommen wirklich vorbei.',
				'Webshops und Schnittstellen zwischen Warenwirtschaft und Maschine. Deutsch, Tschechisch, Polnisch.'
			],
			more: [
				'Daten bleiben auf Servern in Sachsen.',
				'Erst kleine Pilotlinie, dann Ausbau: so ersparen wir uns Streit.'
			],
			sells: [
				'product :: Fertigungsplanung für kleine Betriebe',
				'service :: IT-Sicherheit und Notfallplan',
				'service :: Schnittstellen zu Maschinen (OPC UA)'
			],
			offers: [
				'service :: Maschine ans Netz in einer Woche :: Auch Baujahr {1985..2005}: Stromsensor, Gateway, Auswertung im Browser.',
				'training :: IT-Sicherheit für Chefs, halber Tag :: {6..12} Teilnehmende, Beispiele aus echten Schadensfällen, keine Werbung.'
			],
			requests: [
				'joint_development :: Betrieb für Pilot: KI-gestützte Angebotskalkulation :: Gesucht ein Zerspaner oder Blechbearbeiter mit {200..2000/100} Anfragen im Jahr.',
				'subcontracting :: Tschechische Entwickler (TypeScript, Kotlin) :: {2..5} Personen, remote mit Treffen alle zwei Wochen.'
			]
		},
		cs: {
			job: 'programátor',
			about: [
				'Vyvíjíme software pro výrobu a sklady: plánování, čtečky, napojení na účetnictví. {20..90/5} firem ho používá denně.',
				'Správa IT pro firmy i obce, zálohy, bezpečnost. Na telefonu máte člověka, ne automat.',
				'Weby, e-shopy, aplikace na míru; čeština, němčina, polština.'
			],
			more: ['Zavedení po krocích, bez velkých smluv.', 'Kód předáváme zákazníkovi.'],
			sells: [
				'product :: Systém pro plánování výroby',
				'service :: Správa IT',
				'service :: Vývoj aplikací na míru'
			],
			offers: [
				'service :: Sběr dat i ze starých strojů :: Montáž čidla bez zásahu do řízení, přehled vytížení do {5..10} dnů.',
				'subcontracting :: Kapacita {5..9} vývojářů pro německé zadavatele :: Python, TypeScript, PHP; komunikace anglicky nebo německy.'
			],
			requests: [
				'joint_development :: Hledáme výrobní firmu na pilot :: Rozpoznávání vad z kamery, hardware hradíme my.',
				'internship :: Studenti informatiky na brigádu :: {10..20/5} hodin týdně, reálné projekty.'
			]
		},
		en: {
			job: 'Software development',
			about: [
				'Software house for manufacturing data: we connect old and new machines, calculate real utilisation and plan orders. English-speaking team of {staff}.',
				'Machine vision and edge AI for inspection tasks, from feasibility study to {20..80/10} installed stations.'
			],
			more: [
				'Pilots take {4..8} weeks at a fixed price.',
				'Hosted in the EU or on your own server.'
			],
			sells: ['product :: Manufacturing analytics', 'service :: Machine vision projects'],
			offers: [
				'technology :: Vision inspection kit for small series :: Learns from {30..100/10} good parts, no programming. Looking for pilot users.',
				'subcontracting :: Two senior developers available :: TypeScript, Rust, PostgreSQL; {3..9} months.'
			],
			requests: [
				'joint_development :: Production company for energy dashboard pilot :: At least {10..40/5} machines, data stays on your premises.'
			]
		}
	},
	{
		key: 'engineering-design',
		nace: ['71.12', '74.10'],
		at: [
			'dresden',
			'chemnitz',
			'chemnitz',
			'zwickau',
			'vogtland',
			'liberecky',
			'liberecky',
			'ustecky'
		],
		size: [1, 55],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Ingenieurbüro', 'Entwicklung und Konstruktion'],
			cs: ['konstrukce a vývoj', 'technická kancelář']
		},
		de: {
			job: 'Technische Produktgestaltung',
			about: [
				'Konstruktionsbüro für Vorrichtungen, Maschinen, Blech. SolidWorks und Inventor, {3..15} Köpfe, Festpreis oder Stunde.',
				'FEM, Strömung, Betriebsfestigkeit: Wir rechnen nach, bevor es bricht – oder erklären, warum es gebrochen ist.',
				'Produktdesign, Prototypenbau, Nullserie. Vom Schaumklotz zur zugelassenen Ware.'
			],
			more: ['3D-Druck in SLS und FDM steht im Haus.', 'Technische Dokumentation zweisprachig.'],
			sells: [
				'service :: Konstruktion',
				'service :: FEM-Berechnung',
				'service :: Prototypen im 3D-Druck'
			],
			offers: [
				'capacity :: Konstrukteure für {2..6} Monate :: Maschinenbau und Blech, vor Ort oder aus {place}.',
				'service :: Digitalisierung alter Zeichnungen :: Papier, Film, Muster; Ergebnis als 3D-Modell und Stückliste.'
			],
			requests: [
				'subcontracting :: Musterbau Metall, schnell :: {5..30/5} Teile pro Projekt, Lieferzeit eine Woche.',
				'research_partner :: Simulation von Faserverbunden :: Hochschule gesucht, die Materialkarten mit uns erstellt.'
			]
		},
		cs: {
			job: 'konstruktér',
			about: [
				'Konstrukční kancelář: stroje, přípravky, plechové díly. Kreslíme v Solidworks a Creo, výkresy podle německých zvyklostí.',
				'Výpočty pevnosti, tuhosti a únavy. Posudek dostanete srozumitelný, ne jen barevné obrázky.',
				'Průmyslový design a prototypy, od skicy po model na veletrh.'
			],
			more: ['3D tisk plastů i pryskyřic u nás.', 'Dokumentaci překládáme do němčiny.'],
			sells: [
				'service :: Konstrukce strojů',
				'service :: Pevnostní výpočty',
				'service :: 3D tisk prototypů'
			],
			offers: [
				'capacity :: Volní konstruktéři, {5..9} osob :: Jednorázové i dlouhodobé projekty, nástup do {2..4} týdnů.',
				'service :: Návrh přípravků včetně výroby :: Cena předem, předání za {3..8} týdnů.'
			],
			requests: [
				'subcontracting :: Poptáváme výrobu prototypů z plechu :: 1–{5..20/5} ks, termín do týdne.',
				'training :: Kurz německých výkresových norem :: {5..10} konstruktérů, dva dny.'
			]
		},
		en: {
			job: 'Mechanical design',
			about: [
				'Mechanical design office for jigs, machines and mechatronic products. We deliver drawings, calculations and a working prototype.'
			],
			more: ['FEM reports in English or German.', '3D printing and a small workshop on site.'],
			sells: ['service :: Mechanical design', 'service :: Prototype building'],
			offers: [
				'capacity :: Design engineers for {3..9} months :: SolidWorks and Creo, sheet metal and plastics, on site or remote.'
			],
			requests: [
				'subcontracting :: Rapid sheet metal prototypes :: {1..5} to {20..50/10} pieces, delivery within one week.'
			]
		}
	},
	{
		key: 'business-services',
		nace: ['69.20', '70.22', '74.30'],
		at: everywhere,
		size: [1, 30],
		certificates: [],
		trade: {
			de: ['Unternehmensdienste', 'Beratung und Service'],
			cs: ['služby firmám', 'firemní servis']
		},
		de: {
			job: 'Büromanagement',
			about: [
				'Übersetzen und Dolmetschen Deutsch–Tschechisch–Polnisch, Schwerpunkt Technik und Recht. {3..12} feste Leute, {30..90/10} Freie.',
				'Beratung bei Nachfolge, Finanzierung, Umbau. Wir sagen auch, wenn sich etwas nicht lohnt.',
				'Marketing für Leute, die Maschinen bauen: Fotos, Texte, Messestände, Videos.'
			],
			more: ['Erstgespräch eine Stunde, kostenfrei.', 'Beglaubigte Übersetzungen kurzfristig.'],
			sells: [
				'service :: Fachübersetzungen',
				'service :: Nachfolgeberatung',
				'service :: Messeauftritt und Fotografie'
			],
			offers: [
				'service :: Betriebsanleitung ins Tschechische, Festpreis :: Maschinenrichtlinie beachtet, Terminologie abgestimmt, {10..60/10} Seiten je Woche.',
				'service :: Messefotos und Hallenrundgang :: Halber Tag, {20..50/10} Bilder, Nutzungsrecht unbegrenzt.'
			],
			requests: [
				'service :: Steuerbüro mit Erfahrung in Tschechien :: Mandanten mit Angestellten beiderseits der Grenze, Empfehlung gesucht.'
			]
		},
		cs: {
			job: 'administrativa',
			about: [
				'Účetnictví a mzdy pro firmy s německými zakázkami. Vyslání pracovníků, formulář A1, DPH – to je náš obor.',
				'Překlady a tlumočení češtiny a němčiny, technika, právo, stavby. Soudní razítko máme.',
				'Poradenství při vstupu na německý trh, dotace, předání firmy.'
			],
			more: ['První konzultace zdarma.', 'Poradíme i malým živnostníkům.'],
			sells: [
				'service :: Účetnictví a mzdy',
				'service :: Překlady a tlumočení',
				'service :: Dotační poradenství'
			],
			offers: [
				'service :: Vyslání zaměstnanců do Německa bez pokuty :: Registrace, minimální mzda, A1; cena za {5..9} pracovníků pevná.',
				'service :: Tlumočník na jednání a přejímky :: I dálkově, objednání {24..72/24} hodin předem.'
			],
			requests: [
				'service :: Hledáme právníka pro německé pracovní právo :: Pro naše klienty, {10..40/10} dotazů ročně.'
			]
		}
	},
	{
		key: 'tourism',
		nace: ['55.10', '79.12'],
		at: [
			'saechsische-schweiz',
			'saechsische-schweiz',
			'erzgebirge',
			'vogtland',
			'goerlitz',
			'karlovarsky',
			'karlovarsky',
			'liberecky',
			'ustecky'
		],
		size: [2, 90],
		certificates: [],
		trade: {
			de: ['Tourismus', 'Gästehaus und Touren', 'Urlaub und Reisen'],
			cs: ['cestovní ruch', 'pobyty', 'turistické služby']
		},
		de: {
			job: 'Hotelfach',
			about: [
				'Hotel mit {18..70/2} Zimmern, Tagungsraum für {20..60/5} Personen, Küche mit Zutaten von beiden Seiten der Grenze.',
				'Wir organisieren Gruppenreisen, Betriebsausflüge und Radtouren entlang der Elbe, Neiße und auf dem Kamm.',
				'Pension, Radverleih, kleine Werkstatt. E-Bikes gibt es {10..40/5}.'
			],
			more: [
				'Bei Firmentreffen kümmern wir uns auch um Dolmetscher.',
				'Familienbetrieb, Hunde willkommen.'
			],
			sells: ['service :: Tagungen bis {30..60/5} Personen', 'service :: Geführte Wanderungen'],
			offers: [
				'service :: Klausur im Grünen: {2..3} Tage mit Raum und Halbpension :: Beamer, WLAN, Abholung vom Bahnhof.',
				'joint_development :: Gemeinsame Rundtour mit tschechischen Betrieben :: {4..7} Etappen, Gepäcktransport, eine Buchungsseite.'
			],
			requests: [
				'supplier :: Regionale Lebensmittel wöchentlich :: Käse, Wild, Gemüse, Bier; {300..2500/100} Euro je Woche.',
				'training :: Deutschkurs für Beschäftigte aus Tschechien :: {3..10} Personen, Schwerpunkt Gast und Küche.'
			]
		},
		cs: {
			job: 'hotelový personál',
			about: [
				'Lázeňský dům s {40..160/10} lůžky, léčebné procedury, vlastní pramen. Hosté z Česka, Saska i Bavorska.',
				'Penzion a půjčovna kol pod hřebeny. Skupiny, školy, firmy; kuchyně od rána do večera.',
				'Cestovní agentura pro příjezdové zájezdy: sklárny, pivovary, hornické památky.'
			],
			more: ['Sál pro {20..80/10} lidí s tlumočnickou kabinou.', 'Mluvíme německy.'],
			sells: ['service :: Lázeňské pobyty', 'service :: Firemní akce a školení'],
			offers: [
				'service :: Firemní zdravotní týden v lázních :: {5..9} nocí, {8..14} procedur, cena za skupinu od {10..20/5} osob.',
				'joint_development :: Společný balíček s německou stranou :: Hornické památky na obou stranách, {2..4} dny.'
			],
			requests: [
				'supplier :: Hotelové povlečení a župany :: {200..1500/100} sad, praní na 95 °C, výšivka.',
				'distribution :: Hledáme saskou cestovní kancelář :: Prodej pobytů mimo sezonu, provize {10..18/2} %.'
			]
		}
	},
	{
		key: 'agriculture-forestry',
		nace: ['01.50', '02.20'],
		at: ['mittelsachsen', 'bautzen', 'goerlitz', 'ustecky', 'ustecky', 'karlovarsky', 'liberecky'],
		size: [2, 60],
		certificates: ['Bio (EU)', 'PEFC'],
		trade: {
			de: ['Agrar', 'Landwirtschaft', 'Land und Forst'],
			cs: ['zemědělství', 'farma', 'statek']
		},
		de: {
			job: 'Landwirtschaft',
			about: [
				'Milchvieh, Ackerbau, Hofladen. {300..1800/100} ha, davon ein Drittel Grünland im Vorgebirge.',
				'Obst aus dem Elbtal: Äpfel, Kirschen, Quitten. Saft pressen wir ab Ende August.',
				'Forstdienst mit Harvester und Rückepferd. Wiederaufforstung nach dem Borkenkäfer.'
			],
			more: ['Biogas {150..500/50} kW, Wärme ans Dorf.', 'Landtechnik verleihen wir mit Fahrer.'],
			sells: ['product :: Tafelobst und Saft', 'service :: Holzernte und Rücken'],
			offers: [
				'product :: Rundholz Fichte und Kiefer, {200..2000/100} Festmeter :: Frei Waldstraße, PEFC, sofort.',
				'service :: Mähdrusch und Ballenpressen :: Schnittbreite {7..12} m, auch grenznahe Flächen in Böhmen.'
			],
			requests: [
				'distribution :: Abnehmer für Streuobst und Beeren :: {5..60/5} t im Herbst, Keltereien oder Brenner.',
				'supplier :: Landmaschinenwerkstatt mit Schweißer :: Reparatur im Winter, {3..9} Geräte.'
			]
		},
		cs: {
			job: 'zemědělec',
			about: [
				'Chmel, obilí a ovce pod Českým středohořím. Hospodaříme na {80..900/20} hektarech, část v bio režimu.',
				'Rybníky, sady, moštárna. Prodej ze dvora v pátek a sobotu.',
				'Lesní školka a těžba dřeva, sazenice {2..4} let, kácení rizikových stromů.'
			],
			more: ['Děti ze škol k nám jezdí na exkurze.', 'Stroje půjčíme i s obsluhou.'],
			sells: ['product :: Žatecký chmel', 'product :: Ovoce a mošty', 'service :: Lesnické práce'],
			offers: [
				'product :: Chmel přímo od pěstitele :: Granule {5..20/5} kg, odrůda ŽPČ, rozbor přiložen.',
				'surplus :: Sláma a seno v balících :: {100..900/50} balíků, nakládka vlastním nakladačem.'
			],
			requests: [
				'distribution :: Hledáme odběratele jehněčího a ovčího sýra :: Restaurace v Sasku, {20..90/10} kg týdně.',
				'technology :: Přesná závlaha chmelnice :: {5..30/5} ha, zájem o společný pokus s německou školou.'
			]
		}
	},
	{
		key: 'advertising-signs',
		nace: ['73.11', '18.13'],
		at: ['zwickau', 'goerlitz', 'dresden', 'liberecky', 'karlovarsky'],
		size: [1, 25],
		certificates: [],
		trade: {
			de: ['Werbetechnik', 'Schilder und Gravur'],
			cs: ['reklama a značení', 'reklamní dílna']
		},
		de: {
			job: 'Werbetechnik',
			about: [
				'Schilder, Beschriftung, Leuchtkästen. Gravur auf Metall und Kunststoff – Typenschilder ab {1..10} Stück.',
				'Großformatdruck, Folien, Messewände. Aufbau übernehmen wir, auch nachts.'
			],
			more: [
				'Laser {60..100/20} W bis {1.0..1.6/0.1} m Breite.',
				'Daten bitte als PDF, notfalls als Bierdeckel.'
			],
			sells: ['product :: Typenschilder', 'service :: Fahrzeugbeschriftung'],
			offers: [
				'product :: Typen- und Warnschilder, zweisprachig :: Aluminium eloxiert, {20..500/20} Stück in {3..6} Tagen, Deutsch/Tschechisch geprüft.'
			],
			requests: [
				'supplier :: Acrylzuschnitte und Alu-Verbund :: {50..400/50} m² im Quartal, Anlieferung Platte ganz.',
				'distribution :: Partneragentur in Nordböhmen :: Wir drucken, Sie betreuen vor Ort – und umgekehrt.'
			]
		},
		cs: {
			job: 'grafik',
			about: [
				'Reklamní dílna: polepy, cedule, světelné nápisy, gravírování štítků. Grafik {where}, montáž po celém kraji.',
				'Laserové značení dílů a nástrojů, i datamatrix. Přijedeme s přenosným laserem.'
			],
			more: ['Plotr {130..160/10} cm, laser {80..130/10} × 90 cm.', 'Návrh do dvou dnů.'],
			sells: ['product :: Výrobní štítky', 'service :: Polepy vozidel'],
			offers: [
				'service :: Laserové značení dílů ve mzdě :: Kov i plast, {500..10000/500} ks denně, čitelnost ověřujeme čtečkou.'
			],
			requests: [
				'supplier :: Poptáváme hliníkové profily na světelné boxy :: {100..600/50} bm ročně.',
				'distribution :: Hledáme kolegy v Sasku :: Společné zakázky pro řetězce, montáž na obou stranách.'
			]
		}
	},
	{
		key: 'training-staff',
		nace: ['85.59', '78.10'],
		at: ['chemnitz', 'zwickau', 'bautzen', 'ustecky', 'liberecky', 'karlovarsky'],
		size: [3, 45],
		certificates: ['ISO 9001', 'AZAV'],
		trade: { de: ['Bildungswerk', 'Bildung und Sprache'], cs: ['vzdělávání', 'kurzy a praxe'] },
		de: {
			job: 'Weiterbildung',
			about: [
				'Kurse für Schweißer, CNC-Fachkräfte und Elektriker, Prüfungen inklusive. {10..30/2} Kabinen, {4..12} Maschinen.',
				'Sprachschule Tschechisch und Deutsch für Betriebe. Wir kommen zum Schichtwechsel.'
			],
			more: [
				'Verbundausbildung für kleine Firmen, die nicht alles selbst zeigen können.',
				'Abschlussquote {90..98} %.'
			],
			sells: ['service :: Schweißerprüfungen nach ISO 9606', 'service :: Sprachkurse im Betrieb'],
			offers: [
				'training :: CNC-Grundkurs, {4..8} Wochen, zweisprachig :: Drehen und Fräsen, Zertifikat auf Deutsch und Tschechisch.',
				'training :: Tschechisch für Einkauf und Vertrieb :: {20..40/5} Stunden, Übungen mit echten Anfragen.'
			],
			requests: [
				'training :: Betriebe für Verbundausbildung gesucht :: {5..20/5} Lehrlinge, Abschnitte von {4..12} Wochen.'
			]
		},
		cs: {
			job: 'lektor',
			about: [
				'Školíme svářeče, obsluhu CNC i vedoucí směn. Dílny {where}, zkoušky na místě.',
				'Jazyková škola pro firmy – němčina do dílny i do kanceláře, hodiny přímo v provozu.'
			],
			more: ['Skupiny jsou do {6..12} lidí.', 'Umíme zajistit i uznání kvalifikace v Německu.'],
			sells: ['service :: Kurzy svařování', 'service :: Firemní jazykové kurzy'],
			offers: [
				'training :: Rekvalifikace na obsluhu CNC :: {120..240/20} hodin, praxe u partnerských firem, zkouška.',
				'training :: Němčina pro techniky :: {30..60/10} lekcí, slovní zásoba podle oboru účastníků.'
			],
			requests: [
				'training :: Hledáme firmy pro praxe učňů :: {5..25/5} míst, {2..10} týdnů, pojištění hradíme.'
			]
		}
	}
];
