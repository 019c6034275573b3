import { languages } from '#i18n/languages.ts';
import { facetNames, orders, typeChoices } from './filters.ts';
import { bounds, limits } from './parameters.ts';

/** The public interface as an OpenAPI 3.1 document. `origin` is where this installation is reached. */
export function describeApi(origin: string): Record<string, unknown> {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Glokal',
			version: '1',
			description:
				'Search of the network platform of the Saxon–Czech border area. Public data only; no key is needed.',
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
		},
		servers: [{ url: origin }],
		paths: { '/api/v1/search': { get: searchOperation } },
		components: { schemas }
	};
}

const text = (description: string, schema: Record<string, unknown> = {}) => ({
	description,
	schema: { type: 'string', ...schema }
});

const parameters: Record<string, { description: string; schema: Record<string, unknown> }> = {
	q: text('What is looked for, in German, Czech or English. Empty: everything, newest first.', {
		maxLength: bounds.longestQuery
	}),
	lang: text('Language of labels and of the answer to errors; by default from Accept-Language.', {
		enum: languages
	}),
	type: list('What is looked for; `organisation` stands for its four sorts.', {
		enum: typeChoices
	}),
	kind: list('Type of organisation or kind of listing, for example `chamber` or `capacity`.'),
	country: list('Country of the seat or the listing.', { enum: ['DE', 'CZ', 'other'] }),
	district: list('NUTS-3 code of a district of the programme area, for example `DED2D`.'),
	field: list('Field of the vocabulary, for example `metal`.'),
	size: list('Size class by headcount (Recommendation 2003/361/EC).', {
		enum: ['micro', 'small', 'medium', 'large']
	}),
	certificate: list('Concept of a certificate, for example `iso-9001`.'),
	spoken: list('Language that one can speak with the organisation, ISO 639-1.'),
	place: text('Where distance counts from: a town in any of its names, or a postcode.', {
		maxLength: 100
	}),
	radius: {
		description: 'Kilometres around the place; without it, what is near comes first only.',
		schema: { type: 'integer', minimum: 1, maximum: 1000 }
	},
	sort: text('Order; by default relevance, or freshness without a query.', { enum: orders }),
	page: {
		description: `Page, from 1; results are given ${String(bounds.deepest)} deep.`,
		schema: { type: 'integer', minimum: 1, default: 1 }
	},
	limit: {
		description: 'Hits on a page.',
		schema: { type: 'integer', minimum: 1, maximum: bounds.largestPage, default: bounds.pageSize }
	}
};

function list(description: string, items: Record<string, unknown> = {}) {
	return {
		description: `${description} May be given several times.`,
		schema: { type: 'array', items: { type: 'string', ...items } }
	};
}

const problem = (description: string) => ({
	description,
	content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

const searchOperation = {
	operationId: 'search',
	summary: 'Search across languages, with reasons',
	parameters: Object.entries(parameters).map(([name, { description, schema }]) => ({
		name,
		in: 'query',
		description,
		schema
	})),
	responses: {
		200: {
			description: 'A page of hits',
			content: { 'application/json': { schema: { $ref: '#/components/schemas/SearchResult' } } }
		},
		400: problem('A parameter is not valid'),
		429: {
			...problem(
				`More than ${String(limits.api.hits)} searches of one network in ${String(limits.api.windowSeconds)} seconds`
			),
			headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } }
		}
	}
};

const string = { type: 'string' };
const integer = { type: 'integer' };

function object(properties: Record<string, unknown>): Record<string, unknown> {
	return { type: 'object', required: Object.keys(properties), properties };
}

const schemas = {
	SearchResult: object({
		q: string,
		lang: { type: 'string', enum: languages },
		total: { type: 'integer', description: 'Hits and what is only similar' },
		exact: { type: 'integer', description: 'Hits alone' },
		page: integer,
		limit: integer,
		ids: { type: 'array', items: string },
		hits: { type: 'array', items: { $ref: '#/components/schemas/Hit' } },
		corrections: {
			type: 'array',
			description: 'Words of the query that were read as others',
			items: object({ typed: string, used: string })
		},
		facets: {
			...object(
				Object.fromEntries(
					facetNames.map((name) => [
						name,
						{ type: 'array', items: object({ value: string, count: integer, similar: integer }) }
					])
				)
			),
			description:
				'Counts per filter, each as if nothing were chosen in it: `count` of what was asked for, `similar` of what the answer holds besides'
		}
	}),
	Hit: object({
		id: { type: 'string', format: 'uuid' },
		type: { type: 'string', enum: ['organisation', 'product', 'service', 'offer', 'request'] },
		kind: { type: ['string', 'null'] },
		title: { type: 'string', description: 'As it was written' },
		lang: { type: 'string', description: 'Language of the title' },
		score: { type: 'number', description: 'Falls from hit to hit when sorted by relevance' },
		reasons: { type: 'array', items: { $ref: '#/components/schemas/Reason' } }
	}),
	Reason: object({
		concept: { type: ['string', 'null'], description: 'Null for a word that no concept knows' },
		label: { type: 'string', description: 'In the language asked for' },
		matched: { type: 'string', description: 'The words as they stand in the original' },
		relation: { type: 'string', enum: ['same', 'broader', 'similar', 'text'] }
	}),
	Problem: object({ error: string })
};
