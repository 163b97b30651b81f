"""Who did what a word for an event takes up: `the launch` after `North Korea fired a missile`, `these provocations`.

The kinds of events, with the nouns and the verbs that tell them, are in seeds/lexicon/actors.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from spacy.tokens import Token

from kg.extract.factuality import is_asserted
from kg.extract.offices import is_apart
from kg.extract.syntax import agents_of, is_negated, objects_of, possessors_of, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import load_lexicon

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["deed_told", "doer_told"]

DOERS = frozenset({"country", "organisation", "group", "person"})
BEHIND = 250  # tokens to look ahead for an event that was not told before
NEAR = 40  # tokens to look back for an event that is told with its day
BESIDE = frozenset({"compound", "amod", "nmod", "poss"})

Kind = Mapping[str, Any]  # a table [[occasion]]: its nouns, its verbs, of what, and tokens to look back


def doer_told(scene: Scene, noun: Token) -> list[Mention]:
    """Whose doing the event is that the noun takes up, as far as the article told before: nobody when the last one's
    doer is not known, or when several sides did the like. Who speaks of it did not do it."""
    kinds = [
        kind for kind in load_lexicon("actors")["occasion"] if noun.lemma_.lower() in (*kind["nouns"], *kind["as"])
    ]
    told = [doers for kind in kinds for doers in _told_before(scene, noun, kind)]
    told = told or [doers for kind in kinds if kind["strict"] for doers in _told_behind(scene, noun, kind)]
    judges = _judges(scene, noun)
    others = [left for each in told if (left := _of_others(scene, each, judges)) or not each]
    if not others or not others[0]:
        return []
    sides = [{m.country or m.cluster for m in each} for each in others]
    if any(other - sides[0] for other in sides):
        return []
    alone = [m for each in others for m in each] if len(sides[0]) == 1 else others[0]  # South Korea and the US drill
    return _states(scene, alone) if len(sides[0]) > 1 else _states(scene, alone)[:1]


def deed_told(scene: Scene, pronoun: Token) -> list[Mention]:
    """Of `it was a provocation`, `that is a crime`: who did the last deed that its own sentence or the one before
    tells, where that is known."""
    kinds, judges = load_lexicon("actors")["occasion"], _judges(scene, pronoun)
    first = pronoun.sent.start
    first = scene.doc[first - 1].sent.start if first else first
    for i in range(pronoun.i - 1, first - 1, -1):
        token = scene.doc[i]
        kind = next((kind for kind in kinds if _tells_or_names(token, kind)), None)
        if kind is None:
            continue
        named = [*possessors_of(token), token] if token.pos_ == "NOUN" else agents_of(token)
        doers = _named(scene, named) or (doer_told(scene, token) if token.pos_ == "NOUN" else [])
        if doers or kind["strict"]:
            return _states(scene, _of_others(scene, doers, judges))[:1]
    return []


def _tells_or_names(token: Token, kind: Kind) -> bool:
    if token.pos_ == "NOUN":
        return token.lemma_.lower() in kind["nouns"]
    return token.pos_ == "VERB" and _tells(token, kind)


def _states(scene: Scene, doers: Sequence[Mention]) -> list[Mention]:
    """States first, and for a body that is only described its state."""
    states = sorted((_state(scene, m) for m in doers), key=lambda m: m.kind != "country")
    return list({m.cluster: m for m in reversed(states)}.values())[::-1]


def _state(scene: Scene, doer: Mention) -> Mention:
    """`the Iranian ministry` is the state; rebels and what has a name of its own are not."""
    return doer if doer.form == "name" or is_apart(scene.seeds, doer) else scene.country_of(doer)


def _judges(scene: Scene, noun: Token) -> list[Mention]:
    """Who speaks of the event: the speaker there, and who does the verb above."""
    speaker = scene.speaker_at(noun)
    verbs = [noun.head] if noun.head.pos_ == "VERB" and noun.dep_ == "dobj" else []
    above = [m for v in verbs for t in subjects_of(v) if (m := scene.at.get(t.i)) is not None]
    return ([speaker] if speaker is not None else []) + above


def _of_others(scene: Scene, doers: Sequence[Mention], judges: Sequence[Mention]) -> list[Mention]:
    return [m for m in doers if not any(scene.same_side(m, judge) for judge in judges)]


def _told_before(scene: Scene, noun: Token, kind: Kind) -> Iterator[list[Mention]]:
    """Their doers, the last told first; in a strict kind an empty list for a deed that nobody is named for."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]  # the attack on Sunday: no old one
    dated = any(t.ent_type_ == "DATE" for t in (*behind, *(t for c in noun.children for t in c.subtree)))
    reach = min(int(kind["reach"]), NEAR) if dated else int(kind["reach"])
    for i in range(noun.i - 1, max(-1, noun.i - reach), -1):
        token = noun.doc[i]
        if token.pos_ == "VERB" and _tells(token, kind):
            doers = _named(scene, agents_of(token))
            if doers or kind["strict"]:
                yield doers
        elif token.pos_ == "NOUN" and token.lemma_.lower() in kind["nouns"]:
            yield from filter(None, [_named(scene, [*possessors_of(token), token])])


