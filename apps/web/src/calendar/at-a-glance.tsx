import type { JSX } from 'preact'
import type { CalendarsMessages } from '../messages/calendars.messages.ts'

/** One date as a calendar shows it, either way: what one sees says more than words about it. */
export const AtAGlance = ({ say }: { readonly say: CalendarsMessages['calendars'] }): JSX.Element => (
  <figure class="glance">
    <figcaption class="legend">{say.glance}</figcaption>
    <div class="glance-pair">
      <div>
        <p class="glance-of">{say.titles.DISCREET.short}</p>
        <p class="glance-date">
          <span>{say.glanceTime}</span>
          <strong>{say.glanceBusy}</strong>
        </p>
      </div>
      <div>
        <p class="glance-of">{say.titles.FULL.short}</p>
        <p class="glance-date">
          <span>{say.glanceTime}</span>
          <strong>{say.glanceGroup}</strong>
          <span>{say.glancePlace}</span>
        </p>
      </div>
    </div>
  </figure>
)
