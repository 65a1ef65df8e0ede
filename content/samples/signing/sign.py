# APP_KEY=… APP_SECRET=… python3 sign.py GET 'https://api.rubiq.net/entity/…'
# With ISSUED_AT set, the header is printed and nothing is sent.
import base64
import hashlib
import hmac
import json
import os
import sys
import urllib.error
import urllib.request
from datetime import datetime, timezone


def sign(app_key, app_secret, method, url, issued_at=None):
    # UTC and 24 hours: datetime.now() without a zone would be local time.
    issued_at = issued_at or datetime.now(timezone.utc).strftime("%Y%m%d%H%M%S")
    message = f"{app_key}{method}{url}{issued_at}"
    digest = hmac.new(app_secret.encode(), message.encode(), hashlib.sha256).digest()
    token = base64.b64encode(digest).decode()
    return json.dumps({"AppKey": app_key, "IssuedAt": issued_at, "Token": token})


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect that is followed would repeat the signature for another URL."""

    def redirect_request(self, *_):
        return None


def send(method, url, signature):
    request = urllib.request.Request(url, method=method, headers={"Signature": signature})
    try:
        return urllib.request.build_opener(NoRedirect).open(request)
    except urllib.error.HTTPError as response:  # any status but 2xx
        return response


if __name__ == "__main__":
    method, url = sys.argv[1:3]  # the URL as it is sent: percent-encoded, with its query
    issued_at = os.environ.get("ISSUED_AT")
    # In the header AppKey is a number, not text.
    signature = sign(int(os.environ["APP_KEY"]), os.environ["APP_SECRET"], method, url, issued_at)
    if issued_at:
        print("Signature:", signature)
    else:
        response = send(method, url, signature)
        print(response.status, response.headers.get("ApiStatusSubCode", ""))
        print(response.read().decode())
