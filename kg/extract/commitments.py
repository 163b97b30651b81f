"""Who has bound itself to what: by a verb of promising or agreeing, by an undertaking for one's own side, or by a noun."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.accusations import fits
from kg.extract.arguments import actors_in, content_of, fillers
from kg.extract.factuality import is_wish, under_negation
from kg.extract.frames import Frame, load_frames
from kg.extract.scene import Scene
from kg.extract.syntax import (
    agents_of,
    clause_bounds,
    conditions_on,
    governors,
    is_negated,
    is_passive,
    modal_of,
    objects_of,
    prepositional,
    subjects_of,
    trimmed,
)
from kg.model import Commitment, Ground, Mention, Mode, Statement, Status
from kg.seeds import load_lexicon

__all__ = ["extract_commitments"]

ACTING = {"person", "country", "organisation", "group"}


def extract_commitments(scene: Scene) -> Iterator[Commitment]:
    """Commitments in the order of their triggers; the same party and words in one sentence come once."""
    seen: set[tuple[int, int, str]] = set()
    for commitment in (
        *_by_verb(scene),
        *_by_modal(scene),
        *_by_noun(scene),
        *_by_keeping(scene),
        *_by_agreement(scene),
    ):
        key = (commitment.ground.evidence.start, commitment.source.cluster, commitment.content)
        if key not in seen:
            seen.add(key)
            yield commitment


# by a verb --------------------------------------------------------------------------------------------------


def _by_verb(scene: Scene) -> Iterator[Commitment]:
    frames = load_frames()
    for token in scene.doc:
        for frame in frames.get(token.lemma_.lower(), ()):
            if frame.kind == "commitment" and _is_of(token, frame) and fits(scene, token, frame):
                yield from _from_frame(scene, token, frame)
                break


def _is_of(token: Token, frame: Frame) -> bool:
    if frame.pos == "adjective":
        return token.pos_ == "ADJ" and token.head.pos_ == "AUX"
    return token.pos_ == "VERB"


def _from_frame(scene: Scene, token: Token, frame: Frame) -> Iterator[Commitment]:
    if (
        modal_of(token) in {"should", "could", "may", "might", "must", "would", "can"}
        or is_wish(token)
        or under_negation(token)
    ):
        return
    verb = token.head if frame.pos == "adjective" else token
    if is_negated(verb) or is_negated(token):
        return
    parties = next((s for f in frame.source if (s := actors_in(scene, token, f))), [])
    if not parties and frame.pos == "adjective":
        parties = scene.actor_list(subjects_of(verb))
    content = content_of(scene, token, frame.content)
    if content is None:
        return
    named = next((t for f in frame.target if f != "coordinated" and (t := actors_in(scene, token, f))), [])
    parties = _pair_or_same(scene, token, parties)
    speaker = scene.speaker_at(token)
    for party in parties:
        if frame.pos == "adjective" and speaker is not None and not _is_own_side(scene, speaker, party):
            continue  # an outsider's guess at somebody's readiness
        others = [p for p in parties if p.cluster != party.cluster] if frame.mutual else []
        owed = (others + named)[:1] or [c for c in [_counterparty(scene, token, party)] if c and frame.mutual]
        if party.kind in ACTING:
            status: Status = "conditional" if _has_condition(content[0]) or conditions_on(token) else frame.status
            yield _commitment(scene, token, party, owed[0] if owed else None, content[1].text, frame.id, frame.subtype, status, frame.prior,
                              frame.plover, frame.cameo)  # fmt: skip


def _pair_or_same(scene: Scene, token: Token, parties: list[Mention]) -> list[Mention]:
    """`Both sides agreed`: the two that were named last."""
    if len(parties) == 1 and parties[0].kind == "unknown":
        return scene.last_pair(token)
    return parties


def _has_condition(token: Token) -> bool:
    clauses = [c for c in token.children if c.dep_ == "advcl"]
    return any(
        m.lower_ in {"if", "unless", "until", "provided"} for c in clauses for m in c.children if m.dep_ == "mark"
    )


# by will or would -------------------------------------------------------------------------------------------


def _by_modal(scene: Scene) -> Iterator[Commitment]:
    """An official's undertaking for his own side: `Kirby said the United States would withdraw`, `We will withdraw`."""
    for index, statement in enumerate(scene.statements):
        if statement.speaker is None or statement.ground.negated:
            continue
        for token in scene.doc:
            if scene.voice.get(token.i) == index and _is_undertaking(token):
                for party in scene.actor_list(agents_of(token)):
                    if _is_own_side(scene, statement.speaker, party):
                        yield _own(scene, token, party)


def _is_undertaking(token: Token) -> bool:
    """A main clause with will or would and an act in it; no relative or conditional clause, no passive, no state."""
    if token.pos_ != "VERB" or token.lemma_.lower() in _words("stative") or is_passive(token):
        return False
    future = modal_of(token) in {"will", "would", "shall"} or _is_going_to(token)
    main = token.dep_ in {"ROOT", "ccomp", "conj", "parataxis"} and not any(
        g.dep_ in {"relcl", "advcl", "acl"} for g in governors(token) if g.pos_ == "VERB"
    )
    return (
        future
        and main
        and not is_wish(token)
        and not conditions_on(token)
        and not any(c.lower_ in {"if", "whether", "when", "how", "why"} for c in token.children)
    )


