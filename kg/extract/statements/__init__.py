"""Statements with their speakers, from a parsed doc.

For each sentence, outside and inside quotations: cue verbs with content behind them or around them, cues without
a verb, and headlines; then quotations left over go to the speaker before. Words are in seeds/lexicon/reporting.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.statements.around import read_around, read_bare, read_island
from kg.extract.statements.asides import find_asides
from kg.extract.statements.beliefs import is_belief
from kg.extract.statements.contents import read_forward
from kg.extract.statements.draft import Draft, freeze
from kg.extract.statements.headlines import find_credit, find_headline, find_title
from kg.extract.statements.issued import find_issued
from kg.extract.statements.joining import join_quotations, owners
from kg.extract.statements.layout import Layout, Stretch, read_layout
from kg.extract.statements.lexicon import Reporting, load_reporting
from kg.extract.statements.passives import find_passive
from kg.extract.statements.relayed import find_told_before, find_worded, read_relayed
from kg.extract.statements.setoff import find_set_off
from kg.extract.statements.sources import find_according, find_noun_cues
from kg.extract.statements.speakers import Source, find_source, is_let_known, noun_behind, quotes_another
from kg.extract.statements.spoken import Spoken
from kg.extract.statements.trailing import find_trailing, lacks_commas
from kg.extract.statements.unlisted import find_unlisted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Spoken", "find_statements"]

HEADLINES = (find_headline, find_credit, find_title)
BELIEF = frozenset({"that"})
NO_ONE = frozenset({"neither", "no", "nobody", "none"})
SURE_FORMS = frozenset({"said", "says", "told", "added"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


def find_statements(doc: Doc) -> list[Spoken]:
    """The statements of a parsed doc, in order of their content; offsets in code points."""
    layout, lexicon = read_layout(doc), load_reporting()
    stripped = lacks_commas(layout)
    drafts = [draft for stretch in layout.stretches for draft in _in_stretch(stretch, layout, lexicon, stripped)]
    drafts += find_asides(layout, lexicon)
    drafts += list(find_told_before(layout, lexicon, drafts))
    taken = set(owners(drafts, layout))
    drafts += [
        draft for stretch in layout.stretches if (draft := find_unlisted(stretch, layout, taken, lexicon)) is not None
    ]
    drafts = join_quotations(drafts, layout)
    drafts += find_issued(layout, lexicon, drafts)
    found = [spoken for draft in drafts if (spoken := freeze(draft, layout)) is not None]
    found = _without_doubles(found)
    found.sort(
        key=lambda spoken: (spoken.content[0][0], -spoken.content[-1][1], spoken.cue.start if spoken.cue else -1)
    )
    return _nested([spoken for spoken in _nested(found) if _is_reported(spoken, lexicon)])


def _in_stretch(stretch: Stretch, layout: Layout, lexicon: Reporting, stripped: bool) -> Iterator[Draft]:
    trailing = find_trailing(stretch, layout, lexicon) if stripped else None
    if trailing is not None:
        yield trailing
    for token in layout.doc[stretch.start : stretch.end]:
        if trailing is not None and token.i == trailing.cue[0]:
            continue
        if not layout.masked(token.i, stretch) and (relayed := read_relayed(token, stretch, layout, lexicon)):
            yield relayed
            continue
        frames = _frames(token, lexicon)
        if frames and not layout.masked(token.i, stretch):
            draft = _of_verb(token, frames, stretch, layout, lexicon)
            if draft is not None and not (trailing is not None and _is_headline_of(draft, trailing)):
                yield draft
    yield from find_according(stretch, layout, lexicon)
    yield from find_worded(stretch, layout, lexicon)
    yield from find_noun_cues(stretch, layout, lexicon)
    headline = next((found for find in HEADLINES if (found := find(stretch, layout, lexicon)) is not None), None)
    if headline is not None:
        yield headline


def _is_headline_of(draft: Draft, trailing: Draft) -> bool:
    """`UN says airdrops not imminent Regime raids killed 31 people the civil defence said`: a headline that runs into
    the text's first sentence does not report that sentence."""
    return draft.verb is not None and draft.verb.tag_ == "VBZ" and trailing.start == 0 and draft.end >= trailing.end


def _frames(token: Token, lexicon: Reporting) -> frozenset[str] | None:
    if token.tag_ in VERBS or token.lower_ in SURE_FORMS:
        lemma = token.lemma_.lower()
        if is_let_known(token):
            return BELIEF
        return lexicon.verbs.get(lemma) or (
            BELIEF if lemma in lexicon.beliefs and is_belief(token, lexicon.grounds) else None
        )
    return None


