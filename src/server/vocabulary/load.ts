import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { projectRoot } from '#server/platform/root.ts';
import { compile, kinds, type Concept, type Field, type Term, type Vocabulary } from './compile.ts';

const termSchema = v.union([
	v.pipe(v.string(), v.trim(), v.nonEmpty()),
	v.strictObject({
		term: v.pipe(v.string(), v.trim(), v.nonEmpty()),
		with: v.optional(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), v.minLength(1))),
		default: v.optional(v.literal(true)),
		exact: v.optional(v.literal(true))
	})
]);
const termsSchema = v.pipe(v.array(termSchema), v.minLength(1));

/** A file of `vocabulary/`. */
export const fileSchema = v.strictObject({
	field: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
	label: v.strictObject({
		de: v.pipe(v.string(), v.nonEmpty()),
		cs: v.pipe(v.string(), v.nonEmpty()),
		en: v.pipe(v.string(), v.nonEmpty())
	}),
	concepts: v.array(
		v.strictObject({
			id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
			kind: v.picklist(kinds),
			parents: v.optional(v.array(v.string()), []),
			nace: v.optional(v.array(v.pipe(v.string(), v.regex(/^(?:[A-V]|\d{2}(?:\.\d{1,2})?)$/))), []),
			cpv: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{2}$/))), []),
			de: termsSchema,
			cs: termsSchema,
			en: termsSchema
		})
	)
});
export type VocabularyFile = v.InferOutput<typeof fileSchema>;

/**
 * The vocabulary of this installation, read from `vocabulary/*.yaml` once per process. Throws, naming
 * the file, where a file does not have the form; what the form cannot say is checked by
 * `checkVocabulary`.
 */
export function loadVocabulary(): Vocabulary {
	loaded ??= readVocabulary(vocabularyFolder);
	return loaded;
}

let loaded: Vocabulary | undefined;

export const vocabularyFolder = join(projectRoot, 'vocabulary');

function readVocabulary(folder: string): Vocabulary {
	const hash = createHash('sha256');
	const fields: Field[] = [];
	const concepts: Concept[] = [];
	for (const name of vocabularyFiles(folder)) {
		const source = readFileSync(join(folder, name), 'utf8');
		hash.update(name).update('\0').update(source).update('\0');
		const file = parseFile(name, source);
		fields.push({ id: file.field, label: file.label });
		concepts.push(...conceptsOf(file));
	}
	return compile(fields, concepts, hash.digest('hex').slice(0, 16));
}

export function vocabularyFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort();
}

function parseFile(name: string, source: string): VocabularyFile {
	const result = v.safeParse(fileSchema, load(source));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(`vocabulary/${name}: ${v.getDotPath(issue)}: ${issue.message}`);
}

export function conceptsOf(file: VocabularyFile): Concept[] {
	return file.concepts.map((concept) => ({
		id: concept.id,
		kind: concept.kind,
		field: file.field,
		parents: concept.parents,
		nace: concept.nace,
		cpv: concept.cpv,
		terms: Object.fromEntries(
			languages.map((language) => [language, concept[language].map(termOf)])
		) as Record<Language, Term[]>
	}));
}

function termOf(term: v.InferOutput<typeof termSchema>): Term {
	if (typeof term === 'string') return { text: term };
	return {
		text: term.term,
		...(term.with && { with: term.with }),
		...(term.default && { default: true }),
		...(term.exact && { exact: true })
	};
}
