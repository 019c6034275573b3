/**
 * Legal forms by their code in Czech registers, in the usual spelling (Czech Statistical Office,
 * code list 56; ARES and RES use it). A code that is not here stays without a name.
 */
const names: Readonly<Record<string, string>> = {
	'111': 'v.o.s.',
	'112': 's.r.o.',
	'113': 'k.s.',
	'117': 'nadace',
	'118': 'nadační fond',
	'121': 'a.s.',
	'141': 'o.p.s.',
	'145': 'společenství vlastníků jednotek',
	'161': 'z.ú.',
	'205': 'družstvo',
	'301': 'státní podnik',
	'325': 'organizační složka státu',
	'331': 'p.o.',
	'421': 'odštěpný závod',
	'601': 'vysoká škola',
	'641': 'školská právnická osoba',
	'661': 'v.v.i.',
	'706': 'z.s.',
	'721': 'církevní organizace',
	'736': 'pobočný spolek',
	'741': 'profesní komora',
	'745': 'komora',
	'751': 'zájmové sdružení právnických osob',
	'771': 'dobrovolný svazek obcí',
	'801': 'obec',
	'804': 'kraj',
	'811': 'městská část',
	'931': 'EHZS',
	'932': 'SE',
	'933': 'SCE'
};

/** Sole traders, farmers and free professions, domestic and foreign, in code list 56. */
const persons: ReadonlySet<string> = new Set([
	'100',
	'101',
	'102',
	'103',
	'104',
	'105',
	'106',
	'107',
	'108',
	'109',
	'110',
	'424',
	'425'
]);

export function legalFormOfCode(code: string): string | null {
	return names[code] ?? null;
}

export function isNaturalPersonForm(code: string): boolean {
	return persons.has(code);
}