def _of_verb(verb: Token, frames: frozenset[str], stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    passive = find_passive(verb, stretch, layout, lexicon)
    if passive is not None:
        return passive
    source = _outside_quotations(find_source(verb, lexicon), verb, stretch, layout)
    if source is None and layout.masked(verb.i - 1, stretch):
        source = noun_behind(verb)  # "The regime," said the commander, "has gassed its own people."
    cue = (verb.i, verb.i + 1)
    negated = _is_negated(verb, lexicon)
    hedged = any(child.lower_ in lexicon.hedges or child.lower_ in lexicon.modals for child in verb.lefts)
    draft = Draft(
        [], cue, verb.lemma_.lower(), source, "", verb, None, inside=stretch.inside, negated=negated, hedged=hedged
    )
    island = None
    if source is not None and frames & {"that", "quote"} and not quotes_another(verb):
        island = read_island(verb, frames, source, stretch, layout)
        ranges = read_around(island, stretch, layout, lexicon) if island else []
        if ranges:
            draft.ranges, draft.rule = ranges, "around"
            return draft
    content = read_forward(verb, frames, stretch, layout, lexicon)
    if content is None:
        draft.ranges, draft.rule = read_bare(island, stretch, layout) if island and not negated else [], "bare"
        return draft if draft.ranges else None if negated else find_set_off(verb, stretch, layout, lexicon)
    draft.ranges, draft.rule, draft.addressee = [(content.start, content.end)], content.rule, content.addressee
    return draft


def _is_negated(verb: Token, lexicon: Reporting) -> bool:
    """did not say, never said, refused to say, has yet to say, without saying"""
    if any(child.dep_ == "neg" or child.lower_ in {"never", "hardly", "longer"} for child in verb.children):
        return True
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is not None and any(t.lower_ in NO_ONE for t in (subject, *subject.lefts)):
        return True  # neither Kyiv nor Washington said
    head = verb.head
    if verb.dep_ == "xcomp" and (
        head.lemma_.lower() in lexicon.refusals or any(c.lower_ in {"yet", "n't", "not"} for c in head.children)
    ):
        return True
    return verb.dep_ == "pcomp" and head.lower_ == "without"


def _uses_force(spoken: Spoken, lexicon: Reporting) -> bool:
    """`ISIS attacked the town`, `troops charged`: of states, of bodies and of the armed, it is no speech."""
    if spoken.cue_lemma not in lexicon.forceful or spoken.rule not in {"object", "passive"}:
        return False
    head = spoken.speaker_head
    if spoken.mode != "indirect":
        return False
    if spoken.cue is not None and any(child.lower_ in {"for", "as", "over"} for child in spoken.cue[0].rights):
        return False  # blasted the panel for its delay
    return head is None or head.ent_type_ in {"GPE", "NORP", "ORG"} or head.lemma_.lower() in lexicon.armed


def _outside_quotations(source: Source | None, verb: Token, stretch: Stretch, layout: Layout) -> Source | None:
    """The source without words of a quotation that the parser took for its apposition: "Very good," Trump said."""
    if source is None or not any(layout.masked(token.i, stretch) for token in source.span):
        return source
    start, end = source.span.start, source.span.end
    outer = [i for i in range(start, end) if not layout.masked(i, stretch)]
    if not outer:
        return None
    first = outer[0] if source.head.i > verb.i else outer[-1]
    while source.head.i < verb.i and first - 1 in outer:
        first -= 1
    last = first
    while last + 1 in outer:
        last += 1
    if not layout.masked(source.head.i, stretch) and first <= source.head.i <= last:
        return Source(layout.doc[first : last + 1], source.head, source.subject)
    heads = [token for token in layout.doc[first : last + 1] if token.pos_ in {"PROPN", "NOUN", "PRON"}]
    return Source(layout.doc[first : last + 1], heads[0]) if heads else None


def _is_reported(spoken: Spoken, lexicon: Reporting) -> bool:
    """Whether a noun phrase is believed to be what was said: not where nested or nobody's, unless by a speech act."""
    if _uses_force(spoken, lexicon):
        return False
    if spoken.rule not in {"object", "preposition"} or spoken.cue_lemma in lexicon.acts:
        return True
    return spoken.speaker is not None and (spoken.outer is None or spoken.quoted_by or spoken.mode != "indirect")


def _without_doubles(found: list[Spoken]) -> list[Spoken]:
    """Of statements with the same content, the one with a speaker: `Adding, "A," Samantha Power said` is one."""
    named = {spoken.content for spoken in found if spoken.speaker is not None}
    return [spoken for spoken in found if spoken.speaker is not None or spoken.content not in named]


def _nested(found: list[Spoken]) -> list[Spoken]:
    """Each statement with the index of the smallest one whose content holds its cue and its content."""
    outers = (_outer(index, spoken, found) for index, spoken in enumerate(found))
    return [s if s.outer == outer else replace(s, outer=outer) for s, outer in zip(found, outers, strict=True)]


def _outer(index: int, spoken: Spoken, found: list[Spoken]) -> int | None:
    best, size = None, 0
    at = spoken.cue.start_char if spoken.cue else spoken.content[0][0]
    for other, holder in enumerate(found):
        if other == index or not holder.content[0][0] <= at < holder.content[-1][1]:
            continue
        if not any(start <= at < end for start, end in holder.content):
            continue
        length = sum(end - start for start, end in holder.content)
        if best is None or length < size:
            best, size = other, length
    return best
