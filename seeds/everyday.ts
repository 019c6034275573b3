import type { Language } from '#i18n/languages.ts';

/**
 * What firms of every trade say and publish: closing remarks of a profile, and listings about
 * people, successors, leftovers and projects. `{job}` is the occupation, `{sell}` something sold.
 */
export const remarks: Record<Language, string[]> = {
	de: [
		'[Gegründet|Entstanden|Angefangen] {founded}, [bis heute in Familienhand|heute mit {staff} Leuten|seitdem {2..4}-mal vergrößert].',
		'Seit {founded} [am Standort {place}|in {place} zu Hause|an derselben Adresse in {place}].',
		'[Unsere Belegschaft zählt|Zum Team gehören|Bei uns arbeiten] {staff} Leute, {2..6} davon [sprechen Tschechisch|wohnen auf der tschechischen Seite|sind noch in der Lehre].',
		'[Etwa|Rund|Ungefähr] {15..60/5} % [der Ware geht|unserer Lieferungen gehen|des Umsatzes machen wir] nach [Bayern|Thüringen|Österreich|Polen|Böhmen|Berlin].',
		'[Muster schicken wir|Ein Probestück liefern wir|Den ersten Versuch machen wir] [gern kostenfrei|vorab|zum halben Preis], [fragen Sie einfach|Anruf genügt|solange es im Rahmen bleibt].',
		'[Ausgebildet wird auch|Nachwuchs haben wir auch]: zurzeit {2..6} Lehrlinge im Bereich {job}.',
		'[Anfragen|Post|Mails] auf Tschechisch [beantwortet eine Kollegin mit Wohnsitz {10..40/10} km jenseits der Grenze|übersetzt unser Kollege im Vertrieb|lesen wir selbst, Antwort in {2..4} Tagen].',
		'Betriebsferien [meist|in der Regel|wie jedes Jahr] in KW {29..33}[| und zwischen den Jahren], [Notdienst erreichbar|Versand läuft weiter|sonst immer da].',
		'[Neue Halle|Anbau|Zweiter Standort] mit {800..3200/100} m² seit {2016..2025}.',
		'[Hauptabnehmer sind|Wir arbeiten vor allem für|Zu den Stammkunden zählen] {12..60} Betriebe [aus der Region|aus der näheren Umgebung|zwischen Elbe und Mulde|beiderseits des Kamms].',
		'[Antwort auf Anfragen|Rückmeldung|Preisangebot] [in der Regel|meistens|normalerweise] innerhalb von {2..5} [Werktagen|Arbeitstagen|Tagen].',
		'[Wir freuen uns über Besuch|Besichtigung gern|Schauen Sie vorbei] – am besten [montags|dienstags|mittwochs|donnerstags] nach {9..14} Uhr.',
		'[Letzte große Anschaffung|Jüngste Investition] ({2018..2025}): [neue Absaugung und Licht|eine Maschine für {90..680/10} Tausend Euro|{40..180/10} kWp auf dem Dach].',
		'[Mindestauftragswert|Kleinster Auftrag]: {50..300/50} Euro, [darunter nur für Stammkunden|Nachbarn ausgenommen].'
	],
	cs: [
		'[Firma vznikla|Začínali jsme|Založeno] v roce {founded}, [sídlíme|provoz máme|najdete nás] {where}.',
		'[Zaměstnáváme|Náš tým tvoří|Pracuje u nás] {staff} lidí, [většinou z okolí|část dojíždí ze sousedních obcí|mnozí jsou u nás přes {8..20} let|průměrný věk {34..49}].',
		'Do Německa [jde|míří|dodáváme] [přibližně|asi|kolem] {15..70/5} % [výroby|našich zakázek|produkce].',
		'[Německy se s námi domluvíte|Německy mluví {2..4} kolegyně v obchodě|Poptávky vyřídíme i německy], [stačí napsat|bez tlumočníka|odpověď do {2..4} dnů].',
		'Vzorek [připravíme zdarma|zašleme do {5..12} dnů|dostanete za {300..2500/100} Kč, při zakázce vracíme].',
		'V roce {2015..2025} jsme [postavili novou halu|rozšířili provoz|přistavěli sklad] o {400..2400/100} m².',
		'[Učíme|Zaučujeme|Vychováváme] vlastní mladé lidi, letos jich je {5..9} (obor {job}).',
		'[Pravidelně dodáváme|Stálých odběratelů máme|Pracujeme pro] {10..70} [odběratelů|firem|zákazníků] [z Česka i ze zahraničí|v kraji a v Sasku|ve třech zemích].',
		'[Odpovídáme|Na poptávky reagujeme|Cenovou nabídku posíláme] do {2..6} [pracovních dnů|dnů].',
		'Celozávodní dovolenou [míváme|máme] [první týden v srpnu|poslední týden v červenci|mezi svátky|{28..33}. týden].',
		'[Přijeďte se podívat|Zastavte se|Rádi vás provedeme], nejlépe [v pondělí|v úterý|ve středu|ve čtvrtek] po {8..13}. hodině.',
		'[Rodinná firma|Ryze česká firma|Malá, ale naše], bez [úvěrů|zahraničního vlastníka|zbytečných vedoucích], od roku {founded}.',
		'[Naposledy jsme investovali|Největší nákup byl] v roce {2018..2025}: [střídač a panely {30..160/10} kWp|stroj za {2..14} mil. Kč|nové rozvody a osvětlení].',
		'Nejmenší zakázka [{500..5000/500} Kč|bez omezení, i jeden kus|dle dohody], [sousedům vyjdeme vstříc|stálým zákazníkům i méně].'
	],
	en: [
		'Founded in {founded}, [owner-managed|family-owned|independent] ever since.',
		'We are {staff} people and work in {2..4} languages.',
		'[Around|About|Some] {20..70/5} % of our [turnover|orders] comes from [Saxony|Bavaria|northern Bohemia|Austria].',
		'[Enquiries are answered|You get a quotation] within {2..6} working days.',
		'Visitors are welcome, preferably in week {10..40} when the [new hall|second line] is running.',
		'Our [latest investment|new hall] dates from {2017..2025}: {600..2400/100} m².'
	]
};

