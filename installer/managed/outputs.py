"""Which file gets what."""

import codecs
import json
from pathlib import Path

from installer.managed.page import page
from installer.managed.samples import sample_json, sample_plist, sample_profile, sample_registry
from installer.managed.schema import schema
from installer.managed.source import ROOT, Source, read
from installer.managed.table import python_table
from installer.managed.templates import LOCALES, adml, admx


def outputs(source: Source) -> dict[str, bytes]:
    """Return every file that is made, by its path in the project."""
    policies = "installer/windows/policies"
    texts = {
        "hygiene_app/desktop/managed_table.py": python_table(source),
        "docs/managed-settings.md": page(source),
        "docs/schema/managed.json": json.dumps(schema(source), indent=2, ensure_ascii=False) + "\n",
        f"{policies}/MailHygiene.admx": admx(source),
        "installer/macos/sample.mobileconfig": sample_profile(source),
        "installer/macos/sample.plist": sample_plist(source),
        "installer/linux/sample-policy.json": sample_json(source),
    }
    for language, locale in LOCALES.items():
        texts[f"{policies}/{locale}/MailHygiene.adml"] = adml(source, language)
    made = {path: text.encode() for path, text in texts.items()}
    # regedit takes UTF-16 with a byte order mark for anything beyond ASCII
    made[f"{policies}/sample.reg"] = codecs.BOM_UTF16_LE + sample_registry(source).encode(
        "utf-16-le"
    )
    return made


def differing(root: Path = ROOT) -> tuple[str, ...]:
    """Return the files that are not what the source says."""
    return tuple(
        path
        for path, data in outputs(read()).items()
        if not (root / path).is_file() or (root / path).read_bytes() != data
    )


def write(root: Path = ROOT) -> tuple[str, ...]:
    """Write them; return those that changed."""
    changed = differing(root)
    made = outputs(read())
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(made[path])
    return changed
