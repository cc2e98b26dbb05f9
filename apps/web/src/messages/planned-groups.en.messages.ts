import { nameIn } from '../shared/language-names.ts'
import { languageName } from '../shared/language-names.ts'
import type { PlannedGroupsMessages } from './planned-groups.messages.ts'

export const plannedGroupsMessages: PlannedGroupsMessages = {
  groups: {
    tab: 'groups',
    title: 'Groups',
    lead: 'The groups that you plan: what they say of themselves, and what people read there.',
    all: 'All of them',
    none: 'There is no group yet. Make the first one: it needs a name and a sentence.',
    noneReader: 'You plan no group that is going on.',
    toNew: 'Make a new group',
    newLead: 'Write what it is in your own words. Nothing of it is on before dates are planned.',
    create: 'Make the group',
    back: 'All groups that you plan',
    parts: 'Parts of this group',
    ended: 'This group has ended. What is written here is still read at its address.',
    endedOne: 'A group that has ended',
    endedOneHelp: 'It is in no list any more. Find it by its address, to open it again.',
    openEnded: 'Find it',
    partNames: { texts: 'Texts', facts: 'Facts', materials: 'Materials', end: 'End' },
    partTitles: {
      texts: 'Texts of a group',
      facts: 'Facts about a group',
      materials: 'Materials of a group',
      end: 'End a group, or open it again',
    },
  },
  stillTrue: {
    title: 'Still true?',
    help: 'Nobody has said for a while that this is right. Somebody who comes for the first time goes by it.',
    never: 'Nobody has confirmed it yet.',
    what: 'What',
    when: 'When',
    where: 'Where next',
    noDates: 'no dates are planned',
    noPlace: 'no place is said',
    yes: 'Still true',
    change: 'Change it',
    note: (groups) =>
      groups === 1
        ? 'Is what one group says of itself still true?'
        : `Is what ${groups} groups say of themselves still true?`,
    last: (day) => `Last confirmed on ${day}.`,
    yesOf: (group) => `Still true: ${group}`,
    changeOf: (group) => `Change it: ${group}`,
  },
  texts: {
    lead: 'In all languages side by side. What is missing in one is marked, with what its readers get in its place.',
    help: 'A language in which nothing is left is taken away when you save. In the description, a line that begins with - is a point of a list, and **two stars** make words strong.',
    standsIn: 'stands in for the others',
    another: 'Another language',
    anotherHint: 'What you have written stays in the form.',
    addLanguage: 'Add a column',
    parts: { title: 'Name', summary: 'In one sentence', description: 'What happens there' },
    missing: (language) => `Missing: readers get the ${languageName(language, 'en')} one.`,
  },
  facts: {
    lead: 'What sort of group it is, for whom, how one comes in, and what there is.',
    kind: 'What sort of group',
    audience: 'For whom',
    joining: 'How one comes in',
    languages: 'Languages that are usually there',
    languagesHint: 'Each date can say otherwise.',
    notUsed: 'not used',
    another: 'Another language',
    anotherKind: 'How',
    features: 'What there usually is',
    contact: 'Whom to ask',
    noContact: 'nobody in particular',
    confidentiality: 'How much is told',
    onlyStaffOpens: 'Only staff can make it open again. Ask them, if it should be.',
    notBack: 'You can make it confidential. Only staff can make it open again.',
    slug: 'Address',
    slugHint: 'The end of its address: small letters, digits and hyphens. Links to the old address stop working.',
    newSlugHint: 'The end of its address: small letters, digits and hyphens, as in forest-walks.',
    timeZone: 'Time zone',
    timeZoneHint: 'As in Europe/Helsinki',
    confidentialities: {
      OPEN: {
        short: 'Open',
        long: 'Anybody reads its dates, places, topics and materials. Who is in it is for its members alone.',
      },
      CONFIDENTIAL: {
        short: 'Confidential',
        long: 'Its dates, places, topics and materials are told to its members alone, from the moment you save, in calendars too. What it says of itself, and how one comes in, stays for everybody.',
      },
    },
  },
  end: {
    lead: 'Look first at what it does. It can be undone.',
    coming: (count, isMore) =>
      isMore
        ? 'More than 100 dates that are still to come are called off.'
        : count === 0
          ? 'It has no dates to come that would be called off.'
          : `${count === 1 ? '1 date that is' : `${count} dates that are`} still to come ${count === 1 ? 'is' : 'are'} called off.`,
    endPoints: [
      'It is in no list and no search any more. At its own address it is still read, with a note that it has ended.',
      'Its people stay in it, and nothing is deleted. Opening it again gives back the dates that ending took.',
    ],
    end: 'End the group',
    openLead: 'This group has ended.',
    openPoints: [
      'It is in lists and found by search again.',
      'The coming dates that ending took are on again. What somebody had called off before stays called off.',
    ],
    open: 'Open it again',
  },
  materials: {
    tab: 'materials',
    lead: 'Links to what the group reads and learns from. Whoever may see the group’s dates may see them.',
    none: 'There is nothing yet. Add the first link below.',
    all: 'What is there',
    add: 'Add material',
    addNow: 'Add it',
    remove: 'Remove',
    back: 'Back to all materials',
    name: 'Title',
    nameHint: 'In the language that it is in.',
    address: 'Address',
    addressHint: 'It begins with https://',
    noAddress: 'This is no address of the web. It begins with https://',
    language: 'Language',
    noLanguage: 'Choose a language.',
    topic: 'Topic',
    licence: 'Licence',
    licenceHint: 'On what terms it may be used: CC BY 4.0',
    changeOf: (title) => `Change: ${title}`,
    removeOf: (title) => `Remove: ${title}`,
  },
}
