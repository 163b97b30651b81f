"""Which actor a mention stands for: the gazetteer first, then names across articles; in doubt apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from kg.model import Actor, Article, Extraction, Findings, Membership, Mention
from kg.resolve import Linker, resolve_actors
from kg.seeds import load_seeds
from tests.conftest import FindingsIn

SEEDS = load_seeds()


def mention(doc: str, text: str, cluster: int, **known: object) -> Mention:
    """A person's name at a place of its own; `known` are other fields."""
    named = Mention(doc, cluster * 50, cluster * 50 + len(text), text, "person", "name", cluster, name=text)
    return replace(named, **known)  # type: ignore[arg-type]


def linked(*mentions: Mention, published: str | None = None) -> Linker:
    """Settled clusters of the mentions, an article for each `doc`."""
    docs = {m.doc: [o for o in mentions if o.doc == m.doc] for m in mentions}
    articles = [Extraction(Article(doc, "", published=published), tuple(own), ()) for doc, own in docs.items()]
    return resolve_actors(articles, SEEDS)


def actor(linker: Linker, found: Mention) -> Actor:
    return linker.actors[linker.actor_of(found)]


def test_the_same_entry_in_two_articles_is_one_actor() -> None:
    one = mention("a", "Lavrov", 0, entry="sergey-lavrov", country="russia")
    two = mention("b", "Sergei Lavrov", 3, entry="sergey-lavrov", country="russia")
    linker = linked(one, two)
    assert linker.actor_of(one) == linker.actor_of(two) == "sergey-lavrov"
    assert linker.finished()["sergey-lavrov"].aliases == ("Lavrov", "Sergei Lavrov")


def test_an_actor_brings_the_state_it_belongs_to() -> None:
    linker = linked(mention("a", "Lavrov", 0, entry="sergey-lavrov", country="russia"))
    assert linker.actors["russia"].kind == "country"
    assert linker.actors["sergey-lavrov"].country == "russia"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("chad", "chad", True),
        ("chad", "mali", False),
        ("chad", None, False),  # in doubt, apart
        (None, None, True),
    ],
)
def test_an_unknown_name_is_shared_unless_the_countries_differ(
    first: str | None, second: str | None, same: bool
) -> None:
    one, two = mention("a", "Amina Deby", 0, country=first), mention("b", "Amina Deby", 0, country=second)
    linker = linked(one, two)
    assert (linker.actor_of(one) == linker.actor_of(two)) is same


def test_an_unknown_person_has_role_and_country_from_the_text() -> None:
    full = mention("a", "Amina Deby", 0, country="chad", role="Chad's foreign minister")
    short = mention("a", "Deby", 0, start=90, end=94)
    found = actor(linked(full, short), short)
    held = Membership("Chad's foreign minister", "chad")
    assert found == Actor(
        "amina-deby-chad", "Amina Deby", "person", "chad", "Chad's foreign minister", "chad", memberships=(held,)
    )


def test_a_name_like_an_entry_s_identifier_does_not_take_it() -> None:
    village = mention("a", "Chad", 0, kind="place")
    linker = linked(village)
    assert linker.actor_of(village) == "chad-place"
    assert "chad" not in linker.actors


def test_descriptions_of_persons_stay_in_their_article() -> None:
    one = mention("a", "a spokesman", 0, form="description", name=None, country="chad")
    two = mention("b", "a spokesman", 0, form="description", name=None, country="chad")
    linker = linked(one, two)
    assert linker.actor_of(one) != linker.actor_of(two)
    assert actor(linker, one).name == actor(linker, two).name == "spokesman"


@pytest.mark.parametrize(
    ("first", "second", "same"), [("chad", "chad", True), ("chad", "mali", False), (None, None, False)]
)
def test_nameless_groups_are_shared_when_the_articles_say_whose_they_are(
    first: str | None, second: str | None, same: bool
) -> None:
    one = mention("a", "the rebels", 0, form="description", name=None, kind="group", country=first)
    two = mention("b", "rebels", 0, form="description", name=None, kind="group", country=second)
    linker = linked(one, two)
    assert (linker.actor_of(one) == linker.actor_of(two)) is same


def test_synonyms_of_a_nameless_group_have_one_label() -> None:
    one = mention("a", "terrorists", 0, form="description", name=None, kind="group")
    two = mention("a", "terrorist organisations", 1, form="description", name=None, kind="group")
    linker = linked(one, two)
    assert actor(linker, one) == actor(linker, two)
    assert actor(linker, one).name == "terrorist groups"


def test_a_body_that_every_state_has_is_named_after_its_state() -> None:
    body = mention("a", "Estonia's foreign ministry", 0, kind="organisation", form="description", name=None,
                   entry="estonia-foreign-ministry", country="estonia")  # fmt: skip
    found = actor(linked(body), body)
    assert (found.name, found.kind) == ("Ministry of Foreign Affairs of Estonia", "organisation")
    assert (found.country, found.affiliation) == ("estonia", "estonia")


@pytest.mark.parametrize(("year", "role"), [("2016-05-01", "President of Russia"), ("2009-05-01", "Prime Minister")])
def test_an_office_is_the_one_held_when_the_article_appeared(year: str, role: str) -> None:
    putin = mention("a", "Putin", 0, entry="vladimir-putin", country="russia")
    found = actor(linked(putin, published=year), putin)
    assert found.role is not None
    assert found.role.startswith(role)


def test_a_link_tells_score_and_reason() -> None:
    found = mention("a", "Amina Deby", 0, reason="its own name", certainty=0.95)
    link = linked(found).link(found)
    assert (link.actor, link.score, link.reason) == ("amina-deby", 0.95, "its own name")


ARTICLES = (
    Article("a", "Chadian envoy Amina Deby accused Libya of theft. Rebels accused Chad of murder."),
    Article("b", "Amina Deby promised to open the border with Niger. A spokesman for Libya denied the theft."),
    Article("c", "Peruvian envoy Amina Deby said Chile had broken its promise to open the archive in Arica."),
    Article("d", "Chile promised Peru to open the archive in Arica. Rebels accused Niger of murder."),
)


def same(one: Findings, other: Findings) -> bool:
    """Equal in every value, and in the order of actors."""
    return one == other and list(one.actors) == list(other.actors)


@pytest.mark.parametrize("order", list(permutations(range(len(ARTICLES))))[1:], ids=str)
def test_the_order_of_the_articles_does_not_matter(order: tuple[int, ...], findings_in: FindingsIn) -> None:
    assert same(findings_in(*(ARTICLES[n] for n in order)), findings_in(*ARTICLES))


def test_homonyms_of_two_countries_stay_apart(findings_in: FindingsIn) -> None:
    actors = findings_in(*ARTICLES).actors
    assert {(a.id, a.country) for a in actors.values() if a.name == "Amina Deby"} == {
        ("amina-deby", None),  # an article that gives her no country: in doubt, apart
        ("amina-deby-chad", "chad"),
        ("amina-deby-peru", "peru"),
    }


def test_an_article_more_leaves_the_others_edges_as_they_were(findings_in: FindingsIn) -> None:
    few, all_four = findings_in(*ARTICLES[:3]), findings_in(*ARTICLES)
    ids = {edge.id: (edge.source, edge.target) for edge in all_four.edges}
    assert all(ids[edge.id] == (edge.source, edge.target) for edge in few.edges)
