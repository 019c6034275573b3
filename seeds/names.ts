import type { Chance } from './random.ts';
import type { OrganisationType } from '#i18n/kinds.ts';
import type { Language } from '#i18n/languages.ts';
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
	/** The part that tells two apart: two firms may not differ by their trade word alone. */
	const unused = (make: () => string, tellingPart: (name: string) => string): string => {
		for (let tries = 0; tries < 1000; tries++) {
			const name = make();
			if (taken.has(tellingPart(name))) continue;
			taken.add(tellingPart(name));
			return name;
		}
		throw new Error('The stock of names is used up.');
	};
	return {
		company(story, country, employees) {
			const legalForm = legalFormFor(country, employees, draw);
			const make = country === 'DE' ? germanFirm : czechFirm;
			const trades = story.trade[country === 'DE' ? 'de' : 'cs'];
			const name = unused(
				() => make(draw.pick(trades), legalForm, draw),
				(drawn) =>
					drawn
						.split(' ')
						.slice(0, legalForm === 'OSVČ' ? 2 : 1)
						.join(' ')
			);
			return { name, legalForm };
		},
		person: (country) =>
			unused(
				() =>
					country === 'DE'
						? `${draw.pick(germanGiven)} ${draw.pick(germanRoots)}${draw.pick(germanEnds)}`
						: czechPerson(draw),
				(name) => name
			),
		street: (country) => {
			const number = draw.between(1, 94);
			return country === 'DE'
				? `${draw.pick(germanStreets)} ${number}${draw.happens(0.15) ? draw.pick(['a', 'b']) : ''}`
				: `${draw.pick(czechStreets)} ${number}${draw.happens(0.3) ? `/${draw.between(1, 18)}` : ''}`;
		}
	};
}

export function roleFor(type: OrganisationType, language: Language, draw: Chance): string {
	return draw.pick((type === 'company' ? firmRoles : institutionRoles)[language]);
}

function legalFormFor(country: 'DE' | 'CZ', employees: number, draw: Chance): string {
	if (country === 'DE') {
		if (employees <= 4) return draw.pick(['e.K.', 'UG', 'GmbH']);
		if (employees > 150) return draw.pick(['GmbH', 'GmbH & Co. KG', 'AG']);
		if (employees <= 15) return draw.pick(['GmbH', 'GmbH', 'e.K.', 'GmbH & Co. KG']);
		return draw.pick([
			'GmbH',
			'GmbH',
			'GmbH',
			'GmbH',
			'GmbH',
			'GmbH & Co. KG',
			'GmbH & Co. KG',
			'eG'
		]);
	}
	if (employees <= 3) return draw.pick(['OSVČ', 's.r.o.']);
	if (employees > 120) return draw.pick(['a.s.', 's.r.o.']);
	return draw.pick([...Array<string>(9).fill('s.r.o.'), 'a.s.', 'v.o.s.', 'družstvo']);
}

function germanFirm(trade: string, legalForm: string, draw: Chance): string {
	const family = `${draw.pick(germanRoots)}${draw.pick(germanEnds)}`;

	switch (draw.below(6)) {
		case 0:
			return `${family} & ${draw.pick(['Sohn', 'Söhne', 'Töchter', 'Partner'])} ${trade} ${legalForm}`;
		case 1:
			return `${invented(draw)} ${trade} ${legalForm}`;
		case 2:
			return `${abbreviation(draw)} ${trade} ${legalForm}`;
		case 3:
			return `${draw.pick(germanSpots)}er ${trade} ${legalForm}`;
		default:
			return `${family} ${trade} ${legalForm}`;
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
		? `${draw.pick(czechWomen)} ${root}ská`
		: `${draw.pick(czechGiven)} ${root}${draw.pick(czechEnds)}`;
}

const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const germanGiven = split(`Anke Birgit Carla Doreen Elke Franziska Grit Heike Ines Jana Katrin Lydia
	Mandy Nadine Peggy Ramona Silke Tilda Uta Wiebke Andreas Bernd Clemens Dirk Enrico Falk Gerd
	Heiko Ingolf Jörg Knut Lutz Maik Norbert Olaf Rico Steffen Torsten Uwe Volkmar`);
const germanRoots = split(`Ahorn Birken Buchen Dreschen Eichen Falken Hasel Herren Kalten Krummen
	Lauter Linden Löwen Mühlen Neiden Oehlen Querner Rauten Sanden Schier Schlotten Schwalben Seiden
	Steinen Strehlen Tannen Thieren Uhlen Wagen Weiden Wolfen Zeisen Zwirn`);
const germanEnds = split(
	'bach beck feld graber hain hold kamp reuter rode wald wieser thaler siedel'
);
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
const czechRoots =
	split(`Borov Březov Bukov Čejkov Dubov Habrov Havranin Hejlov Hrabov Chrpin Javorov
	Jedlov Jeřabin Jilmov Kaštanov Klenov Kosov Krahulov Lipov Loučan Makov Malin Mechov Modřan Olšan
	Ořechov Osečan Pastvin Ptáčov Rákosin Růžov Sedlov Sluncov Smrkov Smrčin Strakov Studnin Tisov
	Třešňov Vlčin Vrbov Zábran Zvonkov Žabov Žlunov`);
const czechEnds = split('ský ák ec ík');
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

const firmRoles: Record<Language, string[]> = {
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

const institutionRoles: Record<Language, string[]> = {
	de: [
		'Geschäftsstelle',
		'Leitung',
		'Projekte Sachsen–Tschechien',
		'Mitgliederbetreuung',
		'Beratung'
	],
	cs: ['kancelář', 'vedení', 'přeshraniční projekty', 'péče o členy', 'poradenství'],
	en: ['Director’s office', 'Industry cooperation', 'Cross-border projects']
};
