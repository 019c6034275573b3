/**
 * Light stemmer for Czech words that are already folded (no diacritics, lower case). It joins the
 * inflected forms of nouns and adjectives, relational adjectives in -ový and -ský with their noun,
 * and verbs of the classes -ovat and -it with their verbal noun where the form is unmistakable.
 * The result is a key for comparison, not a word.
 */
export function stemCzech(word: string): string {
	if (/\d/.test(word)) return word;
	const base = alternate(nounOfVerb(word));
	const root = word.length < 4 ? base : dropFleeting(dropRelational(dropCase(base)));
	return joinConsonants(root);
}

// lakujeme, lakuje, lakovat → lakování; brousíme → broušení; stříkáme → stříkání; but not reklamě
function nounOfVerb(word: string): string {
	const stem = /^(.{3,})(?:ujeme|ujete|ujici|uji|uje|ujou|ovat|oval[aiyo]?)$/.exec(word)?.[1];
	if (stem) return `${stem}ovani`;
	const [, root, vowel] = /^(.{3,}(?<!kl|gr))(a|i)me$/.exec(word) ?? [];
	if (root) return root + (vowel === 'a' ? 'ani' : 'eni');
	return word;
}

/** Stems that change their vowel between the first case and the others. */
function alternate(word: string): string {
	return /^(?:vuz|nuz|stul|dum|sul|hul|dvur|kun)$/.test(word) ? word.replace('u', 'o') : word;
}

function dropCase(word: string): string {
	if (naturalEnding.test(word)) return word;
	// systému is systém and -u, not syst and -ému.
	if (naturalEnding.test(word.slice(0, -1))) return word.slice(0, -1);
	// forma, forem; firma, firem; norma, norem
	if (/(?:fo|fi|no)rem$/.test(word)) return word.replace(/em$/, 'm');
	for (const ending of endings) {
		if (word.endsWith(ending) && word.length - ending.length >= 3) {
			return word.slice(0, -ending.length);
		}
	}
	return word;
}

// Words that end like a case ending in the first case: systém, krém, objem, program, režim.
const naturalEnding =
	/(?:system|problem|krem|objem|najem|zajem|prijem|modem|gram|klam|^tram|^ram|rezim|^lem|maxim|minim)$/;

const endings = [
	'eho',
	'iho',
	'emu',
	'imu',
	'ymi',
	'imi',
	'emi',
	'ami',
	'ych',
	'ich',
	'ech',
	'ach',
	'ovi',
	'em',
	'um',
	'im',
	'ym',
	'am',
	'ou',
	'ej',
	'a',
	'e',
	'i',
	'o',
	'u',
	'y'
];

// ocelový → ocel, strojírenský → strojíren
function dropRelational(stem: string): string {
	const noun = /^(.{3,})ov$/.exec(stem)?.[1] ?? /^(.{5,})sk$/.exec(stem)?.[1];
	return noun && /[aeiouylr]/.test(noun) ? noun : stem;
}

// výrobek, výrobku; dílen, dílna; skel, sklo
function dropFleeting(stem: string): string {
	return /[^aeiouy]e[kcnlrv]$/.test(stem) && stem.length >= 4
		? stem.slice(0, -2) + stem.slice(-1)
		: stem;
}

// kniha, knize; linka, lince; but hořčice is not hořčík, vodiče is not vodík
function joinConsonants(stem: string): string {
	if (/[^aei]c$/.test(stem)) return `${stem.slice(0, -1)}k`;
	if (stem.endsWith('z')) return `${stem.slice(0, -1)}h`;
	return stem;
}
