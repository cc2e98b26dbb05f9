import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFilter, wholeProgramme } from '../sessions/programme-query.ts'
import { readPageAddress, writePageAddress, type PageAddress } from './page-address.ts'

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
      '/fi/contact/x',
      '/fi/sessions',
      '/fi/sessions/a/b',
      '/fi/constructor',
      '/fi/__proto__',
    ])
      expect(read(path)).toBeNull()
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
