import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

/** Common forms of Czech industrial nouns and adjectives: the first against each other one. */
const czechForms = `
	stroj stroje stroji strojem strojů strojům strojích
	dílna dílny dílně dílnu dílnou dílen dílnám dílnách dílnami
	válec válce válci válcem válců válcích
	výrobek výrobku výrobky výrobků výrobkem výrobkům výrobcích
	ocel oceli ocelí ocelový ocelové ocelových
	trubka trubky trubce trubek trubkou trubkám trubkami
	deska desky desce desek deskou deskami
	forma formy formě forem formou formám formách
	norma normy norem normou normám
	firma firmy firem firmám firmou
	ložisko ložiska ložisek ložisky ložiskům ložiskem
	sklo skla sklem skel skle sklům
	okno okna oken oknem oknech oknům
	dřevo dřeva dřev dřevem dřevě
	kov kovu kovy kovů kovem kovový kovové kovových
	hliník hliníku hliníkem hliníkový hliníkové
	plast plastu plasty plastů plastem plastový plastových plastech
	plech plechu plechy plechů plechem plechový plechech
	motor motoru motory motorů motorem motorový motorech
	systém systému systémy systémů systémem systémech
	program programu programy programů programem
	zařízení zařízením zařízeních zařízeními
	svařování svařováním svařovaný svařované svařovat svařujeme
	lakování lakováním lakovaný lakovat lakujeme lakuje
	soustružení soustružením soustružený soustružíme
	broušení broušením broušený broušených brousíme
	stříkání stříkáním stříkaný stříkáme
	reklama reklamě reklam reklamou
	strojírna strojírny strojíren strojírnou strojírnách
	slévárna slévárny sléváren slévárně slévárnou
	odlitek odlitku odlitky odlitků odlitkem odlitkům
	šroub šroubu šrouby šroubů šroubem šrouby šroubový
	kniha knihy knize knih knihou knihami
	podlaha podlahy podlaze podlah podlahou
	linka linky lince linek linkou linkám
	technologie technologií technologii technologiemi technologiích
	izolace izolací izolaci izolacemi izolacích
	baterie baterií baterii bateriemi
	nástroj nástroje nástrojů nástrojem nástrojích
	papír papíru papíry papírem papírový papírové
	nábytek nábytku nábytkem nábytkový nábytkové
	vlákno vlákna vláken vláknem vlákny vláknech
	tkanina tkaniny tkanin tkaninou tkaninách
	obal obalu obaly obalů obalem obalový obalových
	vůz vozu vozy vozů vozem vozech
	nůž nože nožů nožem nožích
	krabice krabic krabici krabicí krabicemi
	kabel kabelu kabely kabelů kabelem kabelový kabelových
	senzor senzoru senzory senzorů senzorem senzorech
	laser laseru lasery laserem laserový laserové
	guma gumy gumě gumou gumový gumové
	strojní strojního strojnímu strojním strojních strojními
	nerezový nerezová nerezové nerezového nerezovou nerezových nerezovými
	přesný přesná přesné přesného přesných přesnými
	průmyslový průmyslová průmyslové průmyslového průmyslových průmysl průmyslu
	textilní textilního textilním textilních
	městský města město městem
	keramika keramiky keramice keramikou
	hadice hadic hadici hadicí hadicemi
	čerpadlo čerpadla čerpadel čerpadlem čerpadlech
	topení topením topeních
	kotel kotle kotlů kotlem kotlích
	klíč klíče klíčů klíčem
	potrubí potrubím potrubních
	svářeč svářeče svářečů svářečem svářečům
	elektronika elektroniky elektronice elektronikou
	povlak povlaku povlaky povlaků povlakem
	sít sítě sítí sítím
	hřídel hřídele hřídelí hřídelem hřídelích
	materiál materiálu materiály materiálů materiálem
	konstrukce konstrukcí konstrukci konstrukcemi konstrukcích
	jeřáb jeřábu jeřáby jeřábů jeřábem jeřábový
`
	.trim()
	.split('\n')
	.map((line) => line.trim().split(' '));

describe('Czech stems', () => {
	it('join at least 95 of 100 common pairs of forms', () => {
		const pairs = czechForms.flatMap(([first, ...rest]) =>
			rest.map((other) => [first!, other] as const)
		);
		const parted = pairs.filter(([a, b]) => stem(a, 'cs') !== stem(b, 'cs'));
		const share = 1 - parted.length / pairs.length;
		expect(pairs.length).toBeGreaterThan(300);
		expect(share, parted.map((pair) => pair.join('/')).join(' ')).toBeGreaterThanOrEqual(0.95);
	});

	it('do not need diacritics', () => {
		for (const form of czechForms.flat()) {
			const bare = form.normalize('NFD').replace(/\p{M}/gu, '');
			expect(stem(bare, 'cs')).toBe(stem(form, 'cs'));
		}
	});

	it('keep different words apart', () => {
		const stems = czechForms.map(([first]) => stem(first!, 'cs'));
		expect(new Set(stems).size).toBe(stems.length);
		for (const [a, b] of [
			['hořčík', 'hořčice'],
			['vodík', 'vodič'],
			['soustruh', 'soustružení'],
			['lis', 'list'],
			['šroub', 'vrut'],
			['kotel', 'kotva'],
			['vlna', 'vlákno']
		] as const) {
			expect(stem(a, 'cs'), `${a}/${b}`).not.toBe(stem(b, 'cs'));
		}
	});
});

describe('German and English stems', () => {
	it.each([
		['de', 'Schweißen', 'schweissen'],
		['de', 'Fräsen', 'fraesen'],
		['de', 'Gehäuse', 'Gehäusen'],
		['de', 'Bleche', 'Blechen'],
		['de', 'Zahnrad', 'Zahnräder'],
		['en', 'castings', 'casting'],
		['en', 'gluing', 'glued'],
		['en', 'gears', 'gear']
	] as const)('in %s join %s and %s', (language, one, other) => {
		expect(stem(one, language)).toBe(stem(other, language));
	});
});
