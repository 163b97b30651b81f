"""Where the actors of a network stand: computed once, the same each time, so that the page needs no physics.

The two sides with most to say to each other are the poles: left and right, each a team in columns behind its state, so
that the lines between them run free. Who deals with one of them only stands in a fan behind it, the others where
springs put them. One article more moves few: sides start where their names say, and fans are in order of names.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

import networkx as nx

from kg.export.springs import Point, spring_places

__all__ = ["UNSTATED", "layout_positions", "layout_sides", "wrap_label"]

UNSTATED = "unstated"  # the end of claims that name nobody there; it pulls no one
LABEL_CHARS = 18  # a label's line; "Russian Foreign Min" would make boxes wide and the picture loose
SEAT_X, SEAT_Y = 172.0, 118.0  # canvas units between neighbours in a side: a label of three lines and a disc fit
STAGGER = 0.42  # of a seat: every second member of a team stands back, so that labels side by side have room
TEAM = 9  # members in one column of a team; in a tall picture, where a column lies, three
MARGIN = 40.0  # canvas units between the boxes of two sides
ASPECT = 1.2  # width of the picture for one of height: the left pane of a screen
CORRIDOR_LENGTH, CORRIDOR_HEIGHT = 420.0, 150.0  # free room between the poles, for the thickest lines and their words
SIDE_TALL = 1.5  # sides rather tall than broad
CLAIM_PULL = 10  # of a charge or a promise, where any other relation pulls by 1
FAN = 260.0  # degrees that the fan behind a pole opens; the more members stand there, the less
DEVOTED = 0.6  # share of its claims: who deals so much with the poles stands by them
QUARREL = 0.12  # share of all claims between sides that makes two of them the poles
PUSHES = 2000  # for one side; a hundred sides get a tenth of it
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
    """Where each node stands, in canvas units (whole numbers): no two boxes of labels overlap, the two sides that have
    most to say to each other stand left and right; or, in a `tall` picture for a telephone, one above the other. The
    same network gives the same places."""
    if not network:
        return {}
    seat = (SEAT_Y, SEAT_X) if tall else (SEAT_X, SEAT_Y)  # a tall picture is a broad one of tall seats, turned
    sides = layout_sides(network)
    members: dict[str, list[str]] = {}
    for node in sorted(network):
        members.setdefault(sides[node], []).append(node)
    pulls = _side_pulls(network, sides)
    poles = _poles(pulls)
    rows = 3 if tall else TEAM
    plans = {
        side: _team_seats(len(nodes), -1 if side == poles[0] else 1, seat, rows)
        if side in poles
        else _hall_seats(len(nodes), seat)
        for side, nodes in members.items()
    }
    boxes = {side: _half_box(plan, seat) for side, plan in plans.items()}
    reach = {side: math.sqrt(width * height) + MARGIN / 2 for side, (width, height) in boxes.items()}
    centres = _apart(_turned(spring_places(reach, pulls), poles), boxes, pulls)
    places = {
        node: (float(round(centres[side][0] + x)), float(round(centres[side][1] + y)))
        for side in sorted(plans)
        for node, (x, y) in _seated(network, side, members[side], plans[side], centres, sides, side in poles).items()
    }
    return {node: (y, x) for node, (x, y) in places.items()} if tall else places


def _side_pulls(network: nx.MultiDiGraph, sides: Mapping[str, str]) -> Counter[tuple[str, str]]:
    pulls: Counter[tuple[str, str]] = Counter()
    for a, b, kind in network.edges(data="type"):
        if UNSTATED not in (a, b) and sides[a] != sides[b]:
            pulls[min(sides[a], sides[b]), max(sides[a], sides[b])] += 1 if kind == "relation" else CLAIM_PULL
    return pulls


def _poles(pulls: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """The two sides with most claims between them, where these are a good part of all: nothing in a crowd of equals."""
    pair = min(pulls, key=lambda pair: (-pulls[pair], pair), default=None)
    return pair if pair and pulls[pair] >= QUARREL * pulls.total() else ()


def _turned(centres: dict[str, Point], poles: tuple[str, ...]) -> dict[str, Point]:
    """The places turned and moved so that the poles lie level, the first by name to the left, the middle between them
    at the origin."""
    if not poles:
        return centres
    (ax, ay), (bx, by) = centres[poles[0]], centres[poles[1]]
    length = math.hypot(bx - ax, by - ay) or 1.0
    cos, sin, mx, my = (bx - ax) / length, (by - ay) / length, (ax + bx) / 2, (ay + by) / 2
    return {n: ((x - mx) * cos + (y - my) * sin, (y - my) * cos - (x - mx) * sin) for n, (x, y) in centres.items()}


def _leader(network: nx.MultiDiGraph, side: str, nodes: list[str]) -> str:
    """The state itself, else who has most claims."""
    return side if side in nodes else min(nodes, key=lambda node: (-network.degree(node), node))


def _team_seats(count: int, back: int, seat: Point, column: int) -> list[Point]:
    """The seats of a pole: columns of at most `column`, the leader's first, in the middle of the front one; the next
    column behind (`back` is -1 for the pole on the left)."""
    seats = []
    for rank in range(count):
        row = rank % column
        up = (row + 1) // 2 * (-1 if row % 2 else 1)
        depth = rank // column * 1.15 + (STAGGER if up % 2 else 0.0)
        seats.append((back * depth * seat[0], up * seat[1]))
    return _centred(seats)


def _hall_seats(count: int, seat: Point) -> list[Point]:
    """The seats of any other side: the leader's, and round it those nearest."""
    return _centred([(0.0, 0.0), *_free_seats(count - 1, seat)])


