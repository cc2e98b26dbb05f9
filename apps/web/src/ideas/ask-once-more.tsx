import type { IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import { PageHead } from '../shared/page-head.tsx'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage }

/** Nobody is turned down without a word. */
export function DeclineIdea({ asking, idea }: Shown): JSX.Element {
  const say = asking.words.ideas
  return (
    <Frame asking={asking} idea={idea} title={say.declineTitle}>
      <p>{say.declineLead}</p>
      <Form does="decline">
        <TranslatedLines name="reason" legend={say.declineWords} hint={say.declineHint} maxLength={1000} rows={4} />
        <button class="button" type="submit">
          {say.declineNow}
        </button>
      </Form>
    </Frame>
  )
}

export function HideIdea({ asking, idea }: Shown): JSX.Element {
  const say = asking.words.ideas
  return (
    <Frame asking={asking} idea={idea} title={say.hideTitle}>
      {say.hideLead.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Form does="hide">
        <button class="button button-danger" type="submit">
          {say.hideNow}
        </button>
      </Form>
    </Frame>
  )
}

export function WithdrawIdea({ asking, idea }: Shown): JSX.Element {
  const say = asking.words.ideas
  return (
    <Frame asking={asking} idea={idea} title={say.withdrawTitle}>
      <p>{say.withdrawLead}</p>
      <Form does="withdraw">
        <button class="button button-danger" type="submit">
          {say.withdrawNow}
        </button>
      </Form>
    </Frame>
  )
}

type Framed = Shown & {
  readonly title: string
  readonly children: JSX.Element | readonly (JSX.Element | JSX.Element[])[]
}

const Frame = ({ asking: { words, surroundings }, idea, title, children }: Framed): JSX.Element => (
  <div class="people-page narrow">
    <BackTo href={hrefOfIdea(surroundings, idea.id)} words={words.ideas.toIdea} />
    <PageHead title={title}>
      <p class="page-of" lang={idea.contentLanguage} dir="auto">
        {idea.title}
      </p>
    </PageHead>
    {children}
  </div>
)
