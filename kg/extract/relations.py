"""Standing relations that the text mentions in passing: offices, spokesmanship, backing, former names, links, talks."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, prepositional, subjects_of
from kg.model import Ground, Mention, Relation
from kg.seeds import load_lexicon

__all__ = ["extract_relations"]


def extract_relations(scene: Scene) -> Iterator[Relation]:
    """Relations of one article, each once for its first place."""
    seen: set[tuple[str, int, int | None, str]] = set()
    for relation in (*_offices(scene), *_backing(scene), *_aliases(scene), *_talks(scene)):
        target = relation.target.cluster if relation.target else None
        key = (relation.subtype, relation.source.cluster, target, relation.content if target is None else "")
        if key not in seen and relation.source.cluster != target:
            seen.add(key)
            yield relation


def _offices(scene: Scene) -> Iterator[Relation]:
    """`Russian Foreign Minister Sergey Lavrov` holds a role; a spokeswoman speaks for, an envoy represents."""
    verbs = load_lexicon("relations")
    for mention in scene.mentions:
        if mention.kind == "person" and mention.form == "name" and mention.role:
            body = _body_in_title(scene, mention)
            yield _relation(scene, mention, body, "holds-role", mention.role, "title-of-name")
            words = mention.role.casefold()
            for subtype in ("speaks-for", "represents"):
                if body is not None and any(w in words for w in verbs[subtype]):
                    yield _relation(scene, mention, body, subtype, mention.role, "title-of-name")


def _body_in_title(scene: Scene, person: Mention) -> Mention | None:
    """The body or state named in the title or right behind the name, bodies first."""
    text = scene.article.text
    named = [m for m in scene.mentions if m.entry and m.kind in {"country", "organisation"} and m is not person]
    close = [m for m in named if person.start - 2 <= m.start < person.end + 60]
    inside = [m for m in close if m.end <= person.end or text[person.end : m.start].lstrip().startswith(",")]
    near = [m for m in inside if m.end <= person.end] or [m for m in inside if m.country == person.country]
    bodies = [m for m in near if m.kind == "organisation" and person.country in (None, m.country)]
    return next(iter(bodies or near), None)


def _backing(scene: Scene) -> Iterator[Relation]:
    """`US-backed FSA`, `Assad regime, backed by Russia`, `Iran backs Hezbollah`, `al-Qaeda linked Nusra Front`."""
    table = load_lexicon("relations")
    for token in scene.words.spelt({*table["backed"], *table["linked"]}):
        word = token.lower_
        if word in table["backed"]:
            subtype = "backs"
        elif word in table["linked"]:
            subtype = "linked-with"
        else:
            continue
        for backer in _backers(scene, token):
            for backed in scene.actors(token.head):
                if token.dep_ in {"amod", "acl", "relcl", "ROOT", "nmod", "compound"} and backed.kind != "place":
                    yield _relation(scene, backer, backed, subtype, word, f"{subtype}-participle", token)


def _backers(scene: Scene, participle: Token) -> list[Mention]:
    """Before the hyphen or behind `by` and `to`: `US-backed`, `backed by Russia`, `linked to al-Qaeda`."""
    before = [
        c
        for c in participle.children
        if c.dep_ in {"npadvmod", "compound", "nmod", "amod", "punct", "nsubj"} and c.i < participle.i
    ]
    return scene.actor_list([*before, *agents_of(participle), *prepositional(participle, {"by", "to", "with"})]) or [
        scene.at[i] for i in (participle.i - 1, participle.i - 2) if i in scene.at
    ]


def _aliases(scene: Scene) -> Iterator[Relation]:
    """`Jabhat Fateh al-Sham, formerly known as al-Nusra Front`."""
    for token in scene.words.spelt({"known"}):
        if (names := prepositional(token, {"as"})) and token.dep_ in {"acl", "amod", "relcl"}:
            for one in scene.actors(token.head):
                for other in scene.actor_list(names):
                    yield _relation(scene, one, other, "also-known-as", other.text, "known-as", token)


def _talks(scene: Scene) -> Iterator[Relation]:
    """`a phone call with John Kerry`, `met Iran's foreign minister`: persons and states only."""
    table = load_lexicon("relations")
    for token in scene.words.of({*table["meeting"], *table["talks"]}):
        lemma = token.lemma_.lower()
        if lemma in table["meeting"] and token.pos_ == "VERB":
            others = [*(c for c in token.children if c.dep_ == "dobj"), *prepositional(token, {"with"})]
            yield from _pairs(scene, token, scene.actor_list(subjects_of(token)), scene.actor_list(others))
        elif (
            lemma in table["talks"]
            and token.pos_ == "NOUN"
            and not _ended(token)
            and (others := prepositional(token, {"with"}))
        ):
            verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
            yield from _pairs(
                scene,
                token,
                scene.owners(token) or (scene.actor_list(subjects_of(verb)) if verb else []),
                scene.actor_list(others),
            )


def _ended(talks: Token) -> bool:
    """`has suspended talks with Russia`: nobody talks."""
    verb = next((a for a in talks.ancestors if a.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_.lower() in load_lexicon("relations")["ending"]


def _pairs(scene: Scene, token: Token, ones: list[Mention], others: list[Mention]) -> Iterator[Relation]:
    able = {"person", "country", "organisation"}
    for one in ones:
        for other in others:
            if one.kind in able and other.kind in able:
                yield _relation(scene, one, other, "talks-with", token.lemma_.lower(), "talks", token)


def _relation(
    scene: Scene,
    source: Mention,
    target: Mention | None,
    subtype: str,
    content: str,
    rule: str,
    token: Token | None = None,
) -> Relation:
    if token is None:
        span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
        token = span.root if span is not None else scene.doc[0]
    ground = Ground(scene.sentence(token), scene.passage(token.i, token.i + 1), rule, "narrated", 0.85)
    return Relation(scene.article.id, source, target, subtype, content, ground)