def _centred(seats: list[Point]) -> list[Point]:
    xs, ys = zip(*seats, strict=True)
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return [(x - middle_x, y - middle_y) for x, y in seats]


def _seated(
    network: nx.MultiDiGraph,
    side: str,
    nodes: list[str],
    seats: list[Point],
    centres: Mapping[str, Point],
    sides: Mapping[str, str],
    in_columns: bool,
) -> dict[str, Point]:
    """Who of a side sits where: the leader on the first seat; in a team the others by name down the columns, those
    with most claims in front; elsewhere each, by name, on the free seat nearest to whom it talks about."""
    leader = _leader(network, side, nodes)
    places = {leader: seats[0]}
    free = list(seats[1:])
    others = [node for node in nodes if node != leader]
    if in_columns:
        front = sorted(others, key=lambda node: (-network.degree(node).bit_length(), node))
        for start in range(0, len(front), TEAM - 1):
            chosen = sorted(free[start : start + TEAM - 1], key=lambda place: place[1])
            places.update(zip(sorted(front[start : start + TEAM - 1]), chosen, strict=True))
        return places
    for node in others:
        x, y = _bearing(network, node, side, centres, sides)
        places[node] = max(free, key=lambda place: (round(place[0] * x + place[1] * y, 6), place))
        free.remove(places[node])
    return places


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
    """The places, a little broader than high, and pushed until no two boxes overlap. The poles stand still, and what
    lies between them gives way to the lines that run there."""
    broad = math.sqrt(ASPECT)
    spots = {name: [x * broad, y / broad] for name, (x, y) in sorted(centres.items())}
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
    high = max(CORRIDOR_HEIGHT / 2, min(boxes[left][1], boxes[right][1]))
    spots[_CORRIDOR], boxes[_CORRIDOR] = [(inner + outer) / 2, 0.0], ((outer - inner) / 2 - MARGIN, high)


def _set_satellites(
    spots: dict[str, list[float]], boxes: Mapping[str, Point], poles: tuple[str, ...], pulls: Counter[tuple[str, str]]
) -> None:
    """Put who deals with one pole only in a fan behind it, so that no line to it runs along the poles' own lines, and
    who deals with both above and below these, nearer to the pole with which it has more to do. Who has most of its
    claims with others stays where the springs put it."""
    names = sorted(name for name in boxes if name not in (*poles, _CORRIDOR))
    totals: Counter[str] = Counter()
    for pair, count in pulls.items():
        totals.update(dict.fromkeys(pair, count))
    deals = {n: tuple(pulls[min(n, pole), max(n, pole)] for pole in poles) for n in names}
    devoted = [n for n in names if totals[n] and sum(deals[n]) >= DEVOTED * totals[n]]
    _fan_out([n for n in devoted if not deals[n][1]], poles[0], -1, spots, boxes)
    _fan_out([n for n in devoted if not deals[n][0]], poles[1], 1, spots, boxes)
    above = 0  # so many more stand above than below
    for name in (n for n in devoted if all(deals[n])):
        left, right = deals[name]
        way = 1 if above > 0 or (above == 0 and spots[name][1] > 0) else -1
        above -= way
        off = boxes[_CORRIDOR][1] + MARGIN + boxes[name][1]
        spots[name] = [0.7 * (right - left) / (right + left) * spots[poles[1]][0], way * off]


def _fan_out(names: list[str], pole: str, way: int, spots: dict[str, list[float]], boxes: Mapping[str, Point]) -> None:
    """A fan around the pole in the order of the names, open towards `way` (-1: to the left); twelve to a ring."""
    opened = math.radians(max(120.0, FAN - 45.0 * max(0.0, boxes[pole][1] / SEAT_Y - 0.5)))
    for rank, name in enumerate(names):
        turn = opened * ((rank + 0.5) / len(names) - 0.5)
        far = 1 + 0.6 * (rank % (1 + (len(names) - 1) // 12))
        across = far * (boxes[pole][0] + min(1.0, 0.12 * len(names)) * SEAT_X + boxes[name][0]) * math.cos(turn)
        spots[name] = [spots[pole][0] + way * across, far * (boxes[pole][1] + 1.3 * SEAT_Y) * math.sin(turn)]


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
