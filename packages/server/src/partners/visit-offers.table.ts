import type { VisitOfferStatus } from '@piiri/domain/partners/visit-offer.policy'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { GroupId, PartnerId, SessionId, VisitOfferId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { group } from '../groups/groups.table.ts'
import { session } from '../sessions/sessions.table.ts'
import { bool, id, index, instant, integer, json, ref, table, text } from '../storage/kit.ts'
import { partner } from './partners.table.ts'

/** Who of the staff answered is in the audit alone. */
export const visitOffer = table(
  'visit_offer',
  {
    id: id().$type<VisitOfferId>(),
    partnerId: ref(() => partner.id, 'cascade')
      .notNull()
      .$type<PartnerId>(),
    title: text().notNull(),
    description: text().notNull(),
    /** What its words are taken to be written in, as all that has no translations: the language of whoever asked. */
    contentLanguage: text().notNull().$type<LanguageTag>(),
    languages: json<readonly LanguageTag[]>().notNull(),
    status: text().notNull().$type<VisitOfferStatus>(),
    /** Milliseconds since 1970 of when it was offered, negative: lists begin with what is new. */
    newestFirst: instant().notNull(),
    /** What it was accepted into, with its Group: a Session is of one Group for good. */
    sessionId: ref(() => session.id).$type<SessionId>(),
    groupId: ref(() => group.id).$type<GroupId>(),
    /** As they were written there, so that a withdrawal takes them away again. */
    guest: json<GuestSpeaker>(),
    addedFeature: bool().notNull(),
    message: text(),
    /** When it is erased; null while it waits for an answer. */
    endsAt: instant().$type<Instant>(),
    version: integer().notNull(),
  },
  (t) => [
    index('visit_offer_newest').on(t.newestFirst, t.id),
    index('visit_offer_partner').on(t.partnerId, t.newestFirst, t.id),
    index('visit_offer_group').on(t.groupId, t.newestFirst, t.id),
    index('visit_offer_session').on(t.sessionId),
    index('visit_offer_ends_at').on(t.endsAt),
  ],
)
