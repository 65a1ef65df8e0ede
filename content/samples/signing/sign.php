<?php
// APP_KEY=… APP_SECRET=… php sign.php GET 'https://api.rubiq.net/entity/…'
// With ISSUED_AT set, the header is printed and nothing is sent.

function sign(
    int $appKey,
    string $appSecret,
    string $method,
    string $url,
    ?string $issuedAt = null,
): string {
    $issuedAt ??= gmdate('YmdHis'); // gmdate, not date: UTC. H counts 24 hours, h only 12.
    $digest = hash_hmac('sha256', $appKey . $method . $url . $issuedAt, $appSecret, binary: true);
    return json_encode(
        ['AppKey' => $appKey, 'IssuedAt' => $issuedAt, 'Token' => base64_encode($digest)],
        JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES,
    );
}

[, $method, $url] = $argv; // the URL as it is sent: percent-encoded, with its query
$issuedAt = getenv('ISSUED_AT') ?: null;
// In the header AppKey is a number, not text.
$signature = sign((int) getenv('APP_KEY'), getenv('APP_SECRET'), $method, $url, $issuedAt);

if ($issuedAt !== null) {
    echo "Signature: $signature\n";
    exit;
}

$context = stream_context_create(['http' => [
    'method' => $method,
    'header' => "Signature: $signature",
    'follow_location' => 0, // a redirect would repeat this signature for another URL
    'ignore_errors' => true, // read the response whatever its status is
]]);
$stream = fopen($url, 'r', false, $context) ?: exit(1);
foreach (stream_get_meta_data($stream)['wrapper_data'] as $line) {
    if (preg_match('/^HTTP\/|^ApiStatusSubCode:/i', $line)) {
        echo $line, "\n";
    }
}
echo stream_get_contents($stream), "\n";
