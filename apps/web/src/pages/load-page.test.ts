import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { PiiriError, type PiiriErrorCode } from '@piiri/sdk/lean'
import { aContactPoint, aGroup, aMaterial, aPage, aSession, createFakePiiri, type FakePiiri } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { loadPage } from './load-page.ts'
import { isPublic, readPageAddress } from './page-address.ts'
import type { Page } from './page.ts'

const today = parseLocalDate('2020-01-20')
const timeZone = parseTimeZone('Europe/Helsinki')

async function load(piiri: FakePiiri, path: string, signal?: AbortSignal): Promise<Page> {
  const address = readPageAddress(new URL(path, 'https://piiri.example.org'))
  if (address === null || !isPublic(address) || today === null || timeZone === null)
    throw new Error(`No page is at ${path}.`)
  return loadPage(address, { piiri, today, timeZone, ...(signal && { signal }) })
}
const asked = ({ requests }: FakePiiri) => requests.map(({ operation }) => operation)

describe('what a page asks for', () => {
  it('comes in one request', async () => {
    const group = aGroup({ slug: 'x', materials: aPage([aMaterial()]) })
    const piiri = createFakePiiri(
      { groups: [group], sessions: [aSession({ group })], contactPoints: [aContactPoint()] },
      { GroupsWithMaterials: () => ({ groups: { nodes: [group] } }) },
    )
    const pages = []
    for (const path of [
      'groups',
      'groups/x',
      'sessions/session-1',
      'materials',
      'groups/x/materials',
      'contact',
      'about',
    ])
      pages.push((await load(piiri, `/en/${path}`)).page)
    expect(pages).toEqual(['GROUPS', 'GROUP', 'SESSION', 'MATERIALS', 'GROUP_MATERIALS', 'CONTACT', 'ABOUT'])
    expect(asked(piiri)).toEqual([
      'ListGroups',
      'GroupBySlug',
      'GetSession',
      'GroupsWithMaterials',
      'GroupBySlug',
      'ListContactPoints',
    ])
  })

  it('is, of the programme, its days in the organisation’s zone and nothing that is not filtered by', async () => {
    const piiri = createFakePiiri({ sessions: [aSession()], groups: [aGroup()] })
    const page = await load(piiri, '/fi/?view=week&feature=homemade-meal')
    expect(page.page === 'PROGRAMME' && page.sessions.map(({ id }) => id)).toEqual(['session-1'])
    expect(piiri.requests.map(({ operation, variables }) => [operation, variables])).toEqual([
      [
        'ListSessions',
        {
          in: { from: '2020-01-19T22:00:00Z', until: '2020-01-26T22:00:00Z' },
          filter: { features: ['HOMEMADE_MEAL'] },
          first: 100,
          after: undefined,
        },
      ],
      ['ListGroups', { first: 50 }],
    ])
  })

  it('goes on over pages, up to three hundred sessions, and says that there are more', async () => {
    const sessions = Array.from({ length: 350 }, (_, index) => aSession({ id: `session-${index}` }))
    const piiri = createFakePiiri({ sessions })
    const page = await load(piiri, '/en/')
    expect(page.page === 'PROGRAMME' && [page.sessions.length, page.isCut]).toEqual([300, true])
    expect(asked(piiri).filter((operation) => operation === 'ListSessions')).toHaveLength(3)
  })

  it('is all materials of a group, however many', async () => {
    const materials = Array.from({ length: 130 }, (_, index) => aMaterial({ id: `material-${index}` }))
    const piiri = createFakePiiri({ groups: [aGroup({ slug: 'x', materials: aPage(materials) })] })
    const page = await load(piiri, '/en/groups/x/materials')
    expect(page.page === 'GROUP_MATERIALS' && page.materials.length).toBe(130)
  })
})

describe('what is not there', () => {
  it('is not found', async () => {
    for (const path of ['/en/groups/x', '/en/groups/x/materials', '/en/sessions/x'])
      expect(await load(createFakePiiri(), path)).toEqual({ page: 'NOT_FOUND' })
  })
})

describe('what goes wrong', () => {
  const failing = (code: PiiriErrorCode, isRetryable: boolean) =>
    createFakePiiri(
      {},
      {
        ListContactPoints: () => {
          throw new PiiriError(code, 'ListContactPoints', { isRetryable, requestId: 'r-1' })
        },
      },
    )

  it('is told by what the reader can do about it', async () => {
    const reasons = []
    for (const [code, isRetryable] of [
      ['NETWORK_FAILED', true],
      ['TIMED_OUT', true],
      ['UNAVAILABLE', true],
      ['RATE_LIMITED', true],
      ['INTERNAL', true],
      ['INTERNAL', false],
      ['BAD_ANSWER', true], // A page of the network's own.
      ['BAD_ANSWER', false],
    ] as const) {
      const page = await load(failing(code, isRetryable), '/en/contact')
      reasons.push(page.page === 'FAILED' && page.reason)
    }
    expect(reasons).toEqual([
      'UNREACHABLE',
      'UNREACHABLE',
      'UNREACHABLE',
      'BUSY',
      'OURS',
      'OURS',
      'UNREACHABLE',
      'OURS',
    ])
    expect(await load(failing('INTERNAL', false), '/en/contact')).toEqual({
      page: 'FAILED',
      reason: 'OURS',
      requestId: 'r-1',
    })
  })

  it('is thrown where nobody expects it, and where the reader went on', async () => {
    const broken = createFakePiiri(
      {},
      {
        ListContactPoints: () => {
          throw new TypeError('x')
        },
      },
    )
    await expect(load(broken, '/en/contact')).rejects.toThrow(TypeError)
    await expect(load(failing('ABORTED', false), '/en/contact')).rejects.toThrow(PiiriError)
  })
})
