"""Tables of sentences: what each rule must read in them, and where it must stay silent.

A table is text. `# id` opens a rule of seeds/lexicon/frames.toml; `+` is a sentence that the rule reads, `-` one that
nobody may be said to accuse, promise or deny anything in. Behind `|` stand the edges, `source > target; …`, with
`!denied` or a commitment's `!status`, where it is not `made`. An indented line goes on with the row before.

    # accuse
    + Turkey accused Greece of violating its airspace. | Turkey > Greece
    - Turkey did not accuse Greece of violating its airspace.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import ClaimType, Edge, Findings

__all__ = ["Row", "edges_told", "rows_of", "thin_rules"]

ENOUGH = 5  # sentences on either side before a rule counts as tested


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of a table."""

    rule: str
    fires: bool
    sentence: str
    edges: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.sentence}"


def rows_of(table: str) -> list[Row]:
    """The rows in order. Raises ValueError for a line that starts with none of `#`, `+` and `-`."""
    return list(_rows(table))


def _rows(table: str) -> Iterator[Row]:
    rule = ""
    for line in filter(None, table.replace("\n  ", " ").splitlines()):
        mark, _, words = line.partition(" ")
        if mark == "#":
            rule = words
        elif mark in {"+", "-"}:
            sentence, _, edges = words.partition(" | ")
            yield Row(rule, mark == "+", sentence, tuple(sorted(e.strip() for e in edges.split(";") if e.strip())))
        else:
            raise ValueError(f"no row: {line!r}")


def thin_rules(rows: list[Row]) -> list[str]:
    """Rules with fewer than five sentences on one side."""
    count = Counter((row.rule, row.fires) for row in rows)
    return sorted({row.rule for row in rows if min(count[row.rule, True], count[row.rule, False]) < ENOUGH})


def edges_told(findings: Findings, kind: ClaimType) -> list[str]:
    """Edges of one type as a table writes them, each once, sorted."""
    return sorted({_told(edge, findings) for edge in findings.edges if edge.type == kind})


def _told(edge: Edge, findings: Findings) -> str:
    ends = [findings.actors[actor].name for actor in (edge.source, edge.target) if actor]
    marks = [edge.status] if edge.status not in {None, "made"} else ["denied"] if edge.denied else []
    return " > ".join(ends) + "".join(f" !{mark}" for mark in marks)
