"""Agreements said to be kept or broken: `did not fulfil the key condition`, `efforts aimed at fulfilling the deal`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.commitments.dealing import joined_in
from kg.extract.commitments.joint import makers_of
from kg.extract.commitments.making import make_commitment
from kg.extract.commitments.own_side import can_act
from kg.extract.commitments.status import kept_or_broken
from kg.extract.factuality import words_of
from kg.extract.frames import load_rule
from kg.extract.scene import Scene
from kg.extract.syntax import agents_of, governors, objects_of, possessors_of, prepositional
from kg.model import Commitment, Mention
from kg.seeds import load_lexicon

__all__ = ["kept_or_broken_agreements"]


def kept_or_broken_agreements(scene: Scene) -> Iterator[Commitment]:
    """`did not fulfil the key condition of the agreement`, `taken efforts aimed at fulfilling the ceasefire deal`."""
    rule = load_rule("keeping")
    for token in scene.words.of(words_of("keeping")):
        if scene.statement_at(token) is not None:
            words, status = _agreement_behind(token), kept_or_broken(token)
            if words is not None and status in {"claimed_kept", "claimed_broken"}:
                for party in filter(can_act, makers_of(scene, _who_keeps(token))):
                    owed = _other_party(scene, token, words, party)
                    yield make_commitment(scene, token, rule, party=party, owed_to=owed, words=words, status=status)


def _other_party(scene: Scene, verb: Token, words: tuple[int, int], party: Mention) -> Mention | None:
    """Of `the U.S.-Japanese pact` the state that is not the party; of `a bilateral pact` who says that it is broken."""
    inside = scene.doc[words[0] : words[1]]
    states = {m.cluster: m for t in inside if (m := scene.at.get(t.i)) is not None and m.kind == "country"}
    others = [m for m in states.values() if not scene.same_side(m, party)]
    if len(states) == 2 and len(others) == 1:
        return others[0]
    joined = joined_in(scene, inside)
    apart = [m for m in joined if not scene.same_side(m, party)]
    if len(joined) == 2 and len(apart) == 1:
        return apart[0]
    speaker = scene.speaker_at(verb)
    shared = any(t.lower_ in {"bilateral", "their", "our"} for t in inside)
    other = scene.country_of(speaker) if speaker is not None and shared else None
    return other if other is not None and other.kind == "country" and not scene.same_side(other, party) else None


def _agreement_behind(verb: Token) -> tuple[int, int] | None:
    """Tokens of the agreement or part of one that the verb is about; read from the words when the parser lost it."""
    agreements = words_of("agreements")
    objects = objects_of(verb)
    if (held_to := _held_to(verb)) is not None:
        return held_to.left_edge.i, held_to.right_edge.i + 1
    marks = {"with", "by", "to", "up", "out", "on"} - ({"with"} if objects and verb.lemma_ != "keep" else set())
    for noun in (*objects, *prepositional(verb, marks)):  # not `deliver reform with a deal`
        inside = {t.lemma_.lower() for t in noun.subtree}
        if noun.lemma_.lower() in agreements | words_of("parts") and inside & agreements:
            return noun.left_edge.i, noun.right_edge.i + 1
    if verb.lemma_ == "comply" and not objects and not prepositional(verb, {"with"}):  # said Iran has complied
        told = any(t.lemma_.lower() in agreements for t in verb.doc)
        return clause_bounds(verb) if told else None
    near = [t for t in verb.doc[verb.i + 1 : verb.i + 6] if t.lower_ in agreements and t.sent.start == verb.sent.start]
    return (verb.i + 1, near[-1].i + 1) if near and not objects else None


def _held_to(verb: Token) -> Token | None:
    """`inability to deliver on the pulling back`, `made good on the aid`: what can only have been promised."""
    particle = load_lexicon("factuality")["delivering"].get(verb.lemma_.lower())
    through = verb.lemma_ != "follow" or any(c.lower_ == "through" for c in verb.children)
    found = prepositional(verb, {particle}) if particle and through else []
    return found[0] if found and found[0].pos_ != "PRON" else None


def _who_keeps(verb: Token) -> list[Token]:
    """The verb's doer; for `efforts aimed at fulfilling`, who takes the efforts."""
    for clause in (verb, *governors(verb)):
        if clause.pos_ in {"VERB", "AUX"} and (found := agents_of(clause)):
            return found
        if clause.lemma_.lower() in words_of("failing") and clause.pos_ == "NOUN":  # inability of the coalition to
            return possessors_of(clause)
        if clause.dep_ == "ccomp":
            break
    return []
