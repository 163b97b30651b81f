"""Accuser and accused, promiser and promisee, sentence by sentence, for scoring against labelled pairs.

    python benchmarks/pairs.py IN.jsonl OUT.jsonl [--pairs-only]

IN has one record a line with `id` and `text`; OUT gets {"id", "relations": [{"type", "source", "target"}]}, where an
actor is its words in the text and in brackets, when others are known, the longest words that the sentence has for it
and its name in the gazetteer.

Event coders label otherwise than the graph does, and what is written follows them:
- the target of an undertaking is whatever it is done to (`withdraw its troops from South Vietnam`, `release two
  guards`); so a commitment without a known counterparty has the words of that as its target, and null where there are
  none; those who agree together are one source;
- threats, refusals, truces, aid, support and the signing of treaties are other classes; a decision and an inquiry
  that is announced are of the class of what is done; a commitment that is only told of as standing (`reaffirmed its
  commitment`) is none: so only claims of PLOVER's classes ACCUSE and AGREE are written (`--all-classes` writes all);
- of `Kyiv said that Moscow had shelled the dam` they label the shelling and no accusation; but who condemns an attack
  by nobody accuses, and so does whoever opens an inquiry or sentences somebody: the words for what is censured are
  the target.
`--pairs-only` writes pairs of actors as the graph has them and nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from spacy.tokens import Doc, Token

from kg.annotate import annotate_articles, load_nlp
from kg.extract import extract_claims
from kg.extract.accusations.explicit import is_made
from kg.extract.arguments import fits
from kg.extract.frames import Frame, load_frames
from kg.extract.functions import fillers
from kg.extract.syntax import conjuncts, prepositional
from kg.model import Accusation, Article, Claim, Commitment, Mention
from kg.seeds import load_lexicon, load_seeds

# Rules of accusing that read a word of accusing or demanding; the others read clauses that say what somebody has done.
EXPLICIT = frozenset(
    "accusation-noun echo demand-to-stop demand-to-end disputed-aside call-to-punish retaliation".split()
)
IMPLIED = {row["id"] for row in load_lexicon("frames")["rule"] if row["plover"] == "ACCUSE"} - EXPLICIT
STANDING = "undertaking-noun"
# A promise whose words begin so is of another class.
OTHERS = frozenset("support supporting backing back investigate investigating".split())
# Every inquiry is an accusation to them; an edge of the graph only where suspicion is told.
INQUIRIES = frozenset({"open-inquiry", "investigate"})
TALK = Console(stderr=True, highlight=False, markup=False)


def read_articles(path: Path) -> list[Article]:
    """The records as articles, one sentence each."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return [Article(str(record["id"]), record["text"]) for record in records]


def find_relations(
    doc: Doc, claims: Sequence[Claim], mentions: Sequence[Mention], *, loosely: bool, every_class: bool = False
) -> Iterator[dict[str, Any]]:
    """Accusations and commitments as pairs of words; `loosely`: with what is undertaken or censured where nobody is
    named."""
    explicit = {c.ground.evidence.start for c in claims if isinstance(c, Accusation) and _is_labelled(c)}
    for noun, words in find_censures(doc, explicit) if loosely else ():
        yield {"type": "accusation", "source": _of_noun(noun, mentions), "target": words}
    for group in _groups([c for c in claims if isinstance(c, Accusation | Commitment)], loosely=loosely):
        claim = group[0]
        if every_class or (_is_labelled(claim) and not (loosely and _is_of_another_class(claim))):
            kind = "accusation" if isinstance(claim, Accusation) else "commitment"
            source = " and ".join(filter(None, (_words(c.source, mentions) for c in group)))
            source += _also(doc, claim) if loosely and claim.ground.rule.startswith("agree") else ""
            target = _words(claim.target, mentions) if len(group) == 1 else None
            yield {"type": kind, "source": source, "target": target or (_affected(doc, claim) if loosely else None)}


def _also(doc: Doc, claim: Claim) -> str:
    """`, its allies` of `Kuwait and its allies agreed to train`: who else does it, an actor of the graph or not."""
    span = doc.char_span(claim.source.start, claim.source.end, alignment_mode="expand")
    joined = conjuncts(span.root)[1:] if span is not None else []
    return "".join(f", {doc[t.left_edge.i : t.i + 1].text}" for t in joined)


def _groups(claims: Sequence[Accusation | Commitment], *, loosely: bool) -> list[list[Accusation | Commitment]]:
    """Each claim alone; what several agree on is one when `loosely`: they are its source."""
    found: dict[object, list[Accusation | Commitment]] = {}
    for claim in claims:
        joint = loosely and isinstance(claim, Commitment) and claim.ground.rule.startswith("agree")
        found.setdefault((claim.ground.evidence.start, claim.content) if joint else id(claim), []).append(claim)
    return list(found.values())


