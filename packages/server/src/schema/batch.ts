import type { Viewer } from '@piiri/domain/shared/viewer'
import DataLoader from 'dataloader'
import type { Context } from './context.ts'

export type Batch<K, V> = {
  (context: Context, key: K): Promise<V>
  /** Answers that another query of the same request brought along. */
  readonly prime: (context: Context, key: K, value: V) => void
}

/** Collects the keys that one request asks for in a tick. Answers are kept for that request only, and for who asked. */
export function batch<K, V>(load: (keys: readonly K[], context: Context) => Promise<readonly V[]>): Batch<K, V> {
  const loaders = new WeakMap<Context, { readonly viewer: Viewer; readonly loader: DataLoader<K, V> }>()
  const loaderOf = (context: Context): DataLoader<K, V> => {
    const known = loaders.get(context)
    if (known?.viewer === context.viewer) return known.loader
    const loader = new DataLoader<K, V>((keys) => load(keys, context))
    loaders.set(context, { viewer: context.viewer, loader })
    return loader
  }
  return Object.assign((context: Context, key: K) => loaderOf(context).load(key), {
    prime: (context: Context, key: K, value: V): void => void loaderOf(context).prime(key, value),
  })
}

/** The found in the order of the keys, null for each that is not there. */
export const inOrderOf = <K, V>(keys: readonly K[], found: ReadonlyMap<K, V>): (V | null)[] =>
  keys.map((key) => found.get(key) ?? null)
