import MarkdownIt from 'markdown-it';

/**
 * Markdown to HTML that is safe to put into a page, whatever the text holds: no HTML of its own, no
 * images, links only to http, https, mail and this site, no styles and no event attributes. The
 * highest heading is `h2`, since the title of the page stands above. `⟦…⟧` marks what the operator
 * still has to fill in.
 */
export function renderMarkdown(source: string): string {
	return markdown.render(source);
}

/** Whether something is left that only the operator can say. */
export function hasGaps(source: string): boolean {
	return /⟦[^⟧]+⟧/.test(source);
}

const markdown = new MarkdownIt('default', {
	html: false,
	linkify: false,
	typographer: false,
	highlight: null
}).disable(['image', 'html_block', 'html_inline']);

// An address is followed only where it can do nothing but lead somewhere.
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(address);

markdown.core.ruler.push('keep_to_what_is_safe', ({ tokens }) => {
	for (const token of tokens) {
		if (token.tag === 'h1') token.tag = 'h2';
		// Alignment of table cells comes as a style attribute, which the pages' policy refuses.
		token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
		for (const child of token.children ?? []) {
			const isAway = /^https?:/i.test(String(child.attrGet('href')));
			if (child.type === 'link_open' && isAway) child.attrSet('rel', 'noopener');
		}
	}
});

markdown.inline.ruler.push('gap', (state, silent) => {
	if (state.src[state.pos] !== '⟦') return false;
	const end = state.src.indexOf('⟧', state.pos);
	if (end === -1 || end > state.posMax) return false;
	if (!silent) {
		state.push('gap_open', 'mark', 1);
		state.push('text', '', 0).content = state.src.slice(state.pos + 1, end);
		state.push('gap_close', 'mark', -1);
	}
	state.pos = end + 1;
	return true;
});

// The rule for plain text swallows everything that is not known to begin something.
markdown.inline.ruler.at('text', (state, silent) => {
	let { pos } = state;
	while (pos < state.posMax && !isTerminator(state.src.charCodeAt(pos))) pos++;
	if (pos === state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, pos);
	state.pos = pos;
	return true;
});

const terminators = new Set(Array.from('\n!#$%&*+-:<=>@[\\]^_`{}~⟦', (sign) => sign.charCodeAt(0)));

function isTerminator(code: number): boolean {
	return terminators.has(code);
}
