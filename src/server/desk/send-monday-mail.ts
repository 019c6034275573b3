import { and, eq } from 'drizzle-orm';
import { formatDate } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translate } from '#i18n/messages.ts';
import { listDeskInstitutions, listStaff } from '../directory/desks/index.ts';
import type { Account } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { system } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { defineJob } from '../platform/jobs.ts';
import { defineMail, postMail, type MailBlock } from '../platform/mail/index.ts';
import { readDue, type DueGroup } from './due.ts';
import { mondayMailStops } from './schema.ts';
import { stopPath } from './stop-monday-mail.ts';

export const mondayMailJob = defineJob<object>('desk.monday-mail');

/** Items of each kind that the mail names; the desk shows the rest. */
const NAMED = 5;

const mondayMail = defineMail({
	name: 'desk.monday',
	subject: 'desk.mail.subject',
	greeting: 'desk.mail.greeting',
	parts: [
		{ text: 'desk.mail.lead' },
		{ block: 'due' },
		{ link: 'open', label: 'desk.mail.open' },
		{ link: 'stop', label: 'desk.mail.stop' }
	],
	footer: 'desk.mail.why',
	values: { desk: 'IHK Dresden' },
	blocks: (language) => ({
		due: [
			describe(
				{
					kind: 'claims',
					total: 1,
					items: [
						{ path: '', title: 'Weber Feinmechanik GmbH', lang: null, at: new Date('2026-11-23') }
					]
				},
				language
			)
		]
	})
});

/** Tells the staff of each desk on Monday what waits there. Where nothing waits, no mail goes out. */
export async function sendMondayMails(db: Db): Promise<void> {
	for (const { id, name } of await listDeskInstitutions(db)) {
		const due = await readDue(db, id, NAMED);
		if (due.length === 0) continue;
		const staff = await listReaders(db, id);
		if (staff.length === 0) continue;
		await db.transaction(async (tx) => {
			for (const person of staff) await sendMail(tx, { id, name }, person, due);
			await recordActivity(tx, system, {
				name: 'desk.monday_mail_sent',
				subjectKind: 'organisation',
				subjectId: id,
				organisationId: id,
				data: { mails: staff.length }
			});
		});
	}
}

async function listReaders(db: Db, institutionId: string): Promise<Account[]> {
	const readers: Account[] = [];
	for (const person of await listStaff(db, institutionId)) {
		const stopped = await db.$count(
			mondayMailStops,
			and(
				eq(mondayMailStops.institutionId, institutionId),
				eq(mondayMailStops.accountId, person.id)
			)
		);
		if (stopped === 0) readers.push(person);
	}
	return readers;
}

async function sendMail(
	tx: Db,
	desk: { id: string; name: string },
	person: Account,
	due: readonly DueGroup[]
): Promise<void> {
	const { language } = person;
	const stop = stopPath(language, desk.id, person.id);
	await postMail(tx, {
		mail: mondayMail,
		recipient: person.email,
		language,
		headers: {
			'list-unsubscribe': `<${stop.url}>`,
			'list-unsubscribe-post': 'List-Unsubscribe=One-Click'
		},
		values: { desk: desk.name },
		links: { open: `/${language}/desk/${desk.id}`, stop: stop.page },
		blocks: { due: due.map((group) => describe(group, language)) }
	});
}

function describe({ kind, total, items }: DueGroup, language: Language): MailBlock {
	const label = translate(language, `desk.due.${kind}`, { n: total });
	const named = items.map(({ title, at }) => `${title} (${formatDate(at, language)})`);
	return { kind: 'facts', rows: [{ label, value: named.join('\n') }] };
}
