import type { Chance } from './random.ts';
import type { Language } from './rows.ts';
import type { Story } from './story.ts';

/** Draws names that nobody else in this region has; a name is taken as soon as it is drawn. */
export function nameGiver(draw: Chance): {
	company(
		story: Story,
		country: 'DE' | 'CZ',
		employees: number
	): { name: string; legalForm: string };
	person(country: 'DE' | 'CZ'): string;
	street(country: 'DE' | 'CZ'): string;
} {
	const taken = new Set<string>();
	const unused = (make: () => string): string => {
		for (let tries = 0; tries < 500; tries++) {
			const name = make();
			// Two firms may not differ by their trade word alone: the first word must be new as well.
			const first = name.split(' ')[0] ?? name;
			if (taken.has(name) || (tries < 60 && taken.has(first))) continue;
			taken.add(name);
			taken.add(first);
			return name;
		}
		throw new Error('The stock of names is used up.');
	};
	return {
		company(story, country, employees) {
			const legalForm = legalFormFor(country, employees, draw);
			const make = country === 'DE' ? germanFirm : czechFirm;
			const trades = story.trade[country === 'DE' ? 'de' : 'cs'];
			return { name: unused(() => make(draw.pick(trades), legalForm, draw)), legalForm };
		},
		person: (country) =>
			unused(() =>
				country === 'DE'
					? `${draw.pick(germanGiven)} ${draw.pick(germanRoots)}${draw.pick(germanEnds)}`
					: czechPerson(draw)
			),
		street: (country) => {
			const number = draw.between(1, 94);
			return country === 'DE'
				? `${draw.pick(germanStreets)} ${number}${draw.happens(0.15) ? draw.pick(['a', 'b']) : ''}`
				: `${draw.pick(czechStreets)} ${number}${draw.happens(0.3) ? `/${draw.between(1, 18)}` : ''}`;
		}
	};
}

export function roleFor(language: Language, draw: Chance): string {
	return draw.pick(roles[language]);
}

function legalFormFor(country: 'DE' | 'CZ', employees: number, draw: Chance): string {
	if (country === 'DE') {
		if (employees <= 4) return draw.pick(['e.K.', 'UG (haftungsbeschränkt)', 'GmbH']);
		if (employees > 150) return draw.pick(['GmbH', 'GmbH & Co. KG', 'AG']);
		return draw.pick(['GmbH', 'GmbH', 'GmbH', 'GmbH & Co. KG', 'e.K.', 'eG']);
	}
	if (employees <= 3) return draw.pick(['OSVČ', 's.r.o.']);
	if (employees > 120) return draw.pick(['a.s.', 's.r.o.']);
	return draw.pick(['s.r.o.', 's.r.o.', 's.r.o.', 's.r.o.', 'a.s.', 'v.o.s.', 'družstvo']);
}

function germanFirm(trade: string, legalForm: string, draw: Chance): string {
	const family = `${draw.pick(germanRoots)}${draw.pick(germanEnds)}`;
	const form = legalForm === 'UG (haftungsbeschränkt)' ? 'UG' : legalForm;
	switch (draw.below(6)) {
		case 0:
			return `${family} & ${draw.pick(['Sohn', 'Söhne', 'Töchter', 'Partner'])} ${trade} ${form}`;
		case 1:
			return `${invented(draw)} ${trade} ${form}`;
		case 2:
			return `${abbreviation(draw)} ${trade} ${form}`;
		case 3:
			return `${draw.pick(germanSpots)}er ${trade} ${form}`;
		default:
			return `${family} ${trade} ${form}`;
	}
}

function czechFirm(trade: string, legalForm: string, draw: Chance): string {
	const root = draw.pick(czechRoots);
	const family = `${root}${draw.pick(czechEnds)}`;
	if (legalForm === 'OSVČ') return `${draw.pick(czechGiven)} ${family} – ${trade}`;
	const form =
		legalForm === 'družstvo' ? ', družstvo' : legalForm === 'v.o.s.' ? ', v.o.s.' : ` ${legalForm}`;
	switch (draw.below(6)) {
		case 0:
			return `${root.toUpperCase()}EX ${trade}${form}`;
		case 1:
			return `${invented(draw)} – ${trade}${form}`;
		case 2:
			return `${abbreviation(draw)} ${trade}${form}`;
		case 3:
			return `${draw.pick(czechSpots)} ${trade}${form}`;
		case 4:
			return `${family} a ${draw.pick(['syn', 'synové', 'dcera', 'spol.'])} – ${trade}${form}`;
		default:
			return `${family} ${trade}${form}`;
	}
}

function invented(draw: Chance): string {
	return `${draw.pick(starts)}${draw.pick(middles)}${draw.pick(closes)}`;
}

function abbreviation(draw: Chance): string {
	const letters = 'BDFHJKLMNPRSTVWZ';
	const letter = (): string => letters[draw.below(letters.length)] ?? 'Z';
	return `${letter()}${letter()}${draw.pick(['', letter()])}-${letter()}${letter()}`;
}

