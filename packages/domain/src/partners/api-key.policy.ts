import type { ApiKeyId, PartnerId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { LocalDate } from '../shared/local-date.ts'
import type { Policy } from '../shared/policy.ts'
import type { Scope } from '../shared/viewer.ts'
import { partnerAndStaff, type PartnerFact } from './partner.policy.ts'

/** What is known of a key once it was shown: never the key. */
export type ApiKey = {
  readonly type: 'ApiKey'
  readonly id: ApiKeyId
  readonly partnerId: PartnerId
  /** Its first characters, to tell keys apart. */
  readonly prefix: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Instant
  /** Null where it does not end by itself. */
  readonly expiresAt: Instant | null
  /** In the organisation's zone. */
  readonly lastUsedOn: LocalDate | null
  readonly isRevoked: boolean
}

/** For the partner whose it is, and for staff. */
export const apiKeyPolicy: Policy<ApiKey, PartnerFact> = {
  type: 'ApiKey',
  thing: partnerAndStaff,
  fields: {
    id: 'thing',
    partnerId: 'thing',
    prefix: 'thing',
    scopes: 'thing',
    createdAt: 'thing',
    expiresAt: 'thing',
    lastUsedOn: 'thing',
    isRevoked: 'thing',
  },
}
