"""CVs through the themes of JSON Resume, fetched from npm and printed by Chromium.

The themes lie in a cache outside the repository: nothing of theirs is kept here.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.evaluation.made.paper import Career, Paper, Stage

THEMES = (
    "caffeine", "class", "elegant", "eloquent", "flat", "github", "kards", "kendall", "macchiato",
    "modern", "onepage", "orbit", "paper", "papirus", "short", "slick", "spartan", "stackoverflow",
)  # fmt: skip
HELD_OUT = THEMES[2::3]
_RENDER = """
const fs = require('fs');
const theme = require('jsonresume-theme-' + process.argv[2]);
const render = theme.render || theme.default.render;
Promise.resolve(render(JSON.parse(fs.readFileSync(process.argv[3], 'utf8')))).then(
  (page) => fs.writeFileSync(process.argv[4], typeof page === 'string' ? page : page.html));
"""
_INSTALLING, _RENDERING, _PRINTING = 120, 30, 60


class Themes:
    """The themes that could be had."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._chromium = shutil.which("chromium") or shutil.which("chromium-browser")

    def available(self) -> tuple[str, ...]:
        """Fetch what is missing, and return the themes that are there; () without the tools."""
        if not self._chromium or not shutil.which("npm"):
            return ()
        self._cache.mkdir(parents=True, exist_ok=True)
        (self._cache / "render.js").write_text(_RENDER)
        for theme in THEMES:
            if not self._folder(theme).exists():
                self._fetch(theme)
        return tuple(theme for theme in THEMES if self._folder(theme).exists())

    def _folder(self, theme: str) -> Path:
        return self._cache / "node_modules" / f"jsonresume-theme-{theme}"

    def _fetch(self, theme: str) -> None:
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"]
        command += ["--legacy-peer-deps", f"jsonresume-theme-{theme}"]
        subprocess.run(
            command, cwd=self._cache, check=False, capture_output=True, timeout=_INSTALLING
        )

    def render(self, paper: Paper, theme: str) -> bytes | None:
        """Return a CV as PDF; None where the theme cannot cope with it."""
        if paper.career is None:
            raise ValueError("only a CV has a theme")
        with tempfile.TemporaryDirectory() as room:
            data, page, pdf = (Path(room) / name for name in ("cv.json", "cv.html", "cv.pdf"))
            data.write_text(json.dumps(resume(paper.career, paper.language)), "utf-8")
            command = ["node", "render.js", theme, str(data), str(page)]
            made = subprocess.run(
                command, cwd=self._cache, check=False, capture_output=True, timeout=_RENDERING
            )
            if made.returncode != 0 or not page.exists():
                return None
            self._print(page, pdf, Path(room))
            return pdf.read_bytes() if pdf.exists() else None

    def _print(self, page: Path, pdf: Path, room: Path) -> None:
        command = [str(self._chromium), "--headless", "--no-sandbox", "--disable-gpu"]
        command += [f"--user-data-dir={room}/profile", "--no-pdf-header-footer"]
        command += ["--virtual-time-budget=2000", f"--print-to-pdf={pdf}", page.as_uri()]
        subprocess.run(command, check=False, capture_output=True, timeout=_PRINTING)


def resume(who: Career, language: str) -> dict[str, object]:
    """Return a career in the schema of JSON Resume, with the fields old themes ask for."""
    place = {"address": who.street, "postalCode": "", "city": who.town, "region": ""}
    return {
        "meta": {"language": language},
        "basics": {
            "name": who.name, "label": who.job, "email": who.email, "phone": who.phone,
            "summary": who.profile, "location": {**place, "countryCode": "BE"}, "profiles": [],
            "url": "", "website": "", "picture": "", "image": "",
        },
        "work": [_work(stage) for stage in who.work],
        "education": [_school(stage) for stage in who.education],
        "skills": [{"name": skill, "level": "", "keywords": [skill]} for skill in who.skills],
        "languages": [{"language": each, "fluency": ""} for each in who.spoken],
        "interests": [{"name": each, "keywords": []} for each in who.leisure],
        "volunteer": [], "awards": [], "publications": [], "references": [], "projects": [],
        "certificates": [],
    }  # fmt: skip


def _day(day: tuple[int, int] | None) -> str:
    return f"{day[0]}-{day[1]:02d}-01" if day else ""


def _work(stage: Stage) -> dict[str, object]:
    return {
        "name": stage.place, "company": stage.place, "position": stage.title, "website": "",
        "url": "", "startDate": _day(stage.since), "endDate": _day(stage.until),
        "summary": stage.tasks[0] if stage.tasks else "", "highlights": list(stage.tasks[1:]),
    }  # fmt: skip


def _school(stage: Stage) -> dict[str, object]:
    return {
        "institution": stage.place, "area": stage.title, "studyType": "", "gpa": "", "score": "",
        "startDate": _day(stage.since), "endDate": _day(stage.until), "courses": [],
    }  # fmt: skip
