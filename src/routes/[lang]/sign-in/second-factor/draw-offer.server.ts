import QRCode from 'qrcode';

/** The secret as people copy it, in groups of four, and the picture that an app reads. */
export async function drawOffer(
	offer: { secret: string; uri: string } | null
): Promise<{ secret: string; qr: string } | null> {
	return (
		offer && {
			secret: offer.secret.replace(/(.{4})(?=.)/g, '$1 '),
			qr: await QRCode.toDataURL(offer.uri, { margin: 2, width: 240 })
		}
	);
}
