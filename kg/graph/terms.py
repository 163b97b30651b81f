"""The terms of ontology/kg.ttl and of the vocabularies it stands on. A misspelt one raises AttributeError."""

# The names are those of the vocabularies, which write theirs in camel case.
# ruff: noqa: N815

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from kg.graph.prefixes import PREFIXES

__all__ = ["CAMEO", "KG", "NIF", "OA", "PLOVER", "WD"]

CAMEO = Namespace(PREFIXES["cameo"])
PLOVER = Namespace(PREFIXES["plover"])
WD = Namespace(PREFIXES["wd"])


class KG(DefinedNamespace):
    """Own terms: what no standard vocabulary has."""

    _NS = Namespace(PREFIXES["kg"])
    _fail = True

    # actors
    Actor: URIRef
    Person: URIRef
    State: URIRef
    Organization: URIRef
    Group: URIRef
    Place: URIRef
    country: URIRef

    # reports: one node for one thing told in one article
    Report: URIRef
    SpeechAct: URIRef
    Statement: URIRef
    Accusation: URIRef
    NegatedAccusation: URIRef
    Denial: URIRef
    NegatedDenial: URIRef
    CommitmentReport: URIRef
    FulfilmentClaim: URIRef
    RefusalReport: URIRef
    RelationReport: URIRef

    # what the reports are about
    Undertaking: URIRef
    Commitment: URIRef
    RefusedUndertaking: URIRef
    Proposition: URIRef
    reports: URIRef
    allegesBreachOf: URIRef
    content: URIRef
    text: URIRef

    # roles
    speaker: URIRef
    onBehalfOf: URIRef
    source: URIRef
    sourceOf: URIRef
    target: URIRef
    accuser: URIRef
    accuserOf: URIRef
    accused: URIRef
    committedParty: URIRef
    committedPartyOf: URIRef
    counterparty: URIRef
    denier: URIRef
    denierOf: URIRef
    denied: URIRef
    chargedBy: URIRef
    roleHeld: URIRef
    spokenFor: URIRef
    affiliation: URIRef
    represented: URIRef
    backed: URIRef
    otherName: URIRef
    linkedActor: URIRef
    talkPartner: URIRef

    # direct edges, each entailed by a report
    accuses: URIRef
    commitsTo: URIRef
    denies: URIRef
    holdsRole: URIRef
    speaksFor: URIRef
    affiliatedWith: URIRef
    represents: URIRef
    backs: URIRef
    alsoKnownAs: URIRef
    linkedWith: URIRef
    talksWith: URIRef

    # grounds
    reportedIn: URIRef
    inStatement: URIRef
    withinStatement: URIRef
    spokenOn: URIRef
    spokenAt: URIRef
    evidence: URIRef
    cue: URIRef
    piece: URIRef
    subtype: URIRef
    eventCode: URIRef
    rule: URIRef
    confidence: URIRef
    hedged: URIRef
    isDenied: URIRef
    speechMode: URIRef
    polarity: URIRef
    status: URIRef

    # how words were resolved to actors
    Mention: URIRef
    Resolution: URIRef
    resolution: URIRef
    resolvedTo: URIRef
    forRole: URIRef
    score: URIRef
    reason: URIRef

    # closed lists
    SpeechMode: URIRef
    DirectSpeech: URIRef
    IndirectSpeech: URIRef
    MixedSpeech: URIRef
    Headline: URIRef
    Narrated: URIRef
    Polarity: URIRef
    Asserted: URIRef
    Negated: URIRef
    Status: URIRef
    Made: URIRef
    Conditional: URIRef
    Expected: URIRef
    Obligation: URIRef
    ClaimedBroken: URIRef
    ClaimedKept: URIRef
    Disputed: URIRef
    Questioned: URIRef
    Refused: URIRef
    NotCommitted: URIRef


class OA(DefinedNamespace):
    """Web Annotation: the terms used."""

    _NS = Namespace(PREFIXES["oa"])
    _fail = True

    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    hasSource: URIRef
    hasSelector: URIRef
    start: URIRef
    end: URIRef
    exact: URIRef
    prefix: URIRef
    suffix: URIRef


class NIF(DefinedNamespace):
    """NLP Interchange Format: the terms used."""

    _NS = Namespace(PREFIXES["nif"])
    _fail = True

    Phrase: URIRef
    anchorOf: URIRef
    beginIndex: URIRef
    endIndex: URIRef


# rdflib looks terms up at each use; a million triples use them six million times. A misspelt one raises all the same.
for _terms in (KG, OA, NIF):
    for _name in [name for name in _terms.__annotations__ if not name.startswith("_")]:
        setattr(_terms, _name, _terms[_name])
