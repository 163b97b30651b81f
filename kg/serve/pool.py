"""The server's side of the workers: one keeper, a few workers, and what happens to those that take too long."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from kg.errors import ReadError
from kg.serve.keeper import ENDED, ORDER
from kg.serve.limits import MEGABYTE, Limits, Refused
from kg.serve.question import Question
from kg.serve.worker import FRAME

__all__ = ["Answer", "Graph", "Keeper", "Pool"]

IN_MEMORY = 256 << 10  # a larger answer waits in a temporary file until its client has taken it
PIECE = 1 << 16
SLOW, NICE = 0.25, 15  # after so many seconds a query gives way to all others


@dataclass(frozen=True, slots=True)
class Graph:
    """What is served: triples, the IRIs of its named graphs, how the IRIs of its data begin."""

    triples: int
    graphs: tuple[str, ...]
    base: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: the status is known before the first byte is sent, so no client takes a part for the whole."""

    media_type: str
    suffix: str
    size: int
    content: SpooledTemporaryFile[bytes]

    def pieces(self) -> Iterator[bytes]:
        """The bytes, 64 KiB at a time; the file is gone afterwards."""
        with self.content as file:
            file.seek(0)
            while piece := file.read(PIECE):
                yield piece


class Keeper:
    """The process that holds the graph, started and loaded. Raises ReadError for a file that is no graph."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.control, theirs = socket.socketpair()
        wish = json.dumps({"path": str(path), "limits": asdict(limits)})
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "kg.serve.keeper", str(theirs.fileno()), wish],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )
        self.graph = self._read_facts(path)

    def _read_facts(self, path: Path) -> Graph:
        with self.control.makefile("rb", buffering=0) as lines:
            line = lines.readline()
        facts: dict[str, Any] = (
            json.loads(line) if line else {"error": f"{path}: cannot be held; is there enough memory?"}
        )
        if "error" in facts:
            self.close()
            raise ReadError(facts["error"])
        return Graph(facts["triples"], tuple(facts["graphs"]), facts["base"])

    def close(self) -> None:
        """End the keeper, and with it every worker."""
        self.control.close()
        self._process.wait()


class _Worker:
    """The server's end of a worker. `fit` says whether it may be asked once more."""

    def __init__(self, number: int, process: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.number, self.writer = number, writer
        self.fit = True
        self._process, self._reader = process, reader

    async def ask(self, question: Question) -> Answer | Refused:
        self.fit = False
        slow = asyncio.get_running_loop().call_later(SLOW, self._yield_to_others)
        try:
            self.writer.write(_frame(b"Q", json.dumps(asdict(question)).encode()))
            await self.writer.drain()
            answer, worn = await self._read_answer()
            self.fit = not worn and slow.when() > asyncio.get_running_loop().time()
            return answer
        finally:
            slow.cancel()

    def _yield_to_others(self) -> None:
        """From here on the query runs when others do not, so that short ones stay short. There is no way back."""
        with suppress(OSError):  # it has just ended, or is as nice as that already
            os.setpriority(os.PRIO_PROCESS, self._process, NICE)

    async def _read_answer(self) -> tuple[Answer | Refused, bytes]:
        form, refused, size = {"media_type": "", "suffix": ""}, None, 0
        with ExitStack() as stack:
            file = stack.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY))
            while True:
                kind, content = await _read_frame(self._reader)
                match kind:
                    case b"H":
                        form = json.loads(content)
                    case b"D":
                        size += file.write(content)
                    case b"X":
                        refused = Refused(**json.loads(content))
                    case _:
                        break
            if refused:
                return refused, content
            stack.pop_all()
            return Answer(form["media_type"], form["suffix"], size, file), content


