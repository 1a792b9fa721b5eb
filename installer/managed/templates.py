"""Administrative templates for group policy and Intune: ADMX, and ADML in four languages.

Form: Microsoft, "Group Policy ADMX Syntax Reference Guide". No other template is referred to, since
Intune would want that one too.
"""

import xml.etree.ElementTree as ET
from typing import Final

from hygiene_app.desktop.managed_kinds import Kind
from hygiene_app.desktop.managed_layers import RECOMMENDED
from hygiene_app.desktop.managed_registry import KEY
from installer.managed.source import Described, Source

LOCALES: Final = {"en": "en-US", "nl": "nl-NL", "fr": "fr-FR", "de": "de-DE"}
_XMLNS: Final = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_VERSION: Final = "1.0"
_TOP: Final = "MailHygiene"
_ADVISED: Final = "Recommended"
_LONGEST: Final = "1023"

_TEXTS: Final = {
    "supported": {
        "en": "Windows 10 or later",
        "nl": "Windows 10 of later",
        "fr": "Windows 10 ou ultérieur",
        "de": "Windows 10 oder neuer",
    },
    "product": {
        "en": "Mail Hygiene",
        "nl": "Mailhygiëne",
        "fr": "Hygiène des mails",
        "de": "Mail-Hygiene",
    },
    "advised": {
        "en": "Recommended: users may change it",
        "nl": "Aanbevolen: gebruikers mogen dit wijzigen",
        "fr": "Recommandé : les utilisateurs peuvent le changer",
        "de": "Empfohlen: Benutzer dürfen es ändern",
    },
    "tables": {
        "en": "Each entry is a JSON table, such as:",
        "nl": "Elke regel is een JSON-tabel, zoals:",
        "fr": "Chaque entrée est une table JSON, par exemple :",
        "de": "Jeder Eintrag ist eine JSON-Tabelle, etwa:",
    },
}


def admx(source: Source) -> str:
    """Return the policies."""
    root = _root("policyDefinitions")
    names = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(names, "target", prefix="hygiene", namespace="MailHygiene.Policies.HygieneApp")
    ET.SubElement(root, "resources", minRequiredRevision=_VERSION)
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(supported, "definition", name="Supported", displayName="$(string.Supported)")
    categories = ET.SubElement(root, "categories")
    _category(categories, _TOP, "")
    for group in source.groups:
        _category(categories, _group_id(group), _TOP)
    _category(categories, _ADVISED, _TOP)
    policies = ET.SubElement(root, "policies")
    for each in source.settings:
        _policy(policies, each, advised=False)
    for each in source.settings:
        if each.setting.user_choice:
            _policy(policies, each, advised=True)
    return _written(root)


def adml(source: Source, language: str) -> str:
    """Return the texts in one language."""
    root = _root("policyDefinitionResources")
    ET.SubElement(root, "displayName").text = _TEXTS["product"][language]
    ET.SubElement(root, "description").text = _TEXTS["product"][language]
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    presentations = ET.SubElement(resources, "presentationTable")
    for name, text in _strings(source, language).items():
        ET.SubElement(strings, "string", id=name).text = text
    for each in source.settings:
        _presentation(presentations, each, each.name, language)
        if each.setting.user_choice:
            _presentation(presentations, each, f"{each.name}_{_ADVISED}", language)
    return _written(root)


def _root(name: str) -> ET.Element:
    return ET.Element(name, xmlns=_XMLNS, revision=_VERSION, schemaVersion="1.0")


def _category(parent: ET.Element, name: str, above: str) -> None:
    category = ET.SubElement(parent, "category", name=name, displayName=f"$(string.Cat_{name})")
    if above:
        ET.SubElement(category, "parentCategory", ref=above)


