#!/bin/sh
# APP_KEY=… APP_SECRET=… sh curl.sh GET 'https://api.rubiq.net/entity/…'
# With ISSUED_AT set, the header is printed and nothing is sent.
set -eu

# sign appKey appSecret method url [issuedAt]
sign() {
  issued_at=${5:-$(date -u +%Y%m%d%H%M%S)} # UTC, 24 hours
  # printf, not echo: the line feed that echo adds would be hashed too.
  # While openssl runs, the secret can be seen in the list of processes.
  token=$(printf '%s' "$1$3$4$issued_at" |
    openssl dgst -sha256 -hmac "$2" -binary |
    openssl base64 -A) # -A: no line breaks
  # AppKey is a number: no quotes around it.
  printf '{"AppKey":%s,"IssuedAt":"%s","Token":"%s"}' "$1" "$issued_at" "$token"
}

method=$1
url=$2 # exactly as it is sent: percent-encoded, with its query
signature=$(sign "$APP_KEY" "$APP_SECRET" "$method" "$url" "${ISSUED_AT:-}")

if [ -n "${ISSUED_AT:-}" ]; then
  printf 'Signature: %s\n' "$signature"
  exit
fi

# No --location: a redirect would repeat this signature for another URL.
# --globoff and --path-as-is keep curl from changing the URL.
curl --silent --show-error --include --globoff --path-as-is \
  --request "$method" --header "Signature: $signature" "$url"
