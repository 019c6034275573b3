import type { Language } from '#i18n/languages.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** True for words that only hold a sentence together: articles, pronouns, prepositions, auxiliaries. */
export function isFunctionWord(folded: string, language: Language): boolean {
	return (
		functionWords[language].has(folded) ||
		(language === 'cs' && folded.startsWith('ne') && functionWords.cs.has(folded.slice(2)))
	);
}

/**
 * True for words that say nothing about what a firm does, in the language given: function words and
 * words like Teile, Produktion, výroba, services. They still count inside a longer term.
 */
export function isSilent(folded: string, language: Language): boolean {
	return (
		isFunctionWord(folded, language) ||
		emptyForms.has(folded) ||
		emptyStems[language].has(stem(folded, language))
	);
}

const functionWords: Record<Language, ReadonlySet<string>> = {
	de: words(`
		aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch
		auf aus außer ausschließlich bei beim beide beiden beispielsweise bereits bin bis bitte
		brauche brauchen braucht bzw da dabei dafür dann daran darauf darüber das dass davon dazu
		dein dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses
		doch dort du durch ein eine einem einen einer eines
		einige einigen er es etc etwa etwas euch euer eure für ganz gegen gern gerne gesucht haben
		habe hat hatte hier ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins inkl ist ja
		je jede jedem jeden jeder jedes jedoch kann können könnte man mehr mein meine mit mittels
		mögliche möglich möchte möchten muss müssen nach neben nicht kein keine keinem keinen
		keiner keines keinerlei noch nun nur ob oder ohne per pro sehr sei seien sein seine seinem
		seinen seiner seit sich sie sind so sogar solche sollte sollten sondern sonstige sowie
		sowohl statt suche suchen sucht über um und uns unser unsere unserem unseren unserer
		unseres unter usw vom von vor vorhanden war waren was weg wegen weil weitere weiteren
		weiterer welche welchem welchen welcher welches wenn wer werden wie wieder will wir wird
		wo wollen worden wurde wurden zb zu zum zur zwar zwischen zirka ca biete bieten bietet
		anbieten angeboten machen macht stehen steht gibt ab bspw ggf insbesondere auf etwaige wer
		jemand `),
	cs: words(`
		a aby aj ale ani ano asi až ať bez bude budeme budou by byl byla byli bylo být co což či
		další dále dalších dle do ho i já jak jako je jeho jej její jejich jen jenž ještě ji jiné
		jiný již jsem jsi jsme jsou jste k každý každé kde kdo kdy když ke která které kterého
		kterém kterou který kteří kterých kterým kterými která ku ma má máme máte mezi mi mít mimo
		mně moc mohou může můžeme můj my na nad nám nami nás náš naše našeho našem naši našich
		naším nebo nejen nebude než ne nic o od on ona oni ono ostatní pak po pod podle pokud
		pouze pro proto protože před přes při přímo s se si spolu své svého svém svou svůj svých
		svým svými ta tak také tato té tedy ten tento těch těm to toho tom tomu tou tu ty tyto u
		už v vás váš vaše vašeho vašem vašich vše všech všechny všem ve včetně vám vy z za zda ze
		že zejména apod např atd tzn tj aj hledám hledáme hledá sháním sháníme poptáváme poptávám
		poptávka nabízíme nabízím nabízí nabídka potřebuji potřebujeme provádíme provádí
		zajišťujeme zajistíme umíme děláme dělá jde jsou formou rámci pomocí 
		 někdo kdo `),
	en: words(`
		a about above after all also am an and any are as at be been being between both but by can
		could did do does doing dont etc each either every few for from further had has have
		having he her here his how i if in incl including into is it its itself just like looking
		make makes many may me more most must my need needed needs no not nor of off offer
		offering offers on once only or other our ours out over per please provide provides
		providing same she should so some such than that the their theirs them then there these
		they this those through to too under until up upon us very via want was we were what when
		where which while who whom whose why will with within without would you your yours seek
		seeking search searching wanted find near nearby someone somebody 
		 `)
};

// By form, since their stems are those of customs and Nähen.
const emptyForms = new Set(['customer', 'customers', 'nahe']);

const emptyStems: Record<Language, ReadonlySet<string>> = {
	de: stems(
		'de',
		`teil teile produkt produkte produktion produzieren produzent herstellung herstellen hersteller
		fertigung fertigen fertiger erzeugnis leistung leistungen leistungsspektrum dienstleistung
		dienstleistungen dienstleister service anbieter lieferant lieferanten lieferung liefern
		lieferungen firma firmen unternehmen betrieb betriebe partner kunde kunden bereich bereiche
		arbeit arbeiten bearbeitung anwendung anwendungen lösung lösungen technik technologie
		technologien qualität art arten angebot angebote anfrage bedarf auftrag aufträge verschiedene
		spezialist spezialisiert experte jahr jahre jahren mitarbeiter team erfahrung individuell gmbh
		ag kg co sro gewerbe branche artikel sache ware waren material materialien gut neu groß klein hoch
		schnell zuverlässig günstig umgebung region raum eigen`
	),
	cs: stems(
		'cs',
		`díl díly dílec výroba vyrábět vyrábíme vyrábí výrobce výrobek výrobky výrobní produkce produkt
		služba služby dodávka dodavatel dodávat dodáváme dodavatelé firma společnost podnik závod
		partner zákazník oblast práce práci zpracování použití řešení technologie technika kvalita
		druh typ sortiment nabídka poptávka specialista rok roky let pracovník zaměstnanec
		zkušenost okolí blízko blízkost region vlastní zajištění různé různých dobrý nový velký malý rychlý kvalitní spolehlivý materiál materiály zboží sro spol obor činnost firmy`
	),
	en: stems(
		'en',
		`part parts product products production produce producer manufacture manufacturer manufacturing
		maker service services provider supplier suppliers supply supplying delivery deliver company
		companies good new big large small fast reliable firm partner area work works working processing application
		solution solutions technology technique quality kind type range specialist specialised year
		years employee team experience various material materials goods ltd item items region own client`
	)
};

function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/).map(fold));
}

function stems(language: Language, list: string): ReadonlySet<string> {
	return new Set(
		list
			.trim()
			.split(/\s+/)
			.map((word) => stem(word, language))
	);
}
