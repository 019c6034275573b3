import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

const origin = 'https://glokal.example';

test.each(['/de/operator', '/cs/operator/organisations?q=kov%C3%A1rna&page=2', '/en'])(
	'%s is a way to go on',
	(wanted) => {
		expect(ownPath(wanted, '/de/operator')).toBe(wanted);
	}
);

test.each([
	'https://evil.example',
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/%2f/evil.example',
	'/de//evil.example',
	'/de/..//evil.example',
	'/\tde/evil',
	'/de\n//evil.example',
	'javascript:alert(1)',
	'https:evil.example',
	'/de@evil.example',
	'/de/\u0000/evil',
	'/%5cevil.example',
	' /de'
])('%j is not', (wanted) => {
	expect(ownPath(wanted, '/de/operator')).toBe('/de/operator');
});

test('whatever comes in, a browser stays on our origin', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl(),
				fc.string().map((text) => `/de${text}`)
			),
			(to) => {
				expect(new URL(ownPath(to, '/de/operator'), origin).origin).toBe(origin);
			}
		)
	);
});
