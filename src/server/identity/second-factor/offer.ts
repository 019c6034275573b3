import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { accounts, secondFactors } from '../schema.ts';
import { seal, unseal } from './seal.ts';
import { newTotpSecret, totpUri } from './totp.ts';

/** Makes the secret that an app is to learn; a first code confirms it. An older offer is replaced. */
export async function offerSecondFactor(tx: Db, accountId: string): Promise<void> {
	const secret = seal(newTotpSecret());
	await tx
		.insert(secondFactors)
		.values({ accountId, secret })
		.onConflictDoUpdate({
			target: secondFactors.accountId,
			set: { secret },
			setWhere: isNull(secondFactors.confirmedAt)
		});
}

/** What the app is to learn, or null where nothing is offered. */
export async function readOffer(
	db: Db,
	accountId: string
): Promise<{ secret: string; uri: string } | null> {
	const [offer] = await db
		.select({ secret: secondFactors.secret, email: accounts.email })
		.from(secondFactors)
		.innerJoin(accounts, eq(accounts.id, secondFactors.accountId))
		.where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)));
	if (!offer) return null;
	const secret = unseal(offer.secret);
	return { secret, uri: totpUri(secret, offer.email) };
}
