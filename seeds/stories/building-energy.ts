import type { Story } from '../story.ts';
import { everywhere } from '../story.ts';

export const buildingAndEnergy: Story[] = [
	{
		key: 'construction',
		nace: ['41.20', '43.91'],
		at: everywhere,
		size: [4, 110],
		certificates: ['ISO 9001', 'SCC**'],
		trade: { de: ['Bau', 'Bauhandwerk', 'Bauunternehmen'], cs: ['stavby', 'stavební firma'] },
		de: {
			job: 'Hochbau',
			about: [
				'Hoch- und Tiefbau in der Grenzregion: Hallen, Leitungen, Sanierung. {3..9} Kolonnen, eigene Bagger.',
				'Zimmerei und Holzbau. Wir elementieren in der Halle und stellen ein Haus in {2..4} Tagen.',
				'Umgebindehäuser, Blockstuben, Lehmputz – alte Häuser sind unser Fach. Wer eins gekauft hat: erst reden, dann abreißen.'
			],
			more: [
				'Abbund mit CNC-Anlage bis {12..16} m Länge.',
				'Gerüst und Kran haben wir selbst.',
				'Ausschreibungen bearbeiten wir auch mit tschechischem Partner.'
			],
			sells: [
				'service :: Hallenbau',
				'product :: Holzrahmenelemente',
				'service :: Sanierung von Denkmalen'
			],
			offers: [
				'subcontracting :: Abbund in Lohn :: {50..400/50} m³ je Monat, BSH und KVH, Schnitt nach Ihrer Abbundliste.',
				'capacity :: Kolonne für Tiefbau frei :: {4..7} Leute, Bagger {8..22/2} t, Leitungsbau und Außenanlagen.'
			],
			requests: [
				'subcontracting :: Trockenbauer für Klinikprojekt gesucht :: Rund {1500..6000/500} m² Wand, Beginn im Frühjahr, Nachunternehmererklärung nötig.',
				'supplier :: Lehmbauplatten und Holzfaserdämmung :: Objektbezogen {200..1500/100} m², Anlieferung mit Mitnahmestapler.'
			]
		},
		cs: {
			job: 'stavební dělník',
			about: [
				'Stavební firma {where}. Haly, rodinné domy, opěrné zdi; ročně dokončíme {12..60/2} zakázek.',
				'Tesařství a pokrývačství – krovy, roubenky, břidlice. Podstávkové domy opravujeme na obou stranách hranice.',
				'Betonové prefabrikáty: schodiště, jímky, opěrné stěny. Betonárna přímo v areálu.'
			],
			more: [
				'Máme živnost ohlášenou i pro práci v Německu.',
				'Jeřáb {30..50/10} m a lešení vlastní.',
				'Rozpočet zpracujeme zdarma.'
			],
			sells: [
				'service :: Stavba hal a objektů',
				'product :: Betonové prefabrikáty',
				'service :: Opravy roubených domů'
			],
			offers: [
				'capacity :: Zednická parta volná od příštího měsíce :: {5..9} lidí, omítky, zateplení, obklady; ubytování si zajistíme.',
				'product :: Prefabrikované schodiště na míru :: Výroba {2..5} týdnů, doprava a osazení jeřábem.'
			],
			requests: [
				'subcontracting :: Hledáme klempíře a pokrývače :: Zakázky v pohraničí, {300..1500/100} m² střech.',
				'supplier :: Poptáváme lepené hranoly :: {10..80/10} m³ za zakázku, délka do {12..16} m.'
			]
		}
	},
	{
		key: 'building-services',
		nace: ['43.22', '43.21'],
		at: everywhere,
		size: [3, 70],
		certificates: ['ISO 9001'],
		trade: { de: ['Haustechnik', 'Gebäudetechnik'], cs: ['technika budov', 'instalace'] },
		de: {
			job: 'Anlagenmechanik SHK',
			about: [
				'Heizung, Lüftung, Kälte für Gewerbe. Wir bauen Wärmepumpen dort ein, wo andere „geht nicht“ sagen, nämlich in Altbauten.',
				'Prozesskälte und Druckluft: Planung, Montage, Wartung. Leckagesuche mit Ultraschall spart meist {10..30/5} % Strom.'
			],
			more: [
				'Bereitschaft rund um die Uhr, Anfahrt im Umkreis von {40..80/10} km.',
				'Rohrvorfertigung in der Werkstatt.'
			],
			sells: ['service :: Wärmepumpen für Gewerbe', 'service :: Wartung von Kälteanlagen'],
			offers: [
				'service :: Druckluft-Leckageortung an einem Tag :: Bericht mit Fotos und Einsparung in Euro, Betriebe bis {200..500/50} Leute.',
				'subcontracting :: Vorgefertigte Rohrgruppen :: Edelstahl, Kupfer, C-Stahl, isometrisch beschriftet.'
			],
			requests: [
				'subcontracting :: Kollegen für Lüftungskanäle gesucht :: Blechkanal {500..3000/250} m², Montage in zwei Bauabschnitten.'
			]
		},
		cs: {
			job: 'topenář',
			about: [
				'Topení, chlazení a vzduchotechnika pro provozy i bytové domy. Montáž, revize, servis.',
				'Průmyslové chlazení a rozvody stlačeného vzduchu. Hledání úniků se vám vrátí do roka.'
			],
			more: ['Pohotovost 24 hodin denně.', 'Vzduchotechnické potrubí si vyrábíme sami.'],
			sells: ['service :: Montáž tepelných čerpadel', 'product :: Vzduchotechnické potrubí'],
			offers: [
				'product :: Čtyřhranné potrubí a tvarovky :: {200..2000/100} m² měsíčně, dodání do {3..7} dnů.',
				'service :: Servis chladicích zařízení :: Oprávnění pro F-plyny, smlouva s pevnou cenou.'
			],
			requests: [
				'supplier :: Poptáváme výměníky a zásobníky :: {20..100/10} ks za rok, objem do {500..2000/250} l.'
			]
		}
	},
	{
		key: 'energy-hydrogen',
		nace: ['35.11', '27.20'],
		at: ['chemnitz', 'goerlitz', 'bautzen', 'ustecky', 'ustecky', 'karlovarsky', 'dresden'],
		size: [4, 95],
		certificates: ['ISO 50001', 'ISO 9001'],
		trade: { de: ['Energiesysteme', 'Energietechnik'], cs: ['energetika', 'energetické systémy'] },
		de: {
			job: 'Energietechnik',
			about: [
				'Photovoltaik mit Speicher für Betriebe ab {30..100/10} kWp. Wir rechnen ehrlich, auch wenn am Ende die kleinere Anlage herauskommt.',
				'Komponenten für Elektrolyseure und Brennstoffzellen: Bipolarplatten, Dichtungen, Prüfstände bis {10..100/10} kW.',
				'Wir beraten Betriebe bei Energie: Lastgang, Abwärme, Netzanschluss. Danach bauen wir auch.'
			],
			more: [
				'Gefördert wurden {20..90/10} % unserer letzten Projekte, den Antrag begleiten wir.',
				'Leistungsdaten sehen Sie im Browser.'
			],
			sells: [
				'service :: Photovoltaikanlagen für Gewerbe',
				'product :: Bipolarplatten',
				'service :: Energieberatung und Lastganganalyse'
			],
			offers: [
				'technology :: Geprägte Bipolarplatten aus Edelstahl :: Dicke {0.05..0.1/0.01} mm, beschichtet; wir suchen Stackhersteller.',
				'service :: Kostenlose Erstprüfung Abwärme :: Eine Stunde vor Ort, danach zwei Seiten Bericht. Für Betriebe ab {500..2000/500} MWh.'
			],
			requests: [
				'supplier :: Unterkonstruktion aus Stahl für Freiflächen :: {20..200/20} t, feuerverzinkt, rammfertig.',
				'joint_development :: Wasserstoffbrenner im Industrieofen :: Anwender aus Glas, Keramik oder Stahl gesucht, {100..800/100} kW.'
			]
		},
		cs: {
			job: 'energetik',
			about: [
				'Fotovoltaika a baterie pro firmy, od {20..80/10} kWp po megawatty. Projekt, dotace, montáž, dohled.',
				'Rekultivace, teplárenství, vodík – v uhelném kraji hledáme, čím nahradit uhlí. Provozujeme zkušební elektrolyzér {50..500/50} kW.',
				'Energetické posudky a měření. Provozy od skláren po mlékárny známe zevnitř.'
			],
			more: [
				'Data z elektroměrů sledujeme po 15 minutách.',
				'Technici mají zkoušky i pro vysoké napětí.'
			],
			sells: [
				'service :: Fotovoltaika pro firmy',
				'service :: Energetické audity',
				'service :: Pronájem zkušebny pro vodíkové komponenty'
			],
			offers: [
				'service :: Energetický audit do {3..6} týdnů :: Splní požadavky zákona i banky, výsledek s návratností každého opatření.',
				'research_partner :: Zkušebna pro palivové články :: Výkon do {10..60/10} kW, měření účinnosti a životnosti, přijímáme i německé týmy.'
			],
			requests: [
				'supplier :: Poptáváme nerezové tlakové nádoby :: {2..12} ks, {500..3000/500} l, 30 bar, TÜV.',
				'joint_development :: Ukládání tepla v písku :: Hledáme strojírnu na výměník a město na pilotní provoz.'
			]
		}
	},
	{
		key: 'recycling-environment',
		nace: ['38.32', '39.00'],
		at: [
			'mittelsachsen',
			'erzgebirge',
			'bautzen',
			'zwickau',
			'ustecky',
			'ustecky',
			'karlovarsky',
			'liberecky'
		],
		size: [5, 120],
		certificates: ['ISO 14001', 'Entsorgungsfachbetrieb'],
		trade: { de: ['Umweltdienste', 'Umwelttechnik'], cs: ['ekologie', 'ekologické služby'] },
		de: {
			job: 'Umwelttechnik',
			about: [
				'Metall- und Elektronikschrott zerlegen, trennen, verwerten. Wir holen im Container, {500..3000/250} t im Monat.',
				'Abwasserbehandlung für Galvaniken und Härtereien: Verdampfer, Ionentauscher, Filterpressen.',
				'Kunststoffabfälle werden bei uns wieder Granulat. PP, PE, ABS, Durchsatz {800..2500/100} kg je Stunde.'
			],
			more: [
				'Nachweise elektronisch, Wiegeschein sofort.',
				'Analyse von Seltenerdmagneten mit Handgerät.'
			],
			sells: [
				'service :: Metallrecycling',
				'product :: Regranulat PP und ABS',
				'service :: Abwasseranlagen'
			],
			offers: [
				'product :: Regranulat PP schwarz, {10..60/5} t verfügbar :: MFI {8..20}, Zertifikat je Charge, Big Bag oder Silo.',
				'service :: Miete: mobile Wasseraufbereitung :: {1..6} m³/h, bei Umbau oder Störung, Aufstellung in zwei Tagen.'
			],
			requests: [
				'supplier :: Späne und Stanzabfälle :: Kupfer, Messing, Alu – feste Abnahme, Preis nach LME abzüglich Marge.',
				'research_partner :: Rückgewinnung von Lithium aus Schlämmen :: Labor und Fördermittelpartner gesucht.'
			]
		},
		cs: {
			job: 'ekolog',
			about: [
				'Svoz a zpracování odpadů z výroby: plasty, kovy, kaly. Vlastní třídicí linka a drtič.',
				'Čistírny odpadních vod a odlučovače pro průmysl. Návrh, dodávka, provoz na klíč.',
				'Sanace starých zátěží a rekultivace v podkrušnohorské pánvi.'
			],
			more: ['Evidenci odpadů vedeme za vás.', 'Přeshraniční přepravu odpadu umíme vyřídit.'],
			sells: [
				'service :: Svoz průmyslových odpadů',
				'product :: Drť a regranulát',
				'service :: Čistírny odpadních vod'
			],
			offers: [
				'service :: Rozbor odpadu a návrh využití :: Vzorek odebereme, do {5..10} dnů víte, jestli jde prodat místo skládkování.',
				'product :: ABS a PC drť :: {5..40/5} t měsíčně, čistota nad {97..99} %, oktabíny.'
			],
			requests: [
				'technology :: Třídění směsných plastů kamerou :: Linka {500..2000/250} kg/h, rádi uvidíme referenci.',
				'supplier :: Kovový odpad a třísky :: Výkup i v Sasku, kontejnery přistavíme zdarma.'
			]
		}
	}
];
