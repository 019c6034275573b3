/** Who acts: a signed-in person, or the operator's command line, or nobody in particular. */
export interface Actor {
	kind: 'person' | 'commandline' | 'visitor' | 'system';
	/** Account of the person; null for every other kind. */
	personId: string | null;
	/** Operators run the platform: import, moderate, answer the desk. */
	isOperator: boolean;
}

export const visitor: Actor = { kind: 'visitor', personId: null, isOperator: false };
export const system: Actor = { kind: 'system', personId: null, isOperator: false };
/** Whoever can run commands on the machine operates the installation. */
export const commandLine: Actor = { kind: 'commandline', personId: null, isOperator: true };
