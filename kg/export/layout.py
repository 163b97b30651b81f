"""Where the actors of a network stand: computed once, the same each time, so that the page needs no physics.

A state stands among its officials; the two sides with most to say to each other are the poles of the picture.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TypeAlias

import networkx as nx

__all__ = ["UNSTATED", "layout_positions", "layout_sides", "wrap_label"]

UNSTATED = "unstated"  # the end of claims that name nobody there; it pulls no one
LAYOUT_SEED = 20160919
LABEL_CHARS = 18  # a label's line; "Russian Foreign Min" would make boxes wide and the picture loose
SEAT_X, SEAT_Y = 172.0, 118.0  # canvas units between neighbours in a side: a label of three lines and a disc fit
MARGIN = 40.0  # canvas units between the boxes of two sides
ASPECT = 1.2  # width of the picture for one of height: the left pane of a screen
CORRIDOR_LENGTH, CORRIDOR_HEIGHT = 380.0, 150.0  # free room between the poles, for the thickest lines and their words
SIDE_TALL = 1.5  # sides rather tall than broad: the poles stand beside each other
LOOSENESS = 1.5  # area of the picture for one of boxes: room for the lines
CLAIM_PULL = 10  # of a charge or a promise, where any other relation pulls by 1
FAN = math.radians(260)  # how far the fan of those who deal with one pole only opens behind it
PUSHES = 2000  # for one side; a hundred sides get a tenth of it
Point: TypeAlias = tuple[float, float]
_CORRIDOR = "\0corridor"  # no actor's identifier holds NUL


def wrap_label(name: str) -> str:
    """The name in lines of at most 18 characters, four at most.

    >>> wrap_label("Ministry of Foreign Affairs of Russia")
    'Ministry of\\nForeign Affairs of\\nRussia'
    """
    lines = textwrap.wrap(name, LABEL_CHARS, max_lines=4, placeholder=" …")
    return "\n".join(lines) or name


def layout_sides(network: nx.MultiDiGraph) -> dict[str, str]:
    """Each node's side: the state it belongs to, else the body it belongs to, else itself."""
    sides: dict[str, str] = {}
    for node, values in network.nodes(data=True):
        side = values.get("country") or values.get("affiliation") or node
        # "al-Nusra Front" belongs to "al-Qaeda", which may itself belong to a state
        sides[node] = network.nodes[side].get("country", side) if side in network else side
    return sides


def layout_positions(network: nx.MultiDiGraph, *, tall: bool = False) -> dict[str, Point]:
    """Where each node stands, in canvas units (whole numbers): a state in the middle of its officials and bodies, the
    sides ordered by springs whose pull grows with the number of claims between them, no two boxes overlapping, and the
    two sides that have most to say to each other left and right; or, in a `tall` picture for a telephone, one above
    the other. The same network gives the same places."""
    seat = (SEAT_Y, SEAT_X) if tall else (SEAT_X, SEAT_Y)  # a tall picture is a broad one of tall seats, turned
    if not network:
        return {}
    sides = layout_sides(network)
    members: dict[str, list[str]] = {}
    for node in sorted(network):
        members.setdefault(sides[node], []).append(node)
    pulls = _side_pulls(network, sides)
    centres = _spread(_turned(_spring_centres(sorted(members), pulls), pulls))
    seats = {side: _seat_members(network, side, nodes, centres, sides, seat) for side, nodes in members.items()}
    centres = _apart(centres, {side: _half_box(places.values(), seat) for side, places in seats.items()}, pulls)
    places = {
        node: (float(round(centres[side][0] + x)), float(round(centres[side][1] + y)))
        for side in sorted(seats)
        for node, (x, y) in sorted(seats[side].items())
    }
    return {node: (y, x) for node, (x, y) in places.items()} if tall else places


def _side_pulls(network: nx.MultiDiGraph, sides: Mapping[str, str]) -> Counter[tuple[str, str]]:
    pulls: Counter[tuple[str, str]] = Counter()
    for a, b, kind in network.edges(data="type"):
        if UNSTATED not in (a, b) and sides[a] != sides[b]:
            pulls[min(sides[a], sides[b]), max(sides[a], sides[b])] += 1 if kind == "relation" else CLAIM_PULL
    return pulls


