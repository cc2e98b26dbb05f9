import { randomUUID } from 'node:crypto'
import { PiiriError, type ViewerCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { FailedPage } from '../frame/failed-page.tsx'
import { PageFrame } from '../frame/page-frame.tsx'
import { peopleMessages as en } from '../messages/people.en.messages.ts'
import { peopleMessages as fi } from '../messages/people.fi.messages.ts'
import { failureOf, hasEnded } from '../pages/load-page.ts'
import { signInAgain, writePageAddress, type PeopleAddress } from '../pages/page-address.ts'
import { FormsContext, TroubleBox } from '../people/form.tsx'
import type { Answered, Asking, Sent, Trouble } from '../people/people-page.ts'
import { tooOften } from '../people/trouble-of.ts'
import { readerOf } from '../people/reader-of.ts'
import { RefusedPage } from '../people/refused-page.tsx'
import { ToldByScript } from '../people/told-by-script.tsx'
import { SurroundingsContext, type Surroundings } from '../shared/surroundings.ts'
import { answerPublic } from './answer-public.tsx'
import { askAs, type Asker } from './ask-as.ts'
import type { Answer, Asked } from './asked.ts'
import type { PageFiles } from './client-files.ts'
import { surroundingsFor, type Making } from './making.ts'
import { answerPage, mayCompile, redirect } from './page-answer.ts'
import { pageDocument } from './page-document.tsx'
import { peoplePages } from './people-pages.ts'
import { hasCookie, takeCookieAway } from './sign-in-cookie.ts'

const catalogues = { fi, en }
type Shown = Extract<Answered, { readonly is: 'PAGE' }>

type OfPeople = {
  readonly making: Making
  readonly asked: Asked
  readonly address: PeopleAddress
  readonly asker: Asker
  readonly viewer: ViewerCard
  readonly surroundings: Surroundings
}

/** A page of people. `sent`: what one of its forms is to do; null where it is only read. */
export async function answerPeople(
  making: Making,
  asked: Asked,
  address: PeopleAddress,
  sent: Sent | null,
): Promise<Answer> {
  const { language } = address
  const asker = askAs(asked, language, making.fetch)
  const around = (viewer: ViewerCard): OfPeople => {
    const surroundings = surroundingsFor(making, asked, language, readerOf(viewer))
    return { making, asked, address, asker, viewer, surroundings }
  }
  try {
    const of = around(await viewerBehind(asked, asker, address))
    const asking = askingOf(of)
    const answered = sent === null ? await show(asking) : await act(asking, sent, asked.requestId)
    return await write(of, asking, answered, sent)
  } catch (error) {
    if (!(error instanceof PiiriError)) throw error
    if (hasEnded(error))
      return redirect(303, signInAgain(language, writePageAddress(withoutDone(address))), takeCookieAway)
    return fail(around(visitorIn(language)), error)
  }
}

const visitorIn = (language: string): ViewerCard => ({ kind: 'VISITOR', language, account: null, memberships: [] })

/** Who asks. Whoever comes to sign in, with an invitation or for a poster may do so with a cookie that is none any more. */
async function viewerBehind(asked: Asked, { piiri }: Asker, { page, language }: PeopleAddress): Promise<ViewerCard> {
  if (!hasCookie(asked)) return visitorIn(language)
  try {
    return await piiri.people.viewer()
  } catch (error) {
    if (hasEnded(error) && needsNobody.has(page)) return visitorIn(language)
    throw error
  }
}

const needsNobody: ReadonlySet<PeopleAddress['page']> = new Set([
  'SIGN_IN',
  'INVITATION',
  'POSTER',
  'WRITE',
  'ANSWER',
  'RECEIPT',
])

const askingOf = ({ making, asker, viewer, address, surroundings }: OfPeople): Asking => ({
  piiri: asker.piiri,
  asVisitor: asker.asVisitor,
  viewer,
  address,
  query: new URLSearchParams(address.asked),
  surroundings,
  words: catalogues[surroundings.language],
  undos: making.undos,
})

const show = (asking: Asking): Promise<Answered> => peoplePages[asking.address.page].show(asking)

async function act(asking: Asking, sent: Sent, requestId: string): Promise<Answered> {
  try {
    return await peoplePages[asking.address.page].act(asking, sent)
  } catch (error) {
    if (!(error instanceof PiiriError) || hasEnded(error)) throw error
    return { is: 'TROUBLE', trouble: unexpectedTrouble(asking, error, error.requestId ?? requestId) }
  }
}

function unexpectedTrouble({ words }: Asking, { code, retryAfterSeconds }: PiiriError, requestId: string): Trouble {
  const { ours, doneBefore } = words.trouble
  if (code === 'RATE_LIMITED' && retryAfterSeconds !== undefined)
    return { status: 429, message: tooOften(words, retryAfterSeconds), field: null }
  return { status: 503, message: code === 'ALREADY_DONE' ? doneBefore : ours(requestId), field: null }
}

async function write(of: OfPeople, asking: Asking, answered: Answered, sent: Sent | null): Promise<Answer> {
  const { making, asked, address, asker } = of
  switch (answered.is) {
    case 'GO':
      return redirect(303, answered.to, asker.cookie())
    case 'FILE':
      return fileOf(answered)
    case 'FRAGMENT':
      return fragment(of, answered.content)
    case 'NOT_FOUND':
      // In the same bytes as at any unknown address.
      return answerPublic(making, asked, { address: null, language: address.language })
    case 'PAGE':
      return page(of, 200, answered, null)
    case 'TROUBLE': {
      const again = await show(asking)
      const { trouble } = answered
      if (again.is !== 'PAGE' || sent === null) return write(of, asking, again, null)
      return page(of, trouble.status, again, { sent, trouble })
    }
  }
}

type Tried = { readonly sent: Sent; readonly trouble: Trouble } | null

async function page(of: OfPeople, status: number, shown: Shown, tried: Tried): Promise<Answer> {
  const { making, asked, address, asker, surroundings } = of
  let isTold = tried === null
  const render = (around: Around): string =>
    pageDocument({
      address: shown.isOnce === true ? null : address,
      title: shown.isNameless === true ? shown.title : `Piiri – ${shown.title}`,
      content: framed(of, shown, around),
      linkedData: null,
      handedOver: null,
      surroundings,
      files: filesOf(making, shown),
    })
  const onTold = (): void => {
    isTold = true
  }
  const html = render({ tried, onTold, loose: null })
  const headers = { ...secret, ...(shown.isSealed === true && mayCompile), ...asker.cookie() }
  return answerPage(asked, {
    status,
    // The form that was sent may be gone by now, as of an invitation that somebody else has taken back: then the page says it.
    html: isTold || tried === null ? html : render({ tried: null, onTold, loose: tried.trouble }),
    language: surroundings.language,
    headers,
  })
}

function filesOf({ files }: Making, { paper, isDesk = false, isSealed = false }: Shown): PageFiles {
  if (paper !== undefined) return files.filesForPoster(paper)
  if (isSealed) return files.filesForSealed()
  return isDesk ? files.filesForDesk() : files.filesForPeople()
}

/** A part of a page, as it would stand there. */
function fragment({ asked, asker, surroundings }: OfPeople, content: JSX.Element): Promise<Answer> {
  const html = render(<SurroundingsContext.Provider value={surroundings}>{content}</SurroundingsContext.Provider>)
  const headers = { ...secret, ...asker.cookie() }
  return answerPage(asked, { status: 200, html, language: surroundings.language, headers })
}

/** With it a browser says to us, and to nobody else, that a form comes from here; and no search engine keeps these pages. */
const secret = { 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' }

type Around = { readonly tried: Tried; readonly onTold: () => void; readonly loose: Trouble | null }

function framed(
  { address, surroundings }: OfPeople,
  { content, times = [], isOnce = false }: Shown,
  { tried, onTold, loose }: Around,
): JSX.Element {
  const { pathname, search } = new URL(writePageAddress(withoutDone(address)), 'http://localhost')
  return (
    <FormsContext.Provider value={{ here: `${pathname}${search}`, tried, newKey: () => randomUUID(), onTold }}>
      <PageFrame
        address={address}
        isLoading={false}
        isOffline={false}
        times={times.length === 0 ? null : times}
        isOnce={isOnce}
      >
        {loose !== null && <TroubleBox trouble={loose} />}
        {content}
        <ToldByScript times={times} words={catalogues[surroundings.language]} />
      </PageFrame>
    </FormsContext.Provider>
  )
}

/** Where forms are sent: what was done before is not said again. */
function withoutDone(address: PeopleAddress): PeopleAddress {
  const query = new URLSearchParams(address.asked)
  for (const told of ['done', 'n']) query.delete(told)
  return { ...address, asked: String(query) }
}

const fileOf = ({ name, type, body }: Extract<Answered, { readonly is: 'FILE' }>): Answer => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  },
  body,
})

/** What is not from a page of ours is not done, and whoever sent it is told what to do. */
export function refuseForm(making: Making, asked: Asked, address: PeopleAddress): Promise<Answer> {
  const { language } = address
  const words = catalogues[language]
  const of: OfPeople = {
    making,
    asked,
    address,
    asker: askAs(asked, language, making.fetch),
    viewer: visitorIn(language),
    surroundings: surroundingsFor(making, asked, language, hasCookie(asked) ? 'MEMBER' : 'VISITOR'),
  }
  const content = <RefusedPage words={words} href={writePageAddress(address)} />
  return page(of, 403, { is: 'PAGE', title: words.titles.refused, content }, null)
}

/** Where what a page is made of cannot be had. */
function fail(of: OfPeople, error: PiiriError): Promise<Answer> {
  const { address, surroundings } = of
  const content = <FailedPage address={address} reason={failureOf(error)} requestId={error.requestId ?? null} />
  return page(of, 503, { is: 'PAGE', title: surroundings.say.titles.failed, content }, null)
}