def _told_behind(scene: Scene, noun: Token, kind: Kind) -> Iterator[list[Mention]]:
    """Of a deed that the article tells only as its background: `condemned the expulsion of the consul. … On Monday Chad
    expelled the consul`; done to the same, and told with its day."""
    victims = {t.lemma_.lower() for t in prepositional(noun, {"of"})}
    for token in noun.doc[noun.sent.end : noun.i + BEHIND]:
        if victims and token.pos_ == "VERB" and _tells(token, kind):
            dated = any(t.ent_type_ == "DATE" for t in token.sent)
            done_to = {t.lemma_.lower() for o in objects_of(token) for t in o.subtree}
            if dated and token.i not in scene.voice and victims & done_to:
                yield _named(scene, agents_of(token))


def _tells(verb: Token, kind: Kind) -> bool:
    """A deed of the kind, told as done: `seized the paper`, `took it over`."""
    if not _is_one_of(verb, kind["verbs"]) or verb.tag_ == "VB" or is_negated(verb):
        return False
    return _is_such(verb, kind["of"]) and is_asserted(verb)


def _is_one_of(verb: Token, verbs: Sequence[str]) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in verbs:
        return True
    if lemma not in {v.split()[0] for v in verbs if " " in v}:
        return False
    return any(c.dep_ == "prt" and f"{lemma} {c.lower_}" in verbs for c in verb.children)


def _is_such(verb: Token, things: Sequence[str]) -> bool:
    """`fired a missile`, not `fired a minister`; any object where the kind names none."""
    objects = objects_of(verb) or _seeming(verb)
    near = {t.lemma_.lower() for o in objects for t in (o, *(c for c in o.children if c.dep_ == "compound"))}
    return bool(near & set(things)) if things else bool(objects)


def _seeming(verb: Token) -> list[Token]:
    """`launched what appeared to be two missiles`, `fired what it called a satellite`: the missiles, the satellite."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and any(g.lower_ == "what" for g in c.lefts)]
    below = [v for c in clauses for v in (c, *(g for g in c.children if g.dep_ in {"xcomp", "ccomp"}))]
    return [t for v in below for t in v.rights if t.dep_ in {"attr", "oprd"}]


def _named(scene: Scene, tokens: Sequence[Token]) -> list[Mention]:
    """Names, bodies of a known state and settled pronouns among the tokens, or beside them: `Russian jets`."""
    found = []
    for token in tokens:
        near = (token, *(c for c in token.children if c.dep_ in BESIDE and c.i < token.i))
        known = (m for t in near if (m := scene.covering.get(t.i)) is not None and _is_known(m))
        found += [m for m in (next(known, None),) if m is not None]
    return found


def _is_known(mention: Mention) -> bool:
    settled = mention.form != "pronoun" or not mention.reason.startswith("nothing")
    tells = mention.text.split()[-1].lower() in actor_words("tellers")  # reports by North Korean media
    return mention.kind in DOERS and settled and not tells and (mention.form == "name" or mention.country is not None)
