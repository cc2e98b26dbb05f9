import type { GroupAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { ownName } from '../shared/language-names.ts'
import { GroupParts } from './group-parts.tsx'
import { languagesToChoose } from './languages-to-choose.ts'
import { TextColumns } from './text-columns.tsx'
import { textsOf, type WrittenText } from './written-texts.ts'

type Shown = {
  readonly asking: Asking
  readonly group: GroupAsWritten
  /** As somebody is typing them, in place of what is saved. */
  readonly texts?: readonly WrittenText[]
}

/** What a Group says of itself, all languages side by side. */
export function GroupTextsPage({ asking, group, texts }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.texts
  const shown = texts ?? textsOf(group, surroundings.languages)
  const others = languagesToChoose.filter((language) => !shown.some((text) => text.language === language))
  return (
    <GroupParts asking={asking} group={group} part="texts" lead={say.lead}>
      <Form does="texts">
        <input type="hidden" name="version" value={group.version ?? ''} />
        <TextColumns asking={asking} texts={shown} />
        <p class="hint">{say.help}</p>
        <button class="button" type="submit">
          {words.member.save}
        </button>
        <div class="fields-in-row add-language">
          <div class="field">
            <label for="texts-add">{say.another}</label>
            <p class="hint" id="texts-add-hint">
              {say.anotherHint}
            </p>
            <select id="texts-add" class="text" name="add" aria-describedby="texts-add-hint">
              {others.map((language) => (
                <option key={language} value={language} lang={language}>
                  {ownName(language)}
                </option>
              ))}
            </select>
          </div>
          <button class="button button-quiet" type="submit" name="more" value="1" formNoValidate>
            {say.addLanguage}
          </button>
        </div>
      </Form>
    </GroupParts>
  )
}
