import { createSourceEventStream, execute, type ExecutionArgs } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import type { Told } from '../live/listen-to-programme.ts'

/** Answers each event of a subscription in a context of its own: loaders remember by it, and a viewer may have become another. */
export function useContextOfEvents(): Plugin {
  return {
    onSubscribe: ({ setSubscribeFn }) =>
      setSubscribeFn(async (args: ExecutionArgs) => {
        const events = await createSourceEventStream(args)
        if (!isAsyncIterable<Told>(events)) return events
        return mapAsyncIterator(events, (told) => execute({ ...args, rootValue: told, contextValue: told.context }))
      }),
  }
}
