import { instant, parseInstant, toRfc3339 } from '@piiri/domain/shared/instant'
import { scopes } from '@piiri/domain/shared/viewer'
import type { IssueApiKeyInput, Scope } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { PartnersMessages } from '../messages/partners.messages.ts'
import { chosenOf } from '../people/check-fields.tsx'
import { ChoiceField, Form, useTried } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import type { Asking, Sent } from '../people/people-page.ts'

const lifetimes = [90, 365, 730] as const
const withoutEnd = 'none'
const dayMs = 24 * 60 * 60 * 1000

/** What a new key opens, and how long it lasts. */
export function KeyForm({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const say = words.partners
  return (
    <section class="panel">
      <h2>{say.issue}</h2>
      <p class="soft">{say.issueHelp}</p>
      <Form does="issue">
        {/* From when it lasts: sent twice, the form says the same. */}
        <input type="hidden" name="from" value={toRfc3339(surroundings.now)} />
        <Scopes say={say} />
        <ChoiceField
          name="lasts"
          label={say.lasts}
          value="365"
          choices={[
            ...lifetimes.map((days) => ({ value: String(days), words: say.lastsDays[days] })),
            { value: withoutEnd, words: say.lastsUntilEnded },
          ]}
        />
        <button class="button" type="submit">
          <PeopleIcon name="key-round" />
          {say.issueNow}
        </button>
      </Form>
    </section>
  )
}

/** Any of what a key can open, each with what that is. */
function Scopes({ say }: { readonly say: PartnersMessages['partners'] }): JSX.Element {
  const tried = useTried()
  return (
    <fieldset class="explained-choices">
      <legend class="legend">{say.opens}</legend>
      {scopes.map((scope) => (
        <label key={scope} class="explained-choice">
          <input
            type="checkbox"
            name={`scope-${scope}`}
            value="1"
            checked={tried === null ? scope === 'PROGRAMME_READ' : tried.text(`scope-${scope}`) !== ''}
          />
          <span>
            <strong>{say.scopes[scope].short}</strong>
            <span class="soft">{say.scopes[scope].long}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What was chosen. A lifetime that is none of those offered is the usual one: nobody gets a key without an end by a slip. */
export function keyIn(sent: Sent): Pick<IssueApiKeyInput, 'expiresAt'> & { readonly scopes: Scope[] } {
  const chosen = [...chosenOf(sent, 'scope', scopes)]
  if (sent.text('lasts') === withoutEnd) return { scopes: chosen, expiresAt: null }
  const days = lifetimes.find((one) => String(one) === sent.text('lasts')) ?? 365
  const from = parseInstant(sent.text('from'))
  // What is no instant lies in the past: the API says so.
  return { scopes: chosen, expiresAt: toRfc3339(instant((from ?? 0) + days * dayMs)) }
}
