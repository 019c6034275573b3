export { cookieName, isSecure } from './auth.ts';
export { checkPassword, SignIn } from './check-password.ts';
export { endOtherSessions, endSession } from './end-session.ts';
export { enrolSecondFactor, offeredSecondFactor } from './enrol-second-factor.ts';
export { forgetSignIns, forgetSignInsJob } from './forget.ts';
export { issueSetupLink } from './issue-setup-link.ts';
export { ownPath } from './own-path.ts';
export {
	findAccount,
	findChallenge,
	findSetupLink,
	listOperators,
	listSessions,
	namesOfAccounts
} from './queries.ts';
export { readActor } from './read-actor.ts';
export { recordLogExport } from './record-export.ts';
export { countRecoveryCodes } from './second-factor/recovery-codes.ts';
export { passCookiesOn } from './sessions/cookies.ts';
export { NewPassword, setPassword } from './set-password.ts';
export { SecondFactor, showSecondFactor } from './show-second-factor.ts';
export { signOut } from './sign-out.ts';
export { withdrawOperator } from './withdraw-operator.ts';
export { installationSecret } from './installation-secret.ts';
