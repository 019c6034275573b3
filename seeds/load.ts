import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { assignArea, DeskNaming, EVERYWHERE, nameDesk } from '#server/directory/desks/index.ts';
import {
	bytesSource,
	findOrigins,
	importFile,
	organisationTarget,
	type ImportSummary
} from '#server/directory/import/index.ts';
import { translateOrganisation, verifyOrganisations } from '#server/directory/index.ts';
import { listingTarget } from '#server/listings/import/index.ts';
import { commandLine } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { rebuildIndex } from '#server/search/index.ts';
import { generateRegion, partnerInstitutions } from './generate.ts';
import type { OrganisationRow } from './rows.ts';

/** Sources under which the entries stand: the partners are real, the region is not. */
const DEMO = 'demo region';
export const PROJECT = 'project documents';

/** The region that everybody sees; another seed gives another one of the same kind. */
const SEED = 2026;

export interface Loading {
	today: Date;
	/** Says what happens, a line at a time. */
	say: (line: string) => void;
}

/** Fills an empty database with the partner institutions and the demo region, through the commands. */
export async function loadDemoRegion(db: Db, { today, say }: Loading): Promise<void> {
	say('Loading the project’s partner institutions …');
	await loadPartners(db);
	const { organisations: rows, listings } = generateRegion(SEED, today);
	say(`Loading the demo region: ${rows.length} organisations …`);
	const people = await importFile(db, commandLine, organisationTarget, {
		file: jsonLines('demo-organisations.jsonl', rows),
		source: DEMO,
		options: { isDemo: true, personal: { source: DEMO, legalBasis: 'invented persons' } }
	});
	expectAll(people.summary, 'organisations');
	say(`Loading the demo region: ${listings.length} offers and requests …`);
	const trade = await importFile(db, commandLine, listingTarget, {
		file: jsonLines('demo-listings.jsonl', listings),
		source: DEMO,
		options: { isDemo: true }
	});
	expectAll(trade.summary, 'listings');
	await vouchForFirms(db, rows, today);
	await nameDesks(db);
	say('Building the index …');
	// What the commands announced is indexed in the background; nobody should see it settle.
	await rebuildIndex(db);
	say('The demo region is loaded.');
}

async function loadPartners(db: Db): Promise<void> {
	const partners = partnerInstitutions();
	await importFile(db, commandLine, organisationTarget, {
		file: jsonLines(
			'partners.jsonl',
			partners.map(
				({ externalId, type, country, place, language, names, descriptions, services }) => ({
					externalId,
					name: names[language],
					country,
					place,
					type,
					language,
					description: descriptions[language],
					products: services.map((service) => ({
						kind: service.kind,
						name: service.names[language],
						description: service.descriptions[language]
					}))
				})
			)
		),
		source: PROJECT
	});
	const idOf = await idsOf(db, PROJECT, partners);
	for (const partner of partners) {
		for (const language of languages) {
			if (language === partner.language) continue;
			await translateOrganisation(db, commandLine, {
				organisationId: idOf(partner.externalId),
				language,
				origin: 'checked',
				name: partner.names[language],
				description: partner.descriptions[language],
				products: partner.services.map(({ names, descriptions }) => ({
					of: names[partner.language],
					name: names[language],
					description: descriptions[language]
				}))
			});
		}
	}
}

/** The fictional chambers and associations know the firms of their country, since different times. */
async function vouchForFirms(db: Db, rows: OrganisationRow[], today: Date): Promise<void> {
	const idOf = await idsOf(db, DEMO, rows);
	const chambers = rows.filter(({ type }) => type === 'chamber' || type === 'association');
	for (const [at, chamber] of chambers.entries()) {
		const known = rows.filter(
			(row, n) =>
				row.type === 'company' && row.country === chamber.country && n % chambers.length === at
		);
		if (known.length === 0) continue;
		await verifyOrganisations(db, commandLine, {
			organisationIds: known.map(({ externalId }) => idOf(externalId)),
			verifierId: idOf(chamber.externalId),
			since: new Date(today.getTime() - (90 + at * 130) * 86_400_000)
		});
	}
}

/** Which partner answers for which districts; who works there is for the operator to say. */
const deskOf: Record<string, readonly string[]> = {
	'partner-ihk-dresden-zittau': ['DED2D', 'DED2C', 'DED2F', 'DED21'],
	'partner-ihk-chemnitz': ['DED41', 'DED42', 'DED43', 'DED44', 'DED45'],
	'partner-khk-karlovy-vary': ['CZ041'],
	'partner-mas-cesky-sever': ['CZ042'],
	'partner-ahk-services': ['CZ051'],
	'partner-wfs': [EVERYWHERE]
};

/** Every district has a desk, and there is a fallback: nothing ends nowhere. */
async function nameDesks(db: Db): Promise<void> {
	const partners = Object.keys(deskOf).map((externalId) => ({ externalId }));
	const idOf = await idsOf(db, PROJECT, partners);
	for (const [partner, areas] of Object.entries(deskOf)) {
		const institutionId = idOf(partner);
		for (const area of areas) {
			const naming = v.parse(DeskNaming, { area, institutionId });
			await nameDesk(db, commandLine, naming);
		}
		const districts = areas.filter((area) => area !== EVERYWHERE);
		if (districts.length === 0) continue;
		await assignArea(db, commandLine, { institutionId, districts: [...districts], places: [] });
	}
}

/** A seed that loses a row is wrong, so nothing of it is passed over. */
function expectAll({ bad, skip }: ImportSummary, what: string): void {
	if (bad > 0 || skip > 0) throw new Error(`${bad} bad and ${skip} skipped rows among the ${what}`);
}

async function idsOf(db: Db, source: string, rows: readonly { externalId: string }[]) {
	const origins = await findOrigins(
		db,
		'organisations',
		source,
		rows.map(({ externalId }) => externalId)
	);
	return (externalId: string): string => {
		const origin = origins.get(externalId);
		if (!origin) throw new Error(`${externalId} of ${source} was not imported`);
		return origin.subjectId;
	};
}

function jsonLines(name: string, rows: readonly unknown[]) {
	const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
	return bytesSource(name, new TextEncoder().encode(text));
}
