"""Who set what the user cannot change, in words, beside a lock."""

from hygiene_app.model.managed import ManagedValue, Origin
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import IconRow, Text
from hygiene_app.ui.run_step import wide
from hygiene_app.words.phrasebook import Words

_REGISTRY, _PROFILE = "HK", "configuration profile"


def origin_sentence(words: Words, value: ManagedValue) -> str:
    """Return who set or proposed a value, "" where nobody in the organisation did."""
    if value.origin in (Origin.DEFAULT, Origin.USER):
        return ""
    place = value.place
    if place.startswith(_REGISTRY):
        place = words.say("ui-origin-windows")
    elif place.startswith(_PROFILE):
        place = words.say("ui-origin-profile")
    if not value.locked:
        return words.say("ui-proposed", place=place)
    return words.say("ui-managed-by", place=place) if place else words.say("ui-managed")


class OriginRow(IconRow):
    """Says who set a value; gone while the user alone decides."""

    def __init__(self, context: UiContext, icon: str = "lock") -> None:
        self.text = wide(Text(context.theme, secondary=True, selectable=True))
        super().__init__(context.icons, icon, self.text)
        self._words = context.words

    def tell(self, value: ManagedValue | None) -> None:
        """Say it where the organisation locked the value."""
        said = value is not None and value.locked
        if value is not None:
            self.text.setText(origin_sentence(self._words, value))
        self.setVisible(said)
