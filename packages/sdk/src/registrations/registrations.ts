import {
  CancelRegistrationDocument,
  MarkRegistrationsSeenDocument,
  MyRegistrationsDocument,
  OpenReceiptDocument,
  PlacesAtSessionDocument,
  RegisterDocument,
  ReleasePlaceDocument,
} from '../generated/documents.ts'
import type {
  CancelRegistration,
  MyRegistrationsVariables,
  OwnPlace,
  PlacesOfSession,
  Register,
  RegisterInput,
  ReleasePlace,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type MyRegistrationsInput = MyRegistrationsVariables

/** `Registration` for whoever is signed in, `Receipt` with its words for whoever is not, or why there is no place. `AlreadyRegistered` tells in `had` which one there is. */
export type RegisterResult = Register['register']
/** `Registration`, given back, or why not. */
export type CancelRegistrationResult = CancelRegistration['cancelRegistration']
/** `Registration`, freed, or why not. */
export type ReleasePlaceResult = ReleasePlace['releasePlace']

/** Whoever is signed in need not be known with it: the words say enough. */
const asVisitor = { asVisitor: true } as const

/** How places stand at a Session: what is left, and, as far as one may know it, one's own and who else comes. Null where there is none of that id. */
export const placesAtSession = async (
  piiri: Client,
  id: string,
  options?: CallOptions,
): Promise<PlacesOfSession | null> => (await piiri.ask(PlacesAtSessionDocument, { id }, options)).session

/** One's own places, by start of the Session; with `upcomingOnly: false` also what is over. Empty for a visitor. */
export const myRegistrations = async (
  piiri: Client,
  input: MyRegistrationsInput = {},
  options?: CallOptions,
): Promise<readonly OwnPlace[]> => (await piiri.ask(MyRegistrationsDocument, input, options)).viewer.registrations

/** Takes a place at a Session, or the next on its waiting list. */
export const register = async (piiri: Client, input: RegisterInput, options?: MutateOptions): Promise<RegisterResult> =>
  (await mutate(piiri, RegisterDocument, { input }, options)).register

/** Gives one's own place back, by its id. Whoever waits first gets it. */
export const cancelRegistration = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<CancelRegistrationResult> =>
  (await mutate(piiri, CancelRegistrationDocument, { id }, options)).cancelRegistration

/** Frees somebody's place, by the id that `placesAtSession` tells. For those who plan. */
export const releasePlace = async (
  piiri: Client,
  registration: string,
  options?: MutateOptions,
): Promise<ReleasePlaceResult> => (await mutate(piiri, ReleasePlaceDocument, { registration }, options)).releasePlace

/** Says that one has seen what changed: `hasUnseenChange` tells from now on what changes after this. */
export const markRegistrationsSeen = async (piiri: Client, options?: MutateOptions): Promise<void> =>
  void (await mutate(piiri, MarkRegistrationsSeenDocument, {}, options))

/** The place that the words of a Receipt stand for, however they are typed. Null for any others. Asked as nobody, by POST. */
export const openReceipt = async (piiri: Client, words: string, options?: CallOptions): Promise<OwnPlace | null> =>
  (await piiri.ask(OpenReceiptDocument, { words }, { ...options, ...asVisitor })).receipt?.registration ?? null

/** Gives back the place that the words of a Receipt stand for. Asked as nobody. */
export const cancelReceipt = async (
  piiri: Client,
  words: string,
  options?: MutateOptions,
): Promise<CancelRegistrationResult> =>
  (await mutate(piiri, CancelRegistrationDocument, { receiptWords: words }, { ...options, ...asVisitor }))
    .cancelRegistration
