"""Which verbs with which objects name a wrong, done or not: `violate`, `launch` an assault, `arm` terrorists."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.phrases import is_wrong_by_phrase
from kg.extract.frames import Blame, load_blame
from kg.extract.syntax import governors, is_passive, objects_of, prepositional
from kg.extract.words import actor_words, spelt_out

__all__ = ["deed_rule", "hits_a_foe"]

POSTURE = frozenset({"on", "beside", "under", "near"})


def deed_rule(verb: Token) -> str | None:
    """By which rule the verb with its objects names a wrong, done or not: `deed`, `deed-with-object`, `abetting`,
    `deed-phrase`."""
    blame = load_blame()
    lemma = max(spelt_out(verb) & blame.verbs, default=verb.lemma_.lower())  # booby-trapped
    objects = [whole for o in objects_of(verb) for whole in _whole(o)]
    ways = blame.wrongly | blame.secretly if lemma in blame.hidden else blame.wrongly
    wrongly = any(c.lower_ in ways for c in verb.children if c.dep_ == "advmod")
    spared = blame.spared.get(lemma, frozenset())  # suppressed the attack
    suffering = lemma in blame.verbs and any(o.lemma_.lower() not in spared for o in objects)
    if wrongly or (lemma in blame.intransitive and not _is_posture(verb)) or suffering:
        return "deed"
    practised = lemma in blame.practising and not is_passive(verb)
    if practised and any(_is_badly_called(o, blame) for o in _practised(objects)):
        return "deed-with-object"
    if _takes(lemma, objects, blame) or _harms(verb, lemma, blame):
        return "deed-with-object"
    if lemma in blame.abet_verbs and _abets(verb, lemma, objects, blame):
        return "abetting"
    if lemma == "have" and any(_was_done(verb, thing, blame) for thing in objects):
        return "deed"
    return "deed-phrase" if is_wrong_by_phrase(verb) else None


def _is_posture(verb: Token) -> bool:
    """`was lying on the ground`, `lay down`; not `lied under oath`, `lied on Tuesday`."""
    if verb.lemma_ != "lie":
        return False
    places = (t for t in prepositional(verb, POSTURE) if t.lemma_.lower() in actor_words("lying-places"))
    return any(places) or any(c.lower_ == "down" for c in verb.rights)


def _abets(verb: Token, lemma: str, objects: list[Token], blame: Blame) -> bool:
    """`armed the rebels`, `gave money to terrorists`, but not `joined the group`."""
    helped = {t.lemma_.lower() for o in (*objects, *prepositional(verb, {"for", "to", "with"})) for t in o.subtree}
    abetted = helped & blame.abet_objects
    return bool(abetted - {"group"} if lemma == "join" else abetted)


def _whole(part: Token) -> list[Token]:
    """`killed one of our envoys`, `dozens of civilians`: the envoys, the civilians."""
    if part.lemma_.lower() not in actor_words("partitives"):
        return [part]
    return [n for n in prepositional(part, {"of"}) if n.pos_ in {"NOUN", "PROPN"}] or [part]


def _takes(lemma: str, objects: list[Token], blame: Blame) -> bool:
    """Whether doing the verb to one of the objects is a wrong: `broke the truce`, `launched an assault`."""
    if lemma in blame.doing and any(o.lemma_.lower() in blame.deeds | blame.operations for o in objects if _harmful(o)):
        return True
    wanted = blame.with_object.get(lemma, frozenset())
    if "*" in wanted:
        spared = blame.abstract | blame.spared.get(lemma, frozenset())
        return any(o.lemma_.lower() not in spared for o in objects)
    if lemma == "kill" and any(o.like_num and o.lower_ != "one" for o in objects):
        return True  # killing nine
    objects = [o for o in objects if not _is_beside_theirs(o)]
    near = {t.lemma_.lower() for o in objects for t in (o, *(c for c in o.children if c.dep_ in {"compound", "amod"}))}
    return bool(near & wanted)


def _is_beside_theirs(thing: Token) -> bool:
    """`entered waters close to the islands`, `crossed airspace near the border`: not their waters."""
    near = thing.i + 1 < len(thing.doc) and thing.nbor().lower_ in actor_words("nearby")
    return near and thing.lemma_.lower() in actor_words("realms")


def _was_done(had: Token, thing: Token, blame: Blame) -> bool:
    """`had stolen files`, where the parser takes `stolen` for a quality of the files."""
    near = [c for c in thing.children if c.dep_ == "amod" and c.tag_ in {"VBN", "VBD"} and had.i < c.i <= had.i + 2]
    bare = not any(had.i < c.i < thing.i and c.dep_ in {"det", "poss", "nummod"} for c in thing.children)
    wanted = [blame.with_object.get(c.lemma_.lower(), frozenset()) | _helping(c, blame) for c in near if bare]
    return any(c.lemma_.lower() in blame.verbs for c in near if bare) or any(
        thing.lemma_.lower() in words or "*" in words for words in wanted
    )


def _helping(verb: Token, blame: Blame) -> frozenset[str]:
    return blame.abet_objects if verb.lemma_.lower() in blame.abet_verbs else frozenset()


def _practised(objects: list[Token]) -> list[Token]:
    """The objects; of `employs what he termed unfair practices`, the practices."""
    named = [c for o in objects if o.lower_ == "what" for c in o.head.children if c.dep_ == "oprd"]
    return [o for o in objects if o.lower_ != "what"] + named


def _is_badly_called(thing: Token, blame: Blame) -> bool:
    """`unfair practices`, `provocative remarks`."""
    return any(c.dep_ == "amod" and c.lemma_.lower() in blame.bad_adjectives for c in thing.children)


def _harmful(noun: Token) -> bool:
    """Not `search operations`, `a rescue operation`."""
    return not any(c.lemma_.lower() in actor_words("helping") for c in noun.children if c.dep_ in {"compound", "amod"})


def _harms(verb: Token, lemma: str, blame: Blame) -> bool:
    """`fired into the district`, `left two girls dead`, `died in strikes by the coalition`."""
    if lemma in blame.shooting:
        return any(t.lower_ != "air" for t in prepositional(verb, blame.shot_at))  # into the air
    if lemma == "leave":
        return any(t.lower_ in blame.stricken for t in verb.subtree if t.i > verb.i and t.pos_ in {"ADJ", "VERB"})
    attacks = actor_words("attacks")
    return lemma in blame.dying and any(t.lemma_.lower() in attacks for t in prepositional(verb, {"in", "from"}))


def hits_a_foe(verb: Token) -> bool:
    """`bombed Islamic State positions`: told of a common enemy it is no charge; not `spread terrorism`."""
    hit = [t for o in (*objects_of(verb), *_felled(verb)) for t in _phrase_of(o, verb)]
    lemmas = {t.lemma_.lower() for t in hit}
    foes = load_blame().foes - load_blame().with_object.get(verb.lemma_.lower(), frozenset())
    return bool(lemmas & foes) or "islamic state" in " ".join(t.lower_ for t in hit)


def _phrase_of(noun: Token, verb: Token) -> list[Token]:
    """The noun with all below it; of `a bombing which Peru says was carried out by rebels` without that clause."""
    if not any(g.i == noun.i for g in governors(verb)):
        return list(noun.subtree)
    clause = {t.i for t in verb.subtree}
    return [t for t in noun.subtree if t.i not in clause]


def _felled(verb: Token) -> list[Token]:
    """`carried out raids, killing ten terrorists`, `destroyed cars for terrorists`: whom it was done to in the end."""
    felling = load_blame().felling
    ends = [
        c for c in verb.children if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VBG" and c.lemma_.lower() in felling
    ]
    owners = prepositional(verb, {"for"}) if verb.lemma_.lower() in felling else []
    return owners + [o for v in ends for o in objects_of(v) if not _are_bystanders(o)]


def _are_bystanders(noun: Token) -> bool:
    """`killing terrorists and civilians`."""
    return any(t.lemma_.lower() in load_blame().bystanders for t in noun.subtree)
