"""Findings that hold one edge of every sort, in two made-up articles full of hostile text."""

from typing import Any

from kg.model import Actor, Article, ClaimType, Edge, Findings, Link, Mention, Passage

HOSTILE = (
    'He said: "\\n isn\'t\\a line" \U0001f54a <script>alert(1)</script> & ]]> '
    "\x00 \x0b \ud800 \r\n\t\u2028 Кремль {} # ; ."
)
FIRST = Article(
    "one.txt",
    f"Aria accused Borland of arming rebels. Aria did not accuse Cumbria.\nAria promised to leave. {HOSTILE}\n",
    title=HOSTILE,
    published="2016-09-29",
    outlet="The <b>Post</b>",
    url="javascript:alert('1')",
)
SECOND = Article(
    "Ünïcode/two.jsonl#7",
    "Borland refused to pay Aria. Borland backs Cumbria.\nAria kept its word.",
    published="last week",
)


def span(article: Article, words: str) -> Passage:
    """The first place of `words`."""
    start = article.text.index(words)
    return article.passage(start, start + len(words))


def edge(article: Article, identifier: str, kind: ClaimType, words: str, **more: Any) -> Edge:
    """An edge on `words`, with whatever else it takes."""
    evidence = span(article, words)
    cue = article.passage(evidence.start, evidence.start + 3)
    roles = dict.fromkeys(("source", "target", "speaker", "on_behalf_of"))
    given: dict[str, Any] = {"subtype": kind, "content": words, "evidence": evidence, "cue": cue, "mode": "indirect"}
    given |= {**roles, "rule": "made-up", "confidence": 0.5, **more}
    return Edge(id=identifier, doc=article.id, type=kind, **given)


def relation(subtype: str, target: str | None, **more: Any) -> Edge:
    """A relation of Borland."""
    return edge(SECOND, f"rel-{subtype}", "relation", "Borland backs Cumbria", subtype=subtype, source="borland",
                target=target, mode="narrated", **more)  # fmt: skip


ACTORS = (
    Actor("aria", "Aria", "country", "aria", aliases=("the Arians", "Aria"), wikidata="Q1"),
    Actor("borland", "Borland", "country", "borland"),
    Actor("cumbria", 'Cumbria <3 "quoted" \\ \ud800', "organisation", "aria", affiliation="aria"),
    Actor("rebels", "rebels", "group", "nowhere"),
    Actor("зорин", "Зорин", "person", "aria", "Minister\nof Peace", "cumbria", (HOSTILE,)),
    Actor("someone", "someone", "unknown", affiliation="someone"),
    Actor("hilltop", "Hilltop", "place", "aria", affiliation="aria"),
)

ACCUSED = "Aria accused Borland of arming rebels"
PROMISED = "Aria promised to leave"
REFUSED = "Borland refused to pay Aria"
KEPT = "Aria kept its word"

EDGES = (
    edge(FIRST, "acc-1", "accusation", ACCUSED, source="aria", target="borland", speaker="зорин",
         on_behalf_of="cumbria", plover="ACCUSE", cameo="112", denied=True, breaches="und-leave", statement="sta-1",
         reasons={"source": HOSTILE, "speaker": "he", "target": "name", "nobody": "no such role"}),
    edge(FIRST, "acc-2", "accusation", "Aria did not accuse Cumbria", source="aria", target="cumbria", negated=True),
    edge(FIRST, "acc-3", "accusation", ACCUSED, source="aria", target="aria", breaches="und-unknown", hedged=True),
    edge(FIRST, "com-1", "commitment", PROMISED, source="aria", target="borland", status="claimed_broken",
         commitment="und-leave", plover="AGREE", cameo="057"),
    edge(SECOND, "com-2", "commitment", KEPT, source="aria", target="rebels", status="claimed_kept",
         commitment="und-leave"),
    edge(SECOND, "com-3", "commitment", REFUSED, source="borland", target="aria", status="refused",
         commitment="und-pay"),
    edge(FIRST, "com-4", "commitment", PROMISED, source="aria", status="conditional"),
    edge(SECOND, "com-5", "commitment", KEPT, source="aria", target="cumbria", status="made", commitment="und-leave",
         negated=True),
    edge(SECOND, "den-1", "denial", REFUSED, source="borland", target="aria", denies="acc-1"),
    edge(SECOND, "den-2", "denial", REFUSED, source="aria", target="borland", denies="acc-1", negated=True),
    edge(SECOND, "den-3", "denial", REFUSED, source="borland", target="aria", denies="acc-2"),
    edge(FIRST, "sta-1", "statement", ACCUSED, speaker="зорин", mode="mixed", content=HOSTILE, reporter="sta-2",
         pieces=(span(FIRST, "accused Borland"), span(FIRST, HOSTILE))),
    edge(FIRST, "sta-2", "statement", HOSTILE, speaker="aria", mode="direct", statement="sta-0"),
    relation("holds-role", "cumbria", content="Chair"),
    relation("speaks-for", "cumbria"),
    relation("belongs-to", "cumbria"),
    relation("represents", "aria"),
    relation("backs", "cumbria"),
    relation("also-known-as", "borland"),
    relation("linked-with", "rebels"),
    relation("talks-with", None),
    edge(SECOND, "rel-not", "relation", "Borland backs Cumbria", subtype="backs", source="aria", target="rebels",
         negated=True),
)  # fmt: skip


def rich_findings() -> Findings:
    """One of everything."""
    links = tuple(
        Link(Mention(FIRST.id, p.start, p.end, p.text, "country", "name", 1), actor, 0.75, HOSTILE)
        for words, actor in (("Aria", "aria"), ("rebels", "rebels"), ("Borland", "someone"), ("leave", "hilltop"))
        for p in [span(FIRST, words)]
    )
    return Findings((FIRST, SECOND), {a.id: a for a in ACTORS}, EDGES, links, 'kg 0.1.0 / <none> "x"')
