"""ADMX and ADML fit each other, and what the program reads."""

import re
from functools import cache

import pytest
from lxml import etree

from hygiene_app.desktop.managed_kinds import Kind
from hygiene_app.desktop.managed_registry import KEY
from hygiene_app.desktop.managed_table import SETTINGS
from tests.unit.installer.sample_files import POLICIES

LOCALES = ("en-US", "nl-NL", "fr-FR", "de-DE")
NS = {"p": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}
OF_NAME = {setting.name: setting for setting in SETTINGS}
ELEMENTS = {
    Kind.INT: "decimal",
    Kind.TEXT: "text",
    Kind.ENUM: "enum",
    Kind.TEXTS: "list",
    Kind.TABLES: "list",
}
CONTROLS = {
    "decimal": "decimalTextBox",
    "text": "textBox",
    "enum": "dropdownList",
    "list": "listBox",
}


def parse(path: str) -> etree._Element:
    return etree.fromstring((POLICIES / path).read_bytes())


@cache
def admx() -> etree._Element:
    return parse("MailHygiene.admx")


@cache
def adml(locale: str) -> etree._Element:
    return parse(f"{locale}/MailHygiene.adml")


def found(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(path, NS)


def policies() -> list[etree._Element]:
    return found(admx(), "p:policies/p:policy")


def references(kind: str) -> set[str]:
    text = etree.tostring(admx(), encoding="unicode")
    return set(re.findall(rf"\$\({kind}\.(\w+)\)", text))


def test_every_setting_is_a_policy_and_what_users_choose_can_be_recommended() -> None:
    names = [policy.get("name") for policy in policies()]
    advised = [f"{setting.name}_Recommended" for setting in SETTINGS if setting.user_choice]
    assert names == [*OF_NAME, *advised]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_that_is_asked_for_is_there_and_none_for_nothing(locale: str) -> None:
    strings = found(adml(locale), "p:resources/p:stringTable/p:string")
    names = [each.get("id") for each in strings]
    assert len(names) == len(set(names))
    assert set(names) == references("string")
    assert all((each.text or "").strip() for each in strings)
    shown = found(adml(locale), "p:resources/p:presentationTable/p:presentation")
    assert {each.get("id") for each in shown} == references("presentation")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_control_belongs_to_an_element_of_its_kind(locale: str) -> None:
    shown = found(adml(locale), "p:resources/p:presentationTable/p:presentation")
    controls = {each.get("id"): list(each) for each in shown}
    for policy in policies():
        elements = [child for group in found(policy, "p:elements") for child in group]
        if not elements:
            assert policy.get("presentation") is None
            continue
        (element,) = elements
        (control,) = controls[str(policy.get("name"))]
        assert policy.get("presentation") == f"$(presentation.{policy.get('name')})"
        assert control.get("refId") == element.get("id")
        assert etree.QName(control).localname == CONTROLS[etree.QName(element).localname]


def test_every_element_writes_what_the_program_reads() -> None:
    for policy in policies():
        name, _, advised = str(policy.get("name")).partition("_")
        setting = OF_NAME[name]
        assert policy.get("key") == (rf"{KEY}\Recommended" if advised else KEY)
        assert policy.get("class") == ("Machine" if advised else "Both")
        if setting.kind is Kind.BOOL:
            assert policy.get("valueName") == name
            on, off = (
                found(policy, f"p:{each}/p:decimal") for each in ("enabledValue", "disabledValue")
            )
            assert (on[0].get("value"), off[0].get("value")) == ("1", "0")
            continue
        (element,) = found(policy, "p:elements/*")
        assert etree.QName(element).localname == ELEMENTS[setting.kind]
        if setting.kind in (Kind.TEXTS, Kind.TABLES):
            assert element.get("key") == rf"{policy.get('key')}\{name}"
            assert element.get("valuePrefix") == ""
        else:
            assert element.get("valueName") == name
        if setting.kind is Kind.INT:
            limits = (element.get("minValue"), element.get("maxValue"))
            assert limits == (str(setting.least), str(setting.most))
        values = tuple(each.text for each in found(element, "p:item/p:value/p:string"))
        assert values == setting.values


def test_headings_and_supported_systems_exist() -> None:
    categories = {each.get("name") for each in found(admx(), "p:categories/p:category")}
    supported = {
        each.get("name") for each in found(admx(), "p:supportedOn/p:definitions/p:definition")
    }
    parents = {each.get("ref") for each in found(admx(), ".//p:parentCategory")}
    assert parents <= categories
    for policy in policies():
        assert [each.get("ref") in supported for each in found(policy, "p:supportedOn")] == [True]
        assert len(found(policy, "p:parentCategory")) == 1


def test_the_parts_stand_in_the_order_that_the_schema_of_microsoft_asks_for() -> None:
    order = ["policyNamespaces", "resources", "supportedOn", "categories", "policies"]
    assert [etree.QName(each).localname for each in admx()] == order
    for locale in LOCALES:
        parts = [etree.QName(each).localname for each in adml(locale)]
        assert parts == ["displayName", "description", "resources"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_languages_differ(locale: str) -> None:
    titles = {name: text for name, text in _texts(locale).items() if name in OF_NAME}
    english = _texts("en-US")
    same = [name for name, text in titles.items() if text == english[name]]
    assert len(same) == len(titles) if locale == "en-US" else len(same) < len(titles) / 4


def _texts(locale: str) -> dict[str, str]:
    strings = found(adml(locale), "p:resources/p:stringTable/p:string")
    return {str(each.get("id")): each.text or "" for each in strings}
