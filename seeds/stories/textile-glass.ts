import type { Story } from '../story.ts';

export const textileAndGlass: Story[] = [
	{
		key: 'technical-textiles',
		nace: ['13.96'],
		at: ['vogtland', 'chemnitz', 'zwickau', 'goerlitz', 'liberecky', 'ustecky'],
		size: [8, 140],
		certificates: ['ISO 9001', 'OEKO-TEX Standard 100'],
		trade: {
			de: ['Technische Textilien', 'Textilwerke'],
			cs: ['technické textilie', 'textilní závod']
		},
		de: {
			job: 'Textiltechnik',
			about: [
				'Gewebe für Filter, Förderbänder und Sonnenschutz, Breite bis {1.8..3.6/0.2} m, gewebt aus Polyester, Aramid und Glas.',
				'Vliesstoffe aus recycelten Fasern, {60..120/10} bis {800..1500/100} g/m². Dämmung, Polster, Agrar – wir mischen nach Rezept.',
				'Abstandsgewirke für Matratzen, Orthesen und Sitze. Luftig, waschbar, in {3..20} mm Dicke.'
			],
			more: [
				'Laborversuche ab {50..200/50} m.',
				'Ausrüstung flammhemmend, wasserabweisend oder antibakteriell.',
				'Unser Strom kommt zur Hälfte vom Hallendach.'
			],
			sells: [
				'product :: Filtergewebe',
				'product :: Vliesstoff aus Recyclingfasern',
				'service :: Beschichten und Kaschieren :: Bahnbreite bis {1.6..2.4/0.2} m.'
			],
			offers: [
				'capacity :: Kaschieranlage sucht Auslastung :: Hotmelt und Flamme, Bahn bis {1.8..2.2/0.2} m, ab {300..1000/100} m.',
				'product :: Geotextil als Restpartie :: {2000..9000/500} m², 200 g/m², Rollenbreite {2..5} m, leichte Farbabweichung.',
				'joint_development :: Textiler Sensor im Gewirke :: Wir haben leitfähige Garne im Griff, suchen einen Elektronikpartner.'
			],
			requests: [
				'supplier :: Recyclingfaser PES, schwarz :: {20..120/10} t im Jahr, Feinheit 3,3–6,7 dtex, Stapel 60 mm.',
				'subcontracting :: Konfektion von Filterschläuchen :: Nähen und Schweißen, {500..4000/500} Stück monatlich.'
			]
		},
		cs: {
			job: 'textilní technik',
			about: [
				'Tkáme technické tkaniny z polyesteru, skla a aramidu, šíře do {160..320/20} cm. Filtrace, ochranné oděvy, stínění.',
				'Netkané textilie vpichované i pojené: geotextilie, izolace, výplně. Vstup i z vytříděného oděvu.',
				'Nanovlákenné membrány do respirátorů a filtrů vzduchu. Laboratoř i výroba pod jednou střechou.'
			],
			more: [
				'Zkoušky pevnosti a prodyšnosti děláme denně.',
				'Nehořlavá a vodoodpudivá úprava podle normy zákazníka.',
				'Minimální odběr {100..500/100} bm.'
			],
			sells: [
				'product :: Filtrační tkaniny',
				'product :: Geotextilie',
				'service :: Laminování textilií :: Šíře do {150..220/10} cm.'
			],
			offers: [
				'product :: Nanovlákenná membrána do filtrů :: Účinnost {95..99} %, tlaková ztráta nízká, role {20..60/5} cm.',
				'capacity :: Volná šicí dílna na technické výrobky :: {10..30} strojů, plachty, vaky, filtry; i malé dávky.',
				'surplus :: Zbytky metráže výhodně :: Polyester {180..300/20} g/m², asi {800..4000/200} bm, různé barvy.'
			],
			requests: [
				'supplier :: Poptáváme skelnou přízi :: EC9 68 tex, {3..15} t za rok, certifikát šarže.',
				'joint_development :: Recyklace pracovních oděvů :: Hledáme partnera s rozvlákňovací linkou na {100..400/50} t ročně.'
			]
		}
	},
	{
		key: 'lace-embroidery',
		nace: ['13.99', '13.92'],
		at: ['vogtland', 'vogtland', 'erzgebirge', 'karlovarsky'],
		size: [3, 60],
		certificates: ['OEKO-TEX Standard 100'],
		trade: {
			de: ['Textilmanufaktur', 'Stickerei und Spitze', 'Heimtextil'],
			cs: ['krajky a výšivky', 'textilní dílna']
		},
		de: {
			job: 'Produktgestaltung Textil',
			about: [
				'Spitze aus dem Vogtland: Tischwäsche, Kragen, Brautstoffe. Gestickt auf Großstickmaschinen, {10..15} m lang, manche über {50..80/10} Jahre alt.',
				'Maschinenstickerei für Abzeichen, Berufskleidung und Heimtextil. Ab {10..50/10} Stück, Punchen im Haus.',
				'Gardinen und Dekostoffe nach Maß. Wir nähen für Hotels, Kurhäuser und für Frau Nachbarin.'
			],
			more: [
				'Muster aus dem Archiv (über {4000..18000/1000} Entwürfe) dürfen genutzt werden.',
				'Lasercut und Applikation sind möglich.'
			],
			sells: [
				'product :: Ätzspitze und Tischwäsche',
				'service :: Maschinenstickerei',
				'product :: Gardinen nach Maß'
			],
			offers: [
				'subcontracting :: Sticken für Modelabels, kleine Mengen :: Ab {5..20/5} m Stoff, Muster innerhalb von {7..14} Tagen.',
				'technology :: Gestickte Heizleiter und Sensoren :: Leitfaden wird beim Sticken verlegt; suchen Anwendungen in Medizin und Fahrzeug.'
			],
			requests: [
				'distribution :: Läden und Kurorte in Nordwestböhmen gesucht :: Tischwäsche und Fensterbilder, Muster auf Kommission.',
				'succession :: Wer führt unsere Stickerei weiter? :: {4..14} Leute, volle Auftragsbücher zu Weihnachten, Maschinen gepflegt.'
			]
		},
		cs: {
			job: 'vyšívačka',
			about: [
				'Paličkovaná a strojová krajka z Krušnohoří. Obnovujeme vzory, které tu dělaly naše prababičky.',
				'Strojní vyšívání log, nášivek a praporů. Zakázky od {1..10} kusu, digitalizace motivu do {2..4} dnů.'
			],
			more: ['Kurz paličkování pořádáme každou zimu.', 'Spolky a hasiče máme za dobrou cenu.'],
			sells: ['product :: Paličkovaná krajka', 'service :: Strojní vyšívání'],
			offers: [
				'service :: Vyšívání na pracovní oděvy :: Do {100..600/50} ks týdně, naše i vaše textilie.',
				'training :: Kurz paličkování pro dospělé :: {6..10} večerů, materiál v ceně, sasští hosté vítáni.'
			],
			requests: [
				'distribution :: Hledáme obchůdky v saských lázních :: Ruční krajka, dárkové balení, komisní prodej.',
				'supplier :: Poptáváme lněné nitě :: {40..150/10} kg ročně, režné i barvené.'
			]
		}
	},
	{
		key: 'clothing-home',
		nace: ['14.13', '13.92'],
		at: ['goerlitz', 'goerlitz', 'vogtland', 'ustecky', 'ustecky'],
		size: [4, 90],
		certificates: ['OEKO-TEX Standard 100', 'ISO 9001'],
		trade: { de: ['Textilwerk', 'Konfektion'], cs: ['textil', 'oděvní výroba'] },
		de: {
			job: 'Textil- und Modenäherei',
			about: [
				'Lohnnäherei mit {8..35} Plätzen: Berufskleidung, Taschen, Abdeckungen. Zuschnitt per Cutter, Muster in drei Tagen.',
				'Frottier und Damast aus der Oberlausitz, von der Webkette bis zum Saum. Hotels, Spitäler, Onlinehändler.'
			],
			more: ['Reparatur von Arbeitskleidung im Abo.', 'Kleinste Auflage {30..100/10} Stück.'],
			sells: [
				'service :: Lohnnäherei',
				'product :: Frottierwaren',
				'product :: Schutzhauben für Maschinen'
			],
			offers: [
				'capacity :: Nähkapazität ab kommendem Quartal :: {4..12} Näherinnen, schwere Stoffe bis Leder, Serien {50..200/50} bis {2000..6000/1000} Stück.',
				'product :: Hotelwäsche ab {200..500/50} Stück bestickt :: Walkfrottier {450..600/50} g/m², Kochwäsche, Lieferzeit {4..7} Wochen.'
			],
			requests: [
				'supplier :: Reißverschlüsse, Bänder, Garn aus Europa :: Monatliche Sammelbestellung, Wert {1000..6000/500} Euro.',
				'subcontracting :: Zuschnittspitzen abfangen :: Lagenzuschnitt bis {4..8} cm, {2000..9000/1000} Teile je Woche.'
			]
		},
		cs: {
			job: 'švadlena',
			about: [
				'Šijeme pracovní oděvy, zdravotnické prádlo a tašky. Dílna {where} má {10..40} švadlen.',
				'Výroba ponožek a punčochového zboží: {40..120/10} automatů, barevnost podle přání, i vlastní návrh.'
			],
			more: [
				'Střihovnu máme s automatickým cutterem.',
				'Drobné dávky od {20..100/10} ks nám nevadí.'
			],
			sells: [
				'service :: Šití ve mzdě',
				'product :: Pracovní oděvy',
				'product :: Ponožky s vlastním motivem'
			],
			offers: [
				'capacity :: Šicí kapacita volná od příštího měsíce :: Oděvy, povlaky, plachty. {5..15} švadlen, střih podle dodané dokumentace.',
				'product :: Ponožky na zakázku od {100..300/50} párů :: Bavlna i funkční vlákna, vzorek do {7..10} dnů.'
			],
			requests: [
				'supplier :: Látky na pracovní oděvy :: Keprová vazba {240..320/20} g/m², {3000..15000/1000} bm ročně.',
				'subcontracting :: Hledáme prádelnu a balírnu :: Dokončení {5000..20000/1000} párů měsíčně.'
			]
		}
	},
	{
		key: 'glass-industrial',
		nace: ['23.12', '23.19'],
		at: ['goerlitz', 'bautzen', 'ustecky', 'ustecky', 'liberecky', 'liberecky'],
		size: [7, 180],
		certificates: ['ISO 9001', 'ISO 14001'],
		trade: {
			de: ['Glastechnik', 'Glaswerk', 'Glasverarbeitung'],
			cs: ['sklo', 'sklárna', 'sklářský závod']
		},
		de: {
			job: 'Verfahrensmechanik Glastechnik',
			about: [
				'Flachglas geschnitten, gebohrt, gehärtet und bedruckt bis {2.4..3.6/0.2} × 1,6 m. Duschen, Geländer, Maschinenscheiben.',
				'Apparate aus Borosilikatglas: Kolonnen, Kühler, Reaktoren bis {50..200/50} Liter. Geblasen vor der Lampe und an der Drehbank.',
				'Wir veredeln Trinkgläser und Flakons: Siebdruck, Sandstrahl, Lackierung, {3000..20000/1000} Stück am Tag.'
			],
			more: [
				'Heißlagerungstest nach EN 14179.',
				'Reparatur zerbrochener Apparaturen oft am selben Tag.'
			],
			sells: [
				'product :: Einscheibensicherheitsglas',
				'product :: Laborgeräte aus Borosilikatglas',
				'service :: Glasdruck und Mattierung'
			],
			offers: [
				'service :: Härten von Flachglas in Lohn :: 4 bis {12..19} mm, {200..900/100} m² je Woche, Stempel nach EN 12150.',
				'product :: Glasreaktoren für Technikum, {10..100/10} Liter :: Mit Gestell und Rührwerk, auf Wunsch Abnahme nach Druckgeräterichtlinie.'
			],
			requests: [
				'supplier :: Formgussteile für Pressformen :: Grauguss mit Nickel, {20..90/10} Sätze im Jahr, poliert.',
				'technology :: Elektrisch beheizte Kühlbahn statt Gas :: Suchen Betriebe mit Erfahrung, {200..600/50} kW Anschluss.'
			]
		},
		cs: {
			job: 'sklář',
			about: [
				'Ručně foukané i lisované sklo pro svítidla a nápojové soubory. Pec běží od {founded}, dnes zčásti na elektřinu.',
				'Zpracování plochého skla: řezání, broušení, kalení, potisk. Tabule do {220..330/10} × 160 cm.',
				'Technické sklo a skleněné aparatury z borosilikátu. Foukáme u kahanu, opravujeme, kalibrujeme.'
			],
			more: [
				'Formy si soustružíme z bukového dřeva i litiny.',
				'Exkurze pro školy vždy ve čtvrtek.',
				'Kusy s drobnou vadou prodáváme v podnikové prodejně.'
			],
			sells: [
				'product :: Osvětlovací sklo',
				'product :: Kalené sklo',
				'product :: Laboratorní sklo na zakázku',
				'service :: Broušení a pískování skla'
			],
			offers: [
				'capacity :: Volná sklářská pánev pro barevné sklo :: {200..600/50} kg denně, opál, amber i atypické odstíny.',
				'subcontracting :: Kalení skla ve mzdě :: Tloušťka 4–{10..15} mm, dodání do {4..8} dnů, HST na přání.',
				'product :: Stínidla pro výrobce svítidel :: Série {100..400/50} až {3000..9000/500} ks, trojvrstvý opál.'
			],
			requests: [
				'supplier :: Litinové formy na lisované sklo :: {10..40/5} forem za rok, obrobení a leštění.',
				'research_partner :: Úspora energie při tavení :: Hledáme ústav, který s námi spočítá přechod pece na hybridní ohřev.',
				'supplier :: Poptáváme dřevěné bedny a proklady :: {300..1500/100} ks ročně, tepelně ošetřené.'
			]
		},
		en: {
			job: 'Glass making',
			about: [
				'Mouth-blown and pressed lighting glass from Bohemia for brands in {8..20} countries. We also develop moulds and coatings with designers.'
			],
			more: [
				'Sampling takes {3..6} weeks including the mould.',
				'Opal, clear and coloured glass from our own furnace.'
			],
			sells: ['product :: Lighting glass to design', 'service :: Glass decorating'],
			offers: [
				'product :: Opal shades for lighting makers :: Series from {100..300/50} pieces, triplex opal, UL-suitable fittings.'
			],
			requests: [
				'supplier :: Cast iron moulds for pressed glass :: {10..30/5} moulds a year, machined and polished.'
			]
		}
	},
	{
		key: 'jewellery-glass',
		nace: ['32.13', '23.19'],
		at: ['liberecky', 'liberecky', 'liberecky', 'saechsische-schweiz'],
		size: [2, 70],
		certificates: [],
		trade: {
			de: ['Schmuckmanufaktur', 'Schmuck und Blüten'],
			cs: ['bižuterie', 'skleněná bižuterie']
		},
		de: {
			job: 'Gestaltung und Handwerk',
			about: [
				'Kunstblumen, Hutschmuck und Glasperlen – von Hand, wie es hier seit {120..190/10} Jahren üblich ist. Bühnen, Museen und Modehäuser bestellen bei uns.',
				'Glasschmuck und Christbaumkugeln, mundgeblasen und versilbert. Werkstatt mit Schauvorführung.'
			],
			more: [
				'Vorführungen für Gruppen bis {15..40/5} Personen.',
				'Einzelstücke nach alten Musterbüchern.'
			],
			sells: ['product :: Glasschmuck', 'product :: Kunstblumen'],
			offers: [
				'product :: Christbaumkugeln mit Firmenzeichen :: Ab {100..300/50} Stück, Vorlauf bis Oktober, Geschenkschachtel dazu.',
				'distribution :: Suche Händler für Blütenschmuck :: Provision {15..25/5} %, Katalog deutsch und englisch.'
			],
			requests: [
				'supplier :: Perlen und Rocailles aus Böhmen :: {20..90/10} kg jährlich, Farbkarte bitte mitsenden.'
			]
		},
		cs: {
			job: 'bižuterní výrobce',
			about: [
				'Mačkané perle, rokajl a broušené kamínky z Jablonecka. Barev máme {200..600/50}, tvarů ještě víc.',
				'Bižuterie z mosazi a skla: lití, galvanika, ruční kompletace. Vyrábíme pro módní značky, které si vlastní dílnu nedrží.',
				'Rodinná dílna na foukané perle a vánoční ozdoby. Maluje babička, maminka i já.'
			],
			more: [
				'Nikl v pokovení nepoužíváme.',
				'Vzorkovna je otevřená po domluvě.',
				'Minimální odběr {1..5} kg od barvy.'
			],
			sells: [
				'product :: Mačkané perle',
				'product :: Bižuterní komponenty',
				'product :: Foukané vánoční ozdoby'
			],
			offers: [
				'product :: Skleněné knoflíky a kabošony :: {6..28/2} mm, {100..300/50} vzorů, odběr od {50..200/50} ks.',
				'subcontracting :: Kompletace bižuterie a drobných dárků :: Domácí dělnice, {2000..12000/1000} ks měsíčně.',
				'distribution :: Hledáme velkoobchod v Německu :: Vánoční ozdoby, vlastní kolekce, dodání do října.'
			],
			requests: [
				'supplier :: Krabičky s potiskem :: {1000..8000/500} ks, lepenka, okénko, návrh dodáme.',
				'technology :: Odsávání a filtrace u galvaniky :: Malá linka, {300..900/100} litrů, hledáme zkušeného dodavatele.'
			]
		}
	},
	{
		key: 'porcelain-ceramics',
		nace: ['23.41', '23.44'],
		at: [
			'karlovarsky',
			'karlovarsky',
			'karlovarsky',
			'bautzen',
			'mittelsachsen',
			'saechsische-schweiz'
		],
		size: [5, 220],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Keramikwerk', 'Keramik', 'Keramische Werkstätten'],
			cs: ['keramika', 'keramický závod', 'keramické výrobky']
		},
		de: {
			job: 'Industriekeramik',
			about: [
				'Technische Keramik aus Aluminium- und Zirkonoxid: Düsen, Fadenführer, Isolierteile. Genau bis {0.005..0.02/0.005} mm nach dem Schleifen.',
				'Töpferei mit Laden. Geschirr im Schwämmeldekor, gedreht und bemalt von {3..9} Leuten.',
				'Schamotte und Feuerfestteile für Gießereien und Kaminöfen, gepresst oder gegossen.'
			],
			more: [
				'Spritzgießen von Keramik für kleine Teile ab {1000..5000/1000} Stück.',
				'Brenntemperatur bis {1650..1750/50} °C.'
			],
			sells: [
				'product :: Keramische Fadenführer und Düsen',
				'product :: Gebrauchsgeschirr',
				'product :: Feuerfeste Formteile'
			],
			offers: [
				'capacity :: Hartbearbeitung von Keramik :: Rund- und Planschleifen, Läppen, Ø bis {150..300/50} mm, Kleinserien.',
				'joint_development :: Gedruckte Keramikkerne :: Wir drucken und brennen, suchen Feingießer zum Erproben.'
			],
			requests: [
				'supplier :: Kaolin und Feldspat aus Böhmen :: {50..400/50} t im Jahr, konstante Weiße, Big Bag.',
				'technology :: Wärme aus dem Ofen nutzen :: Abluft {180..260/20} °C, {4..9} Stunden täglich; wer hat das schon gelöst?'
			]
		},
		cs: {
			job: 'keramik',
			about: [
				'Užitkový porcelán pro hotely a lázně. Bílé i dekorované sady, {1..6} mil. kusů ročně, vlastní dekorační pec.',
				'Ruční porcelánka: figurky, vázy, svícny podle starých forem. Maluje {5..16} malířek.',
				'Technická keramika – izolátory, hořákové trubky, žáruvzdorné podložky do pecí.'
			],
			more: [
				'Kaolin bereme z okolí, do {30..60/10} km.',
				'Logo vypálíme už od {50..200/50} kusů.',
				'V podnikové prodejně koupíte i druhou jakost.'
			],
			sells: [
				'product :: Hotelový porcelán',
				'product :: Žáruvzdorná keramika',
				'service :: Dekorace a zlacení porcelánu'
			],
			offers: [
				'product :: Hotelový porcelán s vlastním logem :: Zesílená hrana, vhodné do myčky, doplňkový prodej {5..10} let.',
				'surplus :: Bílé střepy II. jakosti na dekoraci :: {2000..12000/1000} ks hrnků a talířů, paletově.',
				'capacity :: Volná vypalovací kapacita :: Tunelová pec {1300..1400/20} °C, hodí se i pro brusné nástroje a keramiku.',
				'technology :: Formy a licí hmota pro nové tvary :: Návrh v 3D, sádrová forma, první kusy do {4..8} týdnů.'
			],
			requests: [
				'supplier :: Obtisky na porcelán :: {500..4000/500} archů ročně, bezolovnaté barvy.',
				'distribution :: Partner pro gastro v Sasku :: Hledáme velkoobchod, který vezme hotelovou řadu do skladu.',
				'supplier :: Poptáváme obalové krabice s mřížkou :: {5000..30000/5000} ks za rok, dodávky po paletách.'
			]
		}
	},
	{
		key: 'musical-instruments',
		nace: ['32.20'],
		at: ['vogtland', 'vogtland', 'vogtland', 'karlovarsky', 'karlovarsky'],
		size: [1, 45],
		certificates: [],
		trade: {
			de: ['Musikinstrumente', 'Instrumentenbau'],
			cs: ['hudební nástroje', 'výroba nástrojů']
		},
		de: {
			job: 'Instrumentenbau',
			about: [
				'Meisterwerkstatt für Geigen, Bratschen und Celli. Neubau, Restaurierung, Bögen. Fichte aus {1950..1990/5}, sagt man, klingt besser – wir haben noch welche.',
				'Trompeten, Flügelhörner und Posaunen, von Hand gehämmert. Einzelanfertigung und kleine Serien für den Fachhandel.',
				'Akkordeons, Mundharmonikas, Ersatzteile. Stimmplatten fertigen wir in eigener Stanzerei.'
			],
			more: [
				'Schallstücke drücken wir auch für andere Werkstätten.',
				'Lackieren mit Spritlack, wie es sein soll.'
			],
			sells: [
				'product :: Streichinstrumente',
				'product :: Blechblasinstrumente',
				'service :: Reparatur und Restaurierung'
			],
			offers: [
				'service :: Generalüberholung für Musikschulen :: Klassensatz in den Ferien, Leihinstrumente stellen wir.',
				'subcontracting :: Drehen und Drücken dünner Messingteile :: Wand 0,4–{0.6..0.8/0.1} mm, Ø bis {300..400/20} mm, auch für Leuchten.',
				'training :: Lehrstelle Zupfinstrumentenbau :: Ein Platz ab September, Wohnen im Internat möglich.'
			],
			requests: [
				'supplier :: Tonholz gesucht: Fichte, Ahorn, Zwetschge :: Luftgetrocknet mindestens {6..12} Jahre, {1..6} m³.',
				'research_partner :: Ersatz für Tropenholz am Griffbrett :: Institut für Holzphysik gesucht, Proben haben wir genug.'
			]
		},
		cs: {
			job: 'houslař',
			about: [
				'Houslařská dílna. Mistrovské i žákovské nástroje, smyčce, opravy. Přes kopec do Markneukirchen to máme {15..40/5} minut.',
				'Dřevěné a žesťové dechové nástroje, ruční práce. Dílna {where} navazuje na výrobu, která tu vždycky byla.'
			],
			more: ['Dřevo sušíme {8..20} let na půdě.', 'Klapky a mechaniky děláme i pro jiné výrobce.'],
			sells: [
				'product :: Mistrovské housle',
				'product :: Klarinety a flétny',
				'service :: Opravy hudebních nástrojů'
			],
			offers: [
				'service :: Opravy nástrojů pro školy a orchestry :: Prohlídka zdarma, dodání do {2..4} týdnů, půjčíme náhradu.',
				'subcontracting :: Kolíčky, struníky, podbradky :: Eben, zimostráz, {100..900/100} ks měsíčně.',
				'internship :: Stáž v houslařské dílně :: {4..12} týdnů pro studenty oboru, němčina stačí.'
			],
			requests: [
				'supplier :: Poptáváme javorové dřevo s kresbou :: Boky, krky, spodní desky, vlhkost do {8..10} %.',
				'distribution :: Zastoupení na veletrhu :: Hledáme společný stánek s německým výrobcem nástrojů.'
			]
		}
	}
];
