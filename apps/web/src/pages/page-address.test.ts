import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFilter, wholeProgramme } from '../sessions/programme-query.ts'
import { isPublic, peoplePaths, readPageAddress, writePageAddress, type PageAddress } from './page-address.ts'

const origin = 'https://piiri.example.org'
const read = (path: string): PageAddress | null => readPageAddress(new URL(path, origin))
const aSlug = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
const anAddress: fc.Arbitrary<PageAddress> = fc
  .tuple(fc.constantFrom('fi', 'en'), aSlug, fc.stringMatching(/^ses_[\w-]{22}$/))
  .chain(([language, slug, id]) =>
    fc.constantFrom<PageAddress>(
      { language, page: 'PROGRAMME', query: wholeProgramme },
      {
        language,
        page: 'PROGRAMME',
        query: { ...wholeProgramme, filter: { ...noFilter, text: slug.replaceAll('-', ' ').trim() || null } },
      },
      { language, page: 'SESSION', id },
      { language, page: 'GROUPS' },
      { language, page: 'GROUP', slug },
      { language, page: 'GROUP_MATERIALS', slug },
      { language, page: 'MATERIALS' },
      { language, page: 'CONTACT' },
      { language, page: 'ABOUT' },
      { language, page: 'MEMBERS', slug, asked: '' },
      { language, page: 'MEMBERS', slug, asked: `member=${id}` },
      { language, page: 'SIGN_IN', asked: 'ended=1&next=%2Ffi%2F' },
      { language, page: 'SEE_AS', asked: `id=${id}` },
      { language, page: 'POSTER', asked: 'of=2026-12&discreet=1' },
      ...(['INVITATION', 'CIRCLE', 'ACCOUNT', 'AUDIT', 'STAFF'] as const).map((page): PageAddress => ({
        language,
        page,
        asked: '',
      })),
      { language, page: 'BOARD', asked: 'view=month&on=2026-12-01' },
      { language, page: 'NEW_SERIES', slug, asked: '' },
      { language, page: 'PLANNED_SESSION', id, asked: 'back=%2Ffi%2Fdesk' },
      { language, page: 'PLANNED_SERIES', id, asked: '' },
      { language, page: 'IDEAS', asked: 'for=-' },
      { language, page: 'IDEA', id, asked: 'schedule=dop_1' },
      { language, page: 'PLACE', id, asked: '' },
      { language, page: 'MY_PLACES', asked: 'done=place-taken' },
      { language, page: 'MY_CALENDARS', asked: 'end=cal_1' },
      { language, page: 'RECEIPT', asked: '' },
      ...(['SEASONS', 'VENUES', 'PLANNED_GROUPS', 'PLANNED_MATERIALS'] as const).map((page): PageAddress => ({
        language,
        page,
        asked: `of=${slug}`,
      })),
    ),
  )

describe('the address of a page', () => {
  it('leads back to it', () => {
    fc.assert(
      fc.property(anAddress, (address) => {
        expect(read(writePageAddress(address))).toEqual(address)
      }),
    )
  })

  it('is read with a slash at its end as well', () => {
    expect(read('/fi')).toEqual(read('/fi/'))
    expect(read('/en/groups/pro-group/')).toEqual({ language: 'en', page: 'GROUP', slug: 'pro-group' })
  })

  it('is no other', () => {
    for (const path of [
      '/',
      '/sv/',
      '/fi/nothing',
      '/fi/groups/Ä',
      '/fi/groups/a/b',
      '/fi/groups/a/materials/b',
      '/fi/groups/a/members/b',
      '/fi/circle/x',
      '/fi/desk/nothing',
      '/fi/desk/sessions',
      '/fi/desk/sessions/a/b',
      '/fi/desk/groups/a/old',
      '/fi/desk/groups/a/new/b',
      '/fi/desk/places/x',
      '/fi/sign_in',
      '/fi/contact/x',
      '/fi/sessions',
      '/fi/sessions/a/b',
      '/fi/constructor',
      '/fi/__proto__',
    ])
      expect(read(path)).toBeNull()
  })

  it('is told apart by what makes the page: the browser, or the server alone', () => {
    const loaded = new RegExp(`^/(fi|en)${peoplePaths}`)
    fc.assert(
      fc.property(anAddress, (address) => {
        expect(loaded.test(writePageAddress(address))).toBe(!isPublic(address))
      }),
    )
    for (const path of [
      '/fi/',
      '/fi/circles',
      '/fi/sign-in-here',
      '/fi/groups/members',
      '/fi/groups/circle/materials',
      '/fi/posters',
      '/fi/groups/poster',
    ])
      expect([path, loaded.test(path)]).toEqual([path, false])
  })

  it('is read, or not, whatever the path', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const address = read(`/fi${path}`)
        if (address !== null) expect(read(writePageAddress(address))).toEqual(address)
      }),
    )
  })
})
