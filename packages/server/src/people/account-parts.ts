import type { AccountId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'

/** What a later slice holds of an Account. */
type AccountPart = {
  /** Its name in the export. */
  readonly name: string
  /** All that is stored of it, for whoever it belongs to. */
  readonly tell: (context: Context, account: AccountId) => Promise<unknown>
  /** What has to be done with it before the Account's row goes, in the same unit. */
  readonly leave: (tx: Tx, context: Pick<Context, 'keys' | 'clock'>, account: AccountId) => Promise<void>
  /** What ends with all sign-ins of the Account, in the same unit: ways in that need none. */
  readonly shut?: (tx: Tx, context: Pick<Context, 'keys' | 'clock'>, account: AccountId) => Promise<void>
}

const parts: AccountPart[] = []
/** Later slices tell this one, once each, what they hold of an Account. */
export const accountsHave = (part: AccountPart): void => void parts.push(part)

/** By name, what later slices hold of an Account. */
export async function tellParts(context: Context, account: AccountId): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = {}
  for (const { name, tell } of parts) told[name] = await tell(context, account)
  return told
}

export async function leaveParts(tx: Tx, context: Pick<Context, 'keys' | 'clock'>, account: AccountId): Promise<void> {
  for (const { leave } of parts) await leave(tx, context, account)
}

/** Whoever makes new words, or signs out everywhere, shuts every way in. */
export async function shutParts(tx: Tx, context: Pick<Context, 'keys' | 'clock'>, account: AccountId): Promise<void> {
  for (const { shut } of parts) await shut?.(tx, context, account)
}
