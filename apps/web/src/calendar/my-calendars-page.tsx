import type { FeedTitles } from '@piiri/sdk/lean'
import { isFailure } from '@piiri/sdk/lean'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { troubleOf } from '../people/trouble-of.ts'
import { chosenOf } from '../people/check-fields.tsx'
import { CalendarToKeep } from './calendar-to-keep.tsx'
import { EndCalendar } from './end-calendar.tsx'
import { MyCalendars } from './my-calendars.tsx'
import { groupsToChoose } from './groups-to-choose.ts'

/** Calendar addresses of one's own: which there are, another one, and an end to one. */
export const myCalendarsPage: PeoplePage = {
  async show(asking) {
    const { piiri, viewer, query, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    const title = words.calendars.tab
    const ending = query.get('end')
    const feeds = await piiri.calendarFeeds.list()
    if (ending !== null) {
      const feed = feeds.find(({ id }) => id === ending)
      return feed === undefined ? notFound : { is: 'PAGE', title, content: <EndCalendar asking={asking} feed={feed} /> }
    }
    const groups = await groupsToChoose(asking)
    return { is: 'PAGE', title, content: <MyCalendars asking={asking} feeds={feeds} groups={groups} /> }
  },

  async act(asking, sent) {
    if (asking.viewer.account === null) return signInFirst(asking)
    if (sent.does === 'make') return make(asking, sent)
    if (sent.does !== 'end') return { is: 'GO', to: hrefOf(asking.surroundings, 'MY_CALENDARS') }
    const result = await asking.piiri.calendarFeeds.revoke(sent.text('id'), sent.options)
    // Whoever ends one twice, as by the back button, has ended it.
    if (isFailure(result) && result.__typename !== 'NotFound') return troubleOf(result, asking)
    return { is: 'GO', to: hrefOf(asking.surroundings, 'MY_CALENDARS', { done: 'calendar-ended' }) }
  },
}

/** Its parts are boxes: what is wrong with one is told for all of it. */
const aboveForm = (answered: Answered): Answered =>
  answered.is === 'TROUBLE' ? { ...answered, trouble: { ...answered.trouble, field: null } } : answered

async function make(asking: Asking, sent: Sent): Promise<Answered> {
  const titles: FeedTitles = sent.text('titles') === 'FULL' ? 'FULL' : 'DISCREET'
  const there = (await groupsToChoose(asking)).map(({ id }) => id)
  const groups = chosenOf(sent, 'group', there)
  const result = await asking.piiri.calendarFeeds.create({ titles, groups }, sent.options)
  if (isFailure(result)) return aboveForm(troubleOf(result, asking))
  return {
    is: 'PAGE',
    isOnce: true,
    title: asking.words.calendars.tab,
    content: <CalendarToKeep asking={asking} titles={result.titles} url={result.url ?? ''} />,
  }
}
