import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { CountedSession } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { languagesToChoose } from '../groups/languages-to-choose.ts'
import { BackTo } from '../people/back-to.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { timesOf } from '../sessions/session-times.ts'
import { nameIn } from '../shared/language-names.ts'
import { PageHead } from '../shared/page-head.tsx'
import { countedOf, type Counting } from './counted-of.ts'
import { ExactCount } from './exact-count.tsx'

/** Counting at the door with one thumb: each press is written down at once, also where two people count. */
export function CountAtDoor({ asking, session }: Counting): JSX.Element {
  const { words, surroundings, query } = asking
  const say = words.counts
  const { start, end } = timesOf(session, surroundings.timeZone)
  const when = formatSpan(start, end, surroundings.tag, 'SHORT')
  const hasBegun = Date.parse(session.start) <= surroundings.now
  return (
    <div class="people-page narrow">
      <BackTo href={hrefOf(surroundings, 'COUNTS')} words={say.toList} />
      <PageHead title={say.title} lead={when}>
        <p class="page-of" lang={session.group.contentLanguage}>
          {session.group.title}
        </p>
      </PageHead>
      <DoneNote of={query} words={words} />
      {!hasBegun && (
        <section class="notice">
          <h2>{say.notBegun}</h2>
          <p>{say.begins(when)}</p>
        </section>
      )}
      {hasBegun && !session.group.viewerCanEdit && (
        <>
          <p>{say.readOnly}</p>
          <CountedNumbers asking={asking} session={session} />
        </>
      )}
      {hasBegun && session.group.viewerCanEdit && (
        <>
          <Form does="step" class="form count-form">
            <div data-count-part>
              <CountedNumbers asking={asking} session={session} />
            </div>
            <p
              class="count-state"
              role="status"
              data-count-state
              data-saving={say.saving}
              data-saved={say.saved}
              data-not-saved={say.notSaved}
            />
          </Form>
          <ExactCount asking={asking} session={session} />
          <p class="soft">{say.onlyNumbers}</p>
        </>
      )}
    </div>
  )
}

/** The numbers as they are, with the buttons that change them. Shown anew by itself where a script counts. */
export function CountedNumbers({ asking, session }: Counting): JSX.Element {
  const { words, surroundings } = asking
  const say = words.counts
  const { total, firstTimers, byLanguage } = countedOf(session)
  const mayCount = session.group.viewerCanEdit
  const shown = languagesShown(session)
  return (
    <div class="count-numbers">
      <p class="count-total">
        <strong data-count="total">{total}</strong> <span>{say.all}</span>
      </p>
      {firstTimers !== null && (
        <p class="count-first">
          <strong data-count="first">{firstTimers}</strong> <span>{say.first}</span>
        </p>
      )}
      {mayCount && <Steps say={say} total={total} firstTimers={firstTimers} />}
      <Languages asking={asking} shown={shown} counts={byLanguage} />
      {mayCount && (
        <div class="count-another">
          <label for="count-another">{say.anotherLanguage}</label>
          <select id="count-another" class="text" name="another">
            {languagesToChoose
              .filter((language) => !shown.includes(language))
              .map((language) => (
                <option key={language} value={language}>
                  {nameIn(surroundings.language, language)}
                </option>
              ))}
          </select>
          <button class="button button-quiet" type="submit" name="step" value="another:1" data-count-loud>
            {say.addLanguage}
          </button>
        </div>
      )}
    </div>
  )
}

type StepsShape = {
  readonly say: Asking['words']['counts']
  readonly total: number
  readonly firstTimers: number | null
}
const Steps = ({ say, total, firstTimers }: StepsShape): JSX.Element => (
  <>
    <div class="count-buttons">
      <button class="button count-button" type="submit" name="step" value="total:1">
        <span aria-hidden="true">+1</span>
        {say.cameBack}
      </button>
      <button class="button button-quiet count-button" type="submit" name="step" value="total:1 first:1">
        <span aria-hidden="true">+1</span>
        {say.cameFirst}
      </button>
    </div>
    <div class="links-in-row">
      <span class="soft">{say.less}</span>
      <button class="button button-quiet" type="submit" name="step" value="total:-1" disabled={total === 0}>
        <span aria-hidden="true">−1 </span>
        {say.lessOne}
      </button>
      {(firstTimers ?? 0) > 0 && (
        <button class="button button-quiet" type="submit" name="step" value="total:-1 first:-1">
          <span aria-hidden="true">−1 </span>
          {say.lessFirst}
        </button>
      )}
    </div>
  </>
)

/** Those that the date is held in, and those that were counted. */
const languagesShown = ({ languages, attendance }: CountedSession): readonly string[] => [
  ...new Set([
    ...languages.map(({ language }) => language),
    ...(attendance?.byLanguage ?? []).map(({ language }) => language),
  ]),
]

type LanguagesShape = {
  readonly asking: Asking
  readonly shown: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}
function Languages({ asking: { words, surroundings }, shown, counts }: LanguagesShape): JSX.Element | null {
  const say = words.counts
  if (shown.length === 0) return null
  return (
    <fieldset class="count-languages">
      <legend class="legend">{say.languages}</legend>
      <p class="hint">{say.languagesHelp}</p>
      <ul>
        {shown.map((language) => {
          const name = nameIn(surroundings.language, language)
          const count = counts.get(language) ?? 0
          return (
            <li key={language}>
              <span>{name}</span>
              <span class="count-stepper">
                <button
                  class="button button-quiet"
                  type="submit"
                  name="step"
                  value={`${language}:-1`}
                  aria-label={say.oneLess(name)}
                  disabled={count === 0}
                >
                  −
                </button>
                <strong data-count={language}>{count}</strong>
                <button
                  class="button button-quiet"
                  type="submit"
                  name="step"
                  value={`${language}:1`}
                  aria-label={say.oneMore(name)}
                >
                  +
                </button>
              </span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
