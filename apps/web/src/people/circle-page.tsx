import type { MyCircle, OwnDuty } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { instantOf } from '../shared/told-times.ts'
import { OwnDuties } from '../duties/own-duties.tsx'
import { countWaiting } from '../partners/count-waiting.ts'
import { DeskOfCircle } from './desk-of-circle.tsx'
import { DoneNote } from './done-note.tsx'
import { Form } from './form.tsx'
import { isStaffViewer } from './is-staff-viewer.ts'
import { NextDates, type NextDate } from './next-dates.tsx'
import type { Asking, PeoplePage } from './people-page.ts'
import { hrefOf, hrefOfMembers, hrefOfRota, signInFirst } from './people-links.ts'
import { safeNext } from './sign-in-page.tsx'

type Circle = MyCircle['viewer']
type Membership = Circle['memberships'][number]
const mostDates = 8

/** Where somebody who is signed in begins: their Groups, and when these meet. */
export const circlePage: PeoplePage = {
  async show(asking) {
    const { piiri, viewer, query, surroundings, words } = asking
    // Whoever comes from signing in without being signed in has a browser that did not take the cookie.
    const isFresh = query.has('fresh')
    if (viewer.account === null && isFresh) return { is: 'GO', to: hrefOf(surroundings, 'SIGN_IN', { refused: '1' }) }
    if (viewer.account === null) return signInFirst(asking)
    const done = query.get('done')
    const here = hrefOf(surroundings, 'CIRCLE', done === null ? {} : { done })
    if (isFresh) return { is: 'GO', to: safeNext(query) ?? here }
    const [circle, duties, feeds, waitingVisits] = await Promise.all([
      piiri.people.circle({ sessionsFirst: 4 }),
      piiri.duties.mine(),
      piiri.calendarFeeds.list(),
      isStaffViewer(viewer) ? countWaiting(piiri) : 0,
    ])
    const dates = datesOf(circle)
    const shown = { asking, circle, dates, duties, waitingVisits, feedCount: feeds.length }
    return {
      is: 'PAGE',
      title: words.titles.circle,
      content: <MyCirclePage {...shown} />,
      times: dates.flatMap(({ session }) => [instantOf(session.start), instantOf(session.end)]),
    }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'CIRCLE') }),
}

const datesOf = ({ memberships }: Circle): readonly NextDate[] =>
  memberships
    .flatMap(({ group }) => group.sessions.nodes.map((session) => ({ session, group })))
    .toSorted((one, other) => instantOf(one.session.start) - instantOf(other.session.start))
    .slice(0, mostDates)

type Shown = {
  readonly asking: Asking
  readonly circle: Circle
  readonly dates: readonly NextDate[]
  readonly duties: readonly OwnDuty[]
  readonly feedCount: number
  readonly waitingVisits: number
}

