"""Puts it together: the keeper, the pool, the application, and uvicorn, until somebody stops it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn

from kg.errors import ReadError, UsageError
from kg.serve.app import Site, build_app
from kg.serve.limits import Limits
from kg.serve.pool import Graph, Keeper, Pool

__all__ = ["Settings", "serve_graph", "serving"]

CONNECTIONS = 1000  # more are told 503 at once


@dataclass(frozen=True, slots=True)
class Settings:
    """Where and how to serve: port 0 takes a free one; `page` is the file at `/`, or graph.html beside the graph."""

    host: str = "127.0.0.1"
    port: int = 8000
    limits: Limits = field(default_factory=Limits)
    page: Path | None = None
    origins: tuple[str, ...] = ("*",)
    log: bool = False


def serve_graph(path: Path, settings: Settings, ready: Callable[[str, Graph], None]) -> None:
    """Serve a graph file or an Oxigraph store until interrupted; `ready` is told the address and what is served.

    Raises ReadError for a graph that cannot be read, UsageError for an address that is taken.
    """
    with _opened(path, settings) as service:
        ready(service.address, service.graph)
        asyncio.run(service.run())


@contextmanager
def serving(path: Path, settings: Settings | None = None) -> Iterator[str]:
    """The address at which a thread of this process serves the graph for as long as the block runs. Raises as above."""
    with _opened(path, settings or Settings(port=0)) as service:
        thread = threading.Thread(target=asyncio.run, args=(service.run(),))
        thread.start()
        try:
            yield service.address
        finally:
            service.stop()
            thread.join()


class _Service:
    def __init__(self, listener: socket.socket, keeper: Keeper, page: Path | None, settings: Settings) -> None:
        self.graph = keeper.graph
        self._listener = listener
        self._pool = Pool(keeper, settings.limits)
        site = Site(self._pool, keeper.graph, settings.limits, page, settings.origins)
        self._server = uvicorn.Server(
            uvicorn.Config(
                build_app(site),
                log_level="info" if settings.log else "error",
                access_log=settings.log,
                http="h11",
                loop="asyncio",
                ws="none",
                server_header=False,
                limit_concurrency=CONNECTIONS,
                timeout_graceful_shutdown=1,
            )
        )

    @property
    def address(self) -> str:
        host, port = self._listener.getsockname()[:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def stop(self) -> None:
        self._server.should_exit = True

    async def run(self) -> None:
        serving = asyncio.create_task(self._server.serve(sockets=[self._listener]))
        losing = asyncio.create_task(self._pool.lost.wait())
        await asyncio.wait({serving, losing}, return_when=asyncio.FIRST_COMPLETED)
        self.stop()
        await serving
        losing.cancel()
        if self._pool.lost.is_set():
            raise ReadError("the process that holds the graph was killed; is there enough memory?")


@contextmanager
def _opened(path: Path, settings: Settings) -> Iterator[_Service]:
    beside = path.parent / "graph.html"
    page = settings.page or (beside if beside.is_file() else None)
    with _bind(settings.host, settings.port) as listener:
        keeper = Keeper(path, settings.limits)
        try:
            yield _Service(listener, keeper, page, settings)
        finally:
            keeper.close()


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{host}:{port}: {reason}; choose another with --host and --port (0: any free one)") from error
