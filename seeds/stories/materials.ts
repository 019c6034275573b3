import type { Story } from '../story.ts';

export const materials: Story[] = [
	{
		key: 'wood-craft',
		nace: ['16.29', '32.40'],
		at: ['erzgebirge', 'erzgebirge', 'erzgebirge', 'karlovarsky', 'liberecky'],
		size: [2, 55],
		certificates: ['FSC CoC'],
		trade: { de: ['Holzkunst', 'Holzwaren'], cs: ['dřevěné výrobky', 'dřevo a hračky'] },
		de: {
			job: 'Holzspielzeugmacherei',
			about: [
				'Räuchermänner, Pyramiden, Schwibbögen – gedrechselt, geschnitzt, bemalt. Alles bleibt in einer Werkstatt, vom Stamm bis zur Schachtel.',
				'Drechselteile für Industrie und Handwerk: Griffe, Kugeln, Spulen, Knöpfe. Ahorn, Buche, Linde aus der Gegend, {10000..80000/10000} Stück im Monat.',
				'Holzspielzeug ohne Schnickschnack. Geprüft nach EN 71, lackiert mit Wasserlack, seit {founded}.'
			],
			more: [
				'Automatendrehbänke für Durchmesser 3 bis {40..80/10} mm.',
				'Gäste dürfen zuschauen und selbst eine Figur bemalen.',
				'Unser Holz trocknet {8..24} Monate an der Luft.'
			],
			sells: [
				'product :: Räucherfiguren und Pyramiden',
				'service :: Drechseln in Lohn',
				'product :: Holzspielzeug'
			],
			offers: [
				'subcontracting :: Gedrechselte Griffe und Knäufe :: Ø 8–{50..80/10} mm, ab {300..1000/100} Stück, roh, geölt oder lackiert.',
				'product :: Werbefiguren aus Holz, ab {50..200/50} Stück :: Eigene Form nach Skizze, Logo als Brandzeichen.'
			],
			requests: [
				'supplier :: Lindenholz in Bohlen :: {5..30/5} m³ im Jahr, astarm, Stärke 30 bis {60..80/10} mm.',
				'distribution :: Händler für Weihnachtswaren in Böhmen :: Wir liefern ab {200..500/50} Euro, Regaldisplay kostenlos.'
			]
		},
		cs: {
			job: 'soustružník dřeva',
			about: [
				'Dřevěné hračky a stavebnice z buku a javoru. Bezpečné, mořené vodou, bez jediného šroubku.',
				'Soustružené dřevo: rukojeti, kolíky, kuličky, šachové figurky. Automaty Ø 4–{40..60/10} mm.'
			],
			more: ['Dřevo bereme z lesů do {30..80/10} km.', 'Potisk laserem od {50..200/50} ks.'],
			sells: ['product :: Dřevěné hračky', 'service :: Soustružení dřeva'],
			offers: [
				'subcontracting :: Rukojeti a knoflíky ze dřeva :: {500..5000/500} ks, lak, olej, mořidlo podle vzorku.',
				'product :: Dřevěné dárky pro firmy :: Stavebnice s vaším logem, výroba {3..6} týdnů.'
			],
			requests: [
				'supplier :: Sušené bukové hranolky :: {4..20/2} m³ ročně, vlhkost 8–{10..12} %.',
				'distribution :: Hledáme hračkářství v Sasku :: Nabízíme marži {30..45/5} % a katalog v němčině.'
			]
		}
	},
	{
		key: 'furniture-joinery',
		nace: ['31.01', '16.23'],
		at: ['bautzen', 'goerlitz', 'mittelsachsen', 'erzgebirge', 'ustecky', 'liberecky'],
		size: [3, 85],
		certificates: ['ISO 9001', 'PEFC CoC'],
		trade: { de: ['Tischlerei', 'Holzwerkstätten'], cs: ['truhlářství', 'dřevovýroba'] },
		de: {
			job: 'Tischlerei',
			about: [
				'Tischlerei für Innenausbau: Praxen, Hotels, Schulen. CNC-Nesting, Kantenleimer, Oberfläche – und eigene Monteure.',
				'Massivholzmöbel aus Eiche und Esche, jedes Stück gezeichnet von Hand. Lieferzeit ehrlich: {8..16} Wochen.',
				'Fenster und Haustüren aus Holz, auch denkmalgerecht mit Sprossen von {22..28} mm.'
			],
			more: [
				'Aufmaß mit Laser, Montage auf beiden Seiten der Grenze.',
				'Restholz heizt die Werkstatt.'
			],
			sells: ['service :: Innenausbau', 'product :: Massivholzmöbel', 'product :: Holzfenster'],
			offers: [
				'capacity :: CNC-Nesting im Lohn :: Platten bis {2.8..4.1/0.1} × 2,1 m, MDF, Multiplex, HPL, Kante bis 3 mm.',
				'service :: Montagetrupp für Ladenbau frei :: {2..5} Leute, Werkzeug, Transporter; ab Mitte nächsten Monats.'
			],
			requests: [
				'supplier :: Eichenlamellen und Leimholz :: {6..40/2} m³ pro Jahr, Güte A/B, Feuchte 8–10 %.',
				'subcontracting :: Polsterarbeiten für Hotelprojekte :: {30..200/10} Bänke und Sessel, Stoff beigestellt.'
			]
		},
		cs: {
			job: 'truhlář',
			about: [
				'Truhlářství na míru: kuchyně, schody, vestavby, recepce. Zaměříme, nakreslíme, namontujeme.',
				'Sériová výroba dílů z lamina a překližky pro nábytkáře, denně {300..1200/100} dílců.',
				'Repliky oken a dveří pro památky. Dub, modřín, kování podle dochovaných kusů.'
			],
			more: [
				'CNC centrum {3.0..5.0/0.5} m, olepovačka, lakovna.',
				'Montujeme i v Drážďanech a okolí.'
			],
			sells: [
				'product :: Nábytek na míru',
				'service :: Nářez a olepování desek',
				'product :: Dřevěná okna a dveře'
			],
			offers: [
				'subcontracting :: Nábytkové dílce podle kusovníku :: Lamino, MDF, vrtání, balení do sad; {50..500/50} sad měsíčně.',
				'product :: Dubové schody na klíč :: Zaměření do týdne, montáž {2..3} dny, záruka {3..5} let.'
			],
			requests: [
				'supplier :: Překližka bříza a buk :: {40..300/20} desek měsíčně, síla 6–{21..24/3} mm.',
				'subcontracting :: Hledáme čalouníka na lavice do restaurací :: {10..80/10} bm za zakázku.'
			]
		}
	},
	{
		key: 'paper-print',
		nace: ['17.21', '18.12'],
		at: [
			'saechsische-schweiz',
			'saechsische-schweiz',
			'mittelsachsen',
			'vogtland',
			'ustecky',
			'ustecky'
		],
		size: [5, 170],
		certificates: ['FSC CoC', 'ISO 9001', 'ISO 14001'],
		trade: {
			de: ['Papierverarbeitung', 'Papier und Druck', 'Druck und Verpackung'],
			cs: ['tisk a obaly', 'papír a obaly']
		},
		de: {
			job: 'Packmitteltechnologie',
			about: [
				'Faltschachteln und Displays aus Voll- und Wellpappe, Auflagen von {200..500/100} bis {50000..200000/50000}. Entwicklung, Druck, Stanzen, Kleben.',
				'Feinpapiere aus Hadern und Zellstoff, Wasserzeichen inklusive. Unsere Maschine ist klein – dafür machen wir schon {300..800/100} kg.',
				'Etiketten, Beipackzettel, Kataloge: Offset und Digital, Versand noch am selben Tag.'
			],
			more: [
				'Muster vom Plotter in {24..72/24} Stunden.',
				'Farben mineralölfrei, Leim auf Stärkebasis.'
			],
			sells: [
				'product :: Faltschachteln',
				'product :: Spezialpapiere',
				'service :: Offset- und Digitaldruck'
			],
			offers: [
				'product :: Wellpappe statt Styropor :: Gestanzte Einlagen, Falltest bis {0.8..1.2/0.1} m, Muster gratis. Ab {100..300/50} Stück.',
				'capacity :: Stanze und Klebelinie, Bogen bis {72..106/2} cm :: Fremdaufträge willkommen, {20000..80000/10000} Schachteln je Schicht.'
			],
			requests: [
				'supplier :: Altpapier Sorte 1.04, regional :: {50..300/50} t im Monat, Ballen, eigene Abholung.',
				'technology :: Barriere ohne Kunststoff für Papier :: Fett- und wasserfest, {40..90/10} g/m². Wer forscht daran?'
			]
		},
		cs: {
			job: 'tiskař',
			about: [
				'Kartonové obaly s potiskem i bez. Od vzorku na plotru po desítky tisíc kusů, vlnitá lepenka třívrstvá i pětivrstvá.',
				'Ofsetová a digitální tiskárna: návody, etikety, knihy. Šijeme, lepíme V2, kompletujeme.',
				'Zpracováváme sběrový papír na proložky, trubice a hrany. {400..1800/100} t měsíčně.'
			],
			more: ['Vzorek obalu do {2..5} dnů.', 'Tiskneme německy, česky, polsky – s korekturou.'],
			sells: [
				'product :: Krabice z vlnité lepenky',
				'service :: Ofsetový tisk',
				'product :: Papírové trubice'
			],
			offers: [
				'product :: Krabice na míru od {50..200/50} ks :: Výsek, klopová i odnosná, potisk 1–{4..6} barev.',
				'capacity :: Vazba a kompletace tiskovin :: Návody k výrobkům, vkládání, sáčkování, {5000..40000/5000} ks týdně.'
			],
			requests: [
				'supplier :: Sběrový papír a lepenka :: Vykoupíme {20..150/10} t měsíčně z obou stran hranice.',
				'supplier :: Poptáváme vysekávací nože a formy :: {5..30/5} forem za kvartál, dodání do 3 dnů.'
			]
		}
	},
	{
		key: 'sandstone',
		nace: ['23.70', '08.11'],
		at: ['saechsische-schweiz', 'saechsische-schweiz', 'bautzen', 'liberecky', 'karlovarsky'],
		size: [3, 50],
		certificates: [],
		trade: { de: ['Naturstein', 'Natursteinwerk'], cs: ['kamenictví', 'přírodní kámen'] },
		de: {
			job: 'Steinmetzarbeiten',
			about: [
				'Sandstein aus eigenem Bruch: Rohblöcke, Platten, Gesimse, Treppen. Wir sägen bis {2.5..3.6/0.1} m Blocklänge.',
				'Steinmetze und Bildhauer für Restaurierung. Kirchen, Schlösser, Brücken, Grabmale – meistens mit Gerüst und bei jedem Wetter.',
				'Granitpflaster, Borde und Massivstufen aus der Lausitz.'
			],
			more: [
				'5-Achs-Brückensäge, Kopierfräse, viel Handarbeit.',
				'Steinergänzung mit Mörtel nach Rezeptur der Denkmalpflege.'
			],
			sells: [
				'product :: Fassadenplatten aus Sandstein',
				'service :: Restaurierung von Natursteinbauteilen',
				'product :: Granitpflaster'
			],
			offers: [
				'product :: Pflaster und Borde aus Granit, {20..90/10} t am Lager :: Gespalten und gesägt, auch Altmaterial. Verladung wochentags.',
				'capacity :: Steinsäge und CNC-Fräse für Kollegen :: Tische bis {3.0..4.0/0.2} × 2 m, Bearbeitung vom 3D-Scan.'
			],
			requests: [
				'subcontracting :: Bildhauer für Großauftrag gesucht :: {4..12} Monate, Figurengruppen, Unterkunft vorhanden.',
				'supplier :: Diamantsegmente und Schleifmittel :: Zweitlieferant mit kurzer Lieferzeit gesucht, {5..30/5} Tsd. Euro im Jahr.'
			]
		},
		cs: {
			job: 'kameník',
			about: [
				'Kamenická huť. Restaurujeme sochy, portály a smírčí kříže, pracujeme s pískovcem i opukou.',
				'Žulové obrubníky, dlažba, schody, pomníky. Lom i zpracování v jednom místě.'
			],
			more: [
				'Povolení pro restaurování památek máme.',
				'Řezání na lanové pile do {2.5..3.2/0.1} m.'
			],
			sells: ['service :: Restaurování kamene', 'product :: Žulová dlažba a obrubníky'],
			offers: [
				'product :: Dlažební kostky ze štípané žuly :: {30..160/10} t skladem, vel. 8/10 a 15/17.',
				'service :: Kopie kamenných prvků podle 3D skenu :: Od balustrády po sochu {1.0..2.0/0.1} m.'
			],
			requests: [
				'supplier :: Bloky hořického a saského pískovce :: {10..60/5} m³ ročně, světlý odstín.',
				'technology :: Snížení prašnosti na pracovišti :: Hledáme ověřené odsávání, {5..9} stanovišť.'
			]
		}
	},
	{
		key: 'chemistry',
		nace: ['20.59', '20.30'],
		at: [
			'ustecky',
			'ustecky',
			'ustecky',
			'bautzen',
			'saechsische-schweiz',
			'mittelsachsen',
			'karlovarsky'
		],
		size: [10, 480],
		certificates: ['ISO 9001', 'ISO 14001', 'ISO 45001'],
		trade: {
			de: ['Chemie', 'Spezialchemie', 'Chemische Produkte'],
			cs: ['chemie', 'chemické výrobky']
		},
		de: {
			job: 'Chemielaborarbeit',
			about: [
				'Klebstoffe, Vergussmassen und Härter auf Epoxid- und PU-Basis, gemischt in Chargen von {50..200/50} kg bis {2..8} t.',
				'Reiniger und Kühlschmierstoffe für die Metallbearbeitung. Wir entsorgen auch, was wir liefern.',
				'Lohnsynthese organischer Zwischenprodukte, Reaktoren {100..500/100} bis {2500..6300/100} Liter, Temperatur –20 bis {180..250/10} °C.'
			],
			more: [
				'Sicherheitsdatenblätter in {4..12} Sprachen.',
				'Anwendungstechnik kommt zu Ihnen an die Maschine.'
			],
			sells: [
				'product :: Epoxidharz-Vergussmassen',
				'product :: Industriereiniger',
				'service :: Lohnmischung und Abfüllung'
			],
			offers: [
				'capacity :: Mischer und Abfüllung frei :: Flüssig und pastös, {20..200/20}-kg-Fass bis IBC, Ex-Bereich vorhanden.',
				'technology :: Pulverlack mit niedriger Einbrenntemperatur :: {130..150/5} °C, für Holzwerkstoff und Verbund; Lizenz oder Entwicklung gemeinsam.'
			],
			requests: [
				'supplier :: Rohstoffe aus Nachbarschaft: Natronlauge, Solvent :: {100..900/100} t im Jahr, Tankwagen, kurze Wege gewünscht.',
				'research_partner :: Biobasierter Härter für Epoxid :: Labor mit Rheologie und DSC gesucht, Laufzeit {12..24/6} Monate.'
			]
		},
		cs: {
			job: 'chemik',
			about: [
				'Vyrábíme pryskyřice, tužidla a speciální nátěrové hmoty pro průmysl. Reaktory {1..3} až {6..16} m³.',
				'Průmyslové čisticí prostředky a odmašťovadla. Stáčíme od kanystru po cisternu.',
				'Malotonážní chemie a míchání na zakázku. Co se nevyplatí velkému závodu, uděláme my {where}.'
			],
			more: [
				'Poradce pro bezpečnostní listy máme ve firmě.',
				'Laboratoř sleduje každou výrobní šarži.',
				'Vlastní vlečka a stáčecí místo.'
			],
			sells: [
				'product :: Průmyslové nátěrové hmoty',
				'product :: Odmašťovací prostředky',
				'service :: Míchání a plnění na zakázku'
			],
			offers: [
				'service :: Plnění do obalů 1–{200..1000/200} l :: Kapaliny i pasty, etikety v pěti jazycích, ADR sklad.',
				'product :: Epoxidové podlahoviny pro haly :: Zátěž do {20..60/10} N/mm², vzorník a proškolení.',
				'capacity :: Volný reaktor {4..10} m³ :: Nerez, vakuum, ohřev do {180..220/10} °C, i krátké kampaně.'
			],
			requests: [
				'joint_development :: Lak bez isokyanátů :: Hledáme lakovnu, která s námi odzkouší nový systém.',
				'supplier :: Poptáváme plastové kanystry {5..25/5} l :: {10000..90000/10000} ks ročně, UN certifikát.',
				'research_partner :: Využití odpadního glycerinu :: {40..300/20} t ročně, spolupráce s univerzitou vítána.'
			]
		}
	},
	{
		key: 'food',
		nace: ['10.39', '10.71'],
		at: [
			'bautzen',
			'goerlitz',
			'erzgebirge',
			'saechsische-schweiz',
			'ustecky',
			'liberecky',
			'karlovarsky'
		],
		size: [3, 120],
		certificates: ['IFS Food', 'Bio (EU)'],
		trade: {
			de: ['Lebensmittel', 'Lebensmittelmanufaktur', 'Genusswerk'],
			cs: ['potraviny', 'poctivé potraviny', 'potravinářská výroba']
		},
		de: {
			job: 'Lebensmitteltechnik',
			about: [
				'Senf, Meerrettich und Eingelegtes nach Lausitzer Art. Gläser von {100..200/50} g bis Eimer 10 kg für die Küche.',
				'Bäckerei mit {4..14} Läden. Stollen backen wir ab September und schicken ihn um die halbe Welt.',
				'Leinöl, Mehl und Müsli aus der Region, gemahlen auf Stein. Bio seit {2001..2019}.',
				'Teigwaren und Fertiggerichte für Handel und Gemeinschaftsverpflegung, {4..30/2} t am Tag.'
			],
			more: ['Abfüllung für Eigenmarken möglich.', 'Rohware möglichst aus {30..80/10} km Umkreis.'],
			sells: [
				'product :: Senf und Feinkost',
				'product :: Christstollen',
				'service :: Abfüllung für Handelsmarken'
			],
			offers: [
				'service :: Eigenmarke gefällig? Abfüllung ab {500..3000/500} Gläsern :: Rezeptur, Etikett, Analyse. Twist-off {100..720/20} ml.',
				'product :: Leinöl kaltgepresst für Wiederverkäufer :: Flasche 250 ml bis Kanister 10 l, wöchentlich frisch.'
			],
			requests: [
				'supplier :: Gurken, Kren und Zwiebeln aus Nordböhmen :: Saisonmenge {20..200/20} t, Vertragsanbau möglich.',
				'technology :: Sterilisation mit weniger Energie :: Autoklaven von {1995..2008}, wer berät unabhängig?'
			]
		},
		cs: {
			job: 'potravinář',
			about: [
				'Oplatky, sušenky a perníky, pečené na železných plotnách. {5..12} tun měsíčně.',
				'Rodinná pekárna: kváskový chléb, koláče, vánočky. Rozvážíme do {20..60/5} prodejen.',
				'Zpracováváme ovoce a zeleninu – džemy, kyselé zelí, mošty. Ovoce je z Českého středohoří.'
			],
			more: [
				'Privátní značku zvládneme od {500..2000/500} kusů.',
				'Laboratorní rozbory má na starosti smluvní pracoviště.'
			],
			sells: ['product :: Oplatky', 'product :: Kváskový chléb', 'product :: Džemy a mošty'],
			offers: [
				'product :: Lázeňské oplatky v dárkové krabičce :: Potisk krabičky od {200..1000/100} ks, trvanlivost {6..9} měsíců.',
				'service :: Moštování a pasterace ovoce :: Od {200..500/100} kg, bag-in-box nebo lahve, termíny srpen až listopad.'
			],
			requests: [
				'distribution :: Hledáme odběratele v Sasku :: Farmářské obchody a hotely, závoz {1..3}× týdně.',
				'supplier :: Poptáváme sklenice a víčka :: {20000..120000/10000} ks ročně, 212 a 314 ml.'
			]
		}
	},
	{
		key: 'brewery',
		nace: ['11.05', '11.01'],
		at: [
			'ustecky',
			'ustecky',
			'karlovarsky',
			'liberecky',
			'goerlitz',
			'vogtland',
			'saechsische-schweiz'
		],
		size: [2, 75],
		certificates: ['IFS Food'],
		trade: {
			de: ['Getränkemanufaktur', 'Brau- und Brennhaus'],
			cs: ['nápoje', 'pivovar a palírna']
		},
		de: {
			job: 'Brauerei und Mälzerei',
			about: [
				'Kleine Brauerei mit {10..25/5} hl Sudwerk: Pils, Kellerbier, im Winter Bock. Gasthaus und Flaschenverkauf.',
				'Kräuterlikör und Edelbrände aus Streuobst. Brennen in der Kupferblase, {20..60/5} Jahre alt.'
			],
			more: [
				'Hopfen kommt zum Teil aus Žatec.',
				'Brauseminar an jedem [ersten|zweiten|letzten] Samstag.'
			],
			sells: ['product :: Fass- und Flaschenbier', 'product :: Kräuterlikör'],
			offers: [
				'capacity :: Lohnbrauen ab {10..20/5} hl :: Tanks frei von Oktober bis März, Abfüllung in Bügelflasche oder KEG.',
				'surplus :: Biertreber abzugeben :: {1..4} t in der Woche, frisch, für Landwirte kostenlos.'
			],
			requests: [
				'supplier :: Aromahopfen direkt vom Erzeuger :: {100..900/50} kg, Pellets, Ernte des laufenden Jahres.',
				'supplier :: Mehrwegkästen und Etiketten :: {1000..5000/500} Kästen, Spritzguss, eigene Farbe.'
			]
		},
		cs: {
			job: 'sládek',
			about: [
				'Řemeslný pivovar {where}: ležák, polotmavé, jednou měsíčně speciál. Varna {5..20/5} hl, výstav {800..6000/200} hl ročně.',
				'Bylinné likéry a ovocné destiláty z podhůří. Receptury držíme v trezoru, ale ochutnat dáme každému.'
			],
			more: [
				'Slad je český, chmel ze Žatecka.',
				'Exkurze s ochutnávkou pro skupiny do {10..40/5} lidí.'
			],
			sells: ['product :: Nefiltrované pivo', 'product :: Bylinný likér'],
			offers: [
				'product :: Pivo v sudech pro saské hospody :: KEG {15..50/5} l, závoz {1..2}× týdně, vratný systém.',
				'capacity :: Létající pivovarníci vítáni :: Volné tanky {10..30/5} hl, poradíme s recepturou.'
			],
			requests: [
				'supplier :: Poptáváme nerezové tanky :: {2..6} ks, {1000..4000/500} l, nové i z druhé ruky.',
				'surplus :: Hledáme zemědělce na odběr mláta :: Asi {1..5} t týdně, odvoz v den várky.'
			]
		}
	},
	{
		key: 'medtech',
		nace: ['32.50'],
		at: ['dresden', 'dresden', 'chemnitz', 'erzgebirge', 'liberecky', 'ustecky'],
		size: [6, 180],
		certificates: ['ISO 13485', 'ISO 9001'],
		trade: {
			de: ['Medizintechnik', 'Medizinprodukte'],
			cs: ['zdravotnická technika', 'zdravotnické výrobky']
		},
		de: {
			job: 'Medizintechnik',
			about: [
				'Instrumente und Implantate in Lohnfertigung: Titan, Edelstahl, PEEK. Zerspanen, Reinigen, Passivieren, Verpacken im Reinraum.',
				'Orthesen, Einlagen, Prothesen. Wir scannen statt zu gipsen und fräsen oder drucken über Nacht.',
				'Pumpen und Ventile für die Labordiagnostik, Dosierung ab {1..5} µl. Entwicklung mit Risikoakte.'
			],
			more: [
				'Validierte Reinigung mit TOC-Messung.',
				'Technische Dokumentation nach MDR unterstützen wir.'
			],
			sells: [
				'service :: Lohnfertigung von Implantaten',
				'product :: Orthesen',
				'product :: Dosierpumpen'
			],
			offers: [
				'capacity :: Reinraumverpackung ISO 7 :: Beutel und Blister, {500..5000/500} Einheiten am Tag, Sterilisation über Partner.',
				'joint_development :: Smarte Orthese mit Sensorik :: Suchen Elektroniker und Klinik für eine Studie mit {10..40/5} Personen.'
			],
			requests: [
				'supplier :: Präzisionsrohre aus Nitinol und Edelstahl :: Ø 0,5–{4..8} mm, {300..3000/100} m im Jahr.',
				'subcontracting :: Spritzguss im Reinraum :: PC und PP, {20000..200000/20000} Stück, ISO 13485 Voraussetzung.'
			]
		},
		cs: {
			job: 'zdravotnický technik',
			about: [
				'Vyrábíme chirurgické nástroje a drobné implantáty, obrábění titanu a nerezi, pasivace, značení laserem.',
				'Protetická a ortopedická dílna. Skenujeme, tiskneme, ručně dolaďujeme. Pacienti jezdí i ze Saska.',
				'Netkané zdravotnické výrobky: roušky, krytí ran, operační sety. Čistý prostor třídy {7..8}.'
			],
			more: ['Systém kvality auditujeme každý rok.', 'Sterilizaci zajišťuje smluvní partner.'],
			sells: [
				'product :: Chirurgické nástroje',
				'service :: Výroba protéz a ortéz',
				'product :: Operační sety'
			],
			offers: [
				'subcontracting :: Obrábění titanu ve zdravotnické kvalitě :: Dlouhotočné automaty Ø {2..4}–32 mm, čištění a balení v čistém prostoru.',
				'service :: 3D tisk zdravotnických pomůcek :: PA12, dodání do {2..5} dnů, biokompatibilní materiál.'
			],
			requests: [
				'supplier :: Titanové tyče Grade 5 ELI :: {200..1500/100} kg ročně, certifikát 3.1.',
				'research_partner :: Klinické ověření krytí ran :: Hledáme nemocnici a ústav, {20..60/10} pacientů.'
			]
		}
	},
	{
		key: 'cosmetics-spa-products',
		nace: ['20.42', '11.07'],
		at: ['karlovarsky', 'karlovarsky', 'vogtland'],
		size: [3, 60],
		certificates: ['ISO 22716', 'Bio (EU)'],
		trade: {
			de: ['Kur und Pflege', 'Naturpflege'],
			cs: ['přírodní produkty', 'lázeňské produkty']
		},
		de: {
			job: 'Kosmetikherstellung',
			about: [
				'Naturkosmetik mit Moor und Mineralsalz. Gerührt in Kesseln zu {50..200/50} Litern, ohne Duftstoffe aus dem Labor.',
				'Badezusätze, Salben und Tees für Kurhäuser, Apotheken, Wellnesshotels.'
			],
			more: [
				'Tierversuchsfrei, Rezepturen mit offener Liste.',
				'Nachfüllen statt wegwerfen: Kanister gehen zurück.'
			],
			sells: ['product :: Moorpackungen', 'product :: Badesalze'],
			offers: [
				'service :: Abfüllung kleiner Kosmetikserien :: {200..2000/100} Tiegel oder Tuben, Sicherheitsbewertung organisiert.',
				'product :: Moor für Kurhäuser :: Eimer 10 kg oder Big Bag, gesiebt, analysiert.'
			],
			requests: [
				'supplier :: Glastiegel und Porzellandosen :: {1000..8000/500} Stück, gern aus böhmischer Fertigung.'
			]
		},
		cs: {
			job: 'výrobce kosmetiky',
			about: [
				'Kosmetika z vřídelní soli a rašeliny. Vyrábíme v malém, vážíme ručně, dodáváme lázním i do e-shopů.',
				'Stáčíme minerální vodu a připravujeme lázeňské soli, {2..9} mil. lahví ročně.'
			],
			more: ['Receptury posuzuje nezávislý toxikolog.', 'Obaly bereme zpět.'],
			sells: [
				'product :: Vřídelní sůl',
				'product :: Rašelinové zábaly',
				'service :: Výroba kosmetiky pod značkou zákazníka'
			],
			offers: [
				'product :: Hotelová kosmetika s vaší značkou :: Od {500..3000/500} ks, sklo nebo doplňovatelný dávkovač.',
				'distribution :: Hledáme partnera pro saské lázně :: Rašelina, sůl, mýdla; školení terapeutů v ceně.'
			],
			requests: [
				'supplier :: Keramické dózičky a kelímky :: {1000..10000/1000} ks ročně, víčko z korku nebo dřeva.',
				'research_partner :: Měření účinku rašeliny na pokožku :: Hledáme pracoviště s kožní diagnostikou.'
			]
		}
	}
];
