import { chooseLanguage } from '@piiri/domain/shared/accept-language'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import type { FailureCode } from '@piiri/domain/shared/outcome'
import type { Context } from './context.ts'
import { ideaWordsInEnglish, ideaWordsInFinnish, type IdeaIssueCode } from './idea-messages.ts'
import { planningWordsInEnglish, planningWordsInFinnish, type PlanningIssueCode } from './planning-messages.ts'

/** What can be wrong with a part of an input; any other code is told as it is. */
type IssueCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'NOT_ALLOWED_CHARACTERS'
  | 'MIXED_SCRIPTS'
  | 'ALIAS_TAKEN'
  | 'ALREADY_A_MEMBER'
  | 'STAFF_IS_NO_MEMBER'
  | 'OUT_OF_RANGE'
  | 'GROUP_IS_ARCHIVED'
  | 'MORE_THAN_ONE_LINE'
  | 'UNSEEN_CHARACTERS'
  | 'LANGUAGE_REPEATED'
  | 'DEFAULT_LANGUAGE_MISSING'
  | 'TOO_MANY'
  | 'NOT_A_SLUG'
  | 'SLUG_TAKEN'
  | 'NOT_A_COUNTRY'
  | 'NOT_A_LINK'
  | 'ONE_WITHOUT_THE_OTHER'
  | 'NOT_FOUND'
  | 'NOT_BEGUN_YET'
  | 'TOLD_ALREADY'
  | 'SESSION_IS_A_DRAFT'
  | 'ONLY_FOR_INTERPRETING'
  | 'MORE_THAN_CAME'
  | 'NOT_WHOLE_MONTHS'
  | 'NOT_OVER_YET'
  | 'NOT_A_KEY'
  | 'WEAK_KEY'
  | 'NOT_SEALED'
  | 'NOT_32_BYTES'
  | 'LOOKUP_USED'
  | 'NO_KEY'
  | 'KEY_REPLACED'
  | 'TOO_MANY_PLACES'
  | 'ONE_OF_THESE'
  | 'NO_GROUP_CHOSEN'
  | 'TOO_MANY_FEEDS'
  | 'SCOPE_REPEATED'
  | 'TOO_MANY_OFFERS'
  | 'TOO_MANY_GUESTS'
  | 'EVENT_REPEATED'
  | 'PARTNER_MISSING'
type Messages = {
  readonly failures: Readonly<Record<FailureCode, string>>
  readonly issues: Readonly<Record<IssueCode | PlanningIssueCode | IdeaIssueCode, string>>
  readonly otherIssue: string
}

