"""The routes: `/` the page, `/sparql` the endpoint and its editor, `/ns` the ontology, `/id/…` a thing of the graph."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.description import describe_service
from kg.serve.formats import HTML, TRIPLES, Form, choose_form, named_form
from kg.serve.limits import Limits, Refused
from kg.serve.pages import EDITOR_POLICY, PAGE, editor_html, front_page
from kg.serve.pool import IN_MEMORY, Answer, Graph, Pool
from kg.serve.question import Question, read_parameters, read_question
from kg.serve.things import iri_of, thing_query
from kg.serve.vocabulary import VOCABULARIES, vocabulary_html, write_rdf

__all__ = ["Site", "build_app"]

Handler = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Site:
    """What is served, with which limits; `page` is the file at `/`, `origins` are those whose pages may ask."""

    pool: Pool
    graph: Graph
    limits: Limits
    page: Path | None = None
    origins: tuple[str, ...] = ("*",)


def build_app(site: Site) -> Starlette:
    """The application; it starts the pool when it starts, and closes it when it ends."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await site.pool.start()
        yield
        await site.pool.close()

    app = Starlette(
        routes=[
            Route("/", _front),
            Route("/sparql", _sparql, methods=["GET", "POST"]),
            Route("/sparql/", _sparql, methods=["GET", "POST"]),
            Route("/.well-known/void", _void),
            Route("/context.jsonld", _context),
            Route("/{name}", _vocabulary),
            Route("/id/{name:path}", _thing),
            Mount("/assets", StaticFiles(directory=PAGE)),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=list(site.origins),
                allow_methods=["GET", "POST"],
                allow_headers=["*"],
            ),
            Middleware(GZipMiddleware, minimum_size=2000, compresslevel=4),
        ],
        exception_handlers={Refused: _refuse, HTTPException: _fail},
        lifespan=lifespan,
    )
    app.state.site = site
    return app


def _site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


async def _refuse(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _words(error.message, error.status, dict(error.headers))


async def _fail(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: an unknown address, a wrong method."""
    assert isinstance(error, HTTPException)
    known = "the addresses here are /, /sparql, /ns, /cameo, /plover, /context.jsonld and /id/…"
    message = {404: f"there is nothing at this address; {known}", 405: "right would be GET or POST"}
    return _words(message.get(error.status_code, error.detail), error.status_code, dict(error.headers or {}))


def _words(message: str, status: int, headers: dict[str, str]) -> Response:
    return PlainTextResponse(message + "\n", status, {"X-Content-Type-Options": "nosniff", **headers})


async def _front(request: Request) -> Response:
    return front_page(_site(request).page)


async def _sparql(request: Request) -> Response:
    """A query's answer; without a query the service description, or the editor for a browser."""
    accept, base = request.headers.get("accept"), str(request.url.replace(query=None))
    url = read_parameters(request.scope["query_string"])
    if request.method == "POST":
        body = await _read_body(request)
        return await _answer(request, read_question(url, accept, base, request.headers.get("content-type", ""), body))
    if _wants_page(accept) and "format" not in url:
        return Response(editor_html(_site(request)), media_type="text/html", headers=EDITOR_POLICY)
    if not url.keys() - {"format"}:
        form = _rdf_form(url, accept)
        return _rdf(describe_service(base, _site(request).graph, form), form)
    return await _answer(request, read_question(url, accept, base))


def _wants_page(accept: str | None) -> bool:
    """Whether HTML is liked better than any RDF; a client that takes anything is a program, not a browser."""
    best = choose_form(accept, (*TRIPLES, HTML))
    return best == HTML


async def _read_body(request: Request) -> bytes:
    limits = _site(request).limits
    body = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.request:
                    raise Refused(413, f"a request may have {limits.request:,} bytes here", {"Connection": "close"})
    except ClientDisconnect:
        raise Refused(499, "the client left before its request was there") from None
    except TimeoutError:
        raise Refused(408, f"the request did not come within {limits.seconds:g} s", {"Connection": "close"}) from None
    return bytes(body)


async def _answer(request: Request, question: Question) -> Response:
    """Ask, unless the client goes away before: then nobody waits, and the query is ended."""
    asking = asyncio.create_task(_site(request).pool.ask(question))
    leaving = asyncio.create_task(_wait_for_leaving(request))
    try:
        await asyncio.wait({asking, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not asking.done():
            return Response(status_code=499)
        return _written(await asking)
    finally:
        asking.cancel()
        leaving.cancel()


async def _wait_for_leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _written(answer: Answer) -> Response:
    headers = {
        "Content-Length": str(answer.size),
        "Content-Disposition": f'inline; filename="answer.{answer.suffix}"',
        "Vary": "Accept",
        "X-Content-Type-Options": "nosniff",
    }
    if answer.size <= IN_MEMORY:
        return Response(b"".join(answer.pieces()), headers=headers, media_type=answer.media_type)
    return StreamingResponse(answer.pieces(), headers=headers, media_type=answer.media_type)


async def _void(request: Request) -> Response:
    """Where descriptions of data sets are looked for (RFC 5785): the service description holds it."""
    return Response(status_code=303, headers={"Location": "/sparql"})


async def _context(request: Request) -> Response:
    return Response(VOCABULARIES["context"].read_bytes(), media_type="application/ld+json")


async def _vocabulary(request: Request) -> Response:
    """`/ns`, `/cameo` and `/plover`, in the form that the client likes, or that a suffix names: `/ns.ttl`."""
    name, _, suffix = request.path_params["name"].partition(".")
    if name not in {"ns", "cameo", "plover"}:
        raise HTTPException(404)
    url = read_parameters(request.scope["query_string"])
    if suffix:
        url["format"] = [suffix]
    if url.get("format") == ["html"] or ("format" not in url and _wants_page(request.headers.get("accept"))):
        return Response(vocabulary_html(name), media_type="text/html", headers={"Vary": "Accept", **EDITOR_POLICY})
    form = _rdf_form(url, request.headers.get("accept"))
    return _rdf(write_rdf(VOCABULARIES[name], form), form)


async def _thing(request: Request) -> Response:
    """What the graph says of a thing: for a browser as a table in the editor, for a program as RDF."""
    url, accept = read_parameters(request.scope["query_string"]), request.headers.get("accept")
    iri = iri_of(_site(request).graph.base, request.path_params["name"])
    if "format" not in url and _wants_page(accept):
        return Response(status_code=303, headers={"Location": thing_query(iri), "Vary": "Accept"})
    url["query"] = [f"DESCRIBE <{iri}>"]
    return await _answer(request, read_question(url, accept, str(request.url.replace(query=None))))


def _rdf_form(url: dict[str, list[str]], accept: str | None) -> Form:
    named = url.get("format")
    form = named_form(named[0], TRIPLES) if named else choose_form(accept, TRIPLES)
    if form is None:
        known = ", ".join(form.media_type for form in (*TRIPLES, HTML))
        raise Refused(406, f"nothing that this client takes is written here; right would be one of {known}")
    return form


def _rdf(content: bytes, form: Form) -> Response:
    return Response(content, media_type=form.media_type, headers={"Vary": "Accept"})
