"""Words of blame in a clause: which predicates are a charge against their agent, by lexicon and polarity.

Implicit accusations need no verb of accusing: inside a statement, a clause whose agent is another actor and whose
deed is blameworthy is one by the speaker. What is blameworthy is in seeds/lexicon/blame.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.blame.backing import charges_of_backing
from kg.extract.blame.called_so import charge_of_called_so
from kg.extract.blame.charge import Charge
from kg.extract.blame.deeds import charge_of_deed, charge_of_harm, charge_of_origin
from kg.extract.blame.dismay import charge_of_dismay, charge_of_regret
from kg.extract.blame.epithets import charge_of_epithet
from kg.extract.blame.links import charge_of_link
from kg.extract.blame.nouns import charge_of_noun
from kg.extract.blame.omissions import charge_of_omission
from kg.extract.blame.purposes import charge_of_purpose
from kg.extract.blame.qualities import charge_of_quality, is_bad, predicates_in
from kg.extract.blame.reproach import charge_of_reproach
from kg.extract.blame.roots import charge_of_root
from kg.extract.blame.wrongs import deed_rule

__all__ = ["Charge", "charge_at", "charges_in", "deed_rule", "is_bad", "predicates_in"]

BY_VERB = (
    charge_of_regret,
    charge_of_root,
    charge_of_quality,
    charge_of_omission,
    charge_of_deed,
    charge_of_harm,
    charge_of_origin,
    charge_of_reproach,
    charge_of_dismay,
    charge_of_purpose,
    charge_of_link,
)


def charges_in(tokens: list[Token]) -> Iterator[Charge]:
    """Charges among the tokens; what an outer predicate governs is part of that one and no charge of its own."""
    covered: set[int] = set()
    for token in tokens:
        if token.i in covered:
            continue
        charge = charge_at(token)
        if charge is not None:
            covered |= {t.i for t in _complement(token)}
            yield charge
        yield from charges_of_backing(token)


def _complement(predicate: Token) -> list[Token]:
    """Infinitives and gerunds under an omission or attempt: `failed to live up`, `trying to shift`."""
    below = [c for c in predicate.children if c.dep_ in {"xcomp", "acl"}]
    return [t for c in below for t in c.subtree]


def charge_at(token: Token) -> Charge | None:
    """The charge that the token is the head of, if any."""
    if (called := charge_of_called_so(token) if token.pos_ in {"VERB", "NOUN"} else None) is not None:
        return called
    if token.pos_ in {"VERB", "AUX"}:
        return next((charge for read in BY_VERB if (charge := read(token)) is not None), None)
    return charge_of_noun(token) or charge_of_epithet(token) if token.pos_ == "NOUN" else None
