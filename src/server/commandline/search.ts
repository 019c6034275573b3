import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { bounds, noFilters, presentHit, queryText, rebuildIndex, search } from '../search/index.ts';
import { UsageError, type CommandContext, type DatabaseCommand } from './command.ts';
import { linesOf } from './lines.ts';

const limitSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(bounds.largestBatch));

const Question = v.object({
	q: queryText,
	lang: v.optional(v.picklist(languages)),
	limit: v.optional(limitSchema)
});

interface Asked {
	q: string;
	lang: Language;
	limit: number;
}

/** Searches like the page, without filters; also as a stream, and builds the index anew. */
export const searchCommand: DatabaseCommand = {
	name: 'search',
	summary: 'Search, with reasons; `--stdin` answers JSON lines; `rebuild` builds the index anew',
	usage:
		'search "<query>" [--lang de|cs|en] [--limit N] [--json] | search --stdin | search rebuild',
	needs: 'database',
	run: async (args, context, { db }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				lang: { type: 'string', default: 'de' },
				limit: { type: 'string', default: '10' },
				json: { type: 'boolean', default: false },
				stdin: { type: 'boolean', default: false }
			}
		});
		const lang = expectLanguage(values.lang);
		const limit = expectLimit(values.limit);
		if (values.stdin) return answerLines(db, context, { lang, limit });
		if (positionals.length === 1 && positionals[0] === 'rebuild') return rebuild(db, context);
		const asked = v.safeParse(queryText, positionals.join(' '));
		if (positionals.length === 0) throw new UsageError('What should be searched for?');
		if (!asked.success) throw new UsageError('The query is too long or holds control characters.');
		const answer = await answerOne(db, { q: asked.output, lang, limit });
		context.out(values.json ? `${JSON.stringify(answer)}\n` : describe(answer));
		return 0;
	}
};

async function answerOne(db: Db, { q, lang, limit }: Asked) {
	const { total, exact, hits } = await search(db, {
		query: q,
		language: lang,
		filters: noFilters,
		order: 'relevance',
		limit,
		offset: 0
	});
	return {
		q,
		lang,
		total,
		exact,
		ids: hits.map(({ id, externalId }) => externalId ?? id),
		hits: hits.map((hit) => {
			const { id, ...rest } = presentHit(hit);
			return { id, externalId: hit.externalId, ...rest };
		})
	};
}

/** One answer for each line, in order; a line that is no question gets an error and the next one its answer. */
async function answerLines(
	db: Db,
	{ stdin, out, signal }: CommandContext,
	defaults: Omit<Asked, 'q'>
): Promise<number> {
	let number = 0;
	for await (const line of linesOf(stdin)) {
		if (signal.aborted) break;
		number++;
		if (line.trim() === '') continue;
		const asked = readQuestion(line);
		const answer =
			typeof asked === 'string'
				? { error: asked, line: number }
				: await answerOne(db, {
						q: asked.q,
						lang: asked.lang ?? defaults.lang,
						limit: asked.limit ?? defaults.limit
					});
		out(`${JSON.stringify(answer)}\n`);
	}
	return 0;
}

/** The question, or what is wrong with the line. */
function readQuestion(line: string): v.InferOutput<typeof Question> | string {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return 'This is not JSON';
	}
	const parsed = v.safeParse(Question, value);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const field = v.getDotPath(issue);
	return field ? `The field ${field} is not valid` : 'This is not a question';
}

async function rebuild(db: Db, { err }: CommandContext): Promise<number> {
	const done = await rebuildIndex(db, (count) => {
		if (count % 1000 < 100) err(`${String(count)} organisations\n`);
	});
	err(`The index of ${String(done)} organisations is built.\n`);
	return 0;
}

function expectLanguage(value: string): Language {
	const parsed = v.safeParse(v.picklist(languages), value);
	if (!parsed.success) throw new UsageError(`There is no language ${value}.`);
	return parsed.output;
}

function expectLimit(value: string): number {
	const parsed = v.safeParse(limitSchema, Number(value));
	if (!parsed.success) {
		throw new UsageError(`The limit is a number from 1 to ${String(bounds.largestBatch)}.`);
	}
	return parsed.output;
}

function describe({ total, exact, hits }: Awaited<ReturnType<typeof answerOne>>): string {
	const lines = hits.map(({ title, type, lang, score, reasons }) => {
		const why = reasons.map(({ label, matched, relation }) =>
			relation === 'same' ? `${label} (${matched})` : `${relation}: ${label} (${matched})`
		);
		return `${score.toFixed(2)}  ${title} [${type}, ${lang}]\n      ${why.join('; ')}`;
	});
	const similar = total - exact;
	const heading = `${String(exact)} hits${similar > 0 ? `, ${String(similar)} similar` : ''}`;
	return `${[heading, ...lines].join('\n')}\n`;
}
