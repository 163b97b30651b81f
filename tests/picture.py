"""The picture of the README: the page of the seeds, 1440 by 900, as PNG. `python -m tests.picture` makes it anew."""

from __future__ import annotations

import shutil
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from kg.export.html import write_html
from kg.model import Findings
from kg.pipeline import extract_findings
from tests.examples import ARTICLES

PICTURE = Path(__file__).parent.parent / "docs" / "pictures" / "page.png"
WIDTH, HEIGHT = 1440, 900
SETTLED = 1500  # milliseconds until the network is drawn
SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def shown(findings: Findings) -> bytes:
    """The page as chromium draws it, with the light colours."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium on the PATH: install it (Debian: apt-get install chromium)")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "graph.html"
        write_html(findings, page_file)
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES.split())
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(page_file.as_uri())
        page.wait_for_timeout(SETTLED)
        picture = page.screenshot()
        browser.close()
    return picture


def packed(png: bytes) -> bytes:
    """The same pixels in fewer bytes: even colours compress best without the row filters that chromium chooses."""
    parts = list(chunks(png))
    width, _, _, colour = struct.unpack(">IIBB", parts[0][1][:10])
    size = {2: 3, 6: 4}[colour]
    raw = zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))
    plain = b"".join(b"\0" + line for line in unfiltered(raw, width * size, size))
    return SIGNATURE + b"".join(
        chunk(kind, body) for kind, body in (parts[0], (b"IDAT", zlib.compress(plain, 9)), (b"IEND", b""))
    )


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def unfiltered(raw: bytes, stride: int, size: int) -> Iterator[bytes]:
    """The rows of pixels (PNG specification, clause 9: each byte was stored as its distance from a neighbour)."""
    above = bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        line = bytearray(raw[start + 1 : start + 1 + stride])
        for i in range(stride):
            left, corner = (line[i - size], above[i - size]) if i >= size else (0, 0)
            line[i] = (line[i] + foretold(raw[start], left, above[i], corner)) & 255
        yield bytes(line)
        above = line


def foretold(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:  # Paeth: the neighbour nearest to left + up - corner
        return min((left, up, corner), key=lambda near: abs(left + up - corner - near))
    return (0, left, up, (left + up) // 2)[kind]


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(packed(shown(extract_findings([ARTICLES], strict=True))))
    print(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes")
