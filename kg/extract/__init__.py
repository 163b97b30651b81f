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
from kg.model import Article, Claim, Mention
from kg.seeds import Seeds

__all__ = ["Scene", "build_scene", "extract_claims"]


def extract_claims(article: Article, doc: Doc, mentions: Sequence[Mention], seeds: Seeds) -> tuple[Claim, ...]:
    """Every claim of the article: statements, accusations, commitments, denials, relations, in the order of their evidence."""
    scene = build_scene(article, doc, mentions, seeds)
    accusations = list(extract_accusations(scene))
    denials = list(extract_denials(scene, accusations))
    claims: list[Claim] = [*scene.statements, *mark_denied(accusations, denials), *extract_commitments(scene), *denials, *extract_relations(scene)]
    unique = {claim.id: claim for claim in reversed(claims)}
    return tuple(sorted(unique.values(), key=lambda claim: (claim.ground.evidence.start, claim.ground.cue.start, claim.id)))
