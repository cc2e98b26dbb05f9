import type {
  ContactPointCard,
  GroupInList,
  GroupPage,
  MaterialCard,
  ProgrammeSession,
  SessionPage,
} from '@piiri/sdk/lean'
import type { GroupWithMaterials } from '../materials/groups-with-materials.ts'

/** What a page shows: all of it is data, so that the server can hand it to the browser. */
export type Page =
  | {
      readonly page: 'PROGRAMME'
      readonly sessions: readonly ProgrammeSession[]
      /** Whether there are more than could be loaded. */
      readonly isCut: boolean
      readonly groups: readonly GroupInList[]
    }
  | { readonly page: 'SESSION'; readonly session: SessionPage }
  | { readonly page: 'GROUPS'; readonly groups: readonly GroupInList[] }
  | { readonly page: 'GROUP'; readonly group: GroupPage }
  | { readonly page: 'MATERIALS'; readonly groups: readonly GroupWithMaterials[] }
  | { readonly page: 'GROUP_MATERIALS'; readonly group: GroupPage; readonly materials: readonly MaterialCard[] }
  | { readonly page: 'CONTACT'; readonly contactPoints: readonly ContactPointCard[] }
  | { readonly page: 'ABOUT' }
  | { readonly page: 'NOT_FOUND' }
  | { readonly page: 'FAILED'; readonly reason: Failure; readonly requestId: string | null }

/** UNREACHABLE: no answer came. BUSY: it was asked to wait. OURS: it is broken. */
export type Failure = 'UNREACHABLE' | 'BUSY' | 'OURS'