export const chattyOpenings: Record<Language, string[]> = {
	de: [
		'Schön, dass Sie uns gefunden haben!',
		'Kurz zu uns:',
		'Guten Tag aus {place}!',
		'Glück auf aus {place}!',
		'Wir aus {place} stellen uns vor:',
		'Hier schreibt der Betrieb aus {place}, gegründet {founded}.',
		'Was macht man in {place} seit {founded}?'
	],
	cs: [
		'Dobrý den, vítejte u nás!',
		'Stručně o nás:',
		'Zdravíme z pohraničí!',
		'Jsme {where} a jsme na to hrdí.',
		'Od roku {founded} nás najdete {where}.',
		'Co se dělá {where}?'
	],
	en: ['Hello from {place}!', 'In short:', 'Who we are, in {staff} seconds:']
};

/** Closing lines of listings: what comes after the matter itself, by what is wanted. */
export const closings: Record<Language, Record<'offer' | 'purchase' | 'help', string[]>> = {
	de: {
		offer: [
			'[Preisangebot|Rückmeldung|Antwort] [binnen|in|innerhalb von] {2..6} [Tagen|Arbeitstagen], [auch auf Englisch|unverbindlich|auf Wunsch mit Muster].',
			'[Frei ab|Verfügbar ab|Möglich ab] KW {2..50}, [früher nach Absprache|Zusage bindend|wer zuerst kommt].',
			'[Ansehen|Kennenlernen|Termin] in {place} [jederzeit|nach Absprache|{2..4}-mal im Monat], [Referenzen nennen wir|ohne Verpflichtung|gern mit Ihren Unterlagen].',
			'[Auch für Kunden aus|Gern auch für|Wir arbeiten ebenso für] [Tschechien|Nordböhmen|Polen], [bis {60..180/10} km|Fahrzeit bis {1.0..2.5/0.5} Stunden|Erfahrung seit {2002..2019}].',
			'[Kleine Mengen willkommen|Einzelaufträge gern|Auch einmalig], [ab {50..400/50} Euro|Stammkunden {2..8} % günstiger|Abrechnung nach Aufwand].'
		],
		purchase: [
			'[Beginn|Start|Losgehen soll es] [sofort|nach Absprache|im nächsten Quartal|in {2..9} Wochen], [Laufzeit|Dauer|geplant sind] {3..24} Monate.',
			'[Anlieferung|Lieferung] [nach {place}|frei {place}|nach {place}, Rampe vorhanden], [bevorzugt|möglichst|am liebsten] aus einem Umkreis von {40..150/10} km.',
			'[Zahlungsziel|Zahlung in|Wir zahlen binnen] {14..45} Tagen, [Erstauftrag zur Probe|Probelieferung erwünscht|Rahmenvertrag möglich|Skonto gern].',
			'[Zeichnungen|Muster|Unterlagen] [auf Anfrage|schicken wir binnen {2..6} Tagen|nach kurzem Telefonat|liegen in {place} aus], [bitte vertraulich behandeln|Rückgabe nicht nötig|auf Wunsch mit Geheimhaltung].',
			'[Gern auch|Auch|Ebenso] aus [Tschechien|Polen|Nordböhmen] – [wir sprechen Englisch|eine Kollegin übersetzt|Transport klären wir], [bis {60..180/10} km|Abholung {2..4}-mal im Monat|Fahrzeit höchstens {1.0..2.5/0.5} Stunden].'
		],
		help: [
			'[Angebote|Antworten|Rückmeldungen] bitte bis [Monatsende|Ende KW {2..50}|{10..21} Tage nach Erscheinen], [auch formlos|kurz genügt|mit Referenzen].',
			'[Beginn|Start|Losgehen soll es] [nach Absprache|im nächsten Quartal|in {2..9} Wochen], [Partner aus Tschechien willkommen|Deutsch oder Englisch|Ort: {place}].',
			'[Budget|Unser Rahmen|Eingeplant sind]: {2..30} Tausend Euro, [Entscheidung in {2..6} Wochen|Aufteilung offen|erstes Gespräch in {place}].',
			'[Erstes Treffen|Auftakt|Kennenlernen] [online|in {place}|bei Ihnen], [{2..4} Leute von uns|eine Stunde genügt|Termin nach Wunsch].'
		]
	},
	cs: {
		offer: [
			'[Cenová nabídka|Odpověď|Vyjádření] do {2..6} [dnů|pracovních dnů], [i anglicky|nezávazně|na přání se vzorkem].',
			'[Volno od|K dispozici od|Možné od] {2..50}. týdne, [dříve po dohodě|kdo dřív přijde|rezervace e-mailem].',
			'[Prohlídka|Seznámení|Schůzka] {where} [kdykoliv|po dohodě|{2..4}× měsíčně], [reference doložíme|bez závazku|klidně s vašimi podklady].',
			'[I pro zákazníky ze Saska|Pracujeme také pro Sasko|Německým firmám vyhovíme], [do {60..180/10} km|cesta nejvýš {1.0..2.5/0.5} h|zkušenosti od roku {2002..2019}].',
			'[Malé zakázky vítány|I jednorázově|Stačí i jeden kus či den], [od {1000..6000/500} Kč|stálým sleva {2..8} %|účtujeme skutečnost].'
		],
		purchase: [
			'[Termín|Zahájení|První dodávka] [ihned|po dohodě|během {5..9} týdnů|od příštího čtvrtletí], [spolupráce|odběr] nejméně na {6..24} měsíců.',
			'[Dodání|Předání|Převzetí] {where}, [nejlépe|ideálně|raději] ze vzdálenosti do {40..150/10} km.',
			'[Splatnost|Platíme do|Faktury hradíme do] {14..45} dnů, [první dávka na zkoušku|možná rámcová smlouva|začneme zkušební zakázkou].',
			'[Výkresy|Podklady|Vzorek] [zašleme na vyžádání|pošleme do {2..6} dnů|rádi předáme osobně|ukážeme {where}], [prosíme o mlčenlivost|vracet netřeba|případně s dohodou o utajení].',
			'[I ze Saska|Také z Německa|Klidně i z Lužice] – [němčina nevadí|domluvíme se anglicky|tlumočníka zajistíme], [odvoz {2..4}× měsíčně|do {60..180/10} km|cesta nejvýš {1.0..2.5/0.5} h].'
		],
		help: [
			'[Nabídky|Odpovědi|Zprávy] prosíme do [konce měsíce|{10..21} dnů|příštího pátku], [stačí e-mailem|i předběžně|s referencemi].',
			'[Začátek|Zahájení] [po dohodě|během {5..9} týdnů|od příštího čtvrtletí], [partneři ze Saska vítáni|česky, německy, anglicky|místo podle dohody].',
			'[Rozpočet|Máme připraveno|Počítáme s částkou]: {60..800/20} tis. Kč, [rozhodneme do {2..6} týdnů|rozdělení otevřené|první schůzka {where}].',
			'[První setkání|Úvodní schůzka|Seznámení] [na dálku|{where}|u vás], [stačí hodina|termín podle vás].'
		]
	},
	en: {
		offer: [
			'[Quotation|Reply] within {2..6} days, [without obligation|with a sample if you like].',
			'Available from week {2..50}, [earlier by arrangement|first come, first served].'
		],
		purchase: [
			'Delivery to {place}, preferably from within {60..180/10} km.',
			'Payment in {14..45} days, [trial order first|frame contract possible].'
		],
		help: ['Start [by arrangement|next quarter], duration {3..24} months.']
	}
};

