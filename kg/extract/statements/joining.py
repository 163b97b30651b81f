"""Quotations without a cue of their own: pieces of the statement before, or statements of the speaker before."""

from __future__ import annotations

from kg.extract.statements.draft import Draft
from kg.extract.statements.layout import Layout, Quoted, Stretch

__all__ = ["join_quotations", "owners"]


def join_quotations(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts with every standing quotation given to one of them, or to a floating statement of its own."""
    owner = owners(drafts, layout)
    running = _running(layout)
    _extend_to_embedded(drafts, layout, owner)
    for stretch in layout.stretches:
        quoted = _standing(stretch, layout)
        if quoted is None or quoted.index in owner:
            continue
        draft = _of_running_text(quoted, running, owner) or _before(stretch, drafts, layout)
        if draft is None or not (_adjacent(draft, stretch, layout) and _opens_with_quotation(draft, layout)):
            draft = _added_to(stretch, drafts) or draft
        if draft is None:
            continue
        if _adjacent(draft, stretch, layout):
            draft.ranges.append((stretch.start, stretch.end))
        else:
            draft = _floating(draft, stretch)
            drafts.append(draft)
        owner[quoted.index] = draft
    return drafts


def _extend_to_embedded(drafts: list[Draft], layout: Layout, owner: dict[int, Draft]) -> None:
    """A quotation that runs on from what is reported before it in its sentence belongs to it: … war "is near"."""
    for stretch in layout.stretches:
        if stretch.inside >= 0:
            continue
        for quoted in layout.quoted_in(stretch):
            if quoted.index in owner or quoted.words < 3:
                continue
            before = [
                d for d in drafts if d.inside < 0 and d.start >= stretch.start and d.end <= quoted.start and d.source
            ]
            if before and quoted.start > stretch.start:
                draft = max(before, key=lambda d: d.end)
                _extend(draft, quoted.end)
                owner[quoted.index] = draft


def _extend(draft: Draft, end: int) -> None:
    last = max(range(len(draft.ranges)), key=lambda k: draft.ranges[k][1])
    draft.ranges[last] = (draft.ranges[last][0], end)


def owners(drafts: list[Draft], layout: Layout) -> dict[int, Draft]:
    """Which statement of the outer text holds each quotation."""
    owner: dict[int, Draft] = {}
    for draft in drafts:
        if draft.inside >= 0:
            continue
        for start, end in draft.ranges:
            for i in range(start, end):
                if layout.inside[i] >= 0:
                    owner.setdefault(layout.inside[i], draft)
    return owner


def _running(layout: Layout) -> dict[int, list[int]]:
    """Quotations that are one running text over several paragraphs, each with the others."""
    groups: dict[int, list[int]] = {}
    group: list[int] = []
    for quoted in layout.quoted:
        if quoted.quotation.continued and group:
            group.append(quoted.index)
        else:
            group = [quoted.index]
        groups[quoted.index] = group
    return groups


def _of_running_text(quoted: Quoted, running: dict[int, list[int]], owner: dict[int, Draft]) -> Draft | None:
    return next((owner[index] for index in running[quoted.index] if index in owner), None)


def _standing(stretch: Stretch, layout: Layout) -> Quoted | None:
    """The quotation that fills the whole sentence."""
    if stretch.inside >= 0:
        return None
    start = stretch.start
    while start < stretch.end and layout.doc[start].is_space:
        start += 1
    quoted = layout.quote_at(start)
    if quoted is None or quoted.start != start or quoted.words < 3:
        return None
    rest = layout.doc[quoted.end : stretch.end]
    return quoted if not any(token.text[0].isalnum() for token in rest) else None


def _before(stretch: Stretch, drafts: list[Draft], layout: Layout) -> Draft | None:
    """The last statement with a speaker that begins before the quotation, at most two paragraphs back."""
    best = _quoting_just_before(stretch, drafts, layout)
    if best is not None:
        return best
    for draft in drafts:
        if draft.inside >= 0 or draft.source is None or draft.start >= stretch.start:
            continue
        if layout.paragraph[stretch.start] - layout.paragraph[draft.end - 1] > 2:
            continue
        if best is None or _last(draft) > _last(best):
            best = draft
    return best


def _quoting_just_before(stretch: Stretch, drafts: list[Draft], layout: Layout) -> Draft | None:
    """The statement of the sentence before, where it quotes: "A," said Gene Sperling, who has offered advice. B."""
    edge = stretch.start
    while edge > 0 and layout.doc[edge - 1].is_space:
        edge -= 1
    previous = next((item for item in layout.stretches if item.inside < 0 and item.start < edge <= item.end), None)
    if previous is None or layout.paragraph[previous.start] != layout.paragraph[stretch.start]:
        return None
    quoting = [
        draft
        for draft in drafts
        if draft.inside < 0
        and draft.source
        and draft.start >= previous.start
        and draft.end <= previous.end
        and _quotes(draft, layout)
    ]
    return max(quoting, key=_last) if quoting else None


def _quotes(draft: Draft, layout: Layout) -> bool:
    """Whether its content holds a quotation."""
    return any(layout.inside[i] >= 0 for start, end in draft.ranges for i in range(start, end))


def _opens_with_quotation(draft: Draft, layout: Layout) -> bool:
    """Whether a piece begins with a quotation of some length."""
    for start, end in draft.ranges:
        first = next((i for i in range(start, end) if not layout.doc[i].is_space), start)
        quoted = layout.quote_at(first)
        if quoted is not None and quoted.words >= 3:
            return True
    return False


def _added_to(stretch: Stretch, drafts: list[Draft]) -> Draft | None:
    """`"A." She added, "B."`: what is added to is hers too."""
    for draft in drafts:
        if (
            draft.inside < 0
            and draft.lemma in {"add", "continue"}
            and 0 <= draft.cue[0] - stretch.end <= 3
            and draft.source
        ):
            return draft
    return None


def _last(draft: Draft) -> int:
    return max(draft.end, draft.cue[1])


def _adjacent(draft: Draft, stretch: Stretch, layout: Layout) -> bool:
    """Whether the draft quotes too, in this paragraph or the one before, with nothing else between."""
    if draft.start >= stretch.end:
        return True
    if not _quotes(draft, layout):
        return False
    if layout.paragraph[stretch.start] - layout.paragraph[_last(draft) - 1] > 1:
        return False
    between = layout.doc[_last(draft) : stretch.start]
    return (
        sum(1 for token in between if token.text[0].isalnum()) <= 25
        or layout.paragraph[stretch.start] == layout.paragraph[_last(draft) - 1]
    )


def _floating(draft: Draft, stretch: Stretch) -> Draft:
    return Draft([(stretch.start, stretch.end)], (0, 0), "", draft.source, "floating", floating=True)
