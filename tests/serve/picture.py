"""The picture of the query editor over the graph of the seeds. `python -m tests.serve.picture` makes it anew."""

from __future__ import annotations

from pathlib import Path

from kg.serve.limits import Limits
from kg.serve.server import Settings, serving
from tests.export.browsing import DESKTOP, chromium
from tests.picture import packed

ROOT = Path(__file__).parent.parent.parent
PICTURE = ROOT / "docs" / "pictures" / "editor.png"


def shown(graph: Path) -> bytes:
    """The editor with its first question and the answer, as chromium draws it, with the light colours."""
    with serving(graph, Settings(port=0, limits=Limits(workers=2))) as address, chromium() as browser:
        page = browser.new_page(viewport=DESKTOP, color_scheme="light")
        page.goto(f"{address}/sparql")
        page.wait_for_selector("#answer tbody tr")
        page.wait_for_selector("#downloads:visible")
        return page.screenshot()


if __name__ == "__main__":
    PICTURE.write_bytes(packed(shown(ROOT / "exports" / "graph.ttl")))
    print(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes")
