import { getDomain } from 'tldts';

/** Hosts below which each customer has a name of its own, beyond those of the public suffix list. */
const shared = new Set(
	`webnode.cz webnode.com webnode.page webnode.eu jimdo.com jimdosite.com jimdofree.com jimdoweb.com wixsite.com
	wordpress.com blogspot.de blogspot.cz estranky.cz websnadno.cz webgarden.cz mozello.cz mozello.com business.site
	myshopify.com de.tl wz.cz sweb.cz ic.cz unas.cz mypage.cz eshop-rychle.cz shoptet.cz upgates.com weebly.com
	squarespace.com strikingly.com site123.me beepworld.de npage.de homepage.t-online.de online.de`.split(
		/\s+/
	)
);

/** Sites where companies only have a page, and names reserved for examples (RFC 2606). */
const nobodys = new Set(
	`facebook.com instagram.com linkedin.com xing.com youtube.com twitter.com x.com google.com google.cz google.de
	firmy.cz zivefirmy.cz wlw.de gelbeseiten.de mapy.cz tiktok.com example.com example.org example.net`.split(
		/\s+/
	)
);

/** Where anybody gets a mailbox: an address there says nothing about a firm. */
const mailProviders = new Set(
	`gmail.com googlemail.com outlook.com outlook.de outlook.cz hotmail.com hotmail.de hotmail.cz live.com live.de
	live.cz msn.com yahoo.com yahoo.de yahoo.cz ymail.com icloud.com me.com mac.com aol.com aol.de proton.me
	protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io mail.com email.com zoho.com zoho.eu yandex.com
	mail.ru gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu web.de t-online.de freenet.de arcor.de vodafone.de vodafonemail.de
	kabelmail.de unitybox.de o2mail.de o2online.de alice.de alice-dsl.net 1und1.de online.de online.home.de posteo.de
	posteo.net mailbox.org kabel-deutschland.de ewetel.net ewe.net osnanet.de netcologne.de htp-tel.de versatel.de
	versanet.de pixelmail.de primacom.net primacom.de tele-columbus.de envia-tel.de enviatel.de
	directbox.com emailn.de mail.de mnet-online.de m-net.de 1blu.de strato.de ionos.de all-inkl.com hosteurope.de
	seznam.cz email.cz post.cz spoluzaci.cz centrum.cz centrum.sk atlas.cz volny.cz tiscali.cz quick.cz iol.cz razdva.cz
	worldonline.cz contactel.cz azet.sk zoznam.sk pobox.sk post.sk wp.pl o2.pl onet.pl interia.pl upcmail.cz
	chello.cz o2active.cz o2.cz t-email.cz tmail.cz vodafone.cz mybox.cz mujmail.cz klikni.cz clovek.cz active24.cz
	forpsi.com wedos.com wedos.cz onebit.cz hukot.cz cesky-hosting.cz ignum.cz savana.cz pipni.cz ebola.cz thinline.cz
	vshosting.cz webglobe.cz web4u.cz czechia.com zoner.cz zoner.com endora.cz gigaweb.cz`.split(/\s+/)
);

/**
 * The part of a web address that its owner registered, by which duplicates are found; null where the
 * host belongs to many. By the public suffix list, its private section included.
 */
export function registrableDomain(web: string): string | null {
	if (!URL.canParse(web)) return null;
	return ownDomain(new URL(web).hostname);
}

/** The same of a mail address; null also where anybody can have a mailbox. */
export function mailDomain(address: string): string | null {
	const domain = ownDomain(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
	return domain !== null && mailProviders.has(domain) ? null : domain;
}

function ownDomain(hostname: string): string | null {
	const host = hostname.toLowerCase().replace(/\.$/, '');
	const labels = host.replace(/^www\d?\./, '').split('.');
	for (const length of [3, 2]) {
		if (shared.has(labels.slice(-length).join('.'))) {
			return labels.length > length ? labels.slice(-length - 1).join('.') : null;
		}
	}
	// Names under suffixes that nobody registered yet, `.example` among them, count as well.
	const domain = getDomain(host, { allowPrivateDomains: true, validateHostname: false });
	return domain === null || nobodys.has(domain) || mailProviders.has(domain) ? null : domain;
}
