import { randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import {
	BadInput,
	describeReason,
	instanceSchema,
	numberNames,
	openPlan,
	planMeetings,
	plannerLimits,
	readChange,
	readInstance,
	readSchedule,
	writeSchedule,
	type Instance,
	type PlanReport,
	type Reason,
	type Schedule
} from '../meetings/planner/index.ts';
import { UsageError, type CommandContext, type PlainCommand } from './command.ts';
import { linesOf } from './lines.ts';

/** Plans the meetings of a file, or keeps a plan up with the day; needs no database. */
export const planCommand: PlainCommand = {
	name: 'plan',
	summary:
		'Plan the meetings of a file; `--live` answers changes line by line; `--schema` prints the format',
	usage:
		'plan INSTANCE.json --out SCHEDULE.json [--seed N] [--iterations N | --seconds S] [--method search|exact|auto] [--prove] [--threads N] [--previous SCHEDULE.json] [--json] | plan --live INSTANCE.json --previous SCHEDULE.json [--out SCHEDULE.json] | plan --schema',
	needs: 'nothing',
	run: async (args, context) => {
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options: flags });
		if (values.schema) {
			context.out(`${JSON.stringify(instanceSchema, null, '\t')}\n`);
			return 0;
		}
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) throw new UsageError('Name one file to plan.');
		const options = optionsOf(values);
		const out = await expectWritable(options.out, file, context.cwd);
		try {
			const instance = await readFrom(file, context.cwd, readInstance);
			const previous =
				options.previous === undefined
					? null
					: await readFrom(options.previous, context.cwd, (text) => readSchedule(text, instance));
			if (!options.live) return await planOnce(instance, previous, { ...options, out }, context);
			if (!previous)
				throw new UsageError('--live needs the plan to keep: --previous SCHEDULE.json');
			return await keepUp(instance, previous, out, context);
		} catch (cause) {
			if (!(cause instanceof UnfitFile)) throw cause;
			context.err(`${cause.message}\n`);
			return 2;
		}
	}
};

const flags = {
	out: { type: 'string' },
	seed: { type: 'string' },
	iterations: { type: 'string' },
	seconds: { type: 'string' },
	method: { type: 'string' },
	prove: { type: 'boolean' },
	threads: { type: 'string' },
	previous: { type: 'string' },
	json: { type: 'boolean' },
	live: { type: 'boolean' },
	schema: { type: 'boolean' }
} as const;

const wholeNumber = (least: number, most: number) =>
	v.pipe(v.string(), v.regex(/^[0-9]+$/), v.transform(Number), v.minValue(least), v.maxValue(most));

const longestDay = 7 * 24 * 60 * 60;

const Options = v.object({
	out: v.optional(v.pipe(v.string(), v.minLength(1))),
	seed: v.optional(wholeNumber(0, 2 ** 32 - 1), '1'),
	iterations: v.optional(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
	seconds: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^[0-9]+(\.[0-9]+)?$/),
			v.transform(Number),
			v.gtValue(0),
			v.maxValue(longestDay)
		)
	),
	method: v.optional(v.picklist(['search', 'exact', 'auto']), 'auto'),
	prove: v.optional(v.boolean(), false),
	threads: v.optional(wholeNumber(1, 64), '1'),
	previous: v.optional(v.pipe(v.string(), v.minLength(1))),
	json: v.optional(v.boolean(), false),
	live: v.optional(v.boolean(), false),
	schema: v.optional(v.boolean(), false)
});

type Options = v.InferOutput<typeof Options>;

function optionsOf(values: Record<string, string | boolean | undefined>): Options {
	const parsed = v.safeParse(Options, values);
	if (!parsed.success) {
		const field = v.getDotPath(parsed.issues[0]) ?? '';
		throw new UsageError(`The value of --${field} is not valid: ${String(values[field])}`);
	}
	const { iterations, seconds } = parsed.output;
	if (iterations !== undefined && seconds !== undefined) {
		throw new UsageError('A run ends by --iterations or by --seconds, not by both.');
	}
	return parsed.output;
}

async function planOnce(
	instance: Instance,
	previous: Schedule | null,
	options: Omit<Options, 'out'> & { out: string | null },
	context: CommandContext
): Promise<number> {
	const { seed, iterations, seconds, method, prove, threads } = options;
	const { verdict, schedule, report } = await planMeetings(instance, {
		seed,
		method,
		prove,
		threads,
		previous,
		iterations: iterations ?? null,
		seconds: seconds ?? null,
		signal: context.signal,
		onProgress: null
	});
	if (schedule && options.out !== null) {
		await writeWhole(options.out, writeSchedule(schedule, instance));
	}
	const presented = present(report);
	if (options.json) context.out(`${JSON.stringify(presented)}\n`);
	else if (schedule) context.out(summary(presented));
	if (!schedule) context.err(`${refusalText(verdict, presented)}\n`);
	return { planned: 0, impossible: 3, unknown: 4 }[verdict];
}

