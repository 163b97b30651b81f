"""Pictures for papers: the network of actors and the matrix of who accuses whom, as SVG and PNG, from a written graph.

Colours are those of Okabe and Ito, and every kind of line and of actor differs in more than colour, so that a copy in
grey can be read.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.errors import UsageError
from kg.export.layout import layout_positions, wrap_label
from kg.graph.prefixes import local_name
from kg.graph.query import run_query

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["CHARTS", "FORMATS", "build_matrix_chart", "build_network_chart", "read_claims", "write_charts"]

FORMATS = ("svg", "png")
KINDS = {"Person": "person", "State": "country", "Organization": "organisation", "Group": "group", "Place": "place"}
OFFICIAL = {"person", "organisation"}
# kind → marker, fill
ACTORS = {
    "country": ("h", "#0072B2", "state"),
    "person": ("o", "#E69F00", "person"),
    "organisation": ("s", "#56B4E9", "body"),
    "group": ("^", "#F0E442", "group"),
    "place": ("D", "#BBBBBB", "place"),
    "unknown": ("*", "#BBBBBB", "other"),
}
# type → colour, dashes, bend, word
LINES: Mapping[str, tuple[str, Any, float, str]] = {
    "accusation": ("#D55E00", "-", 0.12, "accuses"),
    "commitment": ("#009E73", (0, (5, 3)), 0.26, "promises"),
}
SETTINGS: Any = {"svg.hashsalt": "kg", "font.family": "DejaVu Sans", "font.size": 8.5}
NO_DATES: Mapping[str, dict[str, None]] = {"svg": {"Date": None, "Creator": None}, "png": {"Software": None}}
DOTS_PER_INCH = 200
UNITS_PER_INCH = 135.0  # of the layout: a seat for one actor is 172 by 118 units

_ACTORS = """SELECT DISTINCT ?actor ?name ?kind ?country {
    ?actor a ?kind ; rdfs:label ?name . OPTIONAL { ?actor kg:country ?country }
    FILTER (STRSTARTS(STR(?kind), STR(kg:)))
} ORDER BY ?actor ?name"""
_CLAIMS = """SELECT ?claim ?type ?from ?to {
    { ?claim a kg:Accusation ; kg:accuser ?from ; kg:accused ?to BIND ("accusation" AS ?type) }
    UNION { ?claim a kg:CommitmentReport ; kg:source ?from ; kg:target ?to BIND ("commitment" AS ?type) }
} ORDER BY ?claim ?from ?to"""


def read_claims(path: Path, *, officials: bool = False) -> nx.MultiDiGraph:
    """The accusations and promises between actors of a graph that `kg build` wrote: nodes with `name` and `kind`, one
    edge a claim with its `type`. Officials and bodies count with their state unless `officials`. Raises ReadError for
    a file that is no graph."""
    found = {
        actor: (name, KINDS[local_name(kind)], country or None)
        for actor, name, kind, country in run_query(path, _ACTORS).rows
        if local_name(kind) in KINDS
    }
    network = nx.MultiDiGraph()
    for claim, kind, *ends in run_query(path, _CLAIMS).rows:
        source, target = (_side(end, found, officials) for end in ends)
        for end in (source, target):
            name, sort, country = found.get(end, (local_name(end), "unknown", None))
            network.add_node(end, name=name, kind=sort, **({"country": country} if officials and country else {}))
        network.add_edge(source, target, key=claim, type=kind)
    return network


def _side(actor: str, found: Mapping[str, tuple[str, str, str | None]], officials: bool) -> str:
    _, kind, country = found.get(actor, ("", "unknown", None))
    return country if country and not officials and kind in OFFICIAL and country in found else actor


def write_charts(network: nx.MultiDiGraph, out: Path, *, formats: Sequence[str] = FORMATS, top: int = 24) -> list[Path]:
    """Write `network` and `matrix` in each of the formats into the folder `out`, made if need be; gives the paths. At
    most `top` actors are drawn, those with most claims. The same graph gives the same bytes under one matplotlib.
    Raises UsageError for another format, and when there is nothing to draw."""
    from matplotlib import rc_context

    unknown = [name for name in formats if name not in FORMATS]
    if unknown or top < 2:
        raise UsageError(f"no chart with format {unknown or formats}, top {top}; right would be svg, png and 2 or more")
    if not network:
        raise UsageError("the graph holds no accusation and no promise between two actors, so there is nothing to draw")
    out.mkdir(parents=True, exist_ok=True)
    written = []
    with rc_context(SETTINGS):
        for name, draw in CHARTS.items():
            figure = draw(network, top)
            for form in formats:
                written.append(out / f"{name}.{form}")
                figure.savefig(
                    written[-1], format=form, dpi=DOTS_PER_INCH, bbox_inches="tight", metadata=NO_DATES[form]
                )
    return written


def _loudest(network: nx.MultiDiGraph, top: int) -> nx.MultiDiGraph:
    order = sorted(network, key=lambda node: (-network.degree(node), node))
    return network.subgraph(order[:top])


def _label(name: str) -> str:
    """The name for matplotlib, in which two dollar signs would make a formula."""
    return name.replace("$", r"\$")


# --- the network ------------------------------------------------------------------------------------------------------


def build_network_chart(network: nx.MultiDiGraph, top: int) -> Figure:
    """The actors where the page has them, lines as broad as the claims are many."""
    from matplotlib.figure import Figure

    drawn = _loudest(network, top)
    places = {node: (x, -y) for node, (x, y) in layout_positions(drawn).items()}  # matplotlib counts upwards
    figure = Figure(figsize=_inches(places))
    axes = figure.subplots()
    axes.set_axis_off()
    axes.set_aspect("equal", adjustable="datalim")  # so that the middle of a bent line can be told
    axes.margins(0.12)
    pairs = Counter((a, b, kind) for a, b, kind in drawn.edges(data="type"))
    radii = {node: 6 + 2.6 * math.sqrt(drawn.out_degree(node)) for node in drawn}
    for node in sorted(drawn):
        _draw_actor(axes, drawn.nodes[node], places[node], radii[node])
    for (a, b, kind), count in sorted(pairs.items()):
        if a != b:
            _draw_line(axes, places[a], places[b], kind, count, (radii[a], radii[b]))
    _draw_legend(axes, {values["kind"] for _, values in drawn.nodes(data=True)}, {kind for *_, kind in pairs})
    return figure


def _inches(places: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    """Room for every name, within what a page or a poster holds."""
    spans = [max(axis) - min(axis) for axis in zip(*places.values(), strict=True)]
    return min(24.0, max(6.0, spans[0] / UNITS_PER_INCH + 2)), min(24.0, max(3.0, spans[1] / UNITS_PER_INCH + 2))


def _draw_actor(axes: Axes, values: Mapping[str, str], place: tuple[float, float], radius: float) -> None:
    from matplotlib.patheffects import withStroke

    marker, fill, _ = ACTORS[values["kind"]]
    axes.plot(*place, marker=marker, markersize=2 * radius, color=fill, markeredgecolor="black", zorder=3)
    axes.annotate(
        _label(wrap_label(values["name"])), place, (0, -radius - 3), textcoords="offset points",
        ha="center", va="top", zorder=5, path_effects=[withStroke(linewidth=2.5, foreground="white")],
    )  # fmt: skip


def _draw_line(
    axes: Axes, start: tuple[float, float], end: tuple[float, float], kind: str, count: int, radii: tuple[float, float]
) -> None:
    """A bent arrow that stops at the actors' rims (`radii` in points), with the count in its middle."""
    from matplotlib.patches import FancyArrowPatch

    colour, dashes, bend, _ = LINES[kind]
    axes.add_patch(
        FancyArrowPatch(
            start, end, connectionstyle=f"arc3,rad={-bend}", arrowstyle="-|>", mutation_scale=11, color=colour,
            linestyle=dashes, linewidth=0.8 + 0.7 * math.sqrt(count),
            shrinkA=radii[0] + 2, shrinkB=radii[1] + 2, zorder=2,
        )
    )  # fmt: skip
    (ax, ay), (bx, by) = start, end
    middle = ((ax + bx) / 2 - bend * (by - ay) / 2, (ay + by) / 2 + bend * (bx - ax) / 2)
    axes.text(
        *middle, str(count), color=colour, ha="center", va="center", weight="bold", zorder=4,
        bbox={"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none"},
    )  # fmt: skip


