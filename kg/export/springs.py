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
SOFTENING = 0.7  # exponent: pulls in who stands far out, so that a crowd in the middle opens


def started_at(name: str) -> Point:
    """A place in the unit disc that depends on nothing but the name: the same actor starts there in every network.

    >>> started_at("russia") == started_at("russia"), started_at("russia") == started_at("syria")
    (True, False)
    """
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    turn, far = (int.from_bytes(digest[at : at + 4], "big") / 2**32 for at in (0, 4))
    return math.cos(math.tau * turn) * math.sqrt(far), math.sin(math.tau * turn) * math.sqrt(far)


def spring_places(sides: Sequence[str], pulls: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    """Places in a square from -1 to 1. Every side starts where its name says and moves until distances in the picture
    come near to those in the network (stress majorization, Gansner, Koren and North 2004), so one claim more moves
    little.
    """
    graph = nx.Graph()
    graph.add_nodes_from(sides)
    graph.add_weighted_edges_from((a, b, 1 / math.log2(2 + count)) for (a, b), count in sorted(pulls.items()))
    weight = {side: sum(1 / values["weight"] for *_, values in graph.edges(side, data=True)) for side in sides}
    core = sorted(sorted(sides, key=lambda side: (-weight[side], side))[:CORE])
    found = _majorized(core, _distances(graph.subgraph(core), core))
    placed = dict(zip(core, map(tuple, _softened(found).tolist()), strict=True))
    return {side: placed[side] if side in placed else _beside(side, graph, placed) for side in sides}


def _distances(graph: nx.Graph, order: Sequence[str]) -> Matrix:
    """The shortest ways between all; who cannot be reached stands a step further off than anyone who can."""
    from scipy.sparse.csgraph import shortest_path

    lengths = nx.to_scipy_sparse_array(graph, nodelist=order, weight="weight", format="csr") if order else np.zeros((0, 0))
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


def _softened(places: Matrix) -> Matrix:
    """Moved to the middle and scaled into the square, the far ones drawn in."""
    places = places - (places.mean(axis=0) if len(places) else 0.0)
    far = np.maximum(np.abs(places).max(initial=0.0), 1e-9)
    reach = np.maximum(np.sqrt((places**2).sum(axis=1, keepdims=True)) / far, 1e-9)
    softened: Matrix = places / far * reach ** (SOFTENING - 1)
    return softened


def _beside(side: str, graph: nx.Graph, placed: Mapping[str, Point]) -> Point:
    """Next to whom it deals with most, in the direction that its name says; who deals with nobody placed, at the rim."""
    near = [(values["weight"], other) for _, other, values in graph.edges(side, data=True) if other in placed]
    x, y = started_at(side)
    if not near:
        far = math.hypot(x, y) or 1.0
        return x / far, y / far
    host = placed[min(near)[1]]
    return host[0] + 0.12 * x, host[1] + 0.12 * y
