"""The same work on a cluster of machines: Dask's workers read, extract, compare and write; the driver settles.

Dask, because its workers are Python processes, as spaCy wants them: each loads the model once, a lost worker's tasks
go to another, and 20 MB are installed instead of Spark's 490 and Java. It runs on Kubernetes, YARN, SLURM and ssh.
Workers read the corpus, and write their parts of the exports, where the driver sees them: all share a file system.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.errors import BuildError, UsageError
from kg.model import Article
from kg.read import own_id, too_long
from kg.read.articles import LONGEST
from kg.read.partitions import Partition, read_partition
from kg.scale.fingerprint import article_key
from kg.scale.store import packed
from kg.scale.workers import AHEAD

if TYPE_CHECKING:
    from kg.scale.extractor import Extractor

__all__ = ["Census", "Cluster", "Found", "count_on_worker", "extract_on_worker", "open_cluster"]

PATIENCE = 10  # seconds until a scheduler has answered
RETRIES = 4  # of a task whose worker was lost; then it is the task that kills workers


@dataclass(frozen=True, slots=True)
class Census:
    """The articles of a partition as a worker counted them: identifier, key, length in code points."""

    articles: tuple[tuple[str, bytes, int], ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One article of the corpus: its key, and its packed extraction where it was not known before."""

    id: str
    key: bytes
    value: bytes | None


@lru_cache(maxsize=1)
def _extractor(model: str | None) -> Extractor:
    """The worker's own, loaded with its first task. Several threads for small matrices would only spin and wait."""
    from threadpoolctl import threadpool_limits

    from kg.scale.extractor import Extractor

    threadpool_limits(1, "blas")
    return Extractor(model)


def count_on_worker(partition: Partition, mark: bytes, names: Mapping[int, str]) -> Census:
    """What a worker does first: it reads its partition. `names`: articles by place that are called otherwise than they
    call themselves."""
    warnings: list[str] = []
    articles = _named(partition, names, warnings.append)
    counted = [(article.id, article_key(article, mark), len(article.text)) for article in articles]
    return Census(tuple(counted), tuple(warnings))


def extract_on_worker(
    partition: Partition, names: Mapping[int, str], wanted: set[int], model: str | None
) -> list[bytes]:
    """What it does then: packed extractions of the articles at the places `wanted`, in order."""
    articles = [a for n, a in enumerate(_named(partition, names, lambda _: None)) if n in wanted]
    return [packed(extraction) for extraction in _extractor(model).extract(articles)]


def _named(partition: Partition, names: Mapping[int, str], warn: Callable[[str], object]) -> Iterator[Article]:
    for n, article in enumerate(read_partition(partition, on_warning=warn)):
        yield replace(article, id=names[n]) if n in names else article


class Cluster:
    """A Dask scheduler's workers. Raises BuildError when it loses one worker after the other."""

    def __init__(self, client: Any, model: str | None = None) -> None:
        self._client = client
        self._model = model

    def extract(
        self,
        partitions: Iterable[Partition],
        *,
        mark: bytes,
        known: Callable[[bytes], bool],
        warn: Callable[[str], object],
    ) -> Iterator[Found]:
        """Every article of the partitions, in order. Not extracted are those whose key is `known`."""
        taken: set[str] = set()
        counted = self._ahead(
            (partition, self._submit(count_on_worker, partition, mark, {})) for partition in partitions
        )
        extracting = self._ahead(
            self._order(partition, self._settled(partition, census.result(), mark, taken, warn), known, warn)
            for partition, census in counted
        )
        for found, places, values in extracting:
            extracted = dict(zip(places, values.result() if values else (), strict=True))
            for n, (id, key, length) in enumerate(found):
                if length <= LONGEST:
                    yield Found(id, key, extracted.get(n))

    def map(self, function: Callable[..., Any], tasks: Iterable[Any], *shared: Any) -> Iterator[Any]:
        """The function's answer for each task, in order; what is `shared` goes to every worker once."""
        sent = [self._client.scatter(value, broadcast=True, hash=False) for value in shared]
        for (future,) in self._ahead((self._submit(function, task, *sent),) for task in tasks):
            yield future.result()

    def _settled(
        self, partition: Partition, census: Census, mark: bytes, taken: set[str], warn: Callable[[str], object]
    ) -> tuple[Census, dict[int, str]]:
        """The census with every identifier its article's own, and the names that were changed for it."""
        for message in census.warnings:
            warn(message)
        owned = [own_id(id, taken, warn) for id, *_ in census.articles]
        names = {n: id for n, (id, (first, *_)) in enumerate(zip(owned, census.articles, strict=True)) if id != first}
        return (self._submit(count_on_worker, partition, mark, names).result() if names else census), names

    def _order(
        self,
        partition: Partition,
        settled: tuple[Census, dict[int, str]],
        known: Callable[[bytes], bool],
        warn: Callable[[str], object],
    ) -> tuple[Any, list[int], Any]:
        """What is extracted of a partition: its articles, the places of those extracted, the answer to come."""
        census, names = settled
        places = []
        for n, (id, key, length) in enumerate(census.articles):
            if length > LONGEST:
                warn(too_long(id, length))
            elif not known(key):
                places.append(n)
        ordered = self._submit(extract_on_worker, partition, names, set(places), self._model) if places else None
        return census.articles, places, ordered

    def _submit(self, function: Callable[..., Any], *values: Any) -> _Answer:
        return _Answer(self._client.submit(function, *values, pure=False, retries=RETRIES))

    def _ahead(self, tasks: Iterator[Any]) -> Iterator[Any]:
        """The tasks, submitted before they are asked for: so many that no worker waits, so few that memory holds."""
        waiting = deque(islice(tasks, self._width()))
        while waiting:
            yield waiting.popleft()
            waiting.extend(islice(tasks, max(0, self._width() - len(waiting))))

    def _width(self) -> int:
        return AHEAD * max(1, len(self._client.scheduler_info()["workers"]))


class _Answer:
    """What a worker will have found."""

    def __init__(self, future: Any) -> None:
        self._future = future

    def result(self) -> Any:
        from distributed import KilledWorker

        try:
            return self._future.result()
        except KilledWorker as error:
            raise BuildError(f"the cluster lost every worker that took a share of the work: {error}") from None


@contextmanager
def open_cluster(master: str, model: str | None = None) -> Iterator[Cluster]:
    """The cluster of the Dask scheduler at `master` (`tcp://host:8786`). Raises BuildError when it is not there."""
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("--engine dask needs Dask: pip install 'kg-diplomacy[cluster]'") from None
    try:
        client = Client(master, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BuildError(
            f"{master}: there is no Dask scheduler here; start one with `dask scheduler` ({error})"
        ) from None
    with client:
        yield Cluster(client, model)
