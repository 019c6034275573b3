import type { Story } from '../story.ts';

export const machines: Story[] = [
	{
		key: 'special-machines',
		nace: ['28.99'],
		at: ['chemnitz', 'chemnitz', 'erzgebirge', 'zwickau', 'goerlitz', 'liberecky', 'ustecky'],
		size: [14, 180],
		certificates: ['ISO 9001', 'ISO 45001'],
		trade: {
			de: ['Sondermaschinenbau', 'Anlagenbau', 'Maschinenbau'],
			cs: ['jednoúčelové stroje', 'strojírna', 'montážní technika']
		},
		de: {
			job: 'Industriemechanik',
			about: [
				'Sondermaschinen und Montagelinien für die Automobil- und Medizintechnik. Taktzeiten ab {2..6} Sekunden, von der Idee bis zur CE-Erklärung.',
				'Wir bauen Maschinen, die es nicht von der Stange gibt: Pressen für Filtervlies, Prüfstände für Ventile, Vereinzelungen für Federn.',
				'Retrofit statt Schrott. Ältere Pressen und Bearbeitungszentren bekommen bei uns neue Steuerung, Antriebe und Schutzeinrichtungen.'
			],
			more: [
				'Programmiert wird in Siemens TIA und Beckhoff TwinCAT.',
				'Die Risikobeurteilung nach EN ISO 12100 erstellen wir für Ihre Anlage mit.',
				'In der Montagehalle stehen {600..2200/100} m² mit {5..16} t Kran.'
			],
			sells: [
				'product :: Montageautomaten',
				'service :: Retrofit von Werkzeugmaschinen :: Steuerungstausch, Geometrie, neue Sicherheitsbereiche.',
				'product :: Prüfstände für Ventile und Pumpen :: Dichtheit bis {0.1..0.5/0.1} ml/min.'
			],
			offers: [
				'service :: Inbetriebnahme vor Ort, auch kurzfristig :: {2..5} Programmierer, Siemens und Beckhoff, reisebereit in Sachsen und Böhmen.',
				'joint_development :: Greifer für biegeschlaffe Teile :: Suchen Anwender aus Textil oder Leichtbau, der mit uns einen Prototyp im Betrieb testet.'
			],
			requests: [
				'subcontracting :: Vorrichtungsteile und Schweißgestelle :: Gestelle bis {2..4} m, geglüht und lackiert, dazu Frästeile in Losgröße 1 bis 5. Zwei bis drei Projekte im Quartal.',
				'supplier :: Schaltschrankbau für Einzelanlagen :: Nach unserem EPLAN-Projekt, {10..30/5} Schränke im Jahr, Lieferzeit höchstens {4..7} Wochen.'
			]
		},
		cs: {
			job: 'mechanik strojů a zařízení',
			about: [
				'Konstrukce a výroba jednoúčelových strojů a montážních linek. Takt od {2..8} s, předání včetně CE a školení obsluhy.',
				'Stavíme stroje na míru: balicí hlavy, lisovací stanice, zkušební stolice. Dvě třetiny jich končí v Německu.',
				'Modernizujeme starší obráběcí stroje – nové řízení, pohony, kryty i bezpečnost. Stroj zůstane, výkon přibude.'
			],
			more: [
				'Programujeme Siemens i Beckhoff, vizualizace děláme sami.',
				'Dokumentaci předáváme česky a německy.',
				'Montážní hala má {400..1600/100} m².'
			],
			sells: [
				'product :: Jednoúčelové stroje',
				'service :: Modernizace obráběcích strojů',
				'product :: Dopravníky a manipulátory :: Nosnost do {200..800/100} kg.'
			],
			offers: [
				'capacity :: Montážní plocha a parta montérů :: Uvolnilo se nám místo pro stavbu linky do {10..20} m, {5..9} montérů s elektrikářem.',
				'service :: Programování PLC a uvádění do provozu :: Výjezd do {24..72/24} hodin, Siemens S7 a TIA, domluvíme se německy.'
			],
			requests: [
				'subcontracting :: Poptáváme broušené desky a rámy strojů :: Svařenec do {1..3} t, žíhat, obrobit na portálu. Asi {2..4} kusy měsíčně.',
				'supplier :: Hledáme dodavatele lineárních vedení :: Kusové odběry, rychlá dostupnost, technická podpora v češtině.'
			]
		},
		en: {
			job: 'Mechatronics',
			about: [
				'Builder of special-purpose machines for assembly and testing. From feasibility study to CE declaration, cycle times down to {2..5} seconds.',
				'We design handling and inspection cells with cameras and cobots, usually {10..25} projects a year.'
			],
			more: [
				'Risk assessment according to EN ISO 12100 is part of every project.',
				'Remote service is available in English, German and Czech.'
			],
			sells: [
				'product :: Assembly and inspection cells',
				'service :: Commissioning of cobot applications'
			],
			offers: [
				'joint_development :: Pilot user for vision-guided screwing cell :: We offer the prototype free of charge for {3..6} months; you provide a real workpiece and feedback.'
			],
			requests: [
				'subcontracting :: Welded and machined machine frames :: {2..6} frames a month, up to {2..4} m long, stress relieved and painted.'
			]
		}
	},
	{
		key: 'textile-machines',
		nace: ['28.94'],
		at: ['chemnitz', 'vogtland', 'erzgebirge', 'liberecky', 'liberecky'],
		size: [10, 210],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Textilmaschinen', 'Textilmaschinenbau'],
			cs: ['textilní stroje', 'textilní strojírna']
		},
		de: {
			job: 'Textilmaschinenbau',
			about: [
				'Maschinen zum Wirken, Nähwirken und für Vliesstoffe, Arbeitsbreite bis {2500..5200/100} mm. Unsere Anlagen laufen in {12..38} Ländern.',
				'Ersatzteile und Umbauten für Stickmaschinen, auch für Modelle, deren Hersteller es nicht mehr gibt.',
				'Zuführungen, Fadenwächter und Legeeinrichtungen – wir liefern den Teil der Textilmaschine, auf den es ankommt.'
			],
			more: [
				'Im Technikum können Sie mit Ihrem Garn Probe fahren.',
				'Nadelbarren richten wir im Haus auf {0.02..0.05/0.01} mm.'
			],
			sells: [
				'product :: Nähwirkanlagen',
				'product :: Ersatzteile für Stickmaschinen',
				'service :: Versuche im Technikum :: Carbon, Basalt, Flachs, Flächengewicht {80..150/10} bis {600..1200/100} g/m².'
			],
			offers: [
				'technology :: Multiaxiale Gelege aus Naturfasern :: Erprobte Legetechnik, Breite {1000..2500/500} mm. Wir suchen Hersteller, die damit in Serie gehen.',
				'service :: Überholung von Wirkmaschinen :: Zerlegen, messen, neu lagern; Dauer {6..12} Wochen.'
			],
			requests: [
				'supplier :: Präzisionsnadeln und Platinen :: Stanzteile aus Federbandstahl, {20000..90000/10000} Stück im Jahr, entgratet und gehärtet.',
				'research_partner :: Berechnung schnelllaufender Kurvengetriebe :: Drehzahl bis {1500..3000/100} pro Minute, Schwingungen sollen halbiert werden.'
			]
		},
		cs: {
			job: 'mechanik textilních strojů',
			about: [
				'Vyvíjíme a vyrábíme části tkacích a dopřádacích strojů. Vlastní zkušebna, prototypová dílna, vývoj {where}.',
				'Náhradní díly a generální opravy stavů a prstencových strojů. Co se nedá koupit, to vyrobíme.',
				'Stroje na výrobu nanovláken a netkaných textilií, laboratorní i provozní, šíře do {600..1800/200} mm.'
			],
			more: [
				'Na stroji v laboratoři si můžete vyzkoušet vlastní materiál.',
				'Vývoj podporujeme spoluprací s univerzitou v kraji.'
			],
			sells: [
				'product :: Náhradní díly tkacích stavů',
				'product :: Zařízení na výrobu nanovláken',
				'service :: Generální opravy textilních strojů'
			],
			offers: [
				'technology :: Zvlákňovací hlava pro polymerní roztoky :: Výkon {0.5..2.0/0.1} kg/h, hledáme výrobce filtrů nebo krytů ran.',
				'service :: Výroba vaček a vačkových hřídelí :: Broušení tvaru, tvrdost {56..62} HRC, kus i série {50..400/50} ks.'
			],
			requests: [
				'supplier :: Poptáváme hliníkové odlitky ramen :: Tlakové lití, {300..2000/100} ks ročně, bez pórů pod lakem.',
				'research_partner :: Zkoušky tribologie keramických vodičů nití :: Rychlost příze do {600..1200/100} m/min, hledáme pracoviště s měřením.'
			]
		}
	},
	{
		key: 'hydraulics-drives',
		nace: ['28.12', '28.15'],
		at: ['chemnitz', 'erzgebirge', 'saechsische-schweiz', 'ustecky', 'liberecky'],
		size: [9, 150],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Antriebstechnik', 'Hydraulik und Getriebe'],
			cs: ['pohony', 'hydraulika a převody']
		},
		de: {
			job: 'Mechatronik',
			about: [
				'Hydraulikzylinder nach Maß, Kolben Ø {25..40/5} bis {200..320/20} mm, Hub bis {3..6} m, Druck bis {250..350/50} bar.',
				'Zahnräder und Getriebe in Einzelfertigung, Modul {1..2} bis {10..16}, Qualität {5..7} nach DIN. Wir verzahnen, schleifen und prüfen.',
				'Instandsetzung von Pumpen, Zylindern und Hydraulikaggregaten. Steht die Anlage, steht bei uns jemand auf.'
			],
			more: [
				'Auf dem Prüfstand fahren wir bis {300..500/50} bar.',
				'Dichtungen drehen wir in einer Stunde selbst.',
				'Ältere Getriebe nehmen wir auf und rechnen sie nach.'
			],
			sells: [
				'product :: Hydraulikzylinder nach Maß',
				'service :: Verzahnen und Zahnflankenschleifen',
				'service :: Reparatur von Hydraulikaggregaten'
			],
			offers: [
				'capacity :: Verzahnungsschleifen, Kapazität ab sofort :: Modul 1 bis {6..10}, Kopfkreis bis {300..500/50} mm, Messprotokoll im Preis enthalten.',
				'service :: Wartungsvertrag für Pressenhydraulik :: Ölanalyse, Schläuche, Speicherprüfung; Anfahrt bis {60..120/10} km inklusive.'
			],
			requests: [
				'supplier :: Gehonte Rohre und verchromte Stangen :: Rohr H8 Ø {40..160/10} mm, Stange f7, {10..40/5} t im Jahr auf Abruf.',
				'subcontracting :: Induktionshärten von Zahnwellen :: {100..600/50} Stück monatlich, Einhärtetiefe {2..4} mm.'
			]
		},
		cs: {
			job: 'mechanik hydrauliky',
			about: [
				'Přímočaré hydromotory na zakázku, průměr pístu {32..50/2} až {200..280/20} mm, zdvih do {2..5} m.',
				'Výroba ozubených kol a převodovek v kusové výrobě, modul do {8..14}, přesnost {5..7} dle DIN.',
				'Opravujeme hydrauliku na lisech, bagrech i lesní technice. Dílna {where}, výjezdové auto vybavené hadicovým servisem.'
			],
			more: [
				'Zkušební stolice do {280..400/20} barů.',
				'Na opravy dáváme záruku {12..24/12} měsíců.',
				'Starý převod bez výkresu přeměříme a vyrobíme znovu.'
			],
			sells: [
				'product :: Hydraulické válce na míru',
				'product :: Ozubená kola a hřídele',
				'service :: Opravy hydraulických agregátů'
			],
			offers: [
				'service :: Výroba hydraulických hadic na počkání :: DN 6 až 50, i nerezové koncovky, nonstop výjezd.',
				'capacity :: Odvalovací frézování, volno :: Modul do {6..12}, průměr do {400..800/50} mm, dávky {5..50/5} ks.'
			],
			requests: [
				'supplier :: Poptáváme výkovky pro ozubená kola :: 18CrNiMo7-6, {2..20} kg za kus, ročně {10..60/5} t.',
				'distribution :: Hledáme partnera pro servis v Sasku :: Naše válce jezdí i za hranicí, potřebujeme dílnu s odborným personálem.'
			]
		}
	},
	{
		key: 'automation-robotics',
		nace: ['28.22', '33.20'],
		at: ['dresden', 'chemnitz', 'zwickau', 'bautzen', 'liberecky', 'ustecky'],
		size: [5, 90],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Automation', 'Automatisierungstechnik'],
			cs: ['automatizace', 'řízení a automatizace']
		},
		de: {
			job: 'Automatisierungstechnik',
			about: [
				'Roboterzellen für kleine Serien: Schweißen, Entgraten, Palettieren. Die Bediener programmieren nach {2..3} Tagen Einweisung selbst.',
				'Steuerungsbau und Software für Maschinen. Wir verdrahten, programmieren und nehmen in Betrieb – {60..140/10} Schaltschränke im Jahr.',
				'Bildverarbeitung für Prüfaufgaben, bei denen das Auge müde wird: Kratzer, Drucke, Vollständigkeit.'
			],
			more: [
				'Vor dem Kauf können Sie die Zelle {2..6} Wochen mieten.',
				'Sicherheitsabnahme und Kraftmessung nach ISO/TS 15066 inklusive.',
				'Fernwartung läuft verschlüsselt und nur mit Ihrer Freigabe.'
			],
			sells: [
				'product :: Roboterzellen zum Entgraten',
				'service :: Schaltschrankbau :: Bis {1600..3200/200} A, EPLAN, UL auf Wunsch.',
				'service :: Bildverarbeitung'
			],
			offers: [
				'service :: Machbarkeitsversuch mit Cobot :: Sie schicken {10..30/5} Teile, wir zeigen im Video, ob es geht. Festpreis.',
				'capacity :: Schaltschrankfertigung hat Luft :: {5..20} Schränke je Monat, Prüfprotokoll nach EN 61439.'
			],
			requests: [
				'supplier :: Schutzzäune und Einhausungen aus Profil :: {4..12} Anlagen im Jahr, Aufmaß vor Ort, Montage inbegriffen.',
				'training :: Kurs Robotersicherheit für Planer :: {3..8} Teilnehmende, mit Abschlussprüfung.'
			]
		},
		cs: {
			job: 'mechatronik',
			about: [
				'Robotická pracoviště pro svařování, obsluhu strojů a paletizaci. Projekt, dodávka, zaškolení, servis.',
				'Výroba rozvaděčů a programování řídicích systémů, ročně {80..240/20} skříní.',
				'Kamerové kontroly a sledování výrobků. Najdeme vadu {0.05..0.3/0.05} mm i při taktu pod sekundu.'
			],
			more: [
				'Pracoviště nejdřív nasimulujeme, ať víte, co kupujete.',
				'Servisní technik je na telefonu i o víkendu.',
				'Rozvaděče zkoušíme podle EN 61439 a dokládáme protokolem.'
			],
			sells: [
				'product :: Robotické svařovací buňky',
				'service :: Výroba rozvaděčů',
				'service :: Programování PLC a robotů'
			],
			offers: [
				'capacity :: Výroba rozvaděčů, volné termíny :: {5..25} skříní měsíčně, dokumentace EPLAN, dodání {where} nebo k vám.',
				'service :: Zapůjčení kobota na zkoušku :: Dosah {0.9..1.3/0.1} m, nosnost {5..16} kg, na {2..8} týdnů s podporou.'
			],
			requests: [
				'subcontracting :: Hledáme zámečníky na rámy pracovišť :: Hliníkové profily i svařence, {5..10} pracovišť za rok.',
				'supplier :: Poptávka kabelových svazků :: Konfekce do robotických buněk, {200..900/100} ks ročně, popisy dle výkresu.'
			]
		}
	},
	{
		key: 'measuring-devices',
		nace: ['26.51'],
		at: ['dresden', 'saechsische-schweiz', 'saechsische-schweiz', 'liberecky', 'karlovarsky'],
		size: [6, 110],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Mess- und Feintechnik', 'Feinmechanik und Messtechnik'],
			cs: ['přesná mechanika', 'měření a mechanika']
		},
		de: {
			job: 'Feinwerkmechanik',
			about: [
				'Feinmechanische Baugruppen und Uhrwerksteile ab {0.3..0.8/0.1} mm Durchmesser. Wer hier arbeitet, hat ruhige Hände.',
				'Sensoren für Druck, Feuchte und Weg, gebaut für raue Umgebungen. Kleinserien von {20..50/10} bis {2000..8000/1000} Stück.',
				'Messgeräte für Papier, Folie und Textil: Dicke, Reißkraft, Luftdurchlass.'
			],
			more: [
				'Kalibriert wird im klimatisierten Raum bei 20 °C ± {0.2..0.5/0.1} K.',
				'Verzahnungen mit Modul {0.08..0.2/0.02} sind Alltag.'
			],
			sells: [
				'product :: Feinmechanische Baugruppen',
				'product :: Drucksensoren',
				'service :: Kalibrierung von Längenmessmitteln'
			],
			offers: [
				'capacity :: Mikrodrehteile, Platz in der Planung :: Ø {0.5..1.0/0.1} bis 8 mm, Messing, Neusilber, Edelstahl, ab {200..500/100} Stück.',
				'product :: Feuchtesensoren für Trockner und Öfen :: Bis {160..220/10} °C, Ausgang 4–20 mA, Muster vorrätig.'
			],
			requests: [
				'subcontracting :: Galvanische Vergoldung kleiner Teile :: Trommelware, {3000..12000/1000} Stück im Monat, 0,5 µm Au auf Nickel.',
				'research_partner :: Optische Prüfung von Zahnflanken unter Modul 0,1 :: Gesucht wird ein Institut mit Weißlichtinterferometrie.'
			]
		},
		cs: {
			job: 'jemný mechanik',
			about: [
				'Vyrábíme měřicí přípravky, kalibry a drobné mechanické celky. Přesnost {0.001..0.003/0.001} mm u nás není zvláštnost.',
				'Snímače teploty a tlaku pro pece a kotle, odolné prašnému provozu. Malosériová výroba.',
				'Dílna jemné mechaniky. Opravy mikroskopů, vah i starých přístrojů, které nikdo jiný nevezme.'
			],
			more: [
				'Kalibrační listy s návazností na etalony.',
				'Součásti soustružíme od průměru {0.5..1.5/0.5} mm.'
			],
			sells: [
				'product :: Kalibry a měřicí přípravky',
				'product :: Termočlánky a snímače teploty :: Do {1100..1300/100} °C.',
				'service :: Kalibrace měřidel'
			],
			offers: [
				'service :: Kalibrace měřidel do pěti dnů :: Mikrometry, posuvky, závitové kroužky. Svoz jednou týdně.',
				'product :: Přípravky pro měření na linkách :: Návrh, výroba, ověření; dodání {3..7} týdnů.'
			],
			requests: [
				'supplier :: Poptáváme keramické trubičky :: Al₂O₃ 99 %, Ø {3..12} mm, ročně {2000..9000/1000} ks.',
				'distribution :: Zastoupení pro německý trh :: Snímače do sklářských pecí, nabízíme provizi a technickou podporu.'
			]
		}
	}
];
