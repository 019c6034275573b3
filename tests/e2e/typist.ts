import type { Page } from 'playwright-core';

/** Presses keys as a person does; counts them, and the time that somebody of average speed needs. */
export class Typist {
	readonly #page: Page;
	keys = 0;
	seconds = 0;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(key: string): Promise<void> {
		this.#count(1);
		await this.#page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		this.#count(text.length);
		await this.#page.keyboard.type(text);
	}

	/** Presses Tab until the element has the focus; fails where that takes too long. */
	async tabTo(selector: string): Promise<void> {
		let steps = 0;
		while (!(await this.#isAt(selector))) {
			if (steps === 80) throw new Error(`${selector} is not reached on ${this.#page.url()}`);
			await this.#page.keyboard.press('Tab');
			steps++;
		}
		this.#count(steps);
	}

	#isAt(selector: string): Promise<boolean> {
		return this.#page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector
		);
	}

	/** A stroke of an average typist, and a thought before each act (Card, Moran, Newell 1980). */
	#count(keys: number): void {
		this.keys += keys;
		this.seconds += keys * 0.28 + 1.35;
	}
}
