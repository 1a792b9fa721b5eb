"""The JSON schema of the files on Linux."""

from hygiene_app.desktop.managed_kinds import FORMS, MOST_ENTRIES, Field, Kind, Setting
from hygiene_app.desktop.managed_layers import RECOMMENDED
from installer.managed.source import Described, Source

Json = dict[str, object]


def schema(source: Source) -> Json:
    """Return the schema (draft 2020-12)."""
    advised = [each for each in source.settings if each.setting.user_choice]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Managed settings of Mail Hygiene",
        "description": "Files /etc/hygiene-app/policies/*.json, owned by root.",
        **_object(source.settings),
        "properties": {
            "$schema": {"type": "string"},
            **{each.name: _described(each) for each in source.settings},
            RECOMMENDED: {
                "description": "Values that hold as long as the user chose nothing.",
                **_object(advised),
                "properties": {each.name: _described(each) for each in advised},
            },
        },
    }


def _object(_settings: object) -> Json:
    return {"type": "object", "additionalProperties": False}


def _described(described: Described) -> Json:
    setting = described.setting
    said: Json = {"title": described.title["en"], "description": described.about["en"]}
    shape = _shape(setting)
    if setting.fields:
        rows = {
            field.name: {"description": described.fields[field.name], **_shape(field)}
            for field in setting.fields
        }
        row: Json = {
            "type": "object",
            "additionalProperties": False,
            "properties": rows,
            "required": [field.name for field in setting.fields if field.required],
        }
        shape = {"type": "array", "minItems": 1, "maxItems": MOST_ENTRIES, "items": row}
    if setting.default not in ((), ""):
        shape["default"] = setting.default
    return {**said, **shape, "examples": [described.example]}


def _shape(shape: Setting | Field) -> Json:
    if shape.kind is Kind.BOOL:
        return {"type": "boolean"}
    if shape.kind is Kind.INT:
        return {"type": "integer", "minimum": shape.least, "maximum": shape.most}
    if shape.kind is Kind.ENUM:
        return {"enum": list(shape.values)}
    text: Json = {"type": "string", "pattern": f"^({FORMS.get(shape.form, '')})$"}
    if shape.kind is Kind.TEXT:
        return text
    return {"type": "array", "minItems": 1, "maxItems": MOST_ENTRIES, "items": text}
