import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '#server/platform/database.ts';

/** Addresses of profiles: from the name; where two have the same, with the town, then a number. */
export async function chooseSlugs(
	db: Db,
	organisations: readonly { name: string; place: string }[]
): Promise<string[]> {
	const wanted = organisations.map(({ name, place }) => {
		const bare = slugOf(name) || 'organisation';
		return [bare, `${bare}-${slugOf(place) || 'x'}`] as const;
	});
	const all = JSON.stringify([...new Set(wanted.flat())]);
	const rows = await rowsOf<{ slug: string }>(
		db,
		sql`select slug from organisations
			where slug in (select jsonb_array_elements_text(${all}::text::jsonb))`
	);
	const taken = new Set(rows.map(({ slug }) => slug));
	return wanted.map(([bare, withPlace]) => {
		const slug = [bare, withPlace].find((candidate) => !taken.has(candidate));
		// Random instead of counted: counting would ask the database once for each.
		const chosen = slug ?? `${withPlace}-${crypto.randomUUID().slice(0, 8)}`;
		taken.add(chosen);
		return chosen;
	});
}

/** Lower case letters, digits and hyphens: `Müller & Söhne GmbH` → `mueller-soehne-gmbh`. */
function slugOf(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/ä/g, 'ae')
		.replace(/ö/g, 'oe')
		.replace(/ü/g, 'ue')
		.replace(/ß/g, 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 80)
		.replace(/-+$/, '');
}
