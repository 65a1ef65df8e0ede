# Python 3.8 or later. codes.json: a copy of /codes.json of the site with the pages.
import json
import random
import time
import urllib.error
import urllib.request
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

SITE = "https://status.example"  # where you serve the pages of the codes
MOST_ATTEMPTS = 4
LONGEST_WAIT = 60

with open("codes.json", encoding="utf-8") as file:
    CODES = {entry["code"]: entry for entry in json.load(file)["codes"]}


class ApiStatusError(Exception):
    def __init__(self, response):
        status, sub_code = str(response.status), response.headers.get("ApiStatusSubCode", "")
        known = CODES.get(sub_code) if sub_code.startswith(status + ".") else None
        entry = known or CODES.get(status) or {}
        self.code = sub_code or status  # text: as numbers, 401.1 and 401.10 are equal
        entry_of_code = entry if known or not sub_code else {}
        self.retry = entry_of_code.get("retry")
        self.repeatable = entry_of_code.get("repeatable", False)
        self.response = response
        title = entry.get("title") or "not a status of this API"
        super().__init__(f"{self.code} {title}. {SITE}{entry.get('url', '/codes')}")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect that is followed would repeat the signature for another URL."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def call(method, url, headers_for, sign_in, body=None, may_repeat=None):
    """headers_for(method, url) signs each attempt; sign_in() gets a new session key.

    may_repeat: False for a POST, and for 2002, 2003, 2005, 2108, 6100 and 7002.
    """
    may_repeat = method != "POST" if may_repeat is None else may_repeat
    attempt, signed_in = 0, False
    while True:
        attempt += 1
        headers = headers_for(method, url)
        request = urllib.request.Request(url, data=body, headers=headers, method=method)
        try:
            return OPENER.open(request, timeout=30)
        except urllib.error.HTTPError as response:  # any status but 2xx
            error = ApiStatusError(response)
        # A 401 with this retry asks for a JavaScript token, which a server does not have.
        needs_session = error.retry == "after-reauthentication" and error.response.status == 403
        if needs_session and not signed_in:
            signed_in = True
            sign_in()
            continue
        again = may_repeat and error.repeatable
        wait = seconds_to_wait(error.response.headers.get("Retry-After", ""), attempt)
        if not again or attempt >= MOST_ATTEMPTS or wait > LONGEST_WAIT:
            raise error
        time.sleep(wait)


def seconds_to_wait(retry_after, attempt):
    if retry_after.isdecimal():
        return int(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
        return max(0, (until - datetime.now(timezone.utc)).total_seconds())
    except (TypeError, ValueError):  # missing, or not a date
        return 2 ** (attempt - 1) * random.uniform(0.5, 1)
