import type { Plan, Result } from './plan.ts'

export type Run = (plan: Plan, values: readonly unknown[]) => Promise<Result>
export type Notice = { readonly topic: string; readonly payload: string }
export type Notify = (notice: Notice) => Promise<void>
export type Work<T> = (run: Run, notify: Notify) => Promise<T>

/** Changes with every commit of any process; equal values mean that nothing was committed in between. Compare with `===`. */
export type DataVersion = number | string

/** What an engine provides; the rules that both share are in database.ts. */
export type Engine = {
  /** One statement outside any transaction, on a connection that cannot write. */
  readonly read: Run
  /**
   * Commits when `work` resolves, rolls back when it rejects. May run `work` again. Stops waiting, trying again and what runs in
   * the database once the signal aborts.
   */
  transaction<T>(work: Work<T>, signal: AbortSignal): Promise<T>
  /** Calls back for each notice of a committed transaction; `undefined`: some may have been missed, look again. */
  listen(onNotice: (notice: Notice | undefined) => void): Promise<void>
  dataVersion(): DataVersion | Promise<DataVersion>
  /** Ids of the migrations that the database has. */
  applied(): Promise<readonly string[]>
  close(): Promise<void>
}
