import { database } from '#server/platform/connection.ts';
import { readOverview } from '#server/search/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ overview: await readOverview(database()) });
