export { cookieName, isSecure } from './auth.ts';
export {
	confirmEmail,
	followEmails,
	findEmailChange,
	NewEmail,
	requestNewEmail,
	undoEmail
} from './change-email.ts';
export { ChangedPassword, changePassword } from './change-password.ts';
export { changeProfile, OwnProfile } from './change-profile.ts';
export {
	beginSecondFactor,
	readOwnOffer,
	replaceRecoveryCodes,
	switchSecondFactorOff,
	switchSecondFactorOn
} from './change-second-factor.ts';
export { checkPassword, SignIn } from './check-password.ts';
export {
	confirmByLink,
	Confirmation,
	confirmSession,
	findConfirmation,
	isConfirmed,
	MailedConfirmation,
	refuseUnlessConfirmed,
	requestConfirmation,
	type OwnRequest,
	type OwnSession
} from './confirm-session.ts';
export { createAccount, findSignUp, NewAccount, SignUp } from './create-account.ts';
export { endOtherSessions, endSession } from './end-session.ts';
export { enrolSecondFactor, offeredSecondFactor } from './enrol-second-factor.ts';
export { MailAddress } from './fields.ts';
export { forgetSignIns, forgetSignInsJob } from './forget.ts';
export { issueSetupLink } from './issue-setup-link.ts';
export { findLink } from './links.ts';
export { identityOwnData } from './own-data.ts';
export { ownPath } from './own-path.ts';
export { lockAccount, unlockAccount } from './people/lock-account.ts';
export { makeOperator, takeOperator } from './people/make-operator.ts';
export { listPeople, readPerson, type ListedPerson, type PeopleFilter } from './people/queries.ts';
export { AccessRenewal, renewAccess } from './people/renew-access.ts';
export { signOutEverywhere } from './people/sign-out-everywhere.ts';
export type { SignedIn, Step } from './pass-first-factor.ts';
export {
	findAccount,
	findAccounts,
	listAccounts,
	findChallenge,
	findPasswordLink,
	listOperators,
	listSessions,
	namesOfAccounts,
	readWays,
	type Account
} from './queries.ts';
export { readActor } from './read-actor.ts';
export { recordLogExport } from './record-export.ts';
export { requestLink } from './request-link.ts';
export {
	hasSecondFactor,
	isOperator,
	isSecondFactorRequired,
	lacksSecondFactor,
	requireSecondFactorFor
} from './require-second-factor.ts';
export { countRecoveryCodes } from './second-factor/recovery-codes.ts';
export { sendLink, sendLinkJob } from './send-link.ts';
export { passCookiesOn } from './sessions/cookies.ts';
export { NewPassword, setPassword } from './set-password.ts';
export { SecondFactor, showSecondFactor } from './show-second-factor.ts';
export { signInByLink } from './sign-in-by-link.ts';
export {
	finishSignInWith,
	languageOfFlow,
	linkPending,
	providersFor,
	startSignInWith,
	unlinkProvider,
	type ReturnStep
} from './sign-in-with.ts';
export { signOut } from './sign-out.ts';
export { withdrawOperator } from './withdraw-operator.ts';
export { installationSecret } from './installation-secret.ts';
