"""What all readers of commitments share: to whom it is owed, and how a commitment is put together."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.bounds import trimmed
from kg.extract.commitments.besides import conditions, goings_on, told_besides
from kg.extract.commitments.forgoing import is_forgone
from kg.extract.commitments.joint import owed_to_us
from kg.extract.commitments.matters import told_elsewhere
from kg.extract.commitments.meeting import teller_at_talks
from kg.extract.commitments.own_side import can_act
from kg.extract.commitments.status import charges_another
from kg.extract.factuality import words_of
from kg.extract.frames import Frame
from kg.extract.offices import is_of_people
from kg.extract.scene import Scene
from kg.extract.speech import within_speech
from kg.extract.syntax import governors, is_negated, is_passive, objects_of, prepositional, subjects_of
from kg.model import Commitment, Mention, Status

__all__ = ["counterparty", "make_commitment"]

PLACING = frozenset("in at near across inside over from into within throughout under around outside off".split())
JOINING = frozenset({"take", "participate", "engage", "join", "sit"})  # not `would explain it in a meeting with them`
TAKING_UP = frozenset({"it", "them", "him", "her"})
PARTS = frozenset({"compound", "amod", "poss", "nmod", "conj"})


def counterparty(
    scene: Scene, token: Token, party: Mention, *, mutual: bool = False, threat: bool = False
) -> Mention | None:
    """With or to whom: a state, body or person that the clause names behind `with` or `to`, not on the party's side; of
    a threat, whom it is to hit."""
    beside = (*conditions(token), *goings_on(token), *told_besides(token))
    aside = {t.i for c in beside for t in c.subtree}  # if Washington arms Taiwan
    verbs = [
        v
        for v in token.subtree
        if v.i not in aside
        and (v.pos_ in {"VERB", "ADV"} or v.i == token.i)
        and v.lower_ not in words_of("relating")
        and v.dep_ != "relcl"
    ]
    talks = [o for v in verbs for o in _talks_of(v)]
    named = scene.actor_list([t for v in verbs for t in prepositional(v, _towards(v)) if not _is_beside(t)])
    named += scene.actor_list([t for talk in talks for t in prepositional(talk, {"with"})])
    named = [m for m in named if not _is_fought(scene, m)]
    others = (m for m in named if _is_somebody(m) and not scene.same_side(party, m))
    found = next(others, None) or (
        None if mutual else _helped(scene, token, party) or _touched(scene, token, party, threat)
    )
    if found or mutual:
        return found
    found = _awaited(scene, token, party) or _told(scene, token, party) or owed_to_us(scene, _own_clause(token), party)
    return found or (None if threat else teller_at_talks(scene, token, party))


def _is_beside(noun: Token) -> bool:
    """`with our Cypriot and Greek partners`: those who do it too; `with Peru reporting a famine`: what goes on."""
    doing = noun.head if noun.dep_ == "nsubj" else noun
    if doing.tag_ == "VBG" and doing.head.lower_ == "with":
        return doing is not noun or any(c.dep_ == "nsubj" for c in doing.lefts)
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if noun.head.lower_ == "with" and noun.pos_ == "PROPN" and (behind.tag_, behind.dep_) == ("VBG", "advcl"):
        return True
    return noun.lemma_.lower() in words_of("partners") and any(c.tag_ == "PRP$" for c in noun.children)


def _talks_of(verb: Token) -> list[Token]:
    """`would enter into talks with the rebels`, `open a dialogue with them`: the talks."""
    marks = {"into", "for", "in"} if verb.lemma_ in JOINING else {"into", "for"}
    nouns = [*objects_of(verb), *prepositional(verb, marks)]
    return [n for n in nouns if n.lemma_.lower() in words_of("talking") and n.i > verb.i]


def _helped(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """`committed to protecting Hezbollah`, `will release Sergeant Moncayo`: who is helped by it, by name."""
    acts = [token, *(c for c in token.subtree if c.dep_ in {"xcomp", "ccomp", "acl", "pcomp"} and c.i > token.i)]
    objects = [o for act in acts if act.lemma_.lower() in words_of("helping") for o in objects_of(act) if o.i > token.i]
    lets = [c for act in acts if act.lemma_.lower() in words_of("letting") for c in act.children if c.dep_ == "ccomp"]
    if not is_negated(token):  # would allow Weber Corp to stay; not `will not let Chad decide`
        objects += [s for c in lets for s in subjects_of(c) if s.i > token.i]
    named = [scene.at[o.i] for o in objects if o.i in scene.at]
    others = [m for m in named if m.form == "name" and can_act(m) and not scene.same_side(party, m)]
    return next((m for m in others if m.country is None or m.country != party.country), None)


def _awaited(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """`Should the Taliban reopen the schools, Oslo will pay`, `if they go on, we will answer`: on whose deed it
    depends; not `unless Weber is replaced`, but `if Chad is attacked, Peru will help it`."""
    taken_up = any(t.lower_ in TAKING_UP for v in (token, *token.children) for t in objects_of(v))
    deeds = [c for c in conditions(token) if taken_up or not is_passive(c)]
    doers = [t for c in deeds for t in subjects_of(c)]
    named = [scene.at[t.i] for t in doers if t.i in scene.at and scene.at[t.i].form == "name"]
    named += [m for t in doers if t.lower_ == "they" for m in scene.actors(t) if m.kind == "country"]
    others = [m for m in named if _is_somebody(m) and not scene.same_side(party, m)]
    return others[0] if len(others) == 1 else None


def _told(scene: Scene, token: Token, party: Mention) -> Mention | None:
    """`its negotiator told the Europeans`: a state, or somebody of another state, who was told so."""
    index = scene.voice.get(token.i)
    cue = scene.spoken[index].cue if index is not None else None
    if cue is None or cue.root.lemma_ != "tell":
        return None
    told = [scene.at[t.i] for t in objects_of(cue.root) if t.i in scene.at and cue.root.sent.start == token.sent.start]
    heard = [m for m in told if m.form == "name" and m.kind in {"country", "person"} and m.country]
    return next((m for m in heard if m.country != party.country and not scene.same_side(party, m)), None)


def _is_somebody(mention: Mention) -> bool:
    """A state, body or person; `with a maritime mission` names none, and a treaty is nobody."""
    if mention.kind == "organisation" and mention.text.lower().split()[-1] in words_of("agreements"):
        return False
    known = mention.form != "description" or mention.country is not None
    return mention.kind == "country" or (mention.kind in {"organisation", "person"} and known)


def _towards(verb: Token) -> frozenset[str]:
    """`with` names no counterparty in `supplying Ukraine with jets`."""
    if verb.lemma_.lower() in words_of("acquiring"):
        return frozenset({"from", "to"})  # charter tankers from the Soviet Union
    if any(o.lemma_.lower() in words_of("disputes") for o in objects_of(verb)):
        return frozenset({"with"})  # take the matter to the Security Council
    beside = {"by"} if verb.lemma_ == "stand" else set()  # will stand by Armenia
    return frozenset({"to"} if verb.lemma_ in words_of("supplying") else {"with", "to", *beside})


def _touched(scene: Scene, token: Token, party: Mention, threat: bool) -> Mention | None:
    """`would impose tariffs on Japanese imports`: the one other state or body that the undertaking touches; not where
    it is done (`in Syria`), and nobody when there are two."""
    inside = [
        t
        for t in _own_clause(token)
        if t.i > token.i and t.i in scene.at and not (_is_where(t) or (not threat and _is_owed_nothing(t)))
    ]
    named = [scene.at[t.i] for t in inside if scene.at[t.i].form == "name" and scene.at[t.i].kind == "country"]
    others = [m for m in named if not scene.same_side(party, m) and m.cluster != party.cluster]
    acts = [token, *(c for c in token.children if c.dep_ in {"xcomp", "ccomp"})]
    if not threat and any(_undoes(act) for act in acts):
        return None
    datives = [c for act in acts for c in act.children if c.dep_ == "dative"]
    objects = [*datives, *(o for act in acts for o in objects_of(act))]
    done_to = [m for o in objects if (m := scene.at.get(o.i)) is not None and m in others]
    if len(done_to) == 1:  # would support Ukraine against Russia
        return done_to[0]
    return others[0] if len({m.country or m.cluster for m in others}) == 1 else None


def _is_owed_nothing(token: Token) -> bool:
    return _is_foe(token) or _is_of_people(token) or _is_of_own(token) or _is_beside(token)


def _is_of_own(token: Token) -> bool:
    """`expand its Chadian recall`, `sell their Peruvian mines`: one's own, and not Chad's; but `end its Chadian
    sanctions`, `with its Chadian partners`."""
    thing = token.head
    own = token.dep_ in {"amod", "compound", "nmod"} and any(c.tag_ == "PRP$" for c in thing.children)
    return own and thing.lemma_.lower() not in words_of("penalties") | words_of("partners")


def _is_of_people(token: Token) -> bool:
    """`compensate Peruvian farmers`, `train Peruvian and Malian doctors`: nothing is owed to Peru; but those whom one
    holds are its own (`free a Peruvian teacher`)."""
    while token.dep_ == "conj" and token.head.dep_ in PARTS:
        token = token.head
    if token.dep_ not in {"amod", "compound", "nmod"} or not is_of_people(token.head):
        return False
    verb = next((g for g in governors(token.head) if g.pos_ == "VERB"), None)
    return verb is None or verb.lemma_.lower() not in words_of("freeing")


def _undoes(act: Token) -> bool:
    """`roll back the move towards Cuba`, `press China to stop`: nothing is owed to those; but `end its sanctions`."""
    penalties = {o.lemma_.lower() for o in objects_of(act)} & words_of("penalties")
    return act.lemma_.lower() in words_of("undoing") and not penalties


def _own_clause(verb: Token) -> list[Token]:
    """The tokens under the verb without those of clauses that modify something."""
    found, waiting = [], [verb]
    aside = {c.i for c in (*conditions(verb), *goings_on(verb), *told_besides(verb))}
    while waiting:
        found.append(waiting.pop())
        below = (c for c in found[-1].children if c.dep_ not in {"relcl", "acl", "parataxis"} and c.i not in aside)
        waiting += [c for c in below if not _is_cause(c)]
    return sorted(found, key=lambda t: t.i)


def _is_foe(token: Token) -> bool:
    """`send troops to battle ISIS`, `to combating Chadian fighters`, `in defence against missiles of the North`, `meet
    raids by Iran`, `make Chad pay`: who is fought or made to do it is owed nothing."""
    while token.dep_ in PARTS:
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ == "by":
        return True
    for above in governors(token):
        if above.pos_ in {"VERB", "AUX"}:
            kept = (
                token.dep_ == "nsubj"
                and above.dep_ in {"ccomp", "xcomp"}
                and above.head.lemma_ in words_of("combating")
            )
            made = (
                token.dep_ == "nsubj" and above.dep_ == "ccomp" and above.head.lemma_ == "make" and above.tag_ == "VB"
            )
            return kept or made or (above.lemma_.lower() in words_of("combating") and token.dep_ == "dobj")
        if (
            above.lower_ == "against"
            and above.head.lemma_.lower() not in words_of("penalties")
            and above.head.pos_ == "NOUN"
        ):
            return not is_forgone(above)
    return False


def _is_fought(scene: Scene, mention: Mention) -> bool:
    """`send troops to battle ISIS`, where the parser takes the verb for a noun."""
    span = scene.doc.char_span(mention.start, mention.end)
    before = span[0].nbor(-1) if span is not None and span.start else None
    return before is not None and before.dep_ == "compound" and before.lemma_.lower() in words_of("combating")


def _is_cause(token: Token) -> bool:
    """`as a result of bombing by Russia`, `amid attacks`: why or when it is undertaken, and not towards whom."""
    if token.dep_ == "advcl" and any(c.lower_ in words_of("backgrounds") for c in token.children):
        return True
    behind = {c.lower_ for c in token.children}
    return token.dep_ == "prep" and (
        token.lower_ in words_of("causes") or (token.lower_ == "as" and "result" in behind)
    )


def _is_where(token: Token) -> bool:
    """`in Syria`, `in Lima, Peru`, `in the Syrian capital` of the parts of the phrase, `Syrian territory`; not `$9 in
    its bonds`."""
    modifies = token.dep_ in PARTS
    if token.dep_ in {"appos", "npadvmod"} and token.head.ent_type_ == "GPE":
        token = token.head
    while token.dep_ in PARTS or (token.dep_ == "pobj" and token.head.lower_ == "of"):
        token = token.head.head if token.dep_ == "pobj" else token.head
        if token.lemma_.lower() in words_of("grounds"):
            return True
    counted = modifies and token.dep_ == "pobj" and token.head.head.pos_ == "NUM"
    return token.dep_ == "pobj" and token.head.lower_ in PLACING and not counted


def make_commitment(
    scene: Scene,
    token: Token,
    rule: Frame,
    *,
    party: Mention,
    owed_to: Mention | None,
    words: tuple[int, int],
    status: Status,
    subtype: str | None = None,
) -> Commitment:
    """A commitment found at `token`; `words` is the token span of what is undertaken."""
    statement = scene.statement_at(token)
    start, end = trimmed(scene.doc, *told_elsewhere(scene, within_speech(scene, token, *words)))
    return Commitment(
        doc=scene.article.id,
        speaker=statement.speaker if statement else None,
        source=party,
        target=owed_to,
        content=scene.passage(start, max(end, start + 1)).text,
        ground=scene.ground(token, rule.id, rule.prior),
        subtype=subtype or rule.subtype,
        status="made" if status == "claimed_broken" and charges_another(scene, token, party) else status,
        plover=rule.plover,
        cameo=rule.cameo,
        statement=statement.id if statement else None,
    )
