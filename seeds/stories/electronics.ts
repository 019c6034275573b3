import type { Story } from '../story.ts';

export const electronics: Story[] = [
	{
		key: 'electronics-assembly',
		nace: ['26.12'],
		at: [
			'dresden',
			'dresden',
			'chemnitz',
			'mittelsachsen',
			'bautzen',
			'liberecky',
			'karlovarsky',
			'ustecky'
		],
		size: [8, 190],
		certificates: ['ISO 9001', 'ISO 13485', 'IATF 16949'],
		trade: {
			de: ['Elektronik', 'Baugruppenfertigung', 'Elektronikfertigung'],
			cs: ['elektronika', 'elektronická výroba']
		},
		de: {
			job: 'Elektronik für Geräte und Systeme',
			about: [
				'Elektronikfertigung für Stückzahlen von {5..20/5} bis {5000..20000/5000}: SMD, THT, Lackieren, Verguss, Gerätemontage. Bauteile ab 0201.',
				'Wir bestücken Leiterplatten und helfen, wenn Bauteile abgekündigt sind. Redesign, Prototyp, Serie – im selben Haus.',
				'Flachbaugruppen, Kabel, Geräte. {2..4} SMD-Linien, Röntgen, AOI, Boundary Scan. Kunden aus Medizintechnik und Bahn.'
			],
			more: [
				'Prototypen in {3..8} Arbeitstagen, wenn die Bauteile da sind.',
				'Traceability bis auf die Rolle.',
				'ESD-Bereiche werden nach EN 61340 geprüft.'
			],
			sells: [
				'service :: Leiterplattenbestückung SMD und THT',
				'service :: Funktionsprüfung und Verguss',
				'product :: Steuergeräte in Kleinserie'
			],
			offers: [
				'capacity :: SMD-Linie mit Luft in der zweiten Schicht :: Rüstzeit kurz, Lose ab {20..60/10} Stück, Bauteile 0201 bis BGA, AOI zu 100 %.',
				'service :: Redesign bei abgekündigten Bauteilen :: Schaltung prüfen, Ersatz finden, neues Layout, EMV-Vorprüfung. Festpreis nach Sichtung.',
				'surplus :: Elektronikbauteile aus Überbestand :: Rund {300..1500/100} Positionen, originalverpackt, Liste auf Anfrage. Widerstände, Stecker, Mikrocontroller.'
			],
			requests: [
				'supplier :: Leiterplatten aus Europa, schnell :: 4 bis 8 Lagen, {50..400/50} Nutzen im Monat, Lieferung in {5..10} Tagen, UL gewünscht.',
				'supplier :: Kabelkonfektion, auch kleine Lose :: Crimpen, Beschriften, Prüfen; {100..800/100} Sätze im Monat, am liebsten nahe der Grenze.'
			]
		},
		cs: {
			job: 'elektronik',
			about: [
				'Osazujeme desky plošných spojů, SMT i klasicky, od {5..20/5} ks po {3000..15000/1000} ks. Rentgen, AOI, lakování.',
				'Vývoj a výroba elektroniky: řídicí jednotky, zdroje, čidla. Od schématu po zabalený přístroj.',
				'Kabelové svazky a drobná elektronika. Šikovné ruce, {20..70/5} pracovních míst, zkoušíme každý kus.'
			],
			more: [
				'Prototyp do týdne, když jsou součástky.',
				'Součástky nakoupíme, nebo zpracujeme vaše.',
				'Pracoviště ESD kontrolujeme čtvrtletně.'
			],
			sells: [
				'service :: Osazování DPS',
				'product :: Kabelové svazky',
				'service :: Vývoj elektroniky :: Schéma, deska, firmware, podklady pro zkoušky EMC.'
			],
			offers: [
				'capacity :: Osazovací linka SMT, volné kapacity :: Pouzdra od 0402, BGA, dávka od {10..50/10} ks, šablona v ceně první zakázky.',
				'subcontracting :: Kabelové svazky pro stroje a vozidla :: Průřez 0,14 až {16..50/2} mm², měření každého svazku, dávky {50..500/50} ks.',
				'service :: Oživování a opravy průmyslové elektroniky :: Frekvenční měniče, zdroje, panely; diagnóza do {2..5} dnů.'
			],
			requests: [
				'supplier :: Poptáváme plechové krabičky na elektroniku :: Hliník 1,5 mm, otvory dle výkresu, {200..1500/100} ks ročně, potisk.',
				'joint_development :: Bezdrátové čidlo vlhkosti :: Elektroniku zvládneme, hledáme partnera na pouzdro a certifikaci.'
			]
		},
		en: {
			job: 'Electronics production',
			about: [
				'EMS provider for small and medium series: SMT, THT, conformal coating, box build. {2..3} lines, X-ray and AOI, batches from {10..50/10} pieces.'
			],
			more: [
				'Component sourcing with two independent distributors per part.',
				'Prototypes in {5..10} working days.'
			],
			sells: ['service :: PCB assembly', 'service :: Box build and test'],
			offers: [
				'capacity :: SMT line open for new projects :: From 0201 to BGA, full traceability, batches of {20..100/10} to {2000..8000/1000} boards.'
			],
			requests: [
				'joint_development :: Partner for rugged sensor housing :: Die-cast or moulded, IP67, about {1000..4000/500} pieces a year.'
			]
		}
	},
	{
		key: 'semiconductor',
		nace: ['26.11', '28.99'],
		at: ['dresden', 'dresden', 'mittelsachsen', 'mittelsachsen', 'liberecky'],
		size: [12, 700],
		certificates: ['ISO 9001', 'ISO 14001', 'ISO 50001'],
		trade: {
			de: ['Halbleitertechnik', 'Mikrosysteme', 'Wafertechnik'],
			cs: ['polovodiče', 'mikrosystémy']
		},
		de: {
			job: 'Mikrotechnologie',
			about: [
				'Wir schleifen, läppen und polieren Scheiben aus Silizium, Galliumarsenid und Saphir bis {200..300/100} mm. Auch kleine Lose für Labore.',
				'Ersatzteile, Pumpen und Gasversorgung für Halbleiterfabriken. Gereinigt und verpackt im Reinraum ISO {5..6}.',
				'MEMS-Sensoren und Aufbau- und Verbindungstechnik: Drahtbonden, Flip-Chip, Vereinzeln ab {50..300/50} µm Dicke.'
			],
			more: [
				'Partikelmessung und Rauheit unter {0.3..0.8/0.1} nm werden dokumentiert.',
				'Rufbereitschaft für Anlagenstillstand, Anfahrt in {2..4} Stunden.'
			],
			sells: [
				'service :: Waferbearbeitung',
				'service :: Reinraumreinigung von Anlagenteilen',
				'product :: Drucksensorchips'
			],
			offers: [
				'capacity :: Läppen und Polieren, Sonderformate :: Keramik, Glas, Kristall bis Ø {150..300/50} mm, Ebenheit {1..3} µm.',
				'technology :: Bonden empfindlicher Sensoren :: Verfahren unter {120..160/10} °C, gern gemeinsam auf Ihr Produkt übertragen.'
			],
			requests: [
				'supplier :: Quarzglasteile und Keramikringe :: Nach Zeichnung, {20..150/10} Stück im Quartal, feuerpoliert, Reinraumverpackung.',
				'supplier :: Frästeile aus PEEK und PVDF :: Spannungsarm, gratfrei, {100..700/50} Stück im Monat.',
				'internship :: Werkstudent für Messdatenauswertung gesucht :: {10..20/2} Stunden je Woche, Python, Standort {place}.'
			]
		},
		cs: {
			job: 'technik polovodičové výroby',
			about: [
				'Broušení, leštění a dělení krystalů a destiček. Křemík, safír, fluorid vápenatý, průměr do {100..200/50} mm.',
				'Vyrábíme díly pro polovodičové závody: vakuové komory, přípravky, držáky destiček. Čistíme v čistém prostoru.'
			],
			more: ['Drsnost {0.4..1.0/0.1} nm dokládáme měřením.', 'Do Drážďan jezdíme {2..4}× týdně.'],
			sells: [
				'service :: Leštění optických a polovodičových destiček',
				'product :: Vakuové komory'
			],
			offers: [
				'subcontracting :: Vakuové díly z nerezi a hliníku :: Svařování pod ochranným plynem, zkouška netěsnosti heliem, čisté balení.',
				'capacity :: Dělení krystalů drátovou pilou :: Průřez do {150..300/50} mm, prořez pod {0.3..0.5/0.1} mm.'
			],
			requests: [
				'supplier :: Poptáváme diamantové suspenze :: Zrno 0,25–{3..6} µm, {50..300/50} litrů ročně.',
				'training :: Školení pro práci v čistých prostorech :: {6..15} lidí, třída ISO 6, teorie i praxe.'
			]
		}
	},
	{
		key: 'electrical-installations',
		nace: ['27.12', '27.90'],
		at: ['zwickau', 'goerlitz', 'vogtland', 'saechsische-schweiz', 'ustecky', 'karlovarsky'],
		size: [5, 95],
		certificates: ['ISO 9001'],
		trade: { de: ['Elektrotechnik', 'Elektrobau'], cs: ['elektrotechnika', 'elektro'] },
		de: {
			job: 'Elektrotechnik',
			about: [
				'Niederspannungsverteilungen bis {1600..4000/400} A, Zählerplätze, Baustromverteiler. Dazu Montage und Prüfung vor Ort.',
				'LED-Leuchten für Hallen, Werkstätten und Denkmäler, gefertigt in {place}. Reparierbar, weil geschraubt statt geklebt.',
				'Transformatoren und Drosseln von {20..100/10} VA bis {100..400/50} kVA, gewickelt nach Kundenangabe.'
			],
			more: [
				'VDE-Prüfungen führen wir für andere Betriebe mit durch.',
				'Lichtberechnung gibt es kostenfrei vorab.'
			],
			sells: [
				'product :: Niederspannungsschaltanlagen',
				'product :: Hallenleuchten LED',
				'product :: Transformatoren nach Maß'
			],
			offers: [
				'product :: LED-Hallenleuchten, {80..160/10} W, ab Werk :: {140..170/5} lm/W, Treiber tauschbar, {5..8} Jahre Garantie. Auch einzelne Stücke.',
				'service :: Prüfung ortsfester Anlagen nach DGUV V3 :: Freie Termine im kommenden Monat, Bericht digital.'
			],
			requests: [
				'supplier :: Aluminium-Strangpressprofile für Leuchten :: {2..12} t im Jahr, eloxiert E6/EV1, Zuschnitt ±0,3 mm.',
				'subcontracting :: Wickelarbeiten bei Auftragsspitzen :: {100..600/50} Drosseln im Monat, Draht und Kerne stellen wir.'
			]
		},
		cs: {
			job: 'elektrikář',
			about: [
				'Rozvaděče nízkého napětí do {1000..3200/200} A, staveništní skříně, elektroměrové desky. Výroba, montáž, revize.',
				'Svítidla pro průmysl i veřejný prostor. Návrh, výroba {where}, výpočet osvětlení zdarma.'
			],
			more: [
				'Revizní technik je součástí týmu.',
				'Vinutí cívek a malých traf do {5..50/5} kVA umíme také.'
			],
			sells: [
				'product :: Rozvaděče nízkého napětí',
				'product :: Průmyslová svítidla LED',
				'service :: Revize elektrických zařízení'
			],
			offers: [
				'service :: Revize strojů a rozvodů :: Celý {2..4}. kvartál volno, zprávy do {3..7} dnů, i v němčině.',
				'product :: Staveništní rozvaděče skladem :: {32..125/31} A, chrániče, gumové skříně, i pronájem.'
			],
			requests: [
				'supplier :: Poptáváme plastové kryty svítidel :: PC, UV stabilní, {500..5000/500} ks ročně, forma naše.',
				'subcontracting :: Hledáme elektromontážní firmu do Saska :: Zakázky po {2..6} týdnech, oprávnění vyřídíme společně.'
			]
		}
	}
];
