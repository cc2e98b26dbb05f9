import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, RateLimited, resultType } from '../schema/outcome.ts'
import { changePassphrase } from './change-passphrase.ts'
import { eraseAccount } from './erase-account.ts'
import { exportAccount } from './export-account.ts'
import { LastOfItsKind, TotpRequired, WrongPassphrase } from './people.failures.ts'
import { AccountExportType, DoneType, NewPassphraseType, SignInType } from './results.schema.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const SignInInput = builder.inputType('SignInInput', {
  description: 'What proves that an Account is one’s own.',
  fields: (t) => ({
    passphrase: t.string({
      required: true,
      description: 'Seven words, in whatever case, with whatever stands between them.',
    }),
    totp: t.string({ description: 'The code that the telephone shows. For staff.' }),
    recoveryCode: t.string({ description: 'In the place of `totp`, where the telephone is lost.' }),
    asCookie: t.boolean({
      required: true,
      defaultValue: false,
      description: 'As a cookie that ends with the browser, in the place of a token.',
    }),
  }),
})

builder.mutationFields((t) => ({
  signIn: t.field({
    description: 'Signs somebody in.',
    type: resultType('SignInResult', {
      description: 'The sign-in, or why there is none.',
      values: [SignInType],
      failures: [WrongPassphrase, TotpRequired, RateLimited, InvalidInput],
    }),
    args: { input: t.arg({ type: SignInInput, required: true, description: 'With what.' }) },
    resolve: (_, { input }, context) =>
      signIn(context, {
        passphrase: input.passphrase,
        totp: input.totp ?? null,
        recoveryCode: input.recoveryCode ?? null,
        asCookie: input.asCookie,
      }).then(asResult),
  }),
  signOut: t.field({
    description: 'Ends this sign-in; or, everywhere, all of the Account’s and its calendar addresses.',
    type: resultType('SignOutResult', { description: 'That it is done.', values: [DoneType], failures: [] }),
    args: { everywhere: t.arg.boolean({ defaultValue: false, description: 'In all places, not only here.' }) },
    resolve: (_, { everywhere }, context) => signOut(context, everywhere ? 'EVERYWHERE' : 'HERE'),
  }),
  changePassphrase: t.field({
    description:
      'Makes a new passphrase for the viewer’s Account. It ends the old one, every other sign-in, and calendar addresses.',
    type: resultType('NewPassphraseResult', {
      description: 'The new passphrase, or why there is none.',
      values: [NewPassphraseType],
      failures: [NotAllowed, RateLimited, InvalidInput],
    }),
    resolve: (_, __, context) => changePassphrase(context).then(asResult),
  }),
  exportAccount: t.field({
    description: 'All that is stored about the viewer.',
    type: resultType('ExportAccountResult', {
      description: 'What is stored, or why it is not told.',
      values: [AccountExportType],
      failures: [NotAllowed, RateLimited],
    }),
    resolve: (_, __, context) => exportAccount(context).then(asResult),
  }),
  eraseAccount: t.field({
    description: 'Erases the viewer’s Account, at once and everywhere. It cannot be brought back.',
    type: resultType('EraseAccountResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [WrongPassphrase, LastOfItsKind, RateLimited],
    }),
    args: {
      passphrase: t.arg.string({ required: true, description: 'Once more, so that an open page is not enough.' }),
    },
    resolve: (_, { passphrase }, context) => eraseAccount(context, passphrase).then(asResult),
  }),
}))
