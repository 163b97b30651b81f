"""How large the page is, how soon it shows something and how soon it answers, beside plain pyvis on the same claims.

    python -m benchmarks.page [--runs 5] [--patience 180]

Opens the page of the seeds and of made-up findings of 1,000 and 10,000 statements in headless chromium, the network
cut, 1440 by 900. "First draw" is from the start of loading to the frame that shows the network; "click" from a click
on a row of the table to the frame that shows its words. Plain pyvis is its `Network` with a node an actor, an edge a
claim and everything else as it comes: first draw is there when its springs have come to rest, for nothing can be read
before, and click is a node marked and drawn. Medians, in milliseconds.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright
from pyvis.network import Network
from rich.console import Console
from rich.table import Table

from kg.export.html import write_html
from kg.model import Findings
from kg.pipeline import extract_findings
from tests.examples import ARTICLES
from tests.export.browsing import DESKTOP, SWITCHES
from tests.made_up import made_up_findings

DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
CLICK = """
new Promise((done) => {
  const since = performance.now();
  document.querySelector("#table tbody button").click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - since)));
})
"""
AT_REST = """
new Promise((done) => {
  const tell = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
  if (network.physics.stabilized) tell();
  else network.once("stabilizationIterationsDone", tell);
})
"""
MARK = """
(() => {
  const since = performance.now();
  network.selectNodes([network.body.nodeIndices[0]]);
  network.redraw();
  return performance.now() - since;
})()
"""


def write_plain(findings: Findings, path: Path) -> None:
    """The same claims through pyvis alone."""
    network = Network(directed=True, cdn_resources="in_line")
    ends = [(e, e.source or e.speaker, e.target or e.source) for e in findings.edges if e.type != "statement"]
    for actor in sorted({end for _, *pair in ends for end in pair if end}):
        network.add_node(actor, label=findings.actors[actor].name)
    for edge, source, target in ends:
        if source and target:
            network.add_edge(source, target, title=edge.evidence.text, label=edge.type)
    path.write_text(network.generate_html(), "utf-8")


def measure_page(page: Page) -> tuple[float, float]:
    return page.evaluate(DRAWN), page.evaluate(CLICK)


def measure_plain(page: Page) -> tuple[float, float]:
    return page.evaluate(AT_REST), page.evaluate(MARK)


def measured(
    browser: Browser, path: Path, measure: Callable[[Page], tuple[float, float]], runs: int, patience: int
) -> list[str]:
    """First draw and click, or that there was none after so many seconds."""
    found = []
    for _ in range(runs):
        context = browser.new_context(viewport=DESKTOP, offline=True)
        page = context.new_page()
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
        page.set_default_timeout(1000 * patience)
        try:
            page.goto(path.as_uri(), wait_until="commit")
            page.wait_for_selector("canvas")
            found.append(in_time(page, measure, patience))
        except TimeoutError:
            return [f"> {patience} s", ""]
        finally:
            context.close()
    return [f"{statistics.median(values):,.0f}" for values in zip(*found, strict=True)]


def in_time(page: Page, measure: Callable[[Page], tuple[float, float]], patience: int) -> tuple[float, float]:
    """What `measure` finds. Chromium's own call for a value waits for ever, so the page is asked if it is ready."""
    ready = "typeof network === 'undefined' || network.physics?.stabilized !== false"
    if measure is measure_plain:
        for _ in range(patience):
            if page.evaluate(ready):
                break
            page.wait_for_timeout(1000)
        else:
            raise TimeoutError("the springs did not come to rest")
    return measure(page)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; exit code 0, or 2 when there is no chromium."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--patience", type=int, default=180, metavar="SECONDS")
    options = parser.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("no chromium on the PATH: install it (Debian: apt-get install chromium)", file=sys.stderr)
        return 2
    subjects = {
        "the seeds": extract_findings([ARTICLES]),
        "1,000 statements, 300 actors": made_up_findings(1000, 300),
        "10,000 statements, 2,000 actors": made_up_findings(10_000, 2000),
    }
    table = Table("claims", "", "bytes", "first draw", "click")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES.split())
        for name, findings in subjects.items():
            for kind, write, measure in (
                ("page", write_html, measure_page),
                ("plain pyvis", write_plain, measure_plain),
            ):
                path = Path(folder) / "page.html"
                write(findings, path)
                runs = options.runs if kind == "page" else 1 if len(findings.edges) > 500 else options.runs
                table.add_row(
                    name, kind, f"{path.stat().st_size:,}", *measured(browser, path, measure, runs, options.patience)
                )
        browser.close()
    Console(width=110).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
