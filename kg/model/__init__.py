"""The values that pass between rooms. Frozen, slotted, standard library only.

Reading gives articles; annotation finds mentions in them; extraction makes claims about mentions; resolution
links mentions to actors. A claim holds mentions and not actors, so a better gazetteer re-links it without
extracting again. `Edge` is a claim joined with its actors: what graph, exports and evaluation read.

Offsets are Unicode code points into the text as given, half-open.
"""

from kg.model.claims import Accusation, Claim, ClaimType, Commitment, Denial, Ground, Mode, Relation, Statement, Status
from kg.model.findings import Actor, Doubt, Edge, Extraction, Findings, Link, Membership, Streamed, Tally, Told
from kg.model.labels import short_form
from kg.model.text import Article, Form, Kind, Mention, Passage, short_hash

__all__ = [
    "Accusation",
    "Actor",
    "Article",
    "Claim",
    "ClaimType",
    "Commitment",
    "Denial",
    "Doubt",
    "Edge",
    "Extraction",
    "Findings",
    "Form",
    "Ground",
    "Kind",
    "Link",
    "Membership",
    "Mention",
    "Mode",
    "Passage",
    "Relation",
    "Statement",
    "Status",
    "Streamed",
    "Tally",
    "Told",
    "short_form",
    "short_hash",
]
