import type { AccountId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { beforeEach, expect, it } from 'vitest'
import { anAct, record } from '../test/audit.ts'
import { aContactReply, aContactRequest, aLookup } from '../test/contact-rows.ts'
import { aDatabase } from '../test/database.ts'
import { aPartner, aVisitOffer } from '../test/partner-rows.ts'
import { aContactPoint, aGroup, anAccount, anInvitation, at, fill, id, nothing } from '../test/world.ts'
import { addContactReply, addContactRequest, findContactReplies } from './contact/contact-requests.repository.ts'
import { contactRequest } from './contact/contact-requests.table.ts'
import { lookupHashOf } from './contact/lookup-hash.ts'
import { isKnownToAudit } from './audit/pseudonyms.ts'
import { groupForSystem } from './groups/groups.repository.ts'
import { countTry } from './shared/count-tries.ts'
import { addAttempt, purgeAnswers } from './shared/idempotency.repository.ts'
import { idempotency } from './shared/idempotency.table.ts'
import { tryCount } from './shared/tries.table.ts'
import { q } from './storage/kit.ts'
import { all } from './storage/query.ts'
import { accountForSystem } from './people/accounts.repository.ts'
import { addInvitation } from './people/invitations.repository.ts'
import { invitation } from './people/invitations.table.ts'
import { addVisitOffer } from './partners/visit-offers.repository.ts'
import { visitOffer } from './partners/visit-offers.table.ts'
import { openSignIn } from './people/open-sign-in.ts'
import { purge } from './purge.ts'
import { moveSignInOn } from './people/sign-ins.repository.ts'
import { signIn } from './people/sign-ins.table.ts'

const now = at('2026-01-12T07:00:00Z')
const [justEnded, stillOpen] = [now, instant(now + 1)]
const none = {
  signIns: 0,
  invitations: 0,
  duties: 0,
  contactRequests: 0,
  registrations: 0,
  ideas: 0,
  apiKeys: 0,
  changes: 0,
  visitOffers: 0,
  deliveries: 0,
  tries: 0,
  answers: 0,
  pseudonyms: 0,
}
const contactPoint = aContactPoint(1)
const partner = aPartner(1)
const [group, account] = [aGroup(1, 'OPEN'), anAccount(1)]
const { db } = await aDatabase()
beforeEach(async () => {
  await fill(db, {
    ...nothing,
    contactPoints: [contactPoint],
    groups: [group],
    accounts: [account],
    partners: [partner],
  })
  await db.write((tx) => purgeAnswers(tx, instant(Number.MAX_SAFE_INTEGER)))
})

const ends = {
  signIns: all(() => q.select({ end: signIn.idleEndsAt }).from(signIn)),
  invitations: all(() => q.select({ end: invitation.expiresAt }).from(invitation)),
  contactRequests: all(() => q.select({ end: contactRequest.endsAt }).from(contactRequest)),
  visitOffers: all(() => q.select({ end: visitOffer.endsAt }).from(visitOffer)),
  tries: all(() => q.select({ end: tryCount.endsAt }).from(tryCount)),
  answers: all(() => q.select({ end: idempotency.until }).from(idempotency)),
}
const make = {
  signIns: (end: number) =>
    db.write(async (tx) => {
      const { row } = await openSignIn(tx, account, { isCookie: false, now })
      await moveSignInOn(tx, { id: row.id, idleEndsAt: end })
    }),
  invitations: (end: number) => db.write((tx) => addInvitation(tx, anInvitation(end - now, group, { expiresAt: end }))),
  contactRequests: (end: number) =>
    db.write(async (tx) => {
      const row = aContactRequest(end - now, contactPoint, { endsAt: end, lookupHash: lookupHashOf(aLookup(end)) })
      await addContactRequest(tx, row)
      await addContactReply(tx, aContactReply(row))
    }),
  visitOffers: (end: number) =>
    db.write((tx) => addVisitOffer(tx, aVisitOffer(end - now, partner, { status: 'DECLINED', endsAt: instant(end) }))),
  tries: (end: number) =>
    countTry(db, [{ limit: { name: 'test', most: 1, windowSeconds: 1 }, by: String(end) }], instant(end - 1000)),
  answers: (end: number) =>
    db.write((tx) =>
      addAttempt(tx, {
        id: String(end),
        body: '',
        account: null,
        state: 'DONE',
        lease: instant(0),
        mayKeep: true,
        answer: 'sealed',
        until: instant(end),
      }),
    ),
}

it.each(['signIns', 'invitations', 'contactRequests', 'visitOffers', 'tries', 'answers'] as const)(
  'erases those of the %s that end now, and none that end a millisecond later',
  async (kind) => {
    for (const end of [justEnded - 86_400_000, justEnded, stillOpen]) await make[kind](end)
    expect(await purge(db, now)).toEqual({ ...none, [kind]: 2 })
    expect(await ends[kind](db.read)).toEqual([{ end: stillOpen }])
    expect(await purge(db, stillOpen)).toEqual({ ...none, [kind]: 1 })
    expect(await ends[kind](db.read)).toEqual([])
  },
)

it('erases what leads to the pseudonyms of an Account that is no more, and of no other', async () => {
  const by = (of: AccountId): Viewer => ({ kind: 'STAFF', account: of, staffRole: 'COORDINATOR' })
  await record(db, anAct, { by: by(account.id) })
  await record(db, anAct, { by: by(id.account(2)) }) // Of whom it was on its way when they were erased.
  await record(db, anAct, { by: { kind: 'PARTNER', partner: id.partner(1), scopes: [] } }) // An organisation: it has none.
  expect(await purge(db, now)).toEqual({ ...none, pseudonyms: 1 })
  expect(await isKnownToAudit(db.read, account.id)).toBe(true)
  expect(await isKnownToAudit(db.read, id.account(2))).toBe(false)
})

it('erases the answers to a message with it', async () => {
  await make.contactRequests(justEnded)
  const id = aContactRequest(0, contactPoint).id
  expect((await findContactReplies(db.read, [id])).get(id)).toHaveLength(1)
  await purge(db, now)
  expect((await findContactReplies(db.read, [id])).get(id)).toBeUndefined()
})

it('says noughts where nothing has ended, and takes no Account or Group with it', async () => {
  await make.signIns(justEnded)
  await make.invitations(justEnded)
  await purge(db, now)
  expect(await purge(db, now)).toEqual(none)
  expect(await accountForSystem(db.read, account.id)).not.toBeNull()
  expect(await groupForSystem(db.read, group.id)).not.toBeNull()
})
