"""Of what kind a word behind a verb is: a charge, a reprisal, aid, a truce."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Token

from kg.extract.blame import is_bad
from kg.extract.factuality import words_of
from kg.extract.frames import load_blame, load_gerunds
from kg.extract.syntax import prepositional

__all__ = ["goes_out", "is_aid", "is_charge", "is_condemned", "is_truce", "is_vile", "qualified", "reprisals"]


def qualified(nouns: Sequence[Token], kinds: Container[str], adjectives: Container[str]) -> list[Token]:
    """`legal action`, `a scathing attack`: not any action, nor an attack with rockets."""
    fitting = (n for n in nouns if n.lemma_.lower() in kinds)
    return [n for n in fitting if any(c.lower_ in adjectives for c in n.children if c.i < n.i)]


def reprisals(nouns: Sequence[Token], threatened: bool = False) -> list[Token]:
    """`warned of retaliation`, `threatened a physical counteraction`, `threatened tougher sanctions`."""
    words = words_of("reprisals") | words_of("penalties") if threatened else words_of("reprisals")
    return [n for n in nouns if n.lemma_.lower() in words]


def is_condemned(noun: Token) -> bool:
    """`Peru's arbitrary sanctions`, `the wrong practice of Peru`, `Peru's bullying`; not `Peru's sanctions`."""
    blame, lemma = load_blame(), noun.lemma_.lower()
    epithet = any(c.lower_ in blame.epithets for c in noun.lefts)
    return lemma in blame.damning or (lemma in blame.condemned_deeds and epithet)


def is_aid(noun: Token) -> bool:
    """`an aid package`, `$700m in assistance`."""
    near = [c for c in noun.children if c.dep_ in {"compound", "amod"}]
    parcel = noun.ent_type_ == "MONEY" or noun.lemma_.lower() in words_of("parcels")
    inside = [noun, *near, *prepositional(noun, {"in", "of"})] if parcel else [noun]
    return any(t.lemma_.lower() in words_of("aid") for t in inside)


def is_vile(noun: Token) -> bool:
    """`to Nazi Germany`, `to those of Hitler`, `to a mad dog`."""
    behind = prepositional(noun, {"of", "by", "in"})  # not `to the fight against the Nazis`
    near = [t for n in (noun, *behind) for t in (n, *n.children) if t.dep_ not in {"prep", "relcl", "acl"}]
    return is_bad(noun) or any(t.lemma_.lower() in words_of("villains") for t in near)


def is_truce(noun: Token) -> bool:
    """A truce of one's own, a pause of fighting: not `a pause for lunch`, `a ceasefire between X and Y`."""
    if any(c.lower_ == "between" for c in noun.children):
        return False
    bare = noun.lemma_.lower() in {"pause", "halt", "cessation", "standstill"}
    about = [*noun.subtree, *prepositional(noun.head, {"to", "of", "in"})]
    return not bare or any(t.lemma_.lower() in words_of("fighting") for t in about)


def goes_out(verb: Token) -> bool:
    """`hit out at`, `lashed out against`; `hit back at X over …`, and not with rockets."""
    back = any(c.lower_ == "back" for c in verb.children) and not prepositional(verb, {"over", "for"})
    return not back and (verb.lemma_ == "rail" or _has_particle(verb))


def _has_particle(verb: Token) -> bool:
    return any(c.dep_ in {"prt", "advmod"} and c.lower_ in {"out", "back"} for c in verb.children)


def is_charge(token: Token) -> bool:
    """Deeds and gerunds: `of theft`, `of arming`; not `of the opposition` in `leader of the opposition`."""
    blame = load_blame()
    lemma = token.lemma_.lower()
    known = lemma in load_gerunds() or any(
        lemma in words for words in (blame.omit_nouns, blame.deeds, blame.bad_nouns, blame.victim_of)
    )
    having = token.tag_ == "VBN" and any(c.lower_ == "having" for c in token.children)
    return token.tag_ == "VBG" or having or known or is_bad(token)
