import {
  ChangePassphraseDocument,
  EraseAccountDocument,
  ExportAccountDocument,
  GetViewerDocument,
  MyCircleDocument,
  SignInDocument,
  SignOutDocument,
} from '../generated/documents.ts'
import type {
  ChangePassphrase,
  Circle,
  EraseAccount,
  ExportAccount,
  MyCircleVariables,
  SignIn,
  SignInInput,
  SignOut,
  SignOutVariables,
  ViewerCard,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type MyCircleInput = MyCircleVariables
export type SignOutInput = SignOutVariables

/** `SignIn`, or why not: `TotpRequired` asks for the code of staff. */
export type SignInResult = SignIn['signIn']
export type SignOutResult = SignOut['signOut']
/** `NewPassphrase`, whose words are told this once, or why there is none. */
export type ChangePassphraseResult = ChangePassphrase['changePassphrase']
/** `AccountExport`, or why it is not told. */
export type ExportAccountResult = ExportAccount['exportAccount']
/** `Done`, or why not. */
export type EraseAccountResult = EraseAccount['eraseAccount']

/** Who is asking: a visitor, where nobody is signed in. */
export const getViewer = async (piiri: Client, options?: CallOptions): Promise<ViewerCard> =>
  (await piiri.ask(GetViewerDocument, {}, options)).viewer

/** Who is asking, with their Groups and the Sessions of each, also of confidential ones: `sessionsFirst` of those from now on, or of a Period. */
export const myCircle = async (piiri: Client, input: MyCircleInput = {}, options?: CallOptions): Promise<Circle> =>
  (await piiri.ask(MyCircleDocument, input, options)).viewer

/** Signs in. `SignIn` has a token for `createPiiri({ token })`; with `asCookie` it has none, and the browser has a cookie. */
export const signIn = async (piiri: Client, input: SignInInput, options?: MutateOptions): Promise<SignInResult> =>
  (await mutate(piiri, SignInDocument, { input }, options)).signIn

/** Ends the sign-in that asks, or with `everywhere` all of the Account's. */
export const signOut = async (
  piiri: Client,
  input: SignOutInput = {},
  options?: MutateOptions,
): Promise<SignOutResult> => (await mutate(piiri, SignOutDocument, input, options)).signOut

/** New words for one's own Account. They end the old ones, and every other sign-in: go on with the `signIn` that comes with them. */
export const changePassphrase = async (piiri: Client, options?: MutateOptions): Promise<ChangePassphraseResult> =>
  (await mutate(piiri, ChangePassphraseDocument, {}, options)).changePassphrase

/** All that is stored about whoever is signed in, as JSON. */
export const exportAccount = async (piiri: Client, options?: MutateOptions): Promise<ExportAccountResult> =>
  (await mutate(piiri, ExportAccountDocument, {}, options)).exportAccount

/** Erases one's own Account, at once and everywhere. It cannot be brought back. */
export const eraseAccount = async (
  piiri: Client,
  passphrase: string,
  options?: MutateOptions,
): Promise<EraseAccountResult> => (await mutate(piiri, EraseAccountDocument, { passphrase }, options)).eraseAccount
