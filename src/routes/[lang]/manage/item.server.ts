import * as v from 'valibot';

/** Which of several things a button is about. */
export const Item = v.object({ item: v.pipe(v.string(), v.uuid()) });
