import type { CalendarFeedCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'
import { groupsInWords, usedInWords } from './my-calendars.tsx'

type Shown = { readonly asking: Asking; readonly feed: CalendarFeedCard }

/** Asks once more: an address that is taken back cannot be had again. */
export function EndCalendar({ asking, feed }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.calendars
  const back = hrefOf(surroundings, 'MY_CALENDARS')
  return (
    <div class="people-page narrow">
      <PageHead title={say.revokeTitle}>
        <p class="page-of">{`${say.titles[feed.titles].short} · ${groupsInWords({ asking, feed })}`}</p>
      </PageHead>
      <section class="panel">
        <p class="soft">{usedInWords({ asking, feed })}</p>
        {say.revokeHelp.map((help) => (
          <p key={help}>{help}</p>
        ))}
        <Form does="end" of={feed.id} to={back} class="form-plain">
          <button class="button button-danger" type="submit">
            {say.revokeNow}
          </button>
        </Form>
      </section>
      <BackTo href={back} words={say.keep} />
    </div>
  )
}
