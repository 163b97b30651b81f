"""Speakers named last, in texts whose commas were stripped: `A shell struck a school in Deraa the monitors said.`

Without the comma the parser joins the speaker's noun phrase with the words before it. Here it is read from the order of
words: a word of reporting that ends the sentence, and the noun phrase right before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Stretch
from kg.extract.statements.lexicon import Reporting
from kg.extract.statements.phrases import can_speak, speaker_before
from kg.extract.statements.speakers import Source, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["find_trailing", "lacks_commas"]

COMMA_EVERY = 1500  # code points; news has one in 80 to 150
SHORTEST = 300  # code points from which the lack of commas tells something
SHORTEST_SAID = 4  # tokens
PASSED_ON = 16  # tokens of `AP quoted the head of the Observatory as saying`
TAIL = 7  # tokens of `on Wednesday`, `at a television interview on Sunday`
HEARER = 14  # the same with who was told: `told Syrian Foreign Minister Walid al-Muallem in a call on Saturday`
BESIDES = frozenset({"as", "after", "while", "with", "including", "in"})


def lacks_commas(layout: Layout) -> bool:
    """Whether the text has lost its commas, as some corpora have."""
    return len(layout.text) > SHORTEST and layout.text.count(",") < len(layout.text) / COMMA_EVERY


def find_trailing(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """The statement of a sentence that ends with its speaker and a word of reporting, None for any other sentence."""
    if stretch.inside >= 0:
        return None
    if (inverted := _inverted(stretch, layout, lexicon)) is not None:
        return inverted
    if (quoted := _quoted(stretch, layout)) is not None:
        return quoted
    verb = _last_cue(stretch, layout, lexicon) or _closing_root(stretch, layout, lexicon)
    if verb is None:
        return None
    found = speaker_before(verb, stretch)
    if found is None or not _tells(layout.doc[stretch.start : found[0]]):
        return None
    start, head = found
    source = Source(layout.doc[start : verb.i], head)
    return Draft([(stretch.start, start)], (verb.i, verb.i + 1), verb.lemma_.lower(), source, "around", verb)


def _tells(said: Span) -> bool:
    """Whether the words can be what was said: four at least, with a verb."""
    return len(said) >= SHORTEST_SAID and any(t.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} for t in said)


def _quoted(stretch: Stretch, layout: Layout) -> Draft | None:
    """`… has recruited 3000 men | AP quoted the Observatory as saying.`, `| an official was quoted as saying by AFP.`:
    who is quoted."""
    words = [t for t in layout.doc[max(stretch.start, stretch.end - PASSED_ON) : stretch.end] if not t.is_punct]
    end = next((n for n, t in enumerate(words) if t.lower_ == "saying" and words[n - 1].lower_ == "as"), 0)
    verb = next((t for t in words[:end] if t.lower_ in {"quoted", "cited"}), None)
    found = speaker_before(verb, stretch) if verb is not None and _is_all_said(words[end + 1 :]) else None
    if verb is None or found is None or not _tells(layout.doc[stretch.start : found[0]]):
        return None
    start, head = found
    heads = [t for t in words[:end] if t.head.i == verb.i and t.dep_ == "dobj" and t.i > verb.i]
    source = Source(layout.doc[verb.i + 1 : words[end - 1].i], heads[0]) if heads else None
    if words[end - 2].i == verb.i:  # was quoted as saying
        source = Source(layout.doc[start : verb.i], head)
    return Draft([(stretch.start, start)], (verb.i, verb.i + 1), "say", source, "around", verb)


def _is_all_said(rest: Sequence[Token]) -> bool:
    """`by Reuters`, `on Monday by the agency`: nothing that is said follows."""
    return len(rest) <= TAIL and all(map(_is_circumstance, rest))


def _inverted(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Draft | None:
    """`… killed two nurses said Observatory head Rami Abdel Rahman.`: the subject stands behind the word."""
    doc = layout.doc
    for verb in doc[stretch.start + 4 : stretch.end - 1]:
        speaks = {"that", "quote"} <= lexicon.verbs.get(verb.lemma_.lower(), frozenset()) and verb.lemma_ != "tell"
        if not speaks or verb.tag_ not in {"VBD", "VBZ"} or layout.masked(verb.i, stretch):
            continue
        rest = doc[verb.i + 1 : _end_of_name(verb, stretch, lexicon)]
        named = any(t.pos_ == "PROPN" or t.lemma_.lower() in lexicon.headline_sources for t in rest)
        alone = named and not any(t.pos_ in {"VERB", "AUX", "SCONJ"} and t.nbor(-1).text != "-" for t in rest)
        head = _subject_behind(verb, rest) if alone else None
        if head is not None and _tells(doc[stretch.start : verb.i]):
            source, cue = Source(noun_phrase(head, after=verb.i), head), (verb.i, verb.i + 1)
            return Draft([(stretch.start, verb.i)], cue, verb.lemma_.lower(), source, "around", verb)
    return None


def _end_of_name(verb: Token, stretch: Stretch, lexicon: Reporting) -> int:
    """Where the phrase behind the verb ends: `said the Observatory | which has sources there`, `| adding that`."""
    for token in verb.doc[verb.i + 2 : stretch.end]:
        goes_on = token.tag_ == "VBG" and token.lemma_.lower() in lexicon.going_on
        if goes_on or token.tag_ in {"WDT", "WP"}:
            return token.i
    return stretch.end


def _subject_behind(verb: Token, rest: Span) -> Token | None:
    """The parser's subject behind the verb; where it saw none there, the noun of a phrase that opens with `a` or `the`,
    unless the noun before the verb is one that speaks: `… in the province says a monitoring group`."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if subjects and subjects[0].i > verb.i:
        return subjects[0] if len(subjects) == 1 else None
    root, before = rest.root, verb.nbor(-1)
    if rest[0].tag_ != "DT" or root.pos_ not in {"NOUN", "PROPN"}:
        return None
    speaks = before.pos_ == "PRON" or before.ent_type_ in {"PERSON", "ORG"} or can_speak(before)
    return root if not subjects or (can_speak(root) and not speaks) else None