def _is_going_to(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lower_ == "going"


def _is_own_side(scene: Scene, speaker: Mention, party: Mention) -> bool:
    if party.kind not in ACTING or (party.kind == "person" and party.cluster != speaker.cluster):
        return False
    return party.cluster == speaker.cluster or scene.same_side(speaker, party)


def _own(scene: Scene, token: Token, party: Mention) -> Commitment:
    start, end = trimmed(scene.doc, *clause_bounds(token))
    owed = _counterparty(scene, token, party)
    status: Status = "conditional" if _has_condition(token) else "made"
    return _commitment(
        scene,
        token,
        party,
        owed,
        scene.passage(start, end).text,
        "own-undertaking",
        "undertaking",
        status,
        0.65,
        "AGREE",
        "030",
    )


def _counterparty(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """With or to whom: a state, body or person that the clause names behind `with` or `to`, not on the party's side."""
    behind = [
        t
        for v in token.subtree
        if v.pos_ in {"VERB", "ADV"} or v.i == token.i
        for t in prepositional(v, {"with", "to"})
    ]
    found = scene.actor_list(behind)
    return next(
        (t for t in found if t.kind in {"country", "organisation", "person"} and not scene.same_side(party, t)), None
    )


# by a noun --------------------------------------------------------------------------------------------------


def _by_noun(scene: Scene) -> Iterator[Commitment]:
    """`Washington's obligation to separate`, `promises given by the Americans`, `its promise to divide`."""
    for token in scene.doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _words("undertakings"):
            for party in _promisers(scene, token):
                start, end = trimmed(scene.doc, *_promise_bounds(token))
                status = _status_of(token)
                owed = next(
                    (
                        a
                        for v in token.children
                        if v.dep_ in {"relcl", "acl"}
                        for t in prepositional(v, {"to"})
                        for a in scene.actors(t)
                    ),
                    None,
                )
                owed = owed or _expecter(scene, token, status)
                if party.kind in ACTING and start < end and status != "negated":
                    yield _commitment(scene, token, party, owed, scene.passage(start, end).text, "undertaking-noun", token.lemma_.lower(), status,
                                      0.75, "AGREE", "057")  # fmt: skip


def _expecter(scene: Scene, noun: Token, status: Status) -> Mention | None:
    """Whoever expects a promise to be kept is the one it was given to."""
    speaker = scene.speaker_at(noun)
    return scene.country_of(speaker) if status == "expected" and speaker is not None else None


def _promisers(scene: Scene, noun: Token) -> list[Mention]:
    """The owner of the undertaking, or who gave or made it."""
    owners = scene.owners(noun) if any(c.dep_ in {"poss", "prep", "compound", "amod"} for c in noun.children) else []
    makers = [
        a
        for v in noun.children
        if v.dep_ in {"relcl", "acl"}
        for a in scene.actor_list([*agents_of(v), *_glossed(scene, v)])
    ]
    passive = [a for g in (noun.head,) if noun.dep_ == "nsubjpass" and g.lemma_ in {"give", "make"}
               for p in (*prepositional(g, {"by"}), *_included(g)) for a in scene.actors(p)]  # fmt: skip
    given = [m for m in owners if m.kind in ACTING]
    return given or makers or passive


def _included(verb: Token) -> list[Token]:
    """`given repeatedly, including by Obama`."""
    return [
        t
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ == "including"
        for p in c.children
        for t in (p, *p.children)
        if t.dep_ == "pobj"
    ]


def _glossed(scene: Scene, verb: Token) -> list[Token]:
    """`promises given (by the Americans)`."""
    doc, i = scene.doc, verb.i + 1
    if i + 2 < len(doc) and doc[i].text in {"(", "["} and doc[i + 1].lower_ == "by":
        return [t for t in doc[i + 2 : i + 6] if t.i in scene.at][:1]
    return []


def _promise_bounds(noun: Token) -> tuple[int, int]:
    """The infinitive behind the noun when there is one, else the noun phrase."""
    behind = [
        c
        for c in noun.children
        if c.dep_ in {"acl", "relcl"} and any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)
    ]
    if behind:
        start, end = clause_bounds(behind[0])
        return (start + 1 if noun.doc[start].lower_ == "to" else start), end
    return noun.left_edge.i, noun.right_edge.i + 1


def _status_of(noun: Token) -> Status:
    """What is said of the undertaking by the verbs above it: kept, broken, expected, questioned, refused."""
    for above in governors(noun):
        lemma = above.lemma_.lower()
        if lemma in {"question", "doubt"}:
            return "questioned"
        if lemma in {"refuse", "decline", "withhold"} and above.pos_ == "VERB":
            return "refused"
        if lemma in _words("keeping"):
            return _kept_or_broken(above)
        if lemma in _words("breaking"):
            return "claimed_broken"
    return "obligation" if noun.lemma_ == "obligation" else "made"


def _kept_or_broken(verb: Token) -> Status:
    if is_negated(verb) or any(
        g.lemma_ in {"fail", "refuse", "unable", "unwilling", "inability", "failure", "refusal", "unwillingness"}
        for g in governors(verb)
    ):
        return "claimed_broken"
    if any(g.lemma_ in {"expect", "hope", "trust"} for g in governors(verb)):
        return "expected"
    if any(g.lemma_ in {"urge", "demand", "call", "must", "should", "need"} for g in governors(verb)) or modal_of(
        verb
    ) in {"must", "should"}:
        return "obligation"
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return "made" if infinitive or modal_of(verb) or conditions_on(verb) or is_wish(verb) else "claimed_kept"


# by an agreement --------------------------------------------------------------------------------------------


def _by_agreement(scene: Scene) -> Iterator[Commitment]:
    """`the ceasefire agreement, made by US and Russia`, `a deal between Iran and the powers`: one for each party."""
    for token in scene.doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.lemma_.lower() not in _words("agreements"):
            continue
        makers = [
            t for v in token.children if v.dep_ == "acl" and v.lemma_ in _words("concluding") for t in agents_of(v)
        ]
        parties = scene.actor_list(makers or prepositional(token, {"between"}))
        start, end = trimmed(scene.doc, token.left_edge.i, token.right_edge.i + 1)
        if len(parties) >= 2 and not _is_sought(token) and not under_negation(token):
            for party in parties:
                others = [p for p in parties if p.cluster != party.cluster]
                if party.kind in ACTING and others:
                    yield _commitment(scene, token, party, others[0], scene.passage(start, end).text, "agreement-noun", "agreement", "made", 0.65,
                                      "AGREE", "057")  # fmt: skip


def _is_sought(noun: Token) -> bool:
    """`wanted a deal between`, `talks on a deal`: no agreement was made."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return above.lemma_.lower() in _words("wishing") | _words("seeking") and noun.dep_ in {"dobj", "pobj"}


# by keeping or breaking -------------------------------------------------------------------------------------


def _by_keeping(scene: Scene) -> Iterator[Commitment]:
    """`did not fulfil the key condition of the agreement`, `taken efforts aimed at fulfilling the ceasefire deal`."""
    for token in scene.doc:
        if (
            token.lemma_.lower() in _words("keeping")
            and token.pos_ in {"VERB", "NOUN"}
            and scene.statement_at(token) is not None
        ):
            kept = _agreement_behind(token)
            status = _kept_or_broken(token)
            if kept is not None and status in {"claimed_kept", "claimed_broken"}:
                for party in scene.actor_list(_who_keeps(token)):
                    if party.kind in ACTING:
                        start, end = trimmed(scene.doc, kept[0], kept[1])
                        yield _commitment(
                            scene,
                            token,
                            party,
                            None,
                            scene.passage(start, end).text,
                            "keeping",
                            "agreement",
                            status,
                            0.75,
                            "AGREE",
                            "057",
                        )


def _agreement_behind(verb: Token) -> tuple[int, int] | None:
    """Tokens of the agreement or part of one that the verb is about; read from the words when the parser lost it."""
    wanted = _words("agreements") | _words("parts")
    for noun in [*objects_of(verb), *prepositional(verb, {"with", "by", "to", "up", "out", "on"})]:
        inside = {t.lemma_.lower() for t in noun.subtree}
        if noun.lemma_.lower() in wanted and inside & _words("agreements"):
            return noun.left_edge.i, noun.right_edge.i + 1
    near = [t for t in verb.doc[verb.i + 1 : verb.i + 6] if t.lower_ in _words("agreements")]
    return (
        (verb.i + 1, near[0].i + 1) if near and not objects_of(verb) and near[0].sent.start == verb.sent.start else None
    )


def _who_keeps(verb: Token) -> list[Token]:
    """The verb's doer; for `efforts aimed at fulfilling`, who takes the efforts."""
    for clause in (verb, *governors(verb)):
        if found := agents_of(clause) if clause.pos_ in {"VERB", "AUX"} else []:
            return found
        if clause.dep_ == "ccomp":
            break
    return []


def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("factuality")[key])


def _commitment(scene: Scene, token: Token, source: Mention, target: Mention | None, content: str, rule: str, subtype: str, status: Status,
                prior: float, plover: str, cameo: str) -> Commitment:  # fmt: skip
    statement = scene.statement_at(token)
    return Commitment(
        doc=scene.article.id, speaker=statement.speaker if statement else None, source=source, target=target, content=content,
        ground=_ground(scene, token, rule, prior, statement), subtype=subtype, status=status, plover=plover, cameo=cameo,
        statement=statement.id if statement else None,
    )  # fmt: skip


def _ground(scene: Scene, token: Token, rule: str, prior: float, statement: Statement | None) -> Ground:
    mode: Mode = statement.ground.mode if statement else "narrated"
    certainty = statement.ground.confidence if statement else 1.0
    return Ground(scene.sentence(token), scene.passage(token.i, token.i + 1), rule, mode, round(prior * certainty, 3),
                  hedged=bool(statement and statement.ground.hedged))  # fmt: skip
