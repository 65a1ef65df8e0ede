/** The words of this API's documentation, for readers who meet them for the first time, in alphabetical order. */
import type { GlossaryTerm } from './record.ts';
import { type Source, sources } from './sources.ts';

const space = 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages';

const disconnectFromTrack = {
  title: '1008 Disconnect from track',
  url: `${space}/6455415/1008+Disconnect+from+track`,
} as const satisfies Source;
const getTerms = {
  title: '2100 Get terms',
  url: `${space}/100893388/2100%3A+Get+terms`,
} as const satisfies Source;
const getChanges = {
  title: '2108 Get changes',
  url: `${space}/101155125/2108+Get+changes`,
} as const satisfies Source;
const updatePreferencesForGroup = {
  title: '2317 Update entity preferences for group',
  url: `${space}/507936772/2317+Update+entity+preferences+for+group`,
} as const satisfies Source;
const generateAccessToken = {
  title: '6100 Generate access token',
  url: `${space}/2686582785/6100+Generate+access+token`,
} as const satisfies Source;
const embeddingProfile = {
  title: 'Embedding RubiqCloud Profile',
  url: `${space}/3284631553`,
} as const satisfies Source;

const gettingStarted = { title: 'Getting started', path: '/guides/getting-started' } as const;

/** Every term that a page of the glossary explains. */
export const glossary = [
  {
    id: 'account',
    term: 'Account',
    aliases: [],
    documented:
      'A word in the titles of older endpoints, such as Create account (1001) and Get account data (1002).',
    note: 'It probably means the same as entity, the word in the current paths.',
    unknown: null,
    sources: [sources.createAccount, sources.getAccountDataV12to17],
    links: [],
    guide: null,
  },
  {
    id: 'appkey',
    term: 'AppKey',
    aliases: [],
    documented:
      'The number of an application, sent as `AppKey` in the `Signature` header. Fluid provides it on request, together with the AppSecret.',
    note: null,
    unknown: 'Whether an application has the same AppKey in test and in production is not documented.',
    sources: [sources.basicConcepts, embeddingProfile],
    links: ['AppKey'],
    common: true,
    guide: gettingStarted,
  },
  {
    id: 'application',
    term: 'Application',
    aliases: ['app'],
    documented:
      'A client that is registered in Rubiq. It is assigned an AppKey, an AppSecret, a default external key type and a default contract.',
    note: null,
    unknown: null,
    sources: [sources.basicConcepts],
    links: [],
    guide: null,
  },
  {
    id: 'appsecret',
    term: 'AppSecret',
    aliases: [],
    documented:
      'The secret that the hash in the `Signature` header is made with. Test and production have different ones. It does not expire unless someone arranges it (401.10).',
    note: null,
    unknown: null,
    sources: [sources.basicConcepts, sources.authenticatingRequests, sources.appSecretExpiry],
    links: ['AppSecret'],
    common: true,
    guide: gettingStarted,
  },
  {
    id: 'connection',
    term: 'Connection',
    aliases: [],
    documented:
      'A link between an entity and something else, such as a track (1007) or a Facebook user (2001). Disconnecting from a track (1008) changes only the state of the connection.',
    note: null,
    unknown: null,
    sources: [sources.connectToTrack, disconnectFromTrack, sources.authenticate],
    links: [],
    guide: null,
  },
  {
    id: 'contract',
    term: 'Contract',
    aliases: ['data contract', '`contract-id`'],
    documented:
      'It defines what data a system may deliver, needs, and is allowed to see or change. Every application has a default contract, which applies where the path names none (1011 then searches entities of all types).',
    note: null,
    unknown: null,
    sources: [sources.basicConcepts],
    links: ['contract'],
    guide: null,
  },
  {
    id: 'cursor',
    term: 'Cursor',
    aliases: ['`cursorName`'],
    documented:
      'A named position in the stream of changes that 2108 reads. Each call moves it, so a repeated call skips changes.',
    note: null,
    unknown: null,
    sources: [getChanges],
    links: ['cursor'],
    guide: null,
  },
  {
    id: 'data-isolation',
    term: 'Data Isolation',
    aliases: [],
    documented:
      'A setting of an application. Once it is enabled, every request needs a valid session key and is checked against the entity that the key belongs to.',
    note: null,
    unknown: null,
    sources: [sources.dataIsolation],
    links: ['Data Isolation'],
    guide: { title: 'Sessions and Data Isolation', path: '/guides/sessions-and-data-isolation' },
  },
  {
    id: 'entity',
    term: 'Entity',
    aliases: ['user', 'account', 'Rubiq Profile'],
    documented:
      'The record of a person or an organization. A path names it by its entity ID or by an external key.',
    note: 'User, account and Rubiq Profile are probably older or other names for it.',
    unknown: null,
    sources: [sources.basicConcepts, sources.getAccountDataV12to17, sources.fetchConsentStreamData],
    links: ['entity', 'entities'],
    common: true,
    guide: null,
  },
  {
    id: 'entity-id',
    term: 'Entity ID',
    aliases: ['`id`', 'master key', 'Rubiq entity ID', '`dpKey` (older)'],
    documented:
      'The internal unique key of an entity. The platform assigns it, in a fixed format and sequence. The field `dpKey` was renamed to `id`; some pages still use the old name.',
    note: null,
    unknown: null,
    sources: [sources.basicConcepts, sources.getAccountDataV12to17],
    links: ['entity ID', 'dpKey'],
    guide: null,
  },
  {
    id: 'external-key',
    term: 'External key',
    aliases: ['external relation key', '`extKey` and `extType`'],
    documented:
      'A key of your own system for an entity, together with a numeric type. Agree on the type with Fluid before you use it. The endpoints that take both have them in the path after `/entity/ext-key/`.',
    note: null,
    unknown: null,
    sources: [sources.basicConcepts],
    links: ['external key', 'external relation key', 'extKey', 'extType'],
    guide: null,
  },
  {
    id: 'illegal-access-prevention',
    term: 'Illegal Access Prevention',
    aliases: ['IAP'],
    documented:
      'Optional monitors that are enabled and tuned for each application. When unusual requests reach an error threshold, further requests may be rejected for a period of time (403.30).',
    note: null,
    unknown: 'The thresholds, the length of the cool-down and the scope of a block are not documented.',
    sources: [sources.illegalAccessPrevention],
    links: ['Illegal Access Prevention'],
    guide: { title: 'Illegal Access Prevention (IAP)', path: '/guides/illegal-access-prevention' },
  },
  {
    id: 'javascript-token',
    term: 'JavaScript token',
    aliases: [],
    documented:
      'Authenticates a page that runs only in the browser, where a signature would expose the AppSecret. A script of the vendor creates it, and it is valid for 1 hour after its last use (401.20 to 401.24).',
    note: 'We conclude that it identifies the page, not a user: no sign-in is part of it.',
    unknown: null,
    sources: [sources.authenticatingFromJavaScript, sources.javaScriptSdk],
    links: ['JavaScript token'],
    guide: { title: 'JavaScript tokens and the SDK', path: '/guides/tokens-from-javascript' },
  },
  {
    id: 'lead-source',
    term: 'Lead source',
    aliases: ['`leadSourceID`'],
    documented:
      'Named by `leadSourceID` when 1100 creates a lead. They are set up in the Rubiq Lead Management app.',
    note: null,
    unknown: null,
    sources: [sources.createLead],
    links: ['lead source', 'leadSourceID'],
    guide: null,
  },
  {
    id: 'permission',
    term: 'Permission',
    aliases: ['`permissionID`'],
    documented:
      'Something that an entity accepts, on its own or for an existing acceptance of terms (2105, 2107). It is named by a GUID.',
    note: 'What an application is permitted to do is another matter (412).',
    unknown: null,
    sources: [sources.acceptPermission, sources.withdrawPermission],
    links: ['permissionID'],
    guide: null,
  },
  {
    id: 'policy',
    term: 'Policy',
    aliases: ['`policyID`'],
    documented:
      'A Housekeeping policy, named by a GUID. 1201 triggers it for a selection of entities and answers with an `executionID`.',
    note: null,
    unknown: null,
    sources: [sources.triggerPolicyForSelection],
    links: ['policyID', 'Housekeeping policy'],
    guide: null,
  },
  {
    id: 'preference',
    term: 'Preference',
    aliases: ['preference group', '`preferenceID` and `groupID`'],
    documented:
      'A subscription that an entity opts in to or out of. A reason can be given for opting out. A group holds preferences that can be updated together (2317).',
    note: null,
    unknown: null,
    sources: [updatePreferencesForGroup],
    links: ['preference'],
    guide: null,
  },
  {
    id: 'publicid',
    term: 'PublicID',
    aliases: [],
    documented:
      'A GUID for public access to specific endpoints. It belongs to one application, may be restricted to IP addresses, and may expire (401.30 to 401.32).',
    note: null,
    unknown: 'A list of the endpoints that accept it was not found.',
    sources: [sources.publicAuthentication],
    links: ['PublicID'],
    guide: { title: 'Public access with a PublicID', path: '/guides/public-access' },
  },
  {
    id: 'session-key',
    term: 'Session and session key',
    aliases: ['ApiSession', '`ApiSessionKey`'],
    documented:
      'Under Data Isolation a session belongs to one entity. Its key comes with a successful 2001 or 1001, and goes with every request as the header or URL parameter `ApiSessionKey`. By default a session expires 3 months after its last use (403.23).',
    note: 'The session of 1012 and 1013 is a different thing: an asynchronous search.',
    unknown: null,
    sources: [sources.dataIsolation, sources.createChangedSinceSession],
    links: ['session key', 'ApiSessionKey'],
    guide: { title: 'Sessions and Data Isolation', path: '/guides/sessions-and-data-isolation' },
  },
  {
    id: 'source',
    term: 'Source',
    aliases: ['`sourceID`'],
    documented:
      'Where an acceptance or a withdrawal comes from, named by a GUID. It has to be known (404.6), active (400.3) and allowed by the contract (412.3).',
    note: null,
    unknown: null,
    sources: [sources.acceptPermission],
    links: ['sourceID'],
    guide: null,
  },
  {
    id: 'terms',
    term: 'Terms',
    aliases: ['`termsID`'],
    documented:
      'A text with versions, which an entity accepts. A version is active, inactive, obsolete or a draft. An acceptance can be renewed, upgraded or withdrawn, and it can expire.',
    note: null,
    unknown: null,
    sources: [getTerms, sources.fetchConsentStreamData],
    links: ['terms version', 'acceptance of terms', 'termsID'],
    guide: null,
  },
  {
    id: 'token',
    term: 'Token',
    aliases: [],
    documented: null,
    note: 'The documentation uses this word for different things: `Token` in the `Signature` header is a hash over the request; the JavaScript token authenticates a page; 6100 generates a token for embedding; and the `token` of 1012 names an asynchronous search.',
    unknown: null,
    sources: [
      sources.authenticatingRequests,
      sources.authenticatingFromJavaScript,
      generateAccessToken,
      sources.createChangedSinceSession,
    ],
    links: [],
    guide: null,
  },
  {
    id: 'token-of-6100',
    term: 'Token of 6100',
    aliases: ['access token'],
    documented:
      'A token that 6100 generates and that is valid for a limited time (`expires`). Its one documented use is to embed RubiqCloud Profile in an IFRAME or a browser.',
    note: null,
    unknown: 'No page that we found uses it for requests to the API.',
    sources: [generateAccessToken, embeddingProfile],
    links: ['access token'],
    guide: null,
  },
  {
    id: 'track',
    term: 'Track',
    aliases: ['`track-id`'],
    documented: 'Something that an entity can be connected to and disconnected from (1007 to 1010).',
    note: null,
    unknown: 'No page that we found says what a track is.',
    sources: [sources.connectToTrack, disconnectFromTrack],
    links: ['track'],
    guide: null,
  },
  {
    id: 'user',
    term: 'User',
    aliases: [],
    documented:
      'The older word for an entity: paths began with `/user` before they began with `/entity`, and the message of 404.1 still says “User not found”.',
    note: 'On our pages a person who uses an app is the end user.',
    unknown: null,
    sources: [sources.getAccountDataV12to17, sources.standardStatusCodes],
    links: [],
    guide: null,
  },
] as const satisfies readonly GlossaryTerm[];
