import { createHash } from 'node:crypto';
import type { BetterAuthOptions, DBAdapterInstance } from 'better-auth';

type Adapter = ReturnType<DBAdapterInstance>;
type Where = Parameters<Adapter['findOne']>[0]['where'];

/**
 * Keeps only the hash of a session's token in the database. better-auth stores what the cookie
 * carries, so a copy of the table would be a bunch of keys (R14). The token goes in hashed wherever
 * it is stored or looked for, and comes back as the caller knows it.
 */
export function hashSessionTokens(inner: DBAdapterInstance): DBAdapterInstance {
	return (options: BetterAuthOptions) => {
		const adapter = inner(options);
		return {
			...withHashedTokens(adapter),
			transaction: (work) => adapter.transaction((tx) => work(withHashedTokens(tx)))
		};
	};
}

function withHashedTokens<A extends Omit<Adapter, 'transaction'>>(adapter: A): A {
	const hashed: Partial<Omit<Adapter, 'transaction'>> = {
		create: async (call) => {
			const stored = await adapter.create({ ...call, data: withHash(call.model, call.data) });
			return withToken(call.model, stored, (call.data as Row).token) as never;
		},
		findOne: async (call) => {
			const found = await adapter.findOne({ ...call, where: hashIn(call.model, call.where) });
			return withToken(call.model, found as Row | null, tokenOf(call.where)) as never;
		},
		findMany: (call) => adapter.findMany({ ...call, where: hashIn(call.model, call.where) }),
		update: async (call) => {
			const updated = await adapter.update({
				...call,
				where: hashIn(call.model, call.where),
				update: withHash(call.model, call.update)
			});
			return withToken(call.model, updated as Row | null, tokenOf(call.where)) as never;
		},
		updateMany: (call) =>
			adapter.updateMany({
				...call,
				where: hashIn(call.model, call.where),
				update: withHash(call.model, call.update)
			}),
		delete: (call) => adapter.delete({ ...call, where: hashIn(call.model, call.where) }),
		deleteMany: (call) => adapter.deleteMany({ ...call, where: hashIn(call.model, call.where) }),
		count: (call) => adapter.count({ ...call, where: hashIn(call.model, call.where) })
	};
	return { ...adapter, ...hashed };
}

type Row = Record<string, unknown>;

function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

function withHash<Data extends Row>(model: string, data: Data): Data {
	return model === 'session' && typeof data.token === 'string'
		? { ...data, token: hashToken(data.token) }
		: data;
}

function withToken(model: string, row: Row | null, token: unknown): Row | null {
	return model === 'session' && row && typeof token === 'string' ? { ...row, token } : row;
}

function hashIn<W extends Where | undefined>(model: string, where: W): W {
	if (model !== 'session' || !where) return where;
	return where.map((part) => {
		if (part.field !== 'token') return part;
		const { value } = part;
		if (typeof value === 'string') return { ...part, value: hashToken(value) };
		return Array.isArray(value)
			? { ...part, value: value.map((token) => hashToken(String(token))) }
			: part;
	}) as W;
}

function tokenOf(where: Where | undefined): unknown {
	return where?.find(({ field }) => field === 'token')?.value;
}
