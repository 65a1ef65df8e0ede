/** Names a verdict, and says what it means. */
import type { Verdict } from '../classifier/verdict.ts';

/** Names a verdict in a line. `foreignName` is the name of a status that the API does not have. */
export function headline(verdict: Verdict, foreignName: string | undefined): string {
  const { status, subCode } = verdict;
  switch (verdict.kind) {
    case 'documented':
      return `${verdict.code} ${verdict.title}`;
    case 'ambiguous':
      return `${verdict.code} means different things in different endpoints`;
    case 'undocumented-sub-code':
      return subCode === null
        ? `The sub-code next to ${status} could not be read`
        : `${subCode} is not documented${verdict.endpoint ? ` for endpoint ${verdict.endpoint}` : ''}`;
    case 'undocumented-status':
      if (status === null) return 'No status found';
      return `${subCode ?? status}${foreignName && !subCode ? ` ${foreignName}` : ''} is not a code of this API`;
    case 'contradiction':
      return `Status ${status} and sub-code ${subCode} disagree`;
  }
}

/** Returns what the verdict means and what it does not. `foreignAdvice` is about a status that the API does not have. */
export function notes(verdict: Verdict, header: string, foreignAdvice: string | undefined): string[] {
  const { status, subCode, title } = verdict;
  switch (verdict.kind) {
    case 'documented':
      return [];
    case 'ambiguous':
      return [
        'Only endpoints define this sub-code. The meaning depends on the endpoint that answered: name it by its number, or by the method and URL of the request.',
      ];
    case 'undocumented-sub-code':
      return [
        ...(subCode === null ? [`The header ${header} has one code as its value.`] : []),
        `Only the status is documented: ${status} ${title}.`,
      ];
    case 'undocumented-status':
      if (status === null) return ['No status and no sub-code could be read.'];
      return [
        `The documentation does not list the status ${status}. It may come from a proxy, a gateway, a load balancer or a firewall between you and the API.`,
        ...(foreignAdvice ? [foreignAdvice] : []),
      ];
    case 'contradiction':
      return [
        `The sub-code ${subCode} does not belong to the status ${status}. A server between you and the API may have replaced one of them, so look at the raw response.`,
      ];
  }
}