/** Answers each change with one line, at once; a line that is none gets an error and the next one its answer. */
async function keepUp(
	instance: Instance,
	previous: Schedule,
	out: string | null,
	{ stdin, out: say, signal }: CommandContext
): Promise<number> {
	const state = openPlan(instance, previous);
	let [number, nowSlot] = [0, 0];
	for await (const line of linesOf(stdin)) {
		if (signal.aborted) break;
		number += 1;
		if (line.trim() === '') continue;
		try {
			const change = readChange(line, state.instance);
			if (change.kind === 'now') nowSlot = change.slot;
			const { id, effect } = state.preview([change], { nowSlot });
			state.apply(id);
			const { moved, lost, added, ms } = effect;
			say(`${JSON.stringify({ moved, lost: lost.map(inWords), added, ms })}\n`);
		} catch (cause) {
			if (!(cause instanceof BadInput)) throw cause;
			say(`${JSON.stringify({ error: cause.message, line: number })}\n`);
		}
	}
	if (out !== null) await writeWhole(out, writeSchedule(state.schedule(), state.instance));
	return 0;
}

type Presented = ReturnType<typeof present>;

function present(report: PlanReport) {
	const { held, of, heldWeight, bound, breaks, breaksBound, proven } = report;
	const { idleSlots, tableChanges, moved, unheld, conflict, seconds, cpuSeconds } = report;
	return {
		held,
		of,
		heldWeight,
		bound,
		breaks,
		breaksBound,
		proven,
		idleSlots,
		tableChanges,
		moved,
		unheld: unheld.map(inWords),
		conflict: conflict && {
			meetings: conflict.meetings,
			participants: conflict.participants,
			slots: conflict.slots,
			text: reasonText(conflict.reason)
		},
		seconds,
		cpuSeconds
	};
}

function inWords({ m, reason }: { m: number; reason: Reason }) {
	return { m, reason: reasonText(reason) };
}

function reasonText(reason: Reason): string {
	return describeReason(reason, 'en', numberNames('en'));
}

function summary(report: Presented): string {
	const { held, of, heldWeight, bound, breaks, breaksBound, proven, unheld } = report;
	const lines = [
		`${String(held)} of ${String(of)} meetings are held: weight ${String(heldWeight)} of at most ${String(bound)}.`,
		`${String(breaks)} breaks, at least ${String(breaksBound)} for this weight.`,
		proven ? 'Proven: no plan is better.' : 'Not proven: a better plan may exist.',
		`${String(report.idleSlots)} idle slots, ${String(report.tableChanges)} changes of table, ${String(report.moved)} meetings moved.`,
		...unheld.map(({ m, reason }) => `meeting ${String(m)}: ${reason}`)
	];
	return `${lines.join('\n')}\n`;
}

function refusalText(verdict: 'planned' | 'impossible' | 'unknown', { conflict }: Presented) {
	if (verdict !== 'impossible') return 'No plan was found in the time given; there may be one.';
	return `There is no plan. ${conflict?.text ?? ''}`.trimEnd();
}

/** What is wrong with a file that was named, worded with its name. */
class UnfitFile extends Error {
	override name = 'UnfitFile';
}

async function readFrom<T>(file: string, cwd: string, read: (text: string) => T): Promise<T> {
	const text = await readText(file, resolve(cwd, file));
	try {
		return read(text);
	} catch (cause) {
		if (!(cause instanceof BadInput)) throw cause;
		throw new UnfitFile(`${file}: ${cause.message}`);
	}
}

/** Reads at most so much as may be planned, also from a pipe whose size nobody knows. */
async function readText(name: string, path: string): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
			bytes += chunk.length;
			if (bytes > plannerLimits.bytes) break;
			chunks.push(chunk);
		}
	} catch (cause) {
		throw new UnfitFile(`${name}: the file cannot be read (${codeOf(cause)})`);
	}
	if (bytes > plannerLimits.bytes) throw new UnfitFile(`${name}: the file is larger than 64 MB`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
	} catch {
		throw new UnfitFile(`${name}: the file is not in UTF-8`);
	}
}

/** The absolute path, checked before any work is put into what could not be written then. */
async function expectWritable(
	out: string | undefined,
	instance: string,
	cwd: string
): Promise<string | null> {
	if (out === undefined) return null;
	const path = resolve(cwd, out);
	if (path === resolve(cwd, instance)) throw new UsageError('--out would overwrite the instance.');
	try {
		await access(dirname(path), constants.W_OK);
	} catch (cause) {
		throw new UsageError(`${dirname(path)} cannot be written to (${codeOf(cause)}).`);
	}
	const isFolder = await stat(path).then(
		(found) => found.isDirectory(),
		() => false
	);
	if (isFolder) throw new UsageError(`${path} is a folder.`);
	return path;
}

/** Whoever reads the file sees the whole plan or the one before. */
async function writeWhole(path: string, text: string): Promise<void> {
	const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
	try {
		const file = await open(draft, 'wx');
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path);
	} catch (cause) {
		await rm(draft, { force: true });
		throw cause;
	}
}

function codeOf(cause: unknown): string {
	return (cause as NodeJS.ErrnoException).code ?? 'unknown cause';
}
