import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['.svelte-kit', 'build', 'drizzle', 'data', 'coverage', 'node_modules'] },
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	comments.recommended,
	{
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'max-params': ['error', 4],
			'no-console': 'error',
			'no-warning-comments': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// Kit's `error` and `redirect` are thrown by design of the framework.
			'@typescript-eslint/only-throw-error': 'off',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// A driver's type may promise more than the network keeps; such checks are wanted.
			'@typescript-eslint/no-unnecessary-condition': 'error',
			'@eslint-community/eslint-comments/require-description': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression Identifier[name='db']",
					message: 'Use `tx` inside a transaction; `db` escapes it.'
				},
				{ selector: 'ExportAllDeclaration', message: 'Name what you export.' },
				{ selector: 'TSEnumDeclaration', message: 'Use a union or a pgEnum.' },
				{
					selector: 'CatchClause > BlockStatement[body.length=1] > ThrowStatement > Identifier',
					message: 'A catch that only rethrows is noise.'
				}
			]
		}
	},
	{
		files: ['**/*.test.ts', '**/*.e2e.ts', 'tests/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'no-empty-pattern': 'off'
		}
	},
	{
		// The planner's inner loops run over typed arrays by indices that its model guarantees.
		files: ['src/server/meetings/planner/**/*.ts'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Links carry the language in their path and are built from data; there is no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['**/*.js', '**/*.cjs'], extends: [ts.configs.disableTypeChecked] }
);
