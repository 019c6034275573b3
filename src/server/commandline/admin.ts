import { parseArgs } from 'node:util';
import { isLanguage } from '#i18n/languages.ts';
import { issueSetupLink, listOperators, withdrawOperator } from '../identity/index.ts';
import { commandLine } from '../platform/actor.ts';
import { publicOrigin } from '../platform/environment.ts';
import { UsageError, type DatabaseCommand } from './command.ts';

/** Operators are made here and nowhere else. */
export const adminCommand: DatabaseCommand = {
	name: 'admin',
	summary: 'Give somebody the operator’s rooms by a one-time link, list operators, take it back',
	usage:
		'admin create EMAIL [--lang de|cs|en] [--new-second-factor] | admin list | admin remove EMAIL',
	needs: 'database',
	run: async (args, { out, err }, { db }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { lang: { type: 'string' }, 'new-second-factor': { type: 'boolean' } }
		});
		const [action, email] = positionals;
		if (action === 'list') {
			for (const operator of await listOperators(db)) out(`${operator.email}\n`);
			return 0;
		}
		if (email === undefined) throw new UsageError('An e-mail address is missing');
		if (action === 'remove') {
			await withdrawOperator(db, commandLine, email);
			err(`${email} has no access to the operator's rooms any more.\n`);
			return 0;
		}
		if (action !== 'create') throw new UsageError(`There is no admin ${action ?? ''}`);
		const { lang } = values;
		if (lang !== undefined && !isLanguage(lang)) throw new UsageError('--lang is de, cs or en');
		const { path, isNew } = await issueSetupLink(db, commandLine, {
			email,
			...(lang === undefined ? {} : { language: lang }),
			newSecondFactor: values['new-second-factor'] ?? false
		});
		err(
			isNew
				? 'The account was made. This link sets its password and second factor.\n'
				: 'The account exists. This link sets a new password; older links no longer work.\n'
		);
		err('It works once, for 60 minutes:\n');
		out(`${publicOrigin()}${path}\n`);
		return 0;
	}
};
