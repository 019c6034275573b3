import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { translate, translator } from '#i18n/messages.ts';
import {
	allImportRows,
	duplicateChoices,
	duplicateKinds,
	fileSource,
	importFile,
	ImportOptions,
	listImports,
	okresy,
	openRes,
	organisationTarget,
	readImport,
	readNaceChoice,
	sweepIncompleteImports,
	undoImport,
	type ImportSource,
	type ImportSummary,
	type ReportRow,
	type ResCounts
} from '../directory/import/index.ts';
import { listingTarget } from '../listings/import/index.ts';
import { commandLine } from '../platform/actor.ts';
import type { Database, Db } from '../platform/database.ts';
import { UsageError, type CommandContext, type DatabaseCommand } from './command.ts';

const targets = { organisations: organisationTarget, listings: listingTarget };

/** Imports lists of organisations and listings, shows what was imported, and undoes it. */
export const importCommand: DatabaseCommand = {
	name: 'import',
	summary: 'Import organisations or listings from CSV, XLSX or JSON lines; `list`; `undo ID`',
	usage:
		'import organisations|listings FILE [--source NAME] [--preview] [--json] [--lang de|cs|en] [--sheet NAME] [--country DE|CZ] [--language de|cs|en] [--duplicates skip|update|create] [--duplicates-by KIND=CHOICE] [--personal-source TEXT --legal-basis TEXT] [--create-organisations] | import organisations --format res FILE [--nace 25,28] [--no-legal-persons] | import list | import undo ID',
	needs: 'database',
	run: async (args, context, database) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			allowNegative: true,
			options: flags
		});
		const [what, target] = positionals;
		if (what === 'list') return list(database.db, context, values.json);
		if (what === 'undo') return undo(database.db, context, target);
		if (what !== 'organisations' && what !== 'listings') throw new UsageError('Import what?');
		if (target === undefined) throw new UsageError('Which file?');
		return importList(database, context, what, { ...values, file: target });
	}
};

const flags = {
	/** Ids are unique within it; a list that names none belongs to this one. */
	source: { type: 'string' },
	/** `res`: the open file of the Czech Statistical Office's register. */
	format: { type: 'string' },
	nace: { type: 'string', multiple: true, default: [] as string[] },
	'legal-persons': { type: 'boolean', default: true },
	preview: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	lang: { type: 'string', default: 'en' },
	sheet: { type: 'string' },
	country: { type: 'string' },
	language: { type: 'string' },
	duplicates: { type: 'string', default: 'skip' },
	'duplicates-by': { type: 'string', multiple: true, default: [] as string[] },
	'personal-source': { type: 'string' },
	'legal-basis': { type: 'string' },
	'create-organisations': { type: 'boolean', default: false }
} as const;

interface Flags {
	source?: string | undefined;
	format?: string | undefined;
	nace: string[];
	'legal-persons': boolean;
	file: string;
	preview: boolean;
	json: boolean;
	lang: string;
	sheet?: string | undefined;
	country?: string | undefined;
	language?: string | undefined;
	duplicates: string;
	'duplicates-by': string[];
	'personal-source'?: string | undefined;
	'legal-basis'?: string | undefined;
	'create-organisations': boolean;
}

async function importList(
	database: Database,
	context: CommandContext,
	kind: 'organisations' | 'listings',
	given: Flags
): Promise<number> {
	const { db } = database;
	const language = languageOf(given.lang);
	const options = optionsOf(given);
	await sweepIncompleteImports(db, Object.values(targets), {
		isAlone: database.engine === 'pglite'
	});
	const file = await open(resolve(context.cwd, given.file));
	const res = await openRegister(kind, file, given);
	const bad: ReportRow[] = [];
	const { importId, summary } = await importFile(db, commandLine, targets[kind], {
		file,
		...(res ? { opened: res.file } : {}),
		source: given.source ?? (res ? 'ČSÚ RES' : 'import'),
		options: res ? { ...options, country: 'CZ', language: options.language ?? 'cs' } : options,
		isPreview: given.preview,
		// A preview leaves nothing, so its report is read before.
		onChecked: async (id) => {
			for await (const row of allImportRows(db, id, ['bad'])) bad.push(row);
		},
		onProgress: progressTo(context)
	});
	if (res) context.err(describeRegister(res.counts, language));
	context.out(
		given.json
			? `${JSON.stringify({ importId: given.preview ? null : importId, kind, ...summary, problems: bad.flatMap(({ externalId, problems }) => problems.map((problem) => ({ ...problem, externalId }))) })}\n`
			: describe(summary, bad, language)
	);
	if (!given.json && !given.preview) context.out(`Import ${importId}\n`);
	return 0;
}

/** The open file of a register, filtered; undefined for a list of another kind. */
async function openRegister(kind: string, file: ImportSource, given: Flags) {
	if (given.format === undefined) return undefined;
	if (given.format !== 'res') throw new UsageError('The only --format is res.');
	if (kind !== 'organisations') throw new UsageError('A register holds organisations.');
	const legalPersonsOnly = given['legal-persons'];
	if (!legalPersonsOnly && given['personal-source'] === undefined) {
		throw new UsageError(
			'Sole traders are personal data: they need --personal-source and --legal-basis.'
		);
	}
	return openRes(file, { nace: readNaceChoice(given.nace), legalPersonsOnly });
}

