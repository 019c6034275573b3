import { whyNotReady } from '#server/runtime.ts';

/** 200 when requests can be served; 503 with the reason while starting, draining or without database. */
export const GET = async () => {
	const reason = await whyNotReady();
	return new Response(`${reason ?? 'ready'}\n`, { status: reason ? 503 : 200 });
};
