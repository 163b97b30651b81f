"""Who has bound itself to what: by a verb of promising, by an undertaking for one's own side, or by a noun."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from kg.extract.commitments.announcing import promised_by_modal
from kg.extract.commitments.as_promised import as_promised
from kg.extract.commitments.deals import bound_by_deal
from kg.extract.commitments.exchanging import owed_for_good, with_other_side
from kg.extract.commitments.keeping import kept_or_broken_agreements
from kg.extract.commitments.menacing import menaced_by_clause
from kg.extract.commitments.partners import with_partner
from kg.extract.commitments.promising import promised_by_verb
from kg.extract.commitments.stubs import is_stub
from kg.extract.commitments.undertakings import agreed_by_noun, undertaken_by_noun
from kg.extract.commitments.withholding import withheld_by_clause
from kg.extract.factuality import words_of
from kg.extract.scene import Scene
from kg.model import Commitment

__all__ = ["extract_commitments"]

READERS = (
    undertaken_by_noun,
    promised_by_verb,
    promised_by_modal,
    menaced_by_clause,
    withheld_by_clause,
    bound_by_deal,
    as_promised,
    kept_or_broken_agreements,
    agreed_by_noun,
)


def extract_commitments(scene: Scene) -> Iterator[Commitment]:
    """Commitments of the article; the same party and words in one sentence come once, from the first reader."""
    told: list[Commitment] = []
    for read in READERS:
        for commitment in read(scene):
            if not _is_empty(commitment) and not any(_repeats(commitment, other) for other in told):
                told.append(commitment)
    told = [owed_for_good(scene, with_other_side(scene, commitment, told)) for commitment in told]
    whole = (with_partner(scene, commitment, told) for commitment in told)
    yield from (commitment for commitment in whole if not is_stub(scene, commitment))


def _is_empty(commitment: Commitment) -> bool:
    """`as he had vowed to do`, `is willing to say`, `made other guarantees`: nothing is undertaken."""
    words = commitment.content.lower().removeprefix("to ")
    bare = commitment.status == "made" and words.rpartition(" ")[2].removesuffix("s") in words_of("undertakings")
    return (
        words in words_of("empty_acts")
        or _is_untold(words.split())
        or (bare and words.rpartition(" ")[0] in words_of("determining"))
    )


def _is_untold(words: list[str]) -> bool:
    """`will continue to do that`, `going to do more of it`: what is done, other words told."""
    acts = [*dropwhile(lambda w: w in words_of("leading_up"), words)]
    return len(acts) > 1 and acts[0] in {"do", "doing"} and set(acts[1:]) <= words_of("untold")


def _repeats(one: Commitment, other: Commitment) -> bool:
    """The same party, and its words lie inside the other's: `promised Cambodia that it would build` is one promise."""
    same = one.source.cluster == other.source.cluster and one.ground.evidence.start == other.ground.evidence.start
    return same and one.content.removeprefix("would ").removeprefix("will ") in other.content
