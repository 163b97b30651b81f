"""A bare surname that an article spells otherwise than the full name beside it: `Muslet` for `Salim al-Muslat`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import JaroWinkler

from kg.model import Extraction
from kg.resolve.likeness import Likeness
from kg.resolve.nodes import Node
from kg.resolve.spelling import latin, skeleton
from kg.seeds import Seeds, load_lexicon

__all__ = ["surnames_spelled_otherwise"]

SHORTEST = 3  # consonants in a surname: Lee and Li may be two


def surnames_spelled_otherwise(
    extractions: Iterable[Extraction], nodes: Sequence[Node], seeds: Seeds
) -> Iterator[Likeness]:
    """A likeness above the threshold for each bare surname that sounds like that of one person of its article."""
    bare: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if _is_bare(node):
            bare[node.clusters[0][0]].append(node)
    full: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for node in nodes:
        for doc in {doc for doc, _ in node.clusters} & bare.keys():
            if node.kind == "person" and " " in node.name:
                full[doc].add((node.id, node.name))
    for extraction in extractions:
        if extraction.article.id in bare:
            full[extraction.article.id] |= set(_listed(extraction, seeds))
    for doc, surnames in sorted(bare.items()):
        for node in surnames:
            yield from _joined(node, full[doc])


def _is_bare(node: Node) -> bool:
    return node.kind == "person" and node.named and " " not in node.name and len(skeleton(node.name)) >= SHORTEST


def _listed(extraction: Extraction, seeds: Seeds) -> Iterator[tuple[str, str]]:
    """The people of the gazetteer whom an article names, with every name they go by."""
    for entry in {m.entry for m in extraction.mentions if m.kind == "person" and m.form == "name" and m.entry}:
        for name in seeds.entries[entry].names:
            if " " in name.text:
                yield entry, name.text


def _joined(node: Node, people: Iterable[tuple[str, str]]) -> Iterator[Likeness]:
    alike = sorted((id, name) for id, name in people if _sounds_alike(node.name, name.split()[-1]))
    if len({id for id, _ in alike}) == 1:
        id, name = alike[0]
        points = float(load_lexicon("resolution")["person"]["surname_beside"])
        yield Likeness(node.id, id, points, f"in its article the only surname like that of {name}")


def _sounds_alike(one: str, other: str) -> bool:
    a, b = (latin(name).split()[-1:] for name in (one, other))  # al-Muslat without its article
    return bool(a and b) and skeleton(a[0]) == skeleton(b[0]) and JaroWinkler.similarity(a[0], b[0]) >= 0.8
