"""Speakers whom only the text before tells: `the statement said`, `it added`, `they said`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.scene import Scene
from kg.extract.statements import Spoken
from kg.extract.syntax import agents_of, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import load_lexicon

__all__ = ["author_of", "going_on", "prosecutors"]

REACH = 250  # tokens that `the statement` looks back
NEAR = 2  # sentences between what somebody says and `it said`
DEFINITE = frozenset({"the", "this", "that"})
SUING = frozenset({"sue"})
PLURAL = frozenset({"NNS", "NNPS"})
IN_WHICH = frozenset({"in", "through", "via", "from"})


def author_of(scene: Scene, noun: Token) -> list[Mention]:
    """`A UN report said`, `issued a statement saying`: whose the words are, or who brings them out; of `the statement
    said`, whose the last one was."""
    if noun.lemma_.lower() not in actor_words("documents"):
        return []
    found = _author(scene, noun)
    definite = any(c.dep_ == "det" and c.lower_ in DEFINITE for c in noun.children)
    before = _same_before(noun) if definite else ()
    found = found or next((known for token in before if (known := _author(scene, token))), [])
    found = found or (_who_spoke(scene, noun) if definite else [])
    found = found or (_suing(scene, noun) if noun.lemma_.lower() in actor_words("suits") else [])
    return found or (prosecutors(scene) if noun.lemma_.lower() in actor_words("indictments") else [])


def _who_spoke(scene: Scene, noun: Token) -> list[Mention]:
    """`The border service said so. “…,” the report reads`: its paper, where a state's body spoke last, in this sentence
    or the two before; only behind a quotation, for other reports have other authors (`The report found that`)."""
    quoted = any(t.is_quote for t in scene.doc[max(0, noun.left_edge.i - 2) : noun.left_edge.i])
    if not quoted or noun.lemma_.lower() not in actor_words("own-papers"):
        return []
    before = [i for i, one in enumerate(scene.spoken[: len(scene.statements)]) if _spoke_before(one, noun)]
    last = max(before, key=lambda i: _place(scene.spoken[i]), default=None)
    speaker = scene.statements[last].speaker if last is not None else None
    if last is None or speaker is None or speaker.kind != "organisation":
        return []
    near = sum(1 for t in scene.doc[_place(scene.spoken[last]) + 1 : noun.i + 1] if t.is_sent_start) <= NEAR
    entry = scene.seeds.entries.get(speaker.entry or "")
    return [speaker] if near and not (entry is not None and entry.is_media) else []


def _suing(scene: Scene, suit: Token) -> list[Mention]:
    """`Peru sued Chad. The lawsuit said`: who sued, where only one side did."""
    suing = [agents_of(t) for t in scene.words.of(SUING) if t.pos_ == "VERB" and t.i < suit.i]
    plaintiffs = [m for m in scene.actor_list([t for each in suing for t in each]) if m.kind != "place"]
    return plaintiffs[:1] if len({m.cluster for m in plaintiffs}) == 1 else []


def prosecutors(scene: Scene) -> list[Mention]:
    """The prosecutors that the article tells of, where they are of one office: who brings a complaint or a charge that
    names nobody."""
    named = [scene.at[t.i] for t in scene.words.of(actor_words("prosecuting")) if t.i in scene.at]
    known = [m for m in named if m.country is not None] or named
    return known[:1] if len({m.country or m.cluster for m in known}) == 1 else []


def _author(scene: Scene, noun: Token) -> list[Mention]:
    """Whose the document is, who brings it out, or who says something in it."""
    above = noun.head
    giver = agents_of(above) if noun.dep_ == "dobj" and above.pos_ == "VERB" else []
    if noun.dep_ == "pobj" and above.lower_ in IN_WHICH and above.head.pos_ == "VERB":
        giver = agents_of(above.head)
    if noun.lemma_.lower() in actor_words("columns"):  # an editorial in the Times
        giver += [t for t in prepositional(noun, {"in", "from", "on"}) if (m := scene.at.get(t.i)) and m.form == "name"]
    owners = scene.owners(noun) or scene.actor_list(giver) or _parliament(scene, noun)
    return [m for m in owners if m.kind != "place"]


def _parliament(scene: Scene, noun: Token) -> list[Mention]:
    """`a congressional report`: of the American Congress, where the article names it."""
    bodies = [load_lexicon("actors")["adjectival"].get(c.lower_) for c in noun.lefts if c.dep_ in {"amod", "compound"}]
    return [m for body in bodies if body for m in scene.mentions if m.entry == body][:1]


def _same_before(noun: Token) -> Iterator[Token]:
    for i in range(noun.i - 1, max(-1, noun.i - REACH), -1):
        token = noun.doc[i]
        same = token.lemma_ == noun.lemma_ or {token.lemma_, noun.lemma_} <= actor_words("columns")  # the article
        same = same or (noun.lemma_ == "document" and token.lemma_ in actor_words("own-papers"))
        if same and token.pos_ in {"NOUN", "PROPN"}:
            yield token


def going_on(scene: Scene, one: Spoken) -> list[Mention]:
    """Of `it said` and `they said` that stand for nobody: who spoke last, a body or several people, in this sentence
    or the two before. Of a participle that hangs on a thing, who does the sentence's verb: `Mali called for access to
    the towns warning that …`."""
    head, cue = one.speaker_head, one.cue
    if cue is not None and cue.root.tag_ == "VBG" and cue.root.dep_ in {"acl", "advcl", "conj"} and not one.quoted_by:
        doers = _doers_of_sentence(scene, cue.root)
        return doers if len(doers) == 1 else []
    if head is None or cue is None or one.quoted_by or head.lower_ not in {"it", "they"} or head.head.i != cue.root.i:
        return []
    if paper := _paper_before(scene, head):
        return paper
    before = [i for i, other in enumerate(scene.spoken[: len(scene.statements)]) if _spoke_before(other, head)]
    if not before:
        return _several_before(scene, head)
    last = max(before, key=lambda i: _place(scene.spoken[i]))
    speaker, told = scene.statements[last].speaker, scene.spoken[last].speaker_head
    near = sum(1 for t in scene.doc[_place(scene.spoken[last]) + 1 : head.i + 1] if t.is_sent_start) <= NEAR
    if speaker is None or told is None or not near:
        return []
    return [speaker] if _agrees(head, told, speaker) else []


def _paper_before(scene: Scene, pronoun: Token) -> list[Mention]:
    """`A report by a UN panel was published. It said`, `The report told of thefts. It accused`: whose it is."""
    first = pronoun.sent.start
    if pronoun.lower_ != "it" or first == 0:
        return []
    papers = [t for t in subjects_of(scene.doc[first - 1].sent.root) if t.lemma_.lower() in actor_words("documents")]
    return author_of(scene, papers[0]) if len(papers) == 1 else []


def _several_before(scene: Scene, pronoun: Token) -> list[Mention]:
    """`Villagers waited for the plough. Turkey has shelled us, they said`: who did what the sentence before tells."""
    first = pronoun.sent.start
    if pronoun.lower_ != "they" or first == 0:
        return []
    doers = [t for t in agents_of(scene.doc[first - 1].sent.root) if t.tag_ in PLURAL]
    return [scene.at[t.i] for t in doers if t.i in scene.at and scene.at[t.i].kind != "place"]


def _doers_of_sentence(scene: Scene, cue: Token) -> list[Mention]:
    root = cue.sent.root
    return scene.actor_list(agents_of(root)) if root.pos_ == "VERB" and root.i < cue.i else []


def _spoke_before(other: Spoken, pronoun: Token) -> bool:
    return other.cue is not None and not other.quoted_by and other.cue.start < pronoun.i


def _place(spoken: Spoken) -> int:
    return spoken.cue.start if spoken.cue is not None else 0


def _agrees(pronoun: Token, told: Token, speaker: Mention) -> bool:
    """One body or its paper for `it`, several people for `they`."""
    if pronoun.lower_ == "they":
        return told.tag_ in PLURAL or told.lower_ == "they" or any(c.dep_ == "conj" for c in told.children)
    document = told.lemma_.lower() in actor_words("documents")
    return document or (told.tag_ not in PLURAL and speaker.kind in {"organisation", "country"})