export const everydayOffers: Record<Language, string[]> = {
	de: [
		'internship :: Praktikum im Bereich {job}, {2..12} Wochen :: [Wir bieten einen Platz für Schülerinnen und Schüler ab 15|Für Studierende ab dem {2..4}. Semester|Ferienpraktikum, {2..4} Plätze]. [Unterkunft können wir vermitteln|Fahrtkosten übernehmen wir zu {30..100/10} %|Mittagessen gibt es für {2..4} Euro], [Deutsch auf Niveau A2 reicht|Tschechisch ist ein Plus].',
		'training :: Ausbildungsplatz: {job} :: Ab [August|September] {2..4} Plätze, [Übernahme wahrscheinlich|Prämie {200..900/100} Euro bei gutem Abschluss]. [Bewerber aus Tschechien willkommen|Schnuppertag jeden {2..4}. Freitag], [ein Sprachkurs wird bezahlt|Wohnheim in {5..15} km].',
		'internship :: Abschlussarbeit: [Rüstzeiten senken|Abwärme nutzen|kleine Aufträge besser planen|Ausschuss verstehen] :: [Betreuung vor Ort in {place}|Zwei Tage Betrieb, drei Tage Hochschule], {450..1000/50} Euro im Monat, Dauer {3..6} Monate.',
		'succession :: Nachfolge gesucht: [Betrieb|Firma|Werkstatt] mit {staff} Leuten :: [Aus Altersgründen|Aus gesundheitlichen Gründen|Weil die Kinder andere Wege gehen], Übergabe in {2..5} Jahren. Fachgebiet {job}, Auftragsbestand {4..9} Monate, [Einarbeitung durch den Inhaber zugesagt|Immobilie kann gemietet werden].',
		'surplus :: [Lagerregale|Werkbänke|Spinde und Regale] abzugeben, {12..60/2} m :: [Wegen Umzugs|Nach Umbau|Wegen Umstellung] übrig, [gebraucht, ordentlich|fast neu|Baujahr {2005..2019}]. Selbstabholung in {place}, [Preis nach Vereinbarung|zusammen {400..2800/100} Euro].',
		'surplus :: Restposten Kartons, {400..3000/100} Stück :: Format 600 × 400 × {200..400/50} mm, [unbedruckt|einseitig bedruckt], [neu|einmal benutzt], [Palette {40..160/10} Euro|gegen Abholung].',
		'distribution :: Vertriebspartner für Tschechien: {sell} :: [Sie kennen die Abnehmer, wir liefern und schulen|Gesucht wird jemand mit Lager und {2..6} Leuten im Außendienst|Handelsvertretung oder Fachhandel]. [Provision {6..18} %|Rabattstaffel bis {15..35/5} %], [Katalog auf Tschechisch vorhanden|Muster kostenfrei].',
		'capacity :: [Hallenfläche|Montageplatz|Lagerhalle] mit Kran zu vermieten, {200..900/50} m² :: Kran {2..10} t, Anschluss {100..400/50} kVA, [Zufahrt für Sattelzug|beheizt|Büro dabei]. [Auch tageweise|Ab {3..12} Monaten], {3..9} Euro je m².',
		'service :: [Lohnarbeit|Mitarbeit] bei Spitzen, Bereich {job} :: {2..6} Fachkräfte [tageweise|wochenweise], [mit eigenem Werkzeug|im Werk des Auftraggebers], [Abrechnung nach Stunden|Festpreis möglich]; frei ab KW {2..50}.',
		'technology :: Wir zeigen unseren [Leitstand|Energiemonitor|papierlosen Auftrag] :: [Kollegen aus anderen Betrieben dürfen|Gäste dürfen] uns {2..4} Stunden über die Schulter sehen; läuft seit {2019..2025}, [Fehler inklusive|hat {8..30} % Zeit gespart].',
		'joint_development :: Ideenpartner gesucht rund um {sell} :: [Wir haben Werkstatt und Kunden|Prototyp steht|Erste Versuche liefen {2022..2025}], es fehlt [Elektronik|Simulation|ein Werkstoffpartner|jemand für den Markt]. Budget {10..90/10} Tausend Euro.',
		'training :: Wir geben unser Wissen weiter: {job} :: [Tageskurs|Zwei Abende|Werkstatttag] für {4..12} Teilnehmende, [{60..320/20} Euro pro Kopf|für Nachbarbetriebe gratis], in {place}.'
	],
	cs: [
		'internship :: Praxe pro studenty, {job}, {2..12} týdnů :: [Pro žáky od 16 let|Pro vysokoškoláky|Letní praxe, {5..8} míst]. [Ubytování pomůžeme najít|Dopravu proplácíme|Oběd za {30..80/10} Kč], [odměna {90..170/10} Kč na hodinu|možnost nástupu po škole].',
		'training :: Zaučíme – {job} :: [Přijmeme {2..4} učně nebo absolventy|Místo i pro lidi z jiného oboru]. [Pod vedením zkušeného kolegy|Rok s mentorem], [po roce příplatek za němčinu|náborový příspěvek {5..40/5} tis. Kč].',
		'internship :: Téma diplomové práce: [snížení zmetkovitosti|spotřeba energií|plánování zakázek|ergonomie pracoviště] :: Odměna {5000..12000/1000} Kč měsíčně, [konzultace přímo v provozu|data máme za {5..9} let], délka {5..10} měsíců.',
		'succession :: [Předám|Prodám] zavedenou firmu, {staff} lidí :: [Odcházím do důchodu|Děti jdou jinou cestou|Zdraví už neslouží], hledám nástupce (obor {job}). [Předání postupné během {2..4} let|Budova může zůstat v nájmu], zakázky na {5..9} měsíců.',
		'surplus :: Prodáme [regály|dílenské stoly|skříňky a regály], {10..50/5} ks :: [Po stěhování|Po modernizaci|Po zrušení skladu], [zachovalé|rok výroby {2004..2018}], odvoz vlastní, prohlídka {where}, [cena dohodou|{500..3000/100} Kč za kus].',
		'surplus :: Přebytečné [palety|bedny|gitterboxy], {80..600/20} ks :: [Druhá jakost|Většinou rovné|Po jedné cestě], [naložíme|možno po částech], [{50..190/10} Kč za kus|cena dohodou].',
		'distribution :: Obchodní zastoupení v Sasku: {sell} :: [Zboží držíme skladem|Katalog máme německy|Vzorky zapůjčíme], dodání do {2..6} dnů. [Provize {6..18} %|Marže {15..35/5} %], [hledáme člověka, který zná trh|vítáme i velkoobchod].',
		'capacity :: Pronájem [části haly|skladu|dílny], {150..800/50} m² :: [Jeřáb {2..8} t|Rampa|Vytápěno], přípojka {80..250/10} A, [{60..160/10} Kč za m² měsíčně|cena podle délky nájmu], volné {where}.',
		'service :: Výpomoc ve špičkách, {job} :: {5..9} lidí [po dnech|po týdnech], [s vlastním nářadím|i u zákazníka], [hodinová sazba|úkolem]; volno od {2..50}. týdne.',
		'technology :: Ukážeme vám naše [bezpapírové zakázky|sledování energií|plánování na obrazovce] :: Běží od roku {2019..2025}, [ušetřilo {8..30} % času|i s chybami, které jsme udělali]. Návštěva na {2..4} hodiny.',
		'joint_development :: Hledáme parťáka na vývoj: {sell} :: [Máme dílnu a zákazníky|Prototyp funguje|Zkoušíme od roku {2022..2025}], chybí [elektronika|výpočty|materiál|obchodník]. Rozpočet {200..1900/100} tis. Kč.',
		'training :: Předáme zkušenosti: {job} :: [Jednodenní kurz|Dva večery|Den v dílně] pro {5..12} lidí, [{900..3900/100} Kč za osobu|sousedům zdarma], {where}.'
	],
	en: [
		'internship :: Internship for students, {8..24} weeks :: Field: {job}. English is enough to start with, [accommodation can be arranged|travel costs are refunded|{400..900/50} euros a month].',
		'distribution :: Sales partner wanted across the border: {sell} :: We provide [training, samples and stock|a catalogue in three languages], you know the market; commission {6..18} %.',
		'capacity :: Assembly space for rent, {150..700/50} m² :: Crane {2..8} t, truck access, [from one month|by the day], in {place}.',
		'training :: Open workshop day: {job} :: [For neighbours and students|For {4..12} people], [free of charge|{40..160/10} euros each], in {place}, languages English and German.',
		'surplus :: [Shelves and workbenches|Pallet racks|Packaging material] for sale, {10..60/5} pieces :: [Left over after moving|Used but sound|Almost new], collection in {place}, [{200..1900/100} euros|price by arrangement].',
		'joint_development :: Development partner wanted: {sell} :: [Prototype works|First trials finished in {2022..2025}], what is missing is [simulation|a pilot customer|material know-how]. Budget {10..90/10} thousand euros.'
	]
};

