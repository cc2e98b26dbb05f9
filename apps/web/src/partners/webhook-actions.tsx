import type { PartnerCard, WebhookEndpointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'

type Of = { readonly asking: Asking; readonly partner: PartnerCard; readonly endpoint: WebhookEndpointCard }

/** What can be done with an address, each with what it brings about, beside the list of what was sent there. */
export function WebhookActions({ asking: { words, surroundings }, partner, endpoint }: Of): JSX.Element {
  const say = words.webhooks
  const { id, isEnabled } = endpoint
  const to = (what: 'edit' | 'stop'): string =>
    hrefOf(surroundings, 'PARTNERS', { partner: partner.id, told: id, [what]: '' })
  return (
    <aside class="column-aside">
      <section class="panel">
        <p class="soft">{say.testHelp}</p>
        <Form does="test" of={id} class="form-plain">
          <button class="button" type="submit">
            {say.test}
          </button>
        </Form>
      </section>
      <section class="panel">
        <p class="soft">{say.toEditHelp}</p>
        <p>
          <a class="button button-quiet" href={to('edit')}>
            {say.toEdit}
          </a>
        </p>
      </section>
      <section class="panel">
        <p class="soft">{isEnabled ? say.switchOffHelp : say.switchOnHelp}</p>
        <Form does={isEnabled ? 'switch-off' : 'switch-on'} of={id} class="form-plain">
          <button class="button button-quiet" type="submit">
            {isEnabled ? say.switchOff : say.switchOn}
          </button>
        </Form>
      </section>
      <section class="panel">
        <p class="soft">{say.rotateHelp}</p>
        <Form does="rotate" of={id} class="form-plain">
          <button class="button button-quiet" type="submit">
            <PeopleIcon name="key-round" />
            {say.rotate}
          </button>
        </Form>
      </section>
      <p>
        <a class="button button-quiet" href={to('stop')}>
          <PeopleIcon name="trash" />
          {say.end}
        </a>
      </p>
    </aside>
  )
}
