import type { GroupInList, IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { BackTo } from '../people/back-to.tsx'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { PageHead } from '../shared/page-head.tsx'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage; readonly groups: readonly GroupInList[] }

/** Which Group does what is for everybody: it is only asked, and nothing is changed. */
export function ChooseGroup({ asking: { words, surroundings, query }, idea, groups }: Shown): JSX.Element {
  const say = words.ideas
  const here = hrefOfIdea(surroundings, idea.id)
  return (
    <div class="people-page narrow">
      <BackTo href={here} words={say.toIdea} />
      <PageHead title={say.chooseGroup} lead={say.chooseGroupLead}>
        <p class="page-of" lang={idea.contentLanguage} dir="auto">
          {idea.title}
        </p>
      </PageHead>
      <form class="form" method="get" action={here}>
        <input type="hidden" name="schedule" value={query.get('schedule') ?? '1'} />
        <fieldset class="checks">
          <legend class="legend">{say.chooseGroup}</legend>
          {groups.map(({ id, slug, title }, at) => (
            <label class="check" key={id}>
              <input type="radio" name="group" value={slug} checked={at === 0} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
        <button class="button" type="submit">
          {say.goOn}
        </button>
      </form>
    </div>
  )
}
