import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { hasGaps, renderMarkdown } from './render-markdown.ts';

const attacks = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'[a](javascript:alert(1))',
	'[a](JaVaScRiPt:alert(1))',
	'[a](java\tscript:alert(1))',
	'[a](&#106;avascript:alert(1))',
	'[a](\\javascript:alert(1))',
	'[a](vbscript:msgbox(1))',
	'[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
	'[a](//evil.example/x)',
	'[a](/\\evil.example)',
	'![a](https://evil.example/pixel.png)',
	'![a](data:image/svg+xml,<svg onload=alert(1)>)',
	'[a](https://x.example "\\" onmouseover=alert(1) x=\\"")',
	'<https://x.example/"onclick=alert(1)>',
	'<javascript:alert(1)>',
	'[a]: javascript:alert(1)\n\n[a]',
	'```"><script>alert(1)</script>\nx\n```',
	'| a |\n|:-:|\n| <b onclick=alert(1)> |',
	'<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
	'<!--><img src=x onerror=alert(1)>-->',
	'⟦<img src=x onerror=alert(1)>⟧',
	'a⟦b](javascript:alert(1))⟧'
];

// What the renderer may put out, whole: every "<" begins one of these.
const text = '[^<>]';
const plain =
	'</?(?:h[2-6]|p|ul|li|blockquote|strong|em|s|code|pre|mark|table|thead|tbody|tr|th|td|a|ol)>';
const alone = '<(?:br|hr)>';
const list = '<ol start="\\d+">';
const link =
	'<a href="(?:https?://|mailto:|/(?![/\\\\])|#)[^"<>]*"(?: title="[^"<>]*")?(?: rel="noopener")?>';
const code = '<code class="language-[^"<>]*">';
const safe = new RegExp(`^(?:${text}|${plain}|${alone}|${list}|${link}|${code})*$`, 'i');

const fragments = fc.oneof(
	fc.constantFrom(...attacks),
	fc.constantFrom(
		'[',
		']',
		'(',
		')',
		'!',
		'<',
		'>',
		'"',
		"'",
		'`',
		'\n',
		'|',
		'⟦',
		'⟧',
		'&lt;',
		'#'
	),
	fc.string({ unit: 'binary', maxLength: 12 })
);

describe('Markdown', () => {
	test.each(attacks)('renders nothing that could act: %s', (attack) => {
		expect(renderMarkdown(attack)).toMatch(safe);
	});

	test('stays safe however attacks are cut and joined', () => {
		fc.assert(
			fc.property(fc.array(fragments, { maxLength: 8 }), (parts) => {
				expect(renderMarkdown(parts.join(''))).toMatch(safe);
			}),
			{ numRuns: 2000 }
		);
	});

	test('would not be safe with the library as it comes: the check is able to fail', () => {
		const open = new MarkdownIt({ html: true });
		open.validateLink = () => true;
		const caught = attacks.filter((attack) => !safe.test(open.render(attack)));
		expect(caught.length).toBeGreaterThan(15);
	});

	test('keeps headings below the title of the page', () => {
		expect(renderMarkdown('# Eins')).toBe('<h2>Eins</h2>\n');
		expect(renderMarkdown('## Zwei')).toBe('<h2>Zwei</h2>\n');
	});

	test('leads to other sites and to pages of this one', () => {
		expect(renderMarkdown('[Amt](https://amt.example/x)')).toContain(
			'<a href="https://amt.example/x" rel="noopener">Amt</a>'
		);
		expect(renderMarkdown('[Suche](/de/search)')).toContain('<a href="/de/search">Suche</a>');
		expect(renderMarkdown('[Post](mailto:a@b.example)')).toContain('href="mailto:a@b.example"');
	});

	test('marks what the operator has to fill in', () => {
		expect(renderMarkdown('Name: ⟦Name des Betreibers⟧.')).toBe(
			'<p>Name: <mark>Name des Betreibers</mark>.</p>\n'
		);
		expect(hasGaps('Name: ⟦Name⟧')).toBe(true);
		expect(hasGaps('Name: Muster GmbH')).toBe(false);
	});
});
