/** Every table of every slice: what drizzle-kit makes migrations from. */
export { searchDoc } from './storage/search.ts'
