export { manifest } from './generated/manifest.ts'
