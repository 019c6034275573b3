import type { Language } from './rows.ts';

/**
 * What firms of every trade say and publish: closing remarks of a profile, and listings about
 * people, successors, leftovers and projects. `{job}` is the occupation, `{sell}` something sold.
 */
export const remarks: Record<Language, string[]> = {
	de: [
		'Gegründet {founded}, bis heute in Familienhand.',
		'Seit {founded} am [Standort|Ort] {place}.',
		'[Unsere Belegschaft zählt|Zum Team gehören] {staff} Leute, {2..6} davon [sprechen Tschechisch|wohnen auf der tschechischen Seite].',
		'Etwa {15..60/5} % [der Ware geht|unserer Lieferungen gehen] nach [Bayern|Thüringen|Österreich|Polen|Böhmen].',
		'[Muster schicken wir|Ein Probestück liefern wir] gern [kostenfrei|vorab], fragen Sie einfach.',
		'Ausgebildet wird auch: zurzeit {2..6} Lehrlinge im Bereich {job}.',
		'Anfragen auf Tschechisch beantwortet [eine Kollegin aus dem Nachbarland|unser Kollege im Vertrieb] direkt.',
		'[Betriebsferien sind in der Regel|Geschlossen haben wir meist] in der {29..33}. Kalenderwoche.',
		'Neue Halle mit {800..3200/100} m² seit {2016..2025}.',
		'[Hauptabnehmer sind|Wir arbeiten vor allem für] {12..60} Betriebe aus der [Region|näheren Umgebung].',
		'Antwort auf Anfragen in der Regel innerhalb von {1..4} [Werktagen|Arbeitstagen].',
		'Wir freuen uns über Besuch – am besten [dienstags|mittwochs|donnerstags] nach {9..14} Uhr.'
	],
	cs: [
		'Firma vznikla v roce {founded} a sídlí {where}.',
		'[Zaměstnáváme|Náš tým tvoří] {staff} lidí, [většinou z okolí|část dojíždí ze sousedních obcí|mnozí jsou u nás přes {8..20} let].',
		'Do Německa jde přibližně {15..70/5} % [výroby|našich zakázek].',
		'[Německy se s námi domluvíte|Německy mluví kolegyně v obchodě|Poptávky vyřídíme i německy], stačí napsat.',
		'Vzorek [připravíme zdarma|zašleme do {5..12} dnů].',
		'V roce {2015..2025} jsme [postavili novou halu|rozšířili provoz] o {400..2400/100} m².',
		'[Učíme|Zaučujeme] vlastní mladé lidi, letos jich je {2..6} (obor {job}).',
		'[Pravidelně dodáváme|Stálých odběratelů máme] {10..70} [odběratelům|ve třech zemích].',
		'[Odpovídáme|Na poptávky reagujeme] do {1..3} pracovních dnů.',
		'Celozávodní dovolenou míváme {1..3}. [týden v srpnu|týden v červenci].',
		'Přijeďte se podívat, nejlépe [v úterý|ve středu|ve čtvrtek] po {8..13}. hodině.',
		'[Rodinná firma|Ryze česká firma], bez [úvěrů|zahraničního vlastníka], od roku {founded}.'
	],
	en: [
		'Founded in {founded}, [owner-managed|family-owned] ever since.',
		'We are {staff} people and work in {2..4} languages.',
		'Around {20..70/5} % of our turnover comes from [Saxony|Bavaria|northern Bohemia].',
		'Enquiries are answered within {1..4} working days.',
		'Visitors are welcome, preferably in week {10..40} when the [new hall|second line] is running.'
	]
};

export const chattyOpenings: Record<Language, string[]> = {
	de: [
		'Schön, dass Sie uns gefunden haben!',
		'Kurz zu uns:',
		'Guten Tag aus {place}!',
		'Was wir machen?',
		'Glück auf aus {place}!',
		'Wir stellen uns vor:'
	],
	cs: [
		'Dobrý den, vítejte u nás!',
		'Stručně o nás:',
		'Zdravíme z pohraničí!',
		'Co děláme?',
		'Jsme {where} a jsme na to hrdí.'
	],
	en: ['Hello from {place}!', 'In short:']
};

