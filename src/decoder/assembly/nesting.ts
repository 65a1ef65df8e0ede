/**
 * Puts the clues of a text together to responses. What stands within the same brackets, or indented below
 * the same line, speaks of one response; what stands one below the other does so where it fits together.
 */
import {
  agree,
  complete,
  type Draft,
  isSameAddress,
  isWhole,
  merged,
  mergedRequest,
  reportedIn,
  tellsOfResponse,
} from './partial-response.ts';

/** How a draft stands in its scope. */
export type Standing =
  /** A field of its own: `status: 403`, alone in its line or between brackets. */
  | 'member'
  /** A whole line of a log. */
  | 'line';

/** Where a scope begins; its name is only looked for when it matters. */
export interface Opening {
  /** The name in front of it, `headers` in `headers: {`; `null` where there is none. */
  name(): string | null;
}

/** Takes drafts as they come, and gives responses that nothing can be added to any more. */
export interface Scopes {
  /** Offset of the first draft that is still held. */
  readonly open: number;
  /** A scope begins: brackets in a line, or lines that are indented further. */
  enter(key: number, opening: Opening): void;
  /** The innermost scope with a key of at least this ends, and all within it. */
  leave(key: number): void;
  /** The key of the innermost scope; -1 outside of all. */
  readonly key: number;
  /** Whether the innermost scope lies within another. */
  readonly isNested: boolean;
  /** Whether the response that was told of last still lacks such a sub-code. */
  lacks(subCode: string, line: number): boolean;
  /** Where a line of a log may begin anew: an empty line came. */
  pause(): void;
  add(draft: Draft, standing: Standing): void;
  end(): void;
}

interface Scope {
  readonly key: number;
  readonly opening: Opening | null;
  /** Whether it lies within another. */
  readonly isNested: boolean;
  draft: Draft | null;
  /** Whether the status of the draft stands in this very scope, not in one within. */
  isOwn: boolean;
  /** The name of the scope within that the draft came from. */
  from: string | null;
  paused: boolean;
}

const mostScopes = 200;
/** How many lines lie at most between a request and its response, or a status and its sub-code. */
const reach = 20;
const near = 4;
/** How many lines the status line of a message may stand below what says its status. */
const messageReach = 8;
const reportName = 'status';

