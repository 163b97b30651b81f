"""Puts it together: the keeper, the pool, the application, and uvicorn, until somebody stops it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from kg.errors import ReadError, UsageError
from kg.serve.app import Site, build_app
from kg.serve.limits import Limits
from kg.serve.pool import Graph, Keeper, Pool

__all__ = ["serve_graph"]

CONNECTIONS = 1000  # more are told 503 at once


def serve_graph(
    path: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    limits: Limits | None = None,
    page: Path | None = None,
    origins: tuple[str, ...] = ("*",),
    log: bool = False,
    ready: Callable[[str, Graph], None] | None = None,
) -> None:
    """Serve a graph file or an Oxigraph store over HTTP until interrupted; `port` 0 takes a free one.

    `ready` is told the address and what is served. `page` is the file at `/`; graph.html beside the graph by default.
    Raises ReadError for a graph that cannot be read, UsageError for an address that is taken.
    """
    limits = limits or Limits()
    beside = path.parent / "graph.html"
    with _bind(host, port) as listener:
        keeper = Keeper(path, limits)
        try:
            pool = Pool(keeper, limits)
            app = build_app(Site(pool, keeper.graph, limits, page or (beside if beside.is_file() else None), origins))
            config = uvicorn.Config(
                app,
                log_level="info" if log else "warning",
                access_log=log,
                http="h11",
                loop="asyncio",
                ws="none",
                server_header=False,
                limit_concurrency=CONNECTIONS,
                timeout_graceful_shutdown=1,
            )
            if ready:
                ready(_address(listener), keeper.graph)
            asyncio.run(_serve(uvicorn.Server(config), listener, pool))
        finally:
            keeper.close()


async def _serve(server: uvicorn.Server, listener: socket.socket, pool: Pool) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    losing = asyncio.create_task(pool.lost.wait())
    await asyncio.wait({serving, losing}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await serving
    losing.cancel()
    if pool.lost.is_set():
        raise ReadError("the process that holds the graph was killed; is there enough memory?")


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{host}:{port}: {reason}; choose another with --host and --port (0: any free one)") from error


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
