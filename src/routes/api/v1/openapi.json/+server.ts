import { publicOrigin } from '#server/platform/environment.ts';
import { describeApi } from '#server/search/index.ts';

/** What programs can ask this installation, in the form that their tools read. */
export const GET = () => Response.json(describeApi(publicOrigin()));
