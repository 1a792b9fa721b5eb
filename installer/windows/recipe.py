"""Translates `app.wxs` (WiX 5) for wixl, so that the recipe can be tried where WiX does not run.

wixl knows the schema of WiX 3, without conditions of components, custom actions on a folder and
properties of shortcuts; those are written into the tables of the MSI afterwards (Windows Installer,
"Database Tables"). What is released is built by WiX from `app.wxs` itself.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

RECIPE: Final = Path(__file__).with_name("app.wxs")
_WIX: Final = "{http://wixtoolset.org/schemas/v4/wxs}"
_OLD: Final = "http://schemas.microsoft.com/wix/2006/wi"
_MAIN: Final = "Main"

# CustomAction.Type, "Summary List of All Custom Action Types" of Windows Installer
_EXE_IN_FOLDER: Final = 34
_IGNORE_RESULT: Final = 64
_DEFERRED: Final = 1024
_AS_SYSTEM: Final = 2048

_STANDARD: Final = {"InstallFiles": 4000, "RemoveFiles": 3500}
"""Numbers of standard actions in a sequence, as wixl and the SDK suggest them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """What wixl gets, and the statements for the tables of what it makes of that.

    Attributes:
        source: for a wixl that runs in the folder "/".
    """

    source: str
    statements: tuple[str, ...]


def translate(payload: Path, icon: Path, version: str, recipe: Path = RECIPE) -> Translated:
    """Return the recipe for the files of one folder.

    Args:
        payload: what `$(Bundle)` stands for.
        version: of Windows Installer: three numbers.

    Raises `ValueError` for an element of the recipe that is not translated: nothing of it may be
    left out of the trial unseen.
    """
    package = ET.parse(recipe).getroot().find(f"{_WIX}Package")  # noqa: S314 - our own file
    if package is None:
        raise ValueError("no Package")
    return _Translation(package, payload, icon, version).done()


