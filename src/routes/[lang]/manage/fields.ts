/** What a field of a form needs: what stands in it, and what is wrong with it. */
export interface Fields {
	text: (name: string) => string;
	list: (name: string) => string[];
	error: (name: string) => string | undefined;
}
