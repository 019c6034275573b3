import type account from '../../messages/de/account.json';
import type changes from '../../messages/de/changes.json';
import type claims from '../../messages/de/claims.json';
import type common from '../../messages/de/common.json';
import type desk from '../../messages/de/desk.json';
import type directory from '../../messages/de/directory.json';
import type duplicates from '../../messages/de/duplicates.json';
import type importing from '../../messages/de/import.json';
import type freshness from '../../messages/de/freshness.json';
import type identity from '../../messages/de/identity.json';
import type inquiry from '../../messages/de/inquiry.json';
import type listings from '../../messages/de/listings.json';
import type mailings from '../../messages/de/mailings.json';
import type manage from '../../messages/de/manage.json';
import type notices from '../../messages/de/notices.json';
import type operator from '../../messages/de/operator.json';
import type planner from '../../messages/de/planner.json';
import type platform from '../../messages/de/platform.json';
import type pages from '../../messages/de/pages.json';
import type privacy from '../../messages/de/privacy.json';
import type project from '../../messages/de/project.json';
import type registers from '../../messages/de/registers.json';
import type media from '../../messages/de/media.json';
import type review from '../../messages/de/review.json';
import type roles from '../../messages/de/roles.json';
import type search from '../../messages/de/search.json';
import type start from '../../messages/de/start.json';
import type templates from '../../messages/de/templates.json';
import type ui from '../../messages/de/ui.json';

/** Every message of the interface; the German files are the list. One line per file. */
export type MessageKey =
	| keyof typeof account
	| keyof typeof common
	| keyof typeof directory
	| keyof typeof duplicates
	| keyof typeof importing
	| keyof typeof changes
	| keyof typeof claims
	| keyof typeof desk
	| keyof typeof freshness
	| keyof typeof inquiry
	| keyof typeof listings
	| keyof typeof media
	| keyof typeof identity
	| keyof typeof mailings
	| keyof typeof manage
	| keyof typeof notices
	| keyof typeof operator
	| keyof typeof pages
	| keyof typeof planner
	| keyof typeof platform
	| keyof typeof privacy
	| keyof typeof project
	| keyof typeof registers
	| keyof typeof review
	| keyof typeof roles
	| keyof typeof search
	| keyof typeof start
	| keyof typeof templates
	| keyof typeof ui;
