import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import alert from 'lucide-static/icons/circle-alert.svg?raw';
import success from 'lucide-static/icons/circle-check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import external from 'lucide-static/icons/external-link.svg?raw';
import factory from 'lucide-static/icons/factory.svg?raw';
import file from 'lucide-static/icons/file-text.svg?raw';
import research from 'lucide-static/icons/flask-conical.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import institution from 'lucide-static/icons/landmark.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import signOut from 'lucide-static/icons/log-out.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import place from 'lucide-static/icons/map-pin.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import network from 'lucide-static/icons/network.svg?raw';
import product from 'lucide-static/icons/package.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import print from 'lucide-static/icons/printer.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import filter from 'lucide-static/icons/sliders-horizontal.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import person from 'lucide-static/icons/user.svg?raw';
import service from 'lucide-static/icons/wrench.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';

const sources = {
	alert,
	'arrow-right': arrowRight,
	'badge-check': badgeCheck,
	building,
	calendar,
	check,
	'chevron-left': chevronLeft,
	'chevron-right': chevronRight,
	clock,
	close,
	download,
	external,
	factory,
	file,
	filter,
	globe,
	info,
	institution,
	languages,
	list,
	mail,
	map,
	minus,
	network,
	person,
	phone,
	place,
	plus,
	print,
	product,
	research,
	search,
	'sign-out': signOut,
	service,
	success,
	upload,
	warning
};

export type IconName = keyof typeof sources;

/** Names of all icons that the interface may use, for the page of components. */
export const iconNames = Object.keys(sources) as IconName[];

/** The shapes inside an icon's `<svg>`, drawn on a field of 24 by 24. */
export const iconShapes = Object.fromEntries(
	Object.entries(sources).map(([name, source]) => [name, shapesOf(source)])
) as Record<IconName, string>;

function shapesOf(source: string): string {
	return source
		.replace(/^[\s\S]*?<svg[^>]*>/, '')
		.replace(/<\/svg>\s*$/, '')
		.replace(/\s+/g, ' ')
		.trim();
}
