/** What the pages of visits are tested with. */
import type { ViewerCard, VisitOfferCard } from '@piiri/sdk'
import { aGroup, aPage, aSession } from '@piiri/sdk/testing'
import { aStaffMember, webOver, type Replies } from './fake-api.ts'

export const open = aGroup({ id: 'grp_1', slug: 'peers', title: 'Peers' })
export const confidential = aGroup({
  id: 'grp_2',
  slug: 'pro-group',
  title: 'PRO-Group',
  confidentiality: 'CONFIDENTIAL',
})
const on = (day: string, given: Parameters<typeof aSession>[0] = {}) =>
  aSession({
    id: `ses_${day}`,
    start: `2026-12-${day}T12:00:00Z`,
    end: `2026-12-${day}T14:00:00Z`,
    localStart: `2026-12-${day}T14:00`,
    localEnd: `2026-12-${day}T16:00`,
    topic: null,
    guestSpeakers: [],
    ...given,
  })
export const dates = [
  on('01'),
  on('08', { status: 'CANCELLED' }),
  on('15', { topic: 'Winter', guestSpeakers: [{ title: 'A lawyer', topic: null, organisation: null }] }),
]
export const visit = (given: Partial<VisitOfferCard> = {}): VisitOfferCard => ({
  id: 'vis_1',
  title: 'Ask a nurse',
  description: 'An hour for questions.\nWith tests.',
  languages: ['fi', 'ru'],
  status: 'OFFERED',
  offeredAt: '2026-11-20T22:30:00Z',
  messageToPartner: null,
  partner: { id: 'par_1', name: 'Health service', url: null },
  session: null,
  ...given,
})
export const into = ({ id, slug, title, confidentiality }: typeof open, day = '01'): Partial<VisitOfferCard> => ({
  status: 'ACCEPTED',
  session: {
    id: `ses_${day}`,
    localStart: `2026-12-${day}T14:00`,
    localEnd: `2026-12-${day}T16:00`,
    timeZone: 'Europe/Helsinki',
    status: 'SCHEDULED',
    group: { id, slug, title, confidentiality, contentLanguage: 'en' },
  },
})
/** As the API pages: a cursor is a place in the list here. */
const pageAt = (all: readonly VisitOfferCard[], first: number, from: number) => {
  const to = from + first
  return {
    nodes: all.slice(from, to),
    pageInfo: { hasNextPage: to < all.length, hasPreviousPage: from > 0, startCursor: `${from}`, endCursor: `${to}` },
  }
}
/** The web app over an API that has these visits, which are those first that were offered last. */
export const over = (
  visits: readonly VisitOfferCard[] = [visit()],
  replies: Replies = {},
  viewer: ViewerCard = aStaffMember(),
) =>
  webOver(
    {
      ListVisitOffers: ({ statuses, first, after }) => {
        const fit = visits.filter(({ status }) => (statuses as string[]).includes(status))
        return { data: { visitOffers: pageAt(fit, Number(first), Number(after ?? 0)) } }
      },
      GetVisitOffer: ({ id }) => {
        const found = visits.find((one) => one.id === id)
        return { data: { node: found === undefined ? null : { __typename: 'VisitOffer', ...found } } }
      },
      ListGroups: () => ({ data: { groups: aPage([open, confidential]) } }),
      ListGroupSessions: () => ({ data: { group: { sessions: aPage(dates) } } }),
      ...replies,
    },
    viewer,
  )
