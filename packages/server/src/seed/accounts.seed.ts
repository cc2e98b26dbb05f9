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

type SeedPartner = { readonly name: string; readonly url: string; readonly scopes: readonly Scope[] }
/** Organisations of the example, which ask by keys. */
export const partners: readonly SeedPartner[] = [
  {
    name: 'Esimerkin terveyspiste',
    url: 'https://terveyspiste.example.org',
    scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'],
  },
]
