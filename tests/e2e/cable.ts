import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A network cable to a local port that can be slow, silent or cut. */
export interface Cable {
	port: number;
	/** Everything that passes is late by so much. */
	delay: (milliseconds: number) => void;
	/** Connections stay, nothing passes any more: what a pulled cable looks like. */
	silence: () => void;
	/** Connections end and new ones are refused. */
	cut: () => void;
	/** Whole again; what was silent stays lost. */
	mend: () => void;
	close: () => void;
}

export async function layCable(to: number): Promise<Cable> {
	let late = 0;
	let state: 'whole' | 'silent' | 'cut' = 'whole';
	const ends = new Set<Socket>();
	const lost = new WeakSet<Socket>();

	const pass = (from: Socket, into: Socket) => {
		ends.add(from);
		from.on('data', (bytes) => {
			if (state === 'silent') lost.add(from).add(into);
			if (lost.has(from)) return;
			if (late === 0) into.write(bytes);
			else setTimeout(() => into.write(bytes), late);
		});
		from.on('error', () => into.destroy());
		from.on('close', () => {
			ends.delete(from);
			into.destroy();
		});
	};
	const server: Server = createServer((near) => {
		if (state === 'cut') {
			near.resetAndDestroy();
			return;
		}
		if (state === 'silent') {
			lost.add(near);
			ends.add(near);
			near.on('error', () => near.destroy());
			return;
		}
		const far = connect(to, '127.0.0.1');
		pass(near, far);
		pass(far, near);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const endAll = () => {
		for (const end of ends) end.resetAndDestroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		delay: (milliseconds) => (late = milliseconds),
		silence: () => {
			state = 'silent';
			for (const end of ends) lost.add(end);
		},
		cut: () => {
			state = 'cut';
			endAll();
		},
		mend: () => (state = 'whole'),
		close: () => {
			endAll();
			server.close();
		}
	};
}
