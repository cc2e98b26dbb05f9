import { describe, expect, it } from 'vitest'
import { parseInstant } from '../shared/instant.ts'
import { parseLanguageTag } from '../shared/language-tag.ts'
import { parseId } from '../shared/id.ts'
import { visitor, type Viewer } from '../shared/viewer.ts'
import { checkDeclineReason, checkIdea, checkProposedDate } from './check-idea.ts'
import { isTimeTo, type IdeaAct, type IdeaStatus } from './idea-status.ts'
import { mayPlanIdea, mayProposeTo } from './may-plan-idea.ts'

const statuses: readonly IdeaStatus[] = ['PROPOSED', 'PLANNING', 'SCHEDULED', 'DONE', 'DECLINED']
const must = <T>(value: T | null): T => {
  if (value === null) throw new Error('A test wrote a value that cannot be read.')
  return value
}
const issues = (outcome: { readonly ok: boolean; readonly issues?: readonly object[] }) => outcome.issues ?? []

describe('an Idea', () => {
  it.each<[IdeaAct, readonly IdeaStatus[]]>([
    ['support', ['PROPOSED', 'PLANNING', 'SCHEDULED']],
    ['startPlanning', ['PROPOSED']],
    ['work', ['PLANNING', 'SCHEDULED']],
    ['chooseDate', ['PLANNING']],
    ['schedule', ['PLANNING']],
    ['complete', ['SCHEDULED']],
    ['decline', ['PROPOSED', 'PLANNING']],
    ['withdraw', ['PROPOSED', 'PLANNING', 'DECLINED']],
  ])('lets %s be done while it is %s', (act, when) => {
    expect(statuses.filter((status) => isTimeTo(act, status))).toEqual(when)
  })

  it('is written in plain text that can be seen', () => {
    const language = must(parseLanguageTag('fi'))
    const written = { title: '  A\u030aland ', description: 'Eväät\r\nmukaan', language }
    expect(checkIdea(written)).toEqual({
      ok: true,
      value: { title: 'Åland', description: 'Eväät\nmukaan', language },
    })
    expect(issues(checkIdea({ title: '', description: 'x'.repeat(4001), language }))).toEqual([
      { path: ['input', 'title'], code: 'EMPTY' },
      { path: ['input', 'description'], code: 'TOO_LONG' },
    ])
  })

  it('is not declined without a word, nor with the same language twice', () => {
    const fi = must(parseLanguageTag('fi'))
    expect(issues(checkDeclineReason([]))).toEqual([{ path: ['reason'], code: 'EMPTY' }])
    const twice = [
      { language: fi, text: 'Kiitos' },
      { language: fi, text: 'Kiitos paljon' },
    ]
    expect(issues(checkDeclineReason(twice))).toEqual([
      { path: ['reason', '1', 'language'], code: 'LANGUAGE_REPEATED' },
    ])
    expect(checkDeclineReason(twice.slice(0, 1))).toEqual({ ok: true, value: { fi: 'Kiitos' } })
  })

  it('has dates that are still to come, and not in a far future', () => {
    const now = must(parseInstant('2026-01-12T07:00:00Z'))
    const at = (text: string) => checkProposedDate(must(parseInstant(text)), now)
    expect(issues(at('2026-01-12T07:00:00Z'))).toEqual([{ path: ['start'], code: 'IN_THE_PAST' }])
    expect(at('2026-01-12T07:01:00Z').ok).toBe(true)
    expect(at('2031-01-11T07:00:00Z').ok).toBe(true)
    expect(issues(at('2031-02-12T07:00:00Z'))).toEqual([{ path: ['start'], code: 'TOO_FAR_AHEAD' }])
  })
})

describe('who plans an Idea, and who proposes one', () => {
  const [group, other] = [parseId('grp', `grp_${'1'.repeat(22)}`), parseId('grp', `grp_${'2'.repeat(22)}`)]
  const account = parseId('acc', '')
  const member = (role: 'PARTICIPANT' | 'PEER_WORKER'): Viewer => ({
    kind: 'MEMBER',
    account,
    groups: [{ group, role }],
  })
  const staff: Viewer = { kind: 'STAFF', account, staffRole: 'COORDINATOR' }
  const partner: Viewer = { kind: 'PARTNER', partner: parseId('par', ''), scopes: ['IDEAS_PROPOSE'] }
  it.each([
    ['visitor', visitor, [false, false, false], [false, false, false]],
    ['partner', partner, [false, false, false], [false, false, true]],
    ['participant', member('PARTICIPANT'), [false, false, false], [true, false, true]],
    ['peer worker', member('PEER_WORKER'), [true, false, false], [true, false, true]],
    ['staff', staff, [true, true, true], [true, true, true]],
  ])('a %s: of their Group, of another, of the whole community', (_, viewer, plans, proposes) => {
    const scopes = [group, other, null]
    expect(scopes.map((one) => mayPlanIdea(viewer, one))).toEqual(plans)
    expect(scopes.map((one) => mayProposeTo(viewer, one))).toEqual(proposes)
  })
})