class Pool:
    """Workers that answer questions, each one at a time; those that do not answer in time are killed and replaced."""

    def __init__(self, keeper: Keeper, limits: Limits) -> None:
        self._control, self._limits = keeper.control, limits
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._ended: dict[int, asyncio.Future[int]] = {}
        self._number = 0
        self._heard = b""
        self._tasks: set[asyncio.Task[Any]] = set()
        self.lost = asyncio.Event()  # the keeper died, and nothing can be answered any more

    async def start(self) -> None:
        """Start the workers."""
        self._control.setblocking(False)
        asyncio.get_running_loop().add_reader(self._control, self._read_endings)
        for _ in range(self._limits.workers):
            await self._begin()

    async def close(self) -> None:
        """Let go of the workers; the keeper ends them."""
        asyncio.get_running_loop().remove_reader(self._control)
        for task in self._tasks:
            task.cancel()
        while not self._idle.empty():
            self._idle.get_nowait().writer.close()

    async def ask(self, question: Question) -> Answer:
        """The answer. Raises Refused: 400, 403 or 406 from the worker; 500 for too much memory or too large an answer;
        503 when all workers are busy for too long; 504 when the time is over.

        When the caller is cancelled, since its client went away, the query ends too.
        """
        worker = await self._take()
        try:
            async with asyncio.timeout(self._limits.seconds):
                answer = await worker.ask(question)
        except TimeoutError:
            message = f"the query was ended after {self._limits.seconds:g} s, the limit here; narrow it"
            raise Refused(504, message) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise _crashed(await self._end(worker), self._limits) from None
        finally:
            if worker.fit:
                self._idle.put_nowait(worker)
            else:
                self._keep(self._replace(worker))
        if isinstance(answer, Refused):
            raise answer
        return answer

    async def _take(self) -> _Worker:
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._idle.get()
        except TimeoutError:
            message = (
                f"all {self._limits.workers} workers have been busy for {self._limits.seconds:g} s; ask again later"
            )
            raise Refused(503, message, {"Retry-After": "5"}) from None

    async def _begin(self) -> None:
        self._number = number = self._number + 1
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._control, [ORDER.pack(b"S", number)], [theirs.fileno()])
        reader, writer = await asyncio.open_connection(sock=ours)
        _, process = await _read_frame(reader)
        self._idle.put_nowait(_Worker(number, int(process), reader, writer))

    async def _replace(self, worker: _Worker) -> None:
        """End the worker and start another; that waits for the end only where too many have not quite ended yet."""
        ending = asyncio.create_task(self._end(worker))
        if len(self._ended) >= self._limits.workers:
            await ending
        await self._begin()
        await ending
        del self._ended[worker.number]
        worker.writer.close()

    async def _end(self, worker: _Worker) -> int:
        """Kill the worker, and know that it has ended: its exit status, negative for a signal."""
        if worker.number not in self._ended:
            self._ended[worker.number] = asyncio.get_running_loop().create_future()
            self._control.send(ORDER.pack(b"K", worker.number))
        return await asyncio.shield(self._ended[worker.number])

    def _read_endings(self) -> None:
        self._heard += self._control.recv(1 << 12) or self._lose()
        while len(self._heard) >= ENDED.size:
            _, number, status = ENDED.unpack(self._heard[: ENDED.size])
            self._heard = self._heard[ENDED.size :]
            self._ended[number].set_result(status)

    def _lose(self) -> bytes:
        asyncio.get_running_loop().remove_reader(self._control)
        self.lost.set()
        return b""

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        """Run it on the side: the loop itself keeps only weak references to its tasks."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _read_frame(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    kind, length = FRAME.unpack(await reader.readexactly(FRAME.size))
    return kind, await reader.readexactly(length)


def _frame(kind: bytes, content: bytes) -> bytes:
    return FRAME.pack(kind, len(content)) + content


def _crashed(status: int, limits: Limits) -> Refused:
    if status == -signal.SIGABRT:
        return Refused(
            500, f"the query needs more than {limits.memory // MEGABYTE} MB of memory, the limit here; narrow it"
        )
    if status in (-signal.SIGSEGV, -signal.SIGBUS):
        return Refused(400, "the query is nested too deeply for the engine; write it with fewer braces and brackets")
    return Refused(500, "the query made the engine fail; the endpoint goes on")
