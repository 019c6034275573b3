import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Checkbox from './Checkbox.svelte';
import Choices from './Choices.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TextInput from './TextInput.svelte';

const options = [
	{ value: 'a', label: 'A' },
	{ value: 'b', label: 'B' }
];

describe('What was typed comes back with the form', () => {
	test('in a line of text', () => {
		const { body } = render(TextInput, { props: { name: 'x', label: 'X', value: 'a "b" <c>' } });
		expect(body).toContain('value="a &quot;b&quot; &lt;c>"');
	});

	test('in a longer text, as text and not as markup', () => {
		const { body } = render(TextArea, {
			props: { name: 'x', label: 'X', value: 'eins\n</textarea><b>zwei' }
		});
		expect(body).toMatch(/<textarea[^>]*>eins\n&lt;\/textarea>&lt;b>zwei<\/textarea>/);
	});

	test('in a choice of one', () => {
		const { body } = render(Select, { props: { name: 'x', label: 'X', options, value: 'b' } });
		expect(body).toMatch(/<option value="b" selected/);
		expect(body).not.toMatch(/<option value="a" selected/);
	});

	test('in a choice of several', () => {
		const { body } = render(Choices, {
			props: { type: 'checkbox', name: 'x', legend: 'X', choices: options, selected: ['b'] }
		});
		expect(body).toMatch(/value="b" checked/);
		expect(body).not.toMatch(/value="a" checked/);
	});
});

describe('A field with an error', () => {
	const props = { name: 'x', label: 'X', hint: 'How', error: 'Wrong' };

	test.each([
		['text', () => render(TextInput, { props }).body],
		['longer text', () => render(TextArea, { props }).body]
	])('of %s says so beside the control and ties hint and error to it', (_, rendered) => {
		const body = rendered();
		expect(body).toContain('aria-describedby="x-hint x-error"');
		expect(body).toContain('aria-invalid="true"');
		expect(body.indexOf('id="x-hint"')).toBeLessThan(body.indexOf('id="x-error"'));
		expect(body.indexOf('id="x-error"')).toBeLessThan(body.indexOf('aria-invalid'));
	});

	test('and without one claims nothing', () => {
		const { body } = render(Checkbox, { props: { name: 'x', label: 'X' } });
		expect(body).not.toContain('aria-describedby');
		expect(body).not.toContain('aria-invalid');
	});
});
