import type { MergePart } from './merge-part.ts';

const organisation = { column: 'organisation_id', key: ['id'] } as const;

/** What the directory itself keeps of an organisation. */
export const ownParts: readonly MergePart[] = [
	{
		kind: 'texts',
		table: 'organisation_texts',
		column: 'organisation_id',
		key: ['organisation_id', 'language'],
		twin: 'there.language = moved.language',
		label: `moved.language || ': ' || left(moved.description, 120)`
	},
	{
		...organisation,
		kind: 'people',
		table: 'people',
		twin: 'lower(there.name) = lower(moved.name)',
		label: 'moved.name'
	},
	{
		kind: 'competences',
		table: 'competences',
		column: 'organisation_id',
		key: ['organisation_id', 'concept_id'],
		twin: 'there.concept_id = moved.concept_id',
		label: 'coalesce(moved.matched, moved.concept_id)'
	},
	{
		...organisation,
		kind: 'certificates',
		table: 'certificates',
		twin: `lower(there.name) = lower(moved.name)
			and there.valid_until is not distinct from moved.valid_until`,
		label: 'moved.name'
	},
	{
		...organisation,
		kind: 'products',
		table: 'products',
		twin: `there.kind = moved.kind and exists (
			select 1 from product_texts here join product_texts same
				on same.language = here.language and lower(same.name) = lower(here.name)
			where here.product_id = moved.id and same.product_id = there.id)`,
		label: `(select string_agg(own.name, ' / ' order by own.language) from product_texts own
			where own.product_id = moved.id)`
	},
	{
		...organisation,
		kind: 'sites',
		table: 'sites',
		twin: `lower(there.place) = lower(moved.place) and there.country = moved.country
			and (moved.street is null or lower(there.street) = lower(moved.street))`,
		// There is one seat: that of the entry that stays, if it has one.
		set: {
			is_seat: `moved.is_seat and not exists (
				select 1 from sites other where other.organisation_id = kept.id and other.is_seat)`
		},
		label: `concat_ws(', ', moved.street, concat_ws(' ', moved.postcode, moved.place))`
	},
	{
		...organisation,
		kind: 'pictures',
		table: 'pictures',
		twin: `there.kind = 'logo' and moved.kind = 'logo'`
	},
	{
		...organisation,
		kind: 'pictures',
		table: 'documents',
		twin: 'lower(there.title) = lower(moved.title) and there.language = moved.language',
		label: 'moved.title'
	},
	{
		kind: 'members',
		table: 'memberships',
		column: 'organisation_id',
		key: ['organisation_id', 'account_id'],
		twin: 'there.account_id = moved.account_id',
		// Nobody is left as a member of an entry that is no more.
		twins: 'go'
	},
	{
		...organisation,
		kind: 'members',
		table: 'membership_invitations',
		twin: `there.email = moved.email and there.accepted_at is null and there.revoked_at is null
			and moved.accepted_at is null and moved.revoked_at is null`,
		twins: 'go'
	},
	{
		...organisation,
		kind: 'claims',
		table: 'claims',
		twin: `there.account_id = moved.account_id and there.granted_at is null
			and there.refused_at is null and moved.granted_at is null and moved.refused_at is null`
	},
	{ ...organisation, kind: 'claims', table: 'claim_letters' },
	{
		...organisation,
		kind: 'consents',
		table: 'contact_consents',
		twin: 'there.withdrawn_at is null and moved.withdrawn_at is null'
	},
	{
		...organisation,
		kind: 'consents',
		table: 'assistance_consents',
		only: 'moved.institution_id <> kept.id',
		twin: `there.institution_id = moved.institution_id
			and there.withdrawn_at is null and moved.withdrawn_at is null`
	},
	{
		kind: 'consents',
		table: 'assistance_consents',
		column: 'institution_id',
		key: ['id'],
		only: 'moved.organisation_id <> kept.id',
		twin: `there.organisation_id = moved.organisation_id
			and there.withdrawn_at is null and moved.withdrawn_at is null`
	},
	{
		...organisation,
		kind: 'verifications',
		table: 'verifications',
		only: 'moved.verifier_id <> kept.id',
		twin: `there.verifier_id = moved.verifier_id and there.kind = moved.kind
			and there.withdrawn_at is null and moved.withdrawn_at is null`,
		label: '(select own.name from organisations own where own.id = moved.verifier_id)'
	},
	{
		kind: 'verifications',
		table: 'verifications',
		column: 'verifier_id',
		key: ['id'],
		only: 'moved.organisation_id <> kept.id',
		twin: `there.organisation_id = moved.organisation_id and there.kind = moved.kind
			and there.withdrawn_at is null and moved.withdrawn_at is null`
	},
	{
		...organisation,
		kind: 'records',
		table: 'freshness_questions',
		twin: 'there.answered_at is null and moved.answered_at is null'
	},
	{ ...organisation, kind: 'records', table: 'review_returns' },
	{ kind: 'records', table: 'review_returns', column: 'institution_id', key: ['id'] },
	{
		kind: 'records',
		table: 'certificate_reminders',
		column: 'organisation_id',
		key: ['organisation_id', 'name', 'valid_until', 'days_before'],
		twin: `there.name = moved.name and there.valid_until = moved.valid_until
			and there.days_before = moved.days_before`,
		label: 'moved.name'
	},
	{
		kind: 'records',
		table: 'record_origins',
		column: 'subject_id',
		key: ['kind', 'source', 'external_id'],
		// The next import of the same source finds the entry that stays.
		only: `moved.kind = 'organisations'`,
		label: `moved.source || ' ' || moved.external_id`
	},
	{
		kind: 'records',
		table: 'slug_redirects',
		column: 'organisation_id',
		key: ['slug'],
		label: 'moved.slug'
	},
	{ kind: 'area', table: 'letter_batches', column: 'institution_id', key: ['id'] },
	{ kind: 'area', table: 'imports', column: 'institution_id', key: ['id'] },
	{
		kind: 'area',
		table: 'desks',
		column: 'institution_id',
		key: ['area'],
		label: 'moved.area'
	},
	{ kind: 'area', table: 'desks', column: 'deputy_id', key: ['area'], label: 'moved.area' },
	{
		kind: 'area',
		table: 'responsibilities',
		column: 'institution_id',
		key: ['institution_id', 'kind', 'area', 'country'],
		twin: 'there.kind = moved.kind and there.area = moved.area and there.country = moved.country',
		twins: 'go',
		label: 'moved.area'
	},
	{
		kind: 'area',
		table: 'affiliations',
		column: 'institution_id',
		key: ['institution_id', 'organisation_id'],
		only: 'moved.organisation_id <> kept.id',
		twin: 'there.organisation_id = moved.organisation_id',
		twins: 'go'
	},
	{
		kind: 'area',
		table: 'affiliations',
		column: 'organisation_id',
		key: ['institution_id', 'organisation_id'],
		only: 'moved.institution_id <> kept.id',
		twin: 'there.institution_id = moved.institution_id',
		twins: 'go'
	}
];
