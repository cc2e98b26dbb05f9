import type { GroupAsWritten, MaterialCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { GroupParts, hrefOfPart } from '../groups/group-parts.tsx'
import { languagesToChoose } from '../groups/languages-to-choose.ts'
import { BackTo } from '../people/back-to.tsx'
import { ChoiceField, Form, TextField } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { ownName } from '../shared/language-names.ts'

type OfGroup = { readonly asking: Asking; readonly group: GroupAsWritten }
type Shown = OfGroup & { readonly materials: readonly MaterialCard[]; readonly note?: JSX.Element }

/** What a Group reads and learns from: to change, take away and add to. */
export function MaterialsToPlan({ asking, group, materials, note }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.materials
  return (
    <GroupParts asking={asking} group={group} part="materials" lead={say.lead} note={note}>
      <section>
        {materials.length === 0 ? <p>{say.none}</p> : <h2>{say.all}</h2>}
        <ul class="rows">
          {materials.map((material) => (
            <li key={material.id}>
              <div class="material">
                <strong lang={material.language}>{material.title}</strong>
                <p class="soft">
                  {[ownName(material.language), material.topic, material.licence].filter(Boolean).join(' · ')}
                </p>
                <p>{material.url}</p>
              </div>
              <div class="forms-in-row">
                <a
                  class="button button-quiet"
                  href={hrefOf(surroundings, 'PLANNED_MATERIALS', { group: group.slug, material: material.id })}
                  aria-label={say.changeOf(material.title)}
                >
                  {words.members.change}
                </a>
                <Form does="remove" of={material.id} class="form-plain">
                  <button class="button button-quiet" type="submit" aria-label={say.removeOf(material.title)}>
                    <PeopleIcon name="trash" />
                    {say.remove}
                  </button>
                </Form>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section class="panel">
        <h2>{say.add}</h2>
        <Form does="add">
          <MaterialFields asking={asking} />
          <button class="button" type="submit">
            {say.addNow}
          </button>
        </Form>
      </section>
    </GroupParts>
  )
}

export function ChangeMaterial({
  asking,
  group,
  material,
}: OfGroup & { readonly material: MaterialCard }): JSX.Element {
  const { words } = asking
  const say = words.planning.materials
  return (
    <GroupParts asking={asking} group={group} part="materials" lead={material.title}>
      <Form does="change">
        <MaterialFields asking={asking} material={material} />
        <button class="button" type="submit">
          {words.member.save}
        </button>
      </Form>
      <BackTo href={hrefOfPart(asking, group.slug, 'materials')} words={say.back} />
    </GroupParts>
  )
}

function MaterialFields({
  asking,
  material,
}: {
  readonly asking: Asking
  readonly material?: MaterialCard
}): JSX.Element {
  const { words, surroundings } = asking
  const say = words.planning.materials
  const language = material?.language ?? surroundings.language
  const languages = [...new Set([language, ...languagesToChoose])]
  return (
    <>
      <TextField
        name="title"
        label={say.name}
        hint={say.nameHint}
        value={material?.title ?? ''}
        maxLength={200}
        lang={language}
      />
      <TextField name="url" label={say.address} hint={say.addressHint} value={material?.url ?? ''} maxLength={2000} />
      <div class="fields-in-row">
        <ChoiceField
          name="language"
          label={say.language}
          value={language}
          choices={languages.map((value) => ({ value, words: ownName(value) }))}
        />
        <TextField
          name="topic"
          label={say.topic}
          value={material?.topic ?? ''}
          maxLength={200}
          isRequired={false}
          lang={language}
        />
        <TextField
          name="licence"
          label={say.licence}
          hint={say.licenceHint}
          value={material?.licence ?? ''}
          maxLength={200}
          isRequired={false}
        />
      </div>
    </>
  )
}
