const domains = '^src/server/(?!platform/|commandline/)([^/]+)/';

/** `lower` must not know any of `upper`: one line per domain keeps the graph one-way on purpose. */
const below = (lower, ...upper) => ({
	name: `${lower}-is-below`,
	severity: 'error',
	from: { path: `^src/server/${lower}/` },
	to: { path: `^src/server/(${upper.join('|')})/` }
});

module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'domain-through-its-front-door',
			comment:
				'Another domain is reached through its index.ts; only schema.ts may name foreign tables.',
			severity: 'error',
			from: { path: domains },
			to: { path: domains, pathNot: ['^src/server/$1/', '/index\\.ts$', '/schema\\.ts$'] }
		},
		{
			name: 'foreign-tables-only-in-schemas',
			severity: 'error',
			from: { path: domains, pathNot: '/schema\\.ts$|\\.test\\.ts$' },
			to: { path: '^src/server/(?!platform/)[^/]+/schema\\.ts$', pathNot: '^src/server/$1/' }
		},
		{
			name: 'routes-use-front-doors',
			severity: 'error',
			from: { path: '^src/routes/', pathNot: '\\.test\\.ts$' },
			to: { path: domains, pathNot: '/index\\.ts$' }
		},
		{
			name: 'server-knows-no-routes',
			severity: 'error',
			from: { path: '^src/server/' },
			to: { path: '^src/(routes|ui)/' }
		},
		{
			name: 'platform-knows-no-domain',
			severity: 'error',
			from: { path: '^src/server/platform/', pathNot: '\\.test\\.ts$' },
			to: { path: domains }
		},
		{
			name: 'ui-knows-no-server',
			severity: 'error',
			from: { path: '^src/ui/' },
			to: { path: '^src/(server|routes)/' }
		},
		{
			name: 'i18n-knows-nobody',
			severity: 'error',
			from: { path: '^src/i18n/' },
			to: { path: '^src/(server|routes|ui)/' }
		},
		{
			name: 'pure-cores-know-no-database',
			severity: 'error',
			from: { path: '^src/server/(vocabulary|meetings/planner)/', pathNot: '\\.test\\.ts$' },
			to: { path: 'drizzle-orm|src/server/platform/(database|connection|jobs)' }
		},
		below('regions', 'identity', 'directory', 'listings', 'search', 'conversations', 'desk'),
		below('vocabulary', 'identity', 'directory', 'listings', 'search', 'conversations'),
		below('identity', 'directory', 'listings', 'search', 'conversations', 'desk'),
		below('directory', 'listings', 'search', 'conversations', 'desk'),
		below('listings', 'search', 'conversations'),
		below('search', 'conversations', 'desk'),
		below('conversations', 'desk'),
		below('identity', 'privacy'),
		below('directory', 'privacy'),
		below('conversations', 'privacy'),
		below('desk', 'privacy'),
		below('vocabulary', 'mailings'),
		below('identity', 'mailings'),
		below('directory', 'mailings'),
		below('mailings', 'privacy'),
		below('content', 'directory', 'listings', 'search', 'conversations'),
		{
			name: 'no-test-code-in-production',
			severity: 'error',
			from: { path: '^src/', pathNot: '\\.test\\.ts$' },
			to: { path: '^tests/|\\.test\\.ts$' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			conditionNames: ['import', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
