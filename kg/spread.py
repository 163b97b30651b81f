"""What the workers of a cluster do besides extracting: names are compared by blocking key, exports written in parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.joining import Teller
from kg.model import Findings
from kg.resolve import Block, Likeness, compare_blocks
from kg.scale.store import unpacked

if TYPE_CHECKING:
    from kg.export.parts import Common
    from kg.scale.cluster import Cluster

__all__ = ["compare_spread", "write_parts"]

BLOCKS = 2_000  # of names that may be one, compared at a time
PART = 500  # articles in a part of the exports

T = TypeVar("T")


def compare_spread(cluster: Cluster, blocks: Iterable[Block]) -> Iterator[Likeness]:
    """The likenesses of all pairs in the blocks, found by the workers."""
    return chain.from_iterable(cluster.map(compare_blocks, _shares(blocks, BLOCKS)))


def write_parts(
    findings: Findings,
    teller: Teller,
    values: Iterable[bytes],
    folder: Path,
    names: Collection[str],
    base: str | None,
    cluster: Cluster | None = None,
) -> None:
    """The exports in parts, from packed extractions in order; by the workers of the cluster where there is one, which
    then write into the folder themselves."""
    from kg.export.parts import prepare_parts

    common = prepare_parts(findings, folder, names, base)
    shares = enumerate(_shares(values, PART), 1)
    if cluster is not None:
        list(cluster.map(_write_share, shares, teller, common))
        return
    for share in shares:
        _write_share(share, teller, common)


def _write_share(share: tuple[int, list[bytes]], teller: Teller, common: Common) -> None:
    from kg.export.parts import write_part

    number, values = share
    write_part(number, [teller.tell(unpacked(value)) for value in values], common)


def _shares(elements: Iterable[T], most: int) -> Iterator[list[T]]:
    waiting = iter(elements)
    while share := list(islice(waiting, most)):
        yield share
