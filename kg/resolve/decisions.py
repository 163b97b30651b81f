"""What a person decided about actors, one decision a line, in a file that is edited by hand.

    same       amina-deby-chad   amina-deby        # they are one
    different  john-kerry        john-kerry-senator
    rename     amina-deby-chad   Amina Déby
    ? same     lee-3fa2c1        lee-9be1d4        # 0.70: same single name …

`kg actors review` writes proposals, which begin with `?` and do nothing until the mark is taken away. To undo a
decision, delete its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReadError
from kg.model import Doubt

__all__ = ["HEADER", "Decisions", "load_decisions", "write_proposals"]

COMMENT = re.compile(r"(?:^|\s)#")
VERBS = ("same", "different", "rename")
HEADER = """\
# Decisions about actors, one a line. kg build reads this file; delete a line to undo it.
#
#   same       ID ID      they are one actor
#   different  ID ID      they are two
#   rename     ID NAME    what the graph calls it
#
# Lines that begin with ? are proposals and do nothing: take the ? away to accept one, or write different for same.
"""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of identifiers that are one or two, and new names by identifier."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Every identifier that a decision names."""
        pairs = (*self.same, *self.different)
        return frozenset(id for pair in pairs for id in pair) | frozenset(id for id, _ in self.names)


def load_decisions(path: Path) -> Decisions:
    """The decisions of a file. Raises ReadError that names file and line of the first fault."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise ReadError(f"{path}: there is no such file of decisions; `kg actors review` writes one") from None
    except UnicodeDecodeError:
        raise ReadError(f"{path}: not UTF-8") from None
    lines = [(n, COMMENT.split(line, maxsplit=1)[0].strip()) for n, line in enumerate(text.split("\n"), 1)]
    found = [_decision(line, f"{path}:{n}") for n, line in lines if line and not line.startswith("?")]
    decisions = Decisions(*(tuple((a, b) for verb, a, b in found if verb == wanted) for wanted in VERBS))
    _check_agreement(decisions, path)
    return decisions


def _decision(line: str, place: str) -> tuple[str, str, str]:
    words = line.split(None, 2)
    if words[0] not in VERBS:
        raise ReadError(f"{place}: {words[0]!r} is no decision; a line begins with same, different or rename")
    if len(words) != 3 or (words[0] != "rename" and " " in words[2].strip()):
        right = "an identifier and a name" if words[0] == "rename" else "two identifiers"
        raise ReadError(f"{place}: {words[0]} needs {right}, as in `{words[0]} amina-deby-chad …`")
    return words[0], words[1], words[2].strip()


def _check_agreement(decisions: Decisions, path: Path) -> None:
    same = {frozenset(pair) for pair in decisions.same}
    for one, other in decisions.different:
        if frozenset((one, other)) in same:
            raise ReadError(f"{path}: {one} and {other} are both same and different; delete one of the lines")


def write_proposals(path: Path, doubtful: Sequence[Doubt], names: Iterable[tuple[str, str]]) -> int:
    """Put the doubtful pairs into the file as proposals, behind the decisions that it has; gives how many.

    Decisions stay as they are; proposals of an earlier time are replaced.
    """
    old = path.read_text("utf-8-sig").split("\n") if path.exists() else HEADER.split("\n")
    kept = [line for line in old if not line.startswith("?")]
    while kept and not kept[-1].strip():
        kept.pop()
    called = dict(names)
    proposals = [_proposal(doubt, called) for doubt in doubtful]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*kept, "", *proposals, ""]), "utf-8")
    return len(proposals)


def _proposal(doubt: Doubt, called: dict[str, str]) -> str:
    who = " | ".join(" ".join(called.get(id, id).split()) for id in (doubt.one, doubt.other))
    note = f"{who}: {doubt.score:.2f}, {doubt.reason}".replace("\n", " ")
    return f"? same {doubt.one} {doubt.other}  # {note}"
