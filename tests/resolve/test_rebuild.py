"""One article more, less or changed: the same bytes as a build of all from nothing, in whatever order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.actors import generate_articles
from kg.export.turtle import write_turtle
from kg.model import Article, Findings
from kg.resolve import resolve_actors
from kg.resolve.blocking import blocks_of, candidate_pairs
from kg.resolve.nodes import clusters_of, nodes_of
from kg.seeds import load_seeds
from tests.conftest import FindingsIn

ARTICLES = (
    Article(
        "a", "Chadian envoy Amina Deby accused Libya of theft. Rebels accused Chad of murder.", published="2016-05-01"
    ),
    Article("b", "Envoy Amina Deby promised to open the border with Niger.", published="2016-05-03"),
    Article("c", "Peruvian envoy Amina Deby said Chile had broken its promise to open the archive in Arica."),
    Article("d", "Chile promised Peru to open the archive in Arica. Rebels accused Niger of murder."),
    Article("e", "Chilean minister Rosa Fuentes said Chile would open the archive in Arica to Peru. She smiled."),
)


def graph(findings: Findings, path: Path) -> bytes:
    write_turtle(findings, path)
    return path.read_bytes()


@pytest.mark.parametrize("left_out", range(len(ARTICLES)))
def test_bytes_depend_on_the_articles_and_not_on_the_way(
    left_out: int, findings_in: FindingsIn, tmp_path: Path
) -> None:
    rest = [article for n, article in enumerate(ARTICLES) if n != left_out]
    forth, back = findings_in(*rest), findings_in(*reversed(rest))
    assert graph(forth, tmp_path / "a.ttl") == graph(back, tmp_path / "b.ttl")
    again = findings_in(*rest, ARTICLES[left_out])
    assert graph(again, tmp_path / "a.ttl") == graph(findings_in(*ARTICLES), tmp_path / "b.ttl")


def test_a_changed_article_leaves_nothing_behind(findings_in: FindingsIn, tmp_path: Path) -> None:
    changed = Article("a", "Libya said nothing of Amina Deby.")
    findings_in(*ARTICLES)
    new = findings_in(changed, *ARTICLES[1:])
    assert graph(new, tmp_path / "a.ttl") == graph(findings_in(*ARTICLES[:0:-1], changed), tmp_path / "b.ttl")
    assert "amina-deby-chad" not in new.actors


def test_the_same_promise_in_three_articles_is_one_with_its_reports(findings_in: FindingsIn) -> None:
    made = [e for e in findings_in(*ARTICLES).edges if e.type == "commitment" and "archive" in e.content]
    assert len({e.doc for e in made}) == 3
    assert len({e.commitment for e in made}) == 1


@pytest.mark.parametrize("seed", range(3))
def test_generated_articles_in_any_order_give_the_same_actors(seed: int) -> None:
    articles = list(generate_articles(150, seed))
    mixed = articles[:]
    random.Random(seed).shuffle(mixed)
    seeds = load_seeds()
    one, other = resolve_actors(articles, seeds), resolve_actors(mixed, seeds)
    assert one.finished() == other.finished()
    assert [one.link(m) for e in articles for m in e.mentions] == [other.link(m) for e in articles for m in e.mentions]


def test_pairs_compared_grow_with_the_actors_and_not_with_their_square() -> None:
    seeds = load_seeds()
    counts = []
    for actors in (500, 1000, 2000):
        clusters = [c for e in generate_articles(actors, 1) for c in clusters_of(e)]
        counts.append(sum(1 for _ in candidate_pairs(blocks_of(nodes_of(clusters, seeds)))))
    assert counts[1] < 3 * counts[0]
    assert counts[2] < 3 * counts[1]
