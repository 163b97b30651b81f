"""Extraction on a cluster of machines: the same chunks, sent to Dask's workers instead of our own processes.

Dask, because its workers are Python processes, as spaCy wants them: each loads the model once, a lost worker's chunks
go to another, and 20 MB are installed instead of Spark's 490 and Java. It runs on Kubernetes, YARN, SLURM and ssh.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kg.errors import BuildError, UsageError
from kg.model import Article
from kg.scale.store import packed
from kg.scale.workers import AHEAD, Packed, chunks

if TYPE_CHECKING:
    from kg.scale.extractor import Extractor

__all__ = ["extract_on_cluster", "extract_on_worker"]

PATIENCE = 10  # seconds until a scheduler has answered
RETRIES = 4  # of a chunk whose worker was lost; then it is the chunk that kills workers


@lru_cache(maxsize=1)
def _extractor(model: str | None) -> Extractor:
    """The worker's own, loaded with its first chunk. Several threads for small matrices would only spin and wait."""
    from threadpoolctl import threadpool_limits

    from kg.scale.extractor import Extractor

    threadpool_limits(1, "blas")
    return Extractor(model)


def extract_on_worker(articles: list[Article], model: str | None) -> list[bytes]:
    """What a worker of the cluster does with one chunk: packed extractions, in order."""
    return [packed(extraction) for extraction in _extractor(model).extract(articles)]


def extract_on_cluster(articles: Iterable[Article], *, master: str, model: str | None = None) -> Iterator[Packed]:
    """Each article with its packed extraction, in order, by the workers of the Dask scheduler at `master`
    (`tcp://host:8786`). Raises BuildError when the cluster cannot be reached or loses one worker after the other.
    """
    with _client(master) as client:
        waiting: deque[tuple[list[Article], Any]] = deque()
        for chunk in chunks(articles):
            waiting.append((chunk, client.submit(extract_on_worker, chunk, model, pure=False, retries=RETRIES)))
            if len(waiting) > AHEAD * max(1, len(client.scheduler_info()["workers"])):
                yield from _result(*waiting.popleft())
        while waiting:
            yield from _result(*waiting.popleft())


def _client(master: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("--engine dask needs Dask: pip install 'kg-diplomacy[cluster]'") from None
    try:
        return Client(master, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BuildError(
            f"{master}: there is no Dask scheduler here; start one with `dask scheduler` ({error})"
        ) from None


def _result(chunk: list[Article], future: Any) -> Iterator[Packed]:
    from distributed import KilledWorker

    try:
        return zip(chunk, future.result(), strict=True)
    except KilledWorker as error:
        raise BuildError(f"the cluster lost every worker that took a chunk of articles: {error}") from None