class _Translation:
    def __init__(self, package: ET.Element, payload: Path, icon: Path, version: str) -> None:
        self._payload, self._icon = payload, icon
        self._code = package.attrib["UpgradeCode"]
        self._statements: list[str] = []
        self._components: list[str] = []
        self._root = ET.Element("Wix", xmlns=_OLD)
        named = {name: package.attrib[name] for name in ("Name", "Manufacturer", "Language")}
        product = {"Id": "*", "Version": version, "UpgradeCode": self._code, **named}
        self._product = ET.SubElement(self._root, "Product", product)
        ET.SubElement(
            self._product,
            "Package",
            InstallScope=package.attrib["Scope"],
            InstallerVersion=package.attrib["InstallerVersion"],
            Compressed=package.attrib["Compressed"],
        )
        self._secure = ["WIX_UPGRADE_DETECTED", "WIX_DOWNGRADE_DETECTED"]
        self._top = ET.Element("Directory", Id="TARGETDIR", Name="SourceDir")
        self._folders: dict[str, ET.Element] = {}
        self._package = package

    def done(self) -> Translated:
        translators = {
            "SummaryInformation": self._summary,
            "MajorUpgrade": self._as_it_is,
            "MediaTemplate": self._media,
            "Launch": self._launch,
            "Icon": self._icon_of,
            "Property": self._property,
            "StandardDirectory": self._directory,
            "ComponentGroup": self._group,
            "Feature": self._feature,
            "CustomAction": self._action,
            "InstallExecuteSequence": self._sequence,
        }
        for element in self._package:
            name = str(element.tag).removeprefix(_WIX)
            if name not in translators:
                raise ValueError(f"not translated: {name}")
            translators[name](element)
        self._change(
            "UPDATE Property SET Value=? WHERE Property=?",
            ";".join(self._secure),
            "SecureCustomProperties",
        )
        ET.indent(self._root)
        source = ET.tostring(self._root, encoding="unicode", xml_declaration=True)
        return Translated(source=source, statements=tuple(self._statements))

    # elements with a counterpart ----------------------------------------------------------------

    def _summary(self, element: ET.Element) -> None:
        package = self._product.find("Package")
        assert package is not None  # noqa: S101 - made above
        package.set("Description", element.attrib["Description"])

    def _as_it_is(self, element: ET.Element) -> None:
        ET.SubElement(self._product, str(element.tag).removeprefix(_WIX), dict(element.attrib))

    def _media(self, element: ET.Element) -> None:
        embedded = element.attrib["EmbedCab"]
        ET.SubElement(self._product, "Media", Id="1", Cabinet="app.cab", EmbedCab=embedded)

    def _launch(self, element: ET.Element) -> None:
        condition = ET.SubElement(self._product, "Condition", Message=element.attrib["Message"])
        condition.text = element.attrib["Condition"]

    def _icon_of(self, element: ET.Element) -> None:
        ET.SubElement(
            self._product, "Icon", Id=element.attrib["Id"], SourceFile=_from_root(self._icon)
        )

    def _property(self, element: ET.Element) -> None:
        name, value = element.attrib["Id"], element.attrib["Value"]
        ET.SubElement(self._product, "Property", Id=name, Value=value)
        if element.get("Secure") == "yes":
            self._secure.append(name)

    def _directory(self, element: ET.Element) -> None:
        self._product.append(self._top)
        standard = ET.SubElement(self._top, "Directory", Id=element.attrib["Id"])
        for inner in element:
            self._folders[inner.attrib["Id"]] = ET.SubElement(
                standard, "Directory", dict(inner.attrib)
            )
        ET.SubElement(self._top, "Directory", Id="ProgramMenuFolder")

    # components ---------------------------------------------------------------------------------

    def _group(self, group: ET.Element) -> None:
        folder = self._folders[group.attrib["Directory"]]
        for element in group:
            if str(element.tag) == f"{_WIX}Files":
                left_out = {_bundled(each.attrib["Files"]) for each in element}
                for file in self._files(left_out):
                    self._file(folder, file)
            else:
                self._component(folder, element)

    def _files(self, left_out: set[str]) -> Iterator[str]:
        for path in sorted(self._payload.rglob("*")):
            relative = path.relative_to(self._payload).as_posix()
            if path.is_file() and relative not in left_out:
                yield relative

    def _file(self, top: ET.Element, relative: str) -> None:
        folder, above = top, ""
        for name in relative.split("/")[:-1]:
            above = f"{above}{name}/"
            identifier = self._identifier("d", above)
            found = next((one for one in folder if one.get("Id") == identifier), None)
            folder = (
                ET.SubElement(folder, "Directory", Id=identifier, Name=name)
                if found is None
                else found
            )
        component = self._new_component(folder, self._identifier("c", relative))
        source = _from_root(self._payload / relative)
        identifier = self._identifier("f", relative)
        ET.SubElement(component, "File", Id=identifier, Source=source, KeyPath="yes")

    def _component(self, folder: ET.Element, element: ET.Element) -> None:
        component = self._new_component(folder, element.attrib["Id"])
        for inner in element:
            source = inner.attrib["Source"]
            path = (
                self._payload / _bundled(source)
                if source.startswith("$(Bundle)")
                else RECIPE.with_name(source)
            )
            identifier = inner.attrib["Id"]
            ET.SubElement(component, "File", Id=identifier, Source=_from_root(path), KeyPath="yes")
            for shortcut in inner:
                self._shortcut(component, shortcut, path.name)
        if "Condition" in element.attrib:
            self._change(
                "UPDATE Component SET Condition=? WHERE Component=?",
                element.attrib["Condition"],
                element.attrib["Id"],
            )

    def _shortcut(self, component: ET.Element, shortcut: ET.Element, target: str) -> None:
        names = ("Id", "Directory", "Name", "Description", "WorkingDirectory", "Icon")
        wanted = {name: shortcut.attrib[name] for name in names}
        ET.SubElement(component, "Shortcut", {**wanted, "Target": f"[INSTALLFOLDER]{target}"})
        identifier = shortcut.attrib["Id"]
        if shortcut.get("Advertise") == "yes":
            # An advertised shortcut names its feature.
            self._change("UPDATE Shortcut SET Target=? WHERE Shortcut=?", _MAIN, identifier)
        self._change(
            "CREATE TABLE MsiShortcutProperty (MsiShortcutProperty CHAR(72) NOT NULL,"
            " Shortcut_ CHAR(72) NOT NULL, PropertyKey CHAR(0) NOT NULL,"
            " PropVariantValue CHAR(0) NOT NULL PRIMARY KEY MsiShortcutProperty)"
        )
        for each in shortcut:
            key = each.attrib["Key"]
            self._change(
                "INSERT INTO MsiShortcutProperty"
                " (MsiShortcutProperty, Shortcut_, PropertyKey, PropVariantValue)"
                " VALUES (?, ?, ?, ?)",
                self._identifier("p", key),
                identifier,
                key,
                each.attrib["Value"],
            )

    def _new_component(self, folder: ET.Element, identifier: str) -> ET.Element:
        self._components.append(identifier)
        guid = str(uuid.uuid5(uuid.UUID(self._code), identifier)).upper()
        return ET.SubElement(folder, "Component", Id=identifier, Guid=guid, Win64="yes")

    def _identifier(self, kind: str, name: str) -> str:
        return f"{kind}_{uuid.uuid5(uuid.UUID(self._code), name).hex}"

    def _feature(self, element: ET.Element) -> None:
        wanted = {"Id": element.attrib["Id"], "Title": element.attrib["Title"], "Level": "1"}
        feature = ET.SubElement(self._product, "Feature", wanted)
        for identifier in self._components:
            ET.SubElement(feature, "ComponentRef", Id=identifier)

    # actions ------------------------------------------------------------------------------------

    def _action(self, element: ET.Element) -> None:
        kind = _EXE_IN_FOLDER
        kind |= _DEFERRED if element.attrib["Execute"] == "deferred" else 0
        kind |= _AS_SYSTEM if element.attrib["Impersonate"] == "no" else 0
        kind |= _IGNORE_RESULT if element.attrib["Return"] == "ignore" else 0
        self._change(
            "INSERT INTO CustomAction (Action, Type, Source, Target) VALUES (?, ?, ?, ?)",
            element.attrib["Id"],
            kind,
            element.attrib["Directory"],
            element.attrib["ExeCommand"],
        )

    def _sequence(self, element: ET.Element) -> None:
        for each in element:
            after = each.get("After")
            number = _STANDARD[after] + 1 if after else _STANDARD[each.attrib["Before"]] - 1
            self._change(
                "INSERT INTO InstallExecuteSequence (Action, Condition, Sequence) VALUES (?, ?, ?)",
                each.attrib["Action"],
                each.attrib["Condition"],
                number,
            )

    def _change(self, statement: str, *values: str | int) -> None:
        """Note a statement, its question marks filled in: msibuild takes no values beside it."""
        first, *others = statement.split("?")
        for value, text in zip(values, others, strict=True):
            if "'" in str(value):
                raise ValueError(f"an apostrophe cannot be written here: {value}")
            first += (str(value) if isinstance(value, int) else f"'{value}'") + text
        self._statements.append(first)


def _from_root(path: Path) -> str:
    """wixl takes relative paths alone."""
    return path.resolve().relative_to("/").as_posix()


def _bundled(path: str) -> str:
    return path.removeprefix("$(Bundle)").lstrip("\\").replace("\\", "/")
