import { accessIcons, featureIcons, kindIcons } from './fact-icons.ts'

const namesIn = <Name extends string>(facts: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(facts).filter((name): name is Name => name in facts)

/** What can be told of a Session or Group, in the order in which pages tell it. */
export const groupKinds = namesIn(kindIcons)
export const features = namesIn(featureIcons)
export const accessFeatures = namesIn(accessIcons)
