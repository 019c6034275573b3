import type { Language } from '#i18n/languages.ts';
import type { DistrictId } from '#server/regions/index.ts';

interface Okres {
	district: DistrictId;
	/** Stored whole: German and Czech place names are never put together by template. */
	name: Record<Language, string>;
}

/**
 * The okresy of the three regions by their code in CZ-NUTS (Czech Statistical Office, code list 109,
 * https://csu.gov.cz/klasifikace-uzemnich-statistickych-jednotek-cz-nuts): the first five characters
 * are the kraj.
 */
export const okresy: ReadonlyMap<string, Okres> = new Map([
	okres('CZ0411', 'CZ041', 'Cheb'),
	okres('CZ0412', 'CZ041', 'Karlovy Vary'),
	okres('CZ0413', 'CZ041', 'Sokolov'),
	okres('CZ0421', 'CZ042', 'Děčín'),
	okres('CZ0422', 'CZ042', 'Chomutov'),
	okres('CZ0423', 'CZ042', 'Litoměřice'),
	okres('CZ0424', 'CZ042', 'Louny'),
	okres('CZ0425', 'CZ042', 'Most'),
	okres('CZ0426', 'CZ042', 'Teplice'),
	okres('CZ0427', 'CZ042', 'Ústí nad Labem'),
	okres('CZ0511', 'CZ051', 'Česká Lípa'),
	okres('CZ0512', 'CZ051', 'Jablonec nad Nisou'),
	okres('CZ0513', 'CZ051', 'Liberec'),
	okres('CZ0514', 'CZ051', 'Semily')
]);

/** The seat of an okres stays in the nominative after its kind in all three languages. */
function okres(code: string, district: DistrictId, seat: string): [string, Okres] {
	const name = { de: `Kreis ${seat}`, cs: `okres ${seat}`, en: `${seat} district` };
	return [code, { district, name }];
}
