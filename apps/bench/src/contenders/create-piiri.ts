import { instant } from '@piiri/domain/shared/instant'
import { createApp, type App } from '@piiri/server/create-app'
import type { Database } from '@piiri/server/storage/database'
import { ringSecret, sessionIdsKey } from '../data/programme.ts'
import { finnish, helsinki } from '../data/rows-by-number.ts'
import { hashOf, nextSessions } from '../question.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** The server as `piiri serve` makes it, without web and jobs, with our question among the documents that it knows by hash. */
export const createPiiri = (db: Database): App =>
  createApp({
    db,
    clock: () => instant(Date.now()),
    keys: { sessionIds: sessionIdsKey, ring: () => [{ id: 'first', secret: ringSecret }] },
    logger: silent,
    languages: [finnish],
    timeZone: helsinki,
    origin: 'http://localhost',
    mostListeners: { all: 2000, each: 2000 }, // All of them are on this machine.
    documents: new Map([[hashOf(nextSessions), nextSessions]]),
  })
