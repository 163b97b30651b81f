"""Claims from an annotated article: statements first, then what is accused, promised and denied in them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extract.accusations import extract_accusations
from kg.extract.commitments import extract_commitments
from kg.extract.denials import extract_denials, mark_denied
from kg.extract.relations import extract_relations
from kg.extract.scene import Scene
from kg.extract.speakers import build_scene
from kg.model import Accusation, Article, Claim, Commitment, Mention, Statement
from kg.seeds import Seeds

__all__ = ["Scene", "build_scene", "extract_claims"]


REFLEXIVE = (
    "itself ",
    "himself ",
    "herself ",
    "themselves ",
)  # `the group now calling itself …` names, and says nothing


def extract_claims(article: Article, doc: Doc, mentions: Sequence[Mention], seeds: Seeds) -> tuple[Claim, ...]:
    """Every claim of the article (statements, accusations, commitments, denials, relations) in order of evidence."""
    scene = build_scene(article, doc, mentions, seeds)
    accusations = list(extract_accusations(scene))
    denials = list(extract_denials(scene, accusations))
    claims: list[Claim] = [
        *_worth_telling(scene.statements),
        *mark_denied(accusations, denials),
        *extract_commitments(scene),
        *denials,
    ]
    claims += extract_relations(scene)
    ordered = sorted(claims, key=lambda claim: (claim.ground.evidence.start, claim.ground.cue.start, claim.id))
    first: dict[object, Claim] = {}
    for claim in ordered:
        first.setdefault(_sameness(claim), claim)
    return tuple(first.values())


def _worth_telling(statements: Sequence[Statement]) -> list[Statement]:
    """Statements with a speaker, or in quotation marks, of three words or more."""
    known = [s for s in statements if s.speaker is not None or s.ground.mode == "direct"]
    long = [s for s in known if sum(len(p.text.split()) for p in s.content) >= 3]
    return [s for s in long if not s.content[0].text.casefold().startswith(REFLEXIVE)]


def _sameness(claim: Claim) -> object:
    """What makes two claims of an article one: a headline given twice accuses once; but a pact that is told of, and
    said to be broken elsewhere, is told twice."""
    if isinstance(claim, Accusation | Commitment):
        target = claim.target.cluster if claim.target else None
        status = claim.status if isinstance(claim, Commitment) else None
        return type(claim), claim.source.cluster, target, " ".join(claim.content.casefold().split()), status
    return claim.id
