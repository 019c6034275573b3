import { isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from './root.ts';

const optionalUrl = (...protocols: string[]) =>
	v.optional(
		v.pipe(
			v.string(),
			v.check(
				(value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
				`must be an address that starts with ${protocols.map((name) => `${name}//`).join(' or ')}`
			)
		)
	);

const serviceUrl = v.pipe(
	optionalUrl('http:', 'https:'),
	v.transform((value) => value?.replace(/\/+$/, ''))
);

const port = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}$/, 'must be a port number'),
	v.transform(Number),
	v.maxValue(65_535, 'must be a port number')
);

const count = (message: string) =>
	v.pipe(v.string(), v.regex(/^\d{1,9}$/, message), v.transform(Number));

/** Secrets of sign-ins travel there: encrypted, or on this machine. */
const isSafeAddress = (value: string) =>
	URL.canParse(value) &&
	(new URL(value).protocol === 'https:' ||
		['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname));

const safeAddress = v.pipe(v.string(), v.check(isSafeAddress, 'must be an https address'));

const word = v.pipe(v.string(), v.nonEmpty('must not be empty'));

const OidcProvider = v.strictObject({
	/** Part of addresses and of the log; it must not change once people have signed in with it. */
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/, 'takes small letters, digits and hyphens')),
	/** The institution's name as its button says it. */
	label: v.strictObject({ de: word, cs: word, en: word }),
	/** To the letter as the provider's own discovery document names it. */
	issuer: safeAddress,
	clientId: word,
	clientSecret: word,
	/** Mail domains that the institution speaks for. */
	domains: v.pipe(
		v.array(
			v.pipe(v.string(), v.toLowerCase(), v.regex(/^[^@\s/]+\.[^@\s/]+$/, 'is not a mail domain'))
		),
		v.minLength(1, 'names no domain')
	),
	/** Further origins that its discovery document may name. */
	origins: v.optional(v.array(safeAddress), [])
});

const oidcProviders = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		try {
			return JSON.parse(dataset.value) as unknown;
		} catch {
			addIssue({ message: 'is not JSON' });
			return NEVER;
		}
	}),
	v.array(OidcProvider, 'must be a list'),
	v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'names an id twice')
);

const Environment = v.object({
	/** Folder of the embedded database, files and backups. */
	GLOKAL_DATA: v.pipe(
		v.optional(v.string(), 'data'),
		v.transform((folder) => (isAbsolute(folder) ? folder : join(projectRoot, folder)))
	),
	DATABASE_URL: optionalUrl('postgres:', 'postgresql:'),
	SMTP_URL: optionalUrl('smtp:', 'smtps:'),
	/** Sender of all mails, for example `Glokal <noreply@example.org>`. */
	MAIL_FROM: v.optional(v.string(), 'Glokal <noreply@localhost>'),
	/** Public address of the installation: links in mails and the check of form posts use it. */
	ORIGIN: v.pipe(
		optionalUrl('http:', 'https:'),
		v.transform((value) => value && new URL(value).origin)
	),
	HOST: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty')), '127.0.0.1'),
	PORT: v.optional(port, '3000'),
	/** How many proxies of one's own stand in front; the client's address is taken from the right. */
	TRUSTED_PROXIES: v.optional(count('must be a small whole number'), '0'),
	/** Signs cookies and seals second factors; without it a key is kept in the data folder. */
	GLOKAL_SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'needs 32 characters or more'))),
	/** Institutions whose people sign in with their own OpenID Connect provider. */
	OIDC_PROVIDERS: v.optional(oidcProviders),
	MAP_STYLE_URL: optionalUrl('http:', 'https:'),
	/** Other addresses of the company registers, for a proxy of one's own or for tests. */
	ARES_URL: serviceUrl,
	VIES_URL: serviceUrl,
	/** Virus scanner: a socket's path or `tcp://host:port`. Uploads wait for it and fail without it. */
	CLAMD: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^(?:\/.+|tcp:\/\/[^/\s:]+:\d{1,5})$/, 'must be a path or tcp://host:port')
		)
	),
	S3_ENDPOINT: optionalUrl('http:', 'https:'),
	S3_BUCKET: v.optional(v.string()),
	S3_REGION: v.optional(v.string(), 'us-east-1'),
	S3_ACCESS_KEY_ID: v.optional(v.string()),
	S3_SECRET_ACCESS_KEY: v.optional(v.string()),
	LOG_LEVEL: v.optional(
		v.picklist(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'is not a log level'),
		'info'
	),
	/** Set by `npm start` alone: the local mailbox page and the demo region belong to it. */
	GLOKAL_LOCAL: v.optional(v.picklist(['1'], 'may only be 1'))
});

export type Environment = v.InferOutput<typeof Environment>;

let current: Environment | undefined;

/** The validated environment. Throws once at boot, naming every variable that is wrong. */
export function environment(): Environment {
	return (current ??= parseEnvironment(process.env));
}

export function parseEnvironment(variables: NodeJS.ProcessEnv): Environment {
	const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(Environment, set);
	if (parsed.success) return parsed.output;
	const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? ''} ${issue.message}`);
	throw new Error(`The environment is not valid:\n${lines.join('\n')}`);
}

/** Where the installation is reached, without a trailing slash. */
export function publicOrigin(): string {
	const { ORIGIN, PORT } = environment();
	return ORIGIN ?? `http://localhost:${PORT}`;
}
