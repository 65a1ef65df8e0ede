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
        self.retry = entry.get("retry") if known or not sub_code else None
        self.response = response
        title = entry.get("title") or "not a status of this API"
        super().__init__(f"{self.code} {title}. {SITE}{entry.get('url', '/codes')}")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect that is followed would repeat the signature for another URL."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def call(method, url, headers_for, renew_session, body=None, repeatable=None):
    """headers_for(method, url) signs anew. repeatable: not a POST, nor 2002, 2003 and 2005."""
    repeatable = method != "POST" if repeatable is None else repeatable
    attempt, renewed = 0, False
    while True:
        attempt += 1
        headers = headers_for(method, url)
        request = urllib.request.Request(url, data=body, headers=headers, method=method)
        try:
            return OPENER.open(request, timeout=30)
        except urllib.error.HTTPError as response:  # any status but 2xx
            error = ApiStatusError(response)
        if error.retry == "after-reauthentication" and not renewed:
            renewed = True
            renew_session()
            continue
        # 403.30 blocks the whole app: repeating would prolong it.
        again = error.retry in ("after-delay", "poll") and error.response.status != 403
        wait = seconds_to_wait(error.response.headers.get("Retry-After", ""), attempt)
        if not again or not repeatable or attempt >= MOST_ATTEMPTS or wait > LONGEST_WAIT:
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
