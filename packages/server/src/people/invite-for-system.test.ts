import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aGroup, fill, nothing, tag } from '../../test/world.ts'
import { inviteForSystem } from './invite-for-system.ts'

const { db } = await aDatabase()
beforeEach(() => fill(db, { ...nothing, groups: [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN', { isArchived: true })] }))
const invite = (given: Partial<Parameters<typeof inviteForSystem>[1]> = {}) =>
  inviteForSystem(
    { db, keys: someKeys, languages: [tag('en')], clock: () => now },
    { group: 'group-1', role: 'FACILITATOR', lifetimeDays: 14, ...given },
  )
const redeem = `mutation ($words: String!) { redeemInvitation(input: { words: $words, alias: "Tuuli" }) { __typename
  ... on NewPassphrase { signIn { viewer { memberships { role group { slug } } } } } } }`

describe('an invitation that is made at the machine', () => {
  it('brings somebody in, in the role that it names, until its end', async () => {
    const made = await invite()
    if (!made.ok) throw new Error(made.error)
    expect(toRfc3339(made.value.expiresAt)).toBe('2026-01-26T07:00:00Z')
    const variables = { words: made.value.words }
    const late = await anApi(db, { clock: () => made.value.expiresAt })
    expect((await late.ask({ query: redeem, variables })).data).toEqual({
      redeemInvitation: { __typename: 'InvitationNotValid' },
    })
    const inTime = await anApi(db, { clock: () => instant(made.value.expiresAt - 1) })
    expect((await inTime.ask({ query: redeem, variables })).data).toEqual({
      redeemInvitation: {
        __typename: 'NewPassphrase',
        signIn: { viewer: { memberships: [{ role: 'FACILITATOR', group: { slug: 'group-1' } }] } },
      },
    })
  })

  it('is written down as done by the system, without its words', async () => {
    await invite()
    const { ask } = await anApi(db)
    const query = '{ audit { nodes { actorKind actor action fields } } }'
    const { data } = await ask<{ audit: { nodes: readonly object[] } }>({ query, as: 'coordinator' })
    expect(data?.audit.nodes).toContainEqual({
      actorKind: 'SYSTEM',
      actor: null,
      action: 'invitation.created',
      fields: ['role'],
    })
  })

  it.each([
    [{ group: 'group-9' }, { error: 'NOT_FOUND' }],
    [{ group: 'group-2' }, { error: 'INVALID_INPUT', issues: [{ path: ['group'], code: 'GROUP_IS_ARCHIVED' }] }],
    [{ lifetimeDays: 0 }, { error: 'INVALID_INPUT', issues: [{ path: ['lifetimeDays'], code: 'OUT_OF_RANGE' }] }],
    [{ lifetimeDays: 61 }, { error: 'INVALID_INPUT', issues: [{ path: ['lifetimeDays'], code: 'OUT_OF_RANGE' }] }],
  ])('is refused where it cannot be: %o', async (given, failure) => {
    expect(await invite(given)).toEqual({ ok: false, ...failure })
  })
})
