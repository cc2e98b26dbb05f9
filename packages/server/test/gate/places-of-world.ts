/** Places at the Sessions of generated worlds, and what is left of them for those who may not know whose they are. */
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { disclose } from '@piiri/domain/shared/disclosure'
import { instant } from '@piiri/domain/shared/instant'
import { accountOf, groupsOf, visitor, type Viewer } from '@piiri/domain/shared/viewer'
import { words } from '@piiri/words/en'
import fc from 'fast-check'
import type { AccountRow } from '../../src/people/accounts.repository.ts'
import type { MembershipRow } from '../../src/people/memberships.repository.ts'
import { hashesOfReceipt } from '../../src/registrations/receipt-words.ts'
import type { RegistrationRow } from '../../src/registrations/registrations.repository.ts'
import { ownOf, writeOwn } from '../../src/sessions/own.ts'
import { boxOfSession, type SessionRow } from '../../src/sessions/session-boxes.ts'
import { someKeys } from '../api.ts'
import { aRegistration } from '../taking-part-rows.ts'
import { tag, type World } from '../world.ts'

/** Of the one Receipt of a world whose words are known to whoever asks. */
export const receiptWords = words.slice(100, 107).join(' ')
const [receiptHash = ''] = await hashesOfReceipt(someKeys, receiptWords)

export const drawnPlaces = fc.array(
  fc.record({
    session: fc.nat(9),
    whose: fc.constantFrom(null, 1, 2, 3, 4, 6, 7, 8),
    status: fc.constantFrom('CONFIRMED' as const, 'CONFIRMED' as const, 'WAITLISTED' as const, 'CANCELLED' as const),
    wish: fc.constantFrom(null, 'th' as const),
    isSeen: fc.boolean(),
  }),
  { maxLength: 14 },
)
/** Whoever signs in with an Account. */
function viewerOf(account: AccountRow | null, memberships: readonly MembershipRow[]): Viewer {
  if (account === null) return visitor
  if (account.kind === 'STAFF') return { kind: 'STAFF', account: account.id, staffRole: 'COORDINATOR' }
  const own = memberships.filter(({ accountId }) => accountId === account.id)
  return { kind: 'MEMBER', account: account.id, groups: own.map(({ groupId, role }) => ({ group: groupId, role })) }
}

type DrawnPlace = typeof drawnPlaces extends fc.Arbitrary<readonly (infer Place)[]> ? Place : never
type Peopled = Pick<World, 'groups' | 'seasons' | 'sessions' | 'accounts' | 'memberships'>
/** Nobody registers for what they do not see; that somebody sees it no more, other tests look at. */
function mayHave({ groups, seasons, memberships }: Peopled, account: AccountRow | null, at: SessionRow): boolean {
  const group = groups.find((one) => one.id === at.groupId)
  const season = seasons.find((one) => one.id === at.seasonId) ?? null
  return (
    group !== undefined &&
    disclose(boxOfSession({ session: at, group, season }), viewerOf(account, memberships)) !== null
  )
}

/** One a person and Session, the first of them with the words of a Receipt that documents know. Their Sessions' rows count them. */
export function withPlaces(of: Peopled, places: readonly DrawnPlace[]) {
  const { sessions, accounts } = of
  const registrations: RegistrationRow[] = []
  for (const { session, whose, status, wish, isSeen } of places) {
    const at = sessions[session % Math.max(1, sessions.length)]
    const account = whose === null ? null : (accounts[whose - 1] ?? null)
    if (
      at === undefined ||
      registrations.some((one) => one.sessionId === at.id && account !== null && one.accountId === account.id)
    )
      continue
    if (!mayHave(of, account, at)) continue
    const n = registrations.length + 1
    const isFirst = account === null && !registrations.some((one) => one.accountId === null)
    registrations.push(
      aRegistration(n, at, account, {
        status,
        interpretingWish: wish === null ? null : tag(wish),
        ...(isFirst && { wordsHash: receiptHash }),
        ...(!isSeen && { seenStart: instant(at.start + 60_000) }),
      }),
    )
  }
  const countOf = (at: SessionRow, ...statuses: readonly string[]) =>
    registrations.filter(({ sessionId, status }) => sessionId === at.id && statuses.includes(status)).length
  return {
    registrations,
    sessions: sessions.map((at) => ({
      ...at,
      confirmedCount: countOf(at, 'CONFIRMED'),
      ...(countOf(at, 'CONFIRMED', 'WAITLISTED') > 0 && {
        own: writeOwn(new Set([...ownOf(at), 'registrations'])),
      }),
    })),
  }
}

/**
 * Of places that somebody may not know there is only how many are left, and who is before them: whose they are is nobody, and there is one more of
 * them, and one more in all, where they do not know how many.
 */
export function placesKnownTo(
  viewer: Viewer,
  all: World,
  told: readonly SessionRow[],
  accounts: ReadonlySet<string>,
): Pick<World, 'sessions' | 'registrations'> {
  const before = new Map(all.sessions.map((row) => [row.id, row]))
  const isThere = new Set(told.map((row) => row.id))
  const registrations = all.registrations
    .filter(({ sessionId }) => isThere.has(sessionId))
    .map((row): RegistrationRow => {
      const of = before.get(row.sessionId)
      const isOwn = row.accountId !== null && row.accountId === accountOf(viewer)
      const isPlanned = of !== undefined && mayPlan(viewer, of.groupId)
      if (isOwn) return row
      const isNobodys = row.accountId === null || !isPlanned || !accounts.has(row.accountId)
      return {
        ...row,
        ...(isNobodys && {
          accountId: null,
          wordsHash: row.wordsHash === receiptHash ? receiptHash : `nobody ${row.id}`,
        }),
        // Whoever has its words knows all of it.
        ...(row.wordsHash !== receiptHash && {
          seenEnd: instant(row.seenEnd + 60_000),
          seenPlace: 'CANCELLED' as const,
        }),
        ...(row.wordsHash !== receiptHash && !isPlanned && { interpretingWish: null }),
      }
    })
  const sessions = told.map((row) => {
    const capacity = before.get(row.id)?.capacity ?? null
    if (mayPlan(viewer, row.groupId) || capacity === null) return row
    if (groupsOf(viewer).includes(row.groupId)) return { ...row, capacity }
    registrations.push(aRegistration(900 + registrations.length, row, null))
    return { ...row, capacity: capacity + 1, confirmedCount: row.confirmedCount + 1 }
  })
  return { sessions, registrations }
}