def _policy(parent: ET.Element, each: Described, *, advised: bool) -> None:
    name = f"{each.name}_{_ADVISED}" if advised else each.name
    key = rf"{KEY}\{RECOMMENDED}" if advised else KEY
    policy = ET.SubElement(
        parent,
        "policy",
        {
            "name": name,
            "class": "Machine" if advised else "Both",
            "displayName": f"$(string.{each.name})",
            "explainText": f"$(string.{each.name}_Explain)",
            "key": key,
        },
    )
    if each.setting.kind is Kind.BOOL:
        policy.set("valueName", each.name)
    else:
        policy.set("presentation", f"$(presentation.{name})")
    ET.SubElement(policy, "parentCategory", ref=_ADVISED if advised else _group_id(each.group))
    ET.SubElement(policy, "supportedOn", ref="Supported")
    if each.setting.kind is Kind.BOOL:
        ET.SubElement(ET.SubElement(policy, "enabledValue"), "decimal", value="1")
        ET.SubElement(ET.SubElement(policy, "disabledValue"), "decimal", value="0")
    else:
        _element(ET.SubElement(policy, "elements"), each, key)


def _element(parent: ET.Element, each: Described, key: str) -> None:
    setting, name = each.setting, each.name
    if setting.kind is Kind.INT:
        limits = {"minValue": str(setting.least), "maxValue": str(setting.most)}
        ET.SubElement(
            parent, "decimal", {"id": name, "valueName": name, "required": "true", **limits}
        )
    elif setting.kind is Kind.TEXT:
        more = {"required": "true", "maxLength": _LONGEST}
        ET.SubElement(parent, "text", {"id": name, "valueName": name, **more})
    elif setting.kind is Kind.ENUM:
        choice = ET.SubElement(parent, "enum", id=name, valueName=name, required="true")
        for value in setting.values:
            item = ET.SubElement(choice, "item", displayName=f"$(string.{_value_id(name, value)})")
            ET.SubElement(ET.SubElement(item, "value"), "string").text = value
    else:
        ET.SubElement(parent, "list", id=name, key=rf"{key}\{name}", valuePrefix="")


def _presentation(parent: ET.Element, each: Described, name: str, language: str) -> None:
    kind, title = each.setting.kind, each.title[language]
    if kind is Kind.BOOL:
        return
    shown = ET.SubElement(parent, "presentation", id=name)
    if kind is Kind.INT:
        first = str(each.setting.default)
        ET.SubElement(shown, "decimalTextBox", refId=each.name, defaultValue=first).text = title
    elif kind is Kind.TEXT:
        box = ET.SubElement(shown, "textBox", refId=each.name)
        ET.SubElement(box, "label").text = title
    elif kind is Kind.ENUM:
        first = str(each.setting.values.index(str(each.setting.default)))
        ET.SubElement(
            shown, "dropdownList", refId=each.name, noSort="true", defaultItem=first
        ).text = title
    else:
        ET.SubElement(shown, "listBox", refId=each.name).text = title


def _strings(source: Source, language: str) -> dict[str, str]:
    texts = {
        "Supported": _TEXTS["supported"][language],
        f"Cat_{_TOP}": _TEXTS["product"][language],
        f"Cat_{_ADVISED}": _TEXTS["advised"][language],
    }
    for group, title in source.groups.items():
        texts[f"Cat_{_group_id(group)}"] = title[language]
    for each in source.settings:
        texts[each.name] = each.title[language]
        texts[f"{each.name}_Explain"] = _explained(each, language)
        for value, label in each.labels.items():
            texts[_value_id(each.name, value)] = label[language]
    return texts


def _explained(each: Described, language: str) -> str:
    about = each.about[language]
    if each.setting.kind is not Kind.TABLES:
        return about
    from installer.managed.samples import entry_texts

    return f"{about}\n\n{_TEXTS['tables'][language]}\n{entry_texts(each)[0]}"


def _group_id(group: str) -> str:
    return "Group_" + group.replace("-", "_")


def _value_id(name: str, value: str) -> str:
    return f"{name}_{value.replace('-', '_')}"


def _written(root: ET.Element) -> str:
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'