export const everydayOffers: Record<Language, string[]> = {
	de: [
		'internship :: Praktikum im Bereich {job}, {2..12} Wochen :: Wir bieten Schülerinnen, Schülern und Studierenden ein Praktikum in unserem Betrieb. [Unterkunft können wir vermitteln|Fahrtkosten übernehmen wir anteilig], Deutsch auf Niveau A2 reicht.',
		'training :: Ausbildungsplatz: {job} :: Ab [August|September] bieten wir {1..4} Ausbildungsplätze. Bewerberinnen und Bewerber aus Tschechien sind willkommen, ein Sprachkurs wird bezahlt.',
		'internship :: Abschlussarbeit zu vergeben :: Thema rund um [die Rüstzeit in unserer Fertigung|Energieverbrauch und Abwärme|die Planung kleiner Aufträge]. Betreuung vor Ort, {450..1000/50} Euro im Monat, Dauer {3..6} Monate.',
		'succession :: Nachfolge gesucht – eingeführter Betrieb mit {staff} Leuten :: Aus Altersgründen wird in {2..5} Jahren eine Nachfolge gesucht. Fachgebiet: {job}. Auftragsbestand für {4..9} Monate, Einarbeitung durch den Inhaber zugesagt.',
		'surplus :: Lagerregale und Werkbänke abzugeben :: Wegen Umzugs: {12..60/2} Meter Palettenregal, {4..12} Werkbänke, gebraucht, ordentlicher Zustand. Selbstabholung in {place}, Preis nach Vereinbarung.',
		'surplus :: Restposten Verpackung günstig :: {400..3000/100} Kartons 600 × 400 × {200..400/50} mm, neu, unbedruckt, wegen Umstellung auf Mehrweg übrig.',
		'distribution :: Vertriebspartner für Tschechien gesucht :: Es geht um: {sell}. Sie kennen die Abnehmer, wir liefern und schulen. Provision oder Handelsspanne, beides denkbar.',
		'capacity :: Hallenfläche mit Kran zu vermieten :: {200..900/50} m², Kran {2..10} t, Anschluss {100..400/50} kVA, Zufahrt für Sattelzug. Auch tageweise, etwa für Montagen.'
	],
	cs: [
		'internship :: Praxe pro studenty, obor {job} :: Nabízíme praxi v délce {2..12} týdnů pro žáky i vysokoškoláky. [Ubytování pomůžeme najít|Dopravu proplácíme], oběd v ceně.',
		'training :: Zaučíme – {job} :: Přijmeme {1..4} učně nebo absolventy i z jiného oboru. Výuka pod vedením zkušeného kolegy, po roce příplatek za němčinu.',
		'internship :: Téma diplomové práce :: Zadáme práci na téma [snížení zmetkovitosti|spotřeba energií v provozu|plánování zakázek v malé firmě]. Odměna {5000..12000/1000} Kč měsíčně, konzultace přímo v provozu.',
		'succession :: Předám zavedenou firmu :: Hledám nástupce, nejlépe z oboru ({job}). Firma má {staff} lidí, stálé zákazníky a čistý štít. Předání postupné během {2..4} let.',
		'surplus :: Prodáme regály a pracovní stoly :: Po stěhování zbylo {10..50/5} polí paletových regálů a {4..14} dílenských stolů. Odvoz vlastní, prohlídka {where}.',
		'surplus :: Přebytečné palety a bedny :: Asi {80..600/20} EUR palet druhé jakosti a {20..90/10} gitterboxů. Cena dohodou, naložíme.',
		'distribution :: Hledáme obchodní zastoupení v Sasku :: Předmět: {sell}. Zboží držíme skladem, dodání do {2..6} dnů, potřebujeme člověka, který zná místní trh.',
		'capacity :: Pronájem části haly :: K dispozici {150..800/50} m², jeřáb {2..8} t, rampa, přípojka {80..250/10} A. Vhodné pro montáž nebo sklad.'
	],
	en: [
		'internship :: Internship for students, {8..24} weeks :: Field: {job}. English is enough to start with, [accommodation can be arranged|travel costs are refunded].',
		'distribution :: Sales partner wanted on the other side of the border :: It is about: {sell}. We provide training, samples and stock; you know the market.'
	]
};

