/**
 * Who may call a route. `person` is anybody who is signed in; what they may do in it their standing
 * decides. A person's or operator's route answers everybody else with the sign-in page or 404.
 */
export type Access = 'public' | 'person' | 'operator' | 'local';

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
	// Whose file it is decides at each request.
	'/files/[id]': { GET: 'public' },
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
	'/[lang]/freshness/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/freshness/restore/[secret]': { GET: 'public', POST: 'public' },
	'/[lang]/imprint': { GET: 'public' },
	'/[lang]/listings/[id]': { GET: 'public' },
	'/[lang]/manage': { GET: 'person' },
	'/[lang]/manage/[id]': { GET: 'person' },
	'/[lang]/manage/[id]/basics': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/certificates': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/certificates/[item]': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/competences': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/contacts': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/contacts/[item]': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/history': { GET: 'person' },
	'/[lang]/manage/[id]/people': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/products': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/products/[item]': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/sites': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/sites/[item]': { GET: 'person', POST: 'person' },
	'/[lang]/manage/[id]/texts': { GET: 'person' },
	'/[lang]/manage/[id]/texts/[language]': { GET: 'person', POST: 'person' },
	'/[lang]/organisations/new': { GET: 'person', POST: 'person' },
	'/[lang]/invitations/[secret]': { GET: 'public', POST: 'public' },
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
