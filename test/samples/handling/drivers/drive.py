"""Sends one request by way of the recipe: METHOD URL [BODY]. Prints what came."""
import sys

from api_errors import ApiStatusError, call

method, url, *rest = sys.argv[1:]
signed = 0
session = 0


def headers_for(method, url):
    global signed
    signed += 1
    return {"Signature": f"{signed} {method} {url}", "ApiSessionKey": f"session {session}"}


def sign_in():
    global session
    session += 1


body = rest[0].encode() if rest else None
try:
    response = call(method, url, headers_for, sign_in, body)
    print(response.status, response.read().decode())
except ApiStatusError as error:
    print(f"error: {error}")
