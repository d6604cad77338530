"""A back end in Python that asks menjin whose session a request carries.

    MENJIN_URL=http://127.0.0.1:8000 ALLOWED_ORIGINS=http://127.0.0.1:8080 python3 session_check.py

Needs Python 3.9 or newer and nothing else. It asks anew for every request: a session that was
revoked is over at once, and only menjin knows.
"""

import json
import os
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

MENJIN_URL = os.environ.get("MENJIN_URL", "http://127.0.0.1:8000")
ALLOWED_ORIGINS = [origin for origin in os.environ.get("ALLOWED_ORIGINS", "").split(",") if origin]
PORT = int(os.environ.get("PORT", "9000"))

TIMEOUT_SECONDS = 3
MAX_ANSWER_BYTES = 64 * 1024


class MenjinUnavailable(Exception):
    """Nobody can say whose session it is."""


class NoRedirects(HTTPRedirectHandler):
    """Cookies and tokens go to menjin and nowhere else."""

    def redirect_request(self, *_):
        return None


# Straight there, whatever HTTP_PROXY says.
opener = build_opener(NoRedirects, ProxyHandler({}))


def current_session(headers, address):
    """Whose session a request carries, or None.

    The address is the visitor's, whose requests menjin counts, if TRUSTED_PROXIES there names this
    back end. Behind a proxy of your own it is the one that the proxy vouches for.

    Raises MenjinUnavailable: then nobody is let in.
    """
    if not may_carry_session(headers):
        return None
    wanted = {name: headers.get(name) for name in ("Cookie", "Authorization")}
    passed_on = {name: value for name, value in wanted.items() if value}
    passed_on["X-Forwarded-For"] = address
    answer = ask(Request(f"{MENJIN_URL}/sessions/current", headers=passed_on))
    if answer.get("code") == 0 and "session" in answer:
        return answer["session"]
    if answer.get("appCode") == "SIGN_IN_REQUIRED":
        return None
    raise MenjinUnavailable(answer.get("appCode"))


def may_carry_session(headers):
    """Whether there is anything to ask about: no other cookie of a stranger costs a request."""
    cookies = (headers.get("Cookie") or "").split(";")
    if any(cookie.split("=")[0].strip().endswith("menjin.session") for cookie in cookies):
        return True
    return (headers.get("Authorization") or "").lower().startswith("bearer ")


def ask(request):
    """The body of the answer, whatever its status."""
    try:
        with open_any_status(request) as response:
            answer = json.loads(response.read(MAX_ANSWER_BYTES))
    except (OSError, HTTPException, ValueError) as error:
        raise MenjinUnavailable from error
    if not isinstance(answer, dict):
        raise MenjinUnavailable
    return answer


def open_any_status(request):
    try:
        return opener.open(request, timeout=TIMEOUT_SECONDS)
    except HTTPError as error:
        return error


def is_from_own_page(headers):
    """Whether a request may change something.

    A cookie goes along with what pages of other sites send, too: the Origin tells them apart.
    """
    return not headers.get("Cookie") or headers.get("Origin") in ALLOWED_ORIGINS


class Shop(BaseHTTPRequestHandler):
    """GET and POST /orders, for whoever is signed in."""

    def do_GET(self):
        self.answer_orders()

    def do_POST(self):
        if not is_from_own_page(self.headers):
            self.answer(403, {"error": "origin refused"})
            return
        self.answer_orders()

    def answer_orders(self):
        if self.path != "/orders":
            self.answer(404, {"error": "not found"})
            return
        try:
            session = current_session(self.headers, self.client_address[0])
        except MenjinUnavailable:
            self.answer(503, {"error": "try again later"}, {"Retry-After": "5"})
            return
        if session is None:
            self.answer(401, {"error": "sign in"})
            return
        self.answer(200, {"user": session["user"], "orders": []})

    def answer(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {"Cache-Control": "no-store", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Shop)
    print(f"http://127.0.0.1:{server.server_address[1]}/orders", flush=True)
    server.serve_forever()