function describeRegister(counts: ResCounts, language: Language): string {
	const t = translator(language);
	const left = (['outside', 'dissolved', 'persons', 'other_activity', 'damaged'] as const)
		.filter((why) => counts[why] > 0)
		.map((why) => `  ${t(`registers.res.${why}`, { n: counts[why] })}`);
	const kept = [...okresy].flatMap(([code, { name }]) => {
		const n = counts.okresy.get(code);
		return n === undefined ? [] : `  ${name[language]}: ${String(n)}`;
	});
	const lines = [
		t('registers.res.source'),
		t('registers.res.read', { n: counts.read }),
		...left,
		t('registers.res.kept', { n: counts.kept }),
		...kept
	];
	return `${lines.join('\n')}\n`;
}

async function open(path: string) {
	try {
		return await fileSource(path);
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
			throw new UsageError(`The file ${path} cannot be read.`);
		}
		throw cause;
	}
}

function optionsOf(given: Flags): v.InferOutput<typeof ImportOptions> {
	const [source, legalBasis] = [given['personal-source'], given['legal-basis']];
	if ((source === undefined) !== (legalBasis === undefined)) {
		throw new UsageError('Personal data need both --personal-source and --legal-basis.');
	}
	const duplicates = Object.fromEntries(duplicateKinds.map((kind) => [kind, given.duplicates]));
	for (const choice of given['duplicates-by']) {
		const [kind = '', of = ''] = choice.split('=');
		if (!duplicateKinds.some((known) => known === kind)) {
			throw new UsageError(`Duplicates are known by ${duplicateKinds.join(', ')}.`);
		}
		duplicates[kind] = of;
	}
	const parsed = v.safeParse(ImportOptions, {
		sheet: given.sheet ?? null,
		country: given.country ?? null,
		language: given.language ?? null,
		duplicates,
		personal: source === undefined ? null : { source, legalBasis },
		createOrganisations: given['create-organisations']
	});
	if (parsed.success) return parsed.output;
	const field = v.getDotPath(parsed.issues[0]) ?? '';
	throw new UsageError(
		field.startsWith('duplicates')
			? `Duplicates: ${duplicateChoices.join(', ')}.`
			: `The value of ${field} is not valid.`
	);
}

function languageOf(lang: string): Language {
	const parsed = v.safeParse(v.picklist(languages), lang);
	if (!parsed.success) throw new UsageError(`There is no language ${lang}.`);
	return parsed.output;
}

/** At most one line a second; people watch it. */
function progressTo({ err }: CommandContext) {
	let last = 0;
	return (done: number, total: number | null) => {
		if (Date.now() - last < 1000 && done !== total) return;
		last = Date.now();
		err(
			total === null
				? `${String(done)} rows read\n`
				: `${String(done)} of ${String(total)} written\n`
		);
	};
}

function describe(summary: ImportSummary, bad: readonly ReportRow[], language: Language): string {
	const t = translator(language);
	const counts = (['create', 'update', 'unchanged', 'skip', 'bad'] as const).map(
		(what) => `${t(`import.count.${what}`)}: ${String(summary[what])}`
	);
	const duplicates = duplicateKinds
		.filter((kind) => summary.duplicates[kind])
		.map((kind) => `  ${t(`import.duplicate.${kind}`)}: ${String(summary.duplicates[kind])}`);
	const problems = bad.flatMap(({ problems: of }) =>
		of.map(({ line, field, reason, value }) => {
			const named = translate(language, `import.field.${field || 'row'}`);
			const shown = value === '' ? '' : ` “${value}”`;
			return `  ${t('import.line', { line })}: ${named}${shown} ${translate(language, reason)}`;
		})
	);
	const missing = `${t('import.count.missing')}: ${String(summary.missing)}`;
	return `${[...counts, ...duplicates, missing, ...problems].join('\n')}\n`;
}

async function list(db: Db, { out }: CommandContext, json: boolean): Promise<number> {
	for (const view of await listImports(db)) {
		const { id, kind, source, fileName, state, createdAt, summary } = view;
		out(
			json
				? `${JSON.stringify({ id, kind, source, fileName, state, createdAt, summary })}\n`
				: `${id}  ${createdAt.toISOString().slice(0, 16)}  ${kind}  ${source}  ${fileName}  ${state}\n`
		);
	}
	return 0;
}

async function undo(db: Db, { out }: CommandContext, id: string | undefined): Promise<number> {
	const parsed = v.safeParse(v.pipe(v.string(), v.uuid()), id);
	if (!parsed.success) throw new UsageError('Which import? `glokal import list` shows their ids.');
	const view = await readImport(db, parsed.output);
	if (!view) throw new UsageError('There is no such import.');
	await undoImport(db, commandLine, targets[view.kind], view.id);
	out(`Import ${view.id} is undone.\n`);
	return 0;
}
