import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { formAction } from './form-action.ts';
import { Refusal } from './refusal.ts';

const Form = v.object({ name: v.pipe(v.string(), v.nonEmpty('common.optional')) });

function post(fields: Record<string, string>) {
	const headers: Record<string, string> = {};
	const event = {
		request: new Request('http://localhost', { method: 'POST', body: new URLSearchParams(fields) }),
		setHeaders: (set: Record<string, string>) => Object.assign(headers, set)
	} as unknown as RequestEvent;
	return { event, headers };
}

test('a refusal keeps what was typed and answers 422', async () => {
	const { event, headers } = post({ name: 'Eva' });
	const refuse = formAction(Form, () => Promise.reject(new Refusal('directory.not_found')));
	expect(await refuse(event)).toMatchObject({
		status: 422,
		data: { values: { name: 'Eva' }, refusal: 'directory.not_found' }
	});
	expect(headers).toEqual({});
});

test('too many tries answer 429 and say when to come back', async () => {
	const { event, headers } = post({ name: 'Eva' });
	const refuse = formAction(Form, () =>
		Promise.reject(new Refusal('platform.too_many', { seconds: 42 }))
	);
	expect(await refuse(event)).toMatchObject({ status: 429 });
	expect(headers).toEqual({ 'retry-after': '42' });
});

test('a field that nobody asked for reaches no command', async () => {
	const { event } = post({ name: 'Eva', role: 'operator', __proto__: 'x', operatorSince: '2026' });
	const seen = formAction(Form, (input) => Promise.resolve(input));
	expect(await seen(event)).toEqual({ name: 'Eva' });
});

test('a bug is not turned into an answer', async () => {
	const { event } = post({ name: 'Eva' });
	const broken = formAction(Form, () => Promise.reject(new TypeError('broken')));
	await expect(broken(event)).rejects.toThrow('broken');
});
