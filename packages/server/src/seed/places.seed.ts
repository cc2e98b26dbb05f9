import type { NewContactPoint } from '../contact/store-contact-point.ts'
import type { NewVenue } from '../venues/store-venue.ts'
import { both } from './words.seed.ts'

/** Fictional places: streets, numbers and doors are nobody's. */
export const venues = {
  house: {
    name: both('Kulmatalo', 'The Corner House'),
    disclosure: 'PUBLIC',
    address: 'Esimerkkikatu 12 A',
    postalCode: '00530',
    city: 'Helsinki',
    country: 'FI',
    district: 'Kallio',
    latitude: 60.1841,
    longitude: 24.9492,
    directions: both(
      'Sisäänkäynti on pihan puolella. Soita summeria, jossa lukee Piiri: joku tulee avaamaan.',
      'The door is on the courtyard side. Press the buzzer marked Piiri and somebody will let you in.',
    ),
    access: ['STEP_FREE', 'LIFT', 'ACCESSIBLE_TOILET', 'GENDER_NEUTRAL_TOILET'],
  },
  yard: {
    name: both('Retkien lähtöpaikka', 'Where outings start'),
    disclosure: 'COMMUNITY',
    address: 'Mallipolku 3',
    postalCode: '00550',
    city: 'Helsinki',
    country: 'FI',
    district: 'Vallila',
    latitude: 60.1952,
    longitude: 24.9603,
    directions: both(
      'Odotamme puiston portilla. Lähdemme vasta kun kaikki ovat paikalla.',
      'We wait at the park gate and leave when everybody is there.',
    ),
    access: ['STEP_FREE'],
  },
  quietRoom: {
    name: both('Hiljainen huone', 'The Quiet Room'),
    disclosure: 'GROUP_MEMBERS',
    address: 'Näytetie 7 C 21',
    postalCode: '00500',
    city: 'Helsinki',
    country: 'FI',
    district: 'Sörnäinen',
    latitude: 60.1876,
    longitude: 24.9641,
    directions: both('Toinen kerros, ovi vasemmalla.', 'Second floor, the door on the left.'),
    access: ['LIFT', 'GENDER_NEUTRAL_TOILET', 'QUIET_SPACE'],
  },
} as const satisfies Record<string, Omit<NewVenue, 'id' | 'timeZone'>>

/** Roles, not people. Numbers and addresses are made up. */
export const contactPoints = {
  coordinator: {
    role: both('Yhteisötyön koordinaattori', 'Coordinator of community involvement'),
    hours: both('Arkisin klo 10–15', 'Weekdays 10–15'),
    phone: '+358401234567',
    email: 'community@example.org',
  },
  dropIn: {
    role: both('Päivystävät työntekijät', 'Drop-in workers'),
    hours: both('Ma–to klo 12–17, myös tekstiviestillä', 'Mon–Thu 12–17, text messages too'),
    phone: '+358401234568',
    email: 'dropin@example.org',
  },
} as const satisfies Record<
  string,
  Omit<NewContactPoint, 'id' | 'languages' | 'publicKey' | 'publicKeyWords' | 'position'>
>