function MyCirclePage({ circle: { account, memberships }, ...shown }: Shown): JSX.Element {
  const { asking, dates, duties, feedCount, waitingVisits } = shown
  const { query, words, surroundings } = asking
  const isStaff = account?.kind === 'STAFF'
  const plans = memberships.some(({ group }) => group.viewerCanEdit)
  return (
    <div class="people-page">
      <PageHead title={words.circle.title} lead={isStaff ? words.circle.leadStaff : words.circle.lead} />
      <DoneNote of={query} words={words} />
      <div class="two-columns">
        <div class="column-main">
          {isStaff ? (
            <DeskOfCircle asking={asking} waitingVisits={waitingVisits} />
          ) : (
            <Groups asking={asking} memberships={memberships} dates={dates} duties={duties} />
          )}
        </div>
        <aside class="column-aside">
          <section class="panel">
            <h2>
              <a href={hrefOf(surroundings, 'ACCOUNT')}>{words.circle.account}</a>
            </h2>
            <p class="soft">{words.circle.accountHelp}</p>
            <Form does="sign-out" to={hrefOf(surroundings, 'ACCOUNT')} class="form-plain">
              <button class="button button-quiet" type="submit">
                {words.circle.signOut}
              </button>
            </Form>
          </section>
          <IdeasLink asking={asking} />
          <PlacesLink asking={asking} />
          <CalendarLink asking={asking} count={feedCount} />
          {plans && <BoardLink asking={asking} />}
          {plans && <CountsLink asking={asking} />}
          {plans && <AuditLink asking={asking} />}
          {!isStaff && memberships.length > 0 && (
            <section class="panel">
              <h2>{words.circle.another}</h2>
              <a class="onward" href={hrefOf(surroundings, 'INVITATION')}>
                {words.circle.toInvitation}
                <Icon name="arrow-right" />
              </a>
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}

type OfMember = {
  readonly asking: Asking
  readonly memberships: readonly Membership[]
  readonly dates: readonly NextDate[]
  readonly duties: readonly OwnDuty[]
}

function Groups({ asking, memberships, dates, duties }: OfMember): JSX.Element {
  const { words } = asking
  if (memberships.length === 0) return <NoGroup asking={asking} />
  return (
    <>
      <section>
        <h2>{words.circle.next}</h2>
        {dates.length === 0 ? <p class="soft">{words.circle.noneNext}</p> : <NextDates dates={dates} />}
      </section>
      {duties.length > 0 && <OwnDuties asking={asking} duties={duties} />}
      <section>
        <h2>{words.circle.groups}</h2>
        <ul class="own-groups">
          {memberships.map((membership) => (
            <OwnGroup key={membership.id} asking={asking} membership={membership} />
          ))}
        </ul>
      </section>
    </>
  )
}

type OfGroup = { readonly asking: Asking; readonly membership: Membership }

function OwnGroup({ asking: { words, surroundings }, membership: { alias, role, group } }: OfGroup): JSX.Element {
  const { language, say } = surroundings
  return (
    <li class="panel">
      <h3>{group.title}</h3>
      <ul class="fact-list group-card-facts">
        <li>
          <Icon name="user-round" />
          <span>
            {words.circle.called(alias)} · {words.roles[role].toLowerCase()}
          </span>
        </li>
        {group.confidentiality === 'CONFIDENTIAL' && (
          <li>
            <Icon name="lock-keyhole" />
            {say.group.confidential}
          </li>
        )}
        {group.scheduleInWords.map((when) => (
          <li key={when}>
            <Icon name="calendar-clock" />
            {when}
          </li>
        ))}
      </ul>
      <p class="links-in-row">
        <a class="onward" href={hrefOfRota(surroundings, group.slug)}>
          {words.duties.toRota}
          <Icon name="arrow-right" />
        </a>
        <a class="onward" href={hrefOfMembers(surroundings, group.slug)}>
          {words.circle.toMembers}
          <Icon name="arrow-right" />
        </a>
        <a class="onward" href={writePageAddress({ language, page: 'GROUP', slug: group.slug })}>
          {words.circle.toGroup}
          <Icon name="arrow-right" />
        </a>
      </p>
    </li>
  )
}

function NoGroup({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element {
  const { language, say } = surroundings
  const { emptyTitle, emptyHelp, toInvitation } = words.circle
  return (
    <section class="notice">
      <h2>{emptyTitle}</h2>
      {emptyHelp.map((help) => (
        <p key={help}>{help}</p>
      ))}
      <p class="links-in-row">
        <a class="button" href={hrefOf(surroundings, 'INVITATION')}>
          {toInvitation}
        </a>
        <a class="button button-quiet" href={writePageAddress({ language, page: 'GROUPS' })}>
          {say.frame.groups}
        </a>
        <a class="button button-quiet" href={writePageAddress({ language, page: 'CONTACT' })}>
          {say.group.contact}
        </a>
      </p>
    </section>
  )
}

const BoardLink = ({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'BOARD')}>{words.board.board.link}</a>
    </h2>
    <p class="soft">{words.board.board.linkHelp}</p>
  </section>
)

const IdeasLink = ({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'IDEAS')}>{words.ideas.title}</a>
    </h2>
    <p class="soft">{words.ideas.circleHelp}</p>
  </section>
)

const PlacesLink = ({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'MY_PLACES')}>{words.places.mine}</a>
    </h2>
    <p class="soft">{words.places.circleHelp}</p>
  </section>
)

/** How many addresses there are stands here: one that somebody else made with this telephone is noticed. */
const CalendarLink = ({
  asking: { words, surroundings },
  count,
}: {
  readonly asking: Asking
  readonly count: number
}): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'MY_CALENDARS')}>{words.calendars.title}</a>
    </h2>
    <p class="soft">{words.calendars.circleHelp}</p>
    {count > 0 && <p>{words.calendars.inUse(count)}</p>}
  </section>
)

const CountsLink = ({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'COUNTS')}>{words.counts.title}</a>
    </h2>
    <p class="soft">{words.counts.toCountHelp}</p>
  </section>
)

const AuditLink = ({ asking: { words, surroundings } }: { readonly asking: Asking }): JSX.Element => (
  <section class="panel">
    <h2>
      <a href={hrefOf(surroundings, 'AUDIT')}>{words.circle.toAudit}</a>
    </h2>
    <p class="soft">{words.circle.toAuditHelp}</p>
  </section>
)