export const everydayRequests: Record<Language, string[]> = {
	de: [
		'funding :: [Wer kennt ein Förderprogramm|Welche Förderung passt|Zuschuss gesucht] für [neue Maschinen|eine Photovoltaikanlage|Digitalisierung]? :: Anschaffung rund {80..600/20} Tausend Euro, Bereich {job}, [noch nicht begonnen|Start frühestens in {3..9} Monaten]. Beratung [vor Ort|per Video] gern.',
		'training :: Tschechischkurs für {4..14} Mitarbeiter :: [Anfänger|Anfänger und Wiedereinsteiger], am liebsten [freitags|nach der Frühschicht|montags ab {14..17} Uhr] im Betrieb. Fachwörter: {job}.',
		'training :: Schulung [Zollabwicklung|Arbeitsschutz|Ladungssicherung|Erste Hilfe|Brandschutz] für {3..15} Leute :: Ein Tag, möglichst bei uns in {place}, [bitte Programm und Preis|gern mit Nachbarbetrieben zusammen].',
		'technology :: Erfahrung mit [Zeiterfassung|Auftragsverfolgung|Lagerverwaltung|digitaler Wartung] gesucht :: Kleiner Betrieb, {staff} Leute, [viele kleine Aufträge|drei Schichten|bisher Papier]. [Wer zeigt uns sein System|Wer hat in den letzten {2..5} Jahren umgestellt]?',
		'research_partner :: Hochschule gesucht: [Kooperationsprojekt|Verbundvorhaben|Machbarkeitsstudie] zu {sell} :: Fachgebiet {job}. [Idee skizziert|Vorversuche liegen vor], Eigenanteil [gesichert|{10..60/10} Tausend Euro], Laufzeit {18..30/6} Monate.',
		'supplier :: Zweiter Lieferant für [Kartons|Einwegpaletten|Folie|Füllmaterial], {200..1200/100} Stück im Monat :: Anlieferung nach {place}, [feste Wochentage|Abruf per Mail], [Muster vorab|Preisbindung {6..12} Monate].',
		'succession :: Wir möchten einen Betrieb übernehmen ({5..40/5} Beschäftigte) :: [Gesundes Unternehmen|Gern auch Sanierungsfall], verwandtes Gebiet ({job}), bis {30..90/10} km. Finanzierung [geklärt|mit Hausbank besprochen].',
		'service :: Übersetzung Deutsch–Tschechisch, {40..300/20} Seiten im Jahr :: [Betriebsanleitungen und Verträge|Angebote und Prüfberichte|Internetseite und Katalog], Fachgebiet {job}, [Terminologie vorhanden|Muttersprachler bevorzugt].',
		'internship :: Wer schickt uns Praktikanten ({job})? :: {2..5} Plätze im [Frühjahr|Sommer|Herbst], auch aus Tschechien; [Betreuung auf Deutsch und Englisch|Zimmer vorhanden], {2..8} Wochen.',
		'surplus :: Suchen gebraucht: [Stapler|Kompressor|Palettenwaage|Bürocontainer] :: [Bis {2..12} Tausend Euro|Baujahr ab {2008..2018}], [Prüfung frisch|auch reparaturbedürftig], Abholung im Umkreis von {50..150/10} km.'
	],
	cs: [
		'funding :: Poradíte s dotací na [nové vybavení|fotovoltaiku|digitalizaci|vzdělávání]? :: Investice kolem {5..28} mil. Kč, obor {job}, [projekt připravený z {30..90/10} %|zatím jen záměr]. [Platba za úspěch|Pevná cena] podle dohody.',
		'training :: Kurz němčiny pro {5..14} zaměstnanců :: [Začátečníci|Mírně pokročilí], [odpoledne ve firmě|v pátek dopoledne|dvakrát týdně], důraz na slovní zásobu oboru {job}.',
		'training :: Hledáme školení: [celní předpisy|první pomoc|bezpečnost práce|vazači břemen|požární ochrana] :: {5..20} účastníků, jeden den, {where}, [prosíme osnovu a cenu|může se přidat i soused].',
		'technology :: Zkušenost s [plánováním výroby|čárovými kódy|evidencí docházky|dálkovou údržbou]? :: Jsme firma s {staff} lidmi, [drobné zakázky|tři směny|zatím papír]. Rádi se přijedeme podívat, [do {40..120/10} km|i do Saska].',
		'research_partner :: Vysoká škola ke společnému projektu: {sell} :: Obor {job}, délka {12..30/6} měsíců, [spolufinancování připravené|vlastní podíl {200..900/100} tis. Kč], [první pokusy hotové|téma upřesníme společně].',
		'supplier :: Poptáváme [kartony|palety|stretch fólii|výplně], {200..1500/100} ks měsíčně :: Dodání {where}, [pevné dny|na zavolání], [cena na {6..12} měsíců|nejdřív vzorek].',
		'succession :: Koupíme menší firmu, obor {job} :: {5..30/5} zaměstnanců, do {40..80/10} km, [jednáme diskrétně|možný postupný vstup|zachováme jméno].',
		'service :: Překlady do němčiny, {30..200/10} normostran ročně :: [Návody a smlouvy|Katalog a web|Protokoly o zkouškách], obor {job}, občas [tlumočení při jednání|přejímka u zákazníka].',
		'internship :: Hledáme praktikanty ({job}) :: {5..8} míst [na jaře|v létě|na podzim], i ze Saska, [ubytování zajistíme|stravenky], {2..8} týdnů.',
		'surplus :: Koupíme použitý [vysokozdvižný vozík|kompresor|regálový zakladač|kontejner] :: [Do {40..290/10} tis. Kč|Rok výroby od {2008..2018}], [s revizí|i k opravě], odvezeme z okruhu {50..150/10} km.'
	],
	en: [
		'research_partner :: University partner wanted: {sell} :: Field: {job}. Duration {12..30/6} months, own contribution secured.',
		'service :: Translation of manuals, Czech and German, {60..300/20} pages a year :: Technical subject matter ({job}), [terminology list available|native speakers preferred].',
		'training :: [German|Czech] course for {4..14} employees :: [Beginners|Mixed levels], in our plant in {place}, vocabulary of the trade: {job}.',
		'funding :: Advice on funding for [new equipment|energy saving|digital planning] :: Investment about {80..600/20} thousand euros, [not started yet|application this year], field: {job}.',
		'internship :: Looking for interns ({job}) :: {2..5} places in [spring|summer|autumn], {6..20} weeks, [accommodation available|English is enough].',
		'technology :: Experience with [order tracking|remote maintenance|energy monitoring] wanted :: {staff} people, [many small orders|two shifts]; we would like to visit a plant within {60..180/10} km.'
	]
};
