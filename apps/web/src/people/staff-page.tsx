import type { StaffRole } from '@piiri/domain/shared/viewer'
import { isFailure, type CreateStaff, type ListStaff } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { CodesToKeep } from './codes-to-keep.tsx'
import { DoneNote } from './done-note.tsx'
import { ChoiceField, Form } from './form.tsx'
import { WordsToKeep } from './passphrase-to-keep.tsx'
import { notFound, type Answered, type Asking, type PeoplePage, type Sent } from './people-page.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOf } from './people-links.ts'
import { shortId } from './short-id.ts'
import { troubleOf } from './trouble-of.ts'

type Staff = ListStaff['staff'][number]
type NewStaff = Extract<CreateStaff['createStaff'], { readonly __typename: 'NewStaff' }>
const roles: readonly StaffRole[] = ['COORDINATOR', 'ADMINISTRATOR']

/** The accounts of staff: for administrators. To all others there is no such page. */
export const staffPage: PeoplePage = {
  async show(asking) {
    if (!isAdministrator(asking)) return notFound
    const { piiri, query, words } = asking
    const staff = await piiri.people.staff()
    const id = query.get('remove')
    const chosen = staff.find((one) => one.id === id)
    if (id !== null && chosen === undefined) return notFound
    return {
      is: 'PAGE',
      title: words.titles.staff,
      content:
        chosen === undefined ? (
          <StaffList asking={asking} staff={staff} />
        ) : (
          <RemovePage asking={asking} one={chosen} />
        ),
    }
  },

  async act(asking, sent) {
    if (!isAdministrator(asking)) return notFound
    if (sent.does === 'create') return create(asking, sent)
    if (sent.does !== 'remove') return { is: 'GO', to: hrefOf(asking.surroundings, 'STAFF') }
    const result = await asking.piiri.people.removeStaff(sent.text('id'), sent.options)
    if (isFailure(result)) return troubleOf(result, asking)
    return { is: 'GO', to: hrefOf(asking.surroundings, 'STAFF', { done: 'staff-removed' }) }
  },
}

const isAdministrator = ({ viewer }: Asking): boolean => viewer.account?.staffRole === 'ADMINISTRATOR'

async function create(asking: Asking, sent: Sent): Promise<Answered> {
  const staffRole = roles.find((role) => role === sent.text('role')) ?? 'COORDINATOR'
  const result = await asking.piiri.people.createStaff({ staffRole }, sent.options)
  if (isFailure(result)) return troubleOf(result, asking)
  return {
    is: 'PAGE',
    isOnce: true,
    title: asking.words.titles.codes,
    content: <Created asking={asking} made={result} />,
  }
}

/** Staff have no names here: they are told apart by what they do, and by what stands for them in the audit. */
const nameOf = ({ words }: Asking, { staffRole, id }: Staff): string =>
  `${words.staff.roles[staffRole ?? 'COORDINATOR']} ${shortId(id)}`

type Of = { readonly asking: Asking }

function StaffList({ asking, staff }: Of & { readonly staff: readonly Staff[] }): JSX.Element {
  const { viewer, query, words, surroundings } = asking
  const say = words.staff
  return (
    <div class="people-page">
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      <div class="two-columns">
        <div class="column-main">
          <ul class="rows">
            {staff.map((one) => (
              <li key={one.id}>
                <div>
                  <strong>{nameOf(asking, one)}</strong>
                  {one.id === viewer.account?.id && <span class="chip">{say.you}</span>}
                  <p class="soft">{say.places(one.openSignIns)}</p>
                </div>
                <a
                  href={hrefOf(surroundings, 'STAFF', { remove: one.id })}
                  aria-label={say.removeOf(nameOf(asking, one))}
                >
                  {say.remove}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <aside class="column-aside">
          <section class="panel">
            <h2>{say.create}</h2>
            <p class="soft">{say.createHelp}</p>
            <Form does="create">
              <ChoiceField
                name="role"
                label={say.role}
                value="COORDINATOR"
                choices={roles.map((role) => ({ value: role, words: say.roles[role] }))}
              />
              <dl class="explained">
                {roles.map((role) => (
                  <div key={role}>
                    <dt>{say.roles[role]}</dt>
                    <dd>{say.rolesHelp[role]}</dd>
                  </div>
                ))}
              </dl>
              <button class="button" type="submit">
                <PeopleIcon name="user-plus" />
                {say.createNow}
              </button>
            </Form>
          </section>
        </aside>
      </div>
    </div>
  )
}

function RemovePage({ asking, one }: Of & { readonly one: Staff }): JSX.Element {
  const { words, surroundings } = asking
  const title = words.staff.removeOf(nameOf(asking, one))
  return (
    <div class="people-page narrow">
      <PageHead title={title} lead={words.staff.removeHelp} />
      <Form does="remove" of={one.id}>
        <button class="button button-danger" type="submit">
          <PeopleIcon name="trash" />
          {words.staff.remove}
        </button>
      </Form>
      <p>
        <a class="onward" href={hrefOf(surroundings, 'STAFF')}>
          <Icon name="chevron-left" />
          {words.staff.back}
        </a>
      </p>
    </div>
  )
}

const Created = ({ asking: { words, surroundings }, made }: Of & { readonly made: NewStaff }): JSX.Element => (
  <div class="people-page narrow">
    <PageHead title={words.staff.created} lead={words.staff.createdLead}>
      <p class="page-of">{words.staff.roles[made.account.staffRole ?? 'COORDINATOR']}</p>
    </PageHead>
    <h2>{words.staff.createdWords}</h2>
    <WordsToKeep passphrase={made.passphrase} words={words} />
    <h2>{words.staff.createdPhone}</h2>
    <CodesToKeep totp={made.totp} words={words} />
    <p>
      <a class="button" href={hrefOf(surroundings, 'STAFF')}>
        {words.staff.createdGiven}
        <Icon name="arrow-right" />
      </a>
    </p>
  </div>
)