const en: Messages = {
  failures: {
    NOT_FOUND: 'There is no such thing, or not for you.',
    NOT_ALLOWED: 'You can see this, but you cannot change it.',
    CONFLICT: 'Somebody else changed this meanwhile. Nothing was saved: read it again, and decide.',
    INVALID_INPUT: 'Something in the input cannot be taken as it is. Nothing was saved.',
    RATE_LIMITED: 'That was too often. Nothing was saved: wait a while, and try again.',
    WRONG_PASSPHRASE:
      'These words or this code are not right. Look at them once more: their order counts, capitals do not.',
    TOTP_REQUIRED: 'The words are right. Now the code that your telephone shows is needed.',
    INVITATION_NOT_VALID: 'This invitation cannot be used. Ask whoever gave it to you for a new one.',
    SESSION_IN_THE_PAST: 'This has begun already, or is over. Nothing was changed.',
    ALREADY_REGISTERED: 'You have a place here already, or wait for one.',
    REGISTRATION_CLOSED: 'One cannot register for this now: registration is not open yet, or is closed.',
    LAST_OF_ITS_KIND: 'There is no other one to take over. Nothing was changed: make somebody else the same first.',
    DUTY_TAKEN: 'Somebody has taken this meanwhile. Thank you all the same: see what else there is to do.',
    WRONG_STATUS: 'This idea has moved on meanwhile. Look at it again: nothing was changed.',
    ADDRESS_NOT_ALLOWED:
      'This address cannot be used: it leads into a private network or nowhere, or it is not https. Give one that can be reached from the internet.',
    DISCLOSURE_REFUSED:
      'These numbers overlap with others, so that few people could be counted from them. Ask for a month, a quarter or a year.',
  },
  issues: {
    ...planningWordsInEnglish,
    ...ideaWordsInEnglish,
    EMPTY: 'Write something here.',
    TOO_LONG: 'This is too long.',
    NOT_ALLOWED_CHARACTERS: 'Use letters, digits, spaces, full stops, hyphens or emoji.',
    MIXED_SCRIPTS: 'Write each word in one alphabet.',
    ALIAS_TAKEN: 'Somebody in the group has this name, or one that looks like it. Choose another one.',
    ALREADY_A_MEMBER: 'You are in this group already.',
    STAFF_IS_NO_MEMBER: 'Staff cannot join a group. Sign out first.',
    OUT_OF_RANGE: 'This number is too small or too large.',
    GROUP_IS_ARCHIVED: 'This group has ended.',
    MORE_THAN_ONE_LINE: 'Write this on one line.',
    UNSEEN_CHARACTERS: 'There is something in this that cannot be seen. Type it anew, or paste it without formatting.',
    LANGUAGE_REPEATED: 'This language is here twice. Keep one of the two.',
    DEFAULT_LANGUAGE_MISSING: 'Write this at least in the language that everybody gets where theirs is missing.',
    TOO_MANY: 'These are too many.',
    NOT_A_SLUG: 'Use small letters from a to z, digits, and hyphens between them: two characters at least.',
    NOT_A_LINK: 'Write a web address that begins with https:// and has no spaces, name or password in it.',
    NOT_A_COUNTRY: 'Write the country as two capital letters: FI.',
    ONE_WITHOUT_THE_OTHER: 'Fill in both, or leave both empty.',
    SLUG_TAKEN: 'Another group has this address. Choose another one.',
    NOT_FOUND: 'This is not there any more. Choose another one.',
    ONLY_FOR_INTERPRETING: 'Only interpreting has a language. Leave it out.',
    NOT_BEGUN_YET: 'This has not begun yet: count when people have come.',
    SESSION_IS_A_DRAFT: 'This date is still a draft. Publish its season first.',
    TOLD_ALREADY:
      'Sums of this month are told already, and stay as they are. Counts are taken until the seventh of the next month.',
    MORE_THAN_CAME: 'These are more than came in all. Look at both numbers once more.',
    NOT_WHOLE_MONTHS: 'Choose whole months, from the first day of one to the first day of another: ten years at most.',
    NOT_OVER_YET: 'Choose months that are over: a month is told from the eighth of the next one on.',
    NOT_A_KEY: 'This is no public key: 32 bytes in base64url. Load the key again, and send it as it is.',
    WEAK_KEY: 'Anybody could read what is sealed to this key. Make a new one.',
    NOT_SEALED: 'This is no sealed message: a libsodium sealed box in base64url, with something in it.',
    NOT_32_BYTES: 'This has to be 32 bytes in base64url.',
    LOOKUP_USED: 'These words are used already. Make new ones, and seal the message again.',
    NO_KEY: 'Here no sealed messages are read yet. Call, or write in another way.',
    KEY_REPLACED: 'There is a new key since. Seal the message to it, and send it again: nothing is lost.',
    TOO_MANY_PLACES: 'You have places at very many dates already. Give some of them back first.',
    NO_GROUP_CHOSEN: 'Choose at least one group.',
    TOO_MANY_FEEDS: 'You have ten calendar addresses already. Take one of them back first.',
    SCOPE_REPEATED: 'This is here twice. Keep one of the two.',
    TOO_MANY_OFFERS:
      'Twenty visits wait for an answer, or were offered since yesterday. Wait for answers, or take one back.',
    TOO_MANY_GUESTS: 'This date has ten guests already. Choose another one.',
    EVENT_REPEATED: 'This is here twice. Keep one of the two.',
    PARTNER_MISSING: 'Say which partner is to be told.',
    ONE_OF_THESE: 'Give one of the two: the place, or the words of its receipt.',
  },
  otherIssue: 'This cannot be taken as it is',
}
const fi: Messages = {
  failures: {
    NOT_FOUND: 'Tätä ei löydy, tai se ei ole sinulle.',
    NOT_ALLOWED: 'Näet tämän, mutta et voi muuttaa sitä.',
    CONFLICT: 'Joku muu muutti tätä sillä välin. Mitään ei tallennettu: lue se uudelleen ja päätä sitten.',
    INVALID_INPUT: 'Jotakin syötteessä ei voi ottaa vastaan tällaisenaan. Mitään ei tallennettu.',
    RATE_LIMITED: 'Yrityksiä oli liikaa. Mitään ei tallennettu: odota hetki ja yritä uudelleen.',
    WRONG_PASSPHRASE: 'Sanat tai koodi eivät täsmää. Katso ne vielä kerran: järjestys ratkaisee, isot kirjaimet eivät.',
    TOTP_REQUIRED: 'Sanat ovat oikein. Nyt tarvitaan vielä koodi, jonka puhelimesi näyttää.',
    INVITATION_NOT_VALID: 'Tätä kutsua ei voi käyttää. Pyydä uusi siltä, joka antoi sen sinulle.',
    SESSION_IN_THE_PAST: 'Tämä on jo alkanut tai ohi. Mitään ei muutettu.',
    ALREADY_REGISTERED: 'Sinulla on täällä jo paikka, tai odotat sitä.',
    REGISTRATION_CLOSED: 'Tähän ei voi nyt ilmoittautua: ilmoittautuminen ei ole vielä alkanut, tai se on päättynyt.',
    LAST_OF_ITS_KIND: 'Kukaan muu ei voisi jatkaa. Mitään ei muutettu: anna ensin jollekulle toiselle sama tehtävä.',
    DUTY_TAKEN: 'Joku ehti ottaa tämän. Kiitos silti: katso, mitä muuta on tehtävänä.',
    WRONG_STATUS: 'Idea on jo edennyt. Katso se uudelleen: mitään ei muutettu.',
    ADDRESS_NOT_ALLOWED:
      'Tätä osoitetta ei voi käyttää: se vie suljettuun verkkoon tai ei minnekään, tai se ei ole https-osoite. Anna osoite, johon pääsee internetistä.',
    DISCLOSURE_REFUSED:
      'Nämä luvut menevät päällekkäin muiden kanssa, ja niistä voisi laskea yksittäisiä ihmisiä. Kysy kuukautta, vuosineljännestä tai vuotta.',
  },
  issues: {
    ...planningWordsInFinnish,
    ...ideaWordsInFinnish,
    EMPTY: 'Kirjoita tähän jotakin.',
    TOO_LONG: 'Tämä on liian pitkä.',
    NOT_ALLOWED_CHARACTERS: 'Käytä kirjaimia, numeroita, välilyöntejä, pisteitä, yhdysmerkkejä tai emojeja.',
    MIXED_SCRIPTS: 'Kirjoita kukin sana yksillä aakkosilla.',
    ALIAS_TAKEN: 'Jollakulla ryhmässä on tämä nimi tai samannäköinen. Valitse toinen.',
    ALREADY_A_MEMBER: 'Olet jo tässä ryhmässä.',
    STAFF_IS_NO_MEMBER: 'Työntekijä ei voi liittyä ryhmään. Kirjaudu ensin ulos.',
    OUT_OF_RANGE: 'Luku on liian pieni tai liian suuri.',
    GROUP_IS_ARCHIVED: 'Tämä ryhmä on päättynyt.',
    MORE_THAN_ONE_LINE: 'Kirjoita tämä yhdelle riville.',
    UNSEEN_CHARACTERS: 'Tässä on jotakin, mitä ei näe. Kirjoita se uudelleen tai liitä se ilman muotoilua.',
    LANGUAGE_REPEATED: 'Tämä kieli on kahdesti. Jätä niistä toinen.',
    DEFAULT_LANGUAGE_MISSING: 'Kirjoita tämä ainakin sillä kielellä, jonka saavat ne, joiden kieltä ei ole.',
    TOO_MANY: 'Näitä on liikaa.',
    NOT_A_SLUG: 'Käytä pieniä kirjaimia a–z, numeroita ja niiden välissä yhdysmerkkejä: vähintään kaksi merkkiä.',
    NOT_A_LINK: 'Kirjoita verkko-osoite, joka alkaa https:// ja jossa ei ole välilyöntejä, nimeä eikä salasanaa.',
    NOT_A_COUNTRY: 'Kirjoita maa kahdella isolla kirjaimella: FI.',
    ONE_WITHOUT_THE_OTHER: 'Täytä molemmat tai jätä molemmat tyhjiksi.',
    SLUG_TAKEN: 'Toisella ryhmällä on tämä osoite. Valitse toinen.',
    NOT_FOUND: 'Tätä ei enää ole. Valitse toinen.',
    ONLY_FOR_INTERPRETING: 'Vain tulkkauksella on kieli. Jätä se pois.',
    NOT_BEGUN_YET: 'Tämä ei ole vielä alkanut: laske, kun ihmisiä on tullut.',
    SESSION_IS_A_DRAFT: 'Tämä kerta on vielä luonnos. Julkaise ensin sen kausi.',
    TOLD_ALREADY:
      'Tämän kuun summat on jo kerrottu, eikä niitä enää muuteta. Luvut otetaan vastaan seuraavan kuun seitsemänteen päivään asti.',
    MORE_THAN_CAME: 'Näitä on enemmän kuin kaikkiaan tuli. Katso molemmat luvut vielä kerran.',
    NOT_WHOLE_MONTHS:
      'Valitse kokonaisia kuukausia, kuun ensimmäisestä päivästä ensimmäiseen: enintään kymmenen vuotta.',
    NOT_OVER_YET: 'Valitse kuukausia, jotka ovat ohi: kuukauden luvut saa seuraavan kuun kahdeksannesta päivästä.',
    NOT_A_KEY:
      'Tämä ei ole julkinen avain: 32 tavua base64url-muodossa. Avaa avain uudelleen ja lähetä se sellaisenaan.',
    WEAK_KEY: 'Kuka tahansa voisi lukea sen, mikä suljetaan tällä avaimella. Tee uusi avain.',
    NOT_SEALED: 'Tämä ei ole suljettu viesti: libsodiumin suljettu laatikko base64url-muodossa, jotakin sisällään.',
    NOT_32_BYTES: 'Tässä pitää olla 32 tavua base64url-muodossa.',
    LOOKUP_USED: 'Nämä sanat ovat jo käytössä. Tee uudet ja sulje viesti uudelleen.',
    NO_KEY: 'Täällä ei vielä lueta suljettuja viestejä. Soita tai kirjoita muulla tavalla.',
    KEY_REPLACED: 'Avain on vaihtunut. Sulje viesti uudella avaimella ja lähetä se uudelleen: mitään ei ole kadonnut.',
    TOO_MANY_PLACES: 'Sinulla on jo paikka hyvin monella kerralla. Anna ensin jokin niistä takaisin.',
    NO_GROUP_CHOSEN: 'Valitse ainakin yksi ryhmä.',
    TOO_MANY_FEEDS: 'Sinulla on jo kymmenen kalenteriosoitetta. Poista ensin jokin niistä.',
    SCOPE_REPEATED: 'Tämä on kahdesti. Jätä niistä toinen.',
    TOO_MANY_OFFERS:
      'Kaksikymmentä vierailua odottaa vastausta tai on tarjottu vuorokauden sisällä. Odota vastauksia tai peru jokin tarjous.',
    TOO_MANY_GUESTS: 'Tällä kerralla on jo kymmenen vierasta. Valitse toinen.',
    EVENT_REPEATED: 'Tämä on kahdesti. Jätä niistä toinen.',
    PARTNER_MISSING: 'Kerro, mille kumppanille tieto menee.',
    ONE_OF_THESE: 'Anna näistä toinen: paikka tai sen kuitin sanat.',
  },
  otherIssue: 'Tätä ei voi ottaa vastaan tällaisenaan',
}
const catalogues: Readonly<Record<string, Messages>> = { en, fi }
const written = Object.keys(catalogues).flatMap((tag) => parseLanguageTag(tag) ?? [])

const catalogueFor = (wanted: readonly LanguageTag[], otherwise: LanguageTag): Messages =>
  catalogues[chooseLanguage(wanted, written, otherwise)] ?? en

/** What an expected failure says to a person, in the reader's language. */
export const messageOf = (code: FailureCode, { languages, defaultLanguage }: Context): string =>
  catalogueFor(languages, defaultLanguage).failures[code]

/** What is wrong with one part of an input, and what to do; with the code that programs read, where there are no words for it. */
export function messageOfIssue(code: string, { languages, defaultLanguage }: Context): string {
  const { issues, otherIssue } = catalogueFor(languages, defaultLanguage)
  const words = Object.entries(issues).find(([known]) => known === code)?.[1]
  return words ?? `${otherIssue}: ${code}.`
}