def _poles(pulls: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """The two sides with most claims between them; nothing where no side speaks of another."""
    return min(pulls, key=lambda pair: (-pulls[pair], pair), default=())


def _spring_centres(sides: list[str], pulls: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    graph = nx.Graph()
    graph.add_nodes_from(sides)
    # the root: thirty charges between two states must not draw all others into a dot
    graph.add_weighted_edges_from((a, b, math.sqrt(count)) for (a, b), count in sorted(pulls.items()))
    places = nx.spring_layout(
        graph,
        pos=nx.circular_layout(graph),
        seed=LAYOUT_SEED,
        iterations=max(30, min(200, 20_000 // len(sides))),
        k=1.6 / math.sqrt(len(sides)),
    )
    return {side: (float(x), float(y)) for side, (x, y) in places.items()}


def _turned(centres: dict[str, Point], pulls: Counter[tuple[str, str]]) -> dict[str, Point]:
    """The places turned and moved so that the poles lie level, the first by name to the left, the middle between them
    at the origin."""
    poles = _poles(pulls)
    if not poles:
        return centres
    (ax, ay), (bx, by) = centres[poles[0]], centres[poles[1]]
    length = math.hypot(bx - ax, by - ay) or 1.0
    cos, sin, mx, my = (bx - ax) / length, (by - ay) / length, (ax + bx) / 2, (ay + by) / 2
    return {n: ((x - mx) * cos + (y - my) * sin, (y - my) * cos - (x - mx) * sin) for n, (x, y) in centres.items()}


def _spread(centres: dict[str, Point]) -> dict[str, Point]:
    """The places in a square from -1 to 1: half by their value and half by their rank, so that a crowd around the axis
    opens and one outlier does not shrink all others."""
    across, down = (_axis_spread({side: place[axis] for side, place in centres.items()}) for axis in (0, 1))
    return {side: (across[side], down[side]) for side in centres}


def _axis_spread(values: Mapping[str, float]) -> dict[str, float]:
    order = sorted(values, key=lambda side: (round(values[side], 6), side))
    reach = max((abs(value) for value in values.values()), default=0.0) or 1.0
    last = max(1, len(order) - 1)
    return {side: 0.5 * values[side] / reach + 0.5 * (2 * rank / last - 1) for rank, side in enumerate(order)}


def _seat_members(
    network: nx.MultiDiGraph,
    side: str,
    nodes: list[str],
    centres: Mapping[str, Point],
    sides: Mapping[str, str],
    seat: Point,
) -> dict[str, Point]:
    """Places of a side's members, its middle at the origin. The leader (the state itself, else who has most claims)
    takes the middle seat; then those with most claims choose the free seat nearest to whom they talk about."""
    leader = side if side in nodes else min(nodes, key=lambda node: (-network.degree(node), node))
    free = _free_seats(len(nodes) - 1, seat)
    places = {leader: (0.0, 0.0)}
    for node in sorted((n for n in nodes if n != leader), key=lambda node: (-network.degree(node), node)):
        x, y = _bearing(network, node, side, centres, sides)
        places[node] = max(free, key=lambda place: (round(place[0] * x + place[1] * y, 6), place))
        free.remove(places[node])
    xs, ys = zip(*places.values(), strict=True)
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {node: (x - middle_x, y - middle_y) for node, (x, y) in places.items()}


def _free_seats(count: int, seat: Point) -> list[Point]:
    """The `count` seats nearest to the middle one, in rows that are shifted by half a seat, as in a theatre."""
    reach = 1 + math.isqrt(count)
    numbers = range(-reach, reach + 1)
    spots = [(seat[0] * (column + (0.5 if row % 2 else 0.0)), seat[1] * row) for row in numbers for column in numbers]
    near = sorted(
        spots, key=lambda spot: (round(math.hypot(SIDE_TALL * spot[0] / seat[0], spot[1] / seat[1]), 6), spot)
    )
    return near[1 : count + 1]


def _bearing(
    network: nx.MultiDiGraph, node: str, side: str, centres: Mapping[str, Point], sides: Mapping[str, str]
) -> Point:
    """The direction, of any length, of the sides that a node makes claims about or is the object of."""
    x, y = centres[side]
    others = [other for edge in (*network.out_edges(node), *network.in_edges(node)) for other in edge]
    partners = [sides[other] for other in others if other != UNSTATED and sides[other] != side]
    return sum(centres[p][0] - x for p in partners), sum(centres[p][1] - y for p in partners)


def _half_box(places: Iterable[Point], seat: Point) -> Point:
    """Half the width and half the height of a side, labels included."""
    xs, ys = zip(*places, strict=True)
    return max(xs) + seat[0] / 2, max(ys) + seat[1] / 2


def _apart(centres: Mapping[str, Point], boxes: dict[str, Point], pulls: Counter[tuple[str, str]]) -> dict[str, Point]:
    """The places, stretched to a picture of the boxes' area and more, and pushed until no two boxes overlap. The poles
    stand still, and what lies between them gives way to the lines that run there."""
    area = sum(4 * (w + MARGIN / 2) * (h + MARGIN / 2) for w, h in boxes.values())
    height = math.sqrt(area * LOOSENESS / ASPECT) / 2
    spots = {name: [x * height * ASPECT, y * height] for name, (x, y) in sorted(centres.items())}
    poles = _poles(pulls)
    if poles:
        _set_poles(spots, boxes, poles)
        _set_satellites(spots, boxes, poles, pulls)
    still = {*poles, _CORRIDOR}
    if all(_push_once(spots, boxes, still) for _ in range(PUSHES // math.isqrt(len(spots)))):
        _move_out(spots, boxes, still)
    return {name: (x, y) for name, (x, y) in spots.items() if name != _CORRIDOR}


def _set_poles(spots: dict[str, list[float]], boxes: dict[str, Point], poles: tuple[str, ...]) -> None:
    left, right = poles
    reach = (boxes[left][0] + boxes[right][0]) / 2 + CORRIDOR_LENGTH / 2
    spots.update({left: [-reach, 0.0], right: [reach, 0.0]})
    inner, outer = boxes[left][0] - reach, reach - boxes[right][0]
    spots[_CORRIDOR], boxes[_CORRIDOR] = [(inner + outer) / 2, 0.0], ((outer - inner) / 2 - MARGIN, CORRIDOR_HEIGHT / 2)


def _set_satellites(
    spots: dict[str, list[float]], boxes: Mapping[str, Point], poles: tuple[str, ...], pulls: Counter[tuple[str, str]]
) -> None:
    """Put who deals with one pole only in a fan behind it, so that no line to it runs along the poles' own lines, and
    who deals with both above and below these, nearer to the pole with which it has more to do."""
    others = [name for name in boxes if name not in (*poles, _CORRIDOR)]
    deals = {n: tuple(pulls[min(n, pole), max(n, pole)] // CLAIM_PULL for pole in poles) for n in others}
    order = sorted(deals, key=lambda name: (spots[name][1], name))
    _fan_out([n for n in order if deals[n][0] and not deals[n][1]], poles[0], -1, spots, boxes)
    _fan_out([n for n in order if deals[n][1] and not deals[n][0]], poles[1], 1, spots, boxes)
    for rank, name in enumerate(n for n in order if all(deals[n])):
        left, right = deals[name]
        lean = (right - left) / (right + left)
        off = CORRIDOR_HEIGHT / 2 + MARGIN + boxes[name][1]
        spots[name] = [0.7 * lean * spots[poles[1]][0], off if rank % 2 else -off]


def _fan_out(names: list[str], pole: str, way: int, spots: dict[str, list[float]], boxes: Mapping[str, Point]) -> None:
    """A fan around the pole, open towards `way` (-1: to the left), the broader the more there are; eight to a ring."""
    for rank, name in enumerate(names):
        turn = FAN * ((rank + 0.5) / len(names) - 0.5)
        far = 1 + 0.6 * (rank % (1 + (len(names) - 1) // 8))
        across = far * (boxes[pole][0] + min(1.0, 0.12 * len(names)) * SEAT_X) * math.cos(turn)
        spots[name] = [spots[pole][0] + way * across, far * (boxes[pole][1] + 1.6 * SEAT_Y) * math.sin(turn)]


def _push_once(spots: dict[str, list[float]], boxes: Mapping[str, Point], still: set[str]) -> bool:
    """Push each overlapping pair apart on the axis where it overlaps less; whether any was pushed."""
    moved = False
    order = sorted(spots, key=lambda name: (spots[name][0], name))
    widest = max(width for width, _ in boxes.values()) + MARGIN
    for number, a in enumerate(order):
        reach = spots[a][0] + boxes[a][0] + widest  # boxes further to the right cannot touch this one
        for b in islice(order, number + 1, None):
            if spots[b][0] > reach:
                break
            gaps = [boxes[a][axis] + boxes[b][axis] + MARGIN - abs(spots[a][axis] - spots[b][axis]) for axis in (0, 1)]
            if min(gaps) <= 0.5 or {a, b} <= still:
                continue
            axis = 0 if gaps[0] < gaps[1] * ASPECT else 1
            sign = 1 if (spots[a][axis], a) < (spots[b][axis], b) else -1
            share = 0.5 if not {a, b} & still else 1.0
            spots[a][axis] -= sign * gaps[axis] * (share if a not in still else 0.0)
            spots[b][axis] += sign * gaps[axis] * (share if b not in still else 0.0)
            moved = True
    return moved


def _move_out(spots: dict[str, list[float]], boxes: Mapping[str, Point], still: set[str]) -> None:
    """What pushing could not part (a box between the poles and a wall of others moves to and fro): each box in turn,
    from the middle outwards, moves up or down until it is free of all before it."""
    settled: list[str] = []
    for name in sorted(spots, key=lambda name: (name not in still, round(math.hypot(*spots[name]), 6), name)):
        way = 1 if spots[name][1] >= 0 else -1
        while name not in still and (other := next((o for o in settled if _overlap(name, o, spots, boxes)), None)):
            spots[name][1] = spots[other][1] + way * (boxes[name][1] + boxes[other][1] + MARGIN)
        settled.append(name)


def _overlap(a: str, b: str, spots: Mapping[str, list[float]], boxes: Mapping[str, Point]) -> bool:
    return all(abs(spots[a][axis] - spots[b][axis]) < boxes[a][axis] + boxes[b][axis] + MARGIN - 0.5 for axis in (0, 1))
