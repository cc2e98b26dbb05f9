import type { ApiKeyId, PartnerId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Scope } from '@piiri/domain/shared/viewer'
import { id, index, instant, json, localDate, ref, table, text } from '../storage/kit.ts'

export const partner = table(
  'partner',
  { id: id().$type<PartnerId>(), name: text().notNull(), url: text(), sortKey: text().notNull() },
  (t) => [index('partner_name').on(t.sortKey, t.id)],
)

/** Whoever has the row has no key. */
export const apiKey = table(
  'api_key',
  {
    id: id().$type<ApiKeyId>(),
    partnerId: ref(() => partner.id, 'cascade')
      .notNull()
      .$type<PartnerId>(),
    prefix: text().notNull(),
    /** SHA-256 of the key, which has 32 random bytes. Null once it is revoked: it is like any that never was. */
    keyHash: text().unique(),
    scopes: json<readonly Scope[]>().notNull(),
    createdAt: instant().notNull().$type<Instant>(),
    expiresAt: instant().$type<Instant>(),
    revokedAt: instant().$type<Instant>(),
    /** In the organisation's zone. More of when it was used is not kept. */
    lastUsedOn: localDate().$type<LocalDate>(),
  },
  (t) => [
    index('api_key_partner').on(t.partnerId, t.createdAt, t.id),
    index('api_key_expires_at').on(t.expiresAt),
    index('api_key_revoked_at').on(t.revokedAt),
  ],
)