function czechPerson(draw: Chance): string {
	const root = draw.pick(czechRoots);
	return draw.happens(0.45)
		? `${draw.pick(czechWomen)} ${root}ová`
		: `${draw.pick(czechGiven)} ${root}${draw.pick(czechEnds)}`;
}

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const germanGiven = split(`Anke Birgit Carla Doreen Elke Franziska Grit Heike Ines Jana Katrin Lydia
	Mandy Nadine Peggy Ramona Silke Tilda Uta Wiebke Andreas Bernd Clemens Dirk Enrico Falk Gerd
	Heiko Ingolf Jörg Knut Lutz Maik Norbert Olaf Rico Steffen Torsten Uwe Volkmar`);
const germanRoots = split(`Albers Birken Brettschn Buchwald Dahms Dreßl Ebers Eichl Falken Fichtl
	Grabn Griesb Hasel Hennigs Herzb Holl Jahns Kalthof Kiesl Kleinsch Krumb Kunath Lauterb Lehnig
	Lindn Löwig Marsch Mehnh Mühlh Neidh Oehlsch Pätzk Petzk Querb Rautenb Reichsch Rosch Sandh
	Schierb Schlott Schönf Seidlh Steinb Strehl Tannh Thierb Uhlh Vogtsb Wagenh Weidl Wolfers Zeisb
	Zschirp`);
const germanEnds = split('er ner ert mann ing ig ke el old');
const germanSpots = split(`Birkhübl Bärengrund Eulenbach Falkenhöh Fuchsgrund Habichtsberg
	Hirschsteg Kaltenbach Krähenhübl Kupfergrund Lerchenhain Lindenteich Mühlwies Otterbach
	Rabengrund Schieferbach Silberwies Steinpleiß Tannengrund Wachtelberg Weidenbach Zeisiggrund
	Erlenau Ginsterhöh Holundergrund`);
const germanStreets = [
	'Gewerbering',
	'Am Mühlgraben',
	'Industriestraße',
	'Zum Güterbahnhof',
	'Feldstraße',
	'An der Ziegelei',
	'Bahnhofstraße',
	'Werkstraße',
	'Alte Poststraße',
	'Am Steinbruch',
	'Lindenallee',
	'Fabrikstraße',
	'Zur Weberei',
	'Bergstraße',
	'Schulweg',
	'Am Sonnenhang'
];
const czechGiven = split(`Bohumil Ctirad Dalibor Evžen František Hynek Ivo Jaromír Karel Libor
	Miloslav Norbert Oldřich Petr Radim Slavomír Tibor Vlastimil Zbyněk Štěpán`);
const czechWomen = split(`Alena Blanka Dagmar Eliška Hana Irena Jitka Kamila Lenka Markéta Naděžda
	Olga Pavla Radka Simona Šárka Taťána Vlasta Zdeňka Žaneta`);
const czechRoots = split(`Bělohr Bezděk Břízk Budsk Drahot Dubk Habrov Havírn Hlubok Holubn Hradil
	Jasenk Javůrk Jedličn Jizern Kamenn Klokoč Kopřivn Krušn Křemen Lípov Loučn Luhov Malin Mlejn
	Modřín Olšan Osičn Pastvin Pekl Podlesn Ptáčn Rákosn Rozmarýn Sedlov Skaln Slunečn Smrčin Sněžn
	Sokoln Střížk Tisov Topoln Trnk Vavřin Vlčin Vrbov Zábran Zlatn Žďárn`);
const czechEnds = split('ík ský ák ec');
const czechSpots = split(`Borůvkov Habřina Javorná Krahujčí Labuť Lužan Medvědín Ohárka Olšinka
	Ploučka Podhora Rozsocha Skřivánek Smrkovka Stříbrník Tisina Vlčice-sever Vydrovka Zubrnka
	Žulovec`);
const czechStreets = [
	'Průmyslová',
	'Nádražní',
	'Tovární',
	'Na Příkopě',
	'Žitavská',
	'Hutní',
	'U Mlýna',
	'Školní',
	'Pod Lesem',
	'Sklářská',
	'Dlouhá',
	'Husova',
	'K Vodárně',
	'Dělnická',
	'Lužická',
	'Za Tratí'
];
const starts = split(
	'Av Bro Cel Dor Fal Gri Hov Jar Kal Lun Mor Nev Orv Pel Quin Rus Sel Tor Ulm Vor Zel'
);
const middles = split('a e i o ando evi ita ora usti ani');
const closes = split('dex fan kon lis mar nex plan rov san tek var zin dur gard');

const roles: Record<Language, string[]> = {
	de: [
		'Geschäftsführung',
		'Vertrieb',
		'Einkauf',
		'Technische Leitung',
		'Auftragsabwicklung',
		'Qualitätssicherung',
		'Kundenbetreuung Tschechien'
	],
	cs: [
		'vedení firmy',
		'obchod',
		'nákup',
		'technické vedení',
		'příprava zakázek',
		'kvalita',
		'obchod pro Německo'
	],
	en: ['Management', 'Sales', 'Purchasing', 'Engineering', 'Project coordination']
};
