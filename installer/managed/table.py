"""The table of the program in Python: so its start does not parse what people read."""

import json

from hygiene_app.desktop.managed_kinds import Field, Setting
from installer.managed.source import Source

_HEAD = '''"""Every setting that IT can push. Made by `python -m installer.managed`: do not edit."""

from typing import Final

from hygiene_app.desktop.managed_kinds import Field, Kind, Setting

SETTINGS: Final = (
'''
_WIDTH = 100


def python_table(source: Source) -> str:
    """Return the module, in the form that ruff gives it."""
    return _HEAD + "".join(_setting(each.setting) for each in source.settings) + ")\n"


def _setting(setting: Setting) -> str:
    lines = [f"name={_literal(setting.name)}", f"kind=Kind.{setting.kind.name}"]
    lines.append(f"default={_literal(setting.default)}")
    lines += _limits(setting)
    flags = (("secret", setting.secret), ("user_choice", setting.user_choice))
    lines += [f"{name}=True" for name, on in flags if on]
    if not setting.lockable:
        lines.append("lockable=False")
    if setting.safe is not None:
        lines.append(f"safe={_literal(setting.safe)}")
    if setting.stop:
        lines.append("stop=True")
    body = "".join(f"        {line},\n" for line in lines)
    if setting.fields:
        body += "        fields=(\n" + "".join(_field(each) for each in setting.fields)
        body += "        ),\n"
    return f"    Setting(\n{body}    ),\n"


def _field(field: Field) -> str:
    parts = [f"name={_literal(field.name)}", f"kind=Kind.{field.kind.name}"]
    parts += ["required=True"] if field.required else []
    parts += _limits(field)
    line = f"            Field({', '.join(parts)}),\n"
    if len(line) <= _WIDTH:
        return line
    inside = f"                {', '.join(parts)}\n"
    if len(inside) <= _WIDTH:
        return f"            Field(\n{inside}            ),\n"
    return (
        "            Field(\n"
        + "".join(f"                {p},\n" for p in parts)
        + ("            ),\n")
    )


def _limits(shape: Setting | Field) -> list[str]:
    lines = []
    if shape.most:
        lines += [f"least={shape.least}", f"most={shape.most}"]
    if shape.values:
        lines.append(f"values={_literal(shape.values)}")
    if shape.form:
        lines.append(f"form={_literal(shape.form)}")
    return lines


def _literal(value: object) -> str:
    if isinstance(value, tuple):
        inside = ", ".join(_literal(each) for each in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)
