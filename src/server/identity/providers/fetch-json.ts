const SECONDS = 10;
const BYTES = 1024 * 1024;

/**
 * JSON of an institution's server, in bounded time and size; redirects are not followed (R45, R46).
 * Throws whatever went wrong.
 */
export async function fetchJson(
	url: string,
	request: { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string } = {}
): Promise<unknown> {
	const response = await fetch(url, {
		...request,
		headers: { accept: 'application/json', ...request.headers },
		redirect: 'error',
		signal: AbortSignal.timeout(SECONDS * 1_000)
	});
	if (!response.ok) {
		await response.body?.cancel();
		throw new Error(`The provider answered with ${response.status}`);
	}
	return JSON.parse(await readText(response)) as unknown;
}

// Counted as it comes out of decompression, whatever the header promises.
async function readText(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.byteLength;
		if (bytes > BYTES) throw new Error('The answer of the provider is too large');
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}
