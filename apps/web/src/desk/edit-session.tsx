import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { SessionToEdit, VenueAsWritten } from '@piiri/sdk/lean'
import type { ComponentChildren, JSX } from 'preact'
import { writePageAddress } from '../pages/page-address.ts'
import { DeskLinks } from '../people/desk-links.tsx'
import { Form, useTried } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { TranslatedLines } from '../people/translated-lines.tsx'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { placeOfZone } from '../shared/readers-zone.ts'
import { DeskNote } from './desk-note.tsx'
import { RuleFields } from './rule-fields.tsx'
import {
  CapacityField,
  FeatureFields,
  GuestFields,
  LanguageFields,
  NoteFields,
  TimesFields,
  TopicFields,
  VenueField,
} from './session-fields.tsx'
import { differing, ruleFormOf, valuesOfSeries, valuesOfSession } from './session-values.ts'
import type { ValueName } from './value-names.ts'
import { SessionName } from './session-name.tsx'
import { wayBack } from './way-back.ts'

type Edited = {
  readonly asking: Asking
  readonly session: SessionToEdit
  readonly venues: readonly VenueAsWritten[]
}

/** A Session with everything about it that can be changed; what is its own, and what it has of its Series, is said. */
export function EditSession({ asking, session, venues }: Edited): JSX.Element {
  const { words } = asking
  const say = words.board.session
  const isOff = session.status === 'CANCELLED'
  return (
    <div class="people-page desk">
      <DeskLinks asking={asking} />
      <PageHead title={say.title} />
      <DeskNote asking={asking} />
      <SessionName asking={asking} session={session} />
      <Ways asking={asking} session={session} />
      {!session.viewerCanEdit && <p class="attention">{say.begun}</p>}
      {session.viewerCanEdit && isOff && <GiveBack asking={asking} session={session} />}
      {session.viewerCanEdit && !isOff && (
        <>
          <ChangeForm asking={asking} session={session} venues={venues} />
          <CallOff asking={asking} session={session} />
        </>
      )}
    </div>
  )
}

function Ways({ asking, session: { id, series } }: Omit<Edited, 'venues'>): JSX.Element {
  const { words, surroundings } = asking
  const { language } = surroundings
  const say = words.board.session
  return (
    <p class="links-in-row">
      <a class="onward" href={wayBack(asking)}>
        {say.back}
      </a>
      {series !== null && series.recurrence !== null && (
        <a class="onward" href={writePageAddress({ language, page: 'PLANNED_SERIES', id: series.id, asked: '' })}>
          {say.toSeries}
          <Icon name="arrow-right" />
        </a>
      )}
      <a class="onward" href={writePageAddress({ language, page: 'SESSION', id })}>
        {say.asOthers}
        <Icon name="arrow-right" />
      </a>
    </p>
  )
}

/** The versions that a form was read at: what is sent is refused where somebody has gone on from them. */
const Versions = ({ session }: { readonly session: SessionToEdit }): JSX.Element => (
  <>
    <input type="hidden" name="version" value={String(session.version)} />
    <input type="hidden" name="series-version" value={String(session.series?.version ?? '')} />
  </>
)

function ChangeForm({ asking, session, venues }: Edited): JSX.Element {
  const { words } = asking
  const { session: say, rule } = words.board
  const { series } = session
  const values = valuesOfSession(session)
  const own = series === null ? [] : differing(values, valuesOfSeries(series, session.originalStart))
  const fields = { say, values }
  return (
    <Form does="edit">
      <Versions session={session} />
      {series !== null && series.recurrence !== null && <OwnNote say={say} own={own} />}
      <Part title={say.when} hint={say.zone(placeOfZone(session.timeZone))}>
        <TimesFields {...fields} />
      </Part>
      <FoldedRule summary={series?.recurrence == null ? say.makeSeries : say.changeRule}>
        <RuleFields say={rule} form={ruleFormOf(session)} first={dayOf(values.start)} />
      </FoldedRule>
      <Part title={say.where}>
        <VenueField {...fields} venues={venues} />
      </Part>
      <Part title={say.what}>
        <TopicFields {...fields} />
        <NoteFields {...fields} />
        <GuestFields {...fields} />
      </Part>
      <Part title={say.offers}>
        <FeatureFields {...fields} />
        <LanguageFields {...fields} />
        <CapacityField {...fields} />
      </Part>
      <button class="button" type="submit">
        {series?.recurrence == null ? say.save : say.goOn}
      </button>
    </Form>
  )
}

/** Few change it: folded, unless the form comes back. */
const FoldedRule = ({
  summary,
  children,
}: {
  readonly summary: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <details class="folded rule-folded" open={useTried() !== null}>
    <summary>{summary}</summary>
    {children}
  </details>
)

export const Part = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <section class="form-part">
    <h2>{title}</h2>
    {hint !== undefined && <p class="hint">{hint}</p>}
    {children}
  </section>
)

function OwnNote({
  say,
  own,
}: {
  readonly say: Asking['words']['board']['session']
  readonly own: readonly ValueName[]
}): JSX.Element {
  return (
    <p class="attention">
      <Icon name="info" />
      <span>{own.length === 0 ? say.nothingOwn : say.own(own.map((name) => say.names[name]).join(', '))}</span>
    </p>
  )
}

function CallOff({ asking, session }: Omit<Edited, 'venues'>): JSX.Element {
  const say = asking.words.board.session
  return (
    <section class="panel">
      <h2>{say.callOff}</h2>
      <p class="soft">{say.callOffHelp}</p>
      <Form does="call-off">
        <Versions session={session} />
        <TranslatedLines name="reason" legend={say.reason} hint={say.reasonHint} maxLength={300} isRequired={false} />
        <button class="button button-danger" type="submit">
          {session.series?.recurrence == null ? say.callOff : say.callOffOn}
        </button>
      </Form>
    </section>
  )
}

function GiveBack({ asking, session }: Omit<Edited, 'venues'>): JSX.Element {
  const say = asking.words.board.session
  return (
    <section class="panel">
      <h2>{say.isOff}</h2>
      {session.cancellationReason !== null && <p lang={session.contentLanguage}>{session.cancellationReason}</p>}
      <p class="soft">{say.giveBackHelp}</p>
      <Form does="give-back">
        <Versions session={session} />
        <button class="button" type="submit">
          {say.giveBack}
        </button>
      </Form>
    </section>
  )
}
