"""Answers by SPARQL, from a file, a store or an endpoint: no rdflib here, so that `kg query` answers at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.errors import KgError, QueryError
from kg.graph.files import load_store, read_prefixes, read_quads
from kg.graph.questions import Question, list_questions, load_question

if TYPE_CHECKING:
    import pyoxigraph

__all__ = [
    "Answer",
    "Question",
    "ask_store",
    "list_questions",
    "load_question",
    "load_store",
    "read_answer",
    "read_prefixes",
    "read_quads",
    "read_triples",
    "run_query",
    "run_within",
]

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Answer:
    """A table of strings: full IRIs, plain literals, an empty string for what is not bound.

    `turtle` is what CONSTRUCT and DESCRIBE made, sorted, as Turtle; empty for the other forms.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    turtle: str = ""


def run_query(source: Path | str, sparql: str, *, seconds: float | None = None, base: str | None = None) -> Answer:
    """The answer of a graph to SELECT, ASK (`answer`: true or false), CONSTRUCT or DESCRIBE (three columns).

    `source` is a graph file, the folder of an Oxigraph store, or an endpoint's address (http:// or https://). The
    prefixes of kg are there unless the query declares its own; `id:` is `base`, or the one of the file. Named graphs
    are read as one. Raises ReadError for what is no graph, QueryError for a query that does not parse, or that takes
    longer than `seconds`: it is then left to end with the process.
    """
    if isinstance(source, str) and source.startswith(("http://", "https://")):
        from kg.graph.remote import ask_endpoint

        return run_within(seconds, lambda: ask_endpoint(source, sparql, seconds=seconds, base=base))
    path = Path(source)
    store = load_store(path)
    prefixes = read_prefixes(path) if base is None else {**read_prefixes(path), "id": base}
    return run_within(seconds, lambda: ask_store(store, sparql, prefixes))


def run_within(seconds: float | None, work: Callable[[], _Result]) -> _Result:
    """What `work` gives, or QueryError when it takes longer; None is no limit.

    In a thread of its own, for Oxigraph has no way to be stopped; a daemon, so that the process can end without it.
    """
    if seconds is None:
        return work()
    done: list[_Result] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except (KgError, OSError, RuntimeError, ValueError, MemoryError) as error:
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise QueryError(
            f"no answer within {seconds:g} seconds; right would be a narrower query, or a longer --timeout"
        )
    return done[0]


def ask_store(store: pyoxigraph.Store, sparql: str, prefixes: Mapping[str, str]) -> Answer:
    """The answer of an open store; of one with named graphs only, over their union, where a triple in two graphs counts
    twice. Raises QueryError for a query that does not parse or cannot be answered."""
    import pyoxigraph

    try:
        bare = next(store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()), None) is None
        found = store.query(
            sparql, prefixes=dict(prefixes), use_default_graph_as_union=bare
        )  # a folder of named graphs
        return read_answer(found, prefixes)
    except SyntaxError as error:
        raise QueryError(f"the query does not parse: {error}; see ontology/queries for examples") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def read_answer(
    found: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples, prefixes: Mapping[str, str]
) -> Answer:
    """A result of Oxigraph as strings."""
    import pyoxigraph

    if isinstance(found, pyoxigraph.QueryBoolean):
        return Answer(("answer",), ((str(bool(found)).lower(),),))
    if isinstance(found, pyoxigraph.QueryTriples):
        return read_triples(list(found), prefixes)
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, tuple(tuple(_shown(value) for value in solution) for solution in found))


def read_triples(triples: list[pyoxigraph.Triple], prefixes: Mapping[str, str]) -> Answer:
    """Triples as a table of three columns and as Turtle, both sorted."""
    import pyoxigraph

    ordered = sorted(set(triples), key=lambda triple: tuple(map(str, triple)))
    rows = sorted(tuple(map(_shown, triple)) for triple in ordered)
    turtle = pyoxigraph.serialize(ordered, format=pyoxigraph.RdfFormat.TURTLE, prefixes=dict(sorted(prefixes.items())))
    return Answer(("subject", "predicate", "object"), tuple(rows), turtle.decode() if turtle else "")


def _shown(term: object) -> str:
    return "" if term is None else str(getattr(term, "value", term))
