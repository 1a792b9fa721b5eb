"""docs/managed-settings.md."""

import json
from pathlib import Path
from typing import Final

from hygiene_app.desktop.managed_kinds import Kind
from hygiene_app.desktop.managed_registry import KEY
from installer.managed.samples import entry_texts
from installer.managed.source import Described, Source

_INTRODUCTION: Final = Path(__file__).with_name("introduction.md")

_KINDS: Final = {
    Kind.BOOL: "switch",
    Kind.INT: "number",
    Kind.ENUM: "choice",
    Kind.TEXT: "text",
    Kind.TEXTS: "list of texts",
    Kind.TABLES: "list of tables",
}
_FORMS: Final = {
    "plain": "any text of one line",
    "word": "no spaces",
    "id": "small letters, digits, hyphens",
    "domain": "a domain",
    "host": "a host name or address",
    "person": "an address, or @ and a domain",
    "domain-or-address": "a domain or an address",
    "own-address": "an address; {user} and {upn} are filled in",
    "client-id": "as the provider gave it",
    "client-secret": "as the provider gave it",
    "tenant": "id or domain",
    "https": "an https address",
    "age": "a public key, age1…",
    "file": "a whole path",
    "user-path": "a whole path; {user} and, at the beginning, {home} are filled in",
}


def page(source: Source) -> str:
    """Return the page."""
    parts = [_INTRODUCTION.read_text(encoding="utf-8").replace("{key}", KEY), _overview(source)]
    for group, title in source.groups.items():
        parts.append(f"## {title['en']}\n")
        parts += [_section(each) for each in source.of_group(group)]
    return "\n".join(parts).rstrip() + "\n"


def _overview(source: Source) -> str:
    lines = [
        "## All settings\n",
        "| setting | kind | default | users may choose | a bad value |",
        "|---|---|---|---|---|",
    ]
    for each in source.settings:
        link = f"[{each.name}](#{each.name.lower()})"
        kind = _KINDS[each.setting.kind]
        lines.append(f"| {link} | {kind} | {_default(each)} | {_choice(each)} | {_bad(each)} |")
    return "\n".join(lines) + "\n"


def _default(each: Described) -> str:
    default = each.setting.default
    if default in ("", ()):
        return "–"
    return f"`{json.dumps(default)}`".replace('"', "")


def _choice(each: Described) -> str:
    if not each.setting.user_choice:
        return "–"
    return "unless set" if each.setting.lockable else "also when set"


def _bad(each: Described) -> str:
    if each.setting.stop:
        return "stop"
    if each.setting.safe is not None:
        return f"safe value `{json.dumps(each.setting.safe)}`".replace('"', "")
    return "ignored"


def _section(each: Described) -> str:
    lines = [f"### {each.name}\n", f"**{each.title['en']}.** {each.about['en']}\n"]
    lines += [f"* {line}" for line in _limits(each)]
    lines.append("")
    if each.setting.fields:
        lines += ["| field | kind | meaning |", "|---|---|---|"]
        for field in each.setting.fields:
            kind = " · ".join(field.values) or _FORMS.get(field.form, _KINDS[field.kind])
            name = f"**{field.name}**" if field.required else field.name
            lines.append(f"| {name} | {kind} | {each.fields[field.name]} |")
        lines.append("")
    lines += [
        f"* Windows: {_on_windows(each)}",
        f"* macOS and Linux: `{json.dumps(each.name)}: {_json(each.example)}`",
        "",
    ]
    return "\n".join(lines)


def _limits(each: Described) -> list[str]:
    setting = each.setting
    lines = [f"Kind: {_KINDS[setting.kind]}"]
    if setting.kind is Kind.INT:
        lines[0] += f", {setting.least} to {setting.most}"
    if setting.form:
        lines[0] += f": {_FORMS[setting.form]}"
    for value in setting.values:
        lines.append(f"`{value}`: {each.labels[value]['en']}")
    return lines


def _on_windows(each: Described) -> str:
    value = each.example_windows
    if each.setting.kind in (Kind.TEXTS, Kind.TABLES):
        return (
            rf"below `…\HygieneApp\{each.name}` the value `1` (`REG_SZ`) = `{entry_texts(each)[0]}`"
        )
    if isinstance(value, bool | int):
        return f"`{each.name}` (`REG_DWORD`) = `{int(value)}`"
    return f"`{each.name}` (`REG_SZ`) = `{value}`"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
