import type { PartnerCard } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  createPartner,
  issueApiKey,
  listPartners,
  ownPartner,
  removePartner,
  revokeApiKey,
  type CreatePartnerInput,
  type CreatePartnerResult,
  type IssueApiKeyInput,
  type IssueApiKeyResult,
  type RemovePartnerResult,
  type RevokeApiKeyResult,
} from './partners.ts'

/** Organisations that ask by keys. A partner hands its key over as the token: `createPiiri({ url, token: 'piiri_live_…' })`. */
export interface PartnersOfPiiri {
  /** The partners, by name, with their keys: all for staff; itself for a partner; empty for others. */
  list(options?: CallOptions): Promise<readonly PartnerCard[]>
  /** The partner whose key asks. Null for all others. */
  me(options?: CallOptions): Promise<PartnerCard | null>
  /** Writes a partner down. For administrators. */
  create(input: CreatePartnerInput, options?: MutateOptions): Promise<CreatePartnerResult>
  /** Ends a partner, with its keys at once. Its Ideas stay, as nobody's. For administrators. */
  remove(id: string, options?: MutateOptions): Promise<RemovePartnerResult>
  /** Makes a key for a partner, told this once. For administrators. */
  issueKey(input: IssueApiKeyInput, options?: MutateOptions): Promise<IssueApiKeyResult>
  /** Ends a key at once. For administrators. */
  revokeKey(id: string, options?: MutateOptions): Promise<RevokeApiKeyResult>
}

/** Gives a client the functions of this folder as methods. */
export const partnersOver = (client: Client): PartnersOfPiiri => ({
  list: (...given) => listPartners(client, ...given),
  me: (...given) => ownPartner(client, ...given),
  create: (...given) => createPartner(client, ...given),
  remove: (...given) => removePartner(client, ...given),
  issueKey: (...given) => issueApiKey(client, ...given),
  revokeKey: (...given) => revokeApiKey(client, ...given),
})