export const everydayRequests: Record<Language, string[]> = {
	de: [
		'funding :: Wer kennt ein Förderprogramm für neue Maschinen? :: Wir planen eine Anschaffung von rund {80..600/20} Tausend Euro im Bereich {job} und suchen Beratung, welche Zuschüsse oder Darlehen passen. Vorhaben noch nicht begonnen.',
		'training :: Tschechischkurs für Mitarbeiter gesucht :: {4..14} Personen, Anfänger, am liebsten freitags im Betrieb. Fachwörter: {job}.',
		'training :: Schulung [Zollabwicklung|Arbeitsschutz|Ladungssicherung] – wer bietet das an? :: Für {3..15} Beschäftigte, ein Tag, möglichst bei uns in {place}. Bitte Programm und Preis senden.',
		'technology :: Suchen Erfahrung mit digitaler Zeiterfassung und Auftragsverfolgung :: Kleiner Betrieb, {staff} Leute, viele kleine Aufträge. Wer hat ein System im Einsatz und zeigt es uns?',
		'research_partner :: Hochschule als Partner für ein [ZIM-Projekt|Kooperationsprojekt] gesucht :: Fachgebiet {job}. Die Idee ist skizziert, Eigenanteil gesichert, Laufzeit {18..30/6} Monate.',
		'supplier :: Zweiter Lieferant für Verpackung :: Stabile Kartons und Einwegpaletten, {200..1200/100} Stück je Monat, Anlieferung nach {place}.',
		'succession :: Wir möchten einen Betrieb übernehmen :: Gesucht wird ein gesundes Unternehmen mit {5..40/5} Beschäftigten in der Nähe, verwandtes Gebiet ({job}). Finanzierung geklärt.',
		'service :: Übersetzung von Unterlagen Deutsch–Tschechisch :: Betriebsanleitungen und Verträge, etwa {40..300/20} Seiten im Jahr, Fachgebiet {job}.'
	],
	cs: [
		'funding :: Poradenství k dotaci na nové vybavení :: Chystáme investici kolem {2..18} mil. Kč (obor: {job}). Hledáme někoho, kdo poradí s výzvou i žádostí.',
		'training :: Kurz němčiny pro zaměstnance :: Skupina {4..12} lidí, odpoledne ve firmě, důraz na slovní zásobu oboru {job}.',
		'training :: Hledáme školení [celních předpisů|první pomoci|bezpečnosti práce] :: Asi {5..20} účastníků, jeden den, u nás {where}. Prosíme osnovu a cenu.',
		'technology :: Kdo má zkušenost s digitálním plánováním výroby? :: Jsme firma s {staff} lidmi a hodně drobnými zakázkami. Rádi se přijedeme podívat do provozu, kde to už běží.',
		'research_partner :: Hledáme vysokou školu ke společnému projektu :: Téma z oboru {job}, délka {12..30/6} měsíců, spolufinancování máme připravené.',
		'supplier :: Poptáváme obaly a palety :: Kartony z pětivrstvé lepenky, {200..1500/100} ks měsíčně, dodání {where}.',
		'succession :: Koupíme menší firmu :: Obor {job} nebo blízký, {5..30/5} zaměstnanců, nejlépe do {40..80/10} km. Jednáme diskrétně.',
		'service :: Překlady a tlumočení do němčiny :: Návody a smlouvy, zhruba {30..200/10} normostran ročně, občas tlumočení při jednání.'
	],
	en: [
		'research_partner :: University partner wanted for joint project :: Field: {job}. Duration {12..30/6} months, own contribution secured.',
		'service :: Translation of manuals, Czech and German :: About {60..300/20} pages a year, technical subject matter.'
	]
};
