"""docs/ontology.html, made by pyLODE from ontology/kg.ttl: `python -m tests.ontology_page` writes it."""

from __future__ import annotations

import sys
from pathlib import Path

from kg.seeds import ontology_folder

PAGE = Path(__file__).parent.parent / "docs" / "ontology.html"


def build_page() -> str:
    """The reference page of the ontology, one file that loads nothing."""
    from pylode import OntPub

    return str(OntPub(ontology=str(ontology_folder() / "kg.ttl")).make_html(include_css=True))


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE).write_text(build_page(), encoding="utf-8", newline="\n")
