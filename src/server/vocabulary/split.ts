import { shortestPart, type TermIndex } from './compile.ts';
import type { Entry } from './entry-lists.ts';
import { correctPart } from './correct.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

export interface CompoundPart {
	/** The part as it stands in the folded compound, after correction if it was corrected. */
	form: string;
	/** Meanings of the part; empty for words without one (Teil, Bau) and for unknown parts. */
	entries: readonly Entry[];
	/** The last part decides what the thing is; the others only describe it. */
	head: boolean;
	/** It stands in the vocabulary or is one of the words without meaning: nothing to correct. */
	known: boolean;
	/** What stood there before a correction. */
	typed?: string;
}

/**
 * Splits a folded German compound with the vocabulary as lexicon: "edelstahlschrauben" into
 * edelstahl and schrauben. One part may be unknown; it is kept without meaning. Undefined where no
 * part means anything. With `correct`, the unknown part may have typing errors.
 */
export function splitCompound(
	word: string,
	index: TermIndex,
	correct = false
): CompoundPart[] | undefined {
	if (word.length < 2 * shortestPart || word.length > longestCompound) return undefined;
	if (!/^[a-z]+$/.test(word) || falseCompounds.has(stem(word, 'de'))) return undefined;
	const pieces = bestPieces(word, index);
	if (!pieces) return undefined;
	const parts = pieces.map((piece, position): CompoundPart => {
		const head = position === pieces.length - 1;
		if (piece.kind !== 'unknown' || !correct)
			return { form: piece.form, entries: piece.entries, head, known: piece.kind !== 'unknown' };
		// A short unknown part is rather a word of its own than a slip: Winter-reifen, Wein-reben.
		const used =
			piece.form.length >= shortestCorrected ? correctPart(piece.form, index) : undefined;
		return used
			? { form: used, entries: index.parts.get(used) ?? [], head, typed: piece.form, known: false }
			: { form: piece.form, entries: [], head, known: false };
	});
	return parts.some(({ entries }) => entries.length > 0) ? parts : undefined;
}

const shortestCorrected = 7;
const longestCompound = 50;

interface Piece {
	form: string;
	kind: 'term' | 'neutral' | 'unknown';
	entries: readonly Entry[];
	start: number;
	previous: Piece | undefined;
	score: number;
	unknown: boolean;
}

// The best way to reach each position, once without and once with an unknown part.
function bestPieces(word: string, index: TermIndex): Piece[] | undefined {
	const whole = stem(word, 'de');
	const length = word.length;
	const known: (Piece | undefined)[] = [];
	const guessed: (Piece | undefined)[] = [];
	for (let start = 0; start <= length - shortestNeutral; start++) {
		const before = [known[start], guessed[start]].filter((piece) => piece !== undefined);
		if (start > 0 && before.length === 0) continue;
		for (let end = start + shortestNeutral; end <= length; end++) {
			const form = word.slice(start, end);
			const found =
				readPart(form, index) ?? (end === length ? readPart(whole.slice(start), index) : undefined);
			const kind = found ? (found.length > 0 ? 'term' : 'neutral') : 'unknown';
			if (kind === 'term' && form.length === length) continue;
			if (kind === 'unknown' && !mayBeUnknown(form, end === length)) continue;
			for (const previous of start === 0 ? [undefined] : before) {
				if (kind === 'unknown' && (previous?.unknown || known[end])) continue;
				const score = (previous?.score ?? 0) + worth(kind, form.length);
				const unknown = kind === 'unknown' || previous?.unknown === true;
				const piece: Piece = { form, kind, entries: found ?? [], start, previous, score, unknown };
				const reached = unknown ? guessed : known;
				offer(reached, end, piece);
				if (end < length && kind !== 'unknown') {
					for (const link of links) {
						const next = end + link.length;
						if (next <= length - shortestNeutral && word.startsWith(link, end)) {
							offer(reached, next, { ...piece, score: score - link.length });
						}
					}
				}
			}
		}
	}
	const best = known[length] ?? guessed[length];
	if (!best?.previous) return undefined;
	const pieces: Piece[] = [];
	for (let piece: Piece | undefined = best; piece; piece = piece.previous) pieces.unshift(piece);
	return pieces;
}

const links = ['s', 'es', 'n', 'en', 'er', 'e'];
const shortestNeutral = 3;

