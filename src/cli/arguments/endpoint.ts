/** The endpoint that `--endpoint` names. */
import type { Classifier } from '../../reference/classifier.ts';
import { catalog } from '../catalog.ts';
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';

const { examples } = catalog.api;

/** Reads the number of an endpoint, or a request to it: `POST /item`. */
export function endpointNumber(written: string, { classify }: Pick<Classifier, 'classify'>): string {
  const [url, method] = written.trim().split(/\s+/).reverse();
  const request = url?.includes('/') ? { method, url } : undefined;
  const { endpoint } = classify({ endpoint: written, request });
  if (endpoint !== null) return endpoint;
  throw new UsageError(
    request
      ? `${quoted(written)} matches no endpoint, or more than one. Give the method and the path, or a number such as ${examples.endpoint}.`
      : `There is no endpoint ${quoted(written)}. Give its number, such as ${examples.endpoint}.`,
  );
}
