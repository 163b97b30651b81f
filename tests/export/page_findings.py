"""Findings made for looking at the page: hostile text, a crowd of actors, a quarrel with dates."""

import dataclasses

from kg.model import Actor, Article, ClaimType, Doubt, Edge, Findings, Kind, Link, Membership, Mention, Passage
from tests.examples import example_findings

HOSTILE_NAME = 'Mallory </script><script>alert("name")</script> \ud800 & "Sons"'
HOSTILE_QUOTE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u2028 {{ 7 * 7 }} \udc00 \x00 end"
HOSTILE_TEXT = f"A headline of four words\n\U0001f642\U0001f642 before: {HOSTILE_QUOTE} -- after <!-- \n\nlast line"

POSTS: tuple[tuple[str, Kind], ...] = (
    ("President", "person"),
    ("Minister of Foreign Affairs", "person"),
    ("Permanent Representative", "person"),
    ("Ministry of Defence", "organisation"),
)


def find(article: Article, words: str) -> Passage:
    """The first place of the words in the article."""
    start = article.text.index(words)
    return article.passage(start, start + len(words))


def hostile_findings() -> Findings:
    """Two claims whose names, words, title, link and identifiers try to break out of every format."""
    article = Article("evil</script>.txt", HOSTILE_TEXT, "<b>Title</b>", outlet="<i>", url="javascript:alert(3)")
    quote = find(article, HOSTILE_QUOTE)
    actors = {
        "mallory": Actor("mallory", HOSTILE_NAME, "person", "state", "<u>role</u>", "state", ("<s>M</s>",)),
        "state": Actor("state", "State & <i>Co</i>", "country", "state"),
    }
    accusation = Edge(
        "acc-1", article.id, "accusation", "harm", "mallory", "state", "mallory", None, HOSTILE_QUOTE, quote,
        find(article, "alert(1)"), "direct", "<rule>", 0.5, reasons={"source": "<em>reason</em>"},
    )  # fmt: skip
    promise = Edge(
        "com-1", article.id, "commitment", "promise", "state", None, None, None, "<u>nothing</u>",
        find(article, "before"), find(article, "before"), "narrated", "rule", 0.0, status="made", commitment="und-1",
    )  # fmt: skip
    mention = Mention(article.id, 0, 1, "</script>", "person", "name", 0)
    return Findings((article,), actors, (accusation, promise), (Link(mention, "mallory", 1.0, "<b>"),), "kg </title>")


def crowd_findings() -> Findings:
    """Six states with four officials or bodies each and six groups: thirty-six actors, sixty claims."""
    states = ["Northland", "Southland", "Eastland", "Westland", "Midland", "Outer Islands"]
    actors = [Actor(_slug(state), state, "country", _slug(state)) for state in states]
    actors += [
        Actor(_slug(f"{post} {state}"), f"{post} of {state}", kind, _slug(state), affiliation=_slug(state))
        for state in states
        for post, kind in POSTS
    ]
    actors += [Actor(f"group-{n}", f"Armed Opposition Group {n}", "group") for n in range(6)]
    text = "\n".join(f"Claim number {n} is made in this line of the article." for n in range(60))
    article = Article("crowd.txt", text)
    edges = tuple(_crowd_edge(article, [actor.id for actor in actors], n) for n in range(60))
    return Findings((article,), {actor.id: actor for actor in sorted(actors, key=lambda a: a.id)}, edges, (), "kg test")


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _crowd_edge(article: Article, ids: list[str], number: int) -> Edge:
    words = find(article, f"Claim number {number} is")
    source, target = ids[number * 7 % len(ids)], ids[(number * 5 + 1) % len(ids)]
    kind: ClaimType = "commitment" if number % 4 == 0 else "accusation"
    return Edge(
        f"{kind[:3]}-{number:02}", article.id, kind, "harm", source, None if number % 12 == 0 else target, source, None,
        f"content {number}", words, words, "indirect", "rule", 0.5 + number / 200,
        status="made" if kind == "commitment" else None,
    )  # fmt: skip


def dated_findings() -> Findings:
    """The example as two outlets would have it: Kirby's article on 3 October, Putin's on 29 September, and
    Zakharova's words spoken on 1 October."""
    example = example_findings()
    days = {"002": ("2016-09-29", "The Gazette"), "004": ("2016-10-03", "The Courier")}
    articles = tuple(
        dataclasses.replace(
            article,
            published=days[article.id[:3]][0],
            outlet=days[article.id[:3]][1],
            url="https://example.org/" + article.id[:3],
        )
        for article in example.articles
    )
    edges = tuple(dataclasses.replace(e, spoken="2016-10-01") if e.type == "statement" else e for e in example.edges)
    office = Membership("Permanent Representative", "united-states", "2013", "2017-01-20")
    actors = {**example.actors, "john-kirby": dataclasses.replace(example.actors["john-kirby"], memberships=(office,))}
    doubt = Doubt("john-kirby", "vladimir-putin", 0.31, "both are called “the spokesman”")
    return dataclasses.replace(example, articles=articles, actors=actors, edges=edges, doubts=(doubt,))
