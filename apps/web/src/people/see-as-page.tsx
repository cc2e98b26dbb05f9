import { query, type Document, type ExplainVisibility, type ViewerDescription } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { SeenBy } from '../messages/desk.messages.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { notFound, type Asking, type PeoplePage } from './people-page.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOf } from './people-links.ts'

type Group = { readonly id: string; readonly slug: string; readonly title: string }
type Answer = { readonly node: Group | { readonly group: Group } | null }
type Thing = { readonly group: Group; readonly session: string | null }

/** A Group or a Session by its id, which no function of the SDK asks for. */
const Thing: Document<Answer, { readonly id: string }, 'query'> = {
  name: 'ThingToSeeAs',
  kind: 'query',
  text: `query ThingToSeeAs($id: ID!) {
  node(id: $id) {
    ... on Group { id slug title }
    ... on Session { group { id slug title } }
  }
}`,
}

const viewers: readonly SeenBy[] = ['VISITOR', 'MEMBER', 'GROUP_MEMBER', 'FACILITATOR', 'COORDINATOR', 'ADMINISTRATOR']

const describe = (viewer: SeenBy, group: string): ViewerDescription => {
  switch (viewer) {
    case 'VISITOR':
    case 'MEMBER':
      return { kind: viewer }
    case 'GROUP_MEMBER':
      return { kind: 'MEMBER', groups: [group], role: 'PARTICIPANT' }
    case 'FACILITATOR':
      return { kind: 'MEMBER', groups: [group], role: 'FACILITATOR' }
    case 'COORDINATOR':
    case 'ADMINISTRATOR':
      return { kind: 'STAFF', staffRole: viewer }
  }
}

type Row = { readonly field: string; readonly rule: string; readonly seenBy: readonly SeenBy[] }

/** What a Group or a Session tells to whom, field by field: for staff. To all others there is no such page. */
export const seeAsPage: PeoplePage = {
  async show(asking) {
    const { piiri, viewer, query: asked, words } = asking
    const id = asked.get('id') ?? ''
    if (viewer.kind !== 'STAFF' || id === '') return notFound
    const { node } = await query(piiri, Thing, { id })
    if (node === null || !('slug' in node || 'group' in node)) return notFound
    const thing: Thing = 'group' in node ? { group: node.group, session: id } : { group: node, session: null }
    const explained = await Promise.all(
      viewers.map((one) => piiri.people.explainVisibility(id, describe(one, thing.group.id))),
    )
    const content = <SeeAs asking={asking} thing={thing} rows={rowsOf(explained)} />
    return { is: 'PAGE', title: words.titles.seeAs, content }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'CIRCLE') }),
}

/** Turns the answers of each viewer into one row a field. */
function rowsOf(explained: readonly ExplainVisibility['explainVisibility'][]): readonly Row[] {
  return (explained[0] ?? []).map(({ field, rule }) => ({
    field,
    rule,
    seenBy: viewers.filter((_, at) => explained[at]?.some((one) => one.field === field && one.isVisible)),
  }))
}

const isNotForAll = ({ seenBy }: Row): boolean => seenBy.length < viewers.length

type Shown = { readonly asking: Asking; readonly thing: Thing; readonly rows: readonly Row[] }

function SeeAs({ asking: { words, surroundings }, thing, rows }: Shown): JSX.Element {
  const { language } = surroundings
  const { group, session } = thing
  const say = words.seeAs
  const back =
    session === null
      ? writePageAddress({ language, page: 'GROUP', slug: group.slug })
      : writePageAddress({ language, page: 'SESSION', id: session })
  return (
    <div class="people-page">
      <PageHead title={say.title} lead={say.lead}>
        <p class="page-of">
          <a href={back}>
            {group.title}
            {session !== null && ` · ${surroundings.say.titles.session}`}
          </a>
        </p>
      </PageHead>
      <table class="see-as">
        <caption class="visually-hidden">{say.table}</caption>
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            {viewers.map((viewer) => (
              <th key={viewer} scope="col" class="see-as-viewer">
                {say.viewers[viewer]}
              </th>
            ))}
            <th scope="col">{say.rule}</th>
          </tr>
        </thead>
        <tbody>
          {rows.filter(isNotForAll).map((row) => (
            <FieldRow key={row.field} say={say} row={row} />
          ))}
        </tbody>
      </table>
      <section class="panel">
        <h2>{say.forAll}</h2>
        <ul class="for-all">
          {rows
            .filter((row) => !isNotForAll(row))
            .map(({ field }) => (
              <li key={field} class="chip">
                {say.fields[field] ?? field}
              </li>
            ))}
        </ul>
      </section>
    </div>
  )
}

const FieldRow = ({
  say,
  row: { field, rule, seenBy },
}: {
  readonly say: Asking['words']['seeAs']
  readonly row: Row
}): JSX.Element => (
  <tr>
    <th scope="row">{say.fields[field] ?? field}</th>
    {viewers.map((viewer) => {
      const sees = seenBy.includes(viewer)
      return (
        <td key={viewer} class="see-as-cell" data-sees={sees ? 'yes' : 'no'}>
          <span class="see-as-who">{say.viewers[viewer]}</span>
          {sees ? <PeopleIcon name="check" /> : <Icon name="x" />}
          <span class="visually-hidden">{sees ? say.sees : say.seesNot}</span>
        </td>
      )
    })}
    <td class="see-as-rule soft">{say.rules[rule] ?? rule}</td>
  </tr>
)
