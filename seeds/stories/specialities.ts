import type { Story } from '../story.ts';

export const specialities: Story[] = [
	{
		key: 'springs-fasteners',
		nace: ['25.93', '25.94'],
		at: ['erzgebirge', 'mittelsachsen', 'zwickau', 'liberecky', 'karlovarsky'],
		size: [5, 110],
		certificates: ['ISO 9001', 'IATF 16949'],
		trade: {
			de: ['Federn und Biegeteile', 'Verbindungselemente'],
			cs: ['pružiny a drobné díly', 'spojovací díly']
		},
		de: {
			job: 'Federntechnik',
			about: [
				'Druck-, Zug- und Schenkelfedern aus Draht von {0.1..0.3/0.1} bis {8..20} mm. Muster oft am selben Tag, Serie ab {100..1000/100} Stück.',
				'Wir stanzen und biegen Bandmaterial auf Automaten: Kontakte, Klammern, Schellen, {3..40} Millionen Teile im Jahr.',
				'Sonderschrauben und Bolzen, kalt geschlagen oder gedreht, M{2..4} bis M{24..48/6}.'
			],
			more: [
				'Kugelstrahlen und Vorsetzen verlängern die Lebensdauer; wir messen das nach.',
				'Kleinmengen wickelt der Chef noch selbst.'
			],
			sells: [
				'product :: Druck- und Zugfedern',
				'product :: Stanzbiegeteile',
				'product :: Sonderschrauben'
			],
			offers: [
				'product :: Federn nach Muster in {2..6} Tagen :: Federstahl, nichtrostend 1.4310, Kupferberyllium. Kennlinie wird mitgeliefert.',
				'capacity :: Stanzbiegeautomat hat freie Schichten :: Band 0,2–{2..4} mm, Breite bis {40..80/10} mm, ab {10000..50000/10000} Stück.'
			],
			requests: [
				'supplier :: Bandstahl schmal gespalten :: {5..60/5} t im Jahr, Toleranz eng, Ringe bis {200..600/50} kg.',
				'subcontracting :: Zinklamellenbeschichtung für Schüttgut :: {1..8} t im Monat, 720 Stunden Salznebel.'
			]
		},
		cs: {
			job: 'seřizovač pružinářských strojů',
			about: [
				'Pružiny tlačné, tažné i zkrutné, drát {0.2..0.5/0.1} až {6..16} mm. Kusově i po statisících.',
				'Závrtné šrouby, kolíky, nýty, atypický spojovací materiál podle výkresu, kování za studena.'
			],
			more: ['Sílu pružiny měříme u každé dávky.', 'Skladujeme přes {200..800/100} druhů drátu.'],
			sells: ['product :: Pružiny na zakázku', 'product :: Atypické šrouby a kolíky'],
			offers: [
				'product :: Pružiny do týdne :: I podle zlomeného kusu, nerez nebo patentovaný drát, od {10..100/10} ks.',
				'subcontracting :: Ohýbání drátu na CNC :: Průměr 1–{6..12} mm, háčky, rámečky, mřížky, {1000..30000/1000} ks.'
			],
			requests: [
				'supplier :: Poptáváme pružinový drát 1.4310 :: {2..20} t ročně, cívky, atest.',
				'subcontracting :: Hledáme fosfátování a mazání :: Drobné díly, {500..4000/250} kg týdně.'
			]
		}
	},
	{
		key: 'valves-pumps',
		nace: ['28.13', '28.14'],
		at: ['saechsische-schweiz', 'goerlitz', 'mittelsachsen', 'ustecky', 'ustecky', 'karlovarsky'],
		size: [10, 170],
		certificates: ['ISO 9001', 'PED 2014/68/EU'],
		trade: {
			de: ['Apparate und Pumpen', 'Anlagenkomponenten'],
			cs: ['nádrže a čerpadla', 'strojní zařízení']
		},
		de: {
			job: 'Anlagenmechanik',
			about: [
				'Apparate und Behälter aus Edelstahl: Wärmetauscher, Rührwerke, Druckbehälter bis {6..25} m³. Abnahme mit benannter Stelle.',
				'Dosier- und Kreiselpumpen für Chemie, Papier und Wasserwerke. Wir reparieren auch fremde Fabrikate.'
			],
			more: ['Beizen, Passivieren, Elektropolieren im Haus.', 'Prüfdruck bis {60..400/20} bar.'],
			sells: [
				'product :: Druckbehälter aus Edelstahl',
				'product :: Dosierpumpen',
				'service :: Pumpenreparatur'
			],
			offers: [
				'capacity :: Behälterbau, Fertigung ab dem Folgemonat :: 1.4571 und Duplex, Ø bis {2.0..3.6/0.2} m, Rundnaht automatisiert.',
				'service :: Beizen und Passivieren :: Tauchbad {4..8} m, Spülwasser neutralisiert, {1..6} t je Tag.'
			],
			requests: [
				'supplier :: Klöpperböden und Flansche :: {20..160/20} Stück im Quartal, Zeugnis 3.1, auch aus Tschechien.',
				'supplier :: Gleitringdichtungen, schneller Bezug :: Ø {20..90/5} mm, {50..400/50} Sätze im Jahr.'
			]
		},
		cs: {
			job: 'potrubář',
			about: [
				'Vyrábíme nerezové nádrže, výměníky a potrubní celky pro chemii a potraviny. Tlakové zařízení včetně papírů.',
				'Čerpadla a armatury pro vodu, kaly i horké médium; výroba, opravy, zkušebna.'
			],
			more: ['Svary kontrolujeme rentgenem v kooperaci.', 'Montujeme po celém Podkrušnohoří.'],
			sells: [
				'product :: Nerezové nádrže',
				'product :: Uzavírací klapky',
				'service :: Opravy čerpadel'
			],
			offers: [
				'product :: Nerezové nádrže {500..2000/500} až {10000..40000/5000} l :: Duplikátor, izolace, míchadlo; výpočet i dokumentace v němčině.',
				'service :: Generální oprava čerpadla za {4..12} dní :: Demontáž, měření, nové ucpávky, zkouška průtoku.'
			],
			requests: [
				'supplier :: Odlitky těles čerpadel :: Nerez 1.4408, {50..400/50} ks ročně, kus {10..60/5} kg.',
				'technology :: Svařovací automat na orbitální svary :: Zkušenosti a zapůjčení na zkoušku.'
			]
		}
	},
	{
		key: 'packaging-food-machines',
		nace: ['28.93'],
		at: ['dresden', 'dresden', 'saechsische-schweiz', 'bautzen', 'liberecky'],
		size: [12, 210],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Verarbeitungsmaschinen', 'Maschinenwerk'],
			cs: ['balicí a potravinářské stroje', 'potravinářská technika']
		},
		de: {
			job: 'Mechatronik Verpackungsanlagen',
			about: [
				'Maschinen, die Schokolade, Kekse und Riegel einwickeln, {400..1500/100} Stück in der Minute. Tradition und Servomotor.',
				'Kochkessel, Füller, Kutter für Fleischer und Großküchen. Ersatzteile gibt es {20..35/5} Jahre lang.'
			],
			more: [
				'Hygienisches Design ohne tote Ecken.',
				'Papier statt Folie: auf unserem Teststand läuft es schon.'
			],
			sells: [
				'product :: Einwickelmaschinen',
				'product :: Kochkessel',
				'service :: Umrüstung auf Papierverpackung'
			],
			offers: [
				'service :: Verpackungsversuch mit Ihrem Produkt :: Ein Tag im Technikum, {3..6} Papiersorten, Video und Bericht.',
				'surplus :: Gebrauchte Einwickler, überholt :: {2..5} Maschinen, Baujahr {1998..2014}, Probelauf jederzeit.'
			],
			requests: [
				'subcontracting :: Edelstahlgestelle gebürstet :: {4..20} Stück im Monat, Schweißnähte lebensmittelgerecht verschliffen.',
				'supplier :: Zahnriemenscheiben und Wellen :: {100..900/100} Teile monatlich, Losgröße {1..10}.'
			]
		},
		cs: {
			job: 'montér strojů',
			about: [
				'Stroje pro pekárny a mlékárny: dávkovače, balicí linky, dopravníky. Nerez, jednoduché čištění.',
				'Opravujeme a přestavujeme balicí stroje, i ty, co přišly z Drážďan před {30..50/5} lety.'
			],
			more: [
				'Stroj si u nás vyzkoušíte s vlastním výrobkem.',
				'Díly posíláme do {24..48/24} hodin.'
			],
			sells: ['product :: Balicí linky', 'service :: Přestavby balicích strojů'],
			offers: [
				'product :: Dávkovač na džemy a pasty :: {20..60/5} dávek za minutu, {50..1000/50} ml, umývání bez nářadí.',
				'service :: Přestavba stroje na papírový obal :: Posouzení do {5..10} dnů, pevná cena.'
			],
			requests: [
				'subcontracting :: Nerezové svařence a kryty :: {5..25/5} sad měsíčně, broušené svary.',
				'supplier :: Poptáváme plastové díly z POM :: {200..2000/200} ks, obrábění, atest pro potraviny.'
			]
		}
	},
	{
		key: 'optics-photonics',
		nace: ['26.70'],
		at: ['dresden', 'mittelsachsen', 'liberecky', 'liberecky', 'goerlitz'],
		size: [4, 90],
		certificates: ['ISO 9001'],
		trade: { de: ['Optik und Laser', 'Photonik'], cs: ['optika a lasery', 'fotonika'] },
		de: {
			job: 'Feinoptik',
			about: [
				'Linsen, Prismen, Fenster aus Glas und Quarz, Ø {3..10} bis {120..250/10} mm. Schleifen, polieren, beschichten.',
				'Lasersysteme zum Reinigen und Beschriften. Ein Gerät passt in den Kofferraum, das andere füllt die Halle.'
			],
			more: [
				'Passe λ/{4..10/2}, Sauberkeit 20/10.',
				'Anwenderversuche gratis bis zu einem halben Tag.'
			],
			sells: [
				'product :: Präzisionsoptik',
				'service :: Laserreinigen',
				'service :: Laserbeschriften'
			],
			offers: [
				'service :: Laserreinigen von Formen vor Ort :: {100..500/50} W, kein Strahlmittel, auch für Reifen-, Glas- und Backformen.',
				'technology :: Entspiegelung für {1000..1600/50} nm :: Beschichtungsanlage mit freier Kapazität, Musterstücke willkommen.'
			],
			requests: [
				'supplier :: Rohglas und Presslinge :: {100..900/100} kg im Jahr, Schmelzzertifikat.',
				'supplier :: Mechanikteile schwarz eloxiert :: Fassungen, Tuben, {50..500/50} Sätze, Passung H7.'
			]
		},
		cs: {
			job: 'optik',
			about: [
				'Broušení a leštění čoček, hranolů a zrcadel. Navazujeme na tradici turnovských brusičů.',
				'Lasery ve výrobě: značení, čištění, řezání tenkých plechů a keramiky.'
			],
			more: [
				'Antireflexní vrstvy napařujeme sami.',
				'Měříme na interferometru, protokol ke každé dávce.'
			],
			sells: ['product :: Čočky a hranoly', 'service :: Laserové řezání keramiky'],
			offers: [
				'subcontracting :: Leštění rovinných ploch :: Sklo, keramika, křemen do {100..200/20} mm, rovinnost λ/{4..10/2}.',
				'service :: Laserové čištění forem :: Přijedeme, očistíme, odjedeme; {2..4} formy za den.'
			],
			requests: [
				'supplier :: Hliníkové objímky, černý elox :: {100..1000/100} ks ročně, závit M{30..52/2}×0,75.',
				'joint_development :: Kamera pro kontrolu skla :: Optiku navrhneme, hledáme softwarového partnera.'
			]
		}
	},
	{
		key: 'mobility-bikes',
		nace: ['30.92', '29.20'],
		at: ['chemnitz', 'zwickau', 'dresden', 'ustecky', 'liberecky'],
		size: [3, 120],
		certificates: ['ISO 9001'],
		trade: { de: ['Fahrzeugbau', 'Rad- und Fahrzeugtechnik'], cs: ['kola a přívěsy', 'vozidla'] },
		de: {
			job: 'Zweirad- und Fahrzeugbau',
			about: [
				'Lastenräder für Handwerk und Kommunen, Rahmen geschweißt in {place}, Zuladung bis {150..250/10} kg.',
				'Anhänger und Aufbauten: Koffer, Kipper, Werkstattwagen. Einzelstück oder {10..60/10}er Serie.'
			],
			more: ['Ersatzteile ab Lager, Zeichnung offen.', 'TÜV-Einzelabnahme erledigen wir.'],
			sells: [
				'product :: Lastenräder',
				'product :: Fahrzeugaufbauten',
				'service :: Umbau auf Elektroantrieb'
			],
			offers: [
				'product :: Lastenrad leihen, dann kaufen :: Vier Wochen Probe für Betriebe, Kiste nach Maß, Werbung drauf.',
				'capacity :: Rahmenschweißen Alu und Stahl :: WIG, Lehre vorhanden, {20..200/20} Rahmen im Monat.'
			],
			requests: [
				'supplier :: Gezogene Rohre und Ausfallenden :: 25CrMo4 und 6061, {1000..6000/500} m im Jahr.',
				'supplier :: Pulverbeschichter für Rahmen, matte Töne :: {40..300/20} Stück im Monat, sorgfältige Abdeckung.'
			]
		},
		cs: {
			job: 'mechanik kol',
			about: [
				'Stavíme rámy horských a nákladních kol, ocel i hliník. Montáž, lak, servis {where}.',
				'Nástavby užitkových vozů, přívěsy a pojízdné dílny na míru.'
			],
			more: ['Lakujeme práškem v {10..30/5} odstínech.', 'Jezdíme na tom, co vyrobíme.'],
			sells: ['product :: Rámy kol', 'product :: Nástavby a přívěsy'],
			offers: [
				'subcontracting :: Svařování hliníkových rámů :: {30..300/30} ks měsíčně, rovnání, tepelné zpracování T6 v kooperaci.',
				'product :: Pojízdné prodejny a dílny :: Vestavba do {3.5..7.5/0.5} t, elektroinstalace, dokumentace pro registraci v Německu.'
			],
			requests: [
				'supplier :: Baterie a pohony pro nákladní kola :: {30..300/30} sad ročně, certifikace EN 15194.',
				'distribution :: Prodejce v Sasku :: Hledáme cykloservisy, které naše kola předvedou a prodají.'
			]
		}
	},
	{
		key: 'leather-footwear-sport',
		nace: ['15.12', '32.30'],
		at: ['mittelsachsen', 'erzgebirge', 'vogtland', 'liberecky', 'ustecky'],
		size: [2, 50],
		certificates: [],
		trade: { de: ['Leder und Sport', 'Manufaktur'], cs: ['kůže a sport', 'manufaktura'] },
		de: {
			job: 'Sattlerei und Feintäschnerei',
			about: [
				'Feine Lederwaren: Etuis, Mappen, Gürtel, gern mit Prägung. Gegerbt wird pflanzlich, genäht mit Geduld.',
				'Schlitten, Skier und Sportgeräte aus Esche und Schichtholz. Gebogen im Dampf wie früher.'
			],
			more: [
				'Reparatur statt neu, auch nach {20..30/5} Jahren.',
				'Auflagen ab {10..50/10} Stück mit Firmenlogo.'
			],
			sells: [
				'product :: Lederetuis',
				'product :: Holzschlitten',
				'service :: Sattlerarbeiten für Fahrzeuge'
			],
			offers: [
				'product :: Etuis für Werkzeuge und Messgeräte :: Leder oder Filz, Stanzform vorhanden oder neu, {50..1000/50} Stück.',
				'subcontracting :: Biegen von Holzteilen mit Dampf :: Esche und Buche bis {30..50/5} mm Dicke, Radius ab {80..200/20} mm.'
			],
			requests: [
				'supplier :: Beschläge und Schnallen aus Messing :: {2000..12000/1000} Stück im Jahr, nickelfrei.',
				'succession :: Sattlermeisterin oder Sattler als Nachfolger :: Werkstatt, Kundenstamm, kleine Wohnung darüber.'
			]
		},
		cs: {
			job: 'brašnář',
			about: [
				'Ruční kožená galanterie: pouzdra, opasky, desky na jídelní lístky. Kůže z české koželužny.',
				'Běžky, sáně a hokejky; vrstvené dřevo, laminát, ruční dokončení.'
			],
			more: ['Ražba loga od {20..50/10} ks.', 'Servis lyží pro kluby i půjčovny.'],
			sells: ['product :: Kožená pouzdra', 'product :: Dřevěné sáně'],
			offers: [
				'product :: Pouzdra na nářadí a přístroje :: Kůže, cordura, {30..800/10} ks, vzorek do týdne.',
				'service :: Servis lyží a prken pro půjčovny :: {50..300/50} párů týdně, svoz z hor.'
			],
			requests: [
				'supplier :: Mosazné přezky a druky :: {1000..9000/500} ks ročně, povrch starozlato.',
				'distribution :: Zimní sporty v Krušných horách, saská strana :: Hledáme prodejny a půjčovny pro naše sáně.'
			]
		}
	},
	{
		key: 'cleaning-facility',
		nace: ['81.22', '80.10'],
		at: ['dresden', 'zwickau', 'goerlitz', 'vogtland', 'ustecky', 'liberecky', 'karlovarsky'],
		size: [6, 190],
		certificates: ['ISO 9001', 'ISO 14001'],
		trade: { de: ['Gebäudereinigung', 'Objektservice'], cs: ['úklidové služby', 'správa budov'] },
		de: {
			job: 'Gebäudereinigung',
			about: [
				'Reinigung von Büros, Kliniken und Reinräumen. Schichtteams vor Tau und Tag, feste Objektleitung.',
				'Industriereinigung: Hallen, Maschinen, Absaugungen, Trockeneis. Wir arbeiten, wenn Ihre Linie steht.'
			],
			more: [
				'Grünpflege und Winterdienst im Paket.',
				'Löhne nach Tarif, deshalb bleiben die Leute.'
			],
			sells: ['service :: Trockeneisreinigung', 'service :: Reinraumreinigung'],
			offers: [
				'service :: Trockeneis für Schaltschränke und Formen :: Ein Tag, {2..3} Personen, rückstandsfrei, Probefläche gratis.',
				'capacity :: Reinigungsteam für Werksstillstand :: {6..20/2} Personen mit Hubsteiger, Wochenende.'
			],
			requests: [
				'supplier :: Mikrofasertücher, waschbar bei 95 Grad :: {1000..9000/500} Stück, gern aus der Lausitz oder Böhmen.',
				'training :: Deutsch am Arbeitsplatz, Anfänger :: {8..20/2} Kolleginnen und Kollegen, zweimal pro Woche.'
			]
		},
		cs: {
			job: 'pracovník úklidu',
			about: [
				'Úklid výrobních hal, kanceláří a zdravotnických zařízení. {20..140/10} objektů v kraji.',
				'Čištění suchým ledem, vysokotlak, mytí oken ve výškách. Pracujeme v noci, ať nepřekážíme.'
			],
			more: ['Údržba zeleně a zimní úklid také.', 'Zaměstnáváme i lidi se zdravotním omezením.'],
			sells: ['service :: Úklid výrobních prostor', 'service :: Čištění suchým ledem'],
			offers: [
				'service :: Čištění strojů před odstávkou :: {6..16/2} lidí, vlastní technika, odvoz zaolejované vody.',
				'service :: Mytí fotovoltaických panelů :: {500..8000/500} m² za den, demineralizovaná voda.'
			],
			requests: [
				'supplier :: Pracovní oděvy s logem :: {60..300/20} sad, praní a opravy ve službě.',
				'technology :: Úklidový robot do haly :: {2000..9000/500} m², rádi vyzkoušíme na měsíc.'
			]
		}
	},
	{
		key: 'media-events',
		nace: ['59.11', '90.02'],
		at: ['dresden', 'goerlitz', 'chemnitz', 'karlovarsky', 'ustecky'],
		size: [1, 30],
		certificates: [],
		trade: {
			de: ['Medien', 'Veranstaltungstechnik', 'Filmproduktion'],
			cs: ['film a média', 'eventy', 'ozvučení']
		},
		de: {
			job: 'Mediengestaltung',
			about: [
				'Filme über Maschinen und Menschen, {60..180/30} Sekunden oder länger, mit Untertiteln in beiden Sprachen.',
				'Bühne, Licht, Ton und Dolmetschanlagen für Tagungen bis {200..800/100} Gäste.'
			],
			more: ['Drohne mit Genehmigung im Grenzgebiet.', 'Livestream mit zwei Sprachkanälen.'],
			sells: ['service :: Imagefilm', 'service :: Dolmetschtechnik'],
			offers: [
				'service :: Dolmetschkabine und {50..200/50} Empfänger zur Miete :: Auf- und Abbau, Techniker bleibt vor Ort.',
				'service :: Kurzfilm für die Lehrlingswerbung :: Ein Drehtag, drei Clips, Rechte inklusive.'
			],
			requests: [
				'subcontracting :: Kamerateam aus Nordböhmen :: Für Drehs in {3..8} Betrieben, Frühjahr.',
				'supplier :: Messebau wiederverwendbar :: {20..80/10} m², Holz und Textil.'
			]
		},
		cs: {
			job: 'zvukař',
			about: [
				'Natáčíme firemní videa a dokumenty o řemeslech. Titulky v němčině umíme hned.',
				'Ozvučení, osvětlení a tlumočnická technika pro konference i městské slavnosti.'
			],
			more: ['Dron, jeřáb, střižna.', 'Přijedeme i na dvě hodiny.'],
			sells: ['service :: Firemní videa', 'service :: Technika pro konference'],
			offers: [
				'service :: Video z výroby za {2..4} dny :: Scénář, natáčení, střih, dvojjazyčné titulky.',
				'service :: Pronájem tlumočnické techniky :: {30..150/10} přijímačů, kabina, obsluha.'
			],
			requests: [
				'distribution :: Agentura v Drážďanech na společné zakázky :: My technika, vy klienti, nebo obráceně.',
				'internship :: Student filmu na léto :: Kamera a střih, {4..10} týdnů.'
			]
		}
	},
	{
		key: 'mining-heavy',
		nace: ['28.92', '09.90'],
		at: ['ustecky', 'ustecky', 'karlovarsky', 'goerlitz', 'bautzen'],
		size: [20, 620],
		certificates: ['ISO 9001', 'ISO 45001', 'EN 1090-2 EXC3'],
		trade: { de: ['Fördertechnik', 'Großanlagen'], cs: ['těžební technika', 'dopravní zařízení'] },
		de: {
			job: 'Industriemechanik Fördertechnik',
			about: [
				'Bandanlagen, Rollen, Trommeln, Becherwerke. Früher nur Tagebau, heute auch Kieswerke, Häfen, Recycling.',
				'Großgeräte zerlegen, verschrotten, umbauen. Wenn etwas {100..900/100} t wiegt, fangen wir gern an.'
			],
			more: [
				'Vulkanisieren von Gurten bis {1600..2800/200} mm Breite.',
				'Der Strukturwandel zwingt uns zu neuen Kunden – melden Sie sich.'
			],
			sells: [
				'product :: Förderbandanlagen',
				'product :: Tragrollen',
				'service :: Gurtvulkanisation'
			],
			offers: [
				'capacity :: Großteilbearbeitung bis {6..12} m :: Karusselldrehmaschine und Bohrwerk, Stückgewicht bis {20..60/5} t, Kurzarbeit vermeiden.',
				'service :: Gurtreparatur nachts und sonntags :: Kalt- und heißvulkanisiert, Anfahrt auch nach Most und Bílina.'
			],
			requests: [
				'joint_development :: Neue Produkte für unsere Schlosserei :: {40..150/10} Fachleute suchen Ideen aus Wasserstoff, Wind, Speicher.',
				'supplier :: Kugellager und Rohre für Tragrollen :: {5000..60000/5000} Sätze im Jahr.'
			]
		},
		cs: {
			job: 'strojní zámečník',
			about: [
				'Pásové dopravníky, válečky, drtiče, opravy velkostrojů. S útlumem uhlí hledáme zákazníky mimo doly.',
				'Obrábíme a svařujeme velké kusy: karusel {4..8} m, horizontka, jeřáby {32..80/16} t.'
			],
			more: ['Montážní čety pracují i v Lužici.', 'Projektujeme ocelové konstrukce dopravníků.'],
			sells: [
				'product :: Pásové dopravníky',
				'service :: Opravy velkostrojů',
				'service :: Obrábění velkých dílů'
			],
			offers: [
				'capacity :: Karusel a horizontka volné :: Díl do {4..8} m a {20..60/10} t, i ozubené věnce.',
				'joint_development :: Využijte naše dílny pro nový obor :: {60..250/10} lidí, svařovna, lakovna, vlečka; jsme otevření návrhům.',
				'product :: Dopravníky pro recyklaci a biomasu :: Šířka {500..1400/100} mm, délka do {20..120/10} m.'
			],
			requests: [
				'supplier :: Gumové pásy a obložení bubnů :: {500..4000/250} m ročně, i repasované.',
				'training :: Rekvalifikace {20..80/10} zaměstnanců :: Elektro, obsluha CNC, německý jazyk.'
			]
		}
	},
	{
		key: 'nano-3d-print',
		nace: ['25.50', '72.19'],
		at: ['dresden', 'chemnitz', 'mittelsachsen', 'liberecky', 'liberecky'],
		size: [2, 45],
		certificates: ['ISO 9001', 'EN 9100'],
		trade: {
			de: ['Additive Fertigung', 'Schicht- und Drucktechnik'],
			cs: ['3D tisk a povlaky', 'nové technologie']
		},
		de: {
			job: 'Additive Fertigung',
			about: [
				'Metall-3D-Druck in Edelstahl, Aluminium, Titan und Werkzeugstahl, Bauraum {250..400/50} mm. Mit Nachbearbeitung und Prüfung.',
				'Dünne Schichten gegen Verschleiß, Fett und Korrosion, PVD und Plasma, {1..5} µm.'
			],
			more: [
				'Daten prüfen wir, bevor wir drucken, nicht danach.',
				'Pulver wird zu {90..98} % wiederverwendet.'
			],
			sells: [
				'service :: Metall-3D-Druck',
				'service :: PVD-Beschichtung',
				'product :: Formeinsätze mit konturnaher Kühlung'
			],
			offers: [
				'service :: Ersatzteil aus dem Drucker :: Auch ohne Zeichnung, {3..8} Tage, 1.4404 oder AlSi10Mg.',
				'capacity :: Druckjobs im Sammelauftrag :: Jeden Freitag startet ein Bauraum, Einzelteile ab {60..180/20} Euro.'
			],
			requests: [
				'subcontracting :: Heißisostatisches Pressen :: {5..40/5} Teile im Monat, Titan, Luftfahrtpapiere.',
				'research_partner :: Schichtdickenmessung im laufenden Prozess :: Partner mit optischer Spektroskopie gesucht.'
			]
		},
		cs: {
			job: 'operátor 3D tisku',
			about: [
				'3D tisk kovů a plastů, od prototypu po sérii {100..1000/100} ks. SLS, SLM, FDM – poradíme, co má smysl.',
				'Funkční nanovrstvy a povlaky: samočisticí, antibakteriální, vodivé. Nanášíme na textil, sklo i plast.'
			],
			more: ['Dodání plastových dílů běžně do {2..4} dnů.', 'Povrch umíme vyhladit párou.'],
			sells: [
				'service :: 3D tisk kovů',
				'service :: 3D tisk plastů',
				'product :: Antibakteriální povlaky'
			],
			offers: [
				'service :: Přípravky a čelisti vytištěné do tří dnů :: PA12 s uhlíkem, pevné a lehké, {1..50} ks.',
				'technology :: Nanovrstva proti otiskům a mlžení :: Ověřeno na skle, hledáme výrobce dveří, pecí a svítidel.'
			],
			requests: [
				'supplier :: Kovový prášek v malém balení :: 316L a AlSi10Mg, {20..200/10} kg ročně, šarže s atestem.',
				'research_partner :: Biokompatibilita povlaků :: Hledáme laboratoř se zkouškami dle ISO 10993.'
			]
		},
		en: {
			job: 'Additive manufacturing',
			about: [
				'Metal and polymer 3D printing with machining and inspection in one place. Spare parts, tooling inserts and small series up to {200..800/100} pieces.',
				'Thin functional coatings from plasma and sol-gel processes: easy to clean, conductive, wear resistant.'
			],
			more: ['Design check for printability is free.', 'Typical lead time {3..9} working days.'],
			sells: ['service :: Metal additive manufacturing', 'service :: Functional coatings'],
			offers: [
				'service :: Conformal cooling inserts for moulds :: Maraging steel, hardened to {50..54} HRC, machined and leak-tested.',
				'technology :: Anti-fog coating for glass and polycarbonate :: Lab proven, pilot line {300..600/100} mm wide, licensing possible.'
			],
			requests: [
				'supplier :: Stainless powder in small lots :: {20..150/10} kg a year, batch certificate required.',
				'subcontracting :: Hot isostatic pressing of titanium parts :: {5..30/5} parts a month.'
			]
		}
	},
	{
		key: 'agri-forestry-machines',
		nace: ['28.30'],
		at: ['bautzen', 'mittelsachsen', 'saechsische-schweiz', 'ustecky', 'karlovarsky'],
		size: [6, 95],
		certificates: ['ISO 9001'],
		trade: {
			de: ['Landtechnik', 'Kommunaltechnik'],
			cs: ['zemědělská technika', 'komunální technika']
		},
		de: {
			job: 'Land- und Baumaschinenmechatronik',
			about: [
				'Anbaugeräte für Kommunen: Schneepflüge, Kehrbesen, Mulcher. Wir bauen, was der Bauhof wirklich braucht.',
				'Mostpressen, Obstmühlen und Sortiertechnik für kleine Betriebe, {200..1500/100} kg in der Stunde.'
			],
			more: [
				'Verschleißteile aus Hardox schneiden und kanten wir selbst.',
				'Vorführung auf Ihrem Hof.'
			],
			sells: [
				'product :: Schneepflüge',
				'product :: Obstpressen',
				'service :: Reparatur von Landmaschinen'
			],
			offers: [
				'product :: Mulcher und Kehrmaschinen, Vorführgeräte :: {2..6} Stück mit Nachlass, Breite {1.2..2.4/0.2} m.',
				'distribution :: Händler in Nordböhmen für Obsttechnik :: Schulung in {place}, Ersatzteile frei Haus.'
			],
			requests: [
				'supplier :: Zahnräder und Getriebe für Mulcher :: {100..800/100} Stück im Jahr, Modul {3..6}.',
				'subcontracting :: Lackieren von Anbaugeräten :: {20..120/10} Teile monatlich, 2K, Bauteil bis {2..3} m.'
			]
		},
		cs: {
			job: 'opravář zemědělských strojů',
			about: [
				'Sypače, radlice, štěpkovače a nosiče nářadí. Vyrábíme pro obce a lesníky na obou stranách hor.',
				'Opravy traktorů a sklízecích mlátiček, renovace převodovek, výroba dílů, které už se nedodávají.'
			],
			more: ['Stroj předvedeme přímo u vás.', 'Náhradní díly držíme {10..20/5} let.'],
			sells: ['product :: Sněhové radlice', 'product :: Štěpkovače', 'service :: Opravy traktorů'],
			offers: [
				'product :: Štěpkovače do {12..25} cm :: Vlastní motor nebo kardan, CE, záruka {24..36/12} měsíců.',
				'service :: Renovace převodovek a náprav :: Výměnný díl skladem, doprava do Saska.'
			],
			requests: [
				'supplier :: Nože z oceli {55..60} HRC :: {300..3000/100} ks ročně, kalené, broušené.',
				'subcontracting :: Hledáme lasery na Hardox :: Tloušťka 6–{12..20} mm, {2..10} t měsíčně.'
			]
		}
	}
];
