import { accountOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { accountForSystem, type AccountRow } from './accounts.repository.ts'

/** The viewer's own Account; null for visitors and partners, and where it was erased meanwhile. */
export async function ownAccount({ read, viewer }: Pick<Context, 'read' | 'viewer'>): Promise<AccountRow | null> {
  const id = accountOf(viewer)
  return id === null ? null : accountForSystem(read, id)
}