/** Makes scopes that know nothing yet. */
export function createScopes(give: (draft: Draft) => void): Scopes {
  const stack: Scope[] = [scopeOf(-1, null, false)];
  const top = () => stack[stack.length - 1] as Scope;

  const flush = (scope: Scope) => {
    if (scope.draft && tellsOfResponse(scope.draft)) give(scope.draft);
    scope.draft = null;
  };

  const replace = (scope: Scope, draft: Draft, isOwn: boolean) => {
    flush(scope);
    scope.draft = draft;
    scope.isOwn = isOwn;
    scope.from = null;
    scope.paused = false;
  };

  const keep = (scope: Scope, draft: Draft, isOwn: boolean) => {
    scope.draft = draft;
    scope.isOwn ||= isOwn;
  };

  const addMember = (scope: Scope, draft: Draft) => {
    const held = scope.draft as Draft;
    const isGroup = scope.isNested;
    if (!tellsOfResponse(draft)) {
      const isBeside = isGroup || (!scope.paused && draft.line.number - held.lastLine <= near);
      const isFree = !isWhole(held.request) && mergedRequest(held.request, draft.request) !== held.request;
      if (!tellsOfResponse(held)) keep(scope, { ...draft, request: joinedRequest(held, draft) }, false);
      else if (isBeside && isFree && sameParts(held, draft)) keep(scope, merged(held, draft), false);
      else if (!isGroup) replace(scope, draft, false);
      return;
    }
    const isTooFar = !isGroup && draft.line.number - held.lastLine > reach;
    const fits = isGroup ? complete(held, draft) : complete(held, draft) && agree(held, draft);
    const isSame =
      (isGroup && (agree(held, draft) || repeats(held, draft)) && (scope.isOwn || scope.from !== null)) ||
      beginsMessage(held, draft);
    const isRequest = !tellsOfResponse(held);
    const isTorn = scope.paused && draft.status !== null && held.subCode !== null;
    if (isGroup && isOnlySaid(held, draft) && scope.isOwn) return;
    if (reports(held, draft)) keep(scope, reportedIn(held, draft), true);
    else if (!isTooFar && (isRequest || isSame || (fits && !isTorn))) keep(scope, merged(held, draft), true);
    else replace(scope, draft, true);
  };

  const addLine = (scope: Scope, draft: Draft) => {
    const held = scope.draft as Draft;
    const isNear = draft.line.number - held.lastLine <= reach;
    const isRequest = !tellsOfResponse(held);
    if (!tellsOfResponse(draft)) replace(scope, draft, false);
    else if (reports(held, draft)) keep(scope, reportedIn(held, draft), true);
    else if (beginsMessage(held, draft)) keep(scope, merged(held, draft), true);
    else if (isNear && isRequest && draft.request === null) {
      scope.draft = null;
      replace(scope, { ...draft, request: held.request }, true);
    } else if (
      isNear &&
      held.status !== null &&
      held.subCode === null &&
      draft.status === null &&
      !draft.passing &&
      agree(held, draft)
    )
      keep(scope, merged(held, draft), true);
    else replace(scope, draft, true);
  };

  /** What a scope within has found goes to the scope around it. */
  const lift = (inner: Scope, outer: Scope) => {
    const { draft } = inner;
    if (!draft) return;
    const name = inner.opening?.name() ?? null;
    const held = outer.draft;
    const isReport =
      name === reportName && draft.status !== null && inner.isOwn && !draft.passing && !draft.isWeak;
    const child: Draft = isReport ? { ...draft, isReported: true } : draft;
    const adopt = (next: Draft) => {
      outer.draft = next;
      outer.from = name ?? outer.from;
    };
    if (held && outer.isOwn && isOnlySaid(held, child)) return;
    if (!held) {
      adopt(child);
      outer.isOwn = false;
    } else if (!tellsOfResponse(child)) {
      if (!tellsOfResponse(held))
        outer.draft = { ...held, request: mergedRequest(held.request, child.request) };
      else if (name !== null) outer.draft = { ...held, request: mergedRequest(held.request, child.request) };
      else replace(outer, child, false);
    } else if (!tellsOfResponse(held)) {
      adopt(merged(held, child));
      outer.isOwn = false;
    } else if (
      child.isReported &&
      !held.isReported &&
      (outer.isOwn || name !== null) &&
      held.status !== null
    ) {
      outer.draft = reportedIn(held, child);
    } else if (complete(held, child) && (agree(held, child) || (outer.isOwn && name !== null))) {
      adopt(merged(held, child));
    } else if (
      isToldWithin(held, child, name, outer) ||
      (agree(held, child) && (outer.isOwn || (name !== null && outer.from !== null)))
    ) {
      outer.draft = merged(held, child);
    } else {
      replace(outer, child, false);
      outer.from = name;
    }
  };

  return {
    get open() {
      let first = Number.POSITIVE_INFINITY;
      for (const { draft } of stack)
        if (draft && tellsOfResponse(draft)) first = Math.min(first, draft.start);
      return first;
    },
    get key() {
      return top().key;
    },
    get isNested() {
      return top().isNested;
    },
    enter(key, opening) {
      if (stack.length < mostScopes) stack.push(scopeOf(key, opening, stack.length > 1));
    },
    leave(key) {
      while (stack.length > 1 && top().key >= key) {
        const inner = stack.pop() as Scope;
        lift(inner, top());
      }
    },
    lacks(subCode, line) {
      const { draft } = top();
      if (!draft || draft.status === null || draft.subCode !== null) return false;
      return line - draft.lastLine <= 2 && subCode.startsWith(`${draft.status}.`);
    },
    pause() {
      top().paused = true;
    },
    add(draft, standing) {
      const scope = top();
      if (!scope.draft) replace(scope, draft, tellsOfResponse(draft));
      else if (standing === 'member') addMember(scope, draft);
      else addLine(scope, draft);
    },
    end() {
      this.leave(0);
      flush(top());
    },
  };
}

function scopeOf(key: number, opening: Opening | null, isNested: boolean): Scope {
  return { key, opening, isNested, draft: null, isOwn: false, from: null, paused: false };
}

/** Two parts of a request, such as its method and its address; a second address is a second request. */
function joinedRequest({ request: held }: Draft, { request }: Draft) {
  const isSecond = held?.url !== undefined && request?.url !== undefined && isWhole(request);
  return isSecond ? request : mergedRequest(held, request);
}

function sameParts({ request: held }: Draft, { request }: Draft): boolean {
  if (held?.url !== undefined && request?.url !== undefined && !isSameAddress(held, request)) return false;
  return held === null || held.method === undefined || request?.method === undefined;
}

/** Whether it says nothing but one thing that was said already. */
function repeats(held: Draft, draft: Draft): boolean {
  if (draft.status === null) return draft.subCode === held.subCode;
  return draft.subCode === null && draft.status === held.status;
}

/** A body in the API's reporting mode, below the success that it came with. */
function reports(held: Draft, draft: Draft): boolean {
  const isSuccess = held.status?.startsWith('2') && held.subCode === null && !held.isReported;
  return Boolean(isSuccess) && draft.isReported && draft.line.number - held.lastLine <= reach;
}

/** The status line of a response whose status was told right above it. */
function beginsMessage(held: Draft, draft: Draft): boolean {
  if (!draft.isStatusLine || held.status === null || held.subCode !== null || draft.request !== null)
    return false;
  return agree(held, draft) && draft.line.number - held.lastLine <= messageReach;
}

/** A part of the same response that knows its sub-code as well, whichever that is. */
function isToldWithin(held: Draft, child: Draft, name: string | null, outer: Scope): boolean {
  return name !== null && outer.isOwn && held.subCode === null && held.status === child.status;
}

/** Another code in the words of a response that has its own: "created (the status was another in earlier versions)". */
function isOnlySaid(held: Draft, draft: Draft): boolean {
  return (
    draft.passing && tellsOfResponse(draft) && !held.passing && held.status !== null && !agree(held, draft)
  );
}
