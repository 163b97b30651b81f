"""Charges by who suffered: what another did to the speaker's own side, told in any word that is no kindness.

`“Beijing spirited my husband away,” she said`; `Greece said a Turkish frigate had shadowed Greek fishermen`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extract.blame import Charge
from kg.extract.factuality import is_asserted
from kg.extract.frames import load_blame
from kg.extract.scene import Scene
from kg.extract.statements.lexicon import load_reporting
from kg.extract.syntax import agents_of, is_negated, is_passive, objects_of, prepositional
from kg.extract.words import actor_words
from kg.model import Mention

__all__ = ["suffered_by_speaker"]

OURS = frozenset({"us", "our", "ours", "me", "my", "mine"})
AGAINST = frozenset({"against", "at", "on", "upon", "into", "over", "off", "from", "with"})


def suffered_by_speaker(scene: Scene, index: int, speakers: Sequence[Mention]) -> Iterator[Charge]:
    """What others did to the speakers, to their state or to what is theirs, in statement `index`."""
    for token in scene.tokens_of(index):
        telling = token.pos_ == "VERB" and token.lemma_.lower() not in load_blame().harmless and _is_done(token)
        telling = telling and not _is_word(token)
        if telling and any(_is_own(scene, index, speakers, thing) for thing in _things(token)):
            doers = tuple(t for t in agents_of(token) if t.i in scene.at or t.lemma_.lower() in actor_words("machines"))
            yield from [Charge(token, doers, "suffered")] if doers else []


def _is_done(verb: Token) -> bool:
    """A main deed that is told to have happened, with a doer."""
    main = verb.dep_ in {"ROOT", "ccomp", "conj", "parataxis"} and verb.tag_ != "VB"
    return main and not is_negated(verb) and is_asserted(verb) and bool(agents_of(verb))


def _is_word(verb: Token) -> bool:
    """`testified that his campaign was paid for`: what another one says is done to nobody."""
    return verb.lemma_.lower() in load_reporting().verbs and any(c.dep_ == "ccomp" for c in verb.children)


def _things(verb: Token) -> list[Token]:
    """Whom or what the verb is done to; of an active verb also against whom."""
    return objects_of(verb) + ([] if is_passive(verb) else prepositional(verb, AGAINST))


def _is_own(scene: Scene, index: int, speakers: Sequence[Mention], thing: Token) -> bool:
    """`us`, `our fishermen` in direct speech; what bears the name of the speaker's state."""
    near = [thing, *(c for c in thing.children if c.dep_ in {"poss", "amod", "compound", "nmod"})]
    direct = scene.statements[index].ground.mode == "direct"
    if direct and any(t.lower_ in OURS for t in near):
        return True
    named = [m for t in near if (m := scene.covering.get(t.i)) is not None and m.form != "pronoun"]
    return any(scene.same_side(speaker, m) or _of_state(speaker, m) for m in named for speaker in speakers)


def _of_state(speaker: Mention, named: Mention) -> bool:
    return speaker.country is not None and speaker.country in {named.country, named.entry}
