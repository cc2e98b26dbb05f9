import type { ViewerCard } from '@piiri/sdk/lean'
import type { ReaderKind } from '../shared/surroundings.ts'
import { plansSomething } from './plans-something.ts'

/** Whom pages are made for, where this viewer asks for them. */
export function readerOf(viewer: ViewerCard): ReaderKind {
  if (viewer.kind === 'STAFF') return 'STAFF'
  if (viewer.kind !== 'MEMBER') return 'VISITOR'
  return plansSomething(viewer) ? 'PLANNER' : 'MEMBER'
}
