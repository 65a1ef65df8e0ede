/** Lighthouse itself, which has a folder of packages of its own, with as much of its types as is used here. */

/** What an audit found. */
export interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly AuditItem[] };
}

/** A finding of an audit: an element of the page, or a resource. */
export interface AuditItem {
  readonly node?: { readonly snippet?: string; readonly explanation?: string };
  readonly url?: string;
  readonly description?: string;
}

/** The result for one page. */
export interface Result {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** One of the four categories. */
export interface Category {
  readonly title: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Settings {
  readonly port: number;
  readonly logLevel: 'error';
  readonly ignoreStatusCode: boolean;
  readonly skipAudits: readonly string[] | null;
}

/** A Chromium that Lighthouse can drive. */
export interface DrivenBrowser {
  readonly port: number;
  kill(): void;
}

/** The packages are only there after `npm ci` in this folder, so the compiler must not look for them. */
const packageNamed = (name: string) => import(name);

/** Starts the Chromium at the path. */
export async function launchBrowser(
  chromePath: string,
  chromeFlags: readonly string[],
): Promise<DrivenBrowser> {
  const { launch } = await packageNamed('chrome-launcher');
  return launch({ chromePath, chromeFlags });
}

/** Looks at one page as seen from a phone, with the throttling that Lighthouse is known for. */
export async function auditPage(url: string, settings: Settings): Promise<Result> {
  const { default: lighthouse } = await packageNamed('lighthouse');
  return (await lighthouse(url, settings)).lhr;
}
