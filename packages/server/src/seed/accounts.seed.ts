import type { Role, Scope } from '@piiri/domain/shared/viewer'
import { groups } from './groups.seed.ts'

const [pro, peers, english] = [groups.pro.slug, groups.peers.slug, groups.english.slug]

type SeedMembership = { readonly group: string; readonly role: Role; readonly alias: string }
/** Members of the example, one a line, by what they are in which Groups. */
export const members: readonly (readonly [SeedMembership, ...SeedMembership[]])[] = [
  [{ group: pro, role: 'PARTICIPANT', alias: 'Kanerva' }],
  [{ group: pro, role: 'FACILITATOR', alias: 'Kaarna' }],
  [{ group: pro, role: 'PEER_WORKER', alias: 'Mustikka' }],
  [{ group: peers, role: 'FACILITATOR', alias: 'Käpy' }],
  [{ group: english, role: 'FACILITATOR', alias: 'Willow' }],
  [
    { group: peers, role: 'PARTICIPANT', alias: 'Tuuli' },
    { group: english, role: 'PARTICIPANT', alias: 'River' },
  ],
]
export const staff = ['COORDINATOR', 'ADMINISTRATOR'] as const

type SeedPartner = {
  readonly name: string
  readonly url: string
  readonly scopes: readonly Scope[]
  /** Visits that it offers, the first the oldest, with the languages that they can be held in. Each is written in the first of these. */
  readonly visits: readonly {
    readonly title: string
    readonly description: string
    readonly languages: readonly [string, ...string[]]
  }[]
}
/** Organisations of the example, which ask by keys and offer visits. */
export const partners: readonly SeedPartner[] = [
  {
    name: 'Esimerkin terveyspiste',
    url: 'https://terveyspiste.example.org',
    scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'],
    visits: [
      {
        title: 'Your rights at the health centre',
        description:
          'A nurse tells where to go with what, what it costs, and what nobody may ask you. Half an hour, then time for questions. We bring an interpreter if you tell us the language.',
        languages: ['en', 'fi', 'ru'],
      },
      {
        title: 'Kysy terveydenhoitajalta',
        description:
          'Terveydenhoitaja tulee tunniksi vastaamaan kysymyksiin seksuaaliterveydestä. Halutessaan voi ottaa testin samalla. Tarvitsemme pöydän ja huoneen, jossa voi puhua rauhassa.',
        languages: ['fi', 'en'],
      },
    ],
  },
]
