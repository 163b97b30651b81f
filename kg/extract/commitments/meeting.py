"""Who meets whom: `spoke over the phone to Hansen`, `held talks with his Peruvian counterpart`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.extract.syntax import objects_of, prepositional
from kg.model import Mention

__all__ = ["teller_at_talks", "whom_met"]

SPEAKING = frozenset({"speak", "talk"})
AMID = frozenset({"during", "at", "in"})
POINTING = frozenset({"the", "our", "these", "last"})


def whom_met(verb: Token) -> list[Token]:
    """The other one with whom the verb's subject meets; nobody where it is no verb of meeting."""
    lemma = verb.lemma_.lower()
    if lemma == "meet":
        return [*prepositional(verb, {"with"}), *objects_of(verb)]
    if lemma in words_of("meeting_with"):
        return prepositional(verb, {"with", "to"} if lemma in SPEAKING else {"with"})
    talks = [o for o in objects_of(verb) if o.lemma_.lower() in words_of("talks_held")]
    return [t for n in (*talks, verb) for t in prepositional(n, {"with"})] if talks else []


def teller_at_talks(scene: Scene, verb: Token, party: Mention) -> Mention | None:
    """`The minister said that at the talks Chad had promised to pay`: the minister's state, to which it did."""
    speaker = scene.speaker_at(verb)
    if speaker is None or speaker.country is None or scene.same_side(speaker, party) or not _is_at_talks(verb):
        return None
    return scene.country_of(speaker) if party.country not in {None, speaker.country} else None


def _is_at_talks(verb: Token) -> bool:
    """`during the talks in New York Chad promised`; not `during the talks with Mali`, `at talks between them`."""
    talks = [t for t in prepositional(verb, AMID) if t.lemma_.lower() in words_of("talks_held")]
    return any(not prepositional(t, {"with", "between"}) and any(c.lower_ in POINTING for c in t.lefts) for t in talks)
