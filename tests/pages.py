"""What the README and the pages of docs/ show of the seeds, made from the seeds, so that it stays true.

A page marks a block with a comment, and everything up to `<!-- end -->` is made here:

    <!-- answer who-accuses-russia accuser charge cut=60 rows=4 where=accuser:John␣Kirby -->

Of an answer: the question, its columns, how long a cell may be, how many rows, and words that a column must hold.

`python -m tests.test_readme` writes all blocks anew.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kg.export.edges import edge_record
from kg.export.turtle import turtle_blocks
from kg.graph.build import build_triples
from kg.graph.prefixes import BASE, PREFIXES
from kg.graph.query import list_questions
from kg.model import Edge
from tests.test_questions import answers, seeds_findings

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FRAMES = ROOT / "seeds" / "lexicon" / "frames.toml"
CURVE = ROOT / "docs" / "pictures" / "reliability.json"
SCORES = ROOT / "tests" / "gold" / "scores.json"
TRACED = "fulfil its promise to divide"  # the sentence that docs/index.md follows
CUT = 90  # code points of a cell

_BLOCK = re.compile(r"(<!-- (\w+) ?([^>\n]*?) ?-->\n)(.*?)(<!-- end -->)", re.DOTALL)


def written_page(text: str) -> str:
    """The page with all its blocks made anew. Raises KeyError for a block of an unknown kind."""
    return _BLOCK.sub(lambda m: f"{m[1]}{MAKERS[m[2]](m[3].split())}{m[5]}", text)


def blocks_of(text: str) -> list[str]:
    """The kinds of the page's blocks, in order."""
    return [match[2] for match in _BLOCK.finditer(text)]


# tables -----------------------------------------------------------------------------------------------------


def _options(words: list[str]) -> tuple[list[str], dict[str, str]]:
    """`who-accuses-russia accuser cut=60 where=charge:the␣truce` → the bare words and the options."""
    options = dict(word.split("=", 1) for word in words if "=" in word)
    return [w for w in words if "=" not in w], {name: value.replace("␣", " ") for name, value in options.items()}


