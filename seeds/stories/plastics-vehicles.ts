import type { Story } from '../story.ts';

export const plasticsAndVehicles: Story[] = [
	{
		key: 'injection-moulding',
		nace: ['22.29'],
		at: ['bautzen', 'bautzen', 'goerlitz', 'erzgebirge', 'liberecky', 'liberecky', 'ustecky'],
		size: [14, 210],
		certificates: ['ISO 9001', 'IATF 16949', 'ISO 13485'],
		trade: {
			de: ['Kunststofftechnik', 'Spritzguss', 'Polymertechnik'],
			cs: ['plasty', 'lisovna plastů', 'vstřikování plastů']
		},
		de: {
			job: 'Kunststofftechnik',
			about: [
				'Spritzguss auf {12..38} Maschinen, Schließkraft {25..50/5} bis {450..900/50} t. Technische Teile aus PA, POM, PBT, PC/ABS – auch Zweikomponenten.',
				'Verschlüsse, Clips und Gehäuse aus Kunststoff. Stückzahlen ab {5000..20000/5000}, Montage und Bedrucken gleich dabei.',
				'Kleinserien sind unsere Nische: Wir spritzen auch {300..1000/100} Teile, ohne dass der Kunde ein Serienwerkzeug bezahlen muss.'
			],
			more: [
				'Regranulat setzen wir auf Wunsch bis {30..70/10} % ein.',
				'Sauberraum nach ISO Klasse {7..8} vorhanden.',
				'Fremdwerkzeuge übernehmen wir, Umzug meist in einer Woche.'
			],
			sells: [
				'service :: Spritzgießen technischer Teile',
				'product :: Gehäuse aus PC/ABS',
				'service :: Tampondruck und Montage'
			],
			offers: [
				'capacity :: Spritzgussmaschinen {80..200/10} bis {300..450/50} t frei :: Drei-Schicht-Betrieb, Handling vorhanden. Werkzeuge können sofort übernommen werden.',
				'surplus :: PA6 GF30 natur, {2..9} t Überbestand :: Originalgebinde, Charge mit Zeugnis, trocken gelagert. Preis unter Markt.',
				'service :: Bauteilprüfung auf Rezyklat umgestellt? Wir helfen :: Vergleichsspritzung mit zwei Materialien auf Ihrem Werkzeug, Prüfbericht mit Zug- und Schlagwerten.'
			],
			requests: [
				'supplier :: Rezyklat PP und PA aus der Region :: {20..120/10} t im Jahr, gleichbleibende Fließfähigkeit, Datenblatt Pflicht.',
				'supplier :: Ersatz für Werkzeugbauer gesucht :: Unser langjähriger Werkzeugbauer hört auf. Es geht um {4..10} Formen im Jahr bis {1.0..2.5/0.5} t.'
			]
		},
		cs: {
			job: 'seřizovač vstřikolisů',
			about: [
				'Lisovna plastů: {10..40} vstřikolisů s uzavírací silou {25..50/5} až {350..800/50} t. Díly pro automobily, svítidla i domácí spotřebiče.',
				'Lisujeme technické plasty, montujeme, potiskujeme a balíme. Denně od nás odjede kolem {20000..90000/10000} výlisků.',
				'Malá lisovna {where}. Děláme dávky, které velkým nestojí za přestavbu lisu – třeba {200..800/100} ks.'
			],
			more: [
				'Zpracováváme i recyklát, podíl až {30..60/10} %.',
				'Formy zákazníků skladujeme a udržujeme.',
				'Montážní dílna s {6..18} ženami umí i drobné svařování ultrazvukem.'
			],
			sells: [
				'service :: Vstřikování plastů',
				'product :: Technické výlisky z PA a POM',
				'service :: Ultrazvukové svařování a montáž'
			],
			offers: [
				'capacity :: Volné vstřikolisy {100..150/10} až {250..400/50} t :: Přijmeme formy od vás, rozjezd do {5..15} dnů, robotické odebírání.',
				'surplus :: Nabízíme granulát ABS černý :: Zbylo {1..6} t z ukončené zakázky, originální pytle.',
				'subcontracting :: Montáže a kompletace plastových dílů :: Ruční práce, potisk tampónem, balení do sáčků, {5000..40000/5000} ks týdně.'
			],
			requests: [
				'supplier :: Hledáme recyklát PP s atestem :: Odběr {15..90/5} t ročně, barva černá, index toku {10..25}.',
				'subcontracting :: Poptáváme lakování plastových dílů :: Interiér vozu, {2000..15000/1000} ks měsíčně, odstíny dle vzorku.'
			]
		},
		en: {
			job: 'Plastics processing',
			about: [
				'Injection moulding of technical parts with {16..40} machines from {35..50/5} to {400..900/100} tonnes. Two-component and insert moulding, assembly, printing.'
			],
			more: [
				'We take over running tools within two weeks.',
				'IMDS, PPAP level 3 and customer audits are routine.'
			],
			sells: ['service :: Injection moulding', 'service :: Assembly and pad printing'],
			offers: [
				'capacity :: Moulding machines {150..250/50}–{300..450/50} t available :: Three shifts, robot handling, tool transfer at short notice.',
				'supplier :: Second source for moulded clips and housings :: Annual volumes from {50000..200000/50000} pieces, PA, POM, PP.'
			],
			requests: [
				'supplier :: Looking for recycled PA6 with constant quality :: {40..150/10} t a year, data sheet and trial quantity needed.'
			]
		}
	},
	{
		key: 'extrusion-film',
		nace: ['22.21', '22.22'],
		at: ['bautzen', 'saechsische-schweiz', 'goerlitz', 'ustecky', 'karlovarsky'],
		size: [10, 130],
		certificates: ['ISO 9001', 'ISO 14001'],
		trade: { de: ['Extrusion', 'Kunststoffwerk'], cs: ['extruze', 'plastové polotovary'] },
		de: {
			job: 'Verfahrensmechanik',
			about: [
				'Kunststoffprofile vom laufenden Meter: Dichtungen, Kantenschutz, Kabelkanäle aus PVC, TPE und PP. Werkzeuge machen wir selbst.',
				'Blasfolien von {20..40/10} bis 200 µm, Breite bis {1600..3000/200} mm, bedruckt in {4..8} Farben.'
			],
			more: [
				'Verschnitt wird eingemahlen und kommt wieder in die Linie.',
				'Kleinste Menge: {300..1000/100} m je Profil.'
			],
			sells: ['product :: Dichtungsprofile', 'product :: Verpackungsfolie aus Rezyklat'],
			offers: [
				'product :: Kantenschutzprofile ab Lager :: {8..20} Formen, Rollen zu {50..100/10} m, Versand am selben Tag.',
				'joint_development :: Folie aus biobasiertem Material :: Wir haben die Linie, gesucht wird ein Abfüller für Versuche mit {200..800/100} kg.'
			],
			requests: [
				'supplier :: Mahlgut LDPE, sauber und sortiert :: {10..40/5} t monatlich, Analyse je Lieferung.',
				'technology :: Dickenmessung in der Blasfolienlinie nachrüsten :: Breite {1600..2400/200} mm, wer hat Erfahrung damit?'
			]
		},
		cs: {
			job: 'plastikář',
			about: [
				'Výroba plastových profilů a těsnění vytlačováním. PVC, TPE, PP, od {200..800/100} m na jedno nastavení.',
				'Fólie a sáčky z polyethylenu, šíře do {1200..2400/200} mm, potisk do {4..8} barev. Podíl recyklátu volí zákazník.'
			],
			more: [
				'Nástroj na nový profil stojí méně, než byste čekali.',
				'Odpad z výroby vracíme do linky.'
			],
			sells: ['product :: Těsnicí profily', 'product :: PE fólie a pytle'],
			offers: [
				'product :: Pytle z recyklátu, skladem :: Síla {40..100/10} µm, role i kusově, rozvoz po kraji zdarma od {200..500/100} kg.',
				'capacity :: Vytlačovací linka na profily :: Máme volné {2..4} směny týdně, profil do {80..160/20} mm.'
			],
			requests: [
				'supplier :: Vykupujeme čistý odpad LDPE a PP :: Balíky i drť, {5..30/5} t měsíčně, vlastní doprava.',
				'technology :: Potisk fólie bez rozpouštědel :: Chceme přejít na vodou ředitelné barvy, hledáme zkušenosti.'
			]
		}
	},
	{
		key: 'composites',
		nace: ['22.29', '30.30'],
		at: ['chemnitz', 'dresden', 'bautzen', 'liberecky'],
		size: [5, 80],
		certificates: ['ISO 9001', 'EN 9100'],
		trade: { de: ['Leichtbau', 'Faserverbund', 'Composites'], cs: ['kompozity', 'lamináty'] },
		de: {
			job: 'Leichtbau',
			about: [
				'Bauteile aus Carbon- und Glasfaser: Prepreg, RTM, Handlaminat. Vom Roboterarm bis zur Prothese, meist {5..20/5} bis {300..800/100} Stück.',
				'Organobleche umformen und umspritzen in einem Schritt. Zykluszeit unter {60..120/10} Sekunden.'
			],
			more: [
				'Autoklav Ø {1.2..2.0/0.2} m, Länge {3..5} m.',
				'Wir rechnen Lagenaufbau und Anbindung mit.'
			],
			sells: ['product :: Carbonbauteile', 'service :: RTM-Fertigung'],
			offers: [
				'capacity :: Autoklavzeiten zu vergeben :: Bis {180..200/10} °C, {6..8} bar, auch für Versuche von Hochschulen.',
				'joint_development :: Recyceltes Carbonvlies in Serie bringen :: Haben Material und Presse, suchen ein Bauteil mit {1000..5000/1000} Stück im Jahr.'
			],
			requests: [
				'subcontracting :: CNC-Besäumen von Verbundbauteilen :: 5-Achs, Teile bis {1.5..3.0/0.5} m, Staubabsaugung zwingend.',
				'research_partner :: Klebverbindung Carbon–Aluminium, Alterung :: Prüfprogramm über {500..1500/250} Stunden Klima gesucht.'
			]
		},
		cs: {
			job: 'laminátník',
			about: [
				'Laminátové a uhlíkové díly: kapotáže, nádrže, kryty strojů, díly pro sport. Ruční kladení, vakuum, infuze.',
				'Kompozity pro kolejová vozidla a autobusy s protipožárním atestem EN 45545.'
			],
			more: ['Formy si vyrábíme sami, do délky {3..8} m.', 'Lakování v odstínu RAL přímo u nás.'],
			sells: ['product :: Laminátové kryty a kapotáže', 'service :: Výroba forem pro lamináty'],
			offers: [
				'product :: Díly interiéru vozidel z laminátu :: EN 45545 HL2, série {20..60/10} až {200..500/50} ks, montážní sady.',
				'service :: Opravy laminátových nádrží a bazénů :: Výjezd do {100..200/20} km, záruka {2..5} let.'
			],
			requests: [
				'supplier :: Poptáváme jádrové pěny a rohože :: PET pěna {80..110/10} kg/m³, odběr {200..900/100} m² za čtvrtletí.',
				'research_partner :: Zkoušky hořlavosti kompozitů :: Potřebujeme laboratoř, {5..10} skladeb.'
			]
		}
	},
	{
		key: 'automotive-supplier',
		nace: ['29.32'],
		at: [
			'zwickau',
			'zwickau',
			'zwickau',
			'chemnitz',
			'mittelsachsen',
			'liberecky',
			'ustecky',
			'ustecky'
		],
		size: [40, 900],
		certificates: ['IATF 16949', 'ISO 14001', 'ISO 9001'],
		trade: {
			de: ['Fahrzeugteile', 'Automotive', 'Fahrzeugsysteme'],
			cs: ['automotive', 'autodíly']
		},
		de: {
			job: 'Fertigungsmechanik',
			about: [
				'Zulieferer für Karosserie und Fahrwerk: Press- und Schweißteile, {4..18} Millionen Stück im Jahr, just in sequence an zwei Werke.',
				'Wir montieren Cockpitmodule, Türverkleidungen und Kabelträger. Mit dem Wandel zum Elektroauto suchen wir neue Felder: Batteriegehäuse, Bahn, Landtechnik.',
				'Abgasanlagen waren gestern. Aus Rohr biegen und schweißen wir heute Kühlleitungen, Rahmen und Ladeinfrastruktur.'
			],
			more: [
				'Transferpressen bis {800..2000/200} t.',
				'{20..60} Schweißroboter, Kapazität zu etwa {65..85/5} % belegt.',
				'Wir diversifizieren und sind offen für Branchen außerhalb der Straße.'
			],
			sells: [
				'product :: Press- und Schweißbaugruppen',
				'service :: Rohrbiegen :: Ø {8..12} bis {60..100/10} mm, Wandstärke bis 3 mm.',
				'service :: Sequenzierung und Modulmontage'
			],
			offers: [
				'capacity :: Roboterschweißen für Nicht-Auto-Teile :: Zwei Zellen frei, Bauteile bis {800..1500/100} mm, Anlauf in {6..10} Wochen.',
				'subcontracting :: Presswerk {400..1250/50} t sucht neue Aufträge :: Blech 0,6–4 mm, Coil oder Platine, Werkzeuge bis {3..4} m Länge.',
				'product :: Batterieträger aus Aluminium, Prototypen und Kleinserie :: Stranggussprofile rührreibgeschweißt, Dichtheit geprüft.'
			],
			requests: [
				'supplier :: Nearshore-Quelle für Dreh- und Stanzteile :: Bisher aus Fernost; {200000..900000/100000} Stück je Jahr, IATF 16949 erforderlich, höchstens {150..300/50} km Entfernung.',
				'joint_development :: Partner für Leichtbau-Sitzgestelle im Schienenverkehr :: Wir bringen Rohrbiegen und Schweißen, gesucht sind Entwicklung und Zulassung.'
			]
		},
		cs: {
			job: 'operátor automobilové výroby',
			about: [
				'Dodáváme výlisky a svařované sestavy pro osobní vozy. Lisy {160..250/10} až {630..1250/50} t, {15..50} robotů.',
				'Šijeme a lepíme díly interiéru: loketní opěrky, výplně, potahy. Kromě aut hledáme nově zakázky pro vlaky a nábytek.',
				'Ohýbání a svařování trubek pro chlazení a palivové systémy; {3..9} mil. kusů ročně, závod {where}.'
			],
			more: [
				'Dodáváme JIT i JIS, sklad hotových výrobků u dálnice.',
				'Chceme snížit závislost na jednom odvětví, proto jsme na platformě.',
				'Kvalita: {8..25} ppm za poslední rok.'
			],
			sells: [
				'product :: Lisované a svařované sestavy',
				'service :: Ohýbání trubek',
				'product :: Potahy a čalouněné díly'
			],
			offers: [
				'capacity :: Volná kapacita lisovny :: Postupové nástroje do {2.0..3.5/0.5} m, plech do {3..5} mm, vítáme i obory mimo auta.',
				'subcontracting :: Šití technických dílů :: {20..60/5} strojů, kůže, textil, airbagové švy; vzorky do týdne.',
				'capacity :: Robotické svařování MAG, dvě buňky :: Díl do {600..1200/100} mm, náběh {5..9} týdnů.'
			],
			requests: [
				'supplier :: Hledáme blízkého dodavatele plastových klipů :: Náhrada za Asii, {0.5..3.0/0.5} mil. ks ročně, PPAP 3.',
				'supplier :: Obráběné vložky z hliníku :: {30000..150000/10000} ks/rok, tolerance ±0,02 mm, IATF výhodou.'
			]
		},
		en: {
			job: 'Automotive assembly',
			about: [
				'Tier-2 supplier of pressed and welded parts with {staff} colleagues on the border of Saxony and Bohemia. With the change to electric vehicles we open our plant for rail, farm and medical customers.'
			],
			more: [
				'PPAP, IMDS and VDA 6.3 audits are daily business.',
				'Laser welding and leak testing in house.'
			],
			sells: ['product :: Pressed and welded assemblies', 'service :: Leak testing and sequencing'],
			offers: [
				'capacity :: Robot welding cells with free shifts :: Steel and aluminium parts up to {800..1400/100} mm, start within eight weeks.'
			],
			requests: [
				'supplier :: Near-shore source for turned parts :: {200000..800000/100000} pieces a year, IATF 16949, max. {150..250/50} km.'
			]
		}
	},
	{
		key: 'rail',
		nace: ['30.20'],
		at: ['goerlitz', 'bautzen', 'bautzen', 'ustecky', 'liberecky'],
		size: [18, 260],
		certificates: ['ISO/TS 22163', 'EN 15085-2 CL1', 'ISO 9001'],
		trade: {
			de: ['Schienenfahrzeugtechnik', 'Bahnkomponenten', 'Bahntechnik'],
			cs: ['kolejová vozidla', 'železniční technika']
		},
		de: {
			job: 'Schienenfahrzeugtechnik',
			about: [
				'Komponenten für Doppelstockwagen und Straßenbahnen: Innenausbau, Bodengruppen, Klappen. Einbaufertig mit Kabel und Dämmung.',
				'Wir halten Güterwagen instand: Revision, Radsätze, Bremse. Gleisanschluss, {4..9} Stände, eigene Rangierlok.'
			],
			more: [
				'Brandschutz nach EN 45545 weisen wir mit Zertifikaten nach.',
				'Lackierhalle {24..32} m.'
			],
			sells: [
				'product :: Innenausbau für Schienenfahrzeuge',
				'service :: Instandhaltung von Güterwagen',
				'product :: Geschweißte Bodengruppen'
			],
			offers: [
				'capacity :: Lackierhalle für Wagenkästen :: {24..30} m nutzbar, Absaugung erneuert, auch für Busse und Silos.',
				'service :: Radsatzaufarbeitung :: Abdrehen, Lagertausch, Ultraschall; {20..60/10} Sätze im Monat.'
			],
			requests: [
				'supplier :: GFK-Formteile mit EN 45545 HL3 :: Deckenpaneele und Kanalabdeckungen, {100..600/50} Sätze im Jahr.',
				'supplier :: Kabelsätze für Fahrzeugtüren :: Halogenfrei, {50..400/50} Stück im Monat, Prüfung je Leitung.'
			]
		},
		cs: {
			job: 'mechanik kolejových vozidel',
			about: [
				'Opravujeme a modernizujeme motorové vozy a nákladní vagony. Vlečka, jeřáb {20..50/5} t, lakovna.',
				'Vyrábíme podvozkové díly, brzdové tyče a schůdky pro vagonky v Česku i v Lužici.'
			],
			more: [
				'Svářečské oprávnění pro železnici máme v nejvyšší třídě.',
				'Nýtování za tepla? Ano, pořád to umíme.'
			],
			sells: [
				'service :: Opravy nákladních vagonů',
				'product :: Podvozkové díly',
				'service :: Modernizace interiérů vlaků'
			],
			offers: [
				'service :: Revize cisternových vagonů :: Včetně čištění a tlakové zkoušky, přistavení do {5..15} dnů.',
				'subcontracting :: Svařované díly podvozků :: Do {500..2000/100} kg, s NDT a rozměrovým protokolem.'
			],
			requests: [
				'supplier :: Odlitky nápravových skříní :: Ocelolitina, {200..900/100} ks ročně, přejímka u výrobce.',
				'research_partner :: Hledáme partnera na měření hluku brzd :: Zkoušky na trati i na stavu, spolupráce {6..18/6} měsíců.'
			]
		}
	}
];
