import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Db } from './database.ts';
import { Refusal } from './refusal.ts';
import { settings } from './schema.ts';

/** A choice of the operator that is kept in the database. */
export interface Setting<Value> {
	key: string;
	schema: v.GenericSchema<unknown, Value>;
	/** Holds until somebody chooses. */
	otherwise: Value;
}

export function defineSetting<Value>(
	key: string,
	schema: v.GenericSchema<unknown, Value>,
	otherwise: Value
): Setting<Value> {
	return { key, schema, otherwise };
}

/** What is in force. A value that a newer or older version wrote and this one cannot read is none. */
export async function readSetting<Value>(db: Db, setting: Setting<Value>): Promise<Value> {
	const [row] = await db
		.select({ value: settings.value })
		.from(settings)
		.where(eq(settings.key, setting.key));
	const parsed = v.safeParse(setting.schema, row?.value);
	return parsed.success ? parsed.output : setting.otherwise;
}

/** The operator chooses. */
export async function writeSetting<Value>(
	db: Db,
	actor: Actor,
	{ setting, value }: { setting: Setting<Value>; value: Value }
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('platform.operators_only');
	const chosen = { value: v.parse(setting.schema, value), updatedBy: actor.personId };
	await db.transaction(async (tx) => {
		await tx
			.insert(settings)
			.values({ key: setting.key, ...chosen })
			.onConflictDoUpdate({ target: settings.key, set: { ...chosen, updatedAt: new Date() } });
		await recordActivity(tx, actor, {
			name: 'setting.chosen',
			subjectKind: 'setting',
			subjectId: null,
			data: { key: setting.key }
		});
	});
}
