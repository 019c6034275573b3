import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/** A session for a person whose both factors were shown; only our own commands can call it. */
export const openSession = {
	id: 'glokal-open-session',
	endpoints: {
		openSession: createAuthEndpoint.serverOnly(
			{ method: 'POST', requireHeaders: true, body: v.object({ accountId: v.string() }) },
			async (ctx) => {
				const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
				if (!user) throw new Error('A session needs an account');
				const session = await ctx.context.internalAdapter.createSession(user.id);
				await setSessionCookie(ctx, { session, user });
				return { sessionId: session.id };
			}
		)
	}
} satisfies BetterAuthPlugin;
