import { database } from '#server/platform/connection.ts';
import { listLocalMails } from '#server/platform/mail/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ mails: await listLocalMails(database()) });
