import type { Instant } from '@piiri/domain/shared/instant'
import type { ComponentChildren, JSX } from 'preact'
import type { PageAddress } from '../pages/page-address.ts'
import { Icon } from '../shared/icon.tsx'
import { Mark } from '../shared/mark.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { SiteFooter } from './site-footer.tsx'
import { TopBar } from './top-bar.tsx'
import { ZoneNote } from './zone-note.tsx'

type Framed = {
  readonly address: PageAddress | null
  readonly isLoading: boolean
  readonly isOffline: boolean
  /** When what is shown begins and ends; null where nothing on the page has a time. */
  readonly times: readonly Instant[] | null
  /** What is shown cannot be shown again: nothing around it leads elsewhere, but for the way out. */
  readonly isOnce?: boolean
  readonly children: ComponentChildren
}

/** What is around every page. */
export function PageFrame({ address, isLoading, isOffline, times, isOnce = false, children }: Framed): JSX.Element {
  const { say } = useSurroundings()
  return (
    <>
      <div class="page-ground">
        <Mark class="page-mark" />
      </div>
      <a class="skip-link" href="#content">
        {say.frame.skip}
      </a>
      <TopBar address={address} isOnce={isOnce} />
      <div class="notices" role="status">
        {isLoading && <p class="loading-note">{say.frame.loading}</p>}
        {isOffline && (
          <p class="offline-note">
            <Icon name="wifi-off" />
            {say.frame.offline}
          </p>
        )}
      </div>
      <main id="content" tabIndex={-1} aria-busy={isLoading}>
        {children}
        {times !== null && <ZoneNote times={times} />}
      </main>
      {!isOnce && <SiteFooter />}
    </>
  )
}
