/** 9402 to 9406: reservations and payments of a lottery. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { noTextOfItsOwn } from './shared-responses.ts';

const noActiveLottery = {
  code: '404',
  meaning: 'There is no currently active lottery',
  quoted: true,
  remark: 'In our view this is not an error: no lottery is running, and the request may be correct.',
  outcome: 'expected',
  retry: 'never',
  advice:
    'Nothing to fix: no lottery is running. Show this to the user, and do not repeat the request automatically.',
} as const satisfies EndpointResponse;

const withSubCode = {
  code: '400',
  meaning: 'Comes with sub-code 400.1',
  remark: noTextOfItsOwn,
  advice: 'Read the sub-code: 400.1 means that the reservation has expired.',
} as const satisfies EndpointResponse;

const reservationExpired = {
  code: '400.1',
  meaning: 'The reservation has expired',
  quoted: true,
  remark: 'We conclude that a new reservation is needed.',
  title: 'Reservation expired',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Make a new reservation with 9402 and continue with its ID before its `expiresInSeconds` have passed.',
  synonyms: [
    'reservation timed out',
    'reservation too old',
    'too slow to pay',
    'lottery numbers released',
    'reservation ran out',
    'reservation took too long',
    'numbers no longer reserved',
    'hold expired',
    'paid too late',
    'tickets released',
  ],
} as const satisfies EndpointResponse;

export const lotteryEndpoints = [
  {
    number: '9402',
    title: 'Create reservation',
    method: 'POST',
    paths: ['/lottery/reservation'],
    responses: [
      {
        code: '200',
        meaning: 'Success',
        quoted: true,
        remark: 'The numbers are reserved for `expiresInSeconds` (900 in the example).',
      },
      noActiveLottery,
    ],
    documented: [
      'The body has `size` (a package size that is configured in RubiqCloud) and `sessionID`. The answer has `reservation` with `id`, `numbers` and `expiresInSeconds`.',
      'In version 2 of its page this endpoint was numbered `9401`.',
    ],
    unknown: [
      'The numbers `9401` and `9403` are skipped. Endpoints with these numbers probably exist, but no page of them could be read.',
    ],
    formerTitles: [],
    synonyms: [
      'reserve lottery numbers',
      'buy lottery tickets',
      'hold numbers',
      'lottery reservation',
      'reserve tickets',
      'hold some numbers',
      'book lottery numbers',
      'pick lottery numbers',
      'new reservation',
      'choose numbers',
      'block numbers',
    ],
    source: {
      title: '9402 Create reservation',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2127724557/9402+Create+reservation',
    },
    added: '2026-11-28',
  },
  {
    number: '9404',
    title: 'Pre-approve reservation',
    method: 'PUT',
    paths: ['/lottery/reservation/{reservationID}/pre-approve'],
    responses: [
      { code: '204', meaning: 'Success', quoted: true, remark: 'The reservation now lasts longer.' },
      withSubCode,
      reservationExpired,
      noActiveLottery,
    ],
    documented: [
      'The call extends the reservation and prepares the purchase. There is no body in either direction.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'extend reservation',
      'prepare purchase',
      'keep lottery numbers',
      'lottery checkout',
      'reservation should last longer',
      'longer reservation',
      'prolong reservation',
      'hold numbers longer',
      'prepare payment',
      'keep reservation',
      'before payment',
    ],
    source: {
      title: '9404 Pre-approve reservation',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2127724577/9404+Pre-approve+reservation',
    },
    added: '2026-11-28',
  },
  {
    number: '9405',
    title: 'Approve reservation',
    method: 'PUT',
    paths: ['/lottery/reservation/{reservationID}/approve'],
    responses: [
      {
        code: '200',
        meaning: 'Success',
        quoted: true,
        remark: 'The body holds `redirectUrl`, the address of the payment provider.',
      },
      withSubCode,
      reservationExpired,
      noActiveLottery,
    ],
    documented: [
      'The call starts the purchase at a payment provider. The body has `successUrl`, `failureUrl` and `paymentDetails` (`Name`, `Address`, `City`, `PostCode`, `PhoneNo`, `Email`, `CountryCode`). The answer has `redirectUrl`.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'start payment',
      'pay for lottery tickets',
      'payment redirect',
      'checkout',
      'lottery purchase',
      'pay for a ticket',
      'buy tickets',
      'order tickets',
      'pay lottery',
      'purchase',
      'go to payment',
      'confirm reservation',
      'pay reservation',
    ],
    source: {
      title: '9405 Approve reservation',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2127724587/9405+Approve+reservation',
    },
    added: '2026-11-28',
  },
  {
    number: '9406',
    title: 'Approve payment',
    method: 'PUT',
    paths: ['/lottery/payment/{orderID}/confirm'],
    responses: [
      { code: '200', meaning: 'Success', quoted: true },
      {
        code: '404',
        meaning: 'The orderID was not recognized',
        quoted: true,
        remark: 'The page names no sub-code and no condition about a lottery.',
        advice:
          'Compare the `orderID` in the path with the order that you confirm: the path needs an order ID, not a reservation ID.',
      },
    ],
    documented: [
      'The call registers the payment and completes the purchase. The answer has `lottery` (`name`, `drawDate`, `quickdrawDeadline`) and `reservation` (`id`, `size`, `price`).',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'confirm payment',
      'payment done',
      'complete purchase',
      'order paid',
      'lottery payment',
      'payment was made',
      'payment arrived',
      'payment confirmed',
      'mark order as paid',
      'payment succeeded',
      'finish payment',
      'complete order',
    ],
    source: {
      title: '9406 Approve payment',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2124447800/9406+Approve+payment',
    },
    added: '2026-11-28',
  },
] as const satisfies readonly Endpoint[];
