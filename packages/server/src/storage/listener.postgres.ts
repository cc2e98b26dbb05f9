/** One connection that hears what every process publishes, and comes back when it is lost. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Notice } from './engine.ts'

export const channel = 'piiri'

type OnNotice = (notice: Notice | undefined) => void
export type Listener = {
  /** Rejects if it cannot connect the first time; after that it tries until it is stopped. */
  readonly start: (onNotice: OnNotice) => Promise<void>
  readonly stop: () => Promise<void>
}

const aWhile = (): Promise<unknown> => sleep(200 + Math.random() * 800, undefined, { ref: false })

/** `pause` is what it waits for before every try to come back. */
export const openListener = (config: pg.ClientConfig, pause = aWhile): Listener => {
  let current: pg.Client | undefined
  let isStopped = false
  const start = async (onNotice: OnNotice): Promise<void> => {
    const client = new pg.Client({ ...config, keepAlive: true })
    client.on('notification', ({ payload }) => {
      if (payload) onNotice(JSON.parse(payload) as Notice)
    })
    client.on('error', () => {}) // It ends as well.
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch (error) {
      client.end().catch(() => {}) // Not awaited: the other side may never close.
      throw error
    }
    if (isStopped) return client.end()
    current = client
    // Not earlier: what could not connect ends as well, and who started it tries again: there would be two of them.
    client.once('end', () => void comeBack(onNotice))
  }
  const comeBack = async (onNotice: OnNotice): Promise<void> => {
    while (!isStopped) {
      await pause()
      const isBack = !isStopped && (await start(onNotice).then(yes, no))
      if (isBack && !isStopped) return onNotice(undefined)
    }
  }
  const stop = async (): Promise<void> => {
    isStopped = true
    await current?.end()
  }
  return { start, stop }
}
const yes = (): boolean => true
const no = (): boolean => false
