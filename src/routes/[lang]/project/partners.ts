/** The project's partners, with the ids under which its documents bring them into the directory. */
export const partners = [
	{ name: 'wfs', role: 'lead', externalId: 'partner-wfs' },
	{ name: 'ahk', role: 'partner', externalId: 'partner-ahk-services' },
	{ name: 'ihk_dresden', role: 'associated', externalId: 'partner-ihk-dresden-zittau' },
	{ name: 'ihk_chemnitz', role: 'associated', externalId: 'partner-ihk-chemnitz' },
	{ name: 'khk', role: 'associated', externalId: 'partner-khk-karlovy-vary' },
	{ name: 'mas', role: 'associated', externalId: 'partner-mas-cesky-sever' }
] as const;

export const source = 'project documents';
