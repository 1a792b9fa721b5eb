"""Two threads of the window on one archive: one puts away while the other looks."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hygiene_app.archive.per_thread import PerThreadArchive
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import entry


def test_one_thread_writes_while_another_looks(tmp_path: Path) -> None:
    made: list[AgeArchive] = []
    keys = MemoryKeys()

    def make() -> AgeArchive:
        made.append(AgeArchive(tmp_path / "archive", keys))
        return made[-1]

    archive = PerThreadArchive(make)
    archive.set_up()
    with ThreadPoolExecutor(1) as worker:
        writing = worker.submit(
            lambda: [archive.put(b"message %d" % n, entry()) for n in range(20)]
        )
        counts = []
        while not writing.done():
            counts.append(len(archive.items()))
        put = writing.result()
    assert counts == sorted(counts), "what was seen once stays"
    assert {item.id for item in archive.items()} == {item.id for item in put}
    assert archive.verify(quiet_job()).problems == ()
    assert len(made) == 2
