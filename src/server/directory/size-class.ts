export type SizeClass = 'micro' | 'small' | 'medium' | 'large';

/**
 * Size class by headcount after Commission Recommendation 2003/361/EC, Annex, Article 2: fewer than
 * 10 micro, fewer than 50 small, fewer than 250 medium. Turnover and balance sheet, which count as
 * well, are not known here, so the class is that of the headcount alone.
 */
export function sizeClassOf(employees: number): SizeClass {
	if (employees < 10) return 'micro';
	if (employees < 50) return 'small';
	return employees < 250 ? 'medium' : 'large';
}
