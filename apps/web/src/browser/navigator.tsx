import type { JSX } from 'preact'
import { useLocation } from 'preact-iso/router'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Instant } from '@piiri/domain/shared/instant'
import type { HandedOver } from '../pages/handed-over.ts'
import { hasEnded } from '../pages/load-page.ts'
import { readPageAddress, signInAgain } from '../pages/page-address.ts'
import { pageTitle } from '../pages/page-title.ts'
import { PageView } from '../pages/page-view.tsx'
import { tagOf } from '../shared/interface-language.ts'
import { SurroundingsContext } from '../shared/surroundings.ts'
import { dayAt } from '../shared/zone-clock.ts'
import { moveFocus, type Move } from './move-focus.ts'
import { openPage, type Opened } from './open-page.ts'
import { useActions } from './use-actions.ts'
import { useOffline } from './use-offline.ts'

type Start = { readonly first: Opened; readonly clock: () => Instant; readonly handedOver: HandedOver }
type Kept = { readonly opened: Opened; readonly scrollY: number }

const mostKept = 20
/** What is quicker than this needs no word of waiting. */
const patienceMs = 250

/** Whether somebody is on their way out: what the history goes through then is asked for by nobody. */
const hasLeft = (): boolean => document.getElementById('piiri') === null

/** Shows the page of the address. While the next one is on its way, the one before stays. */
export function Navigator({ first, clock, handedOver }: Start): JSX.Element {
  const { url } = useLocation()
  const [shown, setShown] = useState(first)
  const [isLoading, setLoading] = useState(false)
  const [tries, setTries] = useState(0)
  const kept = useRef(new Map<string, Kept>())
  const move = useRef<Move | null>(null)
  const isOffline = useOffline()
  const { timeZone, languages, reader } = handedOver
  const actions = useActions(() => setTries((before) => before + 1))

  useEffect(() => {
    if ((url === shown.url && tries === 0) || hasLeft()) return
    document.getElementById('linked-data')?.remove() // It is of the page that the server made.
    const abort = new AbortController()
    const wait = setTimeout(() => setLoading(true), patienceMs)
    const from = kept.current
    from.delete(shown.url)
    from.set(shown.url, { opened: shown, scrollY })
    if (from.size > mostKept) from.delete(from.keys().next().value ?? '')
    const how = actions.take()
    const before = how.kind === 'BACK' ? from.get(url) : undefined
    const show = (opened: Opened, next: Move | null): void => {
      move.current = next
      setShown(opened)
    }
    if (before !== undefined) show(before.opened, { ...how, scrollY: before.scrollY })
    openPage(url, shown.language, { clock, timeZone, reader }, abort.signal)
      .then((opened) => {
        const isFailed = opened.page.page === 'FAILED'
        if (before === undefined) show(opened, isFailed ? { kind: 'ELSEWHERE' } : how)
        else if (!isFailed) show(opened, null) // What was there before is better than nothing.
      })
      .catch((error: unknown) => {
        // Else newer pages have taken the place of these: they are fetched whole.
        if (abort.signal.aborted || hasLeft()) return
        location.assign(hasEnded(error) ? signInAgain(shown.language, url) : url)
      })
      .finally(() => {
        clearTimeout(wait)
        if (!abort.signal.aborted) setLoading(false)
      })
    return () => {
      clearTimeout(wait)
      setLoading(false)
      abort.abort()
    }
  }, [url, tries])

  useLayoutEffect(() => {
    const root = document.getElementById('piiri')
    if (root === null) return
    root.dataset['alive'] = shown.url
    document.documentElement.lang = shown.language
    document.title = pageTitle(shown.page, shown.say)
    if (move.current !== null) moveFocus(move.current)
    move.current = null
  }, [shown])

  const { address, page, say, language, now } = shown
  const wanted = readPageAddress(new URL(url, location.origin))
  const surroundings = {
    language,
    tag: tagOf(language),
    say,
    reader,
    now,
    today: dayAt(now, timeZone),
    timeZone,
    origin: handedOver.origin,
    languages,
  }
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <PageView address={address} page={page} wanted={wanted} isLoading={isLoading} isOffline={isOffline} />
    </SurroundingsContext.Provider>
  )
}
