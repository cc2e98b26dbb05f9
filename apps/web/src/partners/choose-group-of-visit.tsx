import type { GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { hrefOf } from '../people/people-links.ts'
import { AcceptFrame, type OfVisit } from './accept-frame.tsx'

type Groups = OfVisit & { readonly groups: readonly GroupInList[] }

/** To which Group a visit comes. It is only asked: nothing is changed. */
export function ChooseGroupOfVisit({ asking, visit, groups }: Groups): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  return (
    <AcceptFrame asking={asking} visit={visit} title={say.chooseGroup} lead={say.chooseGroupLead}>
      <form class="form" method="get" action={hrefOf(surroundings, 'VISITS')}>
        <input type="hidden" name="visit" value={visit.id} />
        <input type="hidden" name="accept" value="" />
        <fieldset class="checks">
          <legend class="legend">{say.chooseGroup}</legend>
          {groups.map(({ id, slug, title, contentLanguage, confidentiality }, at) => (
            <label class="check" key={id}>
              <input type="radio" name="group" value={slug} checked={at === 0} />
              <span>
                <span lang={contentLanguage}>{title}</span>
                {confidentiality === 'CONFIDENTIAL' && ` (${say.confidential})`}
              </span>
            </label>
          ))}
        </fieldset>
        <button class="button" type="submit">
          {say.goOn}
        </button>
      </form>
    </AcceptFrame>
  )
}
