"""Extraction by one process or several: the same extractions in the same order, whatever the number."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import BuildError, ModelError
from kg.model import Article, Extraction
from kg.scale.store import packed, unpacked

if TYPE_CHECKING:
    from kg.scale.extractor import Extractor

__all__ = ["Packed", "chunks", "extract_all", "extract_packed"]

CHUNK = 16  # articles, fewer when they are long, so that no worker waits long for the last
CHUNK_TEXT = 50_000  # characters
AHEAD = 3  # chunks that each worker has before it: more would only take memory

Packed: TypeAlias = tuple[Article, bytes]

_extractor: Extractor | ModelError | None = None


def extract_all(articles: Iterable[Article], *, model: str | None = None, jobs: int = 1) -> Iterator[Extraction]:
    """The extraction of each article, in order, by `jobs` processes. Raises ModelError, BuildError."""
    if jobs > 1:
        yield from (unpacked(value) for _, value in _by_workers(articles, model, jobs))
    else:
        yield from _here(articles, model)


def _here(articles: Iterable[Article], model: str | None) -> Iterator[Extraction]:
    """By this process; the model is loaded for the first article, and not for none."""
    waiting = iter(articles)
    first = next(waiting, None)
    if first is not None:
        from kg.scale.extractor import Extractor

        yield from Extractor(model).extract(chain((first,), waiting))


def extract_packed(articles: Iterable[Article], *, model: str | None = None, jobs: int = 1) -> Iterator[Packed]:
    """Each article with its extraction in bytes as a store keeps it: workers pack their own."""
    if jobs > 1:
        yield from _by_workers(articles, model, jobs)
    else:
        yield from ((extraction.article, packed(extraction)) for extraction in _here(articles, model))


def chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in order, some at a time: at most 16, or 50,000 characters, but always one."""
    chunk: list[Article] = []
    size = 0
    for article in articles:
        if chunk and (len(chunk) == CHUNK or size + len(article.text) > CHUNK_TEXT):
            yield chunk
            chunk, size = [], 0
        chunk.append(article)
        size += len(article.text)
    if chunk:
        yield chunk


def _by_workers(articles: Iterable[Article], model: str | None, jobs: int) -> Iterator[Packed]:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each worker has one processor
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _start, (model,))
    waiting: deque[tuple[list[Article], Future[list[bytes]]]] = deque()
    try:
        for chunk in chunks(articles):
            waiting.append((chunk, pool.submit(_extract_chunk, chunk)))
            if len(waiting) > AHEAD * jobs:
                yield from _done(*waiting.popleft())
        while waiting:
            yield from _done(*waiting.popleft())
    except BrokenProcessPool:
        raise BuildError(
            "a worker process was lost: killed, or out of memory; what is stored is safe: run the same command again, "
            "with fewer workers if memory was short"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _done(chunk: list[Article], future: Future[list[bytes]]) -> Iterator[Packed]:
    return zip(chunk, future.result(), strict=True)


def _start(model: str | None) -> None:
    """Load the model, once for each worker; end when the parent ends, however it ends."""
    global _extractor  # noqa: PLW0603 - the one value that a worker keeps between its tasks
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and stops its workers
    threading.Thread(target=_end_with_parent, args=(os._exit,), daemon=True).start()
    from kg.scale.extractor import Extractor

    try:
        _extractor = Extractor(model)
    except ModelError as error:  # told with the first chunk: here it would only break the pool
        _extractor = error


def _end_with_parent(end: Callable[[int], object]) -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        end(1)


def _extract_chunk(articles: list[Article]) -> list[bytes]:
    from kg.scale.extractor import Extractor

    if not isinstance(_extractor, Extractor):
        raise _extractor or BuildError("this worker has no model; `_start` comes first")
    return [packed(extraction) for extraction in _extractor.extract(articles)]