def _is_of_another_class(claim: Accusation | Commitment) -> bool:
    """To them a decision is of the class of what is decided, and so are promises of support, aid or an inquiry."""
    words = {word.strip(',.;:“”"').lower() for word in claim.content.split()[:4]}
    standing = claim.ground.rule == STANDING
    return isinstance(claim, Commitment) and (standing or claim.subtype == "decision" or not words.isdisjoint(OTHERS))


def _is_labelled(claim: Accusation | Commitment) -> bool:
    """Of the classes whose events the label sets call accusations and commitments; who refuses agrees to nothing."""
    refused = isinstance(claim, Commitment) and claim.status == "refused"
    return claim.plover in {"ACCUSE", "AGREE"} and not refused and claim.ground.rule not in IMPLIED


def _affected(doc: Doc, claim: Claim) -> str | None:
    """`its troops from South Vietnam` of `withdraw its troops from South Vietnam`: what stands behind the verb."""
    start = doc.text.find(claim.content, claim.ground.evidence.start)
    span = doc.char_span(start, start + len(claim.content), alignment_mode="expand") if start >= 0 else None
    verb = next((t for t in span or () if t.pos_ == "VERB"), None)
    if verb is None or span is None:
        return claim.content
    behind = [c for c in verb.rights if c.dep_ in {"dobj", "dative", "prep", "ccomp", "xcomp"} and c.i < span.end]
    words = doc[behind[0].left_edge.i : min(span.end, behind[-1].right_edge.i + 1)].text if behind else ""
    return words or None


def find_censures(doc: Doc, told: Container[int]) -> Iterator[tuple[Token, str]]:
    """The noun of each who accuses with a verb, and the words for what; not those whose sentence begins at an offset
    in `told`."""
    for verb in (t for t in doc if t.pos_ == "VERB" and t.sent.start_char not in told):
        frame = next((f for f in load_frames().get(verb.lemma_.lower(), ()) if _holds(verb, f)), None)
        if frame is not None and is_made(verb) and (censured := _censured(verb, frame)):
            for source in next((found for f in frame.source if (found := fillers(verb, f))), []):
                yield source, censured


def _holds(verb: Token, frame: Frame) -> bool:
    if frame.kind != "accusation" or frame.pos != "verb" or frame.plover != "ACCUSE" or frame.mutual:
        return False
    return fits(verb, replace(frame, needs=(), needs_any=()) if frame.id in INQUIRIES else frame)


def _censured(verb: Token, frame: Frame) -> str | None:
    """What the frame's target is, with all that hangs on it; of an inquiry what it is into."""
    found = next((found for f in (*frame.target, "object") if (found := fillers(verb, f))), [])
    found = [n for o in found for n in prepositional(o, {"into", "of", "against"})] or found
    words = [word.i for noun in found[:1] for word in (noun.left_edge, noun.right_edge)]
    return verb.doc[words[0] : words[1] + 1].text if words else None


def _of_noun(noun: Token, mentions: Sequence[Mention]) -> str:
    mention = next((m for m in mentions if m.start <= noun.idx < m.end), None)
    return noun.doc[noun.left_edge.i : noun.i + 1].text if mention is None else _words(mention, mentions) or noun.text


def _words(mention: Mention | None, mentions: Sequence[Mention]) -> str | None:
    """`they (Sri Lankan Tamil rebels)`, `Kyiv (Ukraine)`."""
    if mention is None:
        return None
    entry = load_seeds().entries.get(mention.entry or "")
    same = [m.text for m in mentions if m.cluster == mention.cluster and m.form in {"name", "description"}]
    here = max(same, key=len, default=mention.text)
    others = [name for name in dict.fromkeys((here, entry.name if entry else here)) if name != mention.text]
    return f"{mention.text} ({'; '.join(others)})" if others else mention.text


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 2 when IN cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, metavar="IN.jsonl")
    parser.add_argument("pairs", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--all-classes", action="store_true", help="threats, refusals, truces, treaties as well")
    parser.add_argument("--pairs-only", action="store_true", help="only relations between two actors")
    options = parser.parse_args(arguments)
    try:
        articles = read_articles(options.records)
    except (OSError, ValueError, KeyError, TypeError) as error:
        TALK.print(f"{options.records}: not records with id and text, one a line ({error})", soft_wrap=True)
        return 2
    with options.pairs.open("w", encoding="utf-8") as file:
        annotated = annotate_articles(load_nlp(), articles)
        for article, doc, mentions in track(annotated, "sentences", total=len(articles), console=TALK):
            claims = extract_claims(article, doc, mentions, load_seeds())
            found = find_relations(
                doc, claims, mentions, loosely=not options.pairs_only, every_class=options.all_classes
            )
            relations = [r for r in found if r["target"] or not options.pairs_only]
            file.write(json.dumps({"id": article.id, "relations": relations}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
