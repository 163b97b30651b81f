"""Where the sides of a network stand before anyone takes a seat: near in the picture what is near in the claims."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["Point", "spring_places", "started_at"]

Point: TypeAlias = tuple[float, float]
Matrix: TypeAlias = NDArray[np.float64]

STEPS = 60  # of the majorization; the picture changes no more after forty
CORE = 400  # sides, those with most claims, that are placed by all distances; others stand beside whom they deal with


def started_at(name: str) -> Point:
    """A place in the unit disc that depends on nothing but the name: the same actor starts there in every network.

    >>> started_at("russia") == started_at("russia"), started_at("russia") == started_at("syria")
    (True, False)
    """
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    turn, far = (int.from_bytes(digest[at : at + 4], "big") / 2**32 for at in (0, 4))
    return math.cos(math.tau * turn) * math.sqrt(far), math.sin(math.tau * turn) * math.sqrt(far)


def spring_places(reach: Mapping[str, float], pulls: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    """Places of the sides, in the units of `reach` (half of the room that each needs). Every side starts where its name
    says and moves until distances in the picture come near to those in the network and no two are too close (stress
    majorization, Gansner, Koren and North 2004), so one claim more moves little.
    """
    graph = nx.Graph()
    graph.add_nodes_from(sorted(reach))
    graph.add_weighted_edges_from((a, b, 1 / math.log2(2 + count)) for (a, b), count in sorted(pulls.items()))
    weight = {side: sum(1 / values["weight"] for *_, values in graph.edges(side, data=True)) for side in graph}
    core = sorted(sorted(reach, key=lambda side: (-weight[side], side))[:CORE])
    room = np.array([reach[side] for side in core])
    ways = np.maximum(_distances(graph.subgraph(core), core) * 3 * np.median(room), room[:, None] + room[None, :])
    found = _majorized(core, ways)
    placed = dict(zip(core, map(tuple, (found - found.mean(axis=0)).tolist()), strict=True))
    return {side: placed[side] if side in placed else _beside(side, graph, placed, reach) for side in sorted(reach)}


def _distances(graph: nx.Graph, order: Sequence[str]) -> Matrix:
    """The shortest ways between all; who cannot be reached stands a step further off than anyone who can."""
    from scipy.sparse.csgraph import shortest_path

    lengths = nx.to_scipy_sparse_array(graph, nodelist=order, weight="weight", format="csr")
    ways: Matrix = np.asarray(shortest_path(lengths, directed=False), dtype=np.float64)
    reached = ways[np.isfinite(ways)]
    ways[~np.isfinite(ways)] = (reached.max() if reached.size else 0.0) + 1.0
    return ways


def _majorized(order: Sequence[str], ways: Matrix) -> Matrix:
    """The places, one row a side. Each step solves the quadratic that bounds the stress from above, side by side
    (the diagonal of its system only: slower, but it cannot jump)."""
    places: Matrix = np.array([started_at(name) for name in order], dtype=np.float64).reshape(len(order), 2)
    if len(order) < 2:
        return places
    np.fill_diagonal(ways, 1.0)
    weights = ways**-2.0
    np.fill_diagonal(weights, 0.0)
    total = weights.sum(axis=1, keepdims=True)
    places *= float(ways.max())
    for _ in range(STEPS):
        gaps = places[:, None, :] - places[None, :, :]
        apart = np.maximum(np.sqrt((gaps**2).sum(axis=2)), 1e-9)
        wanted = places[None, :, :] + gaps * (ways / apart)[:, :, None]
        places = (weights[:, :, None] * wanted).sum(axis=1) / total
    return places


def _beside(side: str, graph: nx.Graph, placed: Mapping[str, Point], reach: Mapping[str, float]) -> Point:
    """Next to whom it deals with most, in the direction that its name says; at the rim when it deals with nobody."""
    near = [(values["weight"], other) for _, other, values in graph.edges(side, data=True) if other in placed]
    x, y = started_at(side)
    length = math.hypot(x, y) or 1.0
    if not near:
        rim = max(math.hypot(*place) for place in placed.values()) * (1 + length / 2)
        return rim * x / length, rim * y / length
    host = min(near)[1]
    off = (reach[host] + reach[side]) * (1 + length) / length
    return placed[host][0] + off * x, placed[host][1] + off * y
