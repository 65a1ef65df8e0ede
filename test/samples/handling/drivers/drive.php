<?php
// Sends one request by way of the recipe: METHOD URL [BODY]. Prints what came.
require 'ApiErrors.php';

[, $method, $url] = $argv;
$signed = 0;
$session = 0;
$headersFor = function (string $method, string $url) use (&$signed, &$session): array {
    $signed++;
    return ["Signature: $signed $method $url", "ApiSessionKey: session $session", 'Content-Type: text/plain'];
};
$signIn = function () use (&$session): void {
    $session++;
};

try {
    $answer = call($method, $url, $headersFor, $signIn, $argv[3] ?? '');
    echo "answered $answer\n";
} catch (ApiStatusError $error) {
    echo 'error: ', $error->getMessage(), "\n";
}
