import type { RuleIssueCode } from '@piiri/domain/series/recurrence-rule'

/** What can be wrong with a Series, a Season, or a change of their Sessions. */
export type PlanningIssueCode =
  | RuleIssueCode
  | 'VERSION_NEEDED'
  | 'ALREADY_STARTED'
  | 'SESSION_IS_CANCELLED'
  | 'NOT_CANCELLED'
  | 'PLACE_IS_TAKEN'
  | 'ONLY_FOR_A_SERIES'
  | 'IN_THE_PAST'
  | 'TOO_FAR_AHEAD'
  | 'TOO_LONG_AGO'
  | 'START_TAKEN'
  | 'OUTSIDE_ITS_SEASON'
  | 'NOT_A_DATE_OF_THE_SERIES'
  | 'ALREADY_A_DATE_OF_THE_SERIES'
  | 'ENDS_BEFORE_START'
  | 'SEASON_TOO_LONG'
  | 'LONGER_THAN_A_DAY'
  | 'DATES_OR_HOLIDAYS'
  | 'HOLIDAYS_UNKNOWN'
  | 'NO_HOLIDAYS_THERE'
  | 'NOT_A_DRAFT'
  | 'TOO_LATE_TO_TAKE_BACK'
type Words = Readonly<Record<PlanningIssueCode, string>>

const notReadable = {
  en: 'This rule cannot be read. Write it as in FREQ=WEEKLY;BYDAY=TU.',
  fi: 'Tätä sääntöä ei voi lukea. Kirjoita se näin: FREQ=WEEKLY;BYDAY=TU.',
}
const notTogether = {
  en: 'These parts of the rule do not go together. Choose a simpler rule, or add single dates.',
  fi: 'Nämä säännön osat eivät sovi yhteen. Valitse yksinkertaisempi sääntö tai lisää yksittäisiä päiviä.',
}

export const planningWordsInEnglish: Words = {
  RULE_TOO_LONG: 'This rule is too long.',
  RULE_NOT_READABLE: notReadable.en,
  RULE_PART_UNKNOWN: notReadable.en,
  RULE_PART_REPEATED: 'A part of this rule is there twice. Keep one of the two.',
  RULE_FREQ_MISSING: 'The rule has to say how often: daily, weekly, monthly or yearly.',
  RULE_FREQ_UNKNOWN: 'The rule has to say how often: daily, weekly, monthly or yearly.',
  RULE_MORE_OFTEN_THAN_DAILY: 'Once a day is the most. Make a second plan for the other time of day.',
  RULE_INTERVAL_INVALID: 'Write as a whole number every how many days, weeks, months or years.',
  RULE_COUNT_INVALID: 'Write how many times as a whole number, 10,000 at most. Without an end it goes on.',
  RULE_COUNT_WITH_UNTIL: 'Say either how many times or until when, not both.',
  RULE_UNTIL_INVALID: 'There is no such day. Choose another last day.',
  RULE_UNTIL_WITHOUT_TIME: 'Write the last day with a time of day: UNTIL=20260531T235959.',
  RULE_WKST_INVALID: notReadable.en,
  RULE_BYDAY_INVALID: 'There is no such weekday. Choose among those from Monday to Sunday.',
  RULE_BYDAY_MIXED: notTogether.en,
  RULE_BYDAY_ORDINAL_NOT_ALLOWED: '«The second Tuesday» goes with months, not with weeks or days.',
  RULE_BYMONTH_INVALID: 'There is no such month. Choose one from 1 to 12.',
  RULE_BYMONTHDAY_INVALID: 'There is no such day of the month. Choose one from 1 to 31.',
  RULE_BYMONTHDAY_WITH_WEEKLY: 'Days of the month go with months, not with weeks.',
  RULE_BYMONTHDAY_WITHOUT_BYMONTH: 'Say which month of the year.',
  RULE_BYYEARDAY_INVALID: 'There is no such day of the year. Choose one from 1 to 366.',
  RULE_BYYEARDAY_NOT_ALLOWED: notTogether.en,
  RULE_BYWEEKNO_INVALID: 'There is no such week of the year.',
  RULE_BYWEEKNO_NOT_ALLOWED: notTogether.en,
  RULE_BYWEEKNO_BEYOND_51: 'Weeks 52 and 53 differ from year to year. Add those dates one by one.',
  RULE_BYSETPOS_INVALID: notReadable.en,
  RULE_BYSETPOS_NOT_ALLOWED: notTogether.en,
  RULE_BYSETPOS_BEYOND_SET: notTogether.en,
  RULE_BYHOUR_NOT_OF_START: 'The time of day is that of the first date. Change it there.',
  RULE_BYMINUTE_NOT_OF_START: 'The time of day is that of the first date. Change it there.',
  RULE_BYSECOND_NOT_OF_START: 'The time of day is that of the first date. Change it there.',
  RULE_NEVER_OCCURS: 'No year has such a day.',
  RULE_START_NOT_IN_RULE: 'The first date is not one of the rule. Choose a first date that fits, or another rule.',
  VERSION_NEEDED: 'Say which version of the series you have seen.',
  ALREADY_STARTED: 'This has begun already. What has begun stays as it was.',
  SESSION_IS_CANCELLED: 'This was called off. Give it back first.',
  PLACE_IS_TAKEN: 'Something else has its time on that day now. Change or add a date instead.',
  NOT_CANCELLED: 'This was not called off: there is nothing to give back.',
  ONLY_FOR_A_SERIES: 'A single date has no rule. Choose «this and the following» or «all».',
  IN_THE_PAST: 'This time is over. Choose one that is still to come.',
  TOO_FAR_AHEAD: 'This is more than five years ahead.',
  TOO_LONG_AGO: 'This is more than ten years ago.',
  START_TAKEN: 'Another date of the same series begins then. Choose another time.',
  OUTSIDE_ITS_SEASON: 'This is outside the season.',
  NOT_A_DATE_OF_THE_SERIES: 'The series has no such date. Nothing would be left out.',
  ALREADY_A_DATE_OF_THE_SERIES: 'The series has this date already.',
  ENDS_BEFORE_START: 'This ends before it begins.',
  LONGER_THAN_A_DAY: 'This is a day long at most.',
  SEASON_TOO_LONG: 'A season is three years long at most.',
  DATES_OR_HOLIDAYS: 'Give either the dates of the break with its reason, or a country for its public holidays.',
  HOLIDAYS_UNKNOWN: 'No public holidays are known of this country or region. Write it as FI, or DE-BY.',
  NO_HOLIDAYS_THERE: 'There is no public holiday in this season that is not a break already.',
  NOT_A_DRAFT: 'This season is published already.',
  TOO_LATE_TO_TAKE_BACK: 'A season can be taken back within a minute. Call the dates off instead.',
}

