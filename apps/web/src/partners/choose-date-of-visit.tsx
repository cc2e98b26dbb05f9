import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { GroupInList, GroupSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { AreaField } from '../people/area-field.tsx'
import { Form, useField } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import { Icon } from '../shared/icon.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { AcceptFrame, type OfVisit } from './accept-frame.tsx'

type Dates = OfVisit & {
  readonly group: GroupInList
  readonly dates: readonly GroupSession[]
  /** Where the next ones begin; null where there are no more. */
  readonly later: string | null
}

/** On which of a Group's dates a visit comes, and what the partner is told. */
export function ChooseDateOfVisit({ asking, visit, group, dates, later }: Dates): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  const isConfidential = group.confidentiality === 'CONFIDENTIAL'
  const here = { visit: visit.id, accept: '' }
  return (
    <AcceptFrame
      asking={asking}
      visit={visit}
      title={say.chooseDate}
      lead={dates.length > 0 ? say.chooseDateLead : undefined}
    >
      {dates.length === 0 ? (
        <section class="notice">
          <h2>{say.noDate}</h2>
          <p>{say.noDateHelp}</p>
        </section>
      ) : (
        <Form does="accept" of={visit.id}>
          <DateField asking={asking} dates={dates} group={group} />
          {isConfidential && (
            <div class="attention">
              <Icon name="lock-keyhole" />
              <div>
                <strong>{say.confidentialTitle}</strong>
                <p>{say.confidentialLead}</p>
              </div>
            </div>
          )}
          <AreaField
            name="message"
            label={say.message}
            hint={isConfidential ? say.confidentialHint : say.messageHint}
            maxLength={2000}
            lang={surroundings.language}
          />
          <button class="button" type="submit">
            {say.acceptNow}
          </button>
        </Form>
      )}
      <p class="links-in-row">
        <a class="onward" href={hrefOf(surroundings, 'VISITS', here)}>
          {say.otherGroup}
        </a>
        {later !== null && (
          <a class="onward" href={hrefOf(surroundings, 'VISITS', { ...here, group: group.slug, after: later })}>
            {say.later}
            <Icon name="arrow-right" />
          </a>
        )}
      </p>
    </AcceptFrame>
  )
}

/** None is chosen for them: which it is, is said. */
function DateField({ asking, dates, group }: Omit<Dates, 'visit' | 'later'>): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  const { value, trouble } = useField({ name: 'session' })
  return (
    <fieldset class="checks visit-dates" aria-describedby={trouble === null ? undefined : 'accept-session-trouble'}>
      <legend class="legend">
        {say.legend} <span lang={group.contentLanguage}>{group.title}</span>
      </legend>
      {trouble !== null && (
        <p class="trouble-of-field" id="accept-session-trouble" role="alert">
          <Icon name="circle-x" />
          {trouble.message}
        </p>
      )}
      {dates.map(({ id, localStart, localEnd, topic, guestSpeakers, contentLanguage }, at) => (
        <label class="check" key={id}>
          <input
            id={at === 0 ? 'accept-session' : undefined}
            type="radio"
            name="session"
            value={id}
            required
            checked={id === value}
          />
          <span>
            {formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT_WITH_YEAR')}
            {topic !== null && (
              <span class="visit-topic" lang={contentLanguage}>
                {topic}
              </span>
            )}
            {guestSpeakers.length > 0 && (
              <span class="visit-topic">{say.guests(guestSpeakers.map(({ title }) => title).join(', '))}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
