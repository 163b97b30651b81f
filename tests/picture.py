"""The pictures of the README: the page of the seeds on a screen, a tablet and a telephone. `python -m tests.picture`
makes them anew."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, ViewportSize

from kg.export.html import write_html
from kg.pipeline import extract_findings
from tests.examples import ARTICLES
from tests.export.browsing import DESKTOP, PHONE, TABLET, chromium

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SETTLED = 1500  # milliseconds until the network is drawn


class View(NamedTuple):
    """A window, its colours, and the address of what it shows."""

    window: ViewportSize
    scheme: Literal["light", "dark"]
    address: str


VIEWS: Mapping[str, View] = {
    "page.png": View(DESKTOP, "light", ""),
    "page-tablet.png": View(TABLET, "dark", "#grouped=no&show-exchange=russia~united-states"),
    "page-phone.png": View(PHONE, "light", ""),
}


def shown(browser: Browser, page_file: Path, view: View) -> bytes:
    """The page as chromium draws it, as PNG."""
    page = browser.new_page(viewport=view.window, color_scheme=view.scheme)
    page.goto(page_file.as_uri() + view.address)
    page.wait_for_timeout(SETTLED)
    picture = page.screenshot()
    page.close()
    return picture


def packed(png: bytes) -> bytes:
    """The same picture in 256 colours: the commonest, which flat parts have, and some far from these, as small spots
    of a legend have."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    counts = sorted(
        ((n, colour) for n, colour in image.getcolors(1 << 24) or [] if isinstance(colour, tuple)), reverse=True
    )
    rare = image.quantize(56, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in counts[:200] for part in colour] + rare[: 3 * 56])
    sink = io.BytesIO()
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(sink, "PNG", optimize=True)
    return sink.getvalue()


def write_pictures() -> None:
    """Write all into docs/pictures. Raises FileNotFoundError when there is no chromium."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, chromium() as browser:
        page_file = Path(folder) / "graph.html"
        write_html(extract_findings([ARTICLES], strict=True), page_file)
        for name, view in VIEWS.items():
            (FOLDER / name).write_bytes(packed(shown(browser, page_file, view)))
            print(f"{FOLDER / name}: {(FOLDER / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    write_pictures()
