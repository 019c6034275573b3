import { expect } from 'vitest';
import { PROJECT } from '#seeds/load.ts';
import { partnerInstitutions } from '#seeds/partners.ts';
import { findPublicSlugs } from '#server/directory/index.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { partners, source } from './partners.ts';

test('the partners are those that the seed brings into the directory', () => {
	expect(source).toBe(PROJECT);
	expect(partners.map(({ externalId, role }) => ({ externalId, role }))).toEqual(
		partnerInstitutions().map(({ externalId, role }) => ({ externalId, role }))
	);
});

test('only partners with a public profile of that source have an address to link to', async ({
	db
}) => {
	const [wfs, ahk, ihk] = partners.map(({ externalId }) => externalId);
	const made = await anOrganisation(db, { source, externalId: wfs! });
	await anOrganisation(db, { source, externalId: ahk!, archivedAt: new Date() });
	await anOrganisation(db, { source: 'another', externalId: ihk! });
	const slugs = await findPublicSlugs(
		db,
		source,
		partners.map(({ externalId }) => externalId)
	);
	expect(Object.fromEntries(slugs)).toEqual({ [wfs!]: `o-${made}` });
});
