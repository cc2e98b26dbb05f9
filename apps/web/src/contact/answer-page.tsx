import type { ContactPointCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { WordsField } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking, PeoplePage } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { WithoutScript } from './without-script.tsx'

/** Reading an answer by seven words. They are in no form, and reach no server: its script opens the answer. */
export const answerPage: PeoplePage = {
  async show(asking) {
    const { asVisitor, words } = asking
    const contactPoints = await asVisitor.contactPoints.list()
    const content = <Answer asking={asking} contactPoints={contactPoints} />
    return { is: 'PAGE', title: words.sealed.answer.tab, isSealed: true, content }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'ANSWER') }),
}

type Shown = { readonly asking: Asking; readonly contactPoints: readonly ContactPointCard[] }

function Answer({ asking: { words, surroundings }, contactPoints }: Shown): JSX.Element {
  const say = words.sealed.answer
  return (
    <div class="people-page narrow" data-answer={JSON.stringify(words.sealed.answerSays)}>
      <PageHead title={say.title} lead={say.lead} />
      <div class="sealed-form" hidden data-only-with-script>
        <WordsField name="words" label={say.words} hint={say.wordsHint} says={words.words} />
        <p class="trouble" role="alert" tabIndex={-1} hidden data-trouble />
        <button class="button" type="button" data-open>
          {say.open}
        </button>
        <p class="state" role="status" data-state />
      </div>
      <section class="panel answers" hidden tabIndex={-1} data-found />
      <WithoutScript title={say.noScriptTitle} why={say.noScript} contactPoints={contactPoints} />
      <p>
        <a class="onward" href={hrefOf(surroundings, 'WRITE')}>
          {say.toWrite}
          <Icon name="arrow-right" />
        </a>
      </p>
    </div>
  )
}
