"""A small hand-made result on the seed articles, for tests that start after extraction."""

from pathlib import Path

from kg.model import Actor, Article, Edge, Findings, Link, Mention, Passage

ARTICLES = Path(__file__).parent.parent / "seeds" / "articles"


def read_seed(number: str) -> Article:
    """The seed article whose file name starts with `number`."""
    path = next(ARTICLES.glob(f"{number}_*.txt"))
    return Article(path.name, path.read_bytes().decode("utf-8"))


def passage(article: Article, words: str) -> Passage:
    """The first place of `words` in the article; fails when they are not there."""
    start = article.text.index(words)
    return article.passage(start, start + len(words))


def example_findings() -> Findings:
    """Two articles, six actors, six edges: a statement, three accusations (one of a breach), a commitment, a denial."""
    kirby, putin = read_seed("004"), read_seed("002")
    actors = {
        a.id: a
        for a in (
            Actor("russia", "Russia", "country", "russia", aliases=("Moscow",), wikidata="Q159"),
            Actor("united-states", "United States", "country", "united-states", aliases=("US", "Washington")),
            Actor(
                "maria-zakharova",
                "Maria Zakharova",
                "person",
                "russia",
                "Spokeswoman of the Russian Foreign Ministry",
                "russia-foreign-ministry",
                ("Zakharova",),
            ),
            Actor(
                "russia-foreign-ministry",
                "Ministry of Foreign Affairs of Russia",
                "organisation",
                "russia",
                affiliation="russia",
            ),
            Actor("vladimir-putin", "Vladimir Putin", "person", "russia", "President of Russia", "russia", ("Putin",)),
            Actor(
                "john-kirby",
                "John Kirby",
                "person",
                "united-states",
                "Spokesperson of the US State Department",
                "united-states",
                ("Kirby",),
            ),
        )
    }
    promise = "why can’t Washington fulfil its promise to divide the terrorists from the so-called moderate opposition"
    failed = "Russia failed to live up to its own commitments"
    disrupted = "Russian President Vladimir Putin claimed that the United States had disrupted the ceasefire in Syria."
    denied = "not to shift blame to us or accuse us of all mortal sins"
    said = (passage(kirby, "Unfortunately, Russia failed"), passage(kirby, failed))
    edges = (
        Edge(
            "acc-000000000001",
            kirby.id,
            "accusation",
            "failure",
            "maria-zakharova",
            "united-states",
            "maria-zakharova",
            "russia-foreign-ministry",
            "cannot fulfil its promise to divide the terrorists",
            passage(kirby, promise),
            passage(kirby, "fulfil its promise"),
            "direct",
            "fulfil-failure",
            0.83,
            plover="ACCUSE",
            cameo="1125",
            breaches="und-000000000001",
            statement="sta-000000000001",
            reasons={"source": "speaker of the quotation"},
        ),
        Edge(
            "acc-000000000002",
            kirby.id,
            "accusation",
            "failure",
            "john-kirby",
            "russia",
            "john-kirby",
            "united-states",
            "failed to live up to its own commitments",
            passage(kirby, failed),
            passage(kirby, "failed"),
            "direct",
            "fail-to",
            0.9,
            plover="ACCUSE",
            cameo="112",
        ),
        Edge(
            "acc-000000000003",
            putin.id,
            "accusation",
            "harm",
            "vladimir-putin",
            "united-states",
            "vladimir-putin",
            "russia",
            "had disrupted the ceasefire in Syria",
            passage(putin, disrupted),
            passage(putin, "disrupted"),
            "indirect",
            "blameworthy-clause",
            0.8,
            plover="ACCUSE",
            cameo="112",
        ),
        Edge(
            "com-000000000001",
            kirby.id,
            "commitment",
            "promise",
            "united-states",
            None,
            "maria-zakharova",
            "russia-foreign-ministry",
            "divide the terrorists from the so-called moderate opposition",
            passage(kirby, promise),
            passage(kirby, "promise"),
            "direct",
            "promise-noun",
            0.85,
            plover="AGREE",
            cameo="057",
            status="claimed_broken",
            commitment="und-000000000001",
            statement="sta-000000000001",
        ),
        Edge(
            "den-000000000001",
            putin.id,
            "denial",
            "denial",
            "vladimir-putin",
            "united-states",
            "vladimir-putin",
            "russia",
            "accuse us of all mortal sins",
            passage(putin, denied),
            passage(putin, "blame"),
            "direct",
            "denial-example",
            0.5,
            denies="acc-000000000002",
        ),
        Edge(
            "sta-000000000001",
            kirby.id,
            "statement",
            "statement",
            None,
            None,
            "maria-zakharova",
            "russia-foreign-ministry",
            promise,
            passage(kirby, promise),
            passage(kirby, "she said"),
            "direct",
            "direct-quote",
            0.95,
            pieces=said,
        ),
    )
    links = tuple(
        Link(
            Mention(kirby.id, p.start, p.end, p.text, "country", "name", n, name=p.text, entry=actor, country=actor),
            actor,
            1.0,
            f"name of {actors[actor].name} in the gazetteer",
        )
        for n, (p, actor) in enumerate(
            [(passage(kirby, "Washington"), "united-states"), (passage(kirby, "Moscow"), "russia")]
        )
    )
    return Findings(
        (putin, kirby),
        actors,
        tuple(sorted(edges, key=lambda e: (e.doc, e.evidence.start, e.id))),
        links,
        "kg 0.1.0 / en_core_web_sm 3.8.0",
    )
