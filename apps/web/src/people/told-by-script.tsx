import type { Instant } from '@piiri/domain/shared/instant'
import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { Icon } from '../shared/icon.tsx'
import { placeOfZone } from '../shared/readers-zone.ts'
import { useSurroundings } from '../shared/surroundings.ts'

type Told = { readonly times: readonly Instant[]; readonly words: PeopleMessages }

/** What only a browser can know: that its clock shows another time than the page, and that it is offline. Its script shows them. */
export function ToldByScript({ times, words }: Told): JSX.Element {
  const { say, timeZone, now } = useSurroundings()
  return (
    <>
      {times.length > 0 && (
        <p class="zone-note" hidden data-zone={timeZone} data-times={[now, ...times].join(' ')}>
          {say.zone.differs(placeOfZone(timeZone))}
        </p>
      )}
      <p class="trouble" role="alert" hidden data-offline>
        <Icon name="wifi-off" />
        {words.trouble.offline}
      </p>
    </>
  )
}
