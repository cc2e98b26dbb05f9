import type { AuditLine, CheckAudit } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { notFound, type Asking, type PeoplePage } from '../people/people-page.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { hrefOf } from '../people/people-links.ts'
import { shortId } from '../people/short-id.ts'
import { Icon } from '../shared/icon.tsx'
import { momentInWords } from '../shared/moment-in-words.ts'
import { PageHead } from '../shared/page-head.tsx'
import { instantOf } from '../shared/told-times.ts'

const entriesOnPage = 30
type Entries = Awaited<ReturnType<Asking['piiri']['audit']['list']>>

/** Who did what: for staff, and of their own Groups for those who plan them. To all others there is no such page. */
export const auditPage: PeoplePage = {
  async show(asking) {
    const { piiri, viewer, query, words } = asking
    const isStaff = viewer.kind === 'STAFF'
    const plans = viewer.memberships.some(({ role }) => role === 'FACILITATOR' || role === 'PEER_WORKER')
    if (!isStaff && !plans) return notFound
    const after = query.get('after')
    const [entries, integrity] = await Promise.all([
      piiri.audit.list({ first: entriesOnPage, ...(after !== null && { after }) }),
      isStaff ? piiri.audit.check() : null,
    ])
    const content = <Audit asking={asking} entries={entries} integrity={integrity} isFirst={after === null} />
    return { is: 'PAGE', title: words.titles.audit, content, times: entries.nodes.map(({ at }) => instantOf(at)) }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'AUDIT') }),
}

type Shown = {
  readonly asking: Asking
  readonly entries: Entries
  readonly integrity: CheckAudit['auditIntegrity']
  readonly isFirst: boolean
}

function Audit({ asking, entries: { nodes, pageInfo }, integrity, isFirst }: Shown): JSX.Element {
  const { words, surroundings } = asking
  const say = words.audit
  return (
    <div class="people-page">
      <PageHead title={say.title} lead={say.lead} />
      {integrity !== null && <Integrity asking={asking} integrity={integrity} />}
      {nodes.length === 0 ? (
        <p class="nothing">{say.none}</p>
      ) : (
        <ol class="audit-list">
          {nodes.map((entry) => (
            <Entry key={`${entry.at} ${entry.action} ${entry.actor}`} asking={asking} entry={entry} />
          ))}
        </ol>
      )}
      <p class="links-in-row">
        {!isFirst && (
          <a class="button button-quiet" href={hrefOf(surroundings, 'AUDIT')}>
            {say.newest}
          </a>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
          <a class="button button-quiet" href={hrefOf(surroundings, 'AUDIT', { after: pageInfo.endCursor })}>
            {say.older}
            <Icon name="arrow-right" />
          </a>
        )}
      </p>
    </div>
  )
}

type OfIntegrity = { readonly asking: Asking; readonly integrity: NonNullable<CheckAudit['auditIntegrity']> }

function Integrity({ asking, integrity: { isIntact, entryCount, firstBrokenAt } }: OfIntegrity): JSX.Element {
  const { audit } = asking.words
  if (isIntact)
    return (
      <p class="done-note">
        <PeopleIcon name="shield-check" />
        <span>{audit.intact(entryCount)}</span>
      </p>
    )
  const since = firstBrokenAt === null ? '–' : momentInWords(asking, firstBrokenAt)
  return (
    <p class="trouble" role="alert">
      <PeopleIcon name="triangle-alert" />
      <span>{audit.broken(entryCount, since)}</span>
    </p>
  )
}

function Entry({ asking, entry }: { readonly asking: Asking; readonly entry: AuditLine }): JSX.Element {
  const { audit, seeAs } = asking.words
  const { at, action, actorKind, actor, subject, fields } = entry
  const actions: Readonly<Record<string, string>> = audit.actions
  return (
    <li>
      <p class="audit-when soft">
        <time dateTime={at}>{momentInWords(asking, at)}</time>
      </p>
      <div>
        <p>
          <strong>{actions[action] ?? action}</strong>
        </p>
        <p class="soft">
          {audit.by}: {audit.actors[actorKind]} {actor !== null && <code>{shortId(actor)}</code>}
        </p>
        {subject !== null && (
          <p class="soft">
            {audit.to}: <code>{shortId(subject)}</code>
          </p>
        )}
        {fields.length > 0 && (
          <p class="soft">
            {audit.changed}: {fields.map((field) => (seeAs.fields[field] ?? field).toLowerCase()).join(', ')}
          </p>
        )}
      </div>
    </li>
  )
}
