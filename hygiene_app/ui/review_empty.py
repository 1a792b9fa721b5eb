"""What the review says when its list is empty."""

from hygiene_app.ui.context import PageName, ReviewView, UiContext
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.review_filter import ReviewFilter


def tell_empty(context: UiContext, empty: EmptyState, chosen: ReviewFilter) -> None:
    """Say why there is nothing, and what to do."""
    words, view = context.words, chosen.chosen_view
    if chosen.narrows:
        empty.tell(
            "search",
            words.say("ui-no-match"),
            action=words.say("ui-clear-filter"),
            act=chosen.forget,
        )
    elif view is ReviewView.DUE:
        empty.tell(
            "clean",
            words.say("ui-nothing-due"),
            detail=words.say("ui-nothing-due-detail"),
            action=words.say("ui-to-overview"),
            act=lambda: context.navigate(PageName.OVERVIEW),
        )
    else:
        empty.tell("review", words.say(f"ui-nothing-{view.value}"))
