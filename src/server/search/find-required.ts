import { fold } from '../vocabulary/index.ts';

interface Span {
	start: number;
	end: number;
}

/**
 * Which certificates a query requires and does not only mention: those behind "with", "certified to"
 * and their like, and what is joined to such a one ("mit ISO 9001 und ISO 14001"). Takes the places of
 * the certificates in their order; gives those that are required.
 */
export function findRequired<T extends Span>(text: string, certificates: readonly T[]): T[] {
	const required: T[] = [];
	for (const certificate of certificates) {
		const previous = required.at(-1);
		const from = previous ? previous.end : 0;
		if (previous && certificate.start < previous.end) continue;
		const between = fold(text.slice(from, certificate.start)).trim();
		const isJoined = previous !== undefined && joins.test(between);
		const around = [text.slice(certificate.start, certificate.end), text.slice(certificate.end)];
		const isAsked = requires.test(between) || around.some((words) => isCertified.test(fold(words)));
		if (isJoined || isAsked) required.push(certificate);
	}
	return required;
}

const joins = /^(?:,|und|sowie|a|i|and|&|\+|\/)?$/;
const nouns =
	'(?:zertifikate?|zertifizierung(?:en)?|zulassung|norm|certifikat(?:em|y|u)?|certifikaci|certificates?|certification)';
const requires = new RegExp(
	`(?:^|[\\s,(])(?:(?:mit|with|s|se)(?: ${nouns})?(?: (?:nach|to|podle|dle))?|${nouns}(?: (?:nach|to|podle|dle))?|(?:zertifiziert\\w*|certified|certifikovan\\w*)(?: (?:nach|to|podle|dle|for|pro))?)$`
);
// Within the words that were met, or right behind them.
const isCertified = /^(?:[\w: -]*[\s-])?(?:zertifizier|certified|certifikovan)/;
