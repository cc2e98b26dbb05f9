import type { Act, Action } from '@piiri/domain/audit/acts'
import { accountOf, partnerOf, type Viewer } from '@piiri/domain/shared/viewer'
import type { Keys } from '../http/keys.ts'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { aboutOf, type About } from './about.ts'
import { appendEntry } from './append-entry.ts'
import { pseudonymFor } from './pseudonyms.ts'

/** Writes down what the viewer does, in the unit of work that does it. A visitor does nothing that is written down. */
export async function recordAct<A extends Action>(
  tx: Tx,
  context: Pick<Context, 'viewer' | 'keys' | 'clock'>,
  act: Act<A>,
): Promise<void> {
  await record(tx, context, act)
}

/** Writes down what nobody asked for through the API: what follows from another act, and commands at the machine. */
export async function recordActForSystem<A extends Action>(
  tx: Tx,
  context: Pick<Context, 'keys' | 'clock'>,
  act: Act<A>,
): Promise<void> {
  await record(tx, { ...context, viewer: null }, act)
}

type By = Pick<Context, 'keys' | 'clock'> & { readonly viewer: Viewer | null }
async function record(tx: Tx, { viewer, keys, clock }: By, act: Act): Promise<void> {
  const about = aboutOf(act.group)
  await appendEntry(tx, keys, {
    at: clock(),
    actorKind: kindOf(viewer),
    actor: viewer && (await actorOf(tx, keys, viewer, about)),
    about,
    action: act.action,
    subject: act.subject ?? null,
    subjectPseudonym: act.subjectAccount ? await pseudonymFor(tx, keys, act.subjectAccount, about) : null,
    fields: (act.fields ?? []).toSorted().join(' '),
  })
}

/** A person by a pseudonym, a partner by its id: an organisation is nobody to forget. */
async function actorOf(tx: Tx, keys: Keys, viewer: Viewer, about: About): Promise<string | null> {
  const account = accountOf(viewer)
  return account === null ? partnerOf(viewer) : pseudonymFor(tx, keys, account, about)
}

function kindOf(viewer: Viewer | null) {
  if (viewer === null) return 'SYSTEM'
  if (viewer.kind === 'VISITOR') throw new Error('A visitor does nothing that is written down.')
  return viewer.kind
}
