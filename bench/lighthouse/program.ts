/** Runs Lighthouse, which has its own folder of packages, and declares the types of it that are used here. */

/** The result of one audit. */
export interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly AuditItem[] };
}

/** An element of the page, or a resource, that an audit names. */
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

/** Hides the name from the compiler, because the packages are only installed by `npm ci` in this folder. */
const packageNamed = (name: string) => import(name);

/** Starts the Chromium at this path. */
export async function launchBrowser(
  chromePath: string,
  chromeFlags: readonly string[],
): Promise<DrivenBrowser> {
  const { launch } = await packageNamed('chrome-launcher');
  return launch({ chromePath, chromeFlags });
}

/** Audits one page as on a phone, with the default throttling of Lighthouse. */
export async function auditPage(url: string, settings: Settings): Promise<Result> {
  const { default: lighthouse } = await packageNamed('lighthouse');
  return (await lighthouse(url, settings)).lhr;
}
