import { createPiiri } from '@piiri/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeMember, makeStaff, type Staff } from './make-accounts.ts'
import { startPiiri, type Running } from './start-piiri.ts'

type Thing = Readonly<Record<string, unknown>>
type Feed = { readonly about: readonly Thing[]; readonly dataFeedElement: readonly Thing[] }

let piiri: Running
let staff: Staff
beforeAll(async () => {
  piiri = await startPiiri()
  staff = await makeStaff(piiri, 'COORDINATOR')
}, 60_000)
afterAll(() => piiri.stop())

const pageAt = async (address: string, token?: string): Promise<string> => {
  const headers: Record<string, string> = token === undefined ? {} : { cookie: `__Host-piiri=${token}` }
  const answer = await fetch(address, { headers })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return answer.text()
}
const blocks = (html: string): readonly string[] =>
  [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, json = '']) => json)
/** What the one block of a page says. */
const dataOf = (html: string): Thing => {
  const [json = '', ...more] = blocks(html)
  expect(more).toEqual([])
  const { '@context': context, ...thing } = JSON.parse(json) as Thing // As the page writes it.
  expect(context).toBe('https://schema.org')
  expect(json.length).toBeLessThan(2500)
  return thing
}
const feedIn = async (language: string): Promise<Feed> =>
  (await fetch(`${piiri.address}/open-data/events.jsonld?language=${language}`)).json() as Promise<Feed>

describe.each(['fi', 'en'])('what search engines read of a page, in %s', (language) => {
  it('is of a Session what the open data says of it', async () => {
    const { dataFeedElement } = await feedIn(language)
    const some = dataFeedElement.filter(
      ({ eventStatus }, at) => at % 20 === 0 || eventStatus !== 'https://schema.org/EventScheduled',
    )
    expect(some.length).toBeGreaterThan(3)
    for (const event of some) expect(dataOf(await pageAt(String(event['url'])))).toEqual(event)
  })

  it('is of a Group what the open data says of it, with the rule that it meets by', async () => {
    const { about } = await feedIn(language)
    expect(about.length).toBeGreaterThan(1)
    for (const series of about) expect(dataOf(await pageAt(String(series['url'])))).toEqual(series)
    expect(about).toContainEqual(
      expect.objectContaining({
        eventSchedule: expect.arrayContaining([
          expect.objectContaining({ repeatFrequency: 'P1W', byDay: ['https://schema.org/Tuesday'] }),
        ]),
      }),
    )
  })

  it('is not there where a group is confidential, nor on any other page', async () => {
    const paths = ['', 'groups', 'groups/pro-group', 'groups/pro-group/materials', 'contact', 'about', 'materials']
    for (const path of paths) expect(blocks(await pageAt(`${piiri.address}/${language}/${path}`))).toEqual([])
    const unknown = await fetch(`${piiri.address}/${language}/sessions/ses_0000000000000000000000`)
    expect([unknown.status, blocks(await unknown.text())]).toEqual([404, []])
  })
})

it('names the organisation where it tells its name, in pages as in open data', async () => {
  const own = await startPiiri({ PIIRI_ORGANISATION: 'Tukiyhdistys </script> "Piiri" ry' })
  try {
    const feed = (await (await fetch(`${own.address}/open-data/events.jsonld?language=en`)).json()) as Feed // As it is written.
    const [event, series] = [feed.dataFeedElement[0], feed.about[0]]
    for (const thing of [event, series]) {
      expect(thing?.['organizer']).toMatchObject({ name: 'Tukiyhdistys </script> "Piiri" ry' })
      expect(dataOf(await pageAt(String(thing?.['url'])))).toEqual(thing)
    }
  } finally {
    await own.stop()
  }
}, 60_000)

it('tells search engines nothing on the page of somebody who is signed in', async () => {
  const { passphrase } = await makeMember(piiri, staff, { slug: 'pro-group', alias: 'Otter' })
  const visitor = createPiiri({ url: `${piiri.address}/graphql` })
  const signIn = await visitor.people.signIn({ passphrase })
  if (signIn.__typename !== 'SignIn' || signIn.token === null) throw new Error(`Not signed in: ${signIn.__typename}`)
  const own = createPiiri({ url: `${piiri.address}/graphql`, token: signIn.token })
  const secret = await own.groups.nextSession('pro-group')
  const open = await own.groups.nextSession('multicultural-peer-group')
  for (const path of [
    `sessions/${secret?.id}`,
    `sessions/${open?.id}`,
    'groups/pro-group',
    'groups/multicultural-peer-group',
  ])
    expect(blocks(await pageAt(`${piiri.address}/en/${path}`, signIn.token))).toEqual([])
  expect(blocks(await pageAt(`${piiri.address}/en/sessions/${open?.id}`))).toHaveLength(1)
})
