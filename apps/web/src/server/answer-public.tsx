import { PiiriError, type Piiri, type SeriesAsPlanned } from '@piiri/sdk/lean'
import { linkedData } from '../open-data/linked-data.ts'
import { hasEnded, loadPage } from '../pages/load-page.ts'
import { signInAgain, type PublicAddress } from '../pages/page-address.ts'
import { pageTitle } from '../pages/page-title.ts'
import { PageView } from '../pages/page-view.tsx'
import type { Page } from '../pages/page.ts'
import { readerOf } from '../people/reader-of.ts'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import type { ReaderKind } from '../shared/surroundings.ts'
import { askAs } from './ask-as.ts'
import type { Answer, Asked } from './asked.ts'
import { surroundingsFor, type Making } from './making.ts'
import { answerPage, redirect } from './page-answer.ts'
import { pageDocument } from './page-document.tsx'
import { hasCookie, takeCookieAway } from './sign-in-cookie.ts'

type Wanted = { readonly address: PublicAddress | null; readonly language: InterfaceLanguage }

/** A page that anybody reads, as far as whoever asks may know what is on it. The browser goes on with it by itself. */
export async function answerPublic(making: Making, asked: Asked, { address, language }: Wanted): Promise<Answer> {
  const { piiri } = askAs(asked, language, making.fetch)
  const { today, timeZone } = surroundingsFor(making, asked, language, 'VISITOR')
  try {
    const [reader, loaded, series] = await Promise.all([
      hasCookie(asked) ? readerBehind(piiri) : nobody,
      address === null ? nowhere : loadPage(address, { piiri, today, timeZone }),
      address?.page === 'GROUP' && !hasCookie(asked) ? seriesFor(piiri, address.slug) : [],
    ])
    return await write(making, asked, { address, language, reader, loaded, series })
  } catch (error) {
    if (!hasEnded(error)) throw error
    return redirect(303, signInAgain(language, asked.url.pathname + asked.url.search), takeCookieAway)
  }
}

const nobody: ReaderKind = 'VISITOR'
const nowhere: Page = { page: 'NOT_FOUND' }

/** Whom a cookie signs in. Where that cannot be told just now, neither can what is on the page, which says so. */
async function readerBehind(piiri: Piiri): Promise<ReaderKind> {
  try {
    return readerOf(await piiri.people.viewer())
  } catch (error) {
    if (!(error instanceof PiiriError) || hasEnded(error)) throw error
    return 'MEMBER'
  }
}

/** For search engines alone. Where it cannot be had, the page that people read is there all the same. */
async function seriesFor(piiri: Piiri, slug: string): Promise<readonly SeriesAsPlanned[]> {
  try {
    return await piiri.series.ofGroup(slug)
  } catch (error) {
    if (!(error instanceof PiiriError)) throw error
    return []
  }
}

type Loaded = Wanted & {
  readonly reader: ReaderKind
  readonly loaded: Page
  readonly series: readonly SeriesAsPlanned[]
}

function write(making: Making, asked: Asked, of: Loaded): Promise<Answer> {
  const { address, language, reader, loaded, series } = of
  const surroundings = surroundingsFor(making, asked, language, reader)
  const { say, now, timeZone, origin, languages } = surroundings
  const html = pageDocument({
    address,
    title: pageTitle(loaded, say),
    content: <PageView address={address} page={loaded} />,
    linkedData: linkedData(loaded, series, { ...surroundings, organisation: making.organisation }),
    handedOver: { page: loaded, reader, now, timeZone, origin, languages },
    surroundings,
    files: making.files.filesFor(language),
  })
  return answerPage(asked, { status: statusOf(loaded), html, language })
}

function statusOf(loaded: Page): number {
  if (loaded.page === 'NOT_FOUND') return 404
  return loaded.page === 'FAILED' ? 503 : 200
}
