import { expect, test } from 'vitest';
import { circuitBreaker } from './circuit-breaker.ts';

function aBreaker() {
	const clock = { at: 0 };
	return { clock, breaker: circuitBreaker({ failures: 3, rest: 1_000, now: () => clock.at }) };
}

test('failures with a success in between do not add up', () => {
	const { breaker } = aBreaker();
	for (let i = 0; i < 5; i++) {
		breaker.failed();
		breaker.failed();
		breaker.worked();
	}
	expect(breaker.mayTry()).toBe(true);
});

test('after the rest one try is let through, and its success opens the door again', () => {
	const { breaker, clock } = aBreaker();
	for (let i = 0; i < 3; i++) breaker.failed();
	expect(breaker.mayTry()).toBe(false);
	clock.at = 1_000;
	expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
	breaker.worked();
	expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true]);
});

test('a try that fails closes the door for another rest', () => {
	const { breaker, clock } = aBreaker();
	for (let i = 0; i < 3; i++) breaker.failed();
	clock.at = 1_000;
	breaker.mayTry();
	breaker.failed();
	clock.at = 1_999;
	expect(breaker.mayTry()).toBe(false);
	clock.at = 2_000;
	expect(breaker.mayTry()).toBe(true);
});
