import { GraphQLError } from 'graphql'

/** What a query's arguments cannot be: told to whoever asked, in their document's own words. */
export const invalidInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INVALID_INPUT' } })
