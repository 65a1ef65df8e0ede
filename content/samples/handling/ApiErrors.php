<?php
// PHP 8 or later. codes.json: a copy of /codes.json of the site with the pages.

const SITE = 'https://status.example'; // where you serve the pages of the codes
const MOST_ATTEMPTS = 4;
const LONGEST_WAIT = 60;

final class ApiStatusError extends RuntimeException
{
    public readonly string $subCode; // text: as numbers, 401.1 and 401.10 are equal
    public readonly ?string $retry;

    public function __construct(public readonly int $status, public readonly array $headers)
    {
        $sub = $headers['apistatussubcode'] ?? '';
        $known = str_starts_with($sub, "$status.") ? codes()[$sub] ?? null : null;
        $entry = $known ?? codes()[(string) $status] ?? [];
        $this->subCode = $sub;
        $this->retry = $known || $sub === '' ? $entry['retry'] ?? null : null;
        $title = $entry['title'] ?? 'not a status of this API';
        $code = $sub === '' ? $status : $sub;
        parent::__construct("$code $title. " . SITE . ($entry['url'] ?? '/codes'));
    }
}

function codes(): array
{
    static $codes = null;
    return $codes ??= array_column(
        json_decode(file_get_contents('codes.json'), true, flags: JSON_THROW_ON_ERROR)['codes'],
        null,
        'code',
    );
}

/**
 * $headersFor($method, $url) gives lines, signed anew; $renewSession() gets a new session.
 * $repeatable: not a POST, nor 2002, 2003 and 2005.
 */
function call(
    string $method,
    string $url,
    callable $headersFor,
    callable $renewSession,
    string $body = '',
    ?bool $repeatable = null,
): string {
    $repeatable ??= $method !== 'POST';
    $isRenewed = false;
    for ($attempt = 1; ; $attempt++) {
        [$status, $headers, $answer] = send($method, $url, $headersFor($method, $url), $body);
        if ($status >= 200 && $status < 300) {
            return $answer;
        }
        $error = new ApiStatusError($status, $headers);
        if ($error->retry === 'after-reauthentication' && !$isRenewed) {
            $isRenewed = true;
            $renewSession();
            continue;
        }
        // 403.30 blocks the whole app: repeating would prolong it.
        $again = in_array($error->retry, ['after-delay', 'poll'], true) && $status !== 403;
        $wait = secondsToWait($headers['retry-after'] ?? '', $attempt);
        if (!$again || !$repeatable || $attempt >= MOST_ATTEMPTS || $wait > LONGEST_WAIT) {
            throw $error;
        }
        usleep((int) ($wait * 1_000_000));
    }
}

function secondsToWait(string $retryAfter, int $attempt): float
{
    if (ctype_digit($retryAfter)) {
        return (float) $retryAfter;
    }
    $until = $retryAfter === '' ? false : strtotime($retryAfter);
    $random = mt_rand(500, 1_000) / 1_000;
    return $until === false ? 2 ** ($attempt - 1) * $random : max(0, $until - microtime(true));
}

/** The status, the headers by their names in lower case, and the body. */
function send(string $method, string $url, array $headers, string $body): array
{
    $stream = fopen($url, 'r', false, stream_context_create(['http' => [
        'method' => $method,
        'header' => $headers,
        'content' => $body,
        'follow_location' => 0, // a redirect would repeat the signature for another URL
        'ignore_errors' => true, // read the response whatever its status is
    ]]));
    if ($stream === false) {
        throw new RuntimeException("No answer from $url");
    }
    $lines = stream_get_meta_data($stream)['wrapper_data'];
    $found = [];
    foreach (array_slice($lines, 1) as $line) {
        [$name, $value] = array_pad(explode(':', $line, 2), 2, '');
        $found[strtolower($name)] = trim($value);
    }
    return [(int) explode(' ', $lines[0])[1], $found, stream_get_contents($stream)];
}
