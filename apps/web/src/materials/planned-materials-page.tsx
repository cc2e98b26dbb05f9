import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { isFailure, type GroupAsWritten, type MaterialCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { groupToPlan } from '../groups/planned-groups.ts'
import { hrefOfPart } from '../groups/group-parts.tsx'
import { Form } from '../people/form.tsx'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from '../people/people-page.ts'
import { hrefOf, signInFirst } from '../people/people-links.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { plansSomething } from '../people/plans-something.ts'
import { troublesOf, wrongFields } from '../people/trouble-of.ts'
import { ChangeMaterial, MaterialsToPlan } from './materials-to-plan.tsx'

/** The Materials of a Group, for those who plan it. To all others there is no such page. */
export const plannedMaterialsPage: PeoplePage = {
  async show(asking) {
    if (asking.viewer.account === null) return signInFirst(asking)
    const group = await groupOf(asking)
    if (group === null) return notFound
    const materials = await materialsOf(asking, group)
    const id = asking.query.get('material')
    if (id === null) return page(asking, <MaterialsToPlan asking={asking} group={group} materials={materials} />)
    const material = materials.find((one) => one.id === id)
    return material === undefined
      ? notFound
      : page(asking, <ChangeMaterial asking={asking} group={group} material={material} />)
  },

  async act(asking, sent) {
    const group = await groupOf(asking)
    if (group === null) return notFound
    if (sent.does === 'add' || sent.does === 'change') return write(asking, sent, group)
    if (sent.does === 'remove') return remove(asking, sent, group)
    return { is: 'GO', to: hrefOfPart(asking, group.slug, 'materials') }
  },
}

const page = ({ words }: Asking, content: JSX.Element): Answered => ({
  is: 'PAGE',
  title: words.planning.materials.tab,
  content,
})

async function groupOf(asking: Asking): Promise<GroupAsWritten | null> {
  const slug = asking.query.get('group')
  return slug === null || !plansSomething(asking.viewer) ? null : groupToPlan(asking, slug)
}

async function materialsOf({ piiri }: Asking, { slug }: GroupAsWritten): Promise<readonly MaterialCard[]> {
  const found: MaterialCard[] = []
  for await (const material of piiri.materials.each({ group: slug, first: 100 })) found.push(material)
  return found
}

async function write(asking: Asking, sent: Sent, { id: group, slug }: GroupAsWritten): Promise<Answered> {
  const { piiri, surroundings, words } = asking
  const line = (name: string): string => sent.text(name).trim()
  const [url, language] = [line('url'), parseLanguageTag(line('language'))]
  const say = words.planning.materials
  const wrong = wrongFields(
    asking,
    ...(isAddress(url) ? [] : [{ field: 'url', message: say.noAddress }]),
    ...(language === null ? [{ field: 'language', message: say.noLanguage }] : []),
  )
  if (wrong !== null || language === null) return wrong ?? notFound
  const written = {
    title: line('title'),
    url,
    language,
    topic: line('topic') || null,
    licence: line('licence') || null,
  }
  const id = asking.query.get('material')
  const result =
    sent.does === 'change' && id !== null
      ? await piiri.materials.update({ id, ...written }, sent.options)
      : await piiri.materials.add({ group, ...written }, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, ([part]) => part ?? null)
  const done =
    sent.text('again') !== '' ? 'material-back' : sent.does === 'change' ? 'material-changed' : 'material-added'
  return { is: 'GO', to: hrefOf(surroundings, 'PLANNED_MATERIALS', { group: slug, done }) }
}

/** The web's, and no script's. */
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

/** Takes one away, and offers to put it back. */
async function remove(asking: Asking, sent: Sent, group: GroupAsWritten): Promise<Answered> {
  const { piiri } = asking
  const id = sent.text('id')
  const removed = (await materialsOf(asking, group)).find((one) => one.id === id)
  const result = await piiri.materials.remove(id, sent.options)
  if (isFailure(result)) return troublesOf(result, asking, () => null)
  const materials = await materialsOf(asking, group)
  const note = <Removed asking={asking} material={removed} />
  return page(asking, <MaterialsToPlan asking={asking} group={group} materials={materials} note={note} />)
}

const Removed = ({
  asking: { words },
  material,
}: {
  readonly asking: Asking
  readonly material: MaterialCard | undefined
}): JSX.Element => (
  <div class="done-note" role="status" tabIndex={-1} autofocus>
    <PeopleIcon name="check" />
    <span>{words.planning.done['material-removed'](0)}</span>
    {material !== undefined && (
      <Form does="add" class="form-plain">
        <input type="hidden" name="again" value="1" />
        {(['title', 'url', 'language', 'topic', 'licence'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={material[name] ?? ''} />
        ))}
        <button class="button button-quiet" type="submit">
          {words.planning.undo}
        </button>
      </Form>
    )}
  </div>
)
