"""Somebody's store over HTTP: what is sent, how often it is tried, and what its refusals mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth
from urllib3.util import Retry

from kg.errors import EndpointError, UsageError

__all__ = ["Endpoint", "GraphStore", "Store", "UpdateStore", "open_store", "told_protocol"]

WAIT = (10, 300)  # seconds: for a connection, for an answer
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})  # said by servers that are busy, starting or in trouble
_SAID = {
    401: "it asks for a name and a password: --user NAME, and the password in KG_PASSWORD",
    403: "this user may not write there",
    404: "there is nothing at this address; see the store's manual for the address that takes graphs or updates",
    405: "this address takes no writing; see the store's manual, and --protocol",
    413: "a batch is too large for it; try a smaller --batch",
    415: "this address does not take what was sent; see --protocol",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a store takes graphs, and how.

    `protocol` is "store" (Graph Store Protocol) or "update" (SPARQL Update); None: the address tells. A request that a
    busy store refuses, or that nobody answers, is tried again `retries` times, each after twice the wait.
    """

    url: str
    protocol: str | None = None
    user: str | None = None
    password: str = ""
    retries: int = 5


class Store(Protocol):
    """A store that takes graphs. Doing the same twice is the same as once; all raise EndpointError."""

    def replace_graph(self, name: str, triples: str) -> None:
        """Make these N-Triples all that the graph holds."""

    def add_triples(self, name: str, triples: str) -> None:
        """Add N-Triples to the graph."""


@dataclass(frozen=True, slots=True)
class _Wire:
    session: requests.Session
    url: str

    def send(self, method: str, kind: str, content: str, graph: str | None = None) -> None:
        """Send, and send again what a busy server refuses; all our requests may safely arrive twice."""
        try:
            response = self.session.request(
                method,
                self.url,
                params=None if graph is None else {"graph": graph},
                data=content.encode("utf-8"),
                headers={"Content-Type": kind},
                timeout=WAIT,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise EndpointError(f"{self.url}: {_reason(error)}") from error
        if not 200 <= response.status_code < 300:
            raise EndpointError(f"{self.url}: {_refusal(response)}")


@dataclass(frozen=True, slots=True)
class GraphStore:
    """The SPARQL 1.1 Graph Store Protocol: `PUT ?graph=…` replaces, `POST ?graph=…` adds."""

    wire: _Wire

    def replace_graph(self, name: str, triples: str) -> None:
        """Make these N-Triples all that the graph holds."""
        self.wire.send("PUT", "text/turtle", triples, name)

    def add_triples(self, name: str, triples: str) -> None:
        """Add N-Triples to the graph."""
        self.wire.send("POST", "text/turtle", triples, name)


@dataclass(frozen=True, slots=True)
class UpdateStore:
    """SPARQL 1.1 Update by POST; a term of N-Triples is a term of SPARQL."""

    wire: _Wire

    def replace_graph(self, name: str, triples: str) -> None:
        """Make these N-Triples all that the graph holds, in one request."""
        self._update(f"DROP SILENT GRAPH <{name}> ;\n{_inserted(name, triples)}")

    def add_triples(self, name: str, triples: str) -> None:
        """Add N-Triples to the graph."""
        self._update(_inserted(name, triples))

    def _update(self, sparql: str) -> None:
        self.wire.send("POST", "application/sparql-update", sparql)


def _inserted(name: str, triples: str) -> str:
    return f"INSERT DATA {{ GRAPH <{name}> {{\n{triples}}} }}"


def told_protocol(url: str) -> str:
    """`update` or `store`, as the end of an address tells.

    >>> told_protocol("http://localhost:3030/kg/update"), told_protocol("http://localhost:7878/store")
    ('update', 'store')
    """
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return "update" if last in {"update", "statements", "sparql", "sparql-auth"} else "store"


def open_store(endpoint: Endpoint) -> Store:
    """The store at an address. Raises UsageError for what is no address, EndpointError when nobody answers there."""
    url = endpoint.url
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise UsageError(f"{url!r} is no address of a store; right would be http://localhost:7878/store, or its like")
    session = requests.Session()
    again = Retry(
        total=endpoint.retries,
        backoff_factor=0.5,
        backoff_max=30,
        backoff_jitter=0.2,
        status_forcelist=AGAIN,
        allowed_methods=None,
        raise_on_status=False,
        redirect=False,
    )
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=again))
    wire = _Wire(session, url)
    if endpoint.user is not None:
        session.auth = _told_scheme(wire, endpoint.user, endpoint.password)
    return UpdateStore(wire) if (endpoint.protocol or told_protocol(url)) == "update" else GraphStore(wire)


def _told_scheme(wire: _Wire, user: str, password: str) -> AuthBase:
    """Digest where the store asks for it (Virtuoso), else Basic. Digest is asked for once with nothing to send: a store
    that turns the first triples away unread may close the connection under them."""
    try:
        asked = wire.session.get(wire.url, timeout=WAIT, allow_redirects=False).headers.get("WWW-Authenticate", "")
        if not asked.lower().startswith("digest"):
            return HTTPBasicAuth(user, password)
        digest = HTTPDigestAuth(user, password)
        wire.session.get(wire.url, timeout=WAIT, allow_redirects=False, auth=digest)
    except requests.RequestException as error:
        raise EndpointError(f"{wire.url}: {_reason(error)}") from error
    return digest


def _refusal(response: requests.Response) -> str:
    where = response.headers.get("Location")
    meaning = f"the store has moved to {where}" if where else _SAID.get(response.status_code, "")
    words = " ".join(response.text.split())[:300] if "text" in response.headers.get("Content-Type", "") else ""
    return "; ".join(
        filter(None, (f"{response.status_code} {response.reason}", meaning, words and f"it says: {words}"))
    )


def _reason(error: requests.RequestException) -> str:
    """What lies at the bottom of requests' nested messages."""
    cause: BaseException = error
    while cause.__context__ is not None:
        cause = cause.__context__
    return f"no answer ({cause}); is the store running, and is this its address?"
