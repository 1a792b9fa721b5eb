"""CVs, letters and papers through LaTeX classes as Debian packages them."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.evaluation.made.paper import Career, Paper, Stage

_PATIENCE = 60
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "&%$#_{}"} | {"²": "2", "³": "3", "°": "", "‘": "'"})
_HEAD = "\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{lmodern}\n"
_MODERN = ("classic", "casual", "banking", "oldstyle", "fancy")
Writer = Callable[[Career, dict[str, str]], str]


def available() -> bool:
    """Whether LaTeX is installed."""
    return shutil.which("pdflatex") is not None


def render(paper: Paper, name: str) -> bytes | None:
    """Return a CV as PDF in one of `LAYOUTS`; None where LaTeX refuses."""
    if paper.career is None:
        raise ValueError("only a CV has a LaTeX class")
    with tempfile.TemporaryDirectory() as room:
        source = Path(room) / "cv.tex"
        source.write_text(LAYOUTS[name](paper.career, dict(paper.words)), "utf-8")
        command = ["pdflatex", "-interaction=nonstopmode", "-no-shell-escape", source.name]
        subprocess.run(command, cwd=room, check=False, capture_output=True, timeout=_PATIENCE)
        pdf = Path(room) / "cv.pdf"
        return pdf.read_bytes() if pdf.exists() else None


def _tex(text: str) -> str:
    return text.translate(_SPECIAL)


def _years(stage: Stage) -> str:
    return f"{stage.since[0]}--{stage.until[0] if stage.until else ''}"


def _modern(style: str) -> Writer:
    def write(who: Career, words: dict[str, str]) -> str:
        first, _, last = who.name.partition(" ")
        lines = ["\\documentclass[11pt,a4paper]{moderncv}", f"\\moderncvstyle{{{style}}}"]
        lines += ["\\moderncvcolor{blue}", "\\usepackage[utf8]{inputenc}"]
        lines += [f"\\name{{{_tex(first)}}}{{{_tex(last)}}}", f"\\title{{{_tex(who.job)}}}"]
        lines += [f"\\address{{{_tex(who.street)}}}{{{_tex(who.town)}}}{{}}"]
        lines += [f"\\phone{{{_tex(who.phone)}}}", f"\\email{{{_tex(who.email)}}}"]
        lines += ["\\begin{document}", "\\makecvtitle", _tex(who.profile)]
        for name, stages in (("experience", who.work), ("education", who.education)):
            lines += [f"\\section{{{_tex(words[name])}}}"]
            lines += [
                f"\\cventry{{{_years(s)}}}{{{_tex(s.title)}}}{{{_tex(s.place)}}}{{}}{{}}"
                f"{{{_tex(', '.join(s.tasks))}}}"
                for s in stages
            ]
        lines += [f"\\section{{{_tex(words['languages'])}}}"]
        lines += [f"\\cvitem{{}}{{{_tex(each)}}}" for each in who.spoken]
        return "\n".join([*lines, "\\end{document}"])

    return write


def _europass(who: Career, words: dict[str, str]) -> str:
    lines = ["\\documentclass[english,a4paper]{europasscv}", "\\usepackage[utf8]{inputenc}"]
    lines += [
        f"\\ecvname{{{_tex(who.name)}}}",
        f"\\ecvaddress{{{_tex(who.street)}, {_tex(who.town)}}}",
    ]
    lines += [f"\\ecvtelephone{{{_tex(who.phone)}}}", f"\\ecvemail{{{_tex(who.email)}}}"]
    lines += ["\\begin{document}", "\\begin{europasscv}", "\\ecvpersonalinfo"]
    for name, stages in (("experience", who.work), ("education", who.education)):
        lines += [f"\\ecvsection{{{_tex(words[name])}}}"]
        for stage in stages:
            lines += [f"\\ecvtitle{{{_years(stage)}}}{{{_tex(stage.title)}}}"]
            lines += [f"\\ecvitem{{}}{{{_tex(stage.place)}}}"]
    lines += [f"\\ecvsection{{{_tex(words['skills'])}}}"]
    lines += [f"\\ecvitem{{}}{{{_tex(', '.join(who.skills))}}}"]
    return "\n".join([*lines, "\\end{europasscv}", "\\end{document}"])


def _currvita(who: Career, words: dict[str, str]) -> str:
    lines = ["\\documentclass[a4paper]{article}", _HEAD, "\\usepackage{currvita}"]
    lines += ["\\begin{document}", f"\\begin{{cv}}{{{_tex(who.name)}}}"]
    lines += [f"\\begin{{cvlist}}{{{_tex(words['personal'])}}}"]
    lines += [f"\\item {_tex(each)}" for each in (who.street, who.town, who.phone, who.email)]
    lines += ["\\end{cvlist}"]
    for name, stages in (("experience", who.work), ("education", who.education)):
        lines += [f"\\begin{{cvlist}}{{{_tex(words[name])}}}"]
        lines += [f"\\item[{_years(s)}] {_tex(s.title)}, {_tex(s.place)}" for s in stages]
        lines += ["\\end{cvlist}"]
    return "\n".join([*lines, "\\end{cv}", "\\end{document}"])


def _curve(who: Career, words: dict[str, str]) -> str:
    """Return two flat columns as people make them with article and minipage."""
    lines = ["\\documentclass[a4paper,10pt]{article}", _HEAD]
    lines += ["\\usepackage[margin=15mm]{geometry}\\pagestyle{empty}\\begin{document}\\noindent"]
    lines += ["\\begin{minipage}[t]{0.3\\textwidth}", f"\\textbf{{\\Large {_tex(who.name)}}}\\\\"]
    lines += [f"{_tex(each)}\\\\" for each in (who.job, who.street, who.town, who.phone, who.email)]
    for name, items in (("skills", who.skills), ("languages", who.spoken)):
        lines += [f"\\textsc{{{_tex(words[name])}}}\\\\", *(f"{_tex(each)}\\\\" for each in items)]
    lines += ["\\end{minipage}\\hfill\\begin{minipage}[t]{0.65\\textwidth}"]
    for name, stages in (("experience", who.work), ("education", who.education)):
        lines += [f"\\textsc{{\\large {_tex(words[name])}}}\\\\"]
        for stage in stages:
            lines += [
                f"\\textit{{{_years(stage)}}} {_tex(stage.title)}\\\\ {_tex(stage.place)}\\\\"
            ]
    return "\n".join([*lines, "\\end{minipage}", "\\end{document}"])


def _simple(who: Career, words: dict[str, str]) -> str:
    lines = ["\\documentclass{simplecv}", _HEAD, "\\begin{document}"]
    lines += [f"\\leftheader{{{_tex(who.street)}}}", f"\\rightheader{{{_tex(who.email)}}}"]
    lines += [f"\\title{{{_tex(who.name)}}}", "\\maketitle"]
    for name, stages in (("experience", who.work), ("education", who.education)):
        lines += [f"\\section{{{_tex(words[name])}}}", "\\begin{topic}"]
        lines += [f"\\item[{_years(s)}] {_tex(s.title)}, {_tex(s.place)}" for s in stages]
        lines += ["\\end{topic}"]
    return "\n".join([*lines, "\\end{document}"])


LAYOUTS: dict[str, Writer] = {
    **{f"moderncv-{style}": _modern(style) for style in _MODERN},
    "europasscv": _europass,
    "currvita": _currvita,
    "minipages": _curve,
    "simplecv": _simple,
}
HELD_OUT = ("moderncv-banking", "moderncv-fancy", "currvita")
