import { describe, expect, test } from 'vitest';
import { languages, type Language } from './languages.ts';
import { catalogue } from './messages.ts';

/**
 * Words that are wrong in every context of the interface: translated by the word, meaning something
 * else, or not used by people of the trade. What is wrong only in some contexts is for the reader.
 */
const never: Record<Language, RegExp[]> = {
	de: [
		/Kooperationsaustausch/,
		/B2B-Meeting/i,
		/Matchmaking/i,
		/Zeitschlitz/,
		/\bSlots?\b/,
		/Suchanfrage/,
		/\bInserate?\b/,
		/\bOfferten?\b/,
		/\bVersorger\b/,
		/\bVendor/i,
		/Kontaktpartner/,
		/Ansprechpartner:in/,
		/\p{L}[:*_]innen\b/u,
		/Landkreis (Vogtlandkreis|Erzgebirgskreis|Dresden|Chemnitz)/,
		/Kreis (Chemnitz|Liberec)/,
		/Landkreis Liberec/,
		/Provinz/,
		/Profil beanspruchen|claimen/i,
		/befördert|hochgestuft/,
		/Chargengröße|Stapelgröße|Vertragsfertigung|Menge in Stücke/,
		/MwSt-Nr|Umsatzsteuer-ID-Nr|IČO-Nummer/,
		/Ablaufdatum|verfällt am|Deadline|läuft aus in/,
		/Co-finanziert|Kofinanziert durch/,
		/\bSMEs?\b/,
		/Industri- und/
	],
	cs: [
		/kooperační výměn/i,
		/B2B meeting/i,
		/\bslot[yu]?\b/i,
		/párování firem/i,
		/burza práce/i,
		/\bhlavní nabídka\b/i,
		/ofert[ay]/i,
		/nabídnutí/i,
		/zásobovatel/i,
		/poddodavatel/i,
		/\bvendor/i,
		/kontaktní partner/i,
		/oslovovací osob/i,
		/pan\/paní|pane\/paní|Vážený\/á/i,
		/\b(kraj|okres) Görlitz/,
		/Landkreis/,
		/okresně svobodné/i,
		/v okolí Liberec\b/,
		/losov(á|ou) velikost|mzdov(á|ou) výrob|smluvní výrob/i,
		/firma\(y\)|\p{L}\([aiyou]{1,2}\)/u,
		/s společností|v Varnsdorfu|z Zwickau/,
		/\blogovat|\blogin\b/i,
		/nárokovat|reklamovat/i,
		/povýšen/i,
		/průvodní expozic/i,
		/řemeslné přednášky|Best-Practices/i,
		/Financováno z EU|Kofinancov/,
		/\b(SME|KMU)\b/,
		/\bIČ\b(?!O)/,
		/ID firmy/i
	],
	en: [/Co-financed/i, /\bgratis\b/i]
};

/** What people read: a placeholder's name is ours. */
function readable(text: string): string {
	return text.replaceAll(/\{\w+/g, '{');
}

describe.each(languages)('the wording in %s', (language) => {
	test('has none of the words that are always wrong', () => {
		const found = [...catalogue(language)].flatMap(([key, text]) =>
			never[language]
				.filter((word) => word.test(readable(text)))
				.map((word) => `${key}: ${word.source}`)
		);
		expect(found).toEqual([]);
	});
});

test('the co-funding statement is that of the programme, to the letter', () => {
	expect(catalogue('de').get('platform.cofunded')).toBe('Kofinanziert von der Europäischen Union');
	expect(catalogue('cs').get('platform.cofunded')).toBe('Spolufinancováno Evropskou unií');
	expect(catalogue('en').get('platform.cofunded')).toBe('Co-funded by the European Union');
});

test('signing in, signing up, registering and leaving are told apart', () => {
	expect(catalogue('de').get('common.sign_in')).toBe('Einloggen');
	expect(catalogue('de').get('common.sign_out')).toBe('Abmelden');
	expect(catalogue('cs').get('common.sign_in')).toBe('Přihlásit se');
	expect(catalogue('cs').get('common.sign_out')).toBe('Odhlásit se');
});
