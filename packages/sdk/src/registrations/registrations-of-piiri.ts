import type { OwnPlace, PlacesOfSession, RegisterInput } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  cancelReceipt,
  cancelRegistration,
  markRegistrationsSeen,
  myRegistrations,
  openReceipt,
  placesAtSession,
  register,
  releasePlace,
  type CancelRegistrationResult,
  type MyRegistrationsInput,
  type RegisterResult,
  type ReleasePlaceResult,
} from './registrations.ts'

/** Places at Sessions that ask for one. What may be expected to fail is a value: `isFailure` tells, and so does `__typename`. */
export interface RegistrationsOfPiiri {
  /** How places stand at a Session: what is left, and, as far as one may know it, one's own and who else comes. Null where there is none of that id. */
  atSession(id: string, options?: CallOptions): Promise<PlacesOfSession | null>
  /** One's own places, by start of the Session; with `upcomingOnly: false` also what is over. */
  mine(input?: MyRegistrationsInput, options?: CallOptions): Promise<readonly OwnPlace[]>
  /** Takes a place, or the next on the waiting list: a `Registration`; for whoever is not signed in a `Receipt`, whose seven words are told this once. */
  register(input: RegisterInput, options?: MutateOptions): Promise<RegisterResult>
  /** Gives one's own place back. Whoever waits first gets it. */
  cancel(id: string, options?: MutateOptions): Promise<CancelRegistrationResult>
  /** Frees somebody's place. For those who plan. */
  release(registration: string, options?: MutateOptions): Promise<ReleasePlaceResult>
  /** Says that one has seen what changed of one's places. */
  markSeen(options?: MutateOptions): Promise<void>
}
/** What somebody without an Account holds: seven words that stand for a place. */
export interface ReceiptsOfPiiri {
  /** The place that the words stand for, however they are typed. Null for any others. Goes by POST and without a sign-in: words are in no address. */
  open(words: string, options?: CallOptions): Promise<OwnPlace | null>
  /** Gives the place back. `NotFound` for words that open nothing. */
  cancel(words: string, options?: MutateOptions): Promise<CancelRegistrationResult>
}

/** Gives a client the functions of this folder as methods. */
export const registrationsOver = (client: Client): RegistrationsOfPiiri => ({
  atSession: (...given) => placesAtSession(client, ...given),
  mine: (...given) => myRegistrations(client, ...given),
  register: (...given) => register(client, ...given),
  cancel: (...given) => cancelRegistration(client, ...given),
  release: (...given) => releasePlace(client, ...given),
  markSeen: (...given) => markRegistrationsSeen(client, ...given),
})
export const receiptsOver = (client: Client): ReceiptsOfPiiri => ({
  open: (...given) => openReceipt(client, ...given),
  cancel: (...given) => cancelReceipt(client, ...given),
})
