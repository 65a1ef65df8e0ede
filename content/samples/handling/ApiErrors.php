<?php
// PHP 8 or later. codes.json: a copy of /codes.json of the site with the pages.

const SITE = 'https://status.example'; // where you serve the pages of the codes
const MOST_ATTEMPTS = 4;
const LONGEST_WAIT = 60;

final class ApiStatusError extends RuntimeException
{
    public readonly string $subCode; // text: as numbers, 401.1 and 401.10 are equal
    public readonly ?string $retry;
    public readonly bool $repeatable;

    public function __construct(public readonly int $status, public readonly array $headers)
    {
        $sub = $headers['apistatussubcode'] ?? '';
        $known = str_starts_with($sub, "$status.") ? codes()[$sub] ?? null : null;
        $entry = $known ?? codes()[(string) $status] ?? [];
        $this->subCode = $sub;
        $entryOfCode = $known || $sub === '' ? $entry : [];
        $this->retry = $entryOfCode['retry'] ?? null;
        $this->repeatable = $entryOfCode['repeatable'] ?? false;
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
 * $headersFor($method, $url) returns header lines, signed for this attempt.
 * $signIn() gets a new session key.
 * $mayRepeat: false for a POST, and for 2002, 2003, 2005, 2108, 6100 and 7002.
 */
function call(
    string $method,
    string $url,
    callable $headersFor,
    callable $signIn,
    string $body = '',
    ?bool $mayRepeat = null,
): string {
    $mayRepeat ??= $method !== 'POST';
    $hasSignedIn = false;
    for ($attempt = 1; ; $attempt++) {
        [$status, $headers, $answer] = send($method, $url, $headersFor($method, $url), $body);
        if ($status >= 200 && $status < 300) {
            return $answer;
        }
        $error = new ApiStatusError($status, $headers);
        // A 401 with this retry asks for a JavaScript token, which a server does not have.
        $needsSession = $error->retry === 'after-reauthentication' && $status === 403;
        if ($needsSession && !$hasSignedIn) {
            $hasSignedIn = true;
            $signIn();
            continue;
        }
        $again = $mayRepeat && $error->repeatable;
        $wait = secondsToWait($headers['retry-after'] ?? '', $attempt);
        if (!$again || $attempt >= MOST_ATTEMPTS || $wait > LONGEST_WAIT) {
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

/** Returns the status, the headers by their names in lower case, and the body. */
function send(string $method, string $url, array $headers, string $body): array
{
    $stream = fopen($url, 'r', false, stream_context_create(['http' => [
        'method' => $method,
        'header' => $headers,
        'content' => $body,
        'follow_location' => 0, // a redirect would repeat the signature for another URL
        'ignore_errors' => true, // read the response of any status
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
