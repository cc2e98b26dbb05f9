import type { PlanningMessages } from './planning.messages.ts'

const dates = (count: number): string => (count === 1 ? '1 date' : `${count} dates`)
const breaks = (count: number): string => (count === 1 ? '1 break' : `${count} breaks`)
const calledOff = (count: number): string =>
  count === 0 ? 'No date was in it.' : count === 1 ? '1 date is called off.' : `${count} dates are called off.`

export const planningMessages: PlanningMessages = {
  deskNavigation: 'Planning',
  links: { SEASONS: 'Seasons' },
  undo: 'Undo',
  noDate: 'Choose a day of the calendar.',
  done: {
    'season-created': () => 'The season is there, as a draft. Now it can be filled.',
    'season-changed': () => 'The season is changed.',
    'season-copied': () => 'The new season is there, as a draft. Here are both, side by side.',
    'season-published': () => 'The season is published: everybody sees it now.',
    'season-taken-back': () => 'The season is taken back: it is a draft again, and only those who plan see it.',
    'break-added': (count) => `The break is added. ${calledOff(count)}`,
    'break-back': (count) => `The break is back. ${calledOff(count)}`,
    'break-removed': (count) =>
      `The break is removed. ${count === 0 ? 'It had called nothing off.' : count === 1 ? '1 date is on again.' : `${count} dates are on again.`}`,
    'holidays-added': (count) => `The public holidays are breaks now. ${calledOff(count)}`,
  },
  seasons: {
    tab: 'seasons',
    title: 'Seasons',
    lead: 'A season is a span of dates with all that is on in it. It stays a draft until it is published, all at once.',
    one: 'Season',
    draft: 'Draft',
    draftHelp: 'Only those who plan see this season and its dates. Nobody else does before it is published.',
    present: 'Now and to come',
    past: 'Over',
    none: 'There is no season yet',
    noneHelp: 'Make the first one: all it takes is a name and two dates.',
    noneHelpReader: 'The coordinators make seasons. Until then, plan your group without one.',
    toNew: 'Make a new season',
    newLead: 'It begins as an empty draft. Is there one like it? Then open that one and copy it.',
    create: 'Make the season',
    change: 'Change name or dates',
    changeLead: 'Dates outside the new span lose their day; dates that come into it are made.',
    toCopy: 'Copy to a new season',
    toPublish: 'Check and publish',
    name: 'Name',
    nameHint: 'As readers see it: Spring 2027',
    from: 'First day',
    to: 'Last day',
    toHint: 'This day still belongs to it.',
    back: 'All seasons',
    backToSeason: 'Back to the season',
    series: 'What is planned',
    noSeries: 'Nothing yet. What is planned for a group with this season chosen comes here.',
    ownOnly: 'Of a draft you see what your own groups have in it.',
    takeBack: 'Take back',
    minuteOver: 'The minute is over. What is published stays; dates can be called off.',
    breakCount: (count) => (count === 0 ? 'no breaks' : breaks(count)),
    dateCount: dates,
    cancelledCount: (count) => `${count} called off`,
    secondsLeft: (seconds) => `${seconds} seconds left`,
  },
  collisions: {
    title: 'Collisions',
    none: 'Nothing collides with anything.',
    help: (count) =>
      count === 1
        ? 'One thing collides. It may be meant: nothing is forbidden.'
        : `${count} things collide. Some may be meant: nothing is forbidden.`,
    kinds: {
      VENUE_TAKEN: 'Two in the same place at the same time',
      IN_A_BREAK: 'In a break',
      VIEWER_ELSEWHERE: 'You are at another group then',
    },
  },
  breaks: {
    title: 'Breaks',
    help: 'On these days nothing of this season is on. What lies in a break is called off, with its reason for all to read.',
    none: 'There is no break in this season yet.',
    add: 'Add a break',
    from: 'First day',
    to: 'Last day',
    reason: 'Why nothing is on',
    reasonHint: 'Everybody reads it: Winter break',
    addNow: 'Add the break',
    holidays: 'Add public holidays',
    holidaysHelp:
      'Each public holiday inside the season becomes a break of one day. Those that are breaks already stay as they are.',
    country: 'Country',
    region: 'Region, if holidays differ there',
    regionHint: 'By its code: BY for Bavaria. Leave it empty for the whole country.',
    addHolidays: 'Add the public holidays',
    takes: (count) => (count === 0 ? 'takes no date' : `takes ${dates(count)}`),
    remove: (count) => (count === 0 ? 'Remove' : `Remove: ${dates(count)} back`),
    removeOf: (reason, count) =>
      count === 0 ? `Remove the break ${reason}` : `Remove the break ${reason}: gives ${dates(count)} back`,
  },
  copy: {
    title: (season) => `Copy ${season} to a new season`,
    lead: 'Choose what the new one is called and when it is. It is made as a draft that only those who plan see, and you see both side by side.',
    points: [
      'Series that ran to the end go on. Every second week stays every second week.',
      'Public holidays are looked up anew for the new dates.',
      'Single dates and single changes are not copied, nor series that had ended.',
    ],
    now: 'Copy and compare',
  },
  compare: {
    title: 'Both seasons side by side',
    lead: 'Group by group: what goes on, what does not and why, and what is new.',
    toNext: 'Open the new season',
    nothing: 'Neither of them has anything in it yet.',
    isNew: 'New in this season',
    why: {
      SINGLE_DATE: 'Not here: it was a single date, and those are not copied.',
      WENT_ON_AS_ANOTHER: 'Not here: it was changed in the middle of the season, and went on as another series.',
      HAD_ENDED: 'Not here: it had ended before the season did.',
      NOT_THERE: 'Not here: no day of it is in the new dates, its group has ended, or it was changed since.',
    },
    hits: 'Public holidays and breaks that hit a date',
    noBreaks: 'The new season has no breaks, and no public holidays were looked up for it.',
    noHits: (count) => `None of its ${breaks(count)} hits a date.`,
    toBreaks: 'Go to its breaks',
    rhythmKept: (step, last, first, weeks) =>
      `Still every ${step === 2 ? 'second' : `${step}.`} week: from ${last} to ${first} is ${weeks} weeks.`,
    rhythmLost: (step, last, first) =>
      `Look here: ${first} does not go on from ${last} in the rhythm of every ${step === 2 ? 'second' : `${step}.`} week.`,
  },
  publish: {
    title: (season) => `Publish ${season}`,
    lead: 'Look at it once more. This is what becomes visible.',
    when: 'When',
    series: 'Planned',
    dates: 'Dates',
    breaks: 'Breaks',
    empty: 'There is no date in it yet. It can be published all the same.',
    atOnce:
      'All of it becomes visible at once, to everybody who may see the dates of its groups, and in their calendars. You can take it back for one minute.',
    now: 'Publish now',
    notYet: 'Not yet: back to the season',
    seriesCount: (series, groups) =>
      `${series === 1 ? '1 series' : `${series} series`} of ${groups === 1 ? '1 group' : `${groups} groups`}`,
    breakCount: (count, taken) => (count === 0 ? 'none' : `${count}, which take ${dates(taken)}`),
  },
}
