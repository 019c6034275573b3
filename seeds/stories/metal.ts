import type { Story } from '../story.ts';

export const metal: Story[] = [
	{
		key: 'turning-milling',
		nace: ['25.62'],
		at: [
			'chemnitz',
			'erzgebirge',
			'mittelsachsen',
			'goerlitz',
			'zwickau',
			'liberecky',
			'ustecky',
			'karlovarsky'
		],
		size: [4, 85],
		certificates: ['ISO 9001', 'ISO 14001'],
		trade: {
			de: ['Zerspanungstechnik', 'Präzisionsteile', 'CNC-Fertigung', 'Drehteile'],
			cs: ['obrábění', 'CNC', 'přesné díly', 'kovoobrábění']
		},
		de: {
			job: 'Zerspanungsmechanik',
			about: [
				'Lohndreherei und -fräserei. Drehteile bis Ø {200..420/10} mm, Frästeile bis {800..1600/100} mm. Stahl, Edelstahl, Alu, Messing. Losgröße 1 bis {500..3000/500}.',
				'Wir drehen und fräsen Präzisionsteile für den Maschinenbau und die Medizintechnik. Auf [sechs|neun|elf] CNC-Maschinen, davon zwei mit fünf Achsen, halten wir Toleranzen von ±{0.005..0.02/0.005} mm auch bei kleinen Serien ein.',
				'Angefangen hat der Vater 1990 mit einer Drehmaschine in der Garage, heute laufen bei uns {8..18} Maschinen in zwei Schichten. Wir machen vor allem das, was anderen zu fummelig ist: dünnwandige Hülsen, Feingewinde, Passungen H6.',
				'Spezialist für Langdrehteile Ø 2 bis 32 mm aus Automatenstahl, nichtrostendem Stahl und Titan, Serien von {1000..5000/1000} bis {50000..200000/10000} Stück.'
			],
			more: [
				'Jedes Erstteil wird auf der 3D-Koordinatenmessmaschine geprüft, das Protokoll bekommen Sie mitgeliefert.',
				'Beistellmaterial nehmen wir an, Rohlinge sägen wir selbst bis Ø {180..320/20} mm.',
				'Eilteile in {2..5} Arbeitstagen sind möglich – bitte vorher anrufen, nicht nur mailen.',
				'Härten und Verzinken organisieren wir über Partner in der Nähe.'
			],
			sells: [
				'service :: CNC-Drehen :: Drehteile Ø 3 bis {200..400/20} mm, angetriebene Werkzeuge, Stangenlader.',
				'service :: 5-Achs-Fräsen :: Komplettbearbeitung in einer Aufspannung, Toleranzen bis ±{0.01..0.02/0.005} mm.',
				'product :: Wellen und Bolzen nach Zeichnung :: Aus C45, 42CrMo4 und 1.4301, auf Wunsch gehärtet und geschliffen.',
				'service :: Sägen auf Maß'
			],
			offers: [
				'capacity :: Freie Kapazität 5-Achs-Fräsen ab sofort :: Auf unserer 5-Achs-Maschine (Verfahrweg {600..900/50} × 500 × 500 mm) haben wir rund {40..120/10} Stunden im Monat frei. Werkstoffe Alu und Stahl bis 45 HRC, Losgröße 1–{100..300/50}.',
				'subcontracting :: Übernehmen Drehteile in Lohnfertigung :: Futterteile bis Ø {250..400/10} mm, Länge bis {600..1000/100} mm. Material stellen wir oder Sie. Wiederholserien gern als Rahmenauftrag mit Abruf.',
				'capacity :: Langdrehautomat in der Nachtschicht frei :: Ø 4–20 mm, Messing und Edelstahl, ab {2000..8000/1000} Stück. Preisangebot in 48 Stunden nach Erhalt der Zeichnung.'
			],
			requests: [
				'supplier :: Suchen Härterei für Wellen aus 42CrMo4 :: Vergüten und Nitrieren, monatlich etwa {300..900/100} kg, Länge bis {600..900/50} mm. Wichtig: Härteprotokoll je Charge und Abholung höchstens {60..120/10} km entfernt.',
				'supplier :: Lieferant für Rundmaterial 1.4404 gesucht :: Blankstahl h9, Ø 12 bis 60 mm, Zeugnis 3.1, Jahresmenge ca. {8..30} t. Unser bisheriger Händler schließt zum Quartalsende.'
			]
		},
		cs: {
			job: 'obráběč kovů',
			about: [
				'CNC soustružení a frézování. Soustružené díly do Ø {200..420/10} mm, frézování do {600..1200/100} mm. Ocel, nerez, hliník, plasty. Od 1 ks po serie {500..3000/500} ks.',
				'Jsme rodinná obrobna {where}. Děláme přesné strojní díly pro výrobce strojů z Česka i ze Saska, většinou kusovku a malé série, kde jde víc o přesnost než o cenu za minutu.',
				'Obrábíme díly, do kterých se jiným nechce: tenkostěnná pouzdra, závity v nerezu, uložení v toleranci ±{0.005..0.02/0.005} mm. Strojní park tvoří {6..15} CNC center, dvě z nich pětiosá.',
				'Zakázkové obrábění kovů od roku {founded}. Vlastní dělírna, kontrola na 3D měřicím stroji, skladové dodávky pro stálé zákazníky.'
			],
			more: [
				'Měrový protokol k prvnímu kusu dodáváme bez příplatku.',
				'Umíme i práci ve mzdě z materiálu zákazníka.',
				'Termín u menších zakázek bývá {2..4} týdny, expres podle domluvy.',
				'Povrchové úpravy a kalení zajistíme v kooperaci, zákazník tak řeší jen jednu objednávku.'
			],
			sells: [
				'service :: CNC soustružení :: Průměry od 5 do {250..400/10} mm, poháněné nástroje, podavač tyčí.',
				'service :: CNC frézování na pětiosém centru :: Rozměr obrobku do {500..900/50} mm, přesnost ±{0.01..0.02/0.005} mm.',
				'product :: Hřídele, čepy a příruby podle výkresu :: Ocel 12 050, 14 220, nerez 1.4301, hliník.',
				'service :: Dělení materiálu na pásové pile'
			],
			offers: [
				'capacity :: Volná kapacita na CNC soustruhu :: Nabízíme {60..160/10} hodin měsíčně na soustruhu s pohony, Ø do {280..400/20} mm. Opakované dávky {50..500/50} ks vítány, materiál náš nebo váš.',
				'subcontracting :: Frézované díly v kooperaci :: Hledáme dlouhodobější zakázky na frézované díly z hliníku a oceli, dávky 10 až {200..600/100} ks. Cenovou nabídku posíláme do dvou dnů.',
				'capacity :: Volné hodiny - pětiosé frézování, odpolední směna :: Stroj s rozjezdem {600..800/50} mm, programujeme z STEP modelu. Vhodné pro prototypy a přípravky.'
			],
			requests: [
				'supplier :: Hledáme kalírnu pro menší dávky :: Kalení a popouštění dílů z 14 220 a 42CrMo4, dávky {50..200/10} kg, požadujeme protokol o tvrdosti. Nejlépe do {60..100/10} km.',
				'supplier :: Poptáváme broušení na kulato :: Hřídele Ø 20–60 mm, délka do {500..800/50} mm, tolerance h6, zhruba {100..400/50} ks měsíčně.'
			]
		},
		en: {
			job: 'CNC machining',
			about: [
				'Contract machining of precision parts for machine builders in Germany, Czechia and Austria. We run {8..16} CNC lathes and machining centres in two shifts and hold ±{0.01..0.02/0.005} mm on small and medium batches.',
				'We turn and mill stainless steel, aluminium and titanium. Typical batch: {20..100/10} to {500..2000/500} pieces, first article report included.'
			],
			more: [
				'Drawings in English and German are no problem.',
				'Weekly truck to Saxony, so transport costs stay low.'
			],
			sells: [
				'service :: CNC turning and milling :: From prototype to {1000..5000/1000} pieces, EN 10204 3.1 certificates on request.',
				'service :: CMM inspection'
			],
			offers: [
				'capacity :: Free capacity on five-axis milling centre :: About {60..120/10} hours a month from next month, work envelope {500..800/50} mm, aluminium and steel. Quotation within two working days.'
			],
			requests: [
				'supplier :: Looking for a hard anodising supplier within 100 km :: Aluminium housings up to {300..500/50} mm, layer 40–50 µm, about {200..800/100} pieces a month in recurring batches.'
			]
		}
	},
	{
		key: 'sheet-metal',
		nace: ['25.11', '25.99'],
		at: ['mittelsachsen', 'zwickau', 'bautzen', 'erzgebirge', 'ustecky', 'liberecky'],
		size: [12, 160],
		certificates: ['ISO 9001', 'EN 1090-2 EXC2', 'ISO 3834-2'],
		trade: {
			de: ['Blechtechnik', 'Feinblech', 'Laser- und Kanttechnik'],
			cs: ['plechové díly', 'lasercentrum', 'kovovýroba']
		},
		de: {
			job: 'Konstruktionsmechanik',
			about: [
				'Vom Blech zur fertigen Baugruppe: Laserschneiden bis {20..25} mm Baustahl, Abkanten bis {3000..4000/500} mm, Schweißen und Pulverbeschichten unter einem Dach.',
				'Feinblechbearbeitung für Schaltschränke, Verkleidungen und Maschinengehäuse. Unsere Kunden schicken ein STEP-Modell und bekommen nach {6..12} Tagen montagefertige Teile.',
				'Unser Betrieb verarbeitet im Jahr etwa {900..2400/100} t Feinblech. Neben Serien für Fahrzeug- und Landtechnik fertigen wir auch Einzelstücke, etwa Verkleidungen für Architekten.'
			],
			more: [
				'Faserlaser {4..10/2} kW mit automatischem Blechlager, daher auch nachts Kapazität.',
				'Abwicklungen und Kantradien rechnen wir selbst, Sie brauchen kein Fertigungsmodell.',
				'Einpressmuttern, Gewinde und Senkungen setzen wir gleich mit.'
			],
			sells: [
				'service :: Laserschneiden :: Stahl bis {20..25} mm, Edelstahl bis {12..20} mm, Aluminium bis {10..15} mm, Tafel 3 × 1,5 m.',
				'service :: Abkanten und Biegen :: Presskraft {130..320/10} t, Kantlänge bis {3000..4000/500} mm.',
				'product :: Gehäuse und Verkleidungen aus Edelstahl'
			],
			offers: [
				'capacity :: Laserschneiden in der dritten Schicht :: Wir vergeben Nachtstunden auf dem Faserlaser, Mindestabnahme {10..30/5} Stunden im Monat. Daten als DXF, Material aus unserem Lager.',
				'product :: Schaltschrankgehäuse nach Maß, ab {5..20/5} Stück :: Edelstahl 1.4301 geschliffen oder Stahl pulverbeschichtet, IP54, mit Montageplatte. Lieferzeit rund {3..5} Wochen.'
			],
			requests: [
				'subcontracting :: Suche Partner zum Rohrlaserschneiden :: Profile bis 120 × 120 mm, Länge 6 m, monatlich {2..8} t. Wir haben nur Flachlaser und müssen zu viel bohren.',
				'supplier :: Pulverbeschichter mit Ofenlänge über {4..6} m :: Baugruppen bis {250..500/50} kg, RAL-Töne im Wechsel, Vorbehandlung Zinkphosphat. Abholung durch uns möglich.'
			]
		},
		cs: {
			job: 'zámečník',
			about: [
				'Zpracování plechu od řezání laserem přes ohýbání až po svařované sestavy a práškové lakování. Ročně projde naší halou kolem {600..1800/100} tun plechu.',
				'Vyrábíme skříně, kryty a rámy pro stroje a rozvaděče. Konstruktér zákazníka nám pošle 3D model, zbytek si rozkreslíme sami.',
				'Plechy, ohyby, svařence. Laser {4..8/2} kW, ohraňovací lisy do {100..250/10} t. Dodávky {where} a okolí vlastní dopravou, do Saska dvakrát týdně.'
			],
			more: [
				'Nerez i hliník svařujeme metodou TIG v oddělené dílně.',
				'Malé série {10..50/10} až {300..800/100} ks jsou náš denní chleba.',
				'Svářečský dozor s kvalifikací IWT máme přímo ve firmě.'
			],
			sells: [
				'service :: Řezání laserem :: Ocel do {15..25} mm, nerez do {10..15} mm, formát 1,5 × 3 m.',
				'service :: Ohýbání plechu na CNC lisu',
				'product :: Kryty strojů a plechové skříně :: Na zakázku, práškový lak dle RAL.'
			],
			offers: [
				'capacity :: Volný laser a ohraňovák :: V příštích {4..10} týdnech máme volno na laseru i ohraňovacím lisu (délka {3000..4000/500} mm). Posílejte DXF, cenu dáme obratem.',
				'product :: Svařované rámy strojů do {1..3} t :: Včetně žíhání ke snížení pnutí v kooperaci, tryskání a základního nátěru.'
			],
			requests: [
				'supplier :: Poptáváme žárové zinkování :: Svařence délky do {4..7} m, přibližně {3..12} t měsíčně, termín do 5 pracovních dní.',
				'subcontracting :: Hledame kooperaci na robotické svařování :: Série {500..2000/500} ks za rok, díl asi {5..15} kg, ocel S355. Přípravek dodáme.'
			]
		}
	},
	{
		key: 'welding-steel',
		nace: ['25.11'],
		at: ['goerlitz', 'bautzen', 'mittelsachsen', 'ustecky', 'ustecky', 'karlovarsky'],
		size: [8, 140],
		certificates: ['EN 1090-2 EXC3', 'ISO 3834-2', 'EN 15085-2 CL1'],
		trade: {
			de: ['Stahlbau', 'Metallbau', 'Schweißtechnik'],
			cs: ['ocelové konstrukce', 'zámečnictví', 'svařovna']
		},
		de: {
			job: 'Metallbau',
			about: [
				'Stahlbau für Hallen, Treppen und Bühnen, ausgeführt nach EN 1090 bis EXC3. Konstruktion, Fertigung, Montage – alles aus einer Hand und mit eigenem Kranwagen.',
				'Schweißbaugruppen bis {8..25} t für Schienenfahrzeuge, Bagger und Sondermaschinen. {6..18} geprüfte Schweißer, Schweißfachingenieur im Haus.',
				'Schlosserei im klassischen Sinn. Geländer, Tore, Stahltreppen, Reparaturen. Wir schweißen auch am Sonntag, wenn Ihre Anlage steht.'
			],
			more: [
				'Zerstörungsfreie Prüfung (VT, MT, PT) machen wir selbst, Durchstrahlung extern.',
				'Strahlkabine und Lackierhalle mit {10..18} m Länge sind vorhanden.',
				'Verzinkte Ware kommt von einem Partner jenseits der Grenze.'
			],
			sells: [
				'product :: Stahltreppen und Podeste',
				'service :: MAG- und WIG-Schweißen :: Stahl, Edelstahl und Aluminium, Verfahrensprüfungen nach ISO 15614.',
				'product :: Schweißbaugruppen für Schienenfahrzeuge :: Nach EN 15085, Stückgewicht bis {2..8} t.'
			],
			offers: [
				'capacity :: Schweißkapazität für große Baugruppen :: Zwei Plätze mit {10..20/5}-t-Kran ab nächstem Monat frei. Schweißtechnischer Nachweis nach EN 15085 CL1 liegt vor.',
				'service :: Montage von Stahlkonstruktionen in Sachsen und Nordböhmen :: Kolonne mit {4..8} Leuten, eigene Hebetechnik, Höhentauglichkeit nachgewiesen.'
			],
			requests: [
				'subcontracting :: Brennteile bis 80 mm Dicke gesucht :: S355J2+N, Plasma oder autogen, {5..20/5} t im Monat, Kanten gratfrei. Gern aus Tschechien.',
				'supplier :: Feuerverzinkerei mit Kessel ab {7..12} m :: Wir brauchen zweimal wöchentlich Abfahrt, Gesamtmenge etwa {200..600/50} t im Jahr.'
			]
		},
		cs: {
			job: 'svářeč',
			about: [
				'Ocelové konstrukce hal, lávek a plošin včetně montáže. Výroba {80..220/20} tun měsíčně, jeřáb 16 t, nátěrová hala.',
				'Svařujeme těžší celky pro stavební stroje a železnici. Největší svařenec, co od nás odjel, měl {18..34} tun a vezl se v noci přes hranici do Saska.',
				'Zámečnická dílna. Schodiště, zábradlí, brány, opravy korby i radlice. Přijďte se podívat, káva je vždycky.'
			],
			more: [
				'Máme svářečského inženýra (IWE) a {5..20} svářečů s platnými zkouškami.',
				'Nedestruktivní zkoušky zajišťujeme, výsledky předáváme s dokumentací.',
				'Montážní parta jezdí po celém severozápadě Čech.'
			],
			sells: [
				'product :: Ocelové haly a přístřešky',
				'service :: Svařování ocelových konstrukcí :: EN 1090 do třídy EXC3, hmotnost kusu do {10..25} t.',
				'product :: Svařované rámy pro stavební stroje'
			],
			offers: [
				'subcontracting :: Svařence pro kolejová vozidla :: Certifikace EN 15085 CL1, volná kapacita {300..900/100} hodin měsíčně. Zkušenost s německými odběrateli.',
				'capacity :: Tryskání a lakování velkých dílů :: Hala {12..20} × 6 m, nátěrové systémy C3 až C5, odvoz a dovoz po domluvě.'
			],
			requests: [
				'supplier :: Poptávka: výpalky z plechu S355 :: Tloušťky 10–60 mm, {4..15} t měsíčně, atest 3.1 podmínkou.',
				'subcontracting :: Hledáme obrobnu pro svařence :: Vyvrtávání na horizontce, rozměr do {3..6} m, zhruba {2..4} kusy týdně.'
			]
		}
	},
	{
		key: 'casting',
		nace: ['24.51', '24.53'],
		at: [
			'mittelsachsen',
			'mittelsachsen',
			'saechsische-schweiz',
			'chemnitz',
			'ustecky',
			'liberecky'
		],
		size: [25, 230],
		certificates: ['ISO 9001', 'ISO 50001', 'IATF 16949'],
		trade: { de: ['Gießerei', 'Gusstechnik'], cs: ['slévárna', 'odlitky'] },
		de: {
			job: 'Gießereimechanik',
			about: [
				'Handformguss und Kleinserien aus Grauguss und Sphäroguss, Stückgewicht {5..20/5} kg bis {4..12} t. Modelle entstehen im eigenen Modellbau.',
				'Aluminium-Druckguss mit Schließkräften bis {800..1600/100} t. Wir liefern Gehäuse für Getriebe, Pumpen und Elektronik, auf Wunsch bearbeitet und druckdicht geprüft.',
				'Feinguss im Wachsausschmelzverfahren: kleine, verwickelte Teile aus Edelstahl und Kobaltlegierungen, ab {0.01..0.05/0.01} kg.'
			],
			more: [
				'Simulation von Formfüllung und Erstarrung gehört zu jedem neuen Teil.',
				'Spektralanalyse jeder Schmelze, Zugproben im eigenen Labor.',
				'Den Strom für die Öfen decken wir zu {20..45/5} % aus eigener Photovoltaik.'
			],
			sells: [
				'product :: Maschinenbetten aus Grauguss :: GJL-250 und GJL-300, bis {6..12} t, spannungsarm geglüht.',
				'product :: Druckgussgehäuse aus Aluminium :: AlSi9Cu3, Wanddicke ab {2..3} mm.',
				'service :: Modellbau'
			],
			offers: [
				'capacity :: Formkapazität für Guss bis {2..5} t :: Wir haben im Handformbereich Luft für zwei bis drei neue Modelle. Werkstoffe GJL und GJS, Modelle können mitgebracht werden.',
				'technology :: Erfahrung mit Kernen aus dem 3D-Drucker :: Sandkerne ohne Kernkasten, sinnvoll bei Stückzahlen unter {30..80/10}. Wir geben unser Wissen gern in einem gemeinsamen Projekt weiter.'
			],
			requests: [
				'subcontracting :: Bearbeitung von Gussteilen gesucht :: Portalfräsen bis {3..6} m, {5..20} Teile im Monat, Messprotokoll erforderlich.',
				'joint_development :: Partner für rückgewonnenen Formsand :: Gesucht wird ein Betrieb oder Institut, das mit uns Altsand thermisch aufbereitet. Anfall rund {800..2400/200} t jährlich.'
			]
		},
		cs: {
			job: 'slévač',
			about: [
				'Slévárna šedé a tvárné litiny. Odlitky od {2..10} kg do {2..6} t, kusově i v opakovaných dávkách, modelárna přímo v závodě.',
				'Odléváme hliník do kokil a pod tlakem. Dodáváme tělesa čerpadel, skříně převodovek a držáky, i s obrobením a zkouškou těsnosti.',
				'Přesné lití na vytavitelný model, nerezové oceli a slitiny niklu. Typický kus váží {30..400/10} g.'
			],
			more: [
				'Chemické složení každé tavby ověřujeme na spektrometru.',
				'Odlitky umíme ohrubovat, žíhat i natřít.',
				'Simulaci lití počítáme u každého nového dílu.'
			],
			sells: [
				'product :: Odlitky z tvárné litiny :: EN-GJS-400-15 až GJS-700-2, do {1500..5000/500} kg.',
				'product :: Hliníkové odlitky pod tlakem',
				'service :: Výroba modelů a jaderníků'
			],
			offers: [
				'capacity :: Volné formovací kapacity :: Tvárná litina, kus {50..150/50} až {800..2000/200} kg, dodání {5..9} týdnů včetně modelu.',
				'product :: Odlitky protizávaží a základových desek :: Opakovaná výroba z šedé litiny, dávka od {10..40/10} ks, cena podle váhy.'
			],
			requests: [
				'supplier :: Poptáváme bentonit a slévárenský písek :: Roční odběr {400..1200/100} t, dodávky v silocisterně.',
				'research_partner :: Hledáme laboratoř na únavové zkoušky litiny :: Potřebujeme ověřit {20..60/10} vzorků, výstup v angličtině nebo němčině pro zákazníka.'
			]
		}
	},
	{
		key: 'tooling',
		nace: ['25.73'],
		at: [
			'erzgebirge',
			'erzgebirge',
			'chemnitz',
			'zwickau',
			'saechsische-schweiz',
			'liberecky',
			'karlovarsky'
		],
		size: [6, 70],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Werkzeugbau', 'Werkzeug- und Formenbau'],
			cs: ['nástrojárna', 'nástroje a formy']
		},
		de: {
			job: 'Werkzeugmechanik',
			about: [
				'Spritzgießwerkzeuge mit 1 bis {16..64/16} Kavitäten, Werkzeuggewicht bis {3..8} t. Von der Artikelstudie bis zur Bemusterung auf eigener Maschine.',
				'Folgeverbundwerkzeuge, Stanz- und Biegewerkzeuge. Baulänge bis {1200..2400/200} mm. Reparatur fremder Werkzeuge binnen {24..72/24} Stunden.',
				'Werkzeugmacher in [zweiter|dritter] Generation. Ein guter Schnitt spricht sich herum – Werbung machen wir deshalb kaum.'
			],
			more: [
				'Draht- und Senkerodieren bis {400..600/50} mm Höhe.',
				'Alte Werkzeuge ohne Zeichnung nehmen wir auf und bauen Ersatzteile nach.',
				'Konstruktion mit Füllsimulation.'
			],
			sells: [
				'product :: Spritzgießwerkzeuge',
				'service :: Werkzeugreparatur und Änderungen :: Laserauftragschweißen, Einsätze, Polieren bis Hochglanz.',
				'service :: Draht- und Senkerodieren'
			],
			offers: [
				'capacity :: Erodierstunden frei :: Draht {0.1..0.25/0.05} mm, Höhe bis {300..500/50} mm, Genauigkeit ±{0.003..0.005/0.001} mm. Kurzfristig ab Kalenderwoche nach Absprache.',
				'service :: Bemusterung auf Maschinen mit {80..350/10} t Schließkraft :: Mit Erstmusterprüfbericht, Material aus unserem Lager oder beigestellt.'
			],
			requests: [
				'subcontracting :: Tieflochbohren extern gesucht :: Formplatten bis {800..1400/100} mm, Ø 6–16 mm, etwa {2..6} Platten pro Woche.',
				'supplier :: Normalien und geschliffene Platten :: Suchen zweiten Lieferanten, Werkstoff 1.2312 und 1.2343, Lieferzeit unter {5..10} Tagen.'
			]
		},
		cs: {
			job: 'nástrojař',
			about: [
				'Vstřikovací formy a střižné nástroje, konstrukce i výroba. Hmotnost nástroje do {2..6} t, vzorkování na vlastních lisech.',
				'Nástrojárna s {8..30} lidmi. Opravujeme a upravujeme formy, které sem posílají lisovny z obou stran hranice, často přes noc.',
				'Postupové nástroje pro lisování plechu do tloušťky {3..6} mm. Zkušební lis {160..400/20} t.'
			],
			more: [
				'Drátové řezání i hloubení elektrojiskrou máme ve dvou směnách.',
				'Bez výkresu nevadí, díl naskenujeme a dokumentaci dopracujeme.',
				'Ke každé formě dodáváme seznam náhradních dílů.'
			],
			sells: [
				'product :: Vstřikovací formy',
				'service :: Opravy a údržba forem',
				'service :: Elektroerozivní obrábění :: Drát do výšky {250..500/50} mm.'
			],
			offers: [
				'service :: Opravy forem do 48 hodin :: Navařování laserem, výměna vložek, leštění. Svoz forem z okolí i ze Saska.',
				'capacity :: Volná hloubička a drátovka :: Asi {30..100/10} hodin měsíčně, vhodné i pro menší dávky razníků.'
			],
			requests: [
				'supplier :: Poptáváme kalení forem ve vakuu :: Ocel 1.2343 a 1.2379, kusy do {200..500/50} kg, požadujeme malé deformace.',
				'joint_development :: Vývoj formy s konformním chlazením :: Hledáme partnera na kovový 3D tisk vložek, zakázka pro lisovnu s cyklem pod {12..20} s.'
			]
		}
	},
	{
		key: 'coating',
		nace: ['25.61'],
		at: ['erzgebirge', 'zwickau', 'mittelsachsen', 'liberecky', 'ustecky'],
		size: [7, 120],
		certificates: ['ISO 9001', 'ISO 14001'],
		trade: {
			de: ['Oberflächentechnik', 'Oberflächen'],
			cs: ['povrchové úpravy', 'povrchová technika']
		},
		de: {
			job: 'Oberflächenbeschichtung',
			about: [
				'Galvanische Verzinkung, Zink-Nickel und Vernickeln in Trommel und Gestell. Teile bis {1500..3000/500} mm, Durchsatz {6..20} t am Tag.',
				'Pulverbeschichtung für Stahl und Aluminium: Kammer {4..8} × 2 × 2 m, chromfreie Vorbehandlung, {120..260/20} RAL-Töne am Lager.',
				'Eloxal und Harteloxal. Natur, schwarz, farbig. Schichtdicken {5..10} bis 60 µm. Auch Einzelstücke für Bastler, ehrlich.'
			],
			more: [
				'Salzsprühtest bis {480..960/120} Stunden wird im Haus gefahren.',
				'Wir holen und bringen in einem Umkreis von {50..120/10} km.',
				'Das Spülwasser läuft im Kreis, die Abwassermenge sank seit {2015..2021} um fast die Hälfte.'
			],
			sells: [
				'service :: Verzinken und Zink-Nickel',
				'service :: Pulverbeschichten :: Schichtdicke 60–120 µm, Polyester und Epoxid.',
				'service :: Eloxieren'
			],
			offers: [
				'capacity :: Gestellverzinkung hat freie Plätze :: Donnerstag und Freitag je {1..3} t möglich, Schichtdicke 8–12 µm, Dickschichtpassivierung.',
				'service :: Beratung beim Umstieg auf Chrom(VI)-freie Schichten :: Wir haben den Wechsel selbst hinter uns und beschichten gern Musterteile.'
			],
			requests: [
				'technology :: Automatische Sichtprüfung beschichteter Teile :: Pickel und Fehlstellen auf {200..600/100} Teilen pro Stunde erkennen; wer hat so etwas schon laufen?',
				'supplier :: Gestellbauer gesucht :: Galvanogestelle aus Titan und kunststoffbeschichtetem Stahl, jährlich {20..80/10} Stück.'
			]
		},
		cs: {
			job: 'galvanizér',
			about: [
				'Galvanické zinkování závěsové i bubnové, slitina ZnNi, niklování. Rozměr dílu do {1200..2800/200} mm.',
				'Prášková lakovna s předúpravou bez chromu. Kabina {4..7} m, zavěšení do {200..500/50} kg, vzorník RAL skladem.',
				'Eloxování hliníku a tvrdý elox. Malé dávky i opakované zakázky, barvy podle vzorku.'
			],
			more: [
				'Korozní zkoušky v solné mlze provádíme u nás.',
				'Svážíme díly od zákazníků v okruhu {40..100/10} km.',
				'Termín standardně {3..6} dní.'
			],
			sells: [
				'service :: Galvanické zinkování',
				'service :: Práškové lakování',
				'service :: Eloxování hliníku :: Vrstva 5–25 µm, tvrdý elox do 50 µm.'
			],
			offers: [
				'service :: Práškové lakování, termíny do týdne :: Dávky od {5..20/5} ks, maskování závitů v ceně. Pravidelný rozvoz úterý a čtvrtek.',
				'capacity :: Volná linka ZnNi :: Nabízíme {2..8} t týdně, odolnost {500..720/20} h v solné mlze podle ISO 9227.'
			],
			requests: [
				'joint_development :: Recyklace oplachových vod :: Hledáme partnera, který s námi odzkouší membránovou filtraci na lince s průtokem {2..6} m³/h.',
				'supplier :: Poptávka práškových barev :: Odběr {6..20} t ročně, polyester venkovní kvalita, dodání do {5..10} dnů.'
			]
		}
	},
	{
		key: 'heat-treatment',
		nace: ['25.61'],
		at: ['chemnitz', 'mittelsachsen', 'ustecky', 'liberecky'],
		size: [9, 60],
		certificates: ['ISO 9001', 'IATF 16949'],
		trade: { de: ['Härtetechnik', 'Wärmebehandlung'], cs: ['kalírna', 'tepelné zpracování'] },
		de: {
			job: 'Werkstofftechnik',
			about: [
				'Lohnhärterei: Einsatzhärten, Vergüten, Gasnitrieren, Vakuumhärten, Induktionshärten. Ofenraum bis {900..1500/100} mm, Charge bis {800..2000/200} kg.',
				'Bei uns kommen Zahnräder, Messer und Umformwerkzeuge auf Härte. Wer {58..62} HRC will und dabei keinen Verzug brauchen kann, ist richtig.'
			],
			more: [
				'Gefügebilder und Härteverlauf liefern wir als PDF.',
				'Richten nach dem Härten ist möglich, Handarbeit von zwei sehr erfahrenen Kollegen.'
			],
			sells: [
				'service :: Vakuumhärten :: Werkzeugstähle, bis {600..1000/100} kg je Charge.',
				'service :: Gasnitrieren und Nitrocarburieren'
			],
			offers: [
				'capacity :: Härtechargen am Wochenende :: Einsatzhärten bis {1.0..2.0/0.1} mm Tiefe; Anlieferung Freitag, Rückgabe Montag.',
				'service :: Glühen großer Schweißteile :: Spannungsarmglühen im Herdwagenofen {4..8} × 2,5 m, mit Schreiberprotokoll.'
			],
			requests: [
				'supplier :: Prüflabor für Restaustenitmessung :: {10..40/10} Proben im Quartal, Röntgendiffraktion, Befund in fünf Tagen.'
			]
		},
		cs: {
			job: 'kalič',
			about: [
				'Zakázková kalírna: cementování, zušlechťování, nitridace, vakuové kalení. Vsázka do {600..1500/100} kg, délka kusu {900..1400/100} mm.',
				'Kalíme nástroje, ozubená kola i nože do štěpkovačů. Každou dávku změříme a tvrdost zapíšeme do listu.'
			],
			more: [
				'Poradíme i s volbou oceli, než se díl začne vyrábět.',
				'Rovnání po kalení do {0.1..0.3/0.1} mm na metr.'
			],
			sells: [
				'service :: Cementování a kalení',
				'service :: Plynová nitridace :: Hloubka vrstvy {0.2..0.6/0.1} mm.'
			],
			offers: [
				'capacity :: Vakuové kalení, volné noci :: Pec {600..900/100} × 600 × 600 mm, nástrojové oceli, vrácení do {2..4} dnů.',
				'service :: Indukční kalení hřídelí :: Průměr {20..80/10} mm, délka do {1..2} m, série i jednotlivé kusy.'
			],
			requests: [
				'technology :: Poptáváme měření zbytkového austenitu :: Spolupráce s laboratoří či ústavem, asi {5..30/5} vzorků za kvartál.'
			]
		}
	}
];
