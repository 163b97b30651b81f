"""Wrongs that take more than one word: `turned a blind eye`, `gave shelter to guerrillas`, `in breach of the truce`."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from kg.extract.syntax import is_passive, objects_of
from kg.extract.tenses import FINITE
from kg.seeds import load_lexicon

__all__ = ["is_wrong_by_phrase"]

REACH = 14  # tokens behind the verb in which a phrase is looked for
SENDING = frozenset({"send", "leave"})  # sent thousands fleeing
APART = frozenset({"advcl", "relcl", "conj", "parataxis", "acl"})
# a manner begins so: most verbs have none
OPENING = frozenset({"in", "without", "with", "under", "on", "out", "contrary"})

Phrase = tuple[frozenset[str], ...]


def is_wrong_by_phrase(verb: Token) -> bool:
    """Whether the words behind the verb make a wrong of it, by [phrases] of blame.toml or by how it was done."""
    phrases, manners = _phrases().get(verb.lemma_.lower(), ()), _manners()
    opened = any(c.lower_ in OPENING or c.dep_ == "agent" for c in verb.children if c.i > verb.i)
    if not phrases and not opened:
        return False
    words = _words_behind(verb)
    if not phrases and words.isdisjoint(_first_words()):
        return False
    if any(c.lower_ == "no" for o in objects_of(verb) for c in o.children):  # had no links with the gang
        phrases = tuple(phrase for phrase in phrases if any("no" in group for group in phrase))
    return any(all(group & words for group in phrase) for phrase in (*phrases, *manners))


def _words_behind(verb: Token) -> set[str]:
    """Words and base forms of the verb's own clause behind it; of a passive verb its subject's and not its agent's."""
    passive = is_passive(verb)
    found: set[str] = set()
    waiting = [
        c
        for c in verb.children
        if (c.i > verb.i and c.dep_ != "agent") or (passive and c.dep_ in {"nsubjpass", "csubjpass"})
    ]
    waiting += [c for a in _agents(verb) for c in a.rights if c.lower_ == "out"] if passive else []
    while waiting:
        token = waiting.pop()
        if abs(token.i - verb.i) <= REACH and not _is_another_clause(token):
            found |= {token.lower_, token.lemma_.lower()}
            if token.dep_ == "prt":  # stood by as they drowned; not `stood by its ally`
                found.add(f"{token.lower_}/prt")
            waiting += token.children
    return found


def _agents(verb: Token) -> list[Token]:
    """`was started by Weber out of revenge`: the parser hangs the manner on Weber."""
    return [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]


def _is_another_clause(token: Token) -> bool:
    """`made it clear that they want to mend the damage`: what is wanted makes no wrong of making clear."""
    if token.tag_ == "VBG" and token.head.lemma_ in SENDING and token.nbor(-1).text != ",":
        return False
    return token.pos_ in {"VERB", "AUX"} and (token.dep_ in APART or (token.dep_ == "ccomp" and token.tag_ in FINITE))


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    return {verb: tuple(map(_groups, entries)) for verb, entries in load_lexicon("blame")["phrases"].items()}


@lru_cache(maxsize=1)
def _manners() -> tuple[Phrase, ...]:
    """`without permission`, `in breach of the truce`: what makes any deed a wrong."""
    return tuple(map(_groups, load_lexicon("blame")["manners"]))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words of which one stands in each manner."""
    return frozenset().union(*(manner[0] for manner in _manners()))


def _groups(entry: str) -> Phrase:
    """`@cover @harmful|regime`: each group as a set of words."""
    table = load_lexicon("blame")
    classes = {**table["classes"], "harmful": table["abet"]["objects"], "misdeeds": table["verbs"]}
    return tuple(
        frozenset(w for part in group.split("|") for w in (classes[part[1:]] if part.startswith("@") else [part]))
        for group in entry.split()
    )
