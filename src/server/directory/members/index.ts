export { acceptInvitation, openInvitation, type OpenInvitation } from './accept-invitation.ts';
export { changeRole, NewRole } from './change-role.ts';
export { chooseInquiryAddress, InquiryAddress } from './choose-inquiry-address.ts';
export { handOver, leaveOrganisation, removeMember } from './end-membership.ts';
export { grantAssistance, withdrawAssistance } from './grant-assistance.ts';
export { Invitation, inviteMember, inviteStaff, revokeInvitation } from './invite-member.ts';
export { listInvitedStaff, listPlacesOf, listStaffIds, type PlaceOfPerson } from './people.ts';
export {
	listHelpers,
	listInvitations,
	listMembers,
	listOwnOrganisations,
	readInquiryAddress,
	type Helper,
	type Member,
	type OwnOrganisation
} from './queries.ts';
export { readStanding, type MemberRole, type Standing } from './read-standing.ts';
export { followAddress } from './follow-address.ts';
