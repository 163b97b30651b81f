"""No query makes the endpoint ask another: not by a keyword in an odd place, not by an odd string before it."""

import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from kg.serve.fence import check_query, has_dataset
from kg.serve.limits import Refused

SPACE = "http://127.0.0.1:{port}/"
PIECES = (
    "SERVICE ", "service", "SERVICE SILENT ", "SERVICEx:a", "SERVICE:a", "\\u0053ERVICE ", "<{space}>", "x:a", ":a",
    "x:a\\'", "?s", "?service", "{{", "}}", "{{}}", "{{ ?s ?p ?o }}", "'", '"', "'''", '"""', "\\", "\\'", "#", "\n",
    " ", ".", ";", "<", ">", "<'>'", "?a<'>'", "1", "true", "'x'='x'", "FILTER(", ")", "BIND(1 AS ?a)", "@en",
    "'service'",     "# service\n", "?s ?p ?o", "VALUES ?a {{1}}", "<{space}service>", "OPTIONAL ",
)  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.add(Quad(NamedNode("http://a"), NamedNode("http://b"), NamedNode("http://c")))
    return store


class Trap:
    """A listener that counts who comes."""

    def __init__(self) -> None:
        self.visits = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.space = SPACE.format(port=self.socket.getsockname()[1])
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                visitor, _ = self.socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.socket.shutdown(socket.SHUT_RDWR)
    trap.socket.close()


def run(store: Store, sparql: str, space: str) -> bool:
    """Whether the query parses; what it gives is nothing to this test."""
    try:
        found = store.query(sparql, base_iri=space, prefixes={"x": space, "": space})
        list(found) if hasattr(found, "__iter__") else bool(found)
    except SyntaxError:
        return False
    except OSError:
        return True
    return True


def test_without_the_fence_a_query_does_reach_the_network(store: Store, trap: Trap) -> None:
    before = trap.visits
    assert run(store, "SELECT * { SERVICEx:a { ?s ?p ?o } }", trap.space)
    assert trap.visits > before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a/> {} }", "SELECT * { service ?x {} }", "SELECT*{SERVICEx:a{}}",
        "SELECT * { SERVICE SILENT <http://a/> {} }",
        "SELECT * { SERVICE:a {} }", "SELECT * { ?s ?p 1SERVICE<http://a/>{} }",
        "SELECT * { ?s ?p ?o.SERVICE<http://a/>{} }",
        "SELECT * { ?s ?p 'x' # SERVICE\n SERVICE <http://a/> {} }",
        'SELECT * { ?s ?p "\\"" SERVICE <http://a/> {} }',
        "SELECT * { ?s ?p '''a'b''' SERVICE <http://a/> {} }",
        "SELECT * { ?s ?p x:a\\' SERVICE <http://a/> {} FILTER('x'='x') }",
    ],
)  # fmt: skip
def test_service_is_refused_wherever_it_stands(query: str) -> None:
    with pytest.raises(Refused) as refused:
        check_query(query)
    assert refused.value.status == 403 and "SERVICE" in refused.value.message


def test_a_service_hidden_behind_an_operator_does_not_parse_any_more(store: Store, trap: Trap) -> None:
    hidden = f"SELECT * {{ BIND('a' AS ?a) FILTER(?a<'>' ) SERVICE <{trap.space}> {{}} FILTER('x'='x') }}"
    assert run(store, hidden.replace("SERVICE", "GRAPH"), trap.space), (
        "only the keyword should be what is wrong with it"
    )
    assert not run(store, check_query(hidden), trap.space)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("'a service'", "a service"),
        ('"""the Service\n"s"""', 'the Service\n"s'), ("STR(<http://a/service>)", "http://a/service"),
        ("'x' # the SERVICE\n", "x"), ("STR(x:service)", "http://x/service"),
        ("'\\\\service'", "\\service"), ("?service", None),
    ],
)  # fmt: skip
def test_the_word_may_stand_in_strings_iris_comments_and_names(
    store: Store, expression: str, value: str | None
) -> None:
    sparql = check_query(f"SELECT ({expression} AS ?v) {{}}")
    (row,) = list(store.query(sparql, prefixes={"x": "http://x/"}))  # type: ignore[arg-type]
    assert (row["v"] and row["v"].value) == value


def test_a_query_without_the_word_is_left_as_it_is() -> None:
    assert check_query("SELECT * { ?s ?p 'ser\\'vice' }") == "SELECT * { ?s ?p 'ser\\'vice' }"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_made_up_query_reaches_the_network(store: Store, trap: Trap, pieces: list[str]) -> None:
    sparql = "SELECT * { " + "".join(pieces).format(space=trap.space) + " }"
    before = trap.visits
    try:
        fenced = check_query(sparql)
    except Refused:
        return
    run(store, fenced, trap.space)
    assert trap.visits == before


@pytest.mark.parametrize(
    ("query", "named"),
    [("SELECT * FROM <http://a> {}", True), ("SELECT * from named x:a {}", True),
     ("CONSTRUCT {} FROM<http://a>{}", True),
     ("SELECT ?from { ?from x:from 'FROM <a>' } # FROM", False), ("SELECT * { <http://FROM> ?p ?o }", False)],
)  # fmt: skip
def test_a_query_that_names_its_graphs_is_known(query: str, named: bool) -> None:
    assert has_dataset(query) is named
