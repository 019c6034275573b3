/** What may have gone wrong on the way back from an institution, as message keys. */
export const problems = [
	'identity.provider_away',
	'identity.provider_domain',
	'identity.provider_refused',
	'identity.provider_state',
	'identity.provider_unknown',
	'identity.provider_unverified',
	'identity.setup_first',
	'identity.has_account'
] as const;