export const planningWordsInFinnish: Words = {
  RULE_TOO_LONG: 'Tämä sääntö on liian pitkä.',
  RULE_NOT_READABLE: notReadable.fi,
  RULE_PART_UNKNOWN: notReadable.fi,
  RULE_PART_REPEATED: 'Jokin säännön osa on kahdesti. Jätä niistä toinen.',
  RULE_FREQ_MISSING: 'Säännön pitää kertoa, kuinka usein: päivittäin, viikoittain, kuukausittain vai vuosittain.',
  RULE_FREQ_UNKNOWN: 'Säännön pitää kertoa, kuinka usein: päivittäin, viikoittain, kuukausittain vai vuosittain.',
  RULE_MORE_OFTEN_THAN_DAILY: 'Enintään kerran päivässä. Tee toista kellonaikaa varten toinen suunnitelma.',
  RULE_INTERVAL_INVALID: 'Kirjoita kokonaislukuna, kuinka monen päivän, viikon, kuukauden tai vuoden välein.',
  RULE_COUNT_INVALID: 'Kirjoita kertojen määrä kokonaislukuna, enintään 10 000. Ilman loppua sarja jatkuu.',
  RULE_COUNT_WITH_UNTIL: 'Kerro joko kuinka monta kertaa tai mihin asti, ei molempia.',
  RULE_UNTIL_INVALID: 'Tällaista päivää ei ole. Valitse toinen viimeinen päivä.',
  RULE_UNTIL_WITHOUT_TIME: 'Kirjoita viimeinen päivä kellonajan kanssa: UNTIL=20260531T235959.',
  RULE_WKST_INVALID: notReadable.fi,
  RULE_BYDAY_INVALID: 'Tällaista viikonpäivää ei ole. Valitse jokin maanantaista sunnuntaihin.',
  RULE_BYDAY_MIXED: notTogether.fi,
  RULE_BYDAY_ORDINAL_NOT_ALLOWED: '”Toinen tiistai” sopii kuukausiin, ei viikkoihin eikä päiviin.',
  RULE_BYMONTH_INVALID: 'Tällaista kuukautta ei ole. Valitse jokin 1–12.',
  RULE_BYMONTHDAY_INVALID: 'Tällaista kuukauden päivää ei ole. Valitse jokin 1–31.',
  RULE_BYMONTHDAY_WITH_WEEKLY: 'Kuukauden päivät sopivat kuukausiin, eivät viikkoihin.',
  RULE_BYMONTHDAY_WITHOUT_BYMONTH: 'Kerro, missä kuussa.',
  RULE_BYYEARDAY_INVALID: 'Tällaista vuoden päivää ei ole. Valitse jokin 1–366.',
  RULE_BYYEARDAY_NOT_ALLOWED: notTogether.fi,
  RULE_BYWEEKNO_INVALID: 'Tällaista vuoden viikkoa ei ole.',
  RULE_BYWEEKNO_NOT_ALLOWED: notTogether.fi,
  RULE_BYWEEKNO_BEYOND_51: 'Viikot 52 ja 53 vaihtelevat vuosittain. Lisää ne päivät yksitellen.',
  RULE_BYSETPOS_INVALID: notReadable.fi,
  RULE_BYSETPOS_NOT_ALLOWED: notTogether.fi,
  RULE_BYSETPOS_BEYOND_SET: notTogether.fi,
  RULE_BYHOUR_NOT_OF_START: 'Kellonaika on sama kuin ensimmäisellä kerralla. Vaihda se siellä.',
  RULE_BYMINUTE_NOT_OF_START: 'Kellonaika on sama kuin ensimmäisellä kerralla. Vaihda se siellä.',
  RULE_BYSECOND_NOT_OF_START: 'Kellonaika on sama kuin ensimmäisellä kerralla. Vaihda se siellä.',
  RULE_NEVER_OCCURS: 'Minään vuonna ei ole tällaista päivää.',
  RULE_START_NOT_IN_RULE: 'Ensimmäinen päivä ei sovi sääntöön. Valitse sopiva ensimmäinen päivä tai toinen sääntö.',
  VERSION_NEEDED: 'Kerro, minkä version sarjasta näit.',
  ALREADY_STARTED: 'Tämä on jo alkanut. Mikä on alkanut, pysyy sellaisena kuin se oli.',
  SESSION_IS_CANCELLED: 'Tämä on peruttu. Ota se ensin takaisin.',
  PLACE_IS_TAKEN: 'Sen aika on sinä päivänä nyt toisella. Muuta tai lisää päivä.',
  NOT_CANCELLED: 'Tätä ei ole peruttu, joten takaisin otettavaa ei ole.',
  ONLY_FOR_A_SERIES: 'Yhdellä kerralla ei ole sääntöä. Valitse ”tämä ja seuraavat” tai ”kaikki”.',
  IN_THE_PAST: 'Tämä aika on jo ohi. Valitse tuleva aika.',
  TOO_FAR_AHEAD: 'Tähän on yli viisi vuotta.',
  TOO_LONG_AGO: 'Tästä on yli kymmenen vuotta.',
  START_TAKEN: 'Toinen saman sarjan kerta alkaa silloin. Valitse toinen aika.',
  OUTSIDE_ITS_SEASON: 'Tämä ei osu kauteen.',
  NOT_A_DATE_OF_THE_SERIES: 'Sarjassa ei ole tällaista päivää. Mitään ei jäisi pois.',
  ALREADY_A_DATE_OF_THE_SERIES: 'Sarjassa on jo tämä päivä.',
  ENDS_BEFORE_START: 'Tämä päättyy ennen kuin alkaa.',
  LONGER_THAN_A_DAY: 'Tämä on enintään vuorokauden mittainen.',
  SEASON_TOO_LONG: 'Kausi on enintään kolmen vuoden mittainen.',
  DATES_OR_HOLIDAYS: 'Anna joko tauon päivät ja syy tai maa, jonka juhlapyhistä on kyse.',
  HOLIDAYS_UNKNOWN: 'Tämän maan tai alueen juhlapyhiä ei tunneta. Kirjoita se näin: FI tai DE-BY.',
  NO_HOLIDAYS_THERE: 'Kaudella ei ole juhlapyhää, joka ei jo olisi tauko.',
  NOT_A_DRAFT: 'Tämä kausi on jo julkaistu.',
  TOO_LATE_TO_TAKE_BACK: 'Kauden voi ottaa takaisin minuutin sisällä. Peru sen sijaan kerrat.',
}
