"""What people call a policy."""

from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.words.phrasebook import Words


def policy_name(words: Words, policy: RetentionPolicy) -> str:
    """Return the country of a built-in policy; that of a company is shown as IT named it."""
    key = f"ui-country-{policy.jurisdiction.lower()}"
    known = policy.origin == "built-in" and words.has(key)
    return words.say(key) if known else policy.name
