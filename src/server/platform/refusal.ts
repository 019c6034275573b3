/**
 * An expected "no": a rule the caller broke. The code is a message key, never prose; `values` fill
 * the message's placeholders.
 */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly code: string;
	readonly values: Record<string, string | number>;

	constructor(code: string, values: Record<string, string | number> = {}) {
		super(code);
		this.code = code;
		this.values = values;
	}
}