function offer(reached: (Piece | undefined)[], at: number, piece: Piece): void {
	const present = reached[at];
	if (!present || piece.score > present.score) reached[at] = piece;
}

function readPart(form: string, index: TermIndex): readonly Entry[] | undefined {
	if (form.length >= shortestPart) {
		const entries = index.parts.get(form);
		if (entries && !falseParts.has(form)) return entries;
	}
	return neutralParts.has(form) ? [] : undefined;
}

// One long part says more than two short ones: Druckbehälter-bau, not Druck-behälterbau.
function worth(kind: Piece['kind'], length: number): number {
	if (kind === 'term') return length * length;
	if (kind === 'neutral') return (length * length) / 2;
	return -3 * length;
}

// A verb's prefix is no part of a compound: Ent-wicklung, Unter-lage, Über-druck.
function mayBeUnknown(form: string, last: boolean): boolean {
	return (
		form.length >= shortestPart + (last ? 1 : 0) && /[aeiouy]/.test(form) && !prefixes.has(form)
	);
}

const prefixes = folded('unter über wieder gegen hinter durch nach ober außen innen zwischen voll');

/** Words that look like compounds of terms and are not; by stem. */
const falseCompounds = new Set(
	words(`
		mitarbeiter mitarbeiterin entwicklung abwicklung bereich umbruch ausdruck eindruck nachdruck
		unternehmen unternehmer vertrieb betrieb antrieb abteilung geschäftsführer geschäftsleitung
		projektleiter abteilungsleiter leistung dienstleistung anforderung anforderungen ansprechpartner
		verantwortung verfügung vergangenheit gesellschaft genossenschaft wirtschaft landschaft
		partnerschaft mannschaft bürgermeister deutschland tschechien erzgebirge gebirge sachsen
		österreich frankreich ausstellung herausforderung unterstützung zusammenarbeit vereinbarung
		standort vorteil nachteil urteil anteil gegenteil abteil kundenkreis landkreis umkreis
		erfahrung öffnungszeiten lieferzeit jahrzehnt jahrzehnte familienunternehmen geschichte
		schreiben beschreiben beschreibung ausschreibung einschreiben anschrift unterschrift
		gesamtheit besonderheit sicherheit freiheit krankheit gesundheit arbeiter arbeitnehmer arbeitgeber
		missbrauch verbrauch gebrauch buchstabe greifen eingreifen begreifen ergreifen übergreifen
		rezeptur verkleinern königsbrück rochlitz roßwein seifhennersdorf
	`).map((word) => stem(word, 'de'))
);

/** Terms that hide inside other words and mean something else there. */
const falseParts = folded(`
	reich arten rest eigen kreis raum land ring band teil leben anlage sache leist stell wert amter
	orten erste dung eisen tung hall ange leit stand gest ratio lass mess plan gabe rate pass
	flach reif rauch latt latten stark starke ordn eichung
`);

/** Parts that carry no meaning of their own in the vocabulary, so that they are cut off rightly. */
const neutralParts = new Set([
	...folded(`
		teil teile teilen teils maschine maschinen werkzeug werkzeuge bau bauten werk werke werks zeug gut güter technik technisch arbeit
		arbeiten arbeits bearbeitung verarbeitung verarbeiter verarbeitende fertigung herstellung
		hersteller produktion produzent lieferant lieferung lieferanten anlage anlagen anlagenbau gerät
		geräte system systeme betrieb betriebe firma firmen unternehmen industrie branche fach groß
		klein serie serien einzel sonder spezial präzision präzisions qualität qualitäts lohn auftrag
		auftrags kunden kunde dienst dienste leistung leistungen dienstleister dienstleistung service
		lösung lösungen element elemente artikel ware waren produkt produkte erzeugnis erzeugnisse stück
		stücke material materialien stoff stoffe werkstoff werkstoffe bedarf zubehör meister spezialist
		experte profi verfahren prozess prozesse aufbau ausbau anbau umbau einbau abbau bereich form
		zentrum labor institut ingenieur ingenieure mechaniker bauer macher handel händler vertrieb halb
		fein grob hoch tief lang kurz rund flach hand zwei drei vier mehr viel erst neu alt innen außen
		haus platz land welt region umwelt netz fläche flächen spezifisch gerecht frei fest sicher fähig
	`)
]);

function folded(list: string): ReadonlySet<string> {
	return new Set(words(list).map(fold));
}

function words(list: string): string[] {
	return list.trim().split(/\s+/);
}
