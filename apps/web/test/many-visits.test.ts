import type { VisitOfferCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { wordsOf } from './fake-api.ts'
import { asked } from './planning-world.ts'
import { into, open, over, visit } from './visits-world.ts'

const list = '/en/desk/visits'
/** So many, those first that were offered last: "Offer 1" is the oldest. */
const many = (count: number, given: Partial<VisitOfferCard> = {}) =>
  Array.from({ length: count }, (_, at) => visit({ id: `vis_${count - at}`, title: `Offer ${count - at}`, ...given }))
const old = visit({ id: 'vis_old', title: 'Offered long ago', ...into(open) })

const shownBy = async (web: Awaited<ReturnType<typeof over>>, path = list) => {
  const answer = await web.get(path, true)
  return {
    words: wordsOf(answer),
    titles: [...String(answer.body).matchAll(/class="visit-title"[^>]*><bdi>([^<]*)</g)].map(([, title]) => title),
    further: /class="onward" href="[^"]*\?((?:waiting|coming)=[^"]*)"/.exec(String(answer.body))?.[1],
  }
}

describe('the page of visits, where there are many', () => {
  it('begins with the one that has waited longest', async () => {
    const { titles, words, further } = await shownBy(await over(many(230)))
    expect(titles).toHaveLength(230)
    expect([titles.slice(0, 2), titles.at(-1)]).toEqual([['Offer 1', 'Offer 2'], 'Offer 230'])
    expect([further, words.includes('not all of them')]).toEqual([undefined, false])
  })
  it('has every date that is to come, by date, however long ago it was offered and whatever is over', async () => {
    const past = { ...into(open), session: { ...sessionOf(into(open, '01')), localStart: '2026-11-01T14:00' } }
    const later = visit({ id: 'vis_later', title: 'Later', ...into(open, '15') })
    const { titles, words } = await shownBy(await over([later, ...many(150, past), old]))
    expect(titles.slice(0, 2)).toEqual(['Offered long ago', 'Later'])
    expect(titles).toHaveLength(2 + 20)
    expect(words).toContain('Older ones are not shown here.')
  })
  it.each([
    ['waiting', {}],
    ['coming', into(open)],
  ] as const)('says of those %s that they are not all, and leads to the others', async (of, given) => {
    const web = await over(many(1003, given))
    const newest = await shownBy(web)
    expect(newest.words).toContain('these are not all of them: 1000 are shown at a time. Those offered earlier')
    expect([newest.titles.length, newest.further]).toEqual([1000, `${of}=1000`])
    expect(newest.titles).not.toContain('Offer 1')
    const earlier = await shownBy(web, `${list}?${newest.further}`)
    expect(earlier.titles.toSorted()).toEqual(['Offer 1', 'Offer 2', 'Offer 3'])
    expect(earlier.further).toBeUndefined()
    expect(earlier.words).toContain('Those offered last')
    expect(earlier.words).not.toContain('Those offered earlier')
  })
  it('asks for few at a time, and no more than it shows', async () => {
    const web = await over(many(1003))
    await web.get(list, true)
    const variables = asked(web, 'ListVisitOffers').map((question) => question.variables)
    expect(variables.filter(({ statuses }) => String(statuses) === 'OFFERED')).toHaveLength(10)
    expect(Math.max(...variables.map(({ first }) => Number(first)))).toBe(100)
  })
  it('says in Finnish too that they are not all', async () => {
    const { words } = await shownBy(await over(many(1003)), list.replace('/en/', '/fi/'))
    expect(words).toContain('kerralla näytetään 1000. Aiemmin tarjotut')
  })
})

function sessionOf({ session }: Partial<VisitOfferCard>): NonNullable<VisitOfferCard['session']> {
  if (!session) throw new Error('It has no date.')
  return session
}
