import type { FormProblem } from '#server/platform/form-action.ts';
import type { loadMailing } from './mailing-rooms.server.ts';

/** What the page of a mailing is given. */
export type MailingRoom = Awaited<ReturnType<typeof loadMailing>>;

/** What came back from one of its forms. */
export type MailingOutcome = Partial<FormProblem> & { tested?: string };
