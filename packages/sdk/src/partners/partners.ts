import {
  CreatePartnerDocument,
  GetOwnPartnerDocument,
  IssueApiKeyDocument,
  ListPartnersDocument,
  RemovePartnerDocument,
  RevokeApiKeyDocument,
} from '../generated/documents.ts'
import type {
  CreatePartner,
  CreatePartnerVariables,
  IssueApiKey,
  IssueApiKeyVariables,
  PartnerCard,
  RemovePartner,
  RevokeApiKey,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type CreatePartnerInput = CreatePartnerVariables
/** `partner` is its id. Without `expiresAt` the key lasts until it is revoked. */
export type IssueApiKeyInput = IssueApiKeyVariables

/** `Partner`, or why there is none. */
export type CreatePartnerResult = CreatePartner['createPartner']
/** `Done`, or why not. */
export type RemovePartnerResult = RemovePartner['removePartner']
/** `NewApiKey`, whose `key` is told this once, or why there is none. */
export type IssueApiKeyResult = IssueApiKey['issueApiKey']
/** `ApiKey` as it is now, or why it was not revoked. */
export type RevokeApiKeyResult = RevokeApiKey['revokeApiKey']

/** The partners, by name, with their keys: all for staff; itself for a partner; empty for others. */
export const listPartners = async (piiri: Client, options?: CallOptions): Promise<readonly PartnerCard[]> =>
  (await piiri.ask(ListPartnersDocument, {}, options)).partners

/** The partner whose key asks. Null for all others. */
export const ownPartner = async (piiri: Client, options?: CallOptions): Promise<PartnerCard | null> =>
  (await piiri.ask(GetOwnPartnerDocument, {}, options)).viewer.partner

/** Writes a partner down. For administrators. */
export const createPartner = async (
  piiri: Client,
  input: CreatePartnerInput,
  options?: MutateOptions,
): Promise<CreatePartnerResult> => (await mutate(piiri, CreatePartnerDocument, input, options)).createPartner

/** Ends a partner, with its keys, webhooks and visits at once. Its Ideas stay, as nobody's, and its guests in their Sessions. For administrators. */
export const removePartner = async (piiri: Client, id: string, options?: MutateOptions): Promise<RemovePartnerResult> =>
  (await mutate(piiri, RemovePartnerDocument, { id }, options)).removePartner

/** Makes a key for a partner. For administrators. */
export const issueApiKey = async (
  piiri: Client,
  input: IssueApiKeyInput,
  options?: MutateOptions,
): Promise<IssueApiKeyResult> => (await mutate(piiri, IssueApiKeyDocument, input, options)).issueApiKey

/** Ends a key at once. For administrators. */
export const revokeApiKey = async (piiri: Client, id: string, options?: MutateOptions): Promise<RevokeApiKeyResult> =>
  (await mutate(piiri, RevokeApiKeyDocument, { id }, options)).revokeApiKey
