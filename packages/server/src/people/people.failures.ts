import { failureType, UserError } from '../schema/outcome.ts'

export const WrongPassphrase = failureType('WrongPassphrase', 'WRONG_PASSPHRASE').implement({
  description: 'These words, or this code, do not open the Account. Which of them is wrong, it does not say.',
  interfaces: [UserError],
})
export const TotpRequired = failureType('TotpRequired', 'TOTP_REQUIRED').implement({
  description: 'A second factor is asked for: call again with `totp`.',
  interfaces: [UserError],
})
export const InvitationNotValid = failureType('InvitationNotValid', 'INVITATION_NOT_VALID').implement({
  description: 'The invitation was used, taken back or has run out; it does not say which.',
  interfaces: [UserError],
})
export const LastOfItsKind = failureType('LastOfItsKind', 'LAST_OF_ITS_KIND').implement({
  description:
    "The only administrator cannot leave; a Group's only facilitator cannot be removed or demoted, but may always erase themselves: coordinators are told.",
  interfaces: [UserError],
})
