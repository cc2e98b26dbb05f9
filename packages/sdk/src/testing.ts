export { aContactPoint } from './contact/contact-points.builders.ts'
export { aGroup } from './groups/groups.builders.ts'
export { aMaterial } from './materials/materials.builders.ts'
export { aSeason } from './seasons/seasons.builders.ts'
export { aSession, aVenue } from './sessions/sessions.builders.ts'
export { aLanguage, aPage } from './shared/page.builders.ts'
export {
  createFakePiiri,
  type FakeAnswers,
  type FakePiiri,
  type FakeRequest,
  type FakeWorld,
  type KnownAnswers,
} from './testing/fake-piiri.ts'
