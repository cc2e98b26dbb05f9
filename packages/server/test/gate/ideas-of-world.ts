/** Ideas of generated worlds, and what is left of them for somebody who may not know all. */
import type { AccountId, SeriesId } from '@piiri/domain/shared/id'
import { accountOf, isOfTheCommunity, partnerOf, type Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import type { IdeaRow } from '../../src/ideas/ideas.repository.ts'
import type { AccountRow } from '../../src/people/accounts.repository.ts'
import { noIdeas, type IdeasOfWorld } from '../fill-ideas.ts'
import { aDate, anIdea, aTask } from '../idea-rows.ts'
import { anAccount, id, type World } from '../world.ts'

const somebody = fc.integer({ min: 1, max: 8 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
export const drawnIdeas = fc.array(
  fc.record({
    group: maybe(fc.constantFrom(1, 2, 3)),
    status: fc.constantFrom('PROPOSED', 'PLANNING', 'PLANNING', 'SCHEDULED', 'DONE', 'DECLINED'),
    series: maybe(fc.nat(4)),
    proposer: maybe(somebody),
    partner: maybe(fc.constantFrom(1, 2)),
    supporters: fc.uniqueArray(somebody, { maxLength: 5 }),
    takers: fc.array(maybe(somebody), { maxLength: 3 }),
    votes: fc.array(fc.array(fc.tuple(somebody, fc.constantFrom('YES', 'MAYBE', 'NO')), { maxLength: 4 }), {
      maxLength: 2,
    }),
  }),
  { maxLength: 5 },
)
type Drawn = typeof drawnIdeas extends fc.Arbitrary<infer T> ? T : never

/** Of a Group's Ideas only those have a part who are in it, and staff (Accounts 4 and 5), who has no alias there. */
export function plantIdeas(drawn: Drawn, { memberships, series }: Pick<World, 'memberships' | 'series'>): IdeasOfWorld {
  const parts = drawn.map((one, i): IdeasOfWorld => {
    const groupId = one.group === null ? null : id.group(one.group)
    const mayKnow = (n: number): boolean =>
      groupId === null ||
      [4, 5].includes(n) ||
      memberships.some((row) => row.groupId === groupId && row.accountId === id.account(n))
    const idea = anIdea(i + 1, {
      groupId,
      status: one.status,
      title: `Murmur idea ${i + 1}`,
      proposerId: one.proposer === null || !mayKnow(one.proposer) ? null : id.account(one.proposer),
      ...(groupId === null && one.partner !== null && { proposerId: null, partnerId: id.partner(one.partner) }),
      seriesId: one.series === null ? null : (series[one.series % series.length]?.id ?? null),
      ...(one.status === 'DECLINED' && { declineReason: { en: `Whisper reason ${i + 1}` } }),
    })
    const tasks = one.takers.map((_, n) =>
      aTask(i * 3 + n + 1, idea, { isDone: n === 2, title: `Hushhush work ${i} ${n}` }),
    )
    const dates = one.votes.map((_, n) => aDate(i * 2 + n + 1, idea))
    const membershipOf = (account: AccountId) =>
      memberships.find((row) => row.groupId === groupId && row.accountId === account)?.id ?? null
    return {
      ideas: [idea],
      supports: one.supporters.filter(mayKnow).map((n) => ({ ideaId: idea.id, accountId: id.account(n) })),
      tasks,
      takers: tasks.flatMap((task, n) => {
        const taker = one.takers[n] ?? null
        const accountId = taker === null || !mayKnow(taker) ? null : id.account(taker)
        return accountId === null ? [] : { taskId: task.id, accountId, membershipId: membershipOf(accountId) }
      }),
      dates,
      votes: dates.flatMap((date, n) =>
        [...new Map((one.votes[n] ?? []).filter(([account]) => mayKnow(account)))].map(([account, vote]) => ({
          dateOptionId: date.id,
          accountId: id.account(account),
          vote,
        })),
      ),
    }
  })
  return together(parts)
}
const together = (parts: readonly IdeasOfWorld[]): IdeasOfWorld =>
  parts.reduce(
    (all, one) => ({
      ideas: [...all.ideas, ...one.ideas],
      supports: [...all.supports, ...one.supports],
      tasks: [...all.tasks, ...one.tasks],
      takers: [...all.takers, ...one.takers],
      dates: [...all.dates, ...one.dates],
      votes: [...all.votes, ...one.votes],
    }),
    noIdeas,
  )

type Known = { readonly series: readonly { readonly id: SeriesId }[]; readonly ideas: readonly IdeaRow[] }
/**
 * What somebody knows of Ideas is how many people do what; who that is, only by the alias that a task is taken by, and of themselves. All others are
 * strangers, who are not there in the other world. `known`: rows of what the viewer may know.
 */
export function ideasKnownTo(
  viewer: Viewer,
  all: IdeasOfWorld,
  known: Known,
): { readonly ideas: IdeasOfWorld; readonly strangers: readonly AccountRow[] } {
  const isThere = new Set(known.ideas.map((row) => row.id))
  const isSeries = new Set(known.series.map((row) => row.id))
  const strangers = new Map<AccountId, AccountRow>()
  const stranger = (whose: AccountId): AccountId => {
    if (whose === accountOf(viewer)) return whose
    const row = strangers.get(whose) ?? anAccount(80 + strangers.size)
    strangers.set(whose, row)
    return row.id
  }
  /** A partner knows its own Ideas, and nothing of what people do with them. */
  const ofKnown = <R extends { readonly ideaId: IdeaRow['id'] }>(rows: readonly R[]): R[] =>
    rows.filter(({ ideaId }) => isOfTheCommunity(viewer) && isThere.has(ideaId))
  const tasks = ofKnown(all.tasks)
  const dates = ofKnown(all.dates)
  const isTask = new Set(tasks.map((row) => row.id))
  const isDate = new Set(dates.map((row) => row.id))
  return {
    ideas: {
      ideas: known.ideas.map((row) => ({
        ...row,
        proposerId: row.proposerId !== null && row.proposerId === accountOf(viewer) ? row.proposerId : null,
        partnerId: row.partnerId !== null && row.partnerId === partnerOf(viewer) ? row.partnerId : null,
        seriesId: row.seriesId !== null && isSeries.has(row.seriesId) ? row.seriesId : null,
      })),
      supports: ofKnown(all.supports).map((row) => ({ ...row, accountId: stranger(row.accountId) })),
      tasks,
      takers: all.takers
        .filter(({ taskId }) => isTask.has(taskId))
        .map((row) =>
          row.membershipId !== null || row.accountId === null ? row : { ...row, accountId: stranger(row.accountId) },
        ),
      dates,
      votes: all.votes
        .filter(({ dateOptionId }) => isDate.has(dateOptionId))
        .map((row) => ({ ...row, accountId: stranger(row.accountId) })),
    },
    strangers: [...strangers.values()],
  }
}
