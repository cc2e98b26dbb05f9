import type { FeedTitles } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CopyAndPrint } from '../people/passphrase-to-keep.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { QrCode } from '../people/qr-code.tsx'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { untranslated } from '../people/untranslated.ts'

type Shown = { readonly asking: Asking; readonly titles: FeedTitles; readonly url: string }

/** A calendar address, the one time that it is shown. */
export function CalendarToKeep({ asking: { words, surroundings }, titles, url }: Shown): JSX.Element {
  const say = words.calendars
  const subscribing = url.replace(/^https?:/, 'webcal:')
  const known = titles === 'FULL' ? say.knowFull : say.knowDiscreet
  return (
    <div class="people-page narrow">
      <PageHead title={say.madeTitle} lead={say.madeLead} />
      <section class="panel calendar-to-keep">
        <div>
          <p>
            <a class="button" href={subscribing} rel="noreferrer">
              <Icon name="calendar-plus" />
              {say.open}
            </a>
          </p>
          <p>{say.scan}</p>
        </div>
        <QrCode text={subscribing} label={say.scanOf} />
        <div class="calendar-to-copy">
          <p>{say.copyHelp}</p>
          <p class="secret calendar-address" {...untranslated}>
            {url}
          </p>
          <CopyAndPrint text={url} say={{ copy: say.copy, copied: say.copied }} />
        </div>
        <details class="folded">
          <summary>{say.how}</summary>
          <ul class="advice">
            {say.hows.map((how) => (
              <li key={how}>{how}</li>
            ))}
          </ul>
        </details>
      </section>
      <section>
        <h2>{say.know}</h2>
        <ul class="advice">
          {[...known, ...say.knowBoth(new URL(url).host)].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <p>
        <a class="button" href={hrefOf(surroundings, 'MY_CALENDARS')}>
          {say.goOn}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}
