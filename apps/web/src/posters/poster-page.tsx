import { eachGroup, type GroupInList } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import type { PosterMessages } from '../messages/poster.messages.ts'
import { hrefOf } from '../people/people-links.ts'
import type { Answered, Asking, PeoplePage } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { parseInterfaceLanguage } from '../shared/interface-language.ts'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { DiscreetSheet } from './discreet-sheet.tsx'
import { GroupSheet } from './group-sheet.tsx'
import { loadGroup, loadMonth, mostSessions, type PosterMatter } from './load-poster.ts'
import { MonthSheets } from './month-sheets.tsx'
import { PosterForm } from './poster-form.tsx'
import { askedOf, readPosterQuery, usualSubject, type PosterQuery } from './poster-query.ts'

/** A poster of a month or a Group. Whoever asks for it, it is made of what a visitor is told: it hangs on a wall. */
export const posterPage: PeoplePage = {
  async show(asking) {
    const { asVisitor: visitor, query: asked, surroundings, words } = asking
    const query = readPosterQuery(asked, surroundings.today)
    const elsewhere = inAnotherLanguage(asking, query)
    if (elsewhere !== null) return elsewhere
    const groups = await eachGroup(visitor, { first: 50 }).toArray(mostSessions)
    const made = await make(asking, query, groups)
    const content = <Poster {...made} groups={groups} words={words.poster} />
    const { paper, isDiscreet } = made.query
    // A PDF is named after the tab.
    const title = isDiscreet ? words.poster.sheet.together : words.poster.tab
    return { is: 'PAGE', title, isNameless: isDiscreet, content, paper }
  },
  act: async ({ surroundings }) => ({ is: 'GO', to: hrefOf(surroundings, 'POSTER') }),
}

/** The form's choice of a language, which is a part of the path. */
function inAnotherLanguage({ query: asked, surroundings }: Asking, query: PosterQuery): Answered | null {
  const language = parseInterfaceLanguage(asked.get('in') ?? '')
  if (language === null || language === surroundings.language || !surroundings.languages.includes(language)) return null
  const of = asked.get('of') ?? ''
  // What was chosen is kept as it stands, also what cannot be read: then the page says so.
  return { is: 'GO', to: hrefOf({ language }, 'POSTER', { ...askedOf(query), ...(of !== '' && { of }) }) }
}

type Made = { readonly query: PosterQuery; readonly matter: PosterMatter }

async function make(
  { asVisitor: visitor, surroundings: { today, timeZone } }: Asking,
  query: PosterQuery,
  groups: readonly GroupInList[],
): Promise<Made> {
  const { subject } = query
  if (subject.of === 'MONTH') return { query, matter: await loadMonth(visitor, subject.first, timeZone) }
  const matter = await loadGroup(visitor, groups, subject.id)
  if (matter !== null) return { query, matter }
  const usual = usualSubject(today)
  return {
    query: { ...query, subject: usual, isMisread: true },
    matter: await loadMonth(visitor, usual.first, timeZone),
  }
}

type Shown = Made & { readonly groups: readonly GroupInList[]; readonly words: PosterMessages }

function Poster({ query, matter, groups, words }: Shown): JSX.Element {
  const { say } = useSurroundings()
  return (
    <div class="poster-page">
      <div class="poster-tools">
        <PageHead title={words.title} lead={words.lead} />
        {query.isMisread && (
          <p class="attention" role="status">
            <Icon name="info" />
            {words.misread}
          </p>
        )}
        {matter.of === 'MONTH' && matter.isCut && <p class="attention">{say.programme.onlyFirst(mostSessions)}</p>}
        <PosterForm query={query} groups={groups} words={words} />
      </div>
      <section class="sheets" aria-labelledby="preview">
        <h2 id="preview" class="sheets-heading">
          {words.preview}
        </h2>
        <Sheets query={query} matter={matter} words={words} />
      </section>
    </div>
  )
}

function Sheets({ query: { paper, isDiscreet }, matter, words }: Omit<Shown, 'groups'>): JSX.Element {
  if (isDiscreet) return <DiscreetSheet matter={matter} paper={paper} words={words} />
  if (matter.of === 'GROUP') return <GroupSheet matter={matter} paper={paper} words={words} />
  return <MonthSheets matter={matter} paper={paper} words={words} />
}
