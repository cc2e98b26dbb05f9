import { CreateVenueDocument, ListVenuesDocument, UpdateVenueDocument } from '../generated/documents.ts'
import type {
  CreateVenue,
  UpdateVenue,
  UpdateVenueVariables,
  VenueAsWritten,
  VenueInput,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `id`, all that is known of the Venue, and the version that was read. */
export type UpdateVenueInput = UpdateVenueVariables
/** `Venue`, or why there is none. */
export type CreateVenueResult = CreateVenue['createVenue']
/** `Venue` as it is now, or why it was not changed: `Conflict` where it has moved on. */
export type UpdateVenueResult = UpdateVenue['updateVenue']

/** The Venues that the viewer may know of, by name. Those who plan some Group get their texts in all languages too. */
export const listVenues = async (piiri: Client, options?: CallOptions): Promise<readonly VenueAsWritten[]> =>
  (await piiri.ask(ListVenuesDocument, {}, options)).venues

/** Writes a Venue down. For staff. */
export const createVenue = async (
  piiri: Client,
  input: VenueInput,
  options?: MutateOptions,
): Promise<CreateVenueResult> => (await mutate(piiri, CreateVenueDocument, { input }, options)).createVenue

/** Writes a Venue anew: what `input` leaves out is not known of it any more. For staff. */
export const updateVenue = async (
  piiri: Client,
  input: UpdateVenueInput,
  options?: MutateOptions,
): Promise<UpdateVenueResult> => (await mutate(piiri, UpdateVenueDocument, input, options)).updateVenue