def _table(columns: list[str], rows: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"


def _cell(words: str, cut: int) -> str:
    """One line, cut at a word."""
    flat = " ".join(words.split()).replace("|", "\\|")
    return flat if len(flat) <= cut else flat[: flat.rindex(" ", 0, cut)].rstrip(",;:– ") + " …"


def _answer(arguments: list[str]) -> str:
    (name, *columns), options = _options(arguments)
    answer = answers()[name]
    places = [answer.columns.index(column) for column in columns or answer.columns]
    column, _, words = options.get("where", ":").partition(":")
    wanted = [row for row in answer.rows if not column or words in row[answer.columns.index(column)]]
    rows = list(dict.fromkeys(tuple(row[place] for place in places) for row in wanted))
    shown = rows[: int(options.get("rows", len(rows)))]
    cells = [[_cell(value, int(options.get("cut", CUT))) for value in row] for row in shown]
    rest = [["…", *[""] * (len(places) - 1)]] if len(shown) < len(rows) else []
    return _table([answer.columns[place].replace("_", " ") for place in places], cells + rest)


def _questions(_: list[str]) -> str:
    """Every question with its parameters, the command that asks it, and the first rows of its answer on the seeds."""
    parts = []
    for question in list_questions():
        rows = [[f"`--{each.name}`", each.text, each.default or "any"] for each in question.parameters]
        said = "".join(f' --{each.name} "{each.default}"' for each in question.parameters if each.default)
        form = " --format turtle" if answers()[question.name].turtle else ""
        parts += [
            f"\n## {question.name}\n\n{question.text}\n",
            _table(["parameter", "what", "default"], rows) if rows else "",
        ]
        parts.append(_code("console", f"kg query exports/graph.ttl {question.name}{said}{form}"))
        parts.append(
            _answer([question.name, "rows=3", "cut=60"])
            if answers()[question.name].rows
            else "No answer on the seeds.\n"
        )
    return "".join(parts).replace("\n\n\n", "\n\n") + "\n"


def _scores(_: list[str]) -> str:
    scores: Mapping[str, Any] = json.loads(SCORES.read_text(encoding="utf-8"))["edges"]
    means = {
        "event": "the right kind of edge at the right place",
        "source": "and the right source",
        "full": "and the right target",
    }
    rows = [
        [level, means[level], *(f"{scores[level]['all'][figure]:.2f}" for figure in ("P", "R", "F1"))]
        for level in means
    ]
    return _table(["level", "right means", "precision", "recall", "F1"], rows)


def _reliability(_: list[str]) -> str:
    """The bins of the reliability curve, and how good the confidences are beside always saying the mean."""
    told = json.loads(CURVE.read_text(encoding="utf-8"))
    bins = _table(["confidence of the edges", "on average", "right", "95 % interval", "edges"], told["bins"])
    figures = told["figures"]
    rows = [
        ["mean confidence, share right", f"{figures['predicted']:.3f}", f"{figures['right']:.3f}"],
        [
            "Brier score, that of always saying the share",
            f"{figures['Brier']:.3f}",
            f"{figures['Brier of the mean']:.3f}",
        ],
        ["log loss, the same", f"{figures['log loss']:.3f}", f"{figures['log loss of the mean']:.3f}"],
        ["calibration error over these bins", f"{figures['calibration error']:.3f}", ""],
    ]
    return bins + _table([f"{figures['n']} edges", "", ""], rows)[1:]


def _found(_: list[str]) -> str:
    edges = seeds_findings().edges
    count = Counter(edge.type for edge in edges)
    broken = sum(edge.breaches is not None for edge in edges)
    rows = [
        ["articles", str(len(seeds_findings().articles))],
        ["actors", str(len(seeds_findings().actors))],
        ["accusations", f"{count['accusation']}, of them {broken} of a broken commitment"],
        *([f"{kind}s", str(count[kind])] for kind in ("commitment", "denial", "relation", "statement")),
    ]
    return _table(["found", "in the five seed articles"], rows)


# one sentence followed through ------------------------------------------------------------------------------


def _traced(kind: str) -> Edge:
    """The statement, accusation or commitment of the sentence that docs/index.md follows."""
    edges = seeds_findings().edges
    charge = next(e for e in edges if e.type == "accusation" and TRACED in e.content)
    fitting = [e for e in edges if e.doc == charge.doc and e.type == kind and e.evidence.overlaps(charge.evidence)]
    return {
        "accusation": [charge],
        "statement": [e for e in fitting if e.id == charge.statement],
        "commitment": [e for e in fitting if e.source == charge.target],
    }[kind][0]


def _code(language: str, text: str) -> str:
    return f"\n```{language}\n{text}\n```\n\n"


def _text(_: list[str]) -> str:
    charge = _traced("accusation")
    return _code("text", charge.evidence.text)


def _mentions(_: list[str]) -> str:
    charge = _traced("accusation")
    actors = seeds_findings().actors
    inside = [
        link
        for link in seeds_findings().links
        if link.mention.doc == charge.doc and charge.evidence.start <= link.mention.start < charge.evidence.end
    ]
    rows = [
        [link.mention.text, f"{link.mention.start}–{link.mention.end}", actors[link.actor].name, link.reason]
        for link in sorted(inside, key=lambda link: (link.mention.start, link.mention.end))
    ]
    return _table(["words", "offsets", "actor", "why"], rows)


def _edge(words: list[str]) -> str:
    """The fields of an edge as they pass between rooms: `<!-- edge statement id speaker mode -->`."""
    edge, actors = _traced(words[0]), seeds_findings().actors
    lines = []
    for name in words[1:]:
        value = getattr(edge, name)
        shown = actors[value].name if value in actors and name in {"speaker", "source", "target"} else value
        lines.append(f"{name:<12} {getattr(shown, 'text', shown)}")
    return _code("text", "\n".join(lines))


def _record(words: list[str]) -> str:
    record = edge_record(_traced(words[0]), seeds_findings())
    for role in ("speaker", "source", "target"):
        if record[role]:
            record[role] = {key: value for key, value in record[role].items() if key != "aliases"}
    lines = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in record.items()]
    return _code("json", "{\n" + ",\n".join(lines) + "\n}")


def _turtle(words: list[str]) -> str:
    """The node of the traced edge, or of the commitment that it says was broken: `<!-- turtle accusation -->`."""
    charge = _traced("accusation")
    node = charge.breaches if words[0] == "undertaking" else _traced(words[0]).id
    triples = [triple for triple in build_triples(seeds_findings()) if str(triple[0]) == f"{BASE}{node}"]
    return _code("turtle", "".join(turtle_blocks(triples, {**PREFIXES, "id": BASE})).strip())


def _frame(words: list[str]) -> str:
    """A row of the lexicon as it stands in its file."""
    rows = re.split(r"^(?=\[\[)", FRAMES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return _code("toml", next(row for row in rows if f'id = "{words[0]}"' in row).split("\n\n")[0].strip())


MAKERS: Mapping[str, Callable[[list[str]], str]] = {
    "answer": _answer,
    "questions": _questions,
    "scores": _scores,
    "reliability": _reliability,
    "found": _found,
    "text": _text,
    "mentions": _mentions,
    "edge": _edge,
    "record": _record,
    "turtle": _turtle,
    "frame": _frame,
}