def _draw_legend(axes: Axes, kinds: set[str], types: set[str]) -> None:
    from matplotlib.lines import Line2D

    lines = [Line2D([], [], color=c, linestyle=d, label=word) for t, (c, d, _, word) in LINES.items() if t in types]
    actors = [
        Line2D([], [], marker=m, color=fill, markeredgecolor="black", linestyle="none", label=word)
        for kind, (m, fill, word) in ACTORS.items()
        if kind in kinds
    ]
    axes.legend(handles=[*lines, *actors], loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=8, frameon=False)


# --- the matrix -------------------------------------------------------------------------------------------------------


def build_matrix_chart(network: nx.MultiDiGraph, top: int) -> Figure:
    """Who accuses (rows) whom (columns), most accusations first, the number in each field."""
    from matplotlib.figure import Figure

    pairs = Counter((a, b) for a, b, kind in network.edges(data="type") if kind == "accusation")
    rows, columns = (_most(pairs, end, top) for end in (0, 1))
    figure = Figure(figsize=(2.6 + 0.42 * len(columns), 1.9 + 0.34 * len(rows)))
    axes = figure.subplots()
    counts = [[pairs[a, b] for b in columns] for a in rows] or [[0]]
    most = max(map(max, counts), default=0) or 1
    axes.imshow([[math.sqrt(n / most) for n in row] for row in counts], cmap="Oranges", vmin=0, vmax=1.6, aspect="auto")
    for y, row in enumerate(counts):
        for x, count in enumerate(row):
            if count:
                axes.text(x, y, str(count), ha="center", va="center", weight="bold")
    names = [[_label(network.nodes[node]["name"]) for node in nodes] for nodes in (columns, rows)]
    axes.set_xticks(range(len(columns)), names[0], rotation=45, ha="left", rotation_mode="anchor")
    axes.set_yticks(range(len(rows)), names[1])
    axes.tick_params(top=True, labeltop=True, bottom=False, labelbottom=False, length=0)
    axes.set_ylabel("accuses …")
    axes.set_xlabel("… whom")
    return figure


def _most(pairs: Mapping[tuple[str, str], int], end: int, top: int) -> list[str]:
    sums: Counter[str] = Counter()
    for pair, count in pairs.items():
        sums[pair[end]] += count
    return sorted(sums, key=lambda node: (-sums[node], node))[:top]


CHARTS = {"network": build_network_chart, "matrix": build_matrix_chart}