def _last_cue(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Token | None:
    """`… said.`, `… told AFP.`, `… reported on Monday.`: a finite verb of reporting with nothing said behind it."""
    tail = 0
    for i in range(_end_of_main(stretch, layout, lexicon) - 1, stretch.start, -1):
        token = layout.doc[i]
        if token.is_punct or token.is_space:
            continue
        if token.tag_ in {"VBD", "VBZ"} or token.lower_ == "said" or _reports_itself(token, lexicon):
            speaks = {"that", "quote"} <= lexicon.verbs.get(token.lemma_.lower(), frozenset())
            near = tail <= (HEARER if token.lemma_ == "tell" else TAIL)
            return token if speaks and near and not layout.masked(i, stretch) else None
        tail += 1
        if tail > HEARER or not _is_circumstance(token):
            return None
    return None


def _closing_root(stretch: Stretch, layout: Layout, lexicon: Reporting) -> Token | None:
    """`… break the truce the centre said in its daily bulletin posted on its website`: what the parser itself takes for
    the main verb, with a clause before it and nothing but circumstances behind."""
    root = layout.doc[stretch.end - 1].sent.root
    speaks = {"that", "quote"} <= lexicon.verbs.get(root.lemma_.lower(), frozenset()) and root.lemma_ != "tell"
    if not speaks or root.tag_ not in {"VBD", "VBZ"} or layout.masked(root.i, stretch):
        return None
    before = any(c.dep_ == "ccomp" and c.i < root.i for c in root.children)
    told = any(c.dep_ not in {"prep", "punct", "npadvmod", "advmod"} for c in root.rights)
    subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in root.lefts)
    return root if before and not told and not subject and stretch.start < root.i < stretch.end else None


def _end_of_main(stretch: Stretch, layout: Layout, lexicon: Reporting) -> int:
    """Where another clause goes on behind the speaker: `… the activist told AFP | noting that`, `| as rebels fled`."""
    for token in layout.doc[stretch.start + SHORTEST_SAID + 1 : stretch.end - 1]:
        goes_on = token.tag_ == "VBG" or (token.lower_ in BESIDES and token.dep_ in {"mark", "prep"})
        if goes_on and _ends_cue(token.nbor(-1), lexicon):
            return token.i
    return stretch.end


def _ends_cue(last: Token, lexicon: Reporting) -> bool:
    """`a monitoring group said`, `an activist told AFP on Monday`: up to its last word."""
    for i in range(last.i, max(last.i - TAIL, 1), -1):
        token = last.doc[i]
        if token.tag_ in {"VBD", "VBZ"}:
            speaks = {"that", "quote"} <= lexicon.verbs.get(token.lemma_.lower(), frozenset())
            return speaks and (token.nbor(-1).ent_type_ == "PERSON" or can_speak(token.nbor(-1)))
        if token.is_punct or not _is_circumstance(token):
            return False
    return False


def _is_circumstance(token: Token) -> bool:
    """`on Wednesday`, `alongside his Qatari counterpart`: no verb and nobody else."""
    return token.pos_ in {"ADP", "PROPN", "NOUN", "DET", "NUM", "ADJ", "ADV"} or token.tag_ == "PRP$"


def _reports_itself(verb: Token, lexicon: Reporting) -> bool:
    """`the news outlet reported on Monday`: no participle, where its noun is one that speaks."""
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.lemma_.lower() in lexicon.headline_sources
