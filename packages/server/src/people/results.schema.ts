import { builder } from '../schema/builder.ts'
import { AccountType, ViewerType } from './account.schema.ts'
import type { Done } from './done.ts'
import type { AccountExport } from './export-account.ts'
import type { NewPassphrase } from './new-passphrase.ts'
import type { OpenedSignIn } from './open-sign-in.ts'
import type { NewStaff, TotpEnrolment } from './staff.ts'

export const DoneType = builder.objectRef<Done>('Done').implement({
  description: 'It is done, and there is no more to tell.',
  fields: (t) => ({ ok: t.boolean({ description: 'True.', resolve: () => true }) }),
})
export const SignInType = builder.objectRef<OpenedSignIn>('SignIn').implement({
  description: 'Being signed in.',
  fields: (t) => ({
    token: t.exposeString('token', {
      nullable: true,
      description: 'For the Authorization header: Bearer …. Null where the sign-in was asked for as a cookie.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'Instant',
      description: 'When it ends at the latest; earlier where it is not used for long.',
    }),
    viewer: t.field({ type: ViewerType, description: 'Who asks from now on.', resolve: (_, __, { viewer }) => viewer }),
  }),
})
export const NewPassphraseType = builder.objectRef<NewPassphrase>('NewPassphrase').implement({
  description: 'A new Account, or a new passphrase for it. The passphrase is shown this once.',
  fields: (t) => ({
    passphrase: t.exposeString('passphrase', { description: 'Seven words to keep. Nobody can tell them again.' }),
    signIn: t.field({ type: SignInType, description: 'Being signed in with it.', resolve: ({ signIn }) => signIn }),
  }),
})
export const TotpEnrolmentType = builder.objectRef<TotpEnrolment>('TotpEnrolment').implement({
  description: 'What a telephone needs for its codes, and what helps when it is lost. Shown this once.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'otpauth:// address, for a QR code.' }),
    recoveryCodes: t.exposeStringList('recoveryCodes', {
      description: 'Each signs in once in the place of a code.',
    }),
  }),
})
export const AccountExportType = builder.objectRef<AccountExport>('AccountExport').implement({
  description: 'All that is stored about the viewer, for taking along.',
  fields: (t) => ({
    json: t.exposeString('json', {
      description: 'application/json, of the form that its `$schema` names (docs/account-export.schema.json).',
    }),
  }),
})
export const NewStaffType = builder.objectRef<NewStaff>('NewStaff').implement({
  description: 'A new Account of staff. Passphrase and second factor are shown this once.',
  fields: (t) => ({
    account: t.field({ type: AccountType, description: 'The Account.', resolve: ({ account }) => account }),
    passphrase: t.exposeString('passphrase', { description: 'Seven words to keep. Nobody can tell them again.' }),
    totp: t.field({
      type: TotpEnrolmentType,
      description: 'The second factor, which every sign-in of staff needs.',
      resolve: ({ totp }) => totp,
    }),
  }),
})
