/** Where statements about the API come from: pages of its public documentation, and the HTTP standard. */

/** A page that statements rest on. */
export interface Source {
  readonly title: string;
  readonly url: `https://${string}`;
}

const space = 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages';
const wiki = 'https://rubiqsoft.atlassian.net/wiki';

/** Pages that a code or several records rest on. A page that only one endpoint rests on is in its record. */
export const sources = {
  standardStatusCodes: {
    title: 'Standard status codes',
    url: `${space}/524629/Standard+status+codes`,
  },
  standardStatusCodesV1: {
    title: 'Standard status codes, version 1',
    url: `${wiki}/x/bAEI`,
  },
  standardStatusCodesV1to2: {
    title: 'Standard status codes, version 1 compared with version 2',
    url: `${wiki}/pages/diffpages.action?originalId=524652&pageId=6455325`,
  },
  standardStatusCodesV2to3: {
    title: 'Standard status codes, version 2 compared with version 3',
    url: `${wiki}/pages/diffpages.action?originalId=6455325&pageId=6455522`,
  },
  standardStatusCodes8814594: {
    title: 'Standard status codes, version 7077959 compared with version 8814594',
    url: `${wiki}/pages/diffpages.action?originalId=7077959&pageId=8814594`,
  },
  standardStatusCodes28934207: {
    title: 'Standard status codes, version 8814594 compared with version 28934207',
    url: `${wiki}/pages/diffpages.action?originalId=8814594&pageId=28934207`,
  },
  standardStatusCodesV7to13: {
    title: 'Standard status codes, version 7 compared with version 13',
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=7&pageId=524629&revisedVersion=13`,
  },
  standardStatusCodesV1to13: {
    title: 'Standard status codes, version 1 compared with version 13',
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=1&pageId=524629&revisedVersion=13`,
  },
  authenticatingRequests: {
    title: 'Authenticating requests',
    url: `${space}/524620/Authenticating+requests`,
  },
  authenticatingRequestsCSharp: {
    title: 'Authenticating requests, an older version with C# code',
    url: `${wiki}/pages/viewpage.action?pageId=28442641`,
  },
  authenticatingRequestsV5to14: {
    title: 'Authenticating requests, version 5 compared with version 14',
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=5&pageId=524620&revisedVersion=14`,
  },
  authenticatingRequests2013: {
    title: 'Authenticating requests, the oldest example (2013)',
    url: `${wiki}/x/SgBs`,
  },
  authenticatingFromJavaScript: {
    title: 'Authenticating from JavaScript',
    url: `${space}/524624/Authenticating+from+JavaScript`,
  },
  authenticatingFromJavaScriptV1: {
    title: 'Authenticating from JavaScript, version 1',
    url: `${wiki}/x/_IBi`,
  },
  javaScriptSdk: {
    title: 'JavaScript SDK',
    url: `${space}/391741443/JavaScript+SDK`,
  },
  publicAuthentication: {
    title: 'Public authentication',
    url: `${space}/154337281/Public+authentication`,
  },
  forgottenPassword: {
    title: '2003 Trigger "Forgotten password" service',
    url: `${space}/6455474/2003+Trigger+Forgotten+password+service`,
  },
  webComponents: {
    title: 'Web Components',
    url: `${space}/2105049089`,
  },
  dataIsolation: {
    title: 'Data Isolation',
    url: `${space}/6455529/Data+Isolation`,
  },
  illegalAccessPrevention: {
    title: 'Illegal Access Prevention (IAP)',
    url: `${space}/6455531/Illegal+Access+Prevention+IAP`,
  },
  appSecretExpiry: {
    title: 'App Secret expiry',
    url: `${space}/6455534/App+Secret+expiry`,
  },
  passwordPolicy: {
    title: 'Password policy',
    url: `${space}/30343209/Password+policy`,
  },
  smsVerification: {
    title: 'SMS verification, version 4 compared with version 5',
    url: `${wiki}/pages/diffpagesbyversion.action?pageId=39518282&selectedPageVersions=4&selectedPageVersions=5`,
  },
  smsVerificationV1to5: {
    title: 'SMS verification, version 1 compared with version 5',
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=1&pageId=39518282&revisedVersion=5`,
  },
  smsVerificationPage: {
    title: 'SMS verification',
    url: `${space}/39518282`,
  },
  nonStandardReporting: {
    title: 'Non-standard reporting of status',
    url: `${space}/524631/Non-standard+reporting+of+status`,
  },
  basicConcepts: {
    title: 'Basic concepts',
    url: `${space}/524634/Basic+concepts`,
  },
  embeddingProfile: {
    title: 'Embedding RubiqCloud Profile',
    url: `${space}/3284631553`,
  },
  createAccount: {
    title: '1001 Create account',
    url: `${space}/6455326/1001+Create+account`,
  },
  createAccountV18: {
    title: '1001 Create account, version 18',
    url: `${wiki}/display/$space.key/viewpage.action?pageId=2651226186`,
  },
  getAccountDataV12to17: {
    title: '1002 Get account data, version 12 compared with version 17',
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=12&pageId=6455345&revisedVersion=17`,
  },
  updateAccountData: {
    title: '1003 Update account data',
    url: `${space}/6455374/1003+Update+account+data`,
  },
  updateAccountDataCompared: {
    title: '1003 Update account data, two versions compared',
    url: `${wiki}/pages/diffpages.action?originalId=46628866&pageId=2651258933`,
  },
  removeAccount: {
    title: '1004 Remove account',
    url: `${space}/6455377/1004+Remove+account`,
  },
  createChild: {
    title: '1005 Create child',
    url: `${space}/6455386/1005+Create+child`,
  },
  enumerateChildren: {
    title: '1006 Enumerate children',
    url: `${space}/6455389/1006+Enumerate+children`,
  },
  connectToTrack: {
    title: '1007 Connect to track',
    url: `${space}/6455397/1007+Connect+to+track`,
  },
  enumerateTracks: {
    title: '1009 Enumerate tracks',
    url: `${space}/6455419/1009+Enumerate+tracks`,
  },
  search: {
    title: '1011 Search',
    url: `${space}/6455460/1011+Search`,
  },
  createChangedSinceSession: {
    title: '1012 Create changed since session',
    url: `${space}/35848208/1012+Create+changed+since+session`,
  },
  getChangedSince: {
    title: '1013 Get changed since',
    url: `${space}/36241423/1013+Get+changed+since`,
  },
  getChangedSinceV1: {
    title: '1013 Get changed since, version 1',
    url: `${wiki}/pages/viewpage.action?pageId=36241439`,
  },
  getChangedSinceV1to2: {
    title: '1013 Get changed since, version 1 compared with version 2',
    url: `${wiki}/pages/diffpages.action?originalId=36241439&pageId=36241440`,
  },
  createAccountWithChildren: {
    title: '1020 Create account with children',
    url: `${space}/2423095297/1020+Create+account+with+children`,
  },
  createLead: {
    title: '1100 Create lead',
    url: `${space}/826408967/1100+Create+lead`,
  },
  triggerPolicyForSelection: {
    title: '1201 Trigger policy for selection',
    url: `${space}/3159490561/1201+Trigger+policy+for+selection`,
  },
  fetchConsentStreamData: {
    title: '1300 Fetch consent stream data',
    url: `${space}/3179216897/1300+Fetch+consent+stream+data`,
  },
  authenticate: {
    title: '2001 Authenticate',
    url: `${space}/6455470/2001+Authenticate`,
  },
  changePassword: {
    title: '2002 Change password',
    url: `${space}/6455472/2002+Change+password`,
  },
  verifyAccount: {
    title: '2004 Verify account',
    url: `${space}/6455476/2004+Verify+account`,
  },
  getTerms: {
    title: '2100 Get terms',
    url: `${space}/100893388/2100%3A+Get+terms`,
  },
  acceptTerms: {
    title: '2102 Accept terms',
    url: `${space}/100894481/2102+Accept+terms`,
  },
  acceptTermsNewest: {
    title: '2102 Accept terms, the newest copy',
    url: `${space}/100894481`,
  },
  getTermsAcceptanceStatus: {
    title: '2103 Get entity terms acceptance status',
    url: `${space}/100893879/2103+Get+entity+terms+acceptance+status`,
  },
  withdrawTermsAcceptance: {
    title: '2104 Withdraw terms acceptance',
    url: `${space}/100894780/2104+Withdraw+terms+acceptance`,
  },
  acceptPermission: {
    title: '2105 Accept permission',
    url: `${space}/100894873/2105+Accept+permission`,
  },
  acceptPermissionNewest: {
    title: '2105 Accept permission, the newest copy',
    url: `${space}/100894873`,
  },
  withdrawPermission: {
    title: '2107 Withdraw permission',
    url: `${space}/100895189/2107+Withdraw+permission`,
  },
  updateTermsAcceptance: {
    title: '2110 Update terms acceptance',
    url: `${space}/436076545/2110+Update+terms+acceptance`,
  },
  downloadTermsVersionFile: {
    title: '2114 Download terms version file',
    url: `${space}/178716677/2114+Download+terms+version+file`,
  },
  getDataRequests: {
    title: '2120 Get data requests',
    url: `${space}/261652485/2120+Get+data+requests`,
  },
  submitDataRequest: {
    title: '2121 Submit data request',
    url: `${space}/261619719/2121+Submit+data+request`,
  },
  getPreferences: {
    title: '2300 Get preferences',
    url: `${space}/507543555/2300+Get+preferences`,
  },
  optOutOfPreference: {
    title: '2316 Opt-out of preference',
    url: `${space}/508035095/2316+Opt-out+of+preference`,
  },
  registerMobileDevice: {
    title: '4001 Register mobile device',
    url: `${space}/6455499/4001+Register+mobile+device`,
  },
  getMessages: {
    title: '7001 Get messages',
    url: `${space}/7077905/7001+Get+messages`,
  },
  submitFormData: {
    title: '8001 Submit form data',
    url: `${space}/11993176/8001+Submit+form+data`,
  },
  getFormData: {
    title: '8002 Get form data',
    url: `${space}/11993188/8002+Get+form+data`,
  },
  enumerateForms: {
    title: '8005 Enumerate forms',
    url: `${space}/11993213/8005+Enumerate+forms`,
  },
  rfc9110: {
    title: 'RFC 9110, HTTP Semantics',
    url: 'https://www.rfc-editor.org/rfc/rfc9110',
  },
  rfc6585: {
    title: 'RFC 6585, Additional HTTP Status Codes',
    url: 'https://www.rfc-editor.org/rfc/rfc6585',
  },
} as const satisfies Record<string, Source>;
