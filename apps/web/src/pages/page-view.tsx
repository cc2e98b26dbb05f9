import type { JSX } from 'preact'
import { AboutPage } from '../about/about-page.tsx'
import { ContactPage } from '../contact/contact-page.tsx'
import { FailedPage } from '../frame/failed-page.tsx'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { PageFrame } from '../frame/page-frame.tsx'
import { GroupPage } from '../groups/group-page.tsx'
import { GroupsPage } from '../groups/groups-page.tsx'
import { GroupMaterialsPage } from '../materials/group-materials-page.tsx'
import { MaterialsPage } from '../materials/materials-page.tsx'
import { ProgrammePage } from '../sessions/programme-page.tsx'
import { SessionPage } from '../sessions/session-page.tsx'
import type { PageAddress } from './page-address.ts'
import type { Page } from './page.ts'
import { timesShown } from './times-shown.ts'

type View = {
  /** Null where no page has the address that was asked for. */
  readonly address: PageAddress | null
  readonly page: Page
  /** What is on its way, where it is not what is shown. */
  readonly wanted?: PageAddress | null
  readonly isLoading?: boolean
  readonly isOffline?: boolean
}

/** A whole page: the same on the server and in the browser. */
export const PageView = ({ address, page, wanted = null, isLoading = false, isOffline = false }: View): JSX.Element => (
  <PageFrame address={address} isLoading={isLoading} isOffline={isOffline} times={timesShown(page)}>
    {contentOf(address, page, wanted)}
  </PageFrame>
)

function contentOf(address: PageAddress | null, page: Page, wanted: PageAddress | null): JSX.Element {
  if (address === null) return <NotFoundPage />
  switch (page.page) {
    case 'PROGRAMME': {
      if (address.page !== 'PROGRAMME') return <NotFoundPage />
      return (
        <ProgrammePage
          query={address.query}
          wanted={wanted?.page === 'PROGRAMME' ? wanted.query : address.query}
          page={page}
        />
      )
    }
    case 'SESSION':
      return <SessionPage session={page.session} />
    case 'GROUPS':
      return <GroupsPage groups={page.groups} />
    case 'GROUP':
      return <GroupPage group={page.group} />
    case 'MATERIALS':
      return <MaterialsPage groups={page.groups} />
    case 'GROUP_MATERIALS':
      return <GroupMaterialsPage group={page.group} materials={page.materials} />
    case 'CONTACT':
      return <ContactPage contactPoints={page.contactPoints} />
    case 'ABOUT':
      return <AboutPage />
    case 'NOT_FOUND':
      return <NotFoundPage />
    case 'FAILED':
      return <FailedPage address={address} reason={page.reason} requestId={page.requestId} />
  }
}
