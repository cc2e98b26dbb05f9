import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { writePageAddress } from '../pages/page-address.ts'
import { capitalised } from '../sessions/day-words.ts'
import { timesOf } from '../sessions/session-times.ts'
import { kindIcons } from '../shared/fact-icons.ts'
import { FactList } from '../shared/fact-list.tsx'
import { Icon } from '../shared/icon.tsx'
import { useSurroundings, type Surroundings } from '../shared/surroundings.ts'
import { PlaceLines } from '../venues/place-lines.tsx'
import { bold, countFitting, linesOf, roomOfSheet } from './fit-sheets.ts'
import type { GroupMatter } from './load-poster.ts'
import { featureFacts, ownFacts, topicInWords, usualFacts, type UsualFacts } from './poster-facts.ts'
import type { Paper } from './poster-query.ts'
import { AsOf, ContactsOnSheet, LanguagesOnSheet } from './sheet-parts.tsx'
import { frontPage, Sheet, SheetFoot } from './sheet.tsx'

type Shown = { readonly matter: GroupMatter; readonly paper: Paper; readonly words: PosterMessages }

/** A Group: what it is, for whom, when next, and how one comes in. Of a confidential one, whom to ask. */
export function GroupSheet({ matter, paper, words }: Shown): JSX.Element {
  const surroundings = useSurroundings()
  const { language, say, origin } = surroundings
  const { group, sessions } = matter
  const isConfidential = group.confidentiality === 'CONFIDENTIAL'
  const usual = usualFacts(sessions)
  const dates = sessions.slice(0, datesThatFit(matter, usual, surroundings))
  const address = `${origin}${writePageAddress({ language, page: 'GROUP', slug: group.slug })}`
  return (
    <Sheet paper={paper} size={{ scale: 1, layout: 'AIRY' }} label={words.sheet.page(1, 1)} ground="MARK">
      <header class="sheet-head">
        <p class="sheet-kind">
          <Icon name={kindIcons[group.kind]} />
          {say.kinds[group.kind]}
        </p>
        <h2 class="sheet-name" lang={group.contentLanguage}>
          {group.title}
        </h2>
        <p class="sheet-summary" lang={group.contentLanguage}>
          {group.summary}
        </p>
      </header>
      <div class={`sheet-main sheet-halves${isConfidential ? ' sheet-confidential' : ''}`}>
        {isConfidential ? (
          <section>
            <h3>
              <Icon name="lock-keyhole" /> {say.group.confidential}
            </h3>
            {say.group.confidentialWhy.map((why) => (
              <p key={why}>{why}</p>
            ))}
          </section>
        ) : (
          <section>
            <h3>{say.group.when}</h3>
            {group.scheduleInWords.map((when) => (
              <p key={when} class="sheet-when">
                {when}
              </p>
            ))}
            <Dates dates={dates} usual={usual} words={words} />
          </section>
        )}
        <GroupFacts matter={matter} usual={isConfidential ? null : usual} />
      </div>
      <SheetFoot
        address={address}
        scan={isConfidential ? words.sheet.scanMore : words.sheet.scanGroup}
        typed={frontPage(surroundings)}
      >
        {group.contactPoint !== null && (
          <>
            <h3>{say.group.contact}</h3>
            <ContactsOnSheet contacts={[group.contactPoint]} />
          </>
        )}
        {!isConfidential && <AsOf words={words} />}
      </SheetFoot>
    </Sheet>
  )
}

type DatesShown = {
  readonly dates: GroupMatter['sessions']
  readonly usual: UsualFacts
  readonly words: PosterMessages
}

function Dates({ dates, usual, words }: DatesShown): JSX.Element {
  const { say, tag, timeZone } = useSurroundings()
  if (dates.length === 0) return <p>{say.group.noDates}</p>
  return (
    <>
      <h3>{words.sheet.next}</h3>
      <ol class="sheet-dates">
        {dates.map((session) => {
          const { start, end } = timesOf(session, timeZone)
          return (
            <li key={session.id}>
              <p class="sheet-date-words">
                <time dateTime={session.start}>{capitalised(formatSpan(start, end, tag, 'SHORT'))}</time>
              </p>
              <p lang={session.contentLanguage}>{topicInWords(session, say)}</p>
              <FactList facts={ownFacts(session, usual, say)} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** `usual`: null where a poster tells nothing of when and where. */
function GroupFacts({
  matter: { group },
  usual,
}: {
  readonly matter: GroupMatter
  readonly usual: UsualFacts | null
}): JSX.Element {
  const { say } = useSurroundings()
  return (
    <div class="sheet-facts">
      <section>
        <h3>{say.group.forWhom}</h3>
        <p>{say.audiences[group.audience]}</p>
      </section>
      <section>
        <h3>{say.group.howToCome}</h3>
        <p>{say.joinings[group.joining].long}</p>
      </section>
      {usual !== null && usual.place !== null && (
        <section>
          <h3>{say.session.where}</h3>
          <PlaceLines venue={usual.place} />
        </section>
      )}
      {usual !== null && group.languages.length > 0 && (
        <section>
          <h3>{say.group.languages}</h3>
          <ul class="fact-list">
            <LanguagesOnSheet languages={group.languages} />
          </ul>
        </section>
      )}
      {usual !== null && usual.features.length > 0 && (
        <section>
          <h3>{say.group.features}</h3>
          <FactList facts={featureFacts(usual.features, say)} />
        </section>
      )}
    </div>
  )
}

/** As many as the left half holds, in the sizes of sheet.css. */
function datesThatFit({ group, sessions }: GroupMatter, usual: UsualFacts, { say }: Surroundings): number {
  const above =
    4 +
    linesOf(group.title, 9 * bold, 88) * 9.5 +
    linesOf(group.summary, 3, 88) * 4 +
    5 +
    group.scheduleInWords.length * 4 +
    10
  const foot = 25
  const heights = sessions.map((session) => {
    const facts = ownFacts(session, usual, say).map(({ words }) => `    ${words}`)
    return 3.6 + linesOf(topicInWords(session, say) ?? '', 2, 42) * 2.8 + linesOf(facts.join(''), 1.85, 42) * 2.6 + 1.2
  })
  return countFitting(heights, roomOfSheet - above - foot)
}
