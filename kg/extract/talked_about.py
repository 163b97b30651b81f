"""The other side inside a quotation: who `they` are, whose `our partners` are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.anaphora import topic_of
from kg.extract.frames import load_frames
from kg.extract.pairs import joined_with
from kg.extract.pronouns import FIRST_PLURAL, FIRST_SINGULAR, THIRD_PLURAL, pronoun_of, standing_for
from kg.extract.syntax import objects_of, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = ["addressed", "is_against_owner", "only_side_quoted", "side_talked_about", "taken_up_by_they"]

REACH = 120  # tokens that `they` looks back inside a quotation
SIDES = frozenset({"country", "organisation", "group"})
ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos"})
NAMED = ACTING | {"conj"}
OWNING = frozenset({"poss", "compound", "amod"})
MEASURES = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL"})


def is_against_owner(noun: Token) -> bool:
    """`accused his critics`, `blamed its political enemies`: not he; of `our opponents` more may be told."""
    if noun.tag_ != "NNS" or noun.dep_ == "nsubj" or noun.lemma_.lower() not in actor_words("adversaries"):
        return False
    return any(c.dep_ == "poss" and c.lower_ not in {"our", "my", "your"} for c in noun.children)


def side_talked_about(scene: Scene, token: Token) -> list[Mention]:
    """The nearest actor before in the speaker's own words, no person and not on his side; else in the article's, when
    he speaks for somebody: not in `“They bombed us,” said a farmer`."""
    speaker = scene.speaker_at(token)
    if speaker is None:
        return []
    if topic := topic_of(scene, scene.voice[token.i]):
        return topic[:1]
    if (attacks := _attacks_before(scene, token)) is not None:
        return attacks
    if _takes_up_things(scene, token):
        return []
    reach = range(token.i - 1, max(-1, token.i - REACH), -1)
    before = [i for i in reach if i in scene.at and (scene.doc[i].dep_ in ACTING or _owns_a_deed(scene.doc[i]))]
    voices = {i: scene.speaker_at(scene.doc[i]) for i in before}
    said = [i for i in before if (own := voices[i]) is not None and own.cluster == speaker.cluster]
    known = speaker.country is not None or speaker.kind == "organisation"
    told = [i for i in before if known and i not in said and scene.at[i].kind == "country"]
    for i in (*said, *told):
        mention = _settled(scene, scene.doc[i])
        if mention is not None and _is_a_side(scene, mention) and not scene.same_side(speaker, mention):
            joined = joined_with(scene, i) if token.lower_ in THIRD_PLURAL and i in said else []
            sides = [mention, *(m for m in joined if not scene.same_side(speaker, m))]
            return [standing_for(token, side, "the side talked about", certainty=0.75) for side in sides]
    return []


def _owns_a_deed(name: Token) -> bool:
    """`Peru's claims`, `the U.S. accusation`, `Peru's sanctions`: who is behind what was said or laid down; not in
    `Trump's North Korea policy`."""
    owns = name.dep_ in OWNING and name.ent_type_ in {"GPE", "NORP", "ORG"}
    laid_down = actor_words("measures") if name.dep_ == "poss" else frozenset()
    return owns and name.head.lemma_.lower() in actor_words("utterances") | laid_down


def _attacks_before(scene: Scene, token: Token) -> list[Mention] | None:
    """`blamed attacks from the sea and said they broke the truce`: whose attacks these are, nobody's where it is not
    told. None where the sentence speaks of none."""
    before = scene.doc[token.sent.start : token.i] if token.lower_ == "they" else ()
    attacks = [t for t in before if t.tag_ == "NNS" and t.lemma_.lower() in actor_words("attacks") and t.dep_ in ACTING]
    attacks = [t for t in attacks if not any(s.lower_ == "they" for s in subjects_of(t.head))]  # they commit crimes
    return scene.instrument(attacks[-1]) or scene.owners(attacks[-1]) if attacks else None


def _takes_up_things(scene: Scene, token: Token) -> bool:
    """`Chad presented its plans. Mali's envoy warned they threatened peace`: outside quotation marks the plural noun
    nearest before, in this sentence or the one before, where that is no actor."""
    if token.lower_ != "they" or scene.statements[scene.voice[token.i]].ground.mode != "indirect":
        return False
    start = token.sent.start
    start = scene.doc[start - 1].sent.start if start else 0
    several = (scene.doc[i] for i in range(token.i - 1, start - 1, -1) if scene.doc[i].tag_ in {"NNS", "NNPS"})
    nearest = next((t for t in several if t.dep_ in NAMED and t.ent_type_ not in MEASURES), None)
    return nearest is not None and nearest.i not in scene.at


def only_side_quoted(scene: Scene, token: Token) -> list[Mention]:
    """`“Chad gave its word. The crates are still here. We see this as a breach,” Weber said`: the only other side of
    which he speaks in his own words before."""
    index, speaker = scene.voice.get(token.i), scene.speaker_at(token)
    if index is None or speaker is None or scene.statements[index].ground.mode != "direct":
        return []
    near = [i for i in range(max(0, token.i - REACH), token.i) if scene.speaker_at(scene.doc[i]) is speaker]
    named = [scene.at[i] for i in near if i in scene.at and scene.at[i].kind in SIDES and scene.at[i].form == "name"]
    others = {m.country or m.cluster: m for m in named if not scene.same_side(speaker, m)}
    return [*others.values()] if len(others) == 1 and speaker.country is not None else []


def addressed(scene: Scene, token: Token) -> list[Mention]:
    """`“You broke your word,” Chad told Sudan`: whom the speaker tells, or of whom he says it."""
    index, verb = _saying(scene, token)
    speaker = scene.speaker_at(token)
    if verb is None or speaker is None or scene.statements[index].ground.mode not in {"direct", "mixed"}:
        return []
    told = [t for t in (*objects_of(verb), *prepositional(verb, {"to"})) if t.i not in scene.voice]
    named = [m for t in told for m in scene.actors(t, 3)] or topic_of(scene, index)
    sides = [m for m in named if (_is_a_side(scene, m) and m.kind != "group") or (m.kind == "person" and m.country)]
    return sides[:1] if len(sides) == 1 and not scene.same_side(speaker, sides[0]) else []


def taken_up_by_they(scene: Scene, token: Token) -> list[Mention] | None:
    """`condemned raids by Chad on Mali, saying they broke the truce`: whose the raids are; of `Chad and Mali announced
    they would …` the speakers; None where `they` takes up neither."""
    index, verb = _saying(scene, token)
    if verb is None or token.dep_ != "nsubj" or token.head.head.i != verb.i:
        return None
    judged = verb.head if verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    if judged is not None and any(f.kind == "accusation" for f in load_frames().get(judged.lemma_.lower(), ())):
        things = [o for o in objects_of(judged) if o.tag_ == "NNS"]
        return [m for o in things for m in scene.actors(o, 3) or scene.owners(o, 1)] if things else None
    before = scene.statements[index].ground.mode == "indirect" and verb.i < token.i
    speakers = scene.speakers_of(index) if before else []
    return speakers if len(speakers) > 1 else None


def _saying(scene: Scene, token: Token) -> tuple[int, Token | None]:
    """The statement in which the token stands, and the word that reports it, where there is one."""
    index = scene.voice.get(token.i, len(scene.statements))
    cue = scene.spoken[index].cue if index < len(scene.statements) else None
    return index, cue.root if cue is not None else None


def _is_a_side(scene: Scene, mention: Mention) -> bool:
    """States, bodies and groups, but not the press to which one speaks."""
    entry = scene.seeds.entries.get(mention.entry or "")
    return mention.kind in SIDES and not (entry and (entry.is_media or entry.category == "ngo"))


def _settled(scene: Scene, token: Token) -> Mention | None:
    """The one actor of a token that is no pronoun itself."""
    pronoun = pronoun_of(token) in FIRST_SINGULAR | FIRST_PLURAL | THIRD_PLURAL
    found = [] if pronoun else scene.actors(token, depth=3)
    return found[0] if len(found) == 1 else None
