/** 2111 to 2114: texts and files of a version of terms. */
import type { Endpoint } from '../../record.ts';
import { sources } from '../../sources.ts';
import {
  entityOfTermsNotFound,
  entityOrTermsNotFound,
  externalEntityOfTermsNotFound,
  invalidRequest,
  noActiveVersion,
  readNoActiveVersion,
  termsNotFound,
  termsVersionNotFound,
  versionInPath,
} from './responses.ts';

const namesEntityWithoutOne = 'The text names an entity, although this URL has none.';

const checkTermsVersionOrFile =
  'Read the sub-code: 404.4 is about the terms, 404.7 about the version. Without one, check the `fileKey`: no sub-code is listed for a missing file.';

export const termsVersionEndpoints = [
  {
    number: '2111',
    title: 'Get terms version text for entity',
    method: 'GET',
    paths: [
      '/permissions/terms/{termsID}/{version}/text/{textKey}/entity/id/{entityID}',
      '/permissions/terms/{termsID}/{version}/text/{textKey}/entity/ext-key/{ext-key}/{ext-type}',
    ],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      {
        ...invalidRequest,
        advice:
          'Read the sub-code: 400.1 means that no version of these terms is active, 400.2 that the text needs an entity. Without one, check the version in the path.',
      },
      noActiveVersion,
      {
        code: '400.2',
        meaning: 'This text contains merge fields, and requires an entity reference',
        quoted: true,
        remark:
          'Probably from the time when there was another URL that ended in `/raw`: both URLs of the newest version name an entity.',
        title: 'Merge fields need an entity',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'This text has placeholders for data of an entity. Check that your path ends in `/entity/id/{entityID}` or `/entity/ext-key/{ext-key}/{ext-type}`; the path of 2112 names no entity.',
        synonyms: [
          'placeholders in text',
          'template variables',
          'merge tags',
          'personalized terms',
          'placeholders need a user',
          'text contains placeholders',
          'terms text without user',
          'merge fields',
        ],
      },
      {
        ...entityOrTermsNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the terms, 404.7 about the version, 404.8 about the text.',
      },
      entityOfTermsNotFound,
      externalEntityOfTermsNotFound,
      termsNotFound,
      termsVersionNotFound,
      {
        code: '404.8',
        meaning: 'Terms version text not found',
        quoted: true,
        title: 'Terms text not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `textKey` in the path with the texts of this version of the terms in Rubiq; another version may have other keys.',
        synonyms: [
          'text key unknown',
          'wrong text key',
          'text of the terms missing',
          'translation missing',
          'no text for this language',
          'text of the terms not there',
          'language missing',
          'text key does not exist',
          'part of the terms missing',
        ],
      },
    ],
    documented: [
      versionInPath,
      'The texts in the answer are Base64.',
      'Under its older title the page had another URL, which ended in `/raw`.',
    ],
    unknown: [],
    formerTitles: ['Get terms version text'],
    synonyms: [
      'personalized terms',
      'terms text with name',
      'merge fields',
      'terms for a user',
      'terms with name of the user',
      'text of the terms for a user',
      'fill placeholders of the terms',
      'individual terms text',
    ],
    source: {
      title: '2111 Get terms version text for entity',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/140443664/2111+Get+terms+version+text',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That the version in the path may be active and that texts are Base64 is documented. 400.2 now has the punctuation of the page, and a remark on the URL that it probably belongs to.',
        codes: ['400.2'],
      },
    ],
  },
  {
    number: '2112',
    title: 'Get terms version text',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/text/{textKeys}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      { ...invalidRequest, advice: readNoActiveVersion },
      noActiveVersion,
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark:
          'The text names an entity, although this URL has none. This status is also sent if one of the listed text keys does not exist.',
        advice:
          'Read the sub-code: 404.4 is about the terms, 404.7 about the version, 404.8 about a text key. One unknown key fails the whole call.',
      },
      termsNotFound,
      termsVersionNotFound,
      {
        code: '404.8',
        meaning: 'Terms version text not found',
        quoted: true,
        title: 'Terms text not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Request each of your text keys alone to find the one that this version of the terms does not have, or send `all`.',
      },
    ],
    documented: [
      versionInPath,
      '`textKeys` in the path is optional: a path that ends in `/text` returns the primary text. It may also be `all`.',
      'One unknown text key fails the whole call with 404.',
      'The texts in the answer are Base64.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'read terms',
      'wording of the terms',
      'terms html',
      'text of the terms',
      'show the text of the privacy policy',
      'text of the terms and conditions',
      'display terms',
      'show terms',
      'print terms',
      'legal text',
      'full text of terms',
      'terms in another language',
      'html of privacy policy',
    ],
    source: {
      title: '2112 Get terms version text',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/3205300225/2112+Get+terms+version+text',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404 now has the wording of the page, and is also sent for one unknown text key. That textKeys may be left out or be all, and that texts are Base64, is documented.',
        codes: ['404'],
      },
    ],
  },
  {
    number: '2113',
    title: 'Get terms version file',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/file/{fileKey}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      { ...invalidRequest, advice: readNoActiveVersion },
      noActiveVersion,
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark: namesEntityWithoutOne,
        advice: checkTermsVersionOrFile,
      },
      termsNotFound,
      termsVersionNotFound,
    ],
    documented: [
      versionInPath,
      '`fileKey` may be `default`.',
      'The answer has `fileName`, `mimeType` and `file` (Base64).',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'terms file',
      'file information of the terms',
      'terms attachment',
      'terms as base64',
      'info about the terms file',
      'terms file name',
      'get the file of the terms',
      'file of a terms version',
    ],
    source: {
      title: '2113 Get terms version file',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/178651137/2113+Get+terms+version+file',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404 now has the wording of the page. The value default of fileKey and the fields of the answer are documented.',
        codes: ['404'],
      },
    ],
  },
  {
    number: '2114',
    title: 'Download terms version file',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/file/{fileKey}/download'],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'A binary download with `Content-Disposition`, `Content-Type` and `Content-Length`.',
      },
      { ...invalidRequest, advice: readNoActiveVersion },
      {
        ...noActiveVersion,
        advice: 'Remove the download link from your page until a version of these terms is active in Rubiq.',
      },
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark: namesEntityWithoutOne,
        advice: checkTermsVersionOrFile,
      },
      termsNotFound,
      {
        ...termsVersionNotFound,
        advice:
          'Find the page or the email that has this link: the version in its path is not among the versions that 2100 returns for these terms.',
      },
    ],
    documented: [
      versionInPath,
      'It is made for browsers. The page says that signature authentication cannot be used with it directly, and recommends public authentication.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'terms pdf',
      'download pdf',
      'save terms',
      'download terms and conditions',
      'terms as a pdf',
      'get the terms as a file',
      'download privacy policy',
      'download terms',
      'open terms pdf',
      'link to the terms file',
    ],
    source: sources.downloadTermsVersionFile,
    changes: [
      {
        date: '2026-11-28',
        what: '404 now has the wording of the page, and that 200 is a binary download is a remark. That signature authentication cannot be used directly is documented.',
        codes: ['200', '404'],
      },
    ],
  },
] as const satisfies readonly Endpoint[];
