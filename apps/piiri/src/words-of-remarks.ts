import type { RuleIssueCode } from '@piiri/domain/series/recurrence-rule'
import type { Fault, RemarkCode } from '@piiri/server/calendar-import/remark'
import { planningWordsInEnglish } from '@piiri/server/schema/planning-messages'

type Say = (about: string) => string

/** What became of a part of a calendar file, in words. */
export const wordsOfRemarks: Readonly<Record<RemarkCode, Say>> = {
  ZONE_BY_WINDOWS_NAME: (about) => `a name of Windows for a time zone: ${about}`,
  ZONE_BY_LOCATION: (about) => `a name of the file's own for a time zone: ${about}`,
  FLOATING_TIME: (about) => `a time without a zone: taken in the group's, ${about}`,
  UTC_ON_GROUPS_CLOCK: (about) => `a time in UTC: the same moment on the group's clock, ${about}`,
  REPEATS_IN_UTC: () => 'repeats by the clock of UTC, so its hour here changes with summer time',
  SECONDS_CUT: (about) => `seconds of ${about}: cut`,
  ALL_DAY: () => 'a whole day: from midnight, 24 hours',
  NO_LENGTH: () => 'no length: an hour',
  DAYS_AS_HOURS: () => 'a length in days: so many hours and minutes as the first date takes',
  UNTIL_WITHOUT_TIME: () => 'the last day of the rule has no time: the whole of it counts',
  EXCLUDED_BY_DAY: (about) => `${about} is left out without a time: whatever is on that day`,
  ADDED_BY_DAY: (about) => `${about} is added without a time: at the time of the others`,
  TEXT_CLEANED: (about) => `${about}: line breaks and what cannot be seen were taken out`,
  TEXT_CUT: (about) => `${about}: too long, cut at its end`,
  TENTATIVE: () => 'not certain yet (TENTATIVE): taken as certain',
  SPLIT_FROM_HERE: (about) => `changed from ${about} on: a second series, which continues the first`,
  ENDED_FROM_HERE: (about) => `called off from ${about} on: the series ends before`,
  SERIES_MISSING: () => 'a date of a series that is not in the file: taken by itself',
  PROPERTY: (name) => `${name}: ${losses[name] ?? 'Piiri has nothing of the kind'}`,
  ALARM: () => 'an alarm: whoever subscribes sets their own',
  COMPONENT: (about) => `${about}: only events are taken`,
  MARKED_PRIVATE: (about) => `marked ${about}: in Piiri whoever may see the group's dates sees it`,
  LONGER_THAN_A_DAY: (about) => `${about} long: the first 24 hours were taken`,
  EXCLUDES_NOTHING: (about) => `${about} is left out, but is no date of it`,
  CHANGES_NO_DATE: (about) => `a change of ${about}, which is no date of it`,
  RULE_OF_ONE_DATE: () => 'a rule for a single date of a series',
  ZONE_UNKNOWN: (about) => `an event whose time zone nobody knows: ${JSON.stringify(about)}`,
  RULE_REFUSED: (codes) => `an event for its rule: ${wordsOfRule(codes)}`,
  RULE_REPEATED: () => 'an event that has two rules',
  RULE_OF_EXCEPTIONS: () => 'an event that has a rule of what is left out (EXRULE)',
  CALLED_OFF: () => 'a series that is called off as a whole',
  NO_DATES: () => 'an event that has no date',
  TOO_MANY_DATES: () => 'an event that has too many dates: 5,000 are the most, 500 added, 500 left out',
}

const chosen = 'venues are chosen in Piiri, not read'
const noPeople = 'people are not taken along'
const losses: Readonly<Record<string, string>> = {
  DESCRIPTION: 'the group describes itself; only a single date gets its own as a note',
  'X-ALT-DESC': 'the group describes itself',
  'STYLED-DESCRIPTION': 'the group describes itself',
  LOCATION: chosen,
  GEO: chosen,
  ATTENDEE: noPeople,
  ORGANIZER: noPeople,
  CONTACT: noPeople,
}

const wordsOfRule = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => planningWordsInEnglish[code as RuleIssueCode]) // As they are told of a rule.
    .join(' ')

/** Why nothing of a file was taken. */
export const wordsOfFaults: Readonly<Record<Fault, Say>> = {
  TOO_LARGE: (about) => `it is larger than ${about}`,
  ENCODING: () => 'not UTF-8. Save it as UTF-8, or export it anew',
  NO_CALENDAR: () => 'no calendar begins here',
  BROKEN: () => 'this cannot be read: it is cut off, or no line of a calendar',
  OTHER_CALENDAR_SCALE: () => 'it counts its years in another way than the Gregorian',
  TOO_MANY_EVENTS: (about) => `it has ${about} events; 2,000 are the most`,
  TOO_MANY_SESSIONS: (about) => `it would make ${about} sessions; 20,000 are the most`,
  EVENT_WITHOUT_UID: () => 'this event has no UID, so it could not be known again',
  UID_REPEATED: () => 'another event has the same UID',
  EVENT_WITHOUT_START: () => 'this event has no DTSTART',
  PROPERTY_REPEATED: (about) => `this event has ${about} twice`,
  TIME_INVALID: (about) => `there is no such time (${about})`,
  LENGTH_INVALID: () => 'this ends before it begins, or its length cannot be read',
}
