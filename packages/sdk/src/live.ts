export { changes, type Change, type ChangesOptions } from './live/changes.ts'
