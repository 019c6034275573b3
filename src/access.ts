/** Who may call a route. A member or operator route answers everybody else with the sign-in page or 404. */
export type Access = 'public' | 'operator' | 'local';

type Methods = Partial<Record<'GET' | 'POST', Access>>;

/**
 * Every route and method with the people who may call it: the one place to look. A route that is
 * missing here is refused at run time and fails the suite (R01). `local` pages exist only under
 * `npm start` on one's own machine.
 */
export const access: Record<string, Methods> = {
	'/': { GET: 'public' },
	'/area.svg': { GET: 'public' },
	'/claim': { GET: 'public' },
	'/healthz': { GET: 'public' },
	'/readyz': { GET: 'public' },
	'/robots.txt': { GET: 'public' },
	'/sitemap.xml': { GET: 'public' },
	'/api/v1/openapi.json': { GET: 'public' },
	'/api/v1/search': { GET: 'public' },
	'/[lang]': { GET: 'public' },
	'/[lang]/accessibility': { GET: 'public' },
	'/[lang]/claim': { GET: 'public', POST: 'public' },
	'/[lang]/claim/confirm/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/feed.xml': { GET: 'public' },
	'/[lang]/imprint': { GET: 'public' },
	'/[lang]/listings/[id]': { GET: 'public' },
	'/[lang]/organisations/[slug]': { GET: 'public' },
	'/[lang]/organisations/[slug]/fact-sheet.pdf': { GET: 'public' },
	'/[lang]/inquiries/answer/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/inquiries/confirm/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/inquiries/sent': { GET: 'public' },
	'/[lang]/inquiries/status/[secret]': { GET: 'public' },
	'/[lang]/listings/[id]/inquiry': { GET: 'public', POST: 'public' },
	'/[lang]/organisations/[slug]/claim': { GET: 'public', POST: 'public' },
	'/[lang]/organisations/[slug]/inquiry': { GET: 'public', POST: 'public' },
	'/[lang]/privacy': { GET: 'public' },
	'/[lang]/project': { GET: 'public' },
	'/[lang]/ranking': { GET: 'public' },
	'/[lang]/search': { GET: 'public' },
	'/[lang]/sign-in': { GET: 'public', POST: 'public' },
	'/[lang]/sign-in/code': { GET: 'public', POST: 'public' },
	'/[lang]/sign-in/second-factor': { GET: 'public', POST: 'public' },
	'/[lang]/sign-in/setup/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/sign-out': { POST: 'public' },
	'/[lang]/development/components': { GET: 'local' },
	'/[lang]/development/mailbox': { GET: 'local' },
	'/[lang]/operator': { GET: 'operator' },
	'/[lang]/operator/account': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/activities': { GET: 'operator' },
	'/[lang]/operator/activities/export': { POST: 'operator' },
	'/[lang]/operator/inquiries': { GET: 'operator' },
	'/[lang]/operator/inquiries/[id]': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/mails': { GET: 'operator' },
	'/[lang]/operator/organisations': { GET: 'operator' },
	'/[lang]/operator/organisations/[id]': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/pages': { GET: 'operator' },
	'/[lang]/operator/people': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/imports': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/imports/[id]': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/imports/[id]/columns': { GET: 'operator', POST: 'operator' },
	'/[lang]/operator/imports/[id]/problems.csv': { GET: 'operator' },
	'/[lang]/operator/pages/[key]': { GET: 'operator', POST: 'operator' }
};
