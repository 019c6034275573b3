/** As the server answers. */
interface Suggestion {
	text: string;
	note: string | null;
	/** Competence, organisation or place, in the reader's language. */
	kind: string;
	/** Of the text, where it is not a name. */
	lang: string | null;
	query: string;
	/** Where to go at once. */
	href: string | null;
}

const pauseMs = 120;

/**
 * Offers what somebody who types may mean, after the pattern of an editable combobox with a list
 * (WAI-ARIA Authoring Practices). The field stays what it is without script: whoever presses Enter
 * with nothing chosen searches for what stands there.
 */
function offerSuggestions(field: HTMLInputElement, address: string): void {
	const list = document.createElement('ul');
	const status = document.createElement('p');
	list.id = `${field.id}-suggestions`;
	list.className = 'suggestions';
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', field.dataset.label ?? '');
	list.hidden = true;
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	field.after(list, status);
	field.setAttribute('role', 'combobox');
	field.setAttribute('aria-autocomplete', 'list');
	field.setAttribute('aria-controls', list.id);
	field.setAttribute('aria-expanded', 'false');
	field.autocomplete = 'off';

	let typed = field.value;
	let shown: Suggestion[] = [];
	let chosen = -1;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let request: AbortController | undefined;

	field.addEventListener('input', () => {
		typed = field.value;
		clearTimeout(waiting);
		waiting = setTimeout(() => void ask(), pauseMs);
	});
	field.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		if (event.key === 'Escape' && !list.hidden) {
			event.preventDefault();
			field.value = typed;
			close();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (list.hidden) void ask();
			else choose(event.key === 'ArrowDown' ? chosen + 1 : chosen - 1);
		} else if (event.key === 'Enter' && chosen >= 0) {
			event.preventDefault();
			take(chosen);
		}
	});
	field.addEventListener('blur', close);
	// Before the field loses the focus, which would close the list.
	list.addEventListener('pointerdown', (event) => {
		event.preventDefault();
	});
	list.addEventListener('click', (event) => {
		const option = (event.target as Element).closest<HTMLElement>('[role=option]');
		if (option) take([...list.children].indexOf(option));
	});

	async function ask(): Promise<void> {
		request?.abort();
		request = new AbortController();
		const wanted = field.value;
		if (wanted.trim().length < 2) {
			close();
			return;
		}
		try {
			const query = new URLSearchParams({ q: wanted }).toString();
			const answer = await fetch(`${address}?${query}`, { signal: request.signal });
			if (answer.ok && field.value === wanted) show((await answer.json()) as Suggestion[]);
		} catch {
			// An older question, or no network: the field works without suggestions.
		}
	}

	function show(suggestions: Suggestion[]): void {
		shown = suggestions;
		chosen = -1;
		list.replaceChildren(...suggestions.map(optionFor));
		const isOpen = suggestions.length > 0 && document.activeElement === field;
		list.hidden = !isOpen;
		field.setAttribute('aria-expanded', String(isOpen));
		field.removeAttribute('aria-activedescendant');
		status.textContent = isOpen ? (field.dataset.found ?? '') : '';
	}

	function optionFor({ text, note, kind, lang }: Suggestion, at: number): HTMLLIElement {
		const option = document.createElement('li');
		option.id = `${list.id}-${String(at)}`;
		option.setAttribute('role', 'option');
		option.setAttribute('aria-selected', 'false');
		const words = document.createElement('span');
		words.textContent = text;
		if (lang) words.lang = lang;
		const about = document.createElement('small');
		about.textContent = note === null ? kind : `${note} · ${kind}`;
		option.append(words, about);
		return option;
	}

	function choose(at: number): void {
		const options = [...list.children];
		options[chosen]?.setAttribute('aria-selected', 'false');
		// One step beyond either end leads back to what was typed.
		chosen = at >= options.length || at < -1 ? (at < -1 ? options.length - 1 : -1) : at;
		const option = options[chosen];
		field.value = shown[chosen]?.query ?? typed;
		if (!option) {
			field.removeAttribute('aria-activedescendant');
			return;
		}
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		field.setAttribute('aria-activedescendant', option.id);
	}

	function take(at: number): void {
		const suggestion = shown[at];
		if (!suggestion) return;
		field.value = suggestion.query;
		close();
		if (suggestion.href === null) field.form?.requestSubmit();
		else location.assign(suggestion.href);
	}

	function close(): void {
		clearTimeout(waiting);
		request?.abort();
		show([]);
	}
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]')) {
	offerSuggestions(field, field.dataset.suggestions ?? '');
}
