import { request, type ClientRequest } from 'node:http'

const query = 'subscription { programmeChanged { event session { id start note } group { id title } cursor } }'
const begin = 'data: '

/** Many who listen to the programme at once, each on a connection of its own. */
export type Listeners = {
  /** Milliseconds from when a change was written until all had heard it, of each change that all have heard. */
  readonly delays: () => readonly number[]
  readonly stop: () => void
}

/** Connects so many, and waits until each has heard that it has begun. */
export async function listeners(url: string, count: number): Promise<Listeners> {
  const heard = new Map<string, { times: number; lastAt: number; writtenAt: number }>()
  const note = (data: string): void => {
    const writtenAt = /"note":"[^"]*? (\d{13})"/.exec(data)?.[1]
    if (writtenAt === undefined) return
    const known = heard.get(writtenAt) ?? { times: 0, lastAt: 0, writtenAt: Number(writtenAt) }
    heard.set(writtenAt, { ...known, times: known.times + 1, lastAt: Date.now() })
  }
  const open: ClientRequest[] = []
  // Some at a time: a server takes so many new connections in one breath as its queue has room for.
  for (let done = 0; done < count; done += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - done) }, () => listen(url, open, note)))
  return {
    delays: () =>
      [...heard.values()].filter(({ times }) => times === count).map(({ lastAt, writtenAt }) => lastAt - writtenAt),
    stop: () => open.forEach((one) => one.destroy()),
  }
}

const listen = (url: string, open: ClientRequest[], hear: (data: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const one = request(`${url}/graphql`, { method: 'POST', headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        const lines = text.split('\n')
        text = lines.pop() ?? ''
        for (const line of lines) {
          if (!line.startsWith(begin)) continue
          if (line.includes('"PING"')) resolve()
          else hear(line)
        }
      })
    })
    one.on('error', reject)
    one.end(JSON.stringify({ query }))
    open.push(one)
  })
