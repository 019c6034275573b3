import { closings } from './everyday.ts';
import { day, deal, type Region } from './region.ts';
import { listingKinds, type ListingKind } from '#i18n/kinds.ts';
import { type ListingRow, type OrganisationRow, type ProductRow } from './rows.ts';

/** Adds an offer or request from a text `kind :: title :: text`, told in the author's voice. */
export function writeListing(
	region: Region,
	author: OrganisationRow,
	{ direction, template, round }: DealtListing,
	say: (template: string) => string
): void {
	const { draw, listings } = region;
	const [kind = '', title = '', body = ''] = template.split(' :: ');
	if (!isListingKind(kind)) throw new Error(`"${kind}" is no kind of listing: ${template}`);
	const row: ListingRow = {
		externalId: `demo-l-${String(listings.length + 1).padStart(4, '0')}`,
		organisation: author.externalId,
		country: author.country,
		place: author.place,
		direction,
		kind,
		language: author.language,
		title: round > 1 ? placed(say(title), author.place, draw.below(3)) : say(title),
		text: say(body),
		publishedAt: day(region, -draw.between(0, 180))
	};
	// Short texts need a closing line to be of use; a second telling is often set apart by one.
	if (row.text.length < 75 || draw.happens(round > 1 ? 0.6 : 0.06)) {
		const purpose = direction === 'offer' ? 'offer' : purchases.has(kind) ? 'purchase' : 'help';
		const fitting = closings[author.language][purpose];
		const { text } = deal(region, `closing ${purpose} ${author.language}`, fitting);
		row.text = `${row.text} ${say(text)}`;
	}
	const runs = draw.pick([0, 0, 14, 30, 45, 60, 90, 120, 180]);
	if (runs > 0) row.validUntil = day(region, runs + draw.between(-10, 20));
	const quantity = quantityIn(row.text);
	if (quantity && draw.happens(0.6)) row.quantity = quantity;
	const held = author.certificates?.[0]?.name;
	if (held && draw.happens(direction === 'request' ? 0.35 : 0.2)) row.certificates = [held];
	listings.push(row);
}

export type DealtListing = {
	direction: 'offer' | 'request';
	template: string;
	/** How often this template has now been told in the region; a second telling is worded apart. */
	round: number;
};

/** Reads `product :: name :: description`; the description may be missing. */
export function productOf(entry: string, say: (template: string) => string): ProductRow {
	const [kind, name = '', description] = entry.split(' :: ');
	if (kind !== 'product' && kind !== 'service')
		throw new Error(`Neither product nor service: ${entry}`);
	const product: ProductRow = { kind, name: say(name) };
	if (description) product.description = say(description);
	return product;
}

const purchases = new Set<ListingKind>(['product', 'supplier', 'subcontracting', 'surplus']);

/** The place in the title, the way people tell two similar notices apart. */
function placed(title: string, place: string, manner: number): string {
	if (/[?:]/.test(title) || manner === 0) return `${title} (${place})`;
	return manner === 1 ? `${title} – ${place}` : `${place}: ${title}`;
}

function quantityIn(text: string): string | undefined {
	return /\d[\d.,\u00a0]* (?:Stück|ks|t|kg|pieces|m²|Stunden|hodin)(?!\p{L})/u.exec(text)?.[0];
}

function isListingKind(kind: string): kind is ListingKind {
	return (listingKinds as readonly string[]).includes(kind);
}
