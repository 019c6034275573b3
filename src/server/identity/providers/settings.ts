import { environment, type Environment } from '../../platform/environment.ts';

/** An institution whose people sign in with it (OpenID Connect), as the operator declared it. */
export type Provider = NonNullable<Environment['OIDC_PROVIDERS']>[number];

export function listProviders(): Provider[] {
	return environment().OIDC_PROVIDERS ?? [];
}

export function findProvider(id: string): Provider | undefined {
	return listProviders().find((provider) => provider.id === id);
}
